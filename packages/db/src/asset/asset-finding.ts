import { sql, type RawBuilder } from 'kysely'
import { inFound, inOrder, type Asked } from './asset-walk.ts'
import { besideNames, foundByIndex, inName, isOfNames, says, type Sought } from './search-condition.ts'

/** Counting further would cost more than the page itself. */
export const countedTo = 1_000

/** Rows that are read in order at first, which are enough where every tenth has the word; and once more, where that is cheap still. */
const glanced = 400
const walked = 2_000
/** Names that are walked each for itself, and cards that may have the word elsewhere, before that is no longer cheap. */
const mostNames = 300
const mostBeside = 2_000

/**
 * How a page of what is sought is come by, the cheapest first: each way tells whether it came to an end. What stands on
 * many cards is met soon along the order, or stands in few names whose cards have an index each; what stands on few
 * is told by the letters.
 */
export const waysToFind = (asked: Asked, sought: Sought): readonly RawBuilder<unknown>[] => [
  alongTheOrder(asked, sought, glanced),
  ...(isOfNames(sought) ? [byNames(asked, sought)] : []),
  alongTheOrder(asked, sought, walked),
  byLetters(asked, sought),
]

/** Settled when the page is full within so many rows, or the register has no more. */
const alongTheOrder = (asked: Asked, sought: Sought, rows: number): RawBuilder<unknown> => sql`
  near as materialized (
    select id, code_key, search, (${asked.walk.key})::text as key, row_number() over (order by ${asked.walk.order}) as place
    from ${inOrder(asked, { columns: sql`, code_key, search`, limit: rows })} as walked
  ),
  early as materialized (select id, key, place from near where ${says(sought)} order by place limit ${asked.limit}),
  begun as not materialized (select code_key, search from ${asked.walk.begins ? sql`near` : begun(asked, rows)}),
  counted as materialized (
    select count(*) < ${rows} as whole, count(*) filter (where ${says(sought)}) as hits from begun
  ),
  total as materialized (
    select least(case when whole then hits else (hits - 1) / 10 * 10 end, ${countedTo})::int as total,
      not whole or hits > ${countedTo} as more,
      (whole or hits >= ${asked.limit})
        and ((select count(*) from early) = ${asked.limit} or (select count(*) from near) < ${rows}) as settled
    from counted
  ),
  page as (select id, key, place from early where (select settled from total))`

/** The rows in which the hits are counted where the page itself begins further on. */
const begun = (asked: Asked, rows: number): RawBuilder<unknown> => {
  const fromTheEnd = { ...asked, walk: { ...asked.walk, beyond: sql`` } }
  return sql`${inOrder(fromTheEnd, { columns: sql`, code_key, search`, limit: rows })} as beginning`
}

/**
 * The cards whose name has every word, by a walk along each such name, and those that have a word elsewhere. Settled
 * when both are few enough.
 */
const byNames = (asked: Asked, sought: Sought): RawBuilder<unknown> => sql`
  named as materialized (
    select name as spelling from asset_name_found where ${inName(sought.words)} limit ${mostNames + 1}
  ),
  few as materialized (select count(*) <= ${mostNames} as few from named),
  ${elsewhere(asked, sought)},
  total as materialized (
    select least(count(*), ${countedTo})::int as total, count(*) > ${countedTo} as more, (select settled from fits) as settled
    from (
      (select from named, ${ofName(asked, sought)} limit ${countedTo + 1})
      union all (select from elsewhere)
    ) as counted
    where (select settled from fits)
  ),
  page as (
    select id, (${asked.walk.key})::text as key, row_number() over (order by ${asked.walk.order}) as place
    from (
      select * from (
        select each.* from named cross join lateral (
          select id, ${asked.walk.column} from ${ofName(asked, sought)}${asked.walk.ofName.beyond}
          order by ${asked.walk.ofName.order} limit ${asked.limit}
        ) as each
        where ${asked.walk.ofName.names} and (select settled from fits)
        union all
        select * from elsewhere where true${asked.walk.beyond}
      ) as both_of_them
      order by ${asked.walk.order} limit ${asked.limit}
    ) as first
  )`

/** `fits`, whether they are few, and `elsewhere`, those that are of none of the names. */
function elsewhere(asked: Asked, sought: Sought): RawBuilder<unknown> {
  const ways = besideNames(sought.words).map((found, index) => ({
    found,
    way: sql.raw(`beside_${String(index)}`),
  }))
  const each = ways.map(
    ({ found, way }) => sql`${way} as materialized (
      select * from asset_found where (select few from few) and ${found} limit ${mostBeside + 1})`,
  )
  const fit = ways.map(({ way }) => sql`(select count(*) from ${way}) <= ${mostBeside}`)
  const all = ways.map(({ way }) => sql`select * from ${way}`)
  return sql`
  ${sql.join(each, sql`, `)},
  fits as materialized (select (select few from few) and ${sql.join(fit, sql` and `)} as settled),
  elsewhere as materialized (
    select distinct on (id) id, ${asked.walk.column} from (
      ${sql.join(all, sql` union all `)} union all select * from asset_found where code_key = ${sought.codeKey}
    ) as those
    where (select settled from fits) and ${inFound(asked)} and ${says(sought)}
      and not exists (select from named where spelling = those.name)
  )`
}

/** The cards of one name, which is the column `spelling`; its hash is what the indexes have. */
const ofName = (asked: Asked, sought: Sought): RawBuilder<unknown> => sql`
  asset_found where hashtext(name) = hashtext(spelling) and name = spelling and ${inFound(asked)} and ${says(sought)}`

/** All that there are, by the index of letters: settled always. */
const byLetters = (asked: Asked, sought: Sought): RawBuilder<unknown> => sql`
  everywhere as materialized (${everyFound(asked, sought)}),
  page as (
    select id, (${asked.walk.key})::text as key, row_number() over (order by ${asked.walk.order}) as place
    from (
      select * from everywhere where true${asked.walk.beyond} order by ${asked.walk.order} limit ${asked.limit}
    ) as first
  ),
  total as (
    select least(count(*), ${countedTo})::int as total, count(*) > ${countedTo} as more, true as settled from everywhere
  )`

/** Every card that is found, once, with what it is sorted by. */
export const everyFound = (asked: Asked, sought: Sought): RawBuilder<unknown> => sql`
  select distinct on (id) id, ${asked.walk.column} from (
    ${sql.join(
      foundByIndex(sought).map(
        (found) => sql`select * from asset_found where ${inFound(asked)} and ${found}`,
      ),
      sql` union all `,
    )}
  ) as those`
