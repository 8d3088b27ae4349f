import { createRoute, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'
import { root } from './doors.ts'
import { FrameFailure } from './frame/route-failure.tsx'
import { bringWords, type Area } from './words/words.ts'

/** Around every page of someone signed in. */
export const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: lazyRouteComponent(() => import('./frame/frame.tsx'), 'Frame'),
  errorComponent: FrameFailure,
})

/** One of those pages. Its words come beside its code: what waits for words when the page already stands takes it away. */
export const page = <Path extends string>(path: Path, speaks: readonly Area[], component: RouteComponent) =>
  createRoute({ getParentRoute: () => framed, path, loader: () => bringWords(speaks), component })
