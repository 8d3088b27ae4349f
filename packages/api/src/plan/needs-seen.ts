import { may } from '@prongsai/domain/access/permissions'
import { changeNeed } from '@prongsai/domain/plan/need'
import type { NeedListInput } from '@prongsai/domain/plan/plan.input'
import { planNeeds } from '@prongsai/db/plan/needs'
import { roundsOfYear } from '@prongsai/db/plan/rounds'
import type { Looking } from '../context.ts'

/** ความต้องการ of a year: all of them for who makes the plan, one's own and those of the division that one heads. */
export async function needs({ db, actor }: Looking, { year, box }: NeedListInput) {
  const headed = actor.grants.flatMap(({ role, unit }) =>
    role === 'unit-head' && unit !== null ? [unit] : [],
  )
  const found = await planNeeds(db, actor.office, {
    year,
    status: box === 'waiting' ? 'sent' : undefined,
    of: box === 'mine' ? { person: actor.person, units: headed } : undefined,
  })
  const rounds = await roundsOfYear(db, actor.office, year)
  const draft = rounds.find(({ status, kind }) => status === 'draft' && kind !== 'change')
  return {
    needs: found.map(({ askedById, ...need }) => ({
      ...need,
      mayChange: changeNeed({ status: need.status, unitId: need.unitId, askedBy: askedById }, actor).ok,
    })),
    mayAnswer: may(actor, 'plan:draft'),
    maySend: may(actor, 'plan:need'),
    /** Into which draft a need can be taken now; null where none is open. */
    draft: draft === undefined ? null : { id: draft.id, kind: draft.kind, number: draft.number },
  }
}
