import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { planChannels, type PlanChannel } from './plan.ts'
import type { PlanRefusal } from './plan-refusal.ts'
import { isLive, type Round, type StandingOn } from './round.ts'

/** A record of publication that was not taken back. */
export type StandingPublication = {
  readonly id: string
  readonly channel: PlanChannel
  readonly onDay: CivilDate
}

const isChannel = (text: string): text is PlanChannel => Object.hasOwn(planChannels, text)

export const channelOrder: readonly PlanChannel[] = Object.keys(planChannels).filter(isChannel)

export type Publishing = { readonly channel: PlanChannel; readonly onDay: CivilDate }

/**
 * บันทึกการเผยแพร่: what is approved, in a place where it is not yet recorded, on a day that has come and is not before
 * the approval (ระเบียบฯ 2560 ข้อ 11 วรรคสาม).
 */
export function publish(
  round: Pick<Round, 'status' | 'approvedOn'>,
  { channel, onDay }: Publishing,
  { standing, today }: { readonly standing: readonly StandingPublication[]; readonly today: CivilDate },
): Verdict<undefined, PlanRefusal> {
  if (!isLive(round) || round.approvedOn === null)
    return no({ code: 'plan/not-approved', status: round.status })
  const there = standing.find((one) => one.channel === channel)
  if (there !== undefined) return no({ code: 'plan/published-already', channel, on: there.onDay })
  if (onDay > today) return no({ code: 'plan/day-ahead', day: onDay })
  return onDay < round.approvedOn
    ? no({ code: 'plan/before-approval', day: onDay, approvedOn: round.approvedOn })
    : yes(undefined)
}

/** The day from which a round is published: that of the last of the three places; null while one is missing. */
export function publishedOn(standing: readonly Publishing[]): CivilDate | null {
  const days = channelOrder.map((channel) => standing.find((one) => one.channel === channel)?.onDay)
  const [last] = days.toSorted((a, b) => ((a ?? '') < (b ?? '') ? 1 : -1))
  return days.includes(undefined) ? null : (last ?? null)
}

/**
 * ยกเลิกบันทึกการเผยแพร่: what was recorded wrongly. That in e-GP only while nothing is being bought on it, for without it
 * nothing could be (ข้อ 11 วรรคสี่).
 */
export function undoPublication(
  publication: StandingPublication | undefined,
  purchase: StandingOn['purchase'],
): Verdict<StandingPublication, PlanRefusal> {
  if (publication === undefined) return no({ code: 'plan/publication-gone' })
  return publication.channel === 'cgd' && purchase !== null
    ? no({ code: 'plan/purchase-stands', ...purchase })
    : yes(publication)
}
