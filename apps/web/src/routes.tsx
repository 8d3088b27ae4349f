import { createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { doors, root } from './doors.ts'
import { parseSearch, stringifySearch } from './address-search.ts'
import { framed, page } from './framed.ts'
import { RouteFailure } from './frame/route-failure.tsx'
import { planPages } from './plan-routes.ts'
import { purchasePages } from './purchasing-routes.ts'
import { settingsPages } from './settings-routes.ts'
import { Loading } from './ui/loading.tsx'

const home = page(
  '/',
  ['asset', 'custody', 'home', 'journal', 'loan', 'repair'],
  lazyRouteComponent(() => import('./home/home-page.tsx'), 'HomePage'),
)

const mine = page(
  '/me',
  ['office', 'session'],
  lazyRouteComponent(() => import('./session/me-page.tsx'), 'MePage'),
)

const assets = page(
  '/assets',
  ['asset', 'scan'],
  lazyRouteComponent(() => import('./asset/assets-page.tsx'), 'AssetsPage'),
)

const registerAsset = page(
  '/assets/new',
  ['asset'],
  lazyRouteComponent(() => import('./asset/register-asset-form.tsx'), 'RegisterAssetForm'),
)

const overview = page(
  '/assets/overview',
  ['overview'],
  lazyRouteComponent(() => import('./asset/overview-page.tsx'), 'OverviewPage'),
)

const asset = page(
  '/assets/$assetId',
  ['asset', 'counter', 'custody', 'file', 'journal', 'label', 'loan', 'office', 'part', 'repair', 'scan'],
  lazyRouteComponent(() => import('./asset/asset-page.tsx'), 'AssetPage'),
)

const correctAsset = page(
  '/assets/$assetId/edit',
  ['asset'],
  lazyRouteComponent(() => import('./asset/correct-asset-form.tsx'), 'CorrectAssetForm'),
)

/** The address on a printed label. */
const label = page(
  '/a/$publicId',
  [],
  lazyRouteComponent(() => import('./asset/label-page.tsx'), 'LabelPage'),
)

const transfers = page(
  '/transfers',
  ['custody'],
  lazyRouteComponent(() => import('./custody/transfers-page.tsx'), 'TransfersPage'),
)

const offer = page(
  '/transfers/new',
  ['custody', 'office', 'scan'],
  lazyRouteComponent(() => import('./custody/offer-form.tsx'), 'OfferForm'),
)

const transfer = page(
  '/transfers/$transferId',
  ['custody', 'file', 'journal', 'office'],
  lazyRouteComponent(() => import('./custody/transfer-page.tsx'), 'TransferPage'),
)

const repairs = page(
  '/repairs',
  ['repair'],
  lazyRouteComponent(() => import('./repair/repairs-page.tsx'), 'RepairsPage'),
)

const repair = page(
  '/repairs/$repairId',
  ['asset', 'file', 'journal', 'office', 'repair'],
  lazyRouteComponent(() => import('./repair/repair-page.tsx'), 'RepairPage'),
)

const reportFault = page(
  '/assets/$assetId/report',
  ['repair'],
  lazyRouteComponent(() => import('./repair/report-form.tsx'), 'ReportForm'),
)

const loans = page(
  '/loans',
  ['loan'],
  lazyRouteComponent(() => import('./loan/loans-page.tsx'), 'LoansPage'),
)

const askForLoan = page(
  '/loans/new',
  ['asking', 'loan', 'office', 'scan'],
  lazyRouteComponent(() => import('./loan/request-loan-page.tsx'), 'RequestLoanPage'),
)

const bringLoan = page(
  '/loans/bring',
  ['asking', 'loan', 'office', 'scan'],
  lazyRouteComponent(() => import('./loan/bring-loan-page.tsx'), 'BringLoanPage'),
)

const loanCalendar = page(
  '/loans/calendar',
  ['asking', 'loan'],
  lazyRouteComponent(() => import('./loan/loan-calendar-page.tsx'), 'LoanCalendarPage'),
)

const loanRegister = page(
  '/loans/register',
  ['loan'],
  lazyRouteComponent(() => import('./loan/slip-register-page.tsx'), 'SlipRegisterPage'),
)

const loanFigures = page(
  '/loans/figures',
  ['loan'],
  lazyRouteComponent(() => import('./loan/figures-page.tsx'), 'FiguresPage'),
)

const loan = page(
  '/loans/$loanId',
  ['counter', 'file', 'journal', 'loan', 'office'],
  lazyRouteComponent(() => import('./loan/loan-page.tsx'), 'LoanPage'),
)

const handOverLoan = page(
  '/loans/$loanId/hand-over',
  ['counter', 'custody', 'file', 'loan', 'scan'],
  lazyRouteComponent(() => import('./loan/hand-over-page.tsx'), 'HandOverPage'),
)

const returnLoan = page(
  '/loans/$loanId/return',
  ['counter', 'file', 'loan', 'scan'],
  lazyRouteComponent(() => import('./loan/return-page.tsx'), 'ReturnPage'),
)

const budget = page(
  '/budget',
  ['budget', 'office'],
  lazyRouteComponent(() => import('./budget/budget-page.tsx'), 'BudgetPage'),
)

const addBudgetLine = page(
  '/budget/new',
  ['budget', 'office'],
  lazyRouteComponent(() => import('./budget/add-line-page.tsx'), 'AddLinePage'),
)

const pasteBudget = page(
  '/budget/paste',
  ['budget'],
  lazyRouteComponent(() => import('./budget/paste-page.tsx'), 'PastePage'),
)

const budgetLine = page(
  '/budget/$lineId',
  ['budget', 'journal', 'office'],
  lazyRouteComponent(() => import('./budget/budget-line-page.tsx'), 'BudgetLinePage'),
)

const labels = page(
  '/labels',
  ['label'],
  lazyRouteComponent(() => import('./label/labels-page.tsx'), 'LabelsPage'),
)

const labelDone = page(
  '/labels/done/$run',
  ['label'],
  lazyRouteComponent(() => import('./label/label-done-page.tsx'), 'LabelDonePage'),
)

const suppliers = page(
  '/suppliers',
  ['supplier'],
  lazyRouteComponent(() => import('./supplier/suppliers-page.tsx'), 'SuppliersPage'),
)

const registerSupplier = page(
  '/suppliers/new',
  ['supplier'],
  lazyRouteComponent(() => import('./supplier/register-supplier-page.tsx'), 'RegisterSupplierPage'),
)

const supplier = page(
  '/suppliers/$supplierId',
  ['file', 'journal', 'office', 'supplier'],
  lazyRouteComponent(() => import('./supplier/supplier-page.tsx'), 'SupplierPage'),
)

const scan = page(
  '/scan',
  ['scan'],
  lazyRouteComponent(() => import('./scan/scan-page.tsx'), 'ScanPage'),
)

const unknownCodes = page(
  '/scan/unknown',
  ['scan'],
  lazyRouteComponent(() => import('./scan/unknown-page.tsx'), 'UnknownPage'),
)

const intakes = page(
  '/intake',
  ['intake'],
  lazyRouteComponent(() => import('./intake/intakes-page.tsx'), 'IntakesPage'),
)

const newIntake = page(
  '/intake/new',
  ['intake'],
  lazyRouteComponent(() => import('./intake/new-intake-page.tsx'), 'NewIntakePage'),
)

const intake = page(
  '/intake/$intakeId',
  ['intake'],
  lazyRouteComponent(() => import('./intake/intake-page.tsx'), 'IntakePage'),
)

const journal = page(
  '/journal',
  ['journal', 'office'],
  lazyRouteComponent(() => import('./journal/journal-page.tsx'), 'JournalPage'),
)

export const router = createRouter({
  routeTree: root.addChildren([
    ...doors,
    framed.addChildren([
      home,
      assets,
      registerAsset,
      overview,
      asset,
      correctAsset,
      label,
      labels,
      labelDone,
      scan,
      unknownCodes,
      mine,
      transfers,
      offer,
      transfer,
      repairs,
      repair,
      reportFault,
      loans,
      askForLoan,
      bringLoan,
      loanCalendar,
      loanRegister,
      loanFigures,
      loan,
      handOverLoan,
      returnLoan,
      ...planPages,
      budget,
      addBudgetLine,
      pasteBudget,
      budgetLine,
      suppliers,
      registerSupplier,
      supplier,
      intakes,
      newIntake,
      intake,
      ...purchasePages,
      ...settingsPages,
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
