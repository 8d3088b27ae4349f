import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@prongsai/domain/access/actor'
import type { PersonId } from '@prongsai/domain/base/id'
import { civilDate, instant } from '@prongsai/domain/calendar/civil-date'
import { entryOf } from '@prongsai/domain/journal/entry'
import { grantedAlone } from '@prongsai/domain/office/person'
import { testDatabase } from '@prongsai/db/testing'
import { createCaller } from '../app-router.ts'
import { joinOffice } from './join-office.ts'
import { openAnotherOffice } from './set-up-office.ts'

const { db, ownerPool } = await testDatabase()
const today = civilDate.parse('2026-11-23')
const now = instant(Date.parse('2026-11-23T03:00:00Z'))
const hashPassword = (password: string) => Promise.resolve(`hash of ${password}`)
const password = 'ช้างสามเศียรบนดอย'
const auditor = { role: 'auditor', unit: null, from: today }

let offices = 0
let office: Awaited<ReturnType<typeof openOffice>>
beforeEach(async () => {
  office = await openOffice()
})

async function openOffice() {
  offices += 1
  const unit = { name: 'กองคลัง', shortName: 'กค.' }
  const place = { subdistrict: '', district: '', province: '', address: '', telephone: '' }
  const { office: id, administrator } = await openAnotherOffice(
    db,
    {
      office: { name: `อบต.ที่ ${offices}`, shortName: `อบต.ที่ ${offices}`, ...place, units: [unit] },
      administrator: { name: 'นางสาวมาลี ตั้งใจ', position: 'นักวิชาการ', username: `m${offices}x`, password },
    },
    { now, isSample: false, hashPassword },
  )
  const as = (person: PersonId) => {
    const grants = [{ role: 'administrator', unit: null } as const]
    const actor: Actor = {
      office: id,
      person,
      name: 'ก',
      position: 'ข',
      unit: null,
      grants,
      acting: [],
      delegated: [],
    }
    return createCaller({ db, actor, now })
  }
  const [finance] = await as(administrator).office.units()
  if (finance === undefined) throw new Error('the office has a unit')
  return { id, administrator, as, admin: as(administrator), finance: finance.id }
}

/** Somebody who administers the office as well, once he has joined. */
async function addAdministrator(): Promise<{ person: PersonId; join: () => Promise<void> }> {
  const { admin } = office
  const person = await admin.people.add({
    name: 'นายกมล ใจซื่อ',
    position: 'เจ้าพนักงานธุรการ',
    unit: null,
    roles: [{ role: 'administrator', unit: null }],
  })
  const { token } = await admin.people.invite({ person })
  const join = () => joinOffice(db, { username: `k${offices}x`, password }, { token, now, hashPassword })
  return { person, join }
}

async function lastEntry() {
  const { rows } = await ownerPool.query<{ body: string }>(
    'select body from journal where office_id = $1 order by number desc limit 1',
    [office.id],
  )
  return entryOf(rows[0]?.body ?? 'null')
}

describe('a role that an administrator gives himself', () => {
  test('is refused where another could give it, and that other may', async () => {
    const { administrator, admin, as } = office
    const other = await addAdministrator()
    await other.join()
    const before = (await lastEntry()).act
    await expect(admin.people.grantRole({ person: administrator, ...auditor })).rejects.toMatchObject({
      cause: { refusal: { code: 'office/role-to-oneself' } },
    })
    expect((await lastEntry()).act).toBe(before)
    await as(other.person).people.grantRole({ person: administrator, ...auditor })
    expect(await lastEntry()).toMatchObject({ act: 'role/grant', reason: null })
  })

  test('is given where nobody else can sign in and give it, and the journal says so', async () => {
    const { administrator, admin } = office
    await addAdministrator()
    await admin.people.grantRole({ person: administrator, ...auditor })
    expect(await lastEntry()).toMatchObject({
      act: 'role/grant',
      actor: { person: administrator },
      subject: { id: administrator },
      reason: grantedAlone,
    })
  })
})

test('the journal tells of a person who is added each role with the unit in which it is held', async () => {
  const { admin, finance } = office
  await admin.people.add({
    name: 'นายกมล ใจซื่อ',
    position: 'ผู้อำนวยการกองคลัง',
    unit: finance,
    roles: [
      { role: 'unit-head', unit: finance },
      { role: 'finance', unit: null },
    ],
  })
  expect((await lastEntry()).changes).toContainEqual({
    field: 'roles',
    from: null,
    to: 'หัวหน้าส่วนราชการ (ผอ.กอง/หัวหน้าสำนัก) (กองคลัง), เจ้าหน้าที่การเงิน',
  })
})

test('to change a person and to give him a role hold the unit first and the person after it', async () => {
  const { admin, finance, administrator } = office
  const { person } = await addAdministrator()
  const other = await ownerPool.connect()
  try {
    await other.query('begin')
    await other.query('select from unit where id = $1 for update', [finance])
    const facts = { person, version: 1, name: 'นายกมล ใจซื่อ', position: 'นักวิชาการคลัง', unit: finance }
    const both = [
      admin.people.change(facts),
      admin.people.grantRole({ person, role: 'unit-head', unit: finance, from: today }),
    ]
    await expect.poll(waiting).toBe(2)
    // Neither waits with the person in its hands, or the two would wait for each other.
    const free = await ownerPool.query('select from person where id = any($1) for update nowait', [
      [person, administrator],
    ])
    expect(free.rowCount).toBe(2)
    await other.query('commit')
    await Promise.all(both)
  } finally {
    other.release(true)
  }
})

const waiting = async (): Promise<number | undefined> => {
  const { rows } = await ownerPool.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.waiting
}
