import { sql } from 'kysely'
import type {
  CategoryId,
  ContractId,
  OfficeId,
  PersonId,
  PurchaseId,
  SupplierId,
  UnitId,
} from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ContractForm, PenaltyBase, PenaltyRounding, TermUnit } from '@prongsai/domain/contract/contract'
import type { Satang } from '@prongsai/domain/money/satang'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import type { Trx } from '../database.ts'

export type DraftLine = {
  readonly name: string
  readonly specification: string
  readonly quantity: number
  readonly countingUnit: string
  readonly amount: Satang
  readonly setName: string
  readonly categoryId: CategoryId | null
}

export type DraftInstalment = {
  readonly name: string
  readonly amount: Satang
  readonly termDays: number | null
  readonly dueOn: CivilDate | null
  readonly shares: readonly { readonly position: number; readonly quantity: number }[]
}

/** What a contract says, as it is written until it is signed. */
export type DraftTerms = {
  readonly form: ContractForm
  readonly name: string
  readonly price: Satang
  readonly vatRate: number
  readonly termDays: number | null
  readonly termUnit: TermUnit
  readonly beginsOn: CivilDate | null
  readonly place: string
  readonly affectsTraffic: boolean | null
  readonly penaltyBase: PenaltyBase
  readonly penaltyRate: number | null
  readonly penaltyFloor: Satang | null
  readonly penaltyCap: Satang | null
  readonly penaltyRounding: PenaltyRounding
  readonly wholeUntilComplete: boolean
  readonly securityRate: number
  readonly securityExcused: string | null
  readonly securityImportant: string | null
  readonly advance: Satang
  readonly advanceStated: boolean
  readonly retentionRate: number
  readonly warrantyMonths: number
  readonly contractorSigner: string
  readonly witnesses: string
  readonly note: string
  readonly lines: readonly DraftLine[]
  readonly instalments: readonly DraftInstalment[]
}

type NewContract = {
  readonly purchaseId: PurchaseId
  readonly supplierId: SupplierId
  readonly kind: PurchaseKind
  readonly unitId: UnitId
  readonly terms: DraftTerms
  /** ยกมา: by which paper and under which number the office had it. */
  readonly brought: { readonly paper: string; readonly number: string } | null
  readonly madeAt: string
  readonly madeBy: PersonId
  readonly today: CivilDate
}

export async function insertContract(trx: Trx, office: OfficeId, made: NewContract): Promise<ContractId> {
  const { id } = await trx
    .insertInto('contract')
    .values({
      office_id: office,
      fiscal_year: null,
      number: null,
      found_number: made.brought?.number ?? null,
      purchase_id: made.purchaseId,
      supplier_id: made.supplierId,
      kind: made.kind,
      unit_id: made.unitId,
      status: 'draft',
      ...columnsOf(made.terms),
      signed_on: null,
      due_on: null,
      signed_due_on: null,
      signer_id: null,
      signer_position: null,
      signer_acting_for: null,
      brought_forward: made.brought !== null,
      brought_paper: made.brought?.paper ?? null,
      closed_on: null,
      counted_at: made.madeAt,
      counted_on: made.today,
      made_at: made.madeAt,
      made_by: made.madeBy,
      dropped_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await saveParts(trx, office, { id, terms: made.terms })
  return id
}

const columnsOf = (terms: DraftTerms) => ({
  form: terms.form,
  name: terms.name,
  price: terms.price,
  vat_rate: terms.vatRate,
  term_days: terms.termDays,
  term_unit: terms.termUnit,
  begins_on: terms.beginsOn,
  place: terms.place,
  affects_traffic: terms.affectsTraffic,
  penalty_base: terms.penaltyBase,
  penalty_rate: terms.penaltyRate,
  penalty_floor: terms.penaltyFloor,
  penalty_cap: terms.penaltyCap,
  penalty_rounding: terms.penaltyRounding,
  whole_until_complete: terms.wholeUntilComplete,
  security_rate: terms.securityRate,
  security_excused: terms.securityExcused,
  security_important: terms.securityImportant,
  advance: terms.advance,
  advance_stated: terms.advanceStated,
  retention_rate: terms.retentionRate,
  warranty_months: terms.warrantyMonths,
  contractor_signer: terms.contractorSigner,
  witnesses: terms.witnesses,
  note: terms.note,
})

export async function saveDraft(
  trx: Trx,
  office: OfficeId,
  { id, terms }: { readonly id: ContractId; readonly terms: DraftTerms },
): Promise<void> {
  await trx
    .updateTable('contract')
    .set((row) => ({ ...columnsOf(terms), version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .returning('id')
    .executeTakeFirstOrThrow()
  await saveParts(trx, office, { id, terms })
}

type Parts = { readonly id: ContractId; readonly terms: DraftTerms }

/** Lines, instalments and shares by their places; a place that is no longer told of is withdrawn. */
async function saveParts(trx: Trx, office: OfficeId, { id, terms }: Parts): Promise<void> {
  const lines = terms.lines.map((line, at) => ({ ...line, amount: line.amount.toString(), position: at + 1 }))
  const instalments = terms.instalments.map(({ shares: _shares, ...one }, at) => ({
    ...one,
    amount: one.amount.toString(),
    number: at + 1,
  }))
  const shares = terms.instalments.flatMap(({ shares: of }, at) =>
    of.map((share) => ({ ...share, instalment: at + 1 })),
  )
  await sql`
    with gone as (
      update contract_line set withdrawn = true
      where office_id = ${office} and contract_id = ${id} and position > ${lines.length} and not withdrawn
    )
    insert into contract_line (office_id, contract_id, position, name, specification, quantity, counting_unit, amount,
      set_name, category_id)
    select ${office}, ${id}, n.position, n.name, n.specification, n.quantity, n."countingUnit", n.amount, n."setName",
      n."categoryId"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as n (position int, name text, specification text, quantity int,
      "countingUnit" text, amount bigint, "setName" text, "categoryId" uuid)
    on conflict (office_id, contract_id, position) do update set name = excluded.name,
      specification = excluded.specification, quantity = excluded.quantity, counting_unit = excluded.counting_unit,
      amount = excluded.amount, set_name = excluded.set_name, category_id = excluded.category_id, withdrawn = false
  `.execute(trx)
  await sql`
    with gone as (
      update contract_instalment set withdrawn = true
      where office_id = ${office} and contract_id = ${id} and number > ${instalments.length} and not withdrawn
    )
    insert into contract_instalment (office_id, contract_id, number, name, amount, term_days, due_on)
    select ${office}, ${id}, n.number, n.name, n.amount, n."termDays", n."dueOn"
    from jsonb_to_recordset(${JSON.stringify(instalments)}::jsonb) as n (number int, name text, amount bigint,
      "termDays" int, "dueOn" date)
    on conflict (office_id, contract_id, number) do update set name = excluded.name, amount = excluded.amount,
      term_days = excluded.term_days, due_on = excluded.due_on, withdrawn = false
  `.execute(trx)
  await sql`
    update contract_share set quantity = 0 where office_id = ${office} and contract_id = ${id} and quantity > 0
  `.execute(trx)
  await sql`
    insert into contract_share (office_id, contract_id, instalment, position, quantity)
    select ${office}, ${id}, n.instalment, n.position, n.quantity
    from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as n (instalment int, position int, quantity int)
    on conflict (office_id, contract_id, instalment, position) do update set quantity = excluded.quantity
  `.execute(trx)
}

export const dropContract = (
  trx: Trx,
  office: OfficeId,
  { id, reason }: { readonly id: ContractId; readonly reason: string },
) =>
  trx
    .updateTable('contract')
    .set((row) => ({ status: 'dropped', dropped_reason: reason, version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .returning('id')
    .executeTakeFirstOrThrow()
