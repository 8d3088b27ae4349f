import { describe, expect, test } from 'vitest'
import { testDatabase } from './testing.ts'

const { ownerPool, appPool } = await testDatabase()

const names = async (sql: string): Promise<readonly string[]> => {
  const { rows } = await ownerPool.query<{ name: string }>(sql)
  return rows.map(({ name }) => name)
}

const definers = `select p.oid::regprocedure::text as name from pg_proc p
  where p.pronamespace in ('public'::regnamespace, 'auth'::regnamespace) and p.prosecdef`

describe('what runs as the owner', () => {
  test('is there, or the rest proves nothing', async () => {
    expect(await names(definers)).toContain('journal_append(text)')
  })

  test('is never for everybody to execute', async () => {
    expect(
      await names(`${definers} and exists (
        select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as a where a.grantee = 0)`),
    ).toEqual([])
  })

  test('looks its names up in our schema only', async () => {
    expect(
      await names(`${definers} and not coalesce(p.proconfig, '{}') @> '{"search_path=public, pg_temp"}'`),
    ).toEqual([])
  })
})

test('every table but the list of migrations is bound to an office', async () => {
  expect(
    await names(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity order by 1`),
  ).toEqual(['kysely_migration', 'kysely_migration_lock'])
})

describe('the application', () => {
  test.each([
    'update journal set body = body',
    'delete from journal',
    'truncate journal',
    'update journal_head set number = 0',
    'alter table journal disable row level security',
    'delete from asset',
    'delete from file',
    'update file set name = name',
    'delete from attachment',
    'update attachment set subject_id = subject_id',
    'delete from upload',
    'update asset_total set cards = 0',
    'select from auth."session"',
    'select from kysely_migration',
    'create function public.of_mine() returns int language sql return 1',
  ])('may not %s', async (sql) => {
    await expect(appPool.query(sql)).rejects.toMatchObject({ code: '42501' })
  })

  test('hangs no counting on a table of its own', async () => {
    const client = await appPool.connect()
    try {
      await client.query('create temp table own (office_id uuid)')
      const hung = client.query(`create trigger t after insert on own referencing new table as added
        for each statement execute function asset_total_add()`)
      await expect(hung).rejects.toMatchObject({ code: '42501' })
    } finally {
      client.release(true)
    }
  })
})
