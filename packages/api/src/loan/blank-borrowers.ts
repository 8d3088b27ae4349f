import type { OfficeId } from '@prongsai/domain/base/id'
import { isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import { terminal } from '@prongsai/domain/journal/entry'
import { decide, readonly, type Db } from '@prongsai/db/database'
import { blankOutsiders } from '@prongsai/db/loan/blanking'
import { loanRules } from '@prongsai/db/loan/rules'
import { inEachOffice } from '../in-each-office.ts'
import { recordAs } from '../journal/record-as.ts'

/** What came to nothing is kept for so many days. */
const droppedDays = 30
const dayLength = 86_400_000

/**
 * ลบข้อมูลส่วนบุคคลเมื่อพ้นกำหนดเก็บ, in every office: so many days after a loan ended as the office says. May be done
 * again at any moment.
 */
export async function blankBorrowers({ db, now }: { readonly db: Db; readonly now: Instant }): Promise<void> {
  await inEachOffice(db, (office) => blankIn(db, office, now))
}

const blankIn = (db: Db, office: OfficeId, now: Instant): Promise<void> =>
  decide(db, office, async (trx) => {
    const { keptDays } = await loanRules(readonly(trx), office)
    const before = (days: number) => new Date(now - days * dayLength).toISOString()
    const blanked = await blankOutsiders(trx, office, {
      at: isoOf(now),
      endedBefore: before(keptDays),
      droppedBefore: before(droppedDays),
    })
    if (blanked === 0) return
    const author = {
      person: terminal,
      name: 'ระบบ',
      position: 'ลบตามกำหนดเก็บข้อมูล',
      permission: 'setup',
      now,
    } as const
    await recordAs(trx, author, {
      act: 'loan/blank',
      subject: { kind: 'office', id: office, label: 'ข้อมูลส่วนบุคคลของผู้ยืม' },
      changes: [{ field: 'blanked', from: null, to: blanked }],
    })
  })
