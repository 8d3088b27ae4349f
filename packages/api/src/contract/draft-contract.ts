import { z } from 'zod'
import { contractId, type ContractId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { contractForms, termUnits } from '@prongsai/domain/contract/contract'
import type {
  ChangeDraftInput,
  DraftContractInput,
  DropDraftInput,
} from '@prongsai/domain/contract/contract.input'
import { formOf } from '@prongsai/domain/contract/draft'
import { contractTitle } from '@prongsai/domain/contract/title'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText } from '@prongsai/domain/law/citation'
import { percentText } from '@prongsai/domain/law/rates'
import { formatBaht } from '@prongsai/domain/money/satang'
import { accept } from '@prongsai/domain/refusal'
import {
  dropContract,
  insertContract,
  saveDraft,
  type DraftTerms,
} from '@prongsai/db/contract/contract-drafts'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import { allAreThere } from '@prongsai/db/procurement/purchase-surroundings'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { heldPurchase, purchaseAtHand } from '../procurement/purchase-case.ts'
import { once } from '../sending/once.ts'
import { money } from './case-of-record.ts'
import { heldContract, tellContract } from './contract-case.ts'
import { draftingOf, keptTerms, winnerFor } from './drafting.ts'

export const draftedContract = z.object({ id: z.uuid().transform(contractId) })
export type DraftedContract = z.output<typeof draftedContract>

/** ร่างสัญญา of a purchase that somebody has won: its terms as they are typed, within what the law allows. */
async function draftContract(
  deciding: Deciding,
  { purchaseId, terms }: DraftContractInput,
): Promise<DraftedContract> {
  const { db, actor, now, today } = deciding
  const hand = await heldPurchase(deciding, purchaseId)
  const winner = await winnerFor(deciding, hand)
  const drafting = draftingOf(hand, today)
  const kept = keptTerms(terms, drafting)
  await allCategoriesThere(deciding, { terms: kept, unitId: hand.record.unitId })
  const id = await insertContract(db, actor.office, {
    purchaseId,
    supplierId: winner.supplier,
    kind: hand.record.kind,
    unitId: hand.record.unitId,
    terms: kept,
    brought: null,
    madeAt: isoOf(now),
    madeBy: actor.person,
    today,
  })
  const form = formOf(terms, drafting)
  await tellContract(deciding, id, {
    act: 'contract/draft',
    clause: form.ok ? citationText(form.value) : null,
    changes: changesFromNothing({ supplier: winner.name, ...toldTerms(kept) }),
    versioned: true,
  })
  return { id }
}

/** The same from a form, which may send it again because the answer was lost. */
export const draftSent = (
  deciding: Deciding,
  { sending, ...input }: DraftContractInput & { readonly sending?: string | undefined },
): Promise<DraftedContract> =>
  once(
    deciding,
    {
      key: sending,
      act: 'contract/draft',
      input,
      answer: draftedContract,
      labelOf: () => input.terms.name,
    },
    () => draftContract(deciding, input),
  )

/** แก้ไขร่าง: whatever of it, until it is signed. */
export async function changeDraft(
  deciding: Deciding,
  { id, version, terms }: ChangeDraftInput,
): Promise<{ readonly id: ContractId }> {
  const { db, actor, today } = deciding
  const { record } = await heldContract(deciding, id, version)
  acceptDraft(record)
  if (record.number !== null && terms.form !== record.form)
    accept(no({ code: 'contract/numbered-form', title: contractTitle(record) }))
  const purchase = await purchaseAtHand(deciding, record.purchase.id)
  const drafting = draftingOf(purchase, today)
  const kept = keptTerms(terms, drafting)
  await allCategoriesThere(deciding, { terms: kept, unitId: record.unitId })
  await saveDraft(db, actor.office, { id, terms: kept })
  await tellContract(deciding, id, {
    act: 'contract/change-draft',
    changes: changesBetween(toldTerms(termsOfRecord(record)), toldTerms(kept)),
    versioned: true,
  })
  return { id }
}

/** ยกเลิกร่าง, with a reason; a number that it has stays its own. */
export async function dropDraft(deciding: Deciding, { id, version, reason }: DropDraftInput): Promise<void> {
  const { record, contract } = await heldContract(deciding, id, version)
  acceptDraft(record)
  if (contract.securities.some(({ endedOn }) => endedOn === null))
    accept(no({ code: 'contract/drop-security-held' }))
  await dropContract(deciding.db, deciding.actor.office, { id, reason })
  await tellContract(deciding, id, { act: 'contract/drop', reason, versioned: true })
}

export function acceptDraft(record: ContractRecordRow): void {
  if (record.status !== 'draft') accept(no({ code: 'contract/not-draft', title: contractTitle(record) }))
}

type Categorised = { readonly terms: DraftTerms; readonly unitId: ContractRecordRow['unitId'] }

export async function allCategoriesThere(
  { db, actor }: Deciding,
  { terms, unitId }: Categorised,
): Promise<void> {
  const categoryIds = terms.lines.flatMap(({ categoryId }) => (categoryId === null ? [] : [categoryId]))
  if (!(await allAreThere(db, actor.office, { unitId, lineIds: [], categoryIds }))) found(null)
}

type Told = Omit<DraftTerms, 'lines' | 'instalments'> & {
  readonly lines: readonly {
    readonly name: string
    readonly quantity: number
    readonly amount: DraftTerms['price']
  }[]
  readonly instalments: readonly { readonly name: string; readonly amount: DraftTerms['price'] }[]
}

/** The terms as the journal tells them. */
const toldTerms = (terms: Told) => ({
  form: contractForms[terms.form],
  name: terms.name,
  price: formatBaht(terms.price),
  vatRate: percentText(terms.vatRate),
  term: terms.termDays === null ? '' : `${terms.termDays} ${termUnits[terms.termUnit]}`,
  beginsOn: terms.beginsOn,
  place: terms.place,
  affectsTraffic: terms.affectsTraffic,
  penalty: terms.penaltyRate === null ? '' : `ร้อยละ ${percentText(terms.penaltyRate)} ต่อวัน`,
  security: terms.securityExcused ?? `ร้อยละ ${percentText(terms.securityRate)}`,
  advance: formatBaht(terms.advance),
  retention: percentText(terms.retentionRate),
  warranty: terms.warrantyMonths,
  contractorSigner: terms.contractorSigner,
  witnesses: terms.witnesses,
  note: terms.note,
  lines: terms.lines.map((line) => `${line.name} ${line.quantity}: ${formatBaht(line.amount)}`).join(' · '),
  instalments: terms.instalments.map(({ name, amount }) => `${name}: ${formatBaht(amount)}`).join(' · '),
})

const termsOfRecord = (record: ContractRecordRow): Told => ({
  ...record,
  price: money(record.price),
  penaltyFloor: null,
  penaltyCap: null,
  advance: money(record.advance),
  lines: record.lines.map((line) => ({ ...line, amount: money(line.amount) })),
  instalments: record.instalments.map((one) => ({ ...one, amount: money(one.amount) })),
})
