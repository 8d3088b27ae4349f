import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from './framed.ts'

const settings = page(
  '/settings',
  ['office'],
  lazyRouteComponent(() => import('./office/settings-page.tsx'), 'SettingsPage'),
)

const people = page(
  '/settings/people',
  ['office'],
  lazyRouteComponent(() => import('./office/people-page.tsx'), 'PeoplePage'),
)

const addPerson = page(
  '/settings/people/new',
  ['office'],
  lazyRouteComponent(() => import('./office/add-person-form.tsx'), 'AddPersonForm'),
)

const person = page(
  '/settings/people/$personId',
  ['delegation', 'journal', 'office', 'session'],
  lazyRouteComponent(() => import('./office/person-page.tsx'), 'PersonPage'),
)

const mails = page(
  '/settings/mail',
  ['session'],
  lazyRouteComponent(() => import('./mail/mails-page.tsx'), 'MailsPage'),
)

const officeFacts = page(
  '/settings/office',
  ['journal', 'office'],
  lazyRouteComponent(() => import('./office/office-page.tsx'), 'OfficePage'),
)

const units = page(
  '/settings/units',
  ['office'],
  lazyRouteComponent(() => import('./office/units-page.tsx'), 'UnitsPage'),
)

const acting = page(
  '/settings/acting',
  ['office'],
  lazyRouteComponent(() => import('./office/acting-page.tsx'), 'ActingPage'),
)

const delegations = page(
  '/settings/delegations',
  ['delegation', 'file', 'office'],
  lazyRouteComponent(() => import('./delegation/delegations-page.tsx'), 'DelegationsPage'),
)

const holidays = page(
  '/settings/holidays',
  ['office'],
  lazyRouteComponent(() => import('./office/holidays-page.tsx'), 'HolidaysPage'),
)

const law = page(
  '/settings/law',
  ['office'],
  lazyRouteComponent(() => import('./office/law-page.tsx'), 'LawPage'),
)

const categories = page(
  '/settings/categories',
  ['office'],
  lazyRouteComponent(() => import('./office/categories-page.tsx'), 'CategoriesPage'),
)

const places = page(
  '/settings/places',
  ['place'],
  lazyRouteComponent(() => import('./place/places-page.tsx'), 'PlacesPage'),
)

const category = page(
  '/settings/categories/$categoryId',
  ['journal', 'office'],
  lazyRouteComponent(() => import('./office/category-page.tsx'), 'CategoryPage'),
)

const lending = page(
  '/settings/lending',
  ['lending', 'office'],
  lazyRouteComponent(() => import('./loan/rules/lending-page.tsx'), 'LendingPage'),
)

const templates = page(
  '/settings/templates',
  ['template'],
  lazyRouteComponent(() => import('./template/templates-page.tsx'), 'TemplatesPage'),
)

const template = page(
  '/settings/templates/$kind',
  ['template'],
  lazyRouteComponent(() => import('./template/template-page.tsx'), 'TemplatePage'),
)

const permissions = page(
  '/settings/permissions',
  ['office'],
  lazyRouteComponent(() => import('./office/permissions-page.tsx'), 'PermissionsPage'),
)

/** What the office keeps of itself. */
export const settingsPages = [
  settings,
  people,
  addPerson,
  person,
  mails,
  officeFacts,
  units,
  acting,
  delegations,
  holidays,
  law,
  categories,
  places,
  category,
  lending,
  templates,
  template,
  permissions,
] as const
