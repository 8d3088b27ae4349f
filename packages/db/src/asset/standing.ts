import { sql } from 'kysely'
import type { CategoryStanding } from '@prongsai/domain/asset/category'
import type { Standing } from '@prongsai/domain/asset/register-asset'
import type { CategoryId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import { officeLawFrom, type LawNumber } from '@prongsai/domain/office/law-number'
import type { ReadDb, Trx } from '../database.ts'

export type Asked = {
  readonly category: CategoryId
  readonly unit: UnitId | null
  readonly keeper: PersonId | null
}

export type Found = Pick<Standing, 'keeper' | 'thresholds'> & {
  readonly category: CategoryStanding
  readonly unit: Standing['unit'] | null
}

/** What stands in the office that a card is made by: its category, unit and keeper, and the sums of law that it has set. */
export async function standingOf(db: ReadDb, office: OfficeId, asked: Asked): Promise<Found | undefined> {
  const row = await standingQuery(db, office, asked).executeTakeFirst()
  if (row === undefined) return undefined
  return { ...row, thresholds: officeLawFrom(row.thresholds).thresholds }
}

/** Keeps the category, unit and keeper from being closed until the end of the transaction; as many as like may hold them so. */
export async function holdStanding(trx: Trx, office: OfficeId, asked: Asked): Promise<void> {
  const { category, unit, keeper } = asked
  await sql`
    with c as (select 1 from category where office_id = ${office} and id = ${category} for key share),
      u as (select 1 from unit where office_id = ${office} and id = ${unit} for key share),
      p as (select 1 from person where office_id = ${office} and id = ${keeper} for key share)
    select from c full join u on true full join p on true
  `.execute(trx)
}

type Row = Omit<Found, 'thresholds'> & { readonly thresholds: readonly LawNumber[] }

/** A category has from the nearest above it what it has not of its own. */
export function standingQuery(db: ReadDb, office: OfficeId, { category, unit, keeper }: Asked) {
  const statement = sql<Row>`(
    with recursive up (id, parent_id, kind, pattern, depth) as (
      select id, parent_id, kind, pattern, 0 from category where office_id = ${office} and id = ${category}
      union all
      select c.id, c.parent_id, c.kind, c.pattern, up.depth + 1
      from category c join up on c.id = up.parent_id where c.office_id = ${office}
    )
    select
      (select jsonb_build_object(
        'id', c.id, 'name', c.name, 'closedOn', c.closed_on,
        'kind', (select up.kind from up where up.kind is not null order by depth limit 1),
        'pattern', (select up.pattern from up where up.pattern is not null order by depth limit 1),
        'lives', (
          select coalesce(jsonb_agg(jsonb_build_object('from', l.from_day, 'years', l.years)), '[]')
          from category_life l
          where l.office_id = ${office} and l.category_id = (
            select up.id from up
            where exists (select from category_life x where x.office_id = ${office} and x.category_id = up.id)
            order by depth limit 1)))
      from category c where c.office_id = ${office} and c.id = ${category}) as category,
      (select jsonb_build_object('name', u.name, 'shortName', u.short_name, 'closedOn', u.closed_on)
      from unit u where u.office_id = ${office} and u.id = ${unit}) as unit,
      (select jsonb_build_object('name', p.name, 'leftOn', p.left_on)
      from person p where p.office_id = ${office} and p.id = ${keeper}) as keeper,
      ${ownNumbers(office, 'capitalised-from')} as thresholds
  )`
  return db
    .selectFrom(statement.as('standing'))
    .selectAll()
    .where(sql<boolean>`category is not null`)
}

/** The office's own numbers of law under a name. */
export const ownNumbers = (office: OfficeId, name: string) => sql<readonly LawNumber[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'from', n.from_day, 'value', n.value)), '[]')
  from law_number n where n.office_id = ${office} and n.name = ${name} and not n.withdrawn)`
