import type { Permission } from '../access/permissions.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { appealDuty, type AppealCourse } from './appeal.ts'
import type { PurchaseCase } from './case.ts'
import { waitingStep } from './course.ts'
import type { Method } from './method.ts'

/** Working days before its day from which something is told as coming. */
const ahead = 5

/** What of a purchase has a day that comes near or has passed, and whose it is. */
export type PurchaseDue = {
  readonly what: 'step' | 'may-pass' | 'decide' | 'forward' | 'board' | 'sign'
  /** The step that waits; '' of an appeal and of signing. */
  readonly step: string
  readonly day: CivilDate
  readonly by: Permission
}

type Dated = {
  readonly method: Method
  readonly purchase: PurchaseCase
  readonly appeals: readonly (AppealCourse & { readonly endedOn: CivilDate | null })[]
  /** The first day on which it may be signed, once it is ready for that. */
  readonly readyOn: CivilDate | null
}

/**
 * What is late or soon: the day by which the step that waits is owed, the first day on which it may be passed, the days of
 * an appeal that runs (มาตรา 118, 119), and the first day on which it may be signed (มาตรา 66 วรรคสอง) while that is ahead.
 */
export function duesOf(
  { method, purchase, appeals, readyOn }: Dated,
  today: CivilDate,
): readonly PurchaseDue[] {
  const until = addWorkingDays(today, ahead, { holidays: purchase.holidays })
  const duties = appeals.flatMap((appeal): readonly PurchaseDue[] => {
    const duty = appeal.endedOn === null ? appealDuty(appeal, purchase.holidays) : undefined
    return duty === undefined ? [] : [{ what: duty.what, step: '', day: duty.by, by: 'purchase:draft' }]
  })
  const signing: readonly PurchaseDue[] =
    readyOn === null || readyOn < today
      ? []
      : [{ what: 'sign', step: '', day: readyOn, by: 'purchase:draft' }]
  return [...stepDues(method, purchase, today), ...duties, ...signing].filter(({ day }) => day <= until)
}

function stepDues(method: Method, purchase: PurchaseCase, today: CivilDate): readonly PurchaseDue[] {
  const step = purchase.status === 'open' ? waitingStep(method, purchase) : undefined
  if (step === undefined) return []
  const { by, notBefore } = step.bounds?.(purchase) ?? {}
  const of = { step: step.name, by: step.by }
  return [
    ...(by === undefined ? [] : [{ ...of, what: 'step' as const, day: by.alert }]),
    ...(notBefore === undefined || notBefore.day < today
      ? []
      : [{ ...of, what: 'may-pass' as const, day: notBefore.day }]),
  ]
}
