import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { shippedRules } from '@prongsai/domain/loan/loan-rules'
import { type Act, known } from './act.ts'
import { lentThings } from './lent-things.ts'
import { dayAt } from './office-year.ts'

/** From then on the office lends by the system: for the second of its two years. */
export const lendingFrom = 0.5

const note = [
  'ผู้ยืมมารับและส่งคืนด้วยตนเองที่อาคารเก็บพัสดุ และช่วยนับของร่วมกับเจ้าหน้าที่ทุกครั้ง',
  'งานศพขอยืมได้ทันทีโดยไม่ต้องแจ้งล่วงหน้า งานอื่นควรแจ้งล่วงหน้าอย่างน้อย 3 วันทำการ',
].join('\n')

/** หลักเกณฑ์ วัตถุประสงค์ และเงื่อนไขของประเภท, as the head of the supplies sets them before anything is lent. */
export function lendingRules(days: readonly CivilDate[]): readonly Act[] {
  const day = dayAt(days)(lendingFrom - 0.01)
  const byKind = new Map(Object.values(lentThings).map((one) => [one.kind, one.terms]))
  return [
    { day, by: 'nuriyah', perform: ({ caller }) => caller.loan.keepRules({ ...rules, version: 0 }) },
    ...['อบรมและฝึกซ้อมอาสาสมัครในพื้นที่', 'เลือกตั้งและการมีส่วนร่วมของประชาชน'].map((name): Act => ({
      day,
      by: 'nuriyah',
      perform: ({ caller }) => caller.loan.keepPurpose({ id: null, name, open: true, closed: false }),
    })),
    ...[...byKind].map(([kind, terms]): Act => ({
      day,
      by: 'nuriyah',
      perform: ({ caller, office }) =>
        caller.loan.keepTerms({
          ...terms,
          categoryId: known(office.categories, kind),
          checklist: [...terms.checklist],
          version: 0,
        }),
    })),
  ]
}

const rules = {
  officerChecks: true,
  unitAgrees: false,
  longestDays: 30,
  aheadDays: 180,
  open: true,
  asksNationalId: false,
  keptDays: 365,
  opensAt: '08:30',
  closesAt: '16:30',
  pauseFrom: '12:00',
  pauseUntil: '13:00',
  counter: 'งานพัสดุ กองคลัง และอาคารเก็บพัสดุ',
  documents: shippedRules.documents,
  note,
}
