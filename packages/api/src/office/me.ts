import { capacityFor, permissions, type Permission } from '@prongsai/domain/access/permissions'
import type { Actor } from '@prongsai/domain/access/actor'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { officeFacts } from '@prongsai/db/office/offices'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'

/** Who is signed in, in which office, and what he may do today: in his own place, in another's or on another's behalf. */
export async function me({ db, actor, today }: Looking) {
  return {
    actor,
    office: found(await officeFacts(db, actor.office)),
    today,
    fiscalYear: fiscalYearOf(today),
    permissions: permissionsOf(actor),
  }
}

/** What the actor may do; `actingFor` where it is not in his own place, `onBehalfOf` where it is delegated to him. */
const permissionsOf = (actor: Actor) =>
  Object.keys(permissions)
    .filter(isPermission)
    .flatMap((permission) => {
      const capacity = capacityFor(actor, permission)
      if (capacity === undefined) return []
      const { acting, delegated } = capacity
      return [{ permission, actingFor: postOf(acting), onBehalfOf: postOf(delegated) }]
    })

type Post = { readonly forPosition: string; readonly forName: string }

const postOf = (post: Post | undefined): string | null =>
  post === undefined ? null : `${post.forPosition} (${post.forName})`

const isPermission = (name: string): name is Permission => Object.hasOwn(permissions, name)
