import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'

const root = createRootRoute()

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
})

export const router = createRouter({ routeTree: root.addChildren([home]) })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
