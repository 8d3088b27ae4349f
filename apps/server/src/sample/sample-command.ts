import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sealWith } from '@prongsai/api/seal'
import { removeUnfinishedSample } from '@prongsai/db/office/unfinished-sample'
import { officeCount } from '@prongsai/db/office/offices'
import type { Command, Terminal } from '../command.ts'
import { openDataDirectory } from '../data-directory.ts'
import { secretKey } from '../secret-key.ts'
import { hashPassword } from '../session/authentication.ts'
import { withDatabase } from '../session/command-database.ts'
import { buildSample } from './build-sample.ts'
import { sampleTold } from './sample-told.ts'

export const sampleCommand: Command = {
  name: 'sample',
  usage: 'sample [--data DIR]',
  thai: 'สร้างสำนักงานตัวอย่าง อบต.เกาะสะท้อน พร้อมงานสองปี ในโฟลเดอร์ข้อมูลที่ยังว่าง (หรือใน DATABASE_URL)',
  english:
    'build the sample office, with two years of work in it, in an empty data directory (or in DATABASE_URL)',
  run,
}

async function run(terminal: Terminal): Promise<number> {
  const asked = askedIn(terminal)
  if (asked === undefined) {
    terminal.complain(`วิธีใช้ · usage: npm run prongsai -- ${sampleCommand.usage}`)
    return 2
  }
  return withDatabase(terminal, asked.data, async ({ environment, db, ownerUrl }) => {
    await removeUnfinishedSample(ownerUrl)
    if ((await officeCount(db)) > 0) {
      terminal.complain(
        'มีหน่วยงานอยู่แล้ว จึงไม่สร้างสำนักงานตัวอย่าง กรุณาใช้โฟลเดอร์อื่น เช่น --data ./sample-data · an office stands there already: name another directory',
      )
      return 1
    }
    await openDataDirectory(environment.dataDirectory)
    const seal = sealWith(await secretKey(environment))
    terminal.print(sampleTold(await buildSample({ db, ownerUrl, now: terminal.now, hashPassword, seal })))
    return 0
  })
}

function askedIn({ words, folder }: Terminal): { readonly data: string | undefined } | undefined {
  try {
    const { data } = parseArgs({ args: [...words], options: { data: { type: 'string' } } }).values
    return { data: data === undefined ? undefined : resolve(folder, data) }
  } catch {
    return undefined
  }
}
