import { categoryId, unitId } from '@prongsai/domain/base/id'
import { namesToOpen, openCategory, openUnit } from '@prongsai/db/intake/open-names'
import type { IntakeKey } from '@prongsai/db/intake/save-batch'
import type { Deciding } from '../context.ts'
import type { Told } from '../journal/record.ts'

/**
 * Opens the units and categories that the officer matched to new ones, each once, and gives what the journal is told
 * of each: the cards are entered before, for the journal's head is the last that is locked.
 */
export async function openNames({ db }: Deciding, key: IntakeKey): Promise<readonly Told[]> {
  const told: Told[] = []
  for (const { kind, id, opening } of await namesToOpen(db, key)) {
    if (id === null || opening === null) continue
    const { name, parentId } = opening
    const subject = { kind, id, label: name }
    const changes = [{ field: 'name', from: null, to: name }]
    told.push({ act: kind === 'unit' ? 'unit/open' : 'category/open', subject, changes })
    if (kind === 'category') {
      await openCategory(db, key.office, { id: categoryId(id), name, parentId })
      continue
    }
    const shortName = opening.shortName === '' ? name : opening.shortName
    await openUnit(db, key.office, { id: unitId(id), name, shortName })
  }
  return told
}
