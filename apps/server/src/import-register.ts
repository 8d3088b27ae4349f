import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  findRegisterTables,
  readRegister,
  registerRefusal,
  type RegisterReading,
} from '@prongsai/domain/asset/intake/read-register'
import { sheetRefusalText } from '@prongsai/domain/sheet/sheet-refusal'
import type { Command, Terminal } from './command.ts'
import { saveRegister } from './intake/save-register.ts'
import { readingJson, readingSummary } from './register-report.ts'
import { sheetsOfFile } from './sheet-file.ts'

export const importRegister: Command = {
  name: 'import register',
  usage: 'import register FILE (--dry-run [--json] | --as USERNAME [--data DIR]) [--hidden]',
  thai: 'นำเข้าทะเบียนครุภัณฑ์เดิม (.xlsx หรือ .csv) ในนามผู้ใช้ที่ระบุ; --dry-run อ่านตรวจโดยไม่บันทึก; --hidden อ่านแผ่นงานที่ซ่อนด้วย',
  english:
    'bring in a register that exists (.xlsx or .csv) as the named user; --dry-run only checks; --hidden reads hidden sheets too',
  run,
}

type Options = {
  readonly file: string
  readonly json: boolean
  readonly hidden: boolean
  readonly dryRun: boolean
  readonly as: string | undefined
  readonly data: string | undefined
}

async function run(terminal: Terminal): Promise<number> {
  const options = optionsFrom(terminal.words)
  if (options === undefined) {
    terminal.complain(`วิธีใช้ · usage: npm run prongsai -- ${importRegister.usage}`)
    return 2
  }
  if (!options.dryRun) return save(terminal, options)
  const answer = await readingOf(options, terminal)
  if (typeof answer === 'string') {
    terminal.complain(answer)
    return 1
  }
  terminal.print(options.json ? readingJson(answer) : readingSummary(answer))
  return 0
}

function optionsFrom(words: readonly string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        hidden: { type: 'boolean', default: false },
        as: { type: 'string' },
        data: { type: 'string' },
      },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return undefined
    const { json, hidden, as, data } = values
    return { file, json, hidden, as, data, dryRun: values['dry-run'] }
  } catch {
    return undefined
  }
}

async function save(terminal: Terminal, { file, hidden, as, data }: Options): Promise<number> {
  if (as === undefined) {
    terminal.complain(
      'ระบุผู้นำเข้าด้วย --as ชื่อผู้ใช้ หรือเติม --dry-run เพื่ออ่านตรวจเท่านั้น · say who brings it in with --as USERNAME, or add --dry-run to check only',
    )
    return 2
  }
  const path = resolve(terminal.folder, file)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) {
    terminal.complain(`ไม่พบแฟ้ม ${path} · no such file`)
    return 1
  }
  const place = data === undefined ? undefined : resolve(terminal.folder, data)
  return saveRegister(terminal, { path, hidden, username: as, data: place })
}

/** The reading of the file, or the sentence that says why there is none. */
async function readingOf(
  { file, hidden }: Options,
  { folder, today }: Terminal,
): Promise<RegisterReading | string> {
  const sheets = await sheetsOfFile(folder, file)
  if (typeof sheets === 'string') return sheets
  const tables = findRegisterTables(sheets, { hidden })
  const refusal = registerRefusal(sheets, tables)
  if (refusal !== undefined) return sheetRefusalText(refusal)
  return readRegister(sheets, tables, { today })
}
