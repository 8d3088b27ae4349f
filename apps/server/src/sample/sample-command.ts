import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { officeCount } from '@prongsai/db/office/offices'
import { roles } from '@prongsai/domain/access/role'
import type { Command, Terminal } from '../command.ts'
import { hashPassword } from '../session/authentication.ts'
import { withDatabase } from '../session/command-database.ts'
import { buildSample, type SampleSignIns } from './build-sample.ts'
import { atOnce } from './take-up.ts'

export const sampleCommand: Command = {
  name: 'sample',
  usage: 'sample [--data DIR]',
  thai: 'สร้างสำนักงานตัวอย่าง อบต.เกาะสะท้อน พร้อมงานหนึ่งปี ในโฟลเดอร์ข้อมูลที่ยังว่าง (หรือใน DATABASE_URL)',
  english:
    'build the sample office, with a year of work in it, in an empty data directory (or in DATABASE_URL)',
  run,
}

async function run(terminal: Terminal): Promise<number> {
  const asked = askedIn(terminal)
  if (asked === undefined) {
    terminal.complain(`วิธีใช้ · usage: npm run prongsai -- ${sampleCommand.usage}`)
    return 2
  }
  return withDatabase(terminal, asked.data, async ({ db }) => {
    if ((await officeCount(db)) > 0) {
      terminal.complain(
        'มีหน่วยงานอยู่แล้ว จึงไม่สร้างสำนักงานตัวอย่าง กรุณาใช้โฟลเดอร์อื่น เช่น --data ./sample-data · an office stands there already: name another directory',
      )
      return 1
    }
    const sample = await buildSample({ db, now: terminal.now, hashPassword, takeUp: atOnce })
    terminal.print(told(sample))
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

/** The names to sign in by, and the password of them all: it is kept nowhere else. */
const told = ({ password, people }: SampleSignIns): string =>
  [
    'สร้างสำนักงานตัวอย่างแล้ว บุคคลและข้อมูลทั้งหมดสมมติขึ้น · the sample office is ready; everything in it is invented',
    `รหัสผ่านของทุกคน (แสดงครั้งนี้ครั้งเดียว) · everybody's password, shown this once: ${password}`,
    '',
    ...people.map(
      (person) => `  ${person.username.padEnd(12)} ${person.name} ${person.position} · ${rolesOf(person)}`,
    ),
    '',
  ].join('\n')

const rolesOf = (person: SampleSignIns['people'][number]): string =>
  person.roles.map((role) => roles[role]).join(', ')
