import type { Actor } from '../access/actor.ts'
import { may, type Capacity } from '../access/permissions.ts'
import type { PersonId, UnitId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { NeedStatus } from './plan.ts'
import type { PlanRefusal } from './plan-refusal.ts'

export type Need = {
  readonly status: NeedStatus
  readonly unitId: UnitId
  readonly askedBy: PersonId
}

/** ส่งความต้องการ: of one's own division; who makes the plan, or heads the division, also for it. */
export function sendNeed(actor: Actor, capacity: Capacity, unit: UnitId): Verdict<UnitId, PlanRefusal> {
  const widely = capacity.grant.role !== 'staff' || actor.unit === unit
  return widely ? yes(unit) : no({ code: 'plan/need-outside-unit' })
}

/** แก้ไขหรือถอนความต้องการ: while nobody has decided on it, by who sent it or another who may send for that division. */
export function changeNeed<Known extends Need>(need: Known, actor: Actor): Verdict<Known, PlanRefusal> {
  if (need.status !== 'sent') return no({ code: 'plan/need-decided', status: need.status })
  const heads = actor.grants.some(({ role, unit }) => role === 'unit-head' && unit === need.unitId)
  const own = need.askedBy === actor.person || heads || may(actor, 'plan:draft')
  return own ? yes(need) : no({ code: 'plan/need-not-yours' })
}

/** ไม่บรรจุในแผน, or taken into it: what still waits. */
export const answerNeed = <Known extends Need>(need: Known): Verdict<Known, PlanRefusal> =>
  need.status === 'sent' ? yes(need) : no({ code: 'plan/need-decided', status: need.status })

/** พิจารณาใหม่: what was declined waits again. What was taken does so when its item is taken out of its draft. */
export const reopenNeed = <Known extends Need>(need: Known): Verdict<Known, PlanRefusal> =>
  need.status === 'declined' ? yes(need) : no({ code: 'plan/need-decided', status: need.status })
