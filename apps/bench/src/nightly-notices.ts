import { tellCheckpoints } from '@prongsai/api/contract/tell-checkpoints'
import { openDatabase, openPool } from '@prongsai/db/database'
import {
  addDays,
  bangkokDay,
  beginningOf,
  instant,
  instantFrom,
  type Instant,
} from '@prongsai/domain/calendar/civil-date'
import { Client } from 'pg'
import { lasting } from './medians.ts'
import type { Sides } from './sides.ts'

/** A run of the nightly notices: its seconds, and how many duties people were told of in it. */
export type Night = {
  readonly what: string
  readonly seconds: number
  readonly told: number
  /** Told more than once of the same duty at the same stage. */
  readonly twice: number
}

const morning = 6 * 3_600_000

/** As the server does it at night: on two servers at once, again on the same day, and after two nights on which nothing ran. */
export async function tellAtNight({ office }: Pick<Sides, 'office'>): Promise<readonly Night[]> {
  const client = new Client({ connectionString: office.url })
  await client.connect()
  const servers = [1, 2].map(() =>
    openDatabase(openPool({ url: office.plainUrl, role: 'prongsai_app', max: 4 })),
  )
  const today = bangkokDay(instantFrom(new Date()))
  const at = (days: number): Instant => instant(beginningOf(addDays(today, days)) + morning)
  const night = async (what: string, now: Instant, of = servers.slice(0, 1)): Promise<Night> => {
    const before = await countOf(client)
    const span = await lasting(() => Promise.all(of.map((db) => tellCheckpoints({ db, now, mail: false }))))
    const after = await countOf(client)
    return { what, seconds: span / 1000, told: after.told - before.told, twice: after.twice }
  }
  // The server has told of this day when it began.
  await client.query('delete from contract_notice')
  try {
    return [
      await night('two servers at once', at(0), servers),
      await night('again on the same day', at(0)),
      await night('after two nights without', at(3)),
      await night('a usual night after it', at(4)),
    ]
  } finally {
    await Promise.all([client.end(), ...servers.map((db) => db.destroy())])
  }
}

async function countOf(client: Client): Promise<{ readonly told: number; readonly twice: number }> {
  const { rows } = await client.query<{ told: number; twice: number }>(
    `select count(*)::int as told,
       (count(*) - count(distinct (contract_id, key, due_on, stage, person_id)))::int as twice from contract_notice`,
  )
  return rows[0] ?? { told: 0, twice: 0 }
}
