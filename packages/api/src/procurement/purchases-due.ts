import { may } from '@prongsai/domain/access/permissions'
import { daysBetween } from '@prongsai/domain/calendar/civil-date'
import { stepsOf } from '@prongsai/domain/procurement/methods/method-tables'
import { duesOf } from '@prongsai/domain/procurement/purchase-due'
import { purchasesDated } from '@prongsai/db/procurement/purchases-dated'
import type { Looking } from '../context.ts'
import { purchaseAtHand } from './purchase-case.ts'

const shown = 12

/** What of the purchases is late or soon and the actor's to see to, the longest late first. */
export async function purchasesDue(looking: Looking) {
  const { db, actor, today } = looking
  const mine = stepsOf(({ bounds, by }) => bounds !== undefined && may(actor, by)).map(({ step }) => step)
  const drafts = may(actor, 'purchase:draft')
  if (mine.length === 0 && !drafts) return []
  const asked = { steps: [...new Set(mine)], today }
  const ids = await purchasesDated(db, actor.office, asked)
  const due = []
  for (const id of ids) {
    const { record, purchase, method } = await purchaseAtHand(looking, id)
    const dated = { method, purchase, appeals: record.appeals, readyOn: record.readyOn }
    const { number, fiscalYear, name } = record
    const theirs = duesOf(dated, today).filter(({ by }) => may(actor, by))
    const told = { id, number: `${number}/${fiscalYear}`, name }
    due.push(...theirs.map(({ by: _by, ...one }) => ({ ...one, ...told, days: daysBetween(today, one.day) })))
  }
  return due.toSorted((one, other) => one.days - other.days).slice(0, shown)
}
