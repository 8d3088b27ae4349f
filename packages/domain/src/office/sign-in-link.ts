import { no, yes, type Verdict } from '../base/verdict.ts'
import type { Instant } from '../calendar/civil-date.ts'
import type { OfficeRefusal } from './office-refusal.ts'

/** ลิงก์ตั้งรหัสผ่าน: a link that opens once, for one person. */
export type SignInLink = {
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
  readonly withdrawnAt: Instant | null
}

const sevenDays = 7 * 24 * 60 * 60 * 1000

export const linkLastsFor = sevenDays

/** The link at that moment, when it still opens. */
export function openLink(link: SignInLink, now: Instant): Verdict<SignInLink, OfficeRefusal> {
  if (link.usedAt !== null) return no({ code: 'office/link-used' })
  if (link.withdrawnAt !== null) return no({ code: 'office/link-withdrawn' })
  return now < link.expiresAt ? yes(link) : no({ code: 'office/link-expired' })
}
