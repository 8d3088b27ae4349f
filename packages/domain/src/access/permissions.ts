import type { Acting, Actor, Grant } from './actor.ts'
import type { Role } from './role.ts'

const everyone = [
  'staff',
  'unit-head',
  'supply-officer',
  'supply-head',
  'finance',
  'clerk',
  'office-head',
  'auditor',
  'administrator',
] as const satisfies readonly Role[]

/** Who may do what, in one table that can be printed. A row is a permission, its value the roles that carry it. */
export const permissions = {
  'office:read': everyone,
  'office:keep': ['administrator'],
  'person:keep': ['administrator'],
  'session:end-any': ['administrator'],
  'acting:keep': ['administrator', 'clerk'],
  'calendar:keep': ['administrator', 'supply-head'],
  'law:keep': ['administrator'],
  'category:keep': ['supply-officer', 'supply-head'],
  'asset:read': everyone,
  'asset:register': ['supply-officer', 'supply-head'],
  'asset:correct': ['supply-officer', 'supply-head'],
  'asset:import': ['supply-officer', 'supply-head'],
  'asset:export': [
    'unit-head',
    'supply-officer',
    'supply-head',
    'finance',
    'clerk',
    'office-head',
    'auditor',
  ],
  'journal:read': ['supply-head', 'clerk', 'office-head', 'auditor', 'administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

/** The capacity in which a person acts: the role used, and whose place he takes where it is not his own. */
export type Capacity = { readonly grant: Grant; readonly acting: Acting | undefined }

/** The capacity in which the actor holds the permission, his own before that of a post he acts for; undefined when he does not. */
export function capacityFor(actor: Actor, permission: Permission): Capacity | undefined {
  const carries = (grant: Grant) => (permissions[permission] as readonly Role[]).includes(grant.role)
  const own = actor.grants.find(carries)
  if (own) return { grant: own, acting: undefined }
  for (const acting of actor.acting) {
    const lent = acting.grants.find(carries)
    if (lent) return { grant: lent, acting }
  }
  return undefined
}

export const may = (actor: Actor, permission: Permission): boolean =>
  capacityFor(actor, permission) !== undefined
