import type { BudgetSource } from '@prongsai/domain/budget/budget'
import { buddhistYear } from '@prongsai/domain/calendar/buddhist'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { type Act, type Desk, known } from '../act.ts'
import { dayAt } from '../office-year.ts'
import { grantLines, ordinanceLines, type PlannedLine } from './budget-lines.ts'
import { firstIndexOf, twoYears } from './two-years.ts'

const keeper = 'anong'

/** งบประมาณ of two fiscal years: the ordinance, what comes by letter, a transfer, an addition and a changed explanation. */
export function budgetYear(days: readonly CivilDate[]): readonly Act[] {
  const at = dayAt(days)
  const [, running] = twoYears(days)
  return twoYears(days).flatMap((year) => {
    const first = firstIndexOf(year, days)
    const on = (after: number) => days[Math.min(first + after, days.length - 1)] ?? at(1)
    const act = (after: number, perform: Act['perform']): Act => ({ day: on(after), by: keeper, perform })
    return [
      act(0, (desk) => allocate(desk, year, year === running)),
      ...grantLines.map((line) => act(1, (desk) => grant(desk, year, line))),
      act(12, (desk) => explain(desk, year)),
      act(20, (desk) => moveMoney(desk, year)),
      act(28, (desk) => increase(desk, year)),
    ]
  })
}

/** The key under which the sample knows a line of a year. */
export const lineKey = (year: number, key: string): string => `${year}/${key}`

async function allocate(desk: Desk, fiscalYear: number, runs: boolean): Promise<void> {
  const { caller, office, today } = desk
  await caller.budget.bring({
    fiscalYear,
    source: 'ordinance',
    onDay: today,
    approver: 'สภา อบต.เกาะสะท้อน และนายอำเภอ',
    paper: `ข้อบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`,
    lines: ordinanceLines.map(({ unit, amount, programme, work, project, category, ...line }) => ({
      programme,
      work,
      project,
      category,
      name: nameIn(line, runs),
      unitId: known(office.units, unit),
      amount: baht(amount),
    })),
  })
  const { lines } = await caller.budget.list({ year: fiscalYear })
  for (const { key, ...planned } of ordinanceLines) {
    const line = lines.find((one) => one.name === nameIn(planned, runs))
    if (line !== undefined) office.budgetLines.set(lineKey(fiscalYear, key), line.id)
  }
}

/** What something is called in a year: the running one builds elsewhere than the last. */
export const nameIn = (
  { name, next }: { readonly name: string; readonly next?: string },
  runs: boolean,
): string => (runs ? (next ?? name) : name)

const letters: Partial<Record<BudgetSource, readonly [approver: string, paper: string]>> = {
  'general-grant': ['กรมส่งเสริมการปกครองท้องถิ่น', 'หนังสือแจ้งจัดสรรเงินอุดหนุนทั่วไป'],
  'specific-grant': ['กรมส่งเสริมการปกครองท้องถิ่น', 'หนังสือแจ้งจัดสรรเงินอุดหนุนเฉพาะกิจ'],
  reserve: ['สภา อบต.เกาะสะท้อน', 'มติสภา อบต. ให้จ่ายขาดเงินสะสม'],
}

async function grant({ caller, office, today }: Desk, fiscalYear: number, line: PlannedLine): Promise<void> {
  const { key, unit, amount, ...facts } = line
  const [approver, paper] = letters[line.source] ?? ['สภา อบต.เกาะสะท้อน', 'มติสภา อบต.']
  const { id } = await caller.budget.add({
    ...facts,
    fiscalYear,
    unitId: known(office.units, unit),
    explanation: `${line.name} ตาม${paper}`,
    opening: {
      kind: 'allocate',
      onDay: today,
      approver,
      paper: `${paper} ประจำปี ${fiscalYear}`,
      reason: '',
      amount: baht(amount),
    },
  })
  office.budgetLines.set(lineKey(fiscalYear, key), id)
}

async function explain({ caller, office, today }: Desk, fiscalYear: number): Promise<void> {
  await caller.budget.change({
    id: known(office.budgetLines, lineKey(fiscalYear, 'drain')),
    movement: {
      kind: 'explain',
      onDay: today,
      approver: 'สภา อบต.เกาะสะท้อน',
      paper: `รายงานการประชุมสภา อบต. สมัยวิสามัญ พ.ศ. ${buddhistYear(today)}`,
      reason: 'สำรวจพื้นที่แล้วแนวท่อประปาขวางแนวเดิม จึงย้ายไปอีกฝั่งของซอย',
      explanation: 'ก่อสร้างรางระบายน้ำ คสล. ขนาดกว้าง 0.40 เมตร ยาว 185 เมตร ฝั่งทิศเหนือของซอย พร้อมฝาตะแกรงเหล็ก',
    },
  })
}

async function moveMoney({ caller, office, today }: Desk, fiscalYear: number): Promise<void> {
  await caller.budget.transfer({
    from: known(office.budgetLines, lineKey(fiscalYear, 'fuel')),
    to: known(office.budgetLines, lineKey(fiscalYear, 'works-electric')),
    onDay: today,
    approver: 'นายก อบต.เกาะสะท้อน',
    paper: `บันทึกขออนุมัติโอนงบประมาณ ครั้งที่ 1/${fiscalYear}`,
    reason: 'ไฟฟ้าสาธารณะชำรุดหลายจุดหลังพายุ งบประมาณที่ตั้งไว้ไม่เพียงพอ',
    amount: baht(60_000),
  })
}

async function increase({ caller, office, today }: Desk, fiscalYear: number): Promise<void> {
  await caller.budget.change({
    id: known(office.budgetLines, lineKey(fiscalYear, 'milk')),
    movement: {
      kind: 'increase',
      onDay: today,
      approver: 'กรมส่งเสริมการปกครองท้องถิ่น',
      paper: `หนังสือแจ้งจัดสรรเพิ่มเติม ครั้งที่ 2/${fiscalYear}`,
      reason: 'จำนวนเด็กเล็กเพิ่มขึ้นหลังวันสำรวจ',
      amount: baht(36_400),
    },
  })
}
