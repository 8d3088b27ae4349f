import { expect, test } from 'vitest'
import { sealWith } from '@prongsai/api/seal'
import { removeUnfinishedSample, whileBuilding } from '@prongsai/db/office/unfinished-sample'
import { instant } from '@prongsai/domain/calendar/civil-date'
import { hashPassword } from '../session/authentication.ts'
import { testSystem } from '../testing.ts'
import { buildSample } from './build-sample.ts'

const { db, ownerPool, ownerUrl } = await testSystem()
const now = instant(Date.parse('2026-11-23T08:12:00Z'))
const seal = sealWith('only these tests seal with this')
const means = { db, ownerUrl, now, hashPassword, seal }

const standing = async () => {
  const { rows } = await ownerPool.query<Record<'offices' | 'users' | 'entries' | 'cards', number>>(`
    select (select count(*)::int from office) as offices, (select count(*)::int from auth."user") as users,
      (select count(*)::int from journal) as entries, (select count(*)::int from asset where id not in (select asset_id from contract_asset)) as cards`)
  return rows[0]
}

const nothing = { offices: 0, users: 0, entries: 0, cards: 0 }

test('a sample that fails in the middle leaves nothing, and the next one is whole', async () => {
  await ownerPool.query(`
    create function broken() returns trigger language plpgsql as 'begin raise exception ''the disk is full''; end';
    create trigger broken before insert on asset for each statement execute function broken()`)
  await expect(buildSample(means)).rejects.toThrow('the disk is full')
  expect(await standing()).toEqual(nothing)
  await ownerPool.query('drop trigger broken on asset')
  const { people } = await buildSample(means)
  expect(people.length).toBeGreaterThan(10)
  expect(await standing()).toMatchObject({ offices: 1, cards: 400 })
  // One that is whole is nobody's to take away, nor does a second attempt touch it.
  expect(await removeUnfinishedSample(ownerUrl)).toBe(false)
  await expect(buildSample(means)).rejects.toThrow('office/already-set-up')
  expect(await standing()).toMatchObject({ offices: 1, cards: 400 })
})

test('what a builder left who was ended is taken away later, but not while somebody builds', async () => {
  await ownerPool.query('update office set unfinished = true')
  expect(await whileBuilding(db, () => removeUnfinishedSample(ownerUrl))).toBe(false)
  expect(await standing()).toMatchObject({ offices: 1 })
  expect(await removeUnfinishedSample(ownerUrl)).toBe(true)
  expect(await standing()).toEqual(nothing)
})

const insert = (name: string, unfinished: boolean, sample: boolean) =>
  ownerPool.query(
    `insert into office (id, name, short_name, subdistrict, district, province, address, telephone, is_sample,
       created_at, unfinished) values (gen_random_uuid(), $1, $1, '', '', '', '', '', $3, now(), $2)`,
    [name, unfinished, sample],
  )

test('an office that is no sample is never unfinished, and beside one nothing is taken away', async () => {
  await expect(insert('จริง', true, false)).rejects.toThrow('office_check')
  await insert('ตัวอย่าง', true, true)
  await insert('จริง', false, false)
  expect(await removeUnfinishedSample(ownerUrl)).toBe(false)
  expect(await standing()).toMatchObject({ offices: 2 })
})
