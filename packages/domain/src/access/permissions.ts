import type { UnitId } from '../base/id.ts'
import { carries } from '../delegation/power.ts'
import type { Satang } from '../money/satang.ts'
import type { Acting, Actor, Delegated, Grant } from './actor.ts'
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
  'delegation:keep': ['administrator', 'clerk'],
  'calendar:keep': ['administrator', 'supply-head'],
  'law:keep': ['administrator'],
  'category:keep': ['supply-officer', 'supply-head'],
  'view:keep': everyone,
  'asset:read': everyone,
  'place:keep': ['supply-officer', 'supply-head'],
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
  'custody:read': everyone,
  'custody:offer': everyone,
  'custody:give': ['unit-head', 'supply-officer', 'supply-head'],
  'custody:answer': everyone,
  'custody:receive': ['unit-head', 'supply-officer', 'supply-head'],
  'repair:read': everyone,
  'repair:report': everyone,
  'repair:decide': ['supply-officer', 'supply-head'],
  'loan:read': everyone,
  'loan:ask': everyone,
  'loan:ask-for': ['unit-head', 'supply-officer', 'supply-head'],
  'loan:decide': everyone,
  'loan:check': ['supply-officer', 'supply-head'],
  'loan:agree': ['unit-head'],
  'loan:approve': ['office-head'],
  'loan:hand-over': ['unit-head', 'supply-officer', 'supply-head'],
  'loan:settle': ['supply-officer', 'supply-head'],
  'loan:chase': ['supply-officer', 'supply-head'],
  'loan:keep': ['supply-head', 'clerk'],
  'budget:read': everyone,
  'budget:keep': ['finance', 'supply-head'],
  'supplier:read': everyone,
  'supplier:keep': ['supply-officer', 'supply-head', 'finance'],
  'plan:read': everyone,
  'plan:need': ['staff', 'unit-head', 'supply-officer', 'supply-head'],
  'plan:draft': ['supply-officer', 'supply-head'],
  'plan:screen': ['supply-head'],
  'plan:pass': ['clerk'],
  'plan:approve': ['office-head'],
  'plan:decide': ['supply-head', 'clerk', 'office-head'],
  'plan:publish': ['supply-head'],
  'purchase:read': everyone,
  // Whose step it is the method's own table says (domain/src/procurement/methods).
  'purchase:decide': everyone,
  'purchase:draft': ['supply-officer', 'supply-head'],
  'purchase:screen': ['supply-head'],
  'purchase:pass': ['clerk'],
  'purchase:approve': ['office-head'],
  'purchase:publish': ['supply-head'],
  'purchase:order': ['supply-head'],
  'contract:read': everyone,
  'contract:draft': ['supply-officer', 'supply-head'],
  'contract:sign': ['office-head'],
  'contract:sign-order': ['supply-head'],
  'contract:receive': ['supply-officer', 'supply-head'],
  'contract:prove': ['supply-officer', 'supply-head'],
  'contract:decide': ['office-head'],
  'contract:pay': ['finance', 'supply-head'],
  'contract:check': ['unit-head', 'supply-head'],
  'committee:sit': everyone,
  'template:keep': ['supply-head', 'clerk'],
  'file:read': everyone,
  'file:attach': everyone,
  'label:print': ['unit-head', 'supply-officer', 'supply-head'],
  'scan:deal': ['supply-officer', 'supply-head'],
  'journal:read': ['supply-head', 'clerk', 'office-head', 'auditor', 'administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

/**
 * What a role held within a unit carries there. Everything else is of the whole office, and only a role held for the
 * whole office carries it. What the office is and what is in its register is everybody's to see.
 */
export const unitPermissions: ReadonlySet<Permission> = new Set([
  'office:read',
  'view:keep',
  'asset:read',
  'asset:register',
  'asset:correct',
  'asset:export',
  'custody:read',
  'custody:offer',
  'custody:give',
  'custody:answer',
  'custody:receive',
  'repair:read',
  'repair:report',
  'repair:decide',
  'loan:read',
  'loan:ask',
  'loan:ask-for',
  'loan:decide',
  'loan:agree',
  'loan:hand-over',
  'budget:read',
  'supplier:read',
  'plan:read',
  'plan:need',
  'purchase:read',
  'purchase:decide',
  'contract:read',
  'contract:check',
  'committee:sit',
  'file:read',
  'file:attach',
  'label:print',
])

/**
 * The capacity in which a person acts: the role used, and whose where it is not his own: that of a post whose place he
 * takes, or one that is delegated to him. Never both.
 */
export type Capacity = {
  readonly grant: Grant
  readonly acting: Acting | undefined
  readonly delegated: Delegated | undefined
}

/** What is decided: of which units, all of which it must reach, and of how much. */
export type Case = { readonly units?: readonly UnitId[]; readonly amount?: Satang }

/**
 * The capacity in which the actor holds the permission: his own before that of a post he acts for, and that before one
 * delegated to him; one for the whole office before one within a unit. With `unit` it must reach that unit: a role held
 * within a unit carries nothing outside it. Undefined when he does not hold it.
 */
export const capacityFor = (actor: Actor, permission: Permission, unit?: UnitId): Capacity | undefined =>
  capacityForCase(actor, permission, unit === undefined ? {} : { units: [unit] })

/** The same of a case: what is delegated ends at the units of its order and at the amount that a case may be of. */
export function capacityForCase(actor: Actor, permission: Permission, asked: Case): Capacity | undefined {
  const capacities = capacitiesFor(actor, permission).filter(
    (one) => (asked.units ?? []).every((unit) => reaches(one, unit)) && allows(one, permission, asked.amount),
  )
  const own = capacities.filter(({ acting, delegated }) => acting === undefined && delegated === undefined)
  const undelegated = capacities.filter(({ delegated }) => delegated === undefined)
  return widest(own) ?? widest(undelegated) ?? widest(capacities)
}

/** The capacity that reaches furthest: what is carried out under it is all that `reachOf` allows. */
export const widestCapacityFor = (actor: Actor, permission: Permission): Capacity | undefined =>
  widest(capacitiesFor(actor, permission))

export const may = (actor: Actor, permission: Permission, unit?: UnitId): boolean =>
  capacityFor(actor, permission, unit) !== undefined

/** How far the permission reaches: the whole office, or these units and no others; of someone without it, none. */
export function reachOf(actor: Actor, permission: Permission): 'office' | ReadonlySet<UnitId> {
  const capacities = capacitiesFor(actor, permission)
  if (capacities.some(isOfOffice)) return 'office'
  const units = capacities.flatMap(({ grant, delegated }) =>
    grant.unit === null ? (delegated?.units ?? []) : [grant.unit],
  )
  return new Set(units.filter((unit) => capacities.some((one) => reaches(one, unit))))
}

const isOfOffice = ({ grant, delegated }: Capacity): boolean =>
  grant.unit === null && (delegated === undefined || delegated.units === null)

const reaches = ({ grant, delegated }: Capacity, unit: UnitId): boolean =>
  (grant.unit === null || grant.unit === unit) && (delegated?.units?.includes(unit) ?? true)

/** A limit is of one power; where two give the same permission, the wider counts. */
const allows = ({ delegated }: Capacity, permission: Permission, amount: Satang | undefined): boolean =>
  delegated === undefined ||
  amount === undefined ||
  delegated.powers.some(
    ({ power, limit }) => carries(power, permission) && (limit === null || amount <= limit),
  )

const widest = (capacities: readonly Capacity[]): Capacity | undefined =>
  capacities.find(isOfOffice) ?? capacities[0]

function capacitiesFor(actor: Actor, permission: Permission): readonly Capacity[] {
  const roles: readonly Role[] = permissions[permission]
  const own = actor.grants.map((grant): Capacity => ({ grant, acting: undefined, delegated: undefined }))
  const acting = actor.acting.flatMap((one) =>
    one.grants.filter(isOfPost).map((grant): Capacity => ({ grant, acting: one, delegated: undefined })),
  )
  const delegated = actor.delegated
    .filter(({ powers }) => powers.some(({ power }) => carries(power, permission)))
    .flatMap((one) => one.grants.map((grant): Capacity => ({ grant, acting: undefined, delegated: one })))
  return [...own, ...acting, ...delegated].filter(
    ({ grant }) => roles.includes(grant.role) && (grant.unit === null || unitPermissions.has(permission)),
  )
}

/** An order lends the authority of a post. Keeping the system is no post's authority: it is granted to a person by name. */
const isOfPost = ({ role }: Grant): boolean => role !== 'administrator'
