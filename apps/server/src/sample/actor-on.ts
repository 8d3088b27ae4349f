import type { Actor } from '@prongsai/domain/access/actor'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { stateOn } from '@prongsai/domain/delegation/delegation'
import { satang } from '@prongsai/domain/money/satang'
import type { Caller } from './act.ts'

/** Everybody, and every order of acting and of delegation, as the office's own lists tell them. */
export type OfficeBook = {
  readonly people: Awaited<ReturnType<Caller['people']['list']>>
  readonly orders: Awaited<ReturnType<Caller['acting']['list']>>
  readonly delegations: Awaited<ReturnType<Caller['delegation']['list']>>
}

/** A person with every authority that holds on the day: what a session tells of whoever is signed in. */
export function actorOn(
  { people, orders, delegations }: OfficeBook,
  person: PersonId,
  { office, day }: { readonly office: OfficeId; readonly day: CivilDate },
): Actor {
  const grantsOf = (id: PersonId) =>
    (people.find((one) => one.id === id)?.roles ?? [])
      .filter(({ from, until }) => from <= day && (until === null || until >= day))
      .map(({ role, unit }) => ({ role, unit }))
  const self = people.find(({ id }) => id === person)
  if (self === undefined) throw new Error('nobody acts who does not work here')
  const acting = orders
    .filter((order) => order.person === person && order.from <= day)
    .filter(({ until, endedOn }) => (until === null || until >= day) && (endedOn === null || endedOn > day))
    .map(({ forPerson, forName, forPosition, orderNumber }) => ({
      forPerson,
      forName,
      forPosition,
      orderNumber,
      grants: grantsOf(forPerson),
    }))
  const delegated = delegations
    .filter((order) => order.person === person && stateOn(order, day) === 'holds')
    .map(({ forPerson, forName, forPosition, orderNumber, powers, units }) => ({
      forPerson,
      forName,
      forPosition,
      orderNumber,
      powers: powers.map(({ power, limit }) => ({
        power,
        limit: limit === null ? null : satang(BigInt(limit)),
      })),
      units,
      grants: grantsOf(forPerson),
    }))
  const { name, position, unit } = self
  return { office, person, name, position, unit, grants: grantsOf(person), acting, delegated }
}
