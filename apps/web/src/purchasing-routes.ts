import { lazyRouteComponent } from '@tanstack/react-router'
import { contractPages } from './contract-routes.ts'
import { page } from './framed.ts'

const purchases = page(
  '/purchases',
  ['office', 'procurement'],
  lazyRouteComponent(() => import('./procurement/purchases-page.tsx'), 'PurchasesPage'),
)

const newPurchase = page(
  '/purchases/new',
  ['office', 'procurement'],
  lazyRouteComponent(() => import('./procurement/new-purchase-page.tsx'), 'NewPurchasePage'),
)

const bringPurchase = page(
  '/purchases/bring',
  ['office', 'procurement', 'supplier'],
  lazyRouteComponent(() => import('./procurement/bring-purchase-page.tsx'), 'BringPurchasePage'),
)

const workload = page(
  '/purchases/workload',
  ['procurement'],
  lazyRouteComponent(() => import('./procurement/workload-page.tsx'), 'WorkloadPage'),
)

const purchase = page(
  '/purchases/$purchaseId',
  ['file', 'journal', 'office', 'procurement', 'supplier', 'template'],
  lazyRouteComponent(() => import('./procurement/purchase-page.tsx'), 'PurchasePage'),
)

const changePurchase = page(
  '/purchases/$purchaseId/edit',
  ['office', 'procurement'],
  lazyRouteComponent(() => import('./procurement/change-purchase-page.tsx'), 'ChangePurchasePage'),
)

/** การจัดซื้อจัดจ้าง and the contracts that come of it. */
export const purchasePages = [
  purchases,
  newPurchase,
  bringPurchase,
  workload,
  purchase,
  changePurchase,
  ...contractPages,
] as const
