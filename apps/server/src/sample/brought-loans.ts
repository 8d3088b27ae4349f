import { addDays } from '@prongsai/domain/calendar/civil-date'
import type { Act, Desk } from './act.ts'
import { lendingFrom } from './lending-rules.ts'
import { borrowerOf, linesOf, purposeOf, type Run } from './loan-asking.ts'
import { takeBack } from './loan-passing.ts'
import { community, official, type LoanPlan } from './loan-plan.ts'
import { officerOn, type Registering } from './register-year.ts'

type Brought = Pick<LoanPlan, 'outside' | 'wants' | 'purpose' | 'reason' | 'place'> & {
  /** The old slip was found so many working days after the office began to lend by the system. */
  readonly foundAfter?: number
  /** So many days before it was written down. */
  readonly since: number
  readonly lasts: number
  readonly paper: string
  /** So many working days after it was written down; never, where it is still out. */
  readonly back?: number
}

/** ยกมา: what was out when the office began to lend by the system, as the old slips say. */
const brought: readonly Brought[] = [
  {
    outside: 'school',
    wants: [{ thing: 'table', unit: 'education', pieces: 8 }],
    purpose: community,
    reason: 'ใช้เป็นโต๊ะอาหารกลางวันระหว่างรองบประมาณ',
    place: 'โรงเรียนบ้านเกาะสะท้อน (ตัวอย่าง)',
    since: 40,
    lasts: 60,
    paper: 'ใบยืมเล่มที่ 3 เลขที่ 27',
    back: 12,
  },
  {
    outside: 'district',
    wants: [{ thing: 'chair', unit: 'education', pieces: 30 }],
    purpose: official,
    reason: 'ใช้ในหอประชุมอำเภอ ตามบันทึกข้อตกลง',
    place: 'หอประชุมอำเภอ (ตัวอย่าง)',
    foundAfter: 60,
    since: 150,
    lasts: 470,
    paper: 'ใบยืมเล่มที่ 3 เลขที่ 31',
  },
]

export function broughtLoans(registering: Registering): readonly Act[] {
  const { days } = registering
  const at = Math.floor(lendingFrom * days.length)
  const act = (index: number, perform: Act['perform']): readonly Act[] =>
    days.slice(index, index + 1).map((day) => ({ day, by: officerOn(day, registering), perform }))
  return brought.flatMap((one) => {
    const run: Run = { ids: [] }
    const brings = act(at + (one.foundAfter ?? 0), (desk) => bring(desk, one, run))
    if (one.back === undefined) return brings
    return [...brings, ...act(at + one.back, (desk) => takeBack(desk, run, undefined))]
  })
}

async function bring(desk: Desk, one: Brought, run: Run): Promise<void> {
  const { caller, today } = desk
  const handedOn = addDays(today, -one.since)
  const due = addDays(handedOn, one.lasts)
  const { id } = await caller.loan.bring({
    borrower: borrowerOf(one),
    lines: await linesOf(desk, one.wants, { from: today, due }),
    from: handedOn,
    due,
    handedOn,
    purposeId: await purposeOf(desk, one.purpose),
    reason: one.reason,
    place: 'outside',
    placeName: one.place,
    approvedBy: 'นายก อบต. (ตามใบยืมเดิม)',
    paper: one.paper,
  })
  run.ids = [id]
}
