import type { CategoryLife } from '@prongsai/domain/asset/category'
import type { CategoryId, OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { OfficeStanding } from '@prongsai/domain/intake/office-standing'
import { thresholds, type Threshold, type ThresholdName } from '@prongsai/domain/law/thresholds'
import { satang } from '@prongsai/domain/money/satang'
import type { ReadDb, Trx } from '../database.ts'

/** What is open in the office today: its units, categories with their lives, and people. */
export async function openInOffice(
  db: ReadDb | Trx,
  office: OfficeId,
  today: CivilDate,
): Promise<Pick<OfficeStanding, 'units' | 'categories' | 'people'>> {
  const units = await db
    .selectFrom('unit')
    .select(['id', 'name', 'short_name as shortName'])
    .where('office_id', '=', office)
    .where((where) => where.or([where('closed_on', 'is', null), where('closed_on', '>', today)]))
    .orderBy('position')
    .execute()
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('office_id', '=', office)
    .where((where) => where.or([where('left_on', 'is', null), where('left_on', '>', today)]))
    .execute()
  return { units, people, categories: await openCategories(db, office, today) }
}

async function openCategories(db: ReadDb | Trx, office: OfficeId, today: CivilDate) {
  const categories = await db
    .selectFrom('category')
    .select(['id', 'parent_id as parentId', 'name', 'kind', 'pattern'])
    .where('office_id', '=', office)
    .where((where) => where.or([where('closed_on', 'is', null), where('closed_on', '>', today)]))
    .orderBy('position')
    .execute()
  const lives = await db
    .selectFrom('category_life')
    .select(['category_id as id', 'from_day as from', 'years'])
    .where('office_id', '=', office)
    .execute()
  const byCategory = new Map<CategoryId, CategoryLife[]>()
  for (const { id, ...life } of lives) {
    const known = byCategory.get(id)
    if (known === undefined) byCategory.set(id, [life])
    else known.push(life)
  }
  return categories.map((category) => ({ ...category, lives: byCategory.get(category.id) ?? [] }))
}

/** The sums of law that the office has set itself, in satang. */
export async function ownThresholds(db: ReadDb | Trx, office: OfficeId): Promise<readonly Threshold[]> {
  const rows = await db
    .selectFrom('law_number')
    .select(['name', 'from_day as from', 'value'])
    .where('office_id', '=', office)
    .where('withdrawn', '=', false)
    .execute()
  return rows.flatMap(({ name, from, value }) =>
    isThreshold(name) && /^\d+$/.test(value) ? [{ name, from, to: null, value: satang(BigInt(value)) }] : [],
  )
}

const isThreshold = (name: string): name is ThresholdName => Object.hasOwn(thresholds, name)
