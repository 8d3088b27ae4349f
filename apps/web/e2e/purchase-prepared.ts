import type { PurchaseId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { asking, type Desks, type Hand } from './desks.ts'
import { year } from './plan-ready.ts'

const bodies = [
  ['specification', ['นายรุสลัน']],
  ['evaluation', ['นายธนากร', 'นายรุสลัน', 'นายอัซมาน']],
  ['inspection', ['นายฉัตรชัย', 'นางศิริพร', 'นางมะลิวัลย์']],
] as const

const steps = [
  ['officer', 'specification', { summary: 'ตามแบบแปลนและรายการประกอบแบบ' }],
  [
    'officer',
    'reference-price',
    { amount: '', source: 'calculated', detail: 'แบบ ปร.4 ปร.5', publishedOn: '' },
  ],
  ['officer', 'request', { neededDays: 90, criteria: 'price' }],
  ['headOfSupplies', 'request-screened', {}],
  ['clerk', 'request-passed', {}],
  ['head', 'request-approved', {}],
] as const

type Preparing = { readonly item: string; readonly until: string; readonly on: (ago: number) => CivilDate }

/** A purchase of an item of the plan, gone on with up to a step that waits; its address. */
export async function preparedPurchase(desks: Desks, { item, until, on }: Preparing): Promise<string> {
  const officer = await asking(desks.officer)
  const planned = (await officer.purchase.plannable.query({ year })).find(({ name }) => name === item)
  if (planned === undefined) throw new Error(`the plan knows no ${item}`)
  const { id: itemId, name, kind, unitId, estimate, quantity, countingUnit, lineId } = planned
  const { id } = await officer.purchase.open.mutate({
    name,
    kind,
    budget: estimate,
    unitId,
    inCatalogue: false,
    buildingBudget: null,
    reason: 'ตามแผนการจัดซื้อจัดจ้างประจำปี',
    chosen: null,
    planItemId: itemId,
    lines: [{ name, specification: '', quantity, countingUnit, unitEstimate: null, categoryId: null }],
    funds: lineId === null ? [] : [{ lineId, share: estimate }],
  })
  for (const [at, [kindOf, names]] of bodies.entries())
    await appointed(desks, id, { kind: kindOf, names, on: on(40), order: `${310 + at}/2569` })
  for (const [at, [who, step, facts]] of steps.entries()) {
    if (step === until) break
    await passed(desks, id, { who, step, on: on(40 - at), facts: withPrice(facts, estimate, on(40)) })
  }
  return `/purchases/${id}`
}

type Facts = Readonly<Record<string, string | number | boolean>>

const withPrice = (facts: Facts, estimate: bigint, day: CivilDate): Facts =>
  'amount' in facts ? { ...facts, amount: String(estimate), publishedOn: day } : facts

type Passing = {
  readonly who: Hand
  readonly step: string
  readonly on: CivilDate
  readonly facts?: Facts
}

async function passed(desks: Desks, id: PurchaseId, { who, step, on, facts = {} }: Passing): Promise<void> {
  const caller = await asking(desks[who])
  const { version } = await caller.purchase.get.query({ id })
  await caller.purchase.pass.mutate({ id, version, step, on, facts, paper: '', outcome: 'done', note: '' })
}

type Body = {
  readonly kind: string
  readonly names: readonly string[]
  readonly on: CivilDate
  readonly order: string
}

async function appointed(desks: Desks, id: PurchaseId, { kind, names, on, order }: Body): Promise<void> {
  const officer = await asking(desks.officer)
  const people = await officer.people.list.query()
  const seated = names.map((start, at) => ({
    seat: names.length === 1 ? 'officer' : at === 0 ? 'chair' : 'member',
    personId: people.find(({ name }) => name.startsWith(start))?.id ?? null,
    name: '',
    post: '',
  }))
  const about = { orderNumber: order, orderDay: on, dueDay: null, reason: '' }
  await officer.purchase.appoint.mutate({ id, kind, seats: seated, ...about })
}
