import { may } from '@prongsai/domain/access/permissions'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { satang } from '@prongsai/domain/money/satang'
import { decideRound, nextStep } from '@prongsai/domain/plan/round'
import { channelOrder } from '@prongsai/domain/plan/publication'
import { standingDecisions } from '@prongsai/db/plan/decisions'
import { needsWaitingByYear } from '@prongsai/db/plan/needs'
import { standingPublications } from '@prongsai/db/plan/publications'
import { roundsThatWait, type WaitingRound } from '@prongsai/db/plan/rounds'
import { contentsOfRounds, type RoundContent } from '@prongsai/db/plan/round-content'
import type { Looking } from '../context.ts'

/** What of the plan waits for this person: a round to decide on or to publish, needs to answer. */
export async function plansWaiting(looking: Looking) {
  const { db, actor, today } = looking
  const rounds = []
  const waiting = await roundsThatWait(db, actor.office)
  const contents = await contentsOfRounds(
    db,
    actor.office,
    waiting.map(({ id }) => id),
  )
  for (const round of waiting) {
    const told = await waitsFor(
      looking,
      round,
      contents.find(({ roundId }) => roundId === round.id),
    )
    if (told !== undefined) rounds.push(told)
  }
  const needs = may(actor, 'plan:draft')
    ? await needsWaitingByYear(db, actor.office, fiscalYearOf(today))
    : []
  return { rounds, needs }
}

async function waitsFor({ db, actor }: Looking, round: WaitingRound, content: RoundContent | undefined) {
  const { office } = actor
  const { count, total, units } = content ?? { count: 0, total: satang(0n), units: [] }
  const told = { ...round, count, total }
  if (round.status === 'approved') {
    if (!may(actor, 'plan:publish')) return undefined
    const there = await standingPublications(db, office, round.id)
    const missing = channelOrder.filter((channel) => !there.some((one) => one.channel === channel))
    return { ...told, what: 'publish' as const, step: null, missing }
  }
  const standing = await standingDecisions(db, office, { roundId: round.id, sending: round.sendings })
  const step = nextStep(standing)
  if (step === undefined) return undefined
  const about = { units, amount: total }
  return decideRound(round, actor, { step, standing, about }).ok
    ? { ...told, what: 'decide' as const, step, missing: [] }
    : undefined
}
