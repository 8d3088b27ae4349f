import type { Actor } from '@prongsai/domain/access/actor'
import { may, type Permission } from '@prongsai/domain/access/permissions'
import type { IconName } from '../ui/icon.tsx'

/** A place of the menu: where it is, what it is called, and who sees it. */
export type Place = {
  readonly href: string
  readonly word:
    | 'home'
    | 'assets'
    | 'register'
    | 'transfers'
    | 'repairs'
    | 'loans'
    | 'loanList'
    | 'loanCalendar'
    | 'loanFigures'
    | 'purchasing'
    | 'purchases'
    | 'planActual'
    | 'contracts'
    | 'budget'
    | 'plan'
    | 'needs'
    | 'suppliers'
    | 'overview'
    | 'intake'
    | 'scan'
    | 'scanning'
    | 'unknownCodes'
    | 'journal'
    | 'settings'
  readonly icon: IconName
  readonly permission: Permission
  readonly within?: readonly Place[]
}

const places: readonly Place[] = [
  { href: '/', word: 'home', icon: 'home', permission: 'office:read' },
  {
    href: '/assets',
    word: 'assets',
    icon: 'list',
    permission: 'asset:read',
    within: [
      { href: '/assets', word: 'register', icon: 'list', permission: 'asset:read' },
      { href: '/transfers', word: 'transfers', icon: 'list', permission: 'custody:read' },
      { href: '/repairs', word: 'repairs', icon: 'list', permission: 'repair:read' },
      { href: '/assets/overview', word: 'overview', icon: 'list', permission: 'asset:read' },
      { href: '/intake', word: 'intake', icon: 'list', permission: 'asset:import' },
    ],
  },
  {
    href: '/scan',
    word: 'scan',
    icon: 'scan',
    permission: 'asset:read',
    within: [
      { href: '/scan', word: 'scanning', icon: 'scan', permission: 'asset:read' },
      { href: '/scan/unknown', word: 'unknownCodes', icon: 'list', permission: 'scan:deal' },
    ],
  },
  {
    href: '/loans',
    word: 'loans',
    icon: 'list',
    permission: 'loan:read',
    within: [
      { href: '/loans', word: 'loanList', icon: 'list', permission: 'loan:read' },
      { href: '/loans/calendar', word: 'loanCalendar', icon: 'list', permission: 'loan:read' },
      { href: '/loans/figures', word: 'loanFigures', icon: 'list', permission: 'loan:read' },
    ],
  },
  {
    href: '/plan',
    word: 'purchasing',
    icon: 'list',
    permission: 'plan:read',
    within: [
      { href: '/plan', word: 'plan', icon: 'list', permission: 'plan:read' },
      { href: '/plan/needs', word: 'needs', icon: 'list', permission: 'plan:read' },
      { href: '/plan/actual', word: 'planActual', icon: 'list', permission: 'plan:read' },
      { href: '/purchases', word: 'purchases', icon: 'list', permission: 'purchase:read' },
      { href: '/contracts', word: 'contracts', icon: 'list', permission: 'contract:read' },
      { href: '/budget', word: 'budget', icon: 'list', permission: 'budget:read' },
      { href: '/suppliers', word: 'suppliers', icon: 'list', permission: 'supplier:read' },
    ],
  },
  { href: '/journal', word: 'journal', icon: 'book', permission: 'journal:read' },
  { href: '/settings', word: 'settings', icon: 'settings', permission: 'office:read' },
]

/** The places of a person, by what his roles may do. */
export const placesOf = (actor: Actor): readonly Place[] =>
  places
    .filter((place) => may(actor, place.permission))
    .map((place) => ({
      ...place,
      within: (place.within ?? []).filter((inner) => may(actor, inner.permission)),
    }))

/** The place within another in which the address lies: the one whose own address says most of it. */
export const innermostAt = (within: readonly Place[], pathname: string): Place | undefined =>
  within
    .filter((place) => isAt(place, pathname))
    .toSorted((a, b) => b.href.length - a.href.length)
    .at(0)

/** Whether the address lies in the place. */
export const isAt = (place: Place, pathname: string): boolean =>
  place.href === '/'
    ? pathname === '/'
    : [place, ...(place.within ?? [])].some(
        ({ href }) => pathname === href || pathname.startsWith(`${href}/`),
      )
