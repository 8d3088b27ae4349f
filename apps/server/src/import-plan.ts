import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fiscalYear, type FiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import type { PlanReading } from '@prongsai/domain/plan/intake/plan-row'
import { findPlanTables, planRefusal, readPlan } from '@prongsai/domain/plan/intake/read-plan'
import { sheetRefusalText } from '@prongsai/domain/sheet/sheet-refusal'
import type { Command, Terminal } from './command.ts'
import { planReadingJson, planReadingSummary } from './plan-report.ts'
import { savePlan } from './plan/save-plan.ts'
import { sheetsOfFile } from './sheet-file.ts'

export const importPlan: Command = {
  name: 'import plan',
  usage: 'import plan FILE (--dry-run [--json] | --as USERNAME [--data DIR]) [--year 2570] [--hidden]',
  thai: 'นำแผนการจัดซื้อจัดจ้าง (.xlsx หรือ .csv) เข้าร่างแผนที่เปิดอยู่ ในนามผู้ใช้ที่ระบุ; --dry-run อ่านตรวจโดยไม่บันทึก; --year ปีงบประมาณของแผน ถ้าแฟ้มไม่ได้บอก; --hidden อ่านแผ่นงานที่ซ่อนด้วย',
  english:
    'bring a procurement plan (.xlsx or .csv) into the open draft as the named user; --dry-run only checks; --year is the fiscal year where the file does not tell; --hidden reads hidden sheets too',
  run,
}

type Options = {
  readonly file: string
  readonly json: boolean
  readonly hidden: boolean
  readonly dryRun: boolean
  readonly as: string | undefined
  readonly data: string | undefined
  readonly year: FiscalYear | undefined
}

async function run(terminal: Terminal): Promise<number> {
  const options = optionsFrom(terminal.words)
  if (options === undefined) {
    terminal.complain(`วิธีใช้ · usage: npm run prongsai -- ${importPlan.usage}`)
    return 2
  }
  const answer = await readingOf(options, terminal)
  if (typeof answer === 'string') {
    terminal.complain(answer)
    return 1
  }
  if (!options.dryRun) return save(terminal, options, answer.year)
  terminal.print(options.json ? planReadingJson(answer) : planReadingSummary(answer))
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
        year: { type: 'string' },
        as: { type: 'string' },
        data: { type: 'string' },
      },
    })
    const [file, ...more] = positionals
    const isYear = values.year === undefined || /^25\d\d$/.test(values.year)
    const isOneOf = values['dry-run'] !== (values.as !== undefined)
    if (file === undefined || more.length > 0 || !isOneOf || !isYear) return undefined
    const year = values.year === undefined ? undefined : fiscalYear(Number(values.year))
    const { json, hidden, as, data } = values
    return { file, json, hidden, as, data, year, dryRun: values['dry-run'] }
  } catch {
    return undefined
  }
}

async function save(
  terminal: Terminal,
  { file, hidden, as, data }: Options,
  year: FiscalYear | null,
): Promise<number> {
  if (year === null || as === undefined) {
    terminal.complain('แฟ้มไม่ได้บอกปีงบประมาณของแผน ระบุด้วย --year 2570 · say the fiscal year with --year')
    return 2
  }
  const place = data === undefined ? undefined : resolve(terminal.folder, data)
  return savePlan(terminal, { path: resolve(terminal.folder, file), hidden, username: as, data: place, year })
}

/** The reading of the file, or the sentence that says why there is none. */
async function readingOf(
  { file, hidden, year }: Options,
  { folder }: Terminal,
): Promise<PlanReading | string> {
  const sheets = await sheetsOfFile(folder, file)
  if (typeof sheets === 'string') return sheets
  const tables = findPlanTables(sheets, { hidden })
  const refusal = planRefusal(sheets, tables)
  if (refusal !== undefined) return sheetRefusalText(refusal)
  return readPlan(sheets, tables, year === undefined ? {} : { year })
}
