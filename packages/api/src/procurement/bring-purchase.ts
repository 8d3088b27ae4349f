import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { onBehalfText } from '@prongsai/domain/access/on-behalf'
import { bringForward } from '@prongsai/domain/procurement/brought-forward'
import { factsOf } from '@prongsai/domain/procurement/fact'
import type { Method } from '@prongsai/domain/procurement/method'
import type { BringPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import { no } from '@prongsai/domain/base/verdict'
import { accept } from '@prongsai/domain/refusal'
import { insertOffer, saveJudgement, saveWinner, standingSupplier } from '@prongsai/db/procurement/offers'
import { insertSteps } from '@prongsai/db/procurement/purchase-steps'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import {
  numberedPurchase,
  openedPurchase,
  openingChanges,
  subjectOf,
  type OpenedPurchase,
} from './open-purchase.ts'
import { settle } from './pass-step.ts'
import { heldPurchase } from './purchase-case.ts'
import { takeMethod } from './purchase-choice.ts'

/**
 * ยกมา: a purchase that was half-way before the system, with its past steps as its papers say them. What its request has
 * held of the budget it holds from now on.
 */
async function bringPurchase(deciding: Deciding, input: BringPurchaseInput): Promise<OpenedPurchase> {
  const { actor, today } = deciding
  const { beganOn, paper, steps, winner, ...facts } = input
  const ahead = [beganOn, ...(winner === null ? [] : [winner.offeredOn])].find((day) => day > today)
  if (ahead !== undefined) accept(no({ code: 'procurement/day-ahead', day: ahead }))
  const taken = await takeMethod(deciding, input, beganOn)
  const opened = await numberedPurchase(deciding, facts, {
    taken,
    beganOn,
    gated: false,
    broughtPaper: paper,
  })
  if (winner !== null) await keepWinner(deciding, { id: opened.id, winner, paper })
  const hand = await heldPurchase(deciding, opened.id)
  const past = steps.map((step) => ({
    ...step,
    facts: factsOf(fieldsOf(taken.method, step.key), step.facts),
  }))
  const { standing } = accept(
    bringForward(hand.method, hand.purchase, { found: past, today, by: actor.person }),
  )
  await keepFound(deciding, { id: opened.id, past })
  await settle(deciding, hand, { standing, on: standing.at(-1)?.on ?? beganOn, reason: `ยกมา: ${paper}` })
  await record(deciding, {
    act: 'purchase/bring',
    subject: subjectOf(opened, input.name),
    reason: input.reason,
    changes: [
      ...openingChanges(input, taken),
      { field: 'paper', from: null, to: paper },
      {
        field: 'step',
        from: null,
        to: taken.method.steps.find(({ key }) => key === steps.at(-1)?.key)?.name ?? '',
      },
    ],
  })
  return opened
}

type Won = {
  readonly id: OpenedPurchase['id']
  readonly winner: NonNullable<BringPurchaseInput['winner']>
  readonly paper: string
}

/** Who had won, as the paper says it. */
async function keepWinner({ db, actor, now }: Deciding, { id, winner, paper }: Won): Promise<void> {
  found(await standingSupplier(db, actor.office, winner.supplierId))
  const offer = await insertOffer(db, actor.office, {
    ...winner,
    purchaseId: id,
    note: '',
    madeAt: isoOf(now),
    madeBy: actor.person,
  })
  const judged = { id: offer.id, qualified: true, exclusionReason: null, score: null, agreedPrice: null }
  await saveJudgement(db, actor.office, judged)
  await saveWinner(db, actor.office, { purchaseId: id, id: offer.id, reason: `ยกมา: ${paper}` })
}

const fieldsOf = ({ steps }: Method, key: string) => steps.find((step) => step.key === key)?.facts ?? {}

type Found = { readonly id: OpenedPurchase['id']; readonly past: BringPurchaseInput['steps'] }

const keepFound = ({ db, actor, now, capacity }: Deciding, { id, past }: Found) =>
  insertSteps(
    db,
    actor.office,
    past.map((step) => ({
      purchaseId: id,
      step: step.key,
      on: step.on,
      facts: step.facts,
      paper: step.paper,
      outcome: 'done',
      note: '',
      at: isoOf(now),
      by: actor.person,
      position: actor.position,
      actingFor: onBehalfText(capacity),
      clause: null,
      broughtForward: true,
    })),
  )

/** The same from a form, which may send it again because the answer was lost. */
export const broughtPurchase = (
  deciding: Deciding,
  { sending, ...input }: BringPurchaseInput & { readonly sending?: string | undefined },
): Promise<OpenedPurchase> =>
  once(
    deciding,
    {
      key: sending,
      act: 'purchase/bring',
      input,
      answer: openedPurchase,
      labelOf: ({ number }) => number,
    },
    () => bringPurchase(deciding, input),
  )
