import { onBehalfText } from '@prongsai/domain/access/on-behalf'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { DecidedBy } from '@prongsai/db/contract/contract-endings'
import type { TakenBack } from '@prongsai/db/contract/contract-changes'
import type { Deciding } from '../context.ts'

/** Who decides, when, in which post and in whose place. */
export const decidedBy = ({ actor, now, capacity }: Deciding): DecidedBy => ({
  at: isoOf(now),
  by: actor.person,
  position: actor.position,
  actingFor: onBehalfText(capacity),
})

export const madeBy = ({ actor, now }: Deciding) => ({ madeAt: isoOf(now), madeBy: actor.person })

export const takenBackBy = (
  { actor, now }: Deciding,
  { id, reason }: { readonly id: string; readonly reason: string },
): TakenBack => ({ id, at: isoOf(now), by: actor.person, reason })
