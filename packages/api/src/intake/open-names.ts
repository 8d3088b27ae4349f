import { categoryId, unitId } from '@prongsai/domain/base/id'
import { namesToOpen, openCategory, openUnit } from '@prongsai/db/intake/open-names'
import type { IntakeKey } from '@prongsai/db/intake/save-batch'
import type { Deciding } from '../context.ts'
import { record } from '../journal/record.ts'

/** Opens the units and categories that the officer matched to new ones, each once and each with an entry of its own. */
export async function openNames(deciding: Deciding, key: IntakeKey): Promise<void> {
  for (const { kind, id, opening } of await namesToOpen(deciding.db, key)) {
    if (id === null || opening === null) continue
    const subject = { kind, id, label: opening.name }
    const changes = [{ field: 'name', from: null, to: opening.name }]
    if (kind === 'unit') {
      const shortName = opening.shortName === '' ? opening.name : opening.shortName
      await openUnit(deciding.db, key.office, { id: unitId(id), name: opening.name, shortName })
      await record(deciding, { act: 'unit/open', subject, changes })
      continue
    }
    const { name, parentId } = opening
    await openCategory(deciding.db, key.office, { id: categoryId(id), name, parentId })
    await record(deciding, { act: 'category/open', subject, changes })
  }
}
