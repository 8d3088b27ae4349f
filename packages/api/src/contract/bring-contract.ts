import { onBehalfText } from '@prongsai/domain/access/on-behalf'
import type { ContractId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { bangkokDay, instantFrom, isoOf } from '@prongsai/domain/calendar/civil-date'
import { bringContract as bring, paidBefore } from '@prongsai/domain/contract/bring'
import type { BringContractInput } from '@prongsai/domain/contract/bring.input'
import { dutyOf } from '@prongsai/domain/contract/checkpoint-kind'
import { checkpointsOf } from '@prongsai/domain/contract/checkpoint'
import { dueDaysOf } from '@prongsai/domain/contract/draft'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { formatBaht, satang, type Satang } from '@prongsai/domain/money/satang'
import { accept } from '@prongsai/domain/refusal'
import { insertFoundAcceptance, insertFoundPayment } from '@prongsai/db/contract/brought'
import { insertContract } from '@prongsai/db/contract/contract-drafts'
import { saveSigning } from '@prongsai/db/contract/contracts'
import { insertFacts } from '@prongsai/db/contract/facts'
import { insertSecurity } from '@prongsai/db/contract/securities'
import { setStage } from '@prongsai/db/procurement/purchases'
import { payBudget } from '../budget/charge-budget.ts'
import type { Deciding } from '../context.ts'
import { heldPurchase, type PurchaseAtHand } from '../procurement/purchase-case.ts'
import { once } from '../sending/once.ts'
import { contractAtHand, tellContract } from './contract-case.ts'
import { allCategoriesThere, draftedContract, type DraftedContract } from './draft-contract.ts'
import { draftingOf, keptAsFound, winnerFor } from './drafting.ts'

/** ยกมา: a contract of a purchase that was brought forward, with what was received, accepted and paid of it before the system. */
async function bringContract(deciding: Deciding, input: BringContractInput): Promise<DraftedContract> {
  const { db, actor, now, today } = deciding
  const hand = await heldPurchase(deciding, input.purchaseId)
  const { record } = hand
  const winner = await winnerFor(deciding, hand)
  if (!record.broughtForward || record.status !== 'ready') accept(no({ code: 'contract/not-brought' }))
  const drafting = { ...draftingOf(hand, input.signedOn), on: input.signedOn }
  const terms = { ...input.terms, beginsOn: input.beginsOn }
  const { beganOn } = record
  const bought = { won: winner.price, beganOn, broughtOn: bangkokDay(instantFrom(record.madeAt)) }
  accept(bring(terms, drafting, { found: input, bought, today }))
  const kept = keptAsFound(terms, drafting)
  await allCategoriesThere(deciding, { terms: kept, unitId: record.unitId })
  const id = await insertContract(db, actor.office, {
    purchaseId: record.id,
    supplierId: winner.supplier,
    kind: record.kind,
    unitId: record.unitId,
    terms: kept,
    brought: { paper: input.paper, number: input.foundNumber },
    madeAt: isoOf(now),
    madeBy: actor.person,
    today,
  })
  const days = accept(dueDaysOf(terms, drafting))
  await saveSigning(db, actor.office, {
    id,
    fiscalYear: null,
    number: null,
    signedOn: input.signedOn,
    beginsOn: input.beginsOn,
    dueOn: days.whole.original,
    signer: null,
    days: days.instalments.map(({ original }, at) => ({ number: at + 1, dueOn: original })),
  })
  await setStage(db, actor.office, { id: record.id, status: 'ended', stage: null, readyOn: record.readyOn })
  await keepFound(deciding, id, input)
  await paidOfBudget(deciding, hand, input)
  await passedAsFound(deciding, id, input)
  await tellContract(deciding, id, {
    act: 'contract/bring',
    reason: input.reason,
    changes: changesFromNothing({
      title: input.foundNumber,
      paper: input.paper,
      supplier: winner.name,
      price: formatBaht(terms.price),
      signedOn: input.signedOn,
      dueOn: days.whole.original,
    }),
    versioned: true,
  })
  return { id }
}

/** The securities that are held, and what was accepted and paid. */
async function keepFound(deciding: Deciding, id: ContractId, input: BringContractInput): Promise<void> {
  const { db, actor, now } = deciding
  const made = {
    contractId: id,
    at: isoOf(now),
    by: actor.person,
    position: actor.position,
    actingFor: onBehalfText(deciding.capacity),
    registered: `ยกมา: ${input.paper}`,
  }
  for (const security of input.securities)
    await insertSecurity(db, actor.office, {
      ...security,
      contractId: id,
      madeAt: made.at,
      madeBy: actor.person,
    })
  if (input.advancePaid !== null)
    await insertFoundPayment(db, actor.office, {
      paid: input.advancePaid,
      of: { ...made, kind: 'advance', acceptanceId: null },
    })
  const { instalments, lines } = input.terms
  for (const accepted of input.acceptances) {
    const instalment = instalments[accepted.instalment - 1]
    const shares = instalment?.shares ?? []
    await insertFoundAcceptance(db, actor.office, {
      found: {
        ...accepted,
        gross: instalment?.amount ?? satang(0n),
        lines: shares.map(({ position, quantity }) => ({
          position,
          quantity,
          durable: lines[position - 1]?.categoryId != null,
        })),
      },
      made,
    })
  }
}

/** What was paid before is paid of the budget too, line by line as far as each holds money for it. */
async function paidOfBudget(
  deciding: Deciding,
  { record }: PurchaseAtHand,
  input: BringContractInput,
): Promise<void> {
  let left: bigint = paidBefore(input)
  const shares = record.funds.map(({ lineId, held }) => {
    const amount: Satang = satang(BigInt(held) < left ? BigInt(held) : left)
    left -= amount
    return { lineId, amount }
  })
  await payBudget(deciding, {
    purchaseId: record.id,
    shares,
    on: deciding.today,
    reason: `ยกมา: ${input.paper}`,
  })
}

/** Duties whose day was before that of bringing are no longer asked for: they are marked as brought forward. */
async function passedAsFound(deciding: Deciding, id: ContractId, input: BringContractInput): Promise<void> {
  const { db, actor, now, today } = deciding
  const { contract } = await contractAtHand(deciding, id)
  const past = checkpointsOf(contract).filter(
    ({ kind, dueOn, metOn, waived }) => dueOn < today && metOn === null && !waived && dutyOf(kind).waivable,
  )
  await insertFacts(
    db,
    actor.office,
    past.map(({ key }) => ({
      contractId: id,
      key,
      outcome: 'waived' as const,
      on: today,
      paper: input.paper,
      note: `ยกมา: ${input.reason}`,
      at: isoOf(now),
      by: actor.person,
      position: actor.position,
      actingFor: onBehalfText(deciding.capacity),
      clause: null,
      broughtForward: true,
    })),
  )
}

/** The same from a form, which may send it again because the answer was lost. */
export const broughtSent = (
  deciding: Deciding,
  { sending, ...input }: BringContractInput & { readonly sending?: string | undefined },
): Promise<DraftedContract> =>
  once(
    deciding,
    {
      key: sending,
      act: 'contract/bring',
      input,
      answer: draftedContract,
      labelOf: () => input.foundNumber,
    },
    () => bringContract(deciding, input),
  )
