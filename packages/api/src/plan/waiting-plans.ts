import { may } from '@prongsai/domain/access/permissions'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { decideRound, nextStep } from '@prongsai/domain/plan/round'
import { channelOrder } from '@prongsai/domain/plan/publication'
import { standingDecisions } from '@prongsai/db/plan/decisions'
import { needsWaitingByYear } from '@prongsai/db/plan/needs'
import { standingPublications } from '@prongsai/db/plan/publications'
import { roundsThatWait, type WaitingRound } from '@prongsai/db/plan/rounds'
import { itemsOfRound } from '@prongsai/db/plan/plan-items'
import type { Looking } from '../context.ts'
import { sumsOf } from './plans.ts'

/** What of the plan waits for this person: a round to decide on or to publish, needs to answer. */
export async function plansWaiting(looking: Looking) {
  const { db, actor, today } = looking
  const rounds = []
  for (const round of await roundsThatWait(db, actor.office)) {
    const told = await waitsFor(looking, round)
    if (told !== undefined) rounds.push(told)
  }
  const needs = may(actor, 'plan:draft')
    ? await needsWaitingByYear(db, actor.office, fiscalYearOf(today))
    : []
  return { rounds, needs }
}

async function waitsFor({ db, actor }: Looking, round: WaitingRound) {
  const { office } = actor
  const items = await itemsOfRound(db, office, round.id)
  const told = { ...round, ...sumsOf(items) }
  if (round.status === 'approved') {
    if (!may(actor, 'plan:publish')) return undefined
    const there = await standingPublications(db, office, round.id)
    const missing = channelOrder.filter((channel) => !there.some((one) => one.channel === channel))
    return { ...told, what: 'publish' as const, step: null, missing }
  }
  const standing = await standingDecisions(db, office, { roundId: round.id, sending: round.sendings })
  const step = nextStep(standing)
  if (step === undefined) return undefined
  const about = { units: [...new Set(items.map(({ unitId }) => unitId))], amount: told.total }
  return decideRound(round, actor, { step, standing, about }).ok
    ? { ...told, what: 'decide' as const, step, missing: [] }
    : undefined
}
