import type { PlanRoundId } from '@prongsai/domain/base/id'
import { fiscalYear, fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { satang, sum, type Satang } from '@prongsai/domain/money/satang'
import { may } from '@prongsai/domain/access/permissions'
import { planItemsShown, type ForeseeInput, type PlanOfYearInput } from '@prongsai/domain/plan/plan.input'
import { decideRound, nextStep, openRound, stepOrder, undoDecision } from '@prongsai/domain/plan/round'
import { foreseenMethod } from '@prongsai/domain/plan/revision'
import { signsOf } from '@prongsai/domain/plan/signs'
import { accept } from '@prongsai/domain/refusal'
import { ownThresholds } from '@prongsai/db/intake/office-standing'
import { decisionsOf, planDecidersOn, standingDecisions } from '@prongsai/db/plan/decisions'
import { waitingNeeds } from '@prongsai/db/plan/needs'
import {
  itemsBeforeRound,
  itemsOfRound,
  linesToPlan,
  planAsItStands,
  roomOfRound,
  type PlanItemRow,
  type PlannedItemRow,
} from '@prongsai/db/plan/plan-items'
import { publicationsOf } from '@prongsai/db/plan/publications'
import { contentsOfRounds } from '@prongsai/db/plan/round-content'
import { planYears, roundRecord, roundsOfYear } from '@prongsai/db/plan/rounds'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'

/** แผนของปี: its rounds, what stands in it today, what waits, and which rounds may be opened now. */
export async function planOfYear({ db, actor, today }: Looking, { year: asked, item }: PlanOfYearInput) {
  const years = await planYears(db, actor.office)
  const thisYear = fiscalYearOf(today)
  const year = asked ?? thisYear
  const rounds = await roundsOfYear(db, actor.office, year)
  const contents = await contentsOfRounds(
    db,
    actor.office,
    rounds.map(({ id }) => id),
  )
  const all = await planAsItStands(db, actor.office, year)
  const items = (item === undefined ? all : all.filter(({ id }) => id === item)).slice(0, planItemsShown)
  return {
    year,
    years: [...new Set([...years, thisYear, fiscalYear(thisYear + 1), year])].toSorted((a, b) => b - a),
    rounds: rounds.map((round) => {
      const { count, total } = contents.find(({ roundId }) => roundId === round.id) ?? nothing
      return { ...round, count, total }
    }),
    items,
    /** How many stand in the plan beyond those that are told. */
    beyond: item === undefined ? all.length - items.length : 0,
    sums: sumsOfPlan(all),
    needs: await waitingNeeds(db, actor.office, year),
    openable: {
      first: openRound('first', rounds).ok,
      addition: openRound('addition', rounds).ok,
      change: openRound('change', rounds).ok,
    },
    mayDraft: may(actor, 'plan:draft'),
  }
}

/** What of the plan may be bought and what not yet, and what each month and each division plans; cancelled items are nothing. */
function sumsOfPlan(all: readonly PlannedItemRow[]) {
  const standing = all.filter(({ cancelled }) => !cancelled)
  const published = standing.filter(({ exempt, inEgp }) => exempt === null && inEgp)
  const exempt = standing.filter((one) => one.exempt !== null)
  const unpublished = standing.filter((one) => one.exempt === null && !one.inEgp)
  return {
    total: sumsOf(standing),
    published: sumsOf(published),
    exempt: sumsOf(exempt),
    unpublished: sumsOf(unpublished),
    months: groupSums(standing, ({ startsMonth }) => startsMonth),
    units: groupSums(standing, ({ unit }) => unit),
  }
}

const groupSums = (
  items: readonly PlannedItemRow[],
  keyOf: (item: PlannedItemRow) => string,
): Readonly<Record<string, Sums>> =>
  Object.fromEntries([...Map.groupBy(items, keyOf)].map(([key, group]) => [key, sumsOf(group)]))

type Sums = { readonly count: number; readonly total: Satang }
const nothing: Sums = { count: 0, total: satang(0n) }

const sumsOf = (items: readonly Pick<PlanItemRow, 'cancelled' | 'estimate'>[]): Sums => ({
  count: items.length,
  total: sum(items.filter(({ cancelled }) => !cancelled).map(({ estimate }) => estimate)),
})

/** รอบการเสนอ: what it says, what stood before, what is unusual, who has decided, where it is published, what he may do. */
export async function oneRound(looking: Looking, id: PlanRoundId) {
  const { db, actor, today } = looking
  const { office } = actor
  const round = found(await roundRecord(db, office, id))
  const items = await itemsOfRound(db, office, id)
  const before = await itemsBeforeRound(db, office, id)
  const standing = await standingDecisions(db, office, { roundId: id, sending: round.sendings })
  const rooms = await roomOfRound(db, office, id)
  const deciders = await planDecidersOn(db, office, today)
  const estimates = new Map(before.map((item) => [item.id, item.estimate]))
  const sums = sumsOf(items)
  const next = round.status === 'submitted' ? nextStep(standing) : undefined
  const about = { units: [...new Set(items.map(({ unitId }) => unitId))], amount: sums.total }
  const published = await publicationsOf(db, office, id)
  const later = (await roundsOfYear(db, office, round.fiscalYear)).findLast(
    ({ number, status }) => number > round.number && status !== 'withdrawn',
  )
  // What is being bought is asked under the lock, when a decision is taken back.
  const on = {
    channels: published.flatMap(({ channel, undoneAt }) => (undoneAt === null ? [channel] : [])),
    laterRound: later ?? null,
    purchase: null,
  }
  const verdict = next && decideRound(round, actor, { step: next, standing, about })
  return {
    ...round,
    ...sums,
    items,
    before,
    rooms,
    signs: signsOf(
      items.map((item) => ({ ...item, before: estimates.get(item.id) ?? null })),
      {
        fiscalYear: round.fiscalYear,
        today,
        rooms,
        thresholds: await ownThresholds(db, office),
      },
    ),
    decisions: (await decisionsOf(db, office, id)).map(({ by: _by, ...decision }) => ({
      ...decision,
      mayUndo: undoDecision(round, actor, { approval: decision.id, standing, on, about }).ok,
    })),
    steps: stepOrder.map((step) => ({
      step,
      decision: standing.find((one) => one.step === step)?.id ?? null,
      who: deciders
        .filter((one) => one.step === step)
        .map(({ name, position, actingFor }) => ({ name, position, actingFor })),
    })),
    waitsFor: next ?? null,
    decide: verdict === undefined || verdict.ok ? null : verdict.refusal,
    mayDecide: verdict?.ok === true,
    actingTwice: verdict?.ok === true && standing.some(({ by }) => by === actor.person),
    publications: published,
    mayDraft: may(actor, 'plan:draft'),
    mayPublish: may(actor, 'plan:publish'),
  }
}

/** วิธีที่คาดว่าจะใช้, as a form asks for it while it is filled in. */
export async function foresee({ db, actor }: Looking, { chosen, ...item }: ForeseeInput) {
  const thresholds = await ownThresholds(db, actor.office)
  const computed = accept(foreseenMethod(item, null, thresholds))
  const verdict = foreseenMethod(item, chosen, thresholds)
  return {
    computed,
    chosen: verdict.ok ? verdict.value : null,
    refusal: verdict.ok ? null : verdict.refusal,
  }
}

export const lines = ({ db, actor }: Looking, year: number) => linesToPlan(db, actor.office, year)
