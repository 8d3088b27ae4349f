import { changesBetween, withoutValues } from '@prongsai/domain/journal/changes'
import type { ChangeOfficeInput } from '@prongsai/domain/office/office.input'
import { lockOffice, saveOffice } from '@prongsai/db/office/offices'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { sameVersion } from './same-version.ts'

/** What of an office's facts the journal tells as changed only. */
export const officeFieldsHidden: ReadonlySet<string> = new Set(['telephone'])

/** Changes the facts that papers print; tells the version that stands then. */
export async function changeOffice(
  deciding: Deciding,
  { version, ...facts }: ChangeOfficeInput,
): Promise<{ version: number }> {
  const { db, actor } = deciding
  const { version: stands, ...before } = found(await lockOffice(db, actor.office))
  await sameVersion(deciding, { kind: 'office', id: actor.office, read: version, stands })
  const changes = withoutValues(changesBetween(before, facts), officeFieldsHidden)
  if (changes.length === 0) return { version: stands }
  const saved = await saveOffice(db, actor.office, facts)
  await record(deciding, {
    act: 'office/change',
    subject: { kind: 'office', id: actor.office, label: facts.name },
    changes,
  })
  return saved
}
