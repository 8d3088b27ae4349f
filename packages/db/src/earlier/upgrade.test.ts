import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { officeId } from '@prongsai/domain/base/id'
import { openDatabase, openPool, readonly } from '../database.ts'
import { verifyJournal } from '../journal/verify-journal.ts'
import { migrate } from '../migrate.ts'
import { owner } from '../postgres/roles.ts'
import { nameInUrl } from '../testing-server.ts'

/** One table of the sample office as a version left it. */
type Kept = {
  readonly schema: string
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly unknown[]
}

const keptIn = (file: string): readonly Kept[] =>
  brotliDecompressSync(readFileSync(new URL(file, import.meta.url)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const { superuserUrl, ownerUrl } = inject('testServer')

describe.each([
  ['registers, notes and repairs', '0031-public-lending', keptIn('sample-0031.jsonl.br')],
  ['loans, plans and purchases', '0052-owed-loan', keptIn('sample-0052.jsonl.br')],
] as const)('an office that worked with a version of %s', (_, last, tables) => {
  const name = `earlier_${randomBytes(6).toString('hex')}`
  const superuser = new Client({ connectionString: superuserUrl })
  const inside = new Client({ connectionString: nameInUrl(superuserUrl, name) })

  beforeAll(async () => {
    await superuser.connect()
    await superuser.query(`create database ${name} owner ${owner}`)
    await migrate(nameInUrl(ownerUrl, name), last)
    await inside.connect()
    // As a restored backup: what follows from the rows is among them, so no trigger adds to it.
    await inside.query('set session_replication_role = replica')
    for (const table of tables) await putBack(inside, table)
    await inside.query('set session_replication_role = origin')
    await migrate(nameInUrl(ownerUrl, name))
  })

  afterAll(async () => {
    await inside.end()
    await superuser.query(`drop database ${name} with (force)`)
    await superuser.end()
  })

  const counted = async (sql: string): Promise<number> => {
    const { rows } = await inside.query<{ n: number }>(sql)
    return rows[0]?.n ?? 0
  }

  test.each(tables.map(({ schema, table, rows }) => [`${schema}.${table}`, rows.length] as const))(
    'keeps what it had in %s',
    async (table, before) => {
      expect(
        await counted(`select count(*)::int as n from ${table.replace('.user', '."user"')}`),
      ).toBeGreaterThanOrEqual(before)
    },
  )

  test('has a journal that still verifies', async () => {
    const { rows } = await inside.query<{ id: string }>('select id from office')
    const db = openDatabase(openPool({ url: nameInUrl(superuserUrl, name), role: undefined, max: 1 }))
    const report = await verifyJournal(readonly(db), officeId(rows[0]?.id ?? ''))
    await db.destroy()
    expect(report.finding).toBeUndefined()
    expect(report.entries).toBeGreaterThan(300n)
  })

  test('has totals that count its cards', async () => {
    expect(
      await counted(`select count(*)::int as n from (
        select unit_id, category_id, status, capitalised, count(*) as cards from asset where not withdrawn group by 1, 2, 3, 4
        except
        select unit_id, category_id, status, capitalised, cards from asset_total) as untrue`),
    ).toBe(0)
  })

  test('has budget lines that count what is held of them', async () => {
    expect(
      await counted(`with told as (
          select line_id, committed, paid from budget_entry where undone_at is null
          union all select line_id, committed, paid from budget_hold),
        summed as (select line_id, sum(committed) as committed, sum(paid) as paid from told group by line_id)
        select count(*)::int as n from budget_line as l left join summed as s on s.line_id = l.id
        where (l.committed, l.paid) is distinct from (coalesce(s.committed, 0), coalesce(s.paid, 0))`),
    ).toBe(0)
  })

  test('lets each of its people in as whom he was', async () => {
    const people = tables.find(({ table }) => table === 'user')?.rows.length
    expect(people).toBeGreaterThan(20)
    expect(
      await counted(`select count(actor_of(id, current_date) ->> 'person')::int as n from auth."user"`),
    ).toBe(people)
  })
})

async function putBack(inside: Client, { schema, table, columns, rows }: Kept): Promise<void> {
  const at = `"${schema}"."${table}"`
  const named = columns.map((column) => `"${column}"`).join(', ')
  await inside.query(`delete from ${at}`)
  await inside.query(
    `insert into ${at} (${named}) overriding system value
      select ${named} from jsonb_populate_recordset(null::${at}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}
