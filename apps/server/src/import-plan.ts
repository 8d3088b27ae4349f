import { parseArgs } from 'node:util'
import { fiscalYear, type FiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import type { PlanReading } from '@prongsai/domain/plan/intake/plan-row'
import { findPlanTables, planRefusal, readPlan } from '@prongsai/domain/plan/intake/read-plan'
import { sheetRefusalText } from '@prongsai/domain/sheet/sheet-refusal'
import type { Command, Terminal } from './command.ts'
import { planReadingJson, planReadingSummary } from './plan-report.ts'
import { sheetsOfFile } from './sheet-file.ts'

export const importPlan: Command = {
  name: 'import plan',
  usage: 'import plan FILE --dry-run [--json] [--year 2570] [--hidden]',
  thai: 'อ่านตรวจแผนการจัดซื้อจัดจ้าง (.xlsx หรือ .csv) โดยไม่บันทึก; --year ปีงบประมาณของแผน ถ้าแฟ้มไม่ได้บอก; --hidden อ่านแผ่นงานที่ซ่อนด้วย',
  english:
    'check a procurement plan (.xlsx or .csv) without saving; --year is the fiscal year where the file does not tell; --hidden reads hidden sheets too',
  run,
}

type Options = {
  readonly file: string
  readonly json: boolean
  readonly hidden: boolean
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
      },
    })
    const [file, ...more] = positionals
    const isYear = values.year === undefined || /^25\d\d$/.test(values.year)
    if (file === undefined || more.length > 0 || !values['dry-run'] || !isYear) return undefined
    const year = values.year === undefined ? undefined : fiscalYear(Number(values.year))
    return { file, json: values.json, hidden: values.hidden, year }
  } catch {
    return undefined
  }
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
