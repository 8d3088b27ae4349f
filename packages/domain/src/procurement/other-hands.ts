import type { PersonId } from '../base/id.ts'
import type { Capacity } from '../access/permissions.ts'
import { standingStep, type PurchaseCase, type StandingStep } from './case.ts'
import type { Method, Step } from './method.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'

type Whose = { readonly step: Step; readonly person: PersonId; readonly capacity: Capacity }

/**
 * ระเบียบฯ 2560 ข้อ 22, 55, 79: a report goes from who wrote it through other hands. Who wrote it decides nothing of it, and
 * each decision on it is another person's; whom a written order gives the authority of another post may also have made one
 * before it, in his own.
 */
export function alreadyHis(
  { steps }: Method,
  purchase: PurchaseCase,
  { step, person, capacity }: Whose,
): ProcurementRefusal | undefined {
  const report = steps.find(({ key, by }) => key === step.returnsTo && by === 'purchase:draft')
  if (report === undefined) return undefined
  const isHis = (key: string) => isDoneBy(standingStep(purchase, key), person)
  if (isHis(report.key)) return { code: 'procurement/own-report', step: report.name }
  if (capacity.acting !== undefined || capacity.delegated !== undefined) return undefined
  const before = steps.find(({ key, returnsTo }) => returnsTo === report.key && isHis(key))
  return before && { code: 'procurement/same-person', step: before.name }
}

const isDoneBy = (stands: StandingStep | undefined, person: PersonId): boolean =>
  stands !== undefined && !stands.broughtForward && stands.by === person
