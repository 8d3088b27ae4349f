import { changesBetween, withoutValues } from '@prongsai/domain/journal/changes'
import type { OfficeFacts } from '@prongsai/domain/office/office.input'
import { lockOffice, saveOffice } from '@prongsai/db/office/offices'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

/** What of an office's facts the journal tells as changed only. */
export const officeFieldsHidden: ReadonlySet<string> = new Set(['telephone'])

export async function changeOffice(deciding: Deciding, facts: OfficeFacts): Promise<void> {
  const { db, actor } = deciding
  const before = found(await lockOffice(db, actor.office))
  const changes = withoutValues(changesBetween(before, facts), officeFieldsHidden)
  if (changes.length === 0) return
  await saveOffice(db, actor.office, facts)
  await record(deciding, {
    act: 'office/change',
    subject: { kind: 'office', id: actor.office, label: facts.name },
    changes,
  })
}
