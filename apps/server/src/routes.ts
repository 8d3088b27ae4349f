import type { Pool } from 'pg'
import { assetRoutes, type AssetRouteDeps } from './asset/asset-routes.ts'
import { custodyRoutes } from './custody/custody-routes.ts'
import { fileRoutes } from './file/file-routes.ts'
import { uploadRoutes, type FileRouteDeps } from './file/upload-routes.ts'
import { health } from './health.ts'
import { intakeRoutes, type IntakeRouteDeps } from './intake/intake-routes.ts'
import { journalHeadRoute } from './journal/journal-head.ts'
import { labelDoor, type LabelDoorDeps } from './label/label-door.ts'
import { labelReport } from './label/label-report.ts'
import { labelRoutes } from './label/label-routes.ts'
import { manualRoutes } from './loan/lending-manual.ts'
import { publicFollowRoutes } from './loan/public-follow.ts'
import { publicLoanRoutes, type PublicLoanDeps } from './loan/public-loan.ts'
import { loanRoutes, type LoanRouteDeps } from './loan/loan-routes.ts'
import { slipRoutes } from './loan/slip-routes.ts'
import { paperFontRoutes } from './paper-fonts.ts'
import { publicPlanRoutes, type PublicPlanDeps } from './plan/public-plan.ts'
import type { Route } from './route.ts'
import { sessionRoutes, type SessionRouteDeps } from './session/session-routes.ts'
import { setUpRoutes, type SetUpRouteDeps } from './setup/set-up-routes.ts'
import { paperRoutes } from './template/paper-routes.ts'

export type RouteDeps = SessionRouteDeps &
  SetUpRouteDeps &
  IntakeRouteDeps &
  AssetRouteDeps &
  FileRouteDeps &
  LabelDoorDeps &
  PublicLoanDeps &
  PublicPlanDeps &
  LoanRouteDeps & { readonly pool: Pool }

/** Every address of the system that is neither tRPC nor a file of the site. Nothing registers a route elsewhere. */
export const routesOf = (deps: RouteDeps): readonly Route[] => [
  { method: 'GET', path: '/healthz', permission: 'public', handler: health(deps.pool) },
  journalHeadRoute(deps.db),
  ...sessionRoutes(deps),
  ...setUpRoutes(deps),
  ...intakeRoutes(deps),
  ...assetRoutes(deps),
  ...custodyRoutes(deps),
  ...loanRoutes(deps),
  ...slipRoutes(deps),
  ...paperRoutes(deps),
  ...uploadRoutes(deps),
  ...fileRoutes(deps),
  ...labelRoutes(deps),
  labelDoor(deps),
  labelReport(deps),
  ...publicLoanRoutes(deps),
  ...manualRoutes(deps),
  ...publicFollowRoutes(deps),
  ...publicPlanRoutes(deps),
  ...paperFontRoutes,
]
