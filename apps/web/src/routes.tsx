import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { FrameFailure, RouteFailure } from './frame/route-failure.tsx'
import { WrongAddress } from './frame/wrong-address.tsx'
import { Loading } from './ui/loading.tsx'

const root = createRootRoute({ notFoundComponent: WrongAddress })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./session/sign-in-page.tsx'), 'SignInPage'),
})

const link = createRoute({
  getParentRoute: () => root,
  path: '/link/$token',
  component: lazyRouteComponent(() => import('./session/link-page.tsx'), 'LinkPage'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./setup/setup-page.tsx'), 'SetupPage'),
})

/** Around every page of someone signed in. */
const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: lazyRouteComponent(() => import('./frame/frame.tsx'), 'Frame'),
  errorComponent: FrameFailure,
})

const home = createRoute({
  getParentRoute: () => framed,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
})

const mine = createRoute({
  getParentRoute: () => framed,
  path: '/me',
  component: lazyRouteComponent(() => import('./session/me-page.tsx'), 'MePage'),
})

const assets = createRoute({
  getParentRoute: () => framed,
  path: '/assets',
  component: lazyRouteComponent(() => import('./asset/assets-page.tsx'), 'AssetsPage'),
})

const registerAsset = createRoute({
  getParentRoute: () => framed,
  path: '/assets/new',
  component: lazyRouteComponent(() => import('./asset/register-asset-form.tsx'), 'RegisterAssetForm'),
})

const asset = createRoute({
  getParentRoute: () => framed,
  path: '/assets/$assetId',
  component: lazyRouteComponent(() => import('./asset/asset-page.tsx'), 'AssetPage'),
})

const correctAsset = createRoute({
  getParentRoute: () => framed,
  path: '/assets/$assetId/edit',
  component: lazyRouteComponent(() => import('./asset/correct-asset-form.tsx'), 'CorrectAssetForm'),
})

/** The address on a printed label. */
const label = createRoute({
  getParentRoute: () => framed,
  path: '/a/$publicId',
  component: lazyRouteComponent(() => import('./asset/label-page.tsx'), 'LabelPage'),
})

const intakes = createRoute({
  getParentRoute: () => framed,
  path: '/intake',
  component: lazyRouteComponent(() => import('./intake/intakes-page.tsx'), 'IntakesPage'),
})

const newIntake = createRoute({
  getParentRoute: () => framed,
  path: '/intake/new',
  component: lazyRouteComponent(() => import('./intake/new-intake-page.tsx'), 'NewIntakePage'),
})

const intake = createRoute({
  getParentRoute: () => framed,
  path: '/intake/$intakeId',
  component: lazyRouteComponent(() => import('./intake/intake-page.tsx'), 'IntakePage'),
})

const settings = createRoute({
  getParentRoute: () => framed,
  path: '/settings',
  component: lazyRouteComponent(() => import('./office/settings-page.tsx'), 'SettingsPage'),
})

const people = createRoute({
  getParentRoute: () => framed,
  path: '/settings/people',
  component: lazyRouteComponent(() => import('./office/people-page.tsx'), 'PeoplePage'),
})

const addPerson = createRoute({
  getParentRoute: () => framed,
  path: '/settings/people/new',
  component: lazyRouteComponent(() => import('./office/add-person-form.tsx'), 'AddPersonForm'),
})

const person = createRoute({
  getParentRoute: () => framed,
  path: '/settings/people/$personId',
  component: lazyRouteComponent(() => import('./office/person-page.tsx'), 'PersonPage'),
})

const journal = createRoute({
  getParentRoute: () => framed,
  path: '/journal',
  component: lazyRouteComponent(() => import('./journal/journal-page.tsx'), 'JournalPage'),
})

const officeFacts = createRoute({
  getParentRoute: () => framed,
  path: '/settings/office',
  component: lazyRouteComponent(() => import('./office/office-page.tsx'), 'OfficePage'),
})

const units = createRoute({
  getParentRoute: () => framed,
  path: '/settings/units',
  component: lazyRouteComponent(() => import('./office/units-page.tsx'), 'UnitsPage'),
})

const acting = createRoute({
  getParentRoute: () => framed,
  path: '/settings/acting',
  component: lazyRouteComponent(() => import('./office/acting-page.tsx'), 'ActingPage'),
})

const holidays = createRoute({
  getParentRoute: () => framed,
  path: '/settings/holidays',
  component: lazyRouteComponent(() => import('./office/holidays-page.tsx'), 'HolidaysPage'),
})

const law = createRoute({
  getParentRoute: () => framed,
  path: '/settings/law',
  component: lazyRouteComponent(() => import('./office/law-page.tsx'), 'LawPage'),
})

const categories = createRoute({
  getParentRoute: () => framed,
  path: '/settings/categories',
  component: lazyRouteComponent(() => import('./office/categories-page.tsx'), 'CategoriesPage'),
})

const category = createRoute({
  getParentRoute: () => framed,
  path: '/settings/categories/$categoryId',
  component: lazyRouteComponent(() => import('./office/category-page.tsx'), 'CategoryPage'),
})

const permissions = createRoute({
  getParentRoute: () => framed,
  path: '/settings/permissions',
  component: lazyRouteComponent(() => import('./office/permissions-page.tsx'), 'PermissionsPage'),
})

/** What the address holds after its question mark, as plain text: a filter reads as it is written. */
const parseSearch = (search: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(search))

function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') written.set(name, value)
  }
  return written.size === 0 ? '' : `?${written.toString()}`
}

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    link,
    setup,
    framed.addChildren([
      home,
      assets,
      registerAsset,
      asset,
      correctAsset,
      label,
      mine,
      intakes,
      newIntake,
      intake,
      settings,
      people,
      addPerson,
      person,
      officeFacts,
      units,
      acting,
      holidays,
      law,
      categories,
      category,
      permissions,
      journal,
    ]),
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultErrorComponent: RouteFailure,
  defaultPendingComponent: Loading,
  defaultPendingMs: 300,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
