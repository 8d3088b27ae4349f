import type { PurchaseId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { TermsInput } from '@prongsai/domain/contract/contract.input'
import { draftNeeds, dueDaysOf, formOf, securityOf, type Drafting } from '@prongsai/domain/contract/draft'
import { vatSplit } from '@prongsai/domain/contract/instalment'
import { penaltyBand } from '@prongsai/domain/contract/penalty'
import { baseOf } from '@prongsai/domain/contract/obligations'
import { proposedTerms } from '@prongsai/domain/contract/proposal'
import { contractTitle } from '@prongsai/domain/contract/title'
import { citationText } from '@prongsai/domain/law/citation'
import { satang } from '@prongsai/domain/money/satang'
import { officeLawFrom } from '@prongsai/domain/office/law-number'
import { winnerOf } from '@prongsai/domain/procurement/case'
import { isGround } from '@prongsai/domain/procurement/ground'
import { accept, refusalText } from '@prongsai/domain/refusal'
import type { DraftTerms } from '@prongsai/db/contract/contract-drafts'
import { contractOfPurchase } from '@prongsai/db/contract/contracts'
import type { PurchaseRecordRow } from '@prongsai/db/procurement/purchase-row'
import type { Deciding, Looking } from '../context.ts'
import { purchaseAtHand, type PurchaseAtHand } from '../procurement/purchase-case.ts'

/** Of which purchase a contract would be made, as its rules see that on a day. */
export function draftingOf({ record, method }: PurchaseAtHand, on: CivilDate): Drafting {
  const { ground } = record
  return {
    kind: record.kind,
    ground: ground !== null && isGround(ground) ? ground : null,
    stateAgency: winnersOffer(record)?.kind === 'state',
    overAlready: method.leadsTo === 'ended',
    on,
    thresholds: officeLawFrom(record.lawNumbers).thresholds,
    holidays: new Set(record.holidays),
  }
}

const winnersOffer = ({ offers }: PurchaseRecordRow) =>
  offers.find(({ winner, withdrawnAt }) => winner && withdrawnAt === null)

/** Who won, at which price; refused while nobody has, of what was cancelled, and where there is a contract already. */
export async function winnerFor(
  { db, actor }: Pick<Looking, 'actor'> & { readonly db: Looking['db'] | Deciding['db'] },
  { record, purchase }: PurchaseAtHand,
) {
  const before = await contractOfPurchase(db, actor.office, record.id)
  if (before !== undefined) accept(no({ code: 'contract/there-already', title: contractTitle(before) }))
  if (record.status === 'cancelled')
    accept(no({ code: 'contract/purchase-not-ready', status: record.status }))
  const winner = winnerOf(purchase)
  return winner ?? accept(no({ code: 'contract/no-winner' }))
}

/** The terms that the rules give for a purchase, for the form to begin with. */
export async function proposal(looking: Looking, { purchaseId }: { readonly purchaseId: PurchaseId }) {
  const hand = await purchaseAtHand(looking, purchaseId)
  const winner = await winnerFor(looking, hand)
  const { record } = hand
  const drafting = draftingOf(hand, looking.today)
  const needed = hand.purchase.standing
    .map(({ facts }) => facts['neededDays'])
    .find((days) => typeof days === 'number')
  const terms = proposedTerms(
    {
      name: record.name,
      price: winner.price,
      neededDays: typeof needed === 'number' && needed > 0 ? needed : null,
      lines: record.lines.map(({ position: _position, category: _category, unitEstimate, ...line }) => ({
        ...line,
        unitEstimate: unitEstimate === null ? null : moneyOf(unitEstimate),
      })),
    },
    drafting,
  )
  return {
    purchase: { id: record.id, number: `${record.number}/${record.fiscalYear}`, name: record.name },
    supplier: winner.name,
    kind: record.kind,
    overAlready: drafting.overAlready,
    terms,
    ...judged(terms, drafting),
  }
}

const moneyOf = (text: string) => satang(BigInt(text))

type Previewing = {
  readonly purchaseId: PurchaseId
  readonly signedOn: CivilDate | null
  readonly terms: TermsInput
}

/** What follows from the terms as they are typed, and what stands in their way. */
export async function previewDraft(looking: Looking, { purchaseId, signedOn, terms }: Previewing) {
  const hand = await purchaseAtHand(looking, purchaseId)
  return judged(terms, draftingOf(hand, signedOn ?? looking.today))
}

function judged(terms: TermsInput, drafting: Drafting) {
  const days = dueDaysOf(terms, drafting)
  const form = formOf(terms, drafting)
  const security = securityOf(terms, drafting)
  return {
    needs: draftNeeds(terms, drafting).map((need) => ({ code: need.code, text: refusalText(need) })),
    days: days.ok ? days.value : null,
    formClause: form.ok ? citationText(form.value) : null,
    vat: vatSplit(terms.price, terms.vatRate),
    band: bandOf(terms, drafting),
    security: security.ok
      ? {
          amount: security.value.amount,
          excusedBy: security.value.excusedBy === null ? null : citationText(security.value.excusedBy),
        }
      : null,
  }
}

/** The rates between which the penalty may be stated, the least a day, and by which clause; null where none is stated. */
function bandOf(terms: TermsInput, { kind, on }: Drafting) {
  if (terms.penaltyBase === 'none') return null
  const work = { kind, affectsTraffic: terms.affectsTraffic ?? false, base: baseOf(terms) }
  const { citation, ...band } = penaltyBand(work, on)
  return { ...band, clause: citationText(citation) }
}

/** The terms as they are kept; the first thing that stands in their way is the refusal. */
export function keptTerms(terms: TermsInput, drafting: Drafting): DraftTerms {
  const [need] = draftNeeds(terms, drafting)
  if (need !== undefined) accept(no(need))
  return keptOf(terms, drafting)
}

/** ยกมา: as the papers say it, whatever the law asked for; a penalty has its base and its rate, or neither. */
export function keptAsFound(terms: TermsInput, drafting: Drafting): DraftTerms {
  const isNone = terms.penaltyBase === 'none' || terms.penaltyRate === null
  const affectsTraffic = drafting.kind === 'construction' ? terms.affectsTraffic : null
  const found = { ...terms, affectsTraffic }
  return keptOf(isNone ? { ...found, penaltyBase: 'none', penaltyRate: null } : found, drafting)
}

function keptOf(terms: TermsInput, drafting: Drafting): DraftTerms {
  const { securityImportant, ...rest } = terms
  return {
    ...rest,
    penaltyFloor: bandOf(terms, drafting)?.floor ?? null,
    securityRate: terms.securityExcused === null ? terms.securityRate : 0,
    securityImportant: securityImportant === '' ? null : securityImportant,
  }
}
