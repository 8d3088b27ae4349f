import type { PurchaseId } from '@prongsai/domain/base/id'
import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import { asking, type Desks } from './desks.ts'
import { daysAgo } from './past-days.ts'
import { year } from './plan-ready.ts'

type Won = {
  readonly name: string
  readonly kind: PurchaseKind
  /** Whole baht. */
  readonly price: number
  readonly quantity: number
  readonly countingUnit: string
  readonly supplier: string
  /** The day of its last step. */
  readonly on: CivilDate
}

const prepared = [
  ['specification', { summary: 'ตามเอกสารของกองช่าง' }],
  ['reference-price', { source: 'market', detail: 'สืบราคา 3 ราย' }],
  ['request', { neededDays: 30, criteria: 'price' }],
  ['request-screened', {}],
  ['request-passed', {}],
  ['request-approved', {}],
] as const

const byAgreement = [
  ...prepared,
  ['bids', { count: 1 }],
  ['result', { summary: 'ราคาเหมาะสมและอยู่ในวงเงิน' }],
  ['result-approved', {}],
  ['winner-announced', {}],
] as const

const byBidding = [
  ...prepared,
  ['hearing-decided', { heard: false }],
  ['invitation', {}],
  ['bids', { count: 3 }],
  ['result', { summary: 'เสนอราคาต่ำสุดในบรรดาผู้ที่ผ่าน' }],
  ['result-screened', {}],
  ['result-passed', {}],
  ['result-approved', {}],
  ['winner-announced', {}],
  ['appeal-cleared', {}],
] as const

const inspectors = ['นายฉัตรชัย', 'นางศิริพร', 'นางมะลิวัลย์']

/** A purchase that somebody has won, with its committee of three and its money: ready for its contract. */
export async function readyPurchase(desks: Desks, won: Won): Promise<string> {
  const { name, kind, price, quantity, countingUnit, supplier, on } = won
  const finance = await asking(desks.finance)
  const unitId = (await finance.office.units.query()).find((unit) => unit.name === 'กองช่าง')?.id ?? ''
  const funds = [{ lineId: await moneyFor(desks, { name, price, unitId }), share: baht(price) }]
  const head = await asking(desks.headOfSupplies)
  const supplierId = (await head.supplier.pick.query({ text: supplier })).at(0)?.id ?? ''
  const steps = price > 500_000 ? byBidding : byAgreement
  const { id } = await head.purchase.bring.mutate({
    name,
    kind,
    budget: baht(price),
    unitId,
    inCatalogue: false,
    buildingBudget: null,
    reason: 'ทดแทนของเดิมที่ชำรุด',
    chosen: null,
    planItemId: null,
    lines: [{ name, specification: '', quantity, countingUnit, unitEstimate: null, categoryId: null }],
    funds,
    beganOn: addDays(on, -60),
    paper: 'แฟ้มจัดซื้อจัดจ้างของกองคลัง',
    steps: steps.map(([key, facts], at) => ({
      key,
      on: addDays(on, at + 1 - steps.length),
      facts: key === 'reference-price' ? { ...facts, amount: String(baht(price)) } : facts,
      paper: '',
    })),
    winner: { supplierId, offeredOn: addDays(on, -4), price: baht(price) },
  })
  await seated(desks, id)
  return `/purchases/${id}`
}

type Money = { readonly name: string; readonly price: number; readonly unitId: string }

async function moneyFor(desks: Desks, { name, price, unitId }: Money): Promise<string> {
  const finance = await asking(desks.finance)
  const { id } = await finance.budget.add.mutate({
    fiscalYear: year,
    source: 'reserve',
    programme: 'แผนงานอุตสาหกรรมและการโยธา',
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
      amount: baht(price),
    },
  })
  return id
}

async function seated(desks: Desks, id: PurchaseId): Promise<void> {
  const officer = await asking(desks.officer)
  const people = await officer.people.list.query()
  const seats = inspectors.map((start, at) => ({
    seat: at === 0 ? 'chair' : 'member',
    personId: people.find(({ name }) => name.startsWith(start))?.id ?? null,
    name: '',
    post: '',
  }))
  const order = { orderNumber: '410/2569', orderDay: daysAgo(40), dueDay: null, reason: '' }
  await officer.purchase.appoint.mutate({ id, kind: 'inspection', seats, ...order })
}
