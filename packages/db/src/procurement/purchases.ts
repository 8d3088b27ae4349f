import type {
  BudgetLineId,
  CategoryId,
  OfficeId,
  PersonId,
  PlanItemId,
  PurchaseId,
  UnitId,
} from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import type { PurchaseKind, PurchaseStatus } from '@prongsai/domain/procurement/purchase'
import type { Trx } from '../database.ts'

export type PurchaseLine = {
  readonly name: string
  readonly specification: string
  readonly quantity: number
  readonly countingUnit: string
  readonly unitEstimate: Satang | null
  readonly categoryId: CategoryId | null
}

export type PurchaseFund = { readonly lineId: BudgetLineId; readonly share: Satang }

/** What is asked for, by which method, and from which money. */
export type PurchaseFacts = {
  readonly name: string
  readonly kind: PurchaseKind
  readonly unitId: UnitId
  readonly exempt: string | null
  readonly reason: string
  readonly budget: Satang
  readonly method: string
  readonly methodVersion: string
  readonly ground: string | null
  readonly methodReason: string
  readonly inCatalogue: boolean
  readonly buildingBudget: Satang | null
  readonly lines: readonly PurchaseLine[]
  readonly funds: readonly PurchaseFund[]
}

export type NewPurchase = PurchaseFacts & {
  readonly fiscalYear: number
  readonly number: number
  readonly planItemId: PlanItemId | null
  readonly beganOn: CivilDate
  readonly stage: string
  readonly redoOf: PurchaseId | null
  /** ยกมา: the paper by which it is known. */
  readonly broughtPaper: string | null
  readonly madeAt: string
  readonly madeBy: PersonId
}

export async function insertPurchase(trx: Trx, office: OfficeId, made: NewPurchase): Promise<PurchaseId> {
  const { id } = await trx
    .insertInto('purchase')
    .values({
      office_id: office,
      fiscal_year: made.fiscalYear,
      number: made.number,
      plan_item_id: made.planItemId,
      ...columnsOf(made),
      began_on: made.beganOn,
      egp_number: null,
      status: 'open',
      stage: made.stage,
      redo_of: made.redoOf,
      brought_forward: made.broughtPaper !== null,
      brought_paper: made.broughtPaper,
      made_at: made.madeAt,
      made_by: made.madeBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await saveLines(trx, office, { id, lines: made.lines })
  await saveFunds(trx, office, { id, funds: made.funds })
  return id
}

const columnsOf = (facts: PurchaseFacts) => ({
  name: facts.name,
  kind: facts.kind,
  unit_id: facts.unitId,
  exempt: facts.exempt,
  reason: facts.reason,
  budget: facts.budget,
  method: facts.method,
  method_version: facts.methodVersion,
  ground: facts.ground,
  method_reason: facts.methodReason,
  in_catalogue: facts.inCatalogue,
  building_budget: facts.buildingBudget,
})

/** A purchase, held until the end of the transaction. Lines of the budget are held after it. */
export const lockPurchase = (trx: Trx, office: OfficeId, id: PurchaseId) =>
  trx
    .selectFrom('purchase')
    .select(['id', 'version'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function savePurchase(
  trx: Trx,
  office: OfficeId,
  { id, stage, facts }: { readonly id: PurchaseId; readonly stage: string; readonly facts: PurchaseFacts },
): Promise<void> {
  await trx
    .updateTable('purchase')
    .set((row) => ({ ...columnsOf(facts), stage, version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
  await saveLines(trx, office, { id, lines: facts.lines })
  await saveFunds(trx, office, { id, funds: facts.funds })
}

/** Lines by their place; a place that is no longer told of is withdrawn. */
async function saveLines(
  trx: Trx,
  office: OfficeId,
  { id, lines }: { readonly id: PurchaseId; readonly lines: readonly PurchaseLine[] },
): Promise<void> {
  await trx
    .updateTable('purchase_line')
    .set({ withdrawn: true })
    .where('office_id', '=', office)
    .where('purchase_id', '=', id)
    .where('position', '>', lines.length)
    .execute()
  await trx
    .insertInto('purchase_line')
    .values(
      lines.map((line, index) => ({
        office_id: office,
        purchase_id: id,
        position: index + 1,
        name: line.name,
        specification: line.specification,
        quantity: line.quantity,
        counting_unit: line.countingUnit,
        unit_estimate: line.unitEstimate,
        category_id: line.categoryId,
        withdrawn: false,
      })),
    )
    .onConflict((taken) =>
      taken.columns(['office_id', 'purchase_id', 'position']).doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        specification: row.ref('excluded.specification'),
        quantity: row.ref('excluded.quantity'),
        counting_unit: row.ref('excluded.counting_unit'),
        unit_estimate: row.ref('excluded.unit_estimate'),
        category_id: row.ref('excluded.category_id'),
        withdrawn: false,
      })),
    )
    .execute()
}

/** Shares by their line of the budget; one that is no longer told of is nothing. */
async function saveFunds(
  trx: Trx,
  office: OfficeId,
  { id, funds }: { readonly id: PurchaseId; readonly funds: readonly PurchaseFund[] },
): Promise<void> {
  await trx
    .updateTable('purchase_fund')
    .set({ share: satang(0n) })
    .where('office_id', '=', office)
    .where('purchase_id', '=', id)
    .execute()
  if (funds.length === 0) return
  await trx
    .insertInto('purchase_fund')
    .values(
      funds.map(({ lineId, share }) => ({ office_id: office, purchase_id: id, line_id: lineId, share })),
    )
    .onConflict((taken) =>
      taken
        .columns(['office_id', 'purchase_id', 'line_id'])
        .doUpdateSet((row) => ({ share: row.ref('excluded.share') })),
    )
    .execute()
}

type Standing = {
  readonly id: PurchaseId
  readonly status: PurchaseStatus
  readonly stage: string | null
  readonly readyOn: CivilDate | null
}

/** Where it stands after a step was passed or taken back. */
export const setStage = (trx: Trx, office: OfficeId, { id, status, stage, readyOn }: Standing) =>
  trx
    .updateTable('purchase')
    .set((row) => ({ status, stage, ready_on: readyOn, version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

/** Its edition goes on when something beside it was written. */
export const touchPurchase = (trx: Trx, office: OfficeId, id: PurchaseId) =>
  trx
    .updateTable('purchase')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

export const setEgpNumber = (
  trx: Trx,
  office: OfficeId,
  { id, egpNumber }: { readonly id: PurchaseId; readonly egpNumber: string },
) =>
  trx
    .updateTable('purchase')
    .set((row) => ({ egp_number: egpNumber, version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

type Cancelled = {
  readonly id: PurchaseId
  readonly on: CivilDate
  readonly ground: string
  readonly reason: string
  readonly paper: string
}

export const setCancelled = (trx: Trx, office: OfficeId, { id, on, ground, reason, paper }: Cancelled) =>
  trx
    .updateTable('purchase')
    .set((row) => ({
      status: 'cancelled',
      stage: null,
      ready_on: null,
      cancelled_on: on,
      cancel_ground: ground,
      cancel_reason: reason,
      cancel_paper: paper,
      version: row('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

type CancellationPublished = {
  readonly id: PurchaseId
  readonly cgdOn: CivilDate | null
  readonly websiteOn: CivilDate
  readonly boardOn: CivilDate
}

export const setCancellationPublished = (
  trx: Trx,
  office: OfficeId,
  { id, cgdOn, websiteOn, boardOn }: CancellationPublished,
) =>
  trx
    .updateTable('purchase')
    .set((row) => ({
      cancel_cgd_on: cgdOn,
      cancel_website_on: websiteOn,
      cancel_board_on: boardOn,
      version: row('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
