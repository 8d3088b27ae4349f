import { intakeRouter } from './intake/intake.router.ts'
import { assetRouter } from './asset/asset.router.ts'
import { budgetRouter } from './budget/budget.router.ts'
import { categoryRouter } from './asset/category.router.ts'
import { contractCourseRouter } from './contract/contract-course.router.ts'
import { contractDeliveryRouter } from './contract/contract-delivery.router.ts'
import { contractRouter } from './contract/contract.router.ts'
import { custodyRouter } from './custody/custody.router.ts'
import { delegationRouter } from './delegation/delegation.router.ts'
import { fileRouter } from './file/file.router.ts'
import { homeRouter } from './home/home.router.ts'
import { journalRouter } from './journal/journal.router.ts'
import { labelRouter } from './label/label.router.ts'
import { scanRouter } from './scan/scan.router.ts'
import { actingRouter } from './office/acting.router.ts'
import { calendarRouter } from './office/calendar.router.ts'
import { lawRouter } from './office/law.router.ts'
import { mailRouter } from './mail/mail.router.ts'
import { noticeRouter } from './notice/notice.router.ts'
import { loanRouter } from './loan/loan.router.ts'
import { officeRouter } from './office/office.router.ts'
import { peopleRouter } from './office/people.router.ts'
import { sessionRouter } from './office/session.router.ts'
import { partRouter } from './part/part.router.ts'
import { planRouter } from './plan/plan.router.ts'
import { placeRouter } from './place/place.router.ts'
import { repairRouter } from './repair/repair.router.ts'
import { supplierRouter } from './supplier/supplier.router.ts'
import { templateRouter } from './template/template.router.ts'
import { viewRouter } from './view/view.router.ts'
import { purchaseRouter } from './procurement/purchase.router.ts'
import { createCallerFactory, router } from './trpc.ts'

export const appRouter = router({
  asset: assetRouter,
  budget: budgetRouter,
  category: categoryRouter,
  contract: contractRouter,
  contractCourse: contractCourseRouter,
  contractDelivery: contractDeliveryRouter,
  custody: custodyRouter,
  delegation: delegationRouter,
  file: fileRouter,
  home: homeRouter,
  intake: intakeRouter,
  journal: journalRouter,
  label: labelRouter,
  loan: loanRouter,
  mail: mailRouter,
  notice: noticeRouter,
  scan: scanRouter,
  acting: actingRouter,
  calendar: calendarRouter,
  law: lawRouter,
  office: officeRouter,
  part: partRouter,
  people: peopleRouter,
  place: placeRouter,
  purchase: purchaseRouter,
  plan: planRouter,
  repair: repairRouter,
  session: sessionRouter,
  supplier: supplierRouter,
  template: templateRouter,
  view: viewRouter,
})

export type AppRouter = typeof appRouter

const callerOf = createCallerFactory(appRouter)

/** By an interface of its own name: the compiler would write the whole of it wherever somebody gives it on. */
export interface Caller extends ReturnType<typeof callerOf> {}

/** Calls the procedures as somebody at a moment, without a server. */
export const createCaller = (context: Parameters<typeof callerOf>[0]): Caller => callerOf(context)
