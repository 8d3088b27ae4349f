import { randomUUID } from 'node:crypto'
import type { Role } from '@prongsai/domain/access/role'
import {
  budgetLineId,
  contractId,
  purchaseId,
  type BudgetLineId,
  type CategoryId,
  type ContractId,
  type PersonId,
  type PurchaseId,
  type SupplierId,
} from '@prongsai/domain/base/id'
import type { TermsInput } from '@prongsai/domain/contract/contract.input'
import { baht, type Satang } from '@prongsai/domain/money/satang'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import type { TestDatabase } from '@prongsai/db/testing'
import type { Caller } from '../app-router.ts'
import { commitBudget } from '../budget/charge-budget.ts'
import { day, noonOf, openPurchaseOffice, type PurchaseOffice } from '../procurement/testing.ts'

export { day } from '../procurement/testing.ts'

/** A flood of five days in November 2026, told of on the day after it: more time is asked for. */
export const flood = {
  kind: 'extension',
  ground: 'force-majeure',
  causeFrom: day('2026-11-05'),
  causeTo: day('2026-11-09'),
  notifiedOn: day('2026-11-10'),
  noticePaper: 'บจ 7/2569',
  agencyKnew: false,
  days: 5,
} as const

const usual = {
  name: 'ซื้อเครื่องคอมพิวเตอร์ 20 เครื่อง',
  kind: 'goods' as PurchaseKind,
  /** Baht. */
  price: 480_000,
  method: 'direct',
  ground: 'direct-small' as string | null,
  readyOn: '2026-11-02',
  status: 'ready' as 'open' | 'ready' | 'ended',
  line: {
    name: 'เครื่องคอมพิวเตอร์',
    quantity: 20,
    countingUnit: 'เครื่อง',
    categoryId: null as CategoryId | null,
  },
  supervisors: [] as readonly PersonId[],
}

/** Who accepts it: the first is the chair; one alone is the inspector, the person of the staff where none is named. */
type WonFacts = Partial<typeof usual> & { readonly inspectors?: readonly PersonId[] }

/** A purchase that somebody has won, with the money it holds. */
export type Won = {
  readonly id: PurchaseId
  readonly supplier: SupplierId
  readonly budgetLine: BudgetLineId
}

const holding = (who: PurchaseOffice['staff'], role: Role) => (on: string) =>
  who.as(noonOf(on), { grants: [{ role, unit: null }] })

/** The office with purchases that wait for their contract; everybody through whose hands a contract goes. */
export async function openContractOffice(database: TestDatabase) {
  const office = await openPurchaseOffice(database)
  return {
    ...office,
    at: { ...office.at, finance: holding(office.treasurer, 'finance') },
    /** Puts a purchase in as it stands when it has been won; its money is held of a line of the budget. */
    won: (facts: WonFacts = {}) => wonPurchase(database, office, facts),
    /** The contract of such a purchase, drafted as the rules propose, and signed on a day. */
    signed: async (on: string, facts: WonFacts = {}, otherwise: Partial<TermsInput> = {}) => {
      const won = await wonPurchase(database, office, { readyOn: on, ...facts })
      const { id, version } = await draftedBy(office.at.officer(on), won.id, { ...unsecured, ...otherwise })
      await office.at.head(on).contract.sign({ id, version, signedOn: day(on), beginsOn: null })
      return { ...won, contract: id }
    },
  }
}

/** Without a security, as an agreement: what a small direct purchase may be. */
const unsecured: Partial<TermsInput> = {
  form: 'agreement',
  securityRate: 0,
  securityExcused: 'agreement',
}

/** A draft as the rules propose it, with what a test says otherwise. */
export async function draftedBy(
  officer: Caller,
  purchase: PurchaseId,
  otherwise: Partial<TermsInput> = {},
): Promise<{ readonly id: ContractId; readonly version: number }> {
  const { terms } = await officer.contract.proposal({ purchaseId: purchase })
  const { id } = await officer.contract.draft({ purchaseId: purchase, terms: { ...terms, ...otherwise } })
  const { version } = await officer.contract.get({ id })
  return { id: contractId(id), version }
}

async function wonPurchase(database: TestDatabase, office: PurchaseOffice, told: WonFacts): Promise<Won> {
  const facts = { ...usual, ...told }
  const id = purchaseId(randomUUID())
  const price: Satang = baht(facts.price)
  const supplier = await office.supplier('บริษัท ตัวอย่าง จำกัด')
  const budgetLine = budgetLineId(await office.line(facts.price * 2))
  const body = { database, office, id }
  await insertWon(body, { ...facts, price, supplier, budgetLine })
  await appoint(body, 'inspection', facts.inspectors ?? [office.staff.id])
  await appoint(body, 'supervision', facts.supervisors)
  await office.deciding((deciding) =>
    commitBudget(deciding, {
      purchaseId: id,
      shares: [{ lineId: budgetLine, amount: price }],
      on: day(facts.readyOn),
      reason: 'กันเงิน',
    }),
  )
  return { id, supplier, budgetLine }
}

type Inserted = Omit<typeof usual, 'price'> & Omit<Won, 'id'> & { readonly price: Satang }

async function insertWon({ database: { ownerPool }, office, id }: Body, facts: Inserted): Promise<void> {
  const { officer, treasury } = office.ids
  const { price, line, readyOn } = facts
  const number = Math.floor(Math.random() * 1_000_000) + 1
  const common = [office.office, id]
  await ownerPool.query(
    `insert into purchase (office_id, id, fiscal_year, number, name, kind, unit_id, exempt, reason, budget, method,
       method_version, ground, method_reason, began_on, status, stage, ready_on, made_at, made_by)
     values ($1, $2, 2570, $3, $4, $5, $6, 'direct-small', 'ใช้งาน', $7, $8, '2560', $9, '', $10, $11,
       case when $11 = 'open' then 'request' end, $10, '2026-10-01', $12)`,
    [
      ...common,
      number,
      facts.name,
      facts.kind,
      treasury,
      price,
      facts.method,
      facts.ground,
      readyOn,
      facts.status,
      officer,
    ],
  )
  await ownerPool.query(
    `insert into purchase_line (office_id, purchase_id, position, name, specification, quantity, counting_unit, category_id)
     values ($1, $2, 1, $3, '', $4, $5, $6)`,
    [...common, line.name, line.quantity, line.countingUnit, line.categoryId],
  )
  await ownerPool.query(
    `insert into purchase_fund (office_id, purchase_id, line_id, share) values ($1, $2, $3, $4)`,
    [...common, facts.budgetLine, price],
  )
  await ownerPool.query(
    `insert into purchase_offer (office_id, purchase_id, supplier_id, offered_on, price, note, made_at, made_by, qualified, winner,
       winner_reason)
     values ($1, $2, $3, $5, $4, '', '2026-10-01', $6, true, true, 'เสนอราคาต่ำสุด')`,
    [...common, facts.supplier, price, readyOn, officer],
  )
}

type Body = { readonly database: TestDatabase; readonly office: PurchaseOffice; readonly id: PurchaseId }

async function appoint(
  { database: { ownerPool }, office, id }: Body,
  kind: 'inspection' | 'supervision',
  people: readonly PersonId[],
): Promise<void> {
  if (people.length === 0) return
  const committee = randomUUID()
  await ownerPool.query(
    `insert into committee (office_id, id, purchase_id, kind, order_number, order_day, made_at, made_by)
     values ($1, $2, $3, $4, '12/2570', '2026-10-01', '2026-10-01', $5)`,
    [office.office, committee, id, kind, office.ids.officer],
  )
  for (const [at, person] of people.entries())
    await ownerPool.query(
      `insert into committee_member (office_id, committee_id, position, seat, person_id, name, post)
       select $1, $2, $3, $4, $5, p.name, p.position from person p where p.office_id = $1 and p.id = $5`,
      [office.office, committee, at + 1, seatAt(at, people.length), person],
    )
}

function seatAt(at: number, count: number): string {
  if (count === 1) return 'officer'
  return at === 0 ? 'chair' : 'member'
}
