import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { WrongAddress } from './frame/wrong-address.tsx'

export const root = createRootRoute({ notFoundComponent: WrongAddress })

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

/** What stands open to who is not signed in. */
export const doors = [signIn, link, setup] as const
