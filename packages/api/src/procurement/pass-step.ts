import { onBehalfText } from '@prongsai/domain/access/on-behalf'
import type { BudgetLineId } from '@prongsai/domain/base/id'
import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { isoOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { FieldChange } from '@prongsai/domain/journal/entry'
import { no } from '@prongsai/domain/base/verdict'
import { contractTitle } from '@prongsai/domain/contract/title'
import { citationText } from '@prongsai/domain/law/citation'
import type { PurchaseCase, StandingStep } from '@prongsai/domain/procurement/case'
import {
  passStep as pass,
  readyFrom,
  undoStep as undo,
  waitingStep,
} from '@prongsai/domain/procurement/course'
import { factsOf, toldFacts } from '@prongsai/domain/procurement/fact'
import { heldBy, movesBetween, type Fund } from '@prongsai/domain/procurement/funding'
import type { PassStepInput, UndoStepInput } from '@prongsai/domain/procurement/purchase.input'
import { accept } from '@prongsai/domain/refusal'
import { contractOfPurchase } from '@prongsai/db/contract/contracts'
import { insertSteps, undoSteps } from '@prongsai/db/procurement/purchase-steps'
import { setStage } from '@prongsai/db/procurement/purchases'
import { commitBudget, releaseBudget } from '../budget/charge-budget.ts'
import type { Deciding } from '../context.ts'
import { record } from '../journal/record.ts'
import { fundsOf, heldOf, heldPurchase, type PurchaseAtHand } from './purchase-case.ts'
import { subjectOfRecord } from './purchase-label.ts'

/** ผ่านขั้นตอน, or returns it to where it is mended: by whose step it is, with what it does to the budget. */
export async function passStep(asking: Deciding, input: PassStepInput): Promise<void> {
  const { actor, today } = asking
  const hand = await heldPurchase(asking, input.id, input.version)
  const { method, purchase } = hand
  const facts = factsOf(method.steps.find(({ key }) => key === input.step)?.facts ?? {}, input.facts)
  const deciding = { key: input.step, on: input.on, facts, today, outcome: input.outcome, note: input.note }
  const passed = accept(pass(method, purchase, { actor, deciding }))
  const authority = { ...asking, capacity: passed.capacity, permission: passed.permission }
  const isReturned = input.outcome === 'returned'
  const standing = isReturned
    ? purchase.standing.filter((one) => !passed.takenBack.includes(one))
    : [...purchase.standing, newlyStanding(input, { facts, by: actor.person })]
  await keepPassed(authority, { hand, input, facts, takenBack: passed.takenBack })
  await settle(authority, hand, { standing, on: input.on, reason: passed.step.name })
  await record(authority, {
    act: isReturned ? 'purchase/return' : 'purchase/pass',
    subject: subjectOfRecord(hand.record),
    clause: citationText(passed.step.citation),
    reason: input.note === '' ? null : input.note,
    changes: [
      stepChange(passed.step.name, input.on),
      ...(isReturned ? [] : toldFacts(passed.step.facts, facts)),
      ...paperChange(input.paper),
    ],
  })
}

const newlyStanding = (
  { step, on }: PassStepInput,
  { facts, by }: Pick<StandingStep, 'facts' | 'by'>,
): StandingStep => ({ key: step, on, facts, by, broughtForward: false })

const stepOn = (name: string, on: CivilDate): string => `${name} (${formatThaiDate(on)})`

const stepChange = (name: string, on: CivilDate): FieldChange => ({
  field: 'step',
  from: null,
  to: stepOn(name, on),
})

const paperChange = (paper: string): readonly FieldChange[] =>
  paper === '' ? [] : [{ field: 'paper', from: null, to: paper }]

type Keeping = {
  readonly hand: PurchaseAtHand
  readonly input: PassStepInput
  readonly facts: StandingStep['facts']
  readonly takenBack: readonly StandingStep[]
}

/** The step as it was passed or returned, and what is taken back with it. */
async function keepPassed(
  { db, actor, now, capacity }: Deciding,
  { hand, input, facts, takenBack }: Keeping,
): Promise<void> {
  const { method, record: purchase } = hand
  const step = method.steps.find(({ key }) => key === input.step)
  const decided = step?.returnsTo === undefined ? 'done' : 'approved'
  await undoSteps(db, actor.office, {
    purchaseId: purchase.id,
    steps: takenBack.map(({ key }) => key),
    at: isoOf(now),
    by: actor.person,
    reason: input.note,
  })
  await insertSteps(db, actor.office, [
    {
      purchaseId: purchase.id,
      step: input.step,
      on: input.on,
      facts,
      paper: input.paper,
      outcome: input.outcome === 'returned' ? 'returned' : decided,
      note: input.note,
      at: isoOf(now),
      by: actor.person,
      position: actor.position,
      actingFor: onBehalfText(capacity),
      clause: step === undefined ? null : citationText(step.citation),
      broughtForward: false,
    },
  ])
}

/** เพิกถอนขั้นตอน: the last that stands, with a reason; what it did to the budget is undone with it. */
export async function undoStep(asking: Deciding, input: UndoStepInput): Promise<void> {
  const { db, actor, now, today } = asking
  const hand = await heldPurchase(asking, input.id, input.version)
  const { method, purchase } = hand
  const contract = await contractOfPurchase(db, actor.office, input.id)
  if (contract !== undefined && contract.status !== 'draft')
    accept(no({ code: 'procurement/contract-stands', title: contractTitle(contract) }))
  const undone = accept(undo(method, purchase, { actor, key: input.step }))
  const authority = { ...asking, capacity: undone.capacity, permission: undone.permission }
  await undoSteps(db, actor.office, {
    purchaseId: hand.record.id,
    steps: [undone.stands.key],
    at: isoOf(now),
    by: actor.person,
    reason: input.reason,
  })
  await settle(authority, hand, {
    standing: purchase.standing.slice(0, -1),
    on: today,
    reason: `เพิกถอน: ${undone.step.name}`,
  })
  await record(authority, {
    act: 'purchase/undo',
    subject: subjectOfRecord(hand.record),
    clause: citationText(undone.step.citation),
    reason: input.reason,
    changes: [{ field: 'step', from: stepOn(undone.step.name, undone.stands.on), to: null }],
  })
}

type Settling = {
  readonly standing: PurchaseCase['standing']
  readonly on: CivilDate
  readonly reason: string
}

/** Where it stands by the steps that stand now, and of the budget exactly what these hold. */
export async function settle(
  deciding: Deciding,
  { record: purchase, method, purchase: before }: PurchaseAtHand,
  { standing, on, reason }: Settling,
): Promise<void> {
  const { db, actor } = deciding
  const after: PurchaseCase = { ...before, status: 'open', standing }
  const waits = waitingStep(method, after)
  await setStage(db, actor.office, {
    id: purchase.id,
    status: waits === undefined ? method.leadsTo : 'open',
    stage: waits?.key ?? null,
    readyOn: readyFrom(method, after) ?? null,
  })
  const moves = movesBetween(heldOf(purchase), heldBy(method, after, fundsOf(purchase)))
  const charge = { purchaseId: purchase.id, on, reason }
  await releaseBudget(deciding, { ...charge, shares: moves.release.map(shareOf) })
  await commitBudget(deciding, { ...charge, shares: moves.commit.map(shareOf) })
}

const shareOf = ({ line, share }: Fund<BudgetLineId>) => ({ lineId: line, amount: share })
