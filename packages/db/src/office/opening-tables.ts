import { randomUUID } from 'node:crypto'
import { categoryId, type CategoryId, type OfficeId } from '@prongsai/domain/base/id'
import type { SeedCategory } from '@prongsai/domain/asset/category-seed'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { holidaySources, type SeedHoliday } from '@prongsai/domain/calendar/holiday-seed'
import type { Trx } from '../database.ts'

/** The calendar that an office starts from. */
export async function insertSeedHolidays(
  trx: Trx,
  office: OfficeId,
  holidays: readonly SeedHoliday[],
): Promise<void> {
  await trx
    .insertInto('holiday')
    .values(
      holidays.map(({ day, name, source }) => ({
        office_id: office,
        day,
        name,
        source: holidaySources[source],
      })),
    )
    .execute()
}

/** The useful lives hold for whatever was acquired before the office chose its own. */
const livesFrom = civilDate.parse('1900-01-01')

const lifeSource = 'ตารางอายุการใช้งานและอัตราค่าเสื่อมราคาสินทรัพย์ถาวร (หน่วยงานกำหนดเองได้)'

/** The tree of categories that an office starts from. */
export async function insertSeedCategories(
  trx: Trx,
  office: OfficeId,
  seeds: readonly SeedCategory[],
): Promise<void> {
  const ids = new Map(seeds.map(({ code }) => [code, categoryId(randomUUID())]))
  const idOf = (code: string): CategoryId => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`no category ${code} is offered`)
    return id
  }
  await trx
    .insertInto('category')
    .values(
      seeds.map(({ code, parent, name, codePattern }, index) => ({
        office_id: office,
        id: idOf(code),
        parent_id: parent === null ? null : idOf(parent),
        name,
        kind: code,
        pattern: codePattern,
        position: index + 1,
        closed_on: null,
      })),
    )
    .execute()
  await trx
    .insertInto('category_life')
    .values(
      seeds.map(({ code, usefulLifeYears }) => ({
        office_id: office,
        category_id: idOf(code),
        from_day: livesFrom,
        years: usefulLifeYears,
        source: lifeSource,
      })),
    )
    .execute()
}
