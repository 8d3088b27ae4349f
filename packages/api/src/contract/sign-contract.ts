import { onBehalfText } from '@prongsai/domain/access/on-behalf'
import { capacityForCase, capacityFor } from '@prongsai/domain/access/permissions'
import { no } from '@prongsai/domain/base/verdict'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import type { ContractRefusal } from '@prongsai/domain/contract/contract-refusal'
import type {
  PreviewSigningInput,
  SignContractInput,
  UndoSigningInput,
} from '@prongsai/domain/contract/contract.input'
import {
  draftNeeds,
  dueDaysOf,
  isSecurityExcuse,
  securityOf,
  type Drafting,
  type Terms,
} from '@prongsai/domain/contract/draft'
import { judgeAdvance } from '@prongsai/domain/contract/advance'
import { securityHeld } from '@prongsai/domain/contract/fulfilment'
import { undoSigning as undo } from '@prongsai/domain/contract/undo-signing'
import { throughOtherHands } from '@prongsai/domain/contract/other-hands'
import { judgeOrderSigner } from '@prongsai/domain/contract/order-signer'
import { signingNeeds, type SigningCase } from '@prongsai/domain/contract/signing'
import { contractTitle } from '@prongsai/domain/contract/title'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { satang } from '@prongsai/domain/money/satang'
import { accept, refusalText } from '@prongsai/domain/refusal'
import { takeNumber } from '@prongsai/db/asset/codes'
import { saveSigning, unsign } from '@prongsai/db/contract/contracts'
import { lockPurchase, setStage } from '@prongsai/db/procurement/purchases'
import type { Deciding, Looking } from '../context.ts'
import { purchaseAtHand, type PurchaseAtHand } from '../procurement/purchase-case.ts'
import { money } from './case-of-record.ts'
import { contractAtHand, heldContract, tellContract, type ContractAtHand } from './contract-case.ts'
import { acceptDraft } from './draft-contract.ts'
import { draftingOf } from './drafting.ts'

type Signing = Pick<SignContractInput, 'signedOn' | 'beginsOn'>

/** ลงนาม by the head, by who acts in his place, or by who has the power up to the amount (ระเบียบฯ 2560 ข้อ 7, 161). */
export const signContract = (asking: Deciding, input: SignContractInput): Promise<void> =>
  sign(asking, input, signatoryOf)

/** ลงนามใบสั่ง by the head of supplies, within what ข้อ 79 lets him order. */
export const signOrder = (asking: Deciding, input: SignContractInput): Promise<void> =>
  sign(asking, input, (deciding, hand) => {
    const { ground, form, price, thresholds } = hand.contract
    accept(judgeOrderSigner({ ground, form, price, on: input.signedOn, thresholds }))
    return { signatory: { as: 'head' }, deciding }
  })

type Signatory = { readonly signatory: SigningCase['signatory']; readonly deciding: Deciding }

function signatoryOf(asking: Deciding, { contract }: ContractAtHand): Signatory {
  const asked = { units: [contract.unit], amount: contract.price }
  const capacity = capacityForCase(asking.actor, 'contract:sign', asked)
  if (capacity !== undefined)
    return {
      signatory: { as: capacity.acting === undefined ? 'head' : 'acting' },
      deciding: { ...asking, capacity },
    }
  const beyond = capacityFor(asking.actor, 'contract:sign') !== undefined
  return {
    signatory: beyond ? { as: 'delegated', limit: satang(contract.price - 1n) } : null,
    deciding: asking,
  }
}

/** One decision: whether it may be signed, its number of the year, its days, and the end of the purchase. */
async function sign(
  asking: Deciding,
  { id, version, signedOn, beginsOn }: SignContractInput,
  whose: (asking: Deciding, hand: ContractAtHand) => Signatory,
): Promise<void> {
  const hand = await heldContract(asking, id, version)
  const { record } = hand
  acceptDraft(record)
  const { db, actor } = asking
  accept(throughOtherHands([record.madeById], { step: 'sign', person: actor.person }))
  await lockPurchase(db, actor.office, record.purchase.id)
  const purchase = await purchaseAtHand(asking, record.purchase.id)
  const { signatory, deciding } = whose(asking, hand)
  const judged = { hand, purchase, signing: { signedOn, beginsOn }, today: asking.today }
  const [need] = needsOf(judged, signatory)
  if (need !== undefined) accept(no(need))
  const days = accept(dueDaysOf(...judgedTerms(judged)))
  const numbered = await numberOf(deciding, hand, signedOn)
  await saveSigning(db, actor.office, {
    id,
    ...numbered,
    signedOn,
    beginsOn,
    dueOn: days.whole.original,
    signer: { id: actor.person, position: actor.position, actingFor: onBehalfText(deciding.capacity) },
    days: record.instalments.map(({ number }, at) => ({
      number,
      dueOn: days.instalments[at]?.original ?? days.whole.original,
    })),
  })
  await endPurchase(deciding, purchase)
  await tellContract(deciding, id, {
    act: 'contract/sign',
    clause: citationText(regulation('161')),
    changes: [
      { field: 'signedOn', from: null, to: signedOn },
      { field: 'dueOn', from: null, to: days.whole.original },
    ],
    versioned: true,
  })
}

/** What would stand in the way of signing on a day, everything at once, and what would follow from it. */
export async function previewSigning(looking: Looking, { id, signedOn, beginsOn }: PreviewSigningInput) {
  const hand = await contractAtHand(looking, id)
  const purchase = await purchaseAtHand(looking, hand.record.purchase.id)
  const judged = { hand, purchase, signing: { signedOn, beginsOn }, today: looking.today }
  const days = dueDaysOf(...judgedTerms(judged))
  return {
    needs: needsOf(judged, { as: 'head' }).map((need) => ({ code: need.code, text: refusalText(need) })),
    days: days.ok ? days.value : null,
  }
}

type Judged = {
  readonly hand: ContractAtHand
  readonly purchase: PurchaseAtHand
  readonly signing: Signing
  readonly today: Deciding['today']
}

function judgedTerms({ hand, purchase, signing }: Judged): readonly [Terms, Drafting] {
  const { record, contract } = hand
  const excuse = record.securityExcused
  const terms: Terms = {
    ...contract,
    beginsOn: signing.beginsOn ?? contract.beginsOn,
    securityExcused: excuse !== null && isSecurityExcuse(excuse) ? excuse : null,
    securityImportant: record.securityImportant ?? '',
    advanceStated: record.advanceStated,
  }
  const drafting = { ...draftingOf(purchase, signing.signedOn), stateAgency: contract.stateAgency }
  return [terms, drafting]
}

function needsOf(judged: Judged, signatory: SigningCase['signatory']): readonly ContractRefusal[] {
  const { record } = judged.hand
  const [terms, drafting] = judgedTerms(judged)
  const { supplierId, supplier, purchase } = record
  const other = purchase.wonBy !== null && purchase.wonBy !== supplierId
  return [
    ...(other ? [{ code: 'contract/not-the-winner' as const, supplier }] : []),
    ...signingNeeds(signingCase(judged, signatory)),
    ...draftNeeds(terms, drafting),
    ...advanceNeeds(judged),
    ...numberNeeds(judged),
  ]
}

function signingCase(judged: Judged, signatory: SigningCase['signatory']): SigningCase {
  const { hand, signing, today } = judged
  const { record, contract } = hand
  const { purchase } = record
  const [terms, drafting] = judgedTerms(judged)
  const days = dueDaysOf(terms, drafting)
  const owed = securityOf(terms, drafting)
  const received = contract.securities.filter(({ of, endedOn }) => of === 'contract' && endedOn === null)
  return {
    purchase: {
      // What the short form ended is signed for no more: only its evidence is written down.
      status: drafting.overAlready && purchase.status === 'ended' ? 'ready' : purchase.status,
      winner:
        purchase.won === null
          ? null
          : { name: record.supplier, price: money(purchase.won), listed: record.listed },
      signFrom: drafting.overAlready ? null : purchase.readyOn,
      appealOpen: purchase.appealOpen,
      lastStepOn: drafting.overAlready ? null : purchase.lastStepOn,
    },
    price: contract.price,
    security: {
      owed: owed.ok ? owed.value.amount : satang(0n),
      received: securityHeld(contract, 'contract'),
      receivedOn:
        received
          .map(({ receivedOn }) => receivedOn)
          .toSorted()
          .at(-1) ?? null,
      excusedBy: owed.ok ? owed.value.excusedBy : null,
    },
    signatory,
    signedOn: signing.signedOn,
    beginsOn: terms.beginsOn,
    dueOn: days.ok ? days.value.whole.original : signing.signedOn,
    today,
  }
}

/** What is paid before anything came is secured whole before it is signed (ระเบียบฯ 2560 ข้อ 91). */
function advanceNeeds(judged: Judged): readonly ContractRefusal[] {
  const { contract, record } = judged.hand
  const given = contract.securities.filter(({ of, endedOn }) => of === 'advance' && endedOn === null)
  const good = given.filter(
    ({ kind }) => kind === 'bond' || (kind.endsWith('-guarantee') && kind !== 'finance-guarantee'),
  )
  const amount = satang(good.reduce((sum, one) => sum + one.amount, 0n))
  const verdict = judgeAdvance(
    {
      price: contract.price,
      ground: contract.ground,
      stateAgency: contract.stateAgency,
      signedOn: judged.signing.signedOn,
    },
    {
      amount: contract.advance,
      statedInInvitation: record.advanceStated,
      security: amount === 0n ? null : { kind: 'bank-guarantee', amount },
    },
  )
  return verdict.ok ? [] : [verdict.refusal]
}

/** A number that was given once is of its fiscal year. */
function numberNeeds({ hand, signing }: Judged): readonly ContractRefusal[] {
  const { record } = hand
  return record.fiscalYear === null || record.fiscalYear === fiscalYearOf(signing.signedOn)
    ? []
    : [{ code: 'contract/numbered-year', title: contractTitle(record), year: record.fiscalYear }]
}

/** The number of the register of its form and year, which it keeps where it had one; none without writing or of an old book. */
async function numberOf(
  { db, actor }: Deciding,
  { record }: ContractAtHand,
  signedOn: SignContractInput['signedOn'],
) {
  const { form, fiscalYear, number, foundNumber } = record
  if (form === 'evidence' || foundNumber !== null || number !== null) return { fiscalYear, number }
  const year = fiscalYearOf(signedOn)
  return { fiscalYear: year, number: await takeNumber(db, actor.office, `contract-${form}-${year}`) }
}

async function endPurchase({ db, actor }: Deciding, { record }: PurchaseAtHand): Promise<void> {
  if (record.status !== 'ready') return
  const { id, readyOn } = record
  await setStage(db, actor.office, { id, status: 'ended', stage: null, readyOn })
}

/** เพิกถอนการลงนาม: while nothing was delivered, paid, changed or told under it; a draft again, and the purchase ready. */
export async function undoSigning(
  asking: Deciding,
  { id, version, reason }: UndoSigningInput,
): Promise<void> {
  const { db, actor } = asking
  const hand = await heldContract(asking, id, version)
  const { record, contract } = hand
  const { signatory, deciding } = signatoryOf(asking, hand)
  if (signatory?.as === 'delegated') accept(no({ code: 'contract/beyond-signatory', price: contract.price }))
  accept(undo(contract))
  await lockPurchase(db, actor.office, record.purchase.id)
  const { record: purchase, method } = await purchaseAtHand(deciding, record.purchase.id)
  await unsign(db, actor.office, id)
  if (method.leadsTo === 'ready')
    await setStage(db, actor.office, {
      id: purchase.id,
      status: 'ready',
      stage: null,
      readyOn: purchase.readyOn,
    })
  await tellContract(deciding, id, {
    act: 'contract/undo-sign',
    reason,
    changes: [{ field: 'signedOn', from: record.signedOn, to: null }],
    versioned: true,
  })
}
