import { randomUUID } from 'node:crypto'
import type { Role } from '@prongsai/domain/access/role'
import type { Actor } from '@prongsai/domain/access/actor'
import {
  planItemId,
  supplierId,
  type PersonId,
  type PurchaseId,
  type SupplierId,
} from '@prongsai/domain/base/id'
import { civilDate, instant, type Instant } from '@prongsai/domain/calendar/civil-date'
import { baht, type Satang } from '@prongsai/domain/money/satang'
import type { AppointCommitteeInput } from '@prongsai/domain/procurement/committee.input'
import type { Facts } from '@prongsai/domain/procurement/fact'
import type { OpenPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import type { TestDatabase } from '@prongsai/db/testing'
import { approval, lineIn, openBudgetOffice } from '../budget/testing.ts'
import type { LendingOffice } from '../loan/testing.ts'

type Desk = LendingOffice['staff']

/** Noon in Thailand on a day. */
export const noonOf = (day: string): Instant => instant(Date.parse(`${day}T05:00:00Z`))

export const day = (text: string) => civilDate.parse(text)

const holding = (role: Role): Partial<Actor> => ({ grants: [{ role, unit: null }] })

const as = (who: Desk, role: Role) => (on: string) => who.as(noonOf(on), holding(role))

/** The office with a line of the budget, some suppliers, and everybody through whose hands a purchase goes. */
export async function openPurchaseOffice(database: TestDatabase) {
  const office = await openBudgetOffice(database)
  const line = async (amount: number) => {
    const opening = { kind: 'allocate' as const, ...approval, amount: baht(amount) }
    return (await office.finance.budget.add(lineIn(office, { opening }))).id
  }
  const supplier = async (name: string): Promise<SupplierId> => {
    const id = supplierId(randomUUID())
    await database.ownerPool.query(
      `insert into supplier (office_id, id, kind, name, address, telephone, email, made_at, made_by)
       values ($1, $2, 'company', $3, '', '', '', '2026-10-01', $4)`,
      [office.office, id, name, office.ids.officer],
    )
    return id
  }
  return {
    ...office,
    line,
    supplier,
    /** An item of the year's plan that is approved, and published where it says so. */
    planItem: (facts: PlannedFacts) => planned(database, office, facts),
    at: {
      officer: as(office.supply, 'supply-officer'),
      headOfSupplies: as(office.treasurer, 'supply-head'),
      clerk: as(office.engineer, 'clerk'),
      head: as(office.head, 'office-head'),
      member: as(office.staff, 'staff'),
    },
  }
}

export type PurchaseOffice = Awaited<ReturnType<typeof openPurchaseOffice>>

type PlannedFacts = {
  readonly name: string
  readonly kind: OpenPurchaseInput['kind']
  readonly estimate: Satang
  readonly published: boolean
  readonly cancelled?: boolean
}

async function planned(
  { ownerPool }: TestDatabase,
  office: LendingOffice,
  { name, kind, estimate, published, cancelled = false }: PlannedFacts,
) {
  const id = planItemId(randomUUID())
  const round = randomUUID()
  const number = Math.floor(Math.random() * 1_000_000) + 1
  const { officer, treasury } = office.ids
  await ownerPool.query(
    `insert into plan_round (office_id, id, fiscal_year, number, kind, status, reason, made_at, made_by, approved_on, published_on)
     values ($1, $2, 2570, $3, 'addition', 'draft', '', '2026-10-01', $4, null, null)`,
    [office.office, round, number, officer],
  )
  await ownerPool.query(
    `insert into plan_item (office_id, id, fiscal_year, number, made_at, made_by) values ($1, $2, 2570, $3, '2026-10-01', $4)`,
    [office.office, id, number, officer],
  )
  await ownerPool.query(
    `insert into plan_revision (office_id, item_id, revision, round_id, name, quantity, counting_unit, kind, category,
       programme, unit_id, estimate, starts_month, method, cancelled)
     values ($1, $2, 1, $3, $4, 1, 'งาน', $5, '', '', $6, $7, '2026-11', 'e-bidding', $8)`,
    [office.office, id, round, name, kind, treasury, estimate, cancelled],
  )
  // A revision is written into a draft alone.
  await ownerPool.query(
    `update plan_round set status = $3, approved_on = '2026-10-01', published_on = $4 where office_id = $1 and id = $2`,
    [office.office, round, published ? 'published' : 'approved', published ? '2026-10-05' : null],
  )
  return id
}

/** Some goods of 480,000 baht for the treasury, exempt from publishing, with what a test says otherwise. */
export const asking = (
  office: PurchaseOffice,
  otherwise: Partial<OpenPurchaseInput> = {},
): OpenPurchaseInput => ({
  name: 'ซื้อเครื่องคอมพิวเตอร์ 20 เครื่อง',
  kind: 'goods',
  budget: baht(480_000),
  unitId: office.ids.treasury,
  inCatalogue: false,
  buildingBudget: null,
  reason: 'ทดแทนเครื่องเดิมที่ชำรุด',
  chosen: null,
  planItemId: null,
  lines: [
    {
      name: 'เครื่องคอมพิวเตอร์',
      specification: 'ตามเกณฑ์กระทรวงดิจิทัลฯ',
      quantity: 20,
      countingUnit: 'เครื่อง',
      unitEstimate: baht(24_000),
      categoryId: null,
    },
  ],
  funds: [],
  ...otherwise,
})

type Caller = ReturnType<PurchaseOffice['at']['officer']>

type At = (on: string) => Caller

export type Told = { readonly on: string; readonly facts?: Facts; readonly paper?: string }

/** Lets people pass the steps of one purchase, each as it stands then. */
export const passing =
  (id: PurchaseId) =>
  async (who: At, step: string, told: Told): Promise<void> => {
    const caller = who(told.on)
    const { version } = await caller.purchase.get({ id })
    await caller.purchase.pass({
      id,
      version,
      step,
      on: day(told.on),
      facts: told.facts ?? {},
      paper: told.paper ?? '',
      outcome: 'done',
      note: '',
    })
  }

/** Returns the step that waits, with a reason. */
export async function giveBack(who: At, id: PurchaseId, on: string): Promise<void> {
  const caller = who(on)
  const { version, stage } = await caller.purchase.get({ id })
  const rest = { facts: {}, paper: '', outcome: 'returned' as const, note: 'ขอให้แก้ไขรายละเอียด' }
  await caller.purchase.pass({ id, version, step: stage ?? '', on: day(on), ...rest })
}

/** A body of these people, the first of them its chair; one alone is the officer in charge. */
export const bodyOf = (
  id: PurchaseId,
  kind: AppointCommitteeInput['kind'],
  people: readonly PersonId[],
): AppointCommitteeInput => ({
  id,
  kind,
  orderNumber: '12/2570',
  orderDay: day('2026-11-02'),
  dueDay: null,
  reason: '',
  seats: people.map((personId, index) => ({
    seat: seatAt(index, people.length),
    personId,
    name: '',
    post: '',
  })),
})

function seatAt(index: number, count: number): AppointCommitteeInput['seats'][number]['seat'] {
  if (count === 1) return 'officer'
  return index === 0 ? 'chair' : 'member'
}

export const specified = { summary: 'ตามรายละเอียดคุณลักษณะแนบท้าย' }
export const priced = (amount: string): Facts => ({
  amount,
  source: 'market',
  detail: 'สืบราคาจากผู้ประกอบการ 3 ราย',
  publishedOn: '2026-11-05',
})
export const asked = { neededDays: 30, criteria: 'price' }
