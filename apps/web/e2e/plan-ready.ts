import type { PlanItemId, PlanRoundId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { civilMonthOf } from '@prongsai/domain/calendar/civil-month'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { monthOf, yearOf } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import { asking, type Desks } from './desks.ts'
import { daysAgo, today } from './past-days.ts'

export const year = fiscalYearOf(today)

/** No round of the running year is under way: what the sample left on somebody's desk is given up. */
export async function clearPlan(desks: Desks): Promise<void> {
  const officer = await asking(desks.officer)
  const { rounds } = await officer.plan.year.query({ year })
  for (const { id, status } of rounds) {
    if (status === 'submitted') await sendBack(desks, id)
    if (status !== 'submitted' && status !== 'draft') continue
    const { version } = await officer.plan.round.query({ id })
    await officer.plan.withdraw.mutate({ id, version, reason: 'ยังไม่เสนอในเดือนนี้' })
  }
}

const deciders = { screen: 'headOfSupplies', pass: 'clerk', approve: 'head' } as const

async function sendBack(desks: Desks, id: PlanRoundId): Promise<void> {
  const officer = await asking(desks.officer)
  const { version, waitsFor: step } = await officer.plan.round.query({ id })
  if (step === null) return
  const decider = await asking(desks[deciders[step]])
  await decider.plan.decide.mutate({ id, version, step, approve: false, reason: 'ขอให้ทบทวน' })
}

export type Planned = {
  readonly name: string
  readonly kind: PurchaseKind
  /** Whole baht. */
  readonly estimate: number
  readonly quantity: number
  readonly countingUnit: string
}

/** Some items of the running year with their money; what they are and where their round is. */
export async function draftedPlan(
  desks: Desks,
  planned: readonly Planned[],
): Promise<{ readonly round: PlanRoundId; readonly items: ReadonlyMap<string, PlanItemId> }> {
  await clearPlan(desks)
  const officer = await asking(desks.officer)
  const { openable } = await officer.plan.year.query({ year })
  const { id: round } = await officer.plan.open.mutate({
    fiscalYear: year,
    kind: openable.first ? 'first' : 'addition',
    reason: 'ได้รับจัดสรรเงินเพิ่มเติม',
  })
  const items = new Map<string, PlanItemId>()
  for (const one of planned) {
    const item = await itemOf(desks, one)
    const { id } = await officer.plan.addItem.mutate({ roundId: round, needId: null, item })
    items.set(one.name, id)
  }
  return { round, items }
}

async function itemOf(desks: Desks, { name, kind, estimate, quantity, countingUnit }: Planned) {
  const finance = await asking(desks.finance)
  const units = await finance.office.units.query()
  const unitId = units.find((unit) => unit.name === 'กองช่าง')?.id ?? ''
  const programme = 'แผนงานอุตสาหกรรมและการโยธา'
  const line = await finance.budget.add.mutate({
    fiscalYear: year,
    source: 'reserve',
    programme,
    work: '',
    project: '',
    category: 'ค่าที่ดินและสิ่งก่อสร้าง',
    name,
    unitId,
    explanation: '',
    opening: {
      kind: 'allocate',
      onDay: daysAgo(60),
      approver: 'สภา อบต.',
      paper: 'มติสภาสมัยสามัญ',
      reason: '',
      amount: baht(estimate),
    },
  })
  return {
    name,
    quantity,
    countingUnit,
    kind,
    category: '',
    programme,
    unitId,
    lineId: line.id,
    estimate: baht(estimate),
    startsMonth: civilMonthOf(yearOf(today), monthOf(today)) ?? '',
    chosen: null,
    replacesAssetId: null,
  }
}

const channels = ['cgd', 'website', 'board'] as const

/** ยกมา: approved and published on paper before. */
export async function broughtRound(desks: Desks, id: PlanRoundId, on: CivilDate): Promise<void> {
  const head = await asking(desks.headOfSupplies)
  const { version } = await head.plan.round.query({ id })
  await head.plan.bring.mutate({
    id,
    version,
    approvedOn: on,
    paper: 'บันทึกข้อความกองคลัง ที่ นธ 00001/12',
    publications: channels.map((channel) => ({ channel, onDay: on, proof: 'หลักฐานในแฟ้มเดิม' })),
  })
}
