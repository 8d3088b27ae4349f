import { describe, expect, test } from 'vitest'
import type { Actor } from '@prongsai/domain/access/actor'
import type { Role } from '@prongsai/domain/access/role'
import { personId, unitId, type PersonId } from '@prongsai/domain/base/id'
import { addDays, civilDate, instant } from '@prongsai/domain/calendar/civil-date'
import { fiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { createCaller } from '../app-router.ts'
import { joinOffice, readLink } from './join-office.ts'
import { openAnotherOffice } from './set-up-office.ts'

const { db, ownerPool } = await testDatabase()
const today = civilDate.parse('2026-11-23')
const now = instant(Date.parse('2026-11-23T03:00:00Z'))
const week = 7 * 24 * 60 * 60 * 1000
const hashPassword = (password: string) => Promise.resolve(`hash of ${password}`)
const password = 'ช้างสามเศียรบนดอย'

let offices = 0

const kamol = {
  name: 'นายกมล ใจซื่อ',
  position: 'เจ้าพนักงานพัสดุ',
  unit: null,
  roles: [{ role: 'supply-officer', unit: null }],
}

/** An office of its own with an administrator, and what he can call. */
async function office() {
  offices += 1
  const { office: id, administrator } = await openAnotherOffice(
    db,
    {
      office: {
        name: `องค์การบริหารส่วนตำบลที่ ${offices}`,
        shortName: `อบต.ที่ ${offices}`,
        subdistrict: 'บ้านกลาง',
        district: 'เมือง',
        province: 'ลำพูน',
        address: '',
        telephone: '053-000111',
        units: [
          { name: 'สำนักปลัด', shortName: 'สป.' },
          { name: 'กองคลัง', shortName: 'กค.' },
        ],
      },
      administrator: {
        name: 'นางสาวมาลี ตั้งใจ',
        position: 'นักวิชาการคอมพิวเตอร์',
        username: `malee${offices}`,
        password,
      },
    },
    { now, isSample: false, hashPassword },
  )
  const actorOf = (person: PersonId, roles: readonly Role[]): Actor => ({
    office: id,
    person,
    name: 'ผู้ทดสอบ',
    position: 'ตำแหน่งทดสอบ',
    unit: null,
    grants: roles.map((role) => ({ role, unit: null })),
    acting: [],
    delegated: [],
  })
  const as = (person: PersonId, ...roles: readonly Role[]) =>
    createCaller({ db, actor: actorOf(person, roles), now })
  const admin = as(administrator, 'administrator')
  const [clerks, finance] = (await admin.office.units()).map((unit) => unit.id)
  if (clerks === undefined || finance === undefined) throw new Error('the office has two units')
  return { id, administrator, as, admin, clerks, finance }
}

const entries = async (id: string) => {
  const { rows } = await ownerPool.query<{ body: string }>(
    'select body from journal where office_id = $1 order by number',
    [id],
  )
  return rows.map(({ body }): unknown => JSON.parse(body))
}
const lastEntry = async (id: string) => (await entries(id)).at(-1)

/** One card of the register, as it stands there. */
const insertCard = (id: string, unit: string, keeper: string | null) =>
  ownerPool.query(
    `with entered as (insert into asset (office_id, code, code_key, category_id, name, description, brand, model, serial, condition,
       acquired_how, money_source, seller, document_number, quantity, counting_unit, note, status, capitalised,
       brought_forward, search, unit_id, keeper_id, place, recorded_at, changed_at)
     select $1, '416-69-0001', '416690001', c.id, 'เครื่องคอมพิวเตอร์', '', '', '', '', 'usable',
       'specific', 'budget', '', '', 1, 'เครื่อง', '', 'in-use', true,
       false, 'เครื่องคอมพิวเตอร์', $2, $3, 'ห้องพัสดุ', now(), now()
     from category c where c.office_id = $1 and c.kind = '416'
     returning id)
     insert into custody (office_id, asset_id, slots, unit_id, keeper_id, place, during, paper, reason, recorded_at,
       recorded_by)
     select $1, entered.id, '[1,2)', $2, $3, 'ห้องพัสดุ', tstzrange(now(), null), '', 'ลงทะเบียน', now(), p.id
     from entered, (select id from person where office_id = $1 limit 1) as p`,
    [id, unit, keeper],
  )

/** An office with its head and its clerk, and an order by which the clerk takes the head's place. */
async function staffed() {
  const made = await office()
  const head = await made.admin.people.add({
    ...kamol,
    name: 'นายสมาน รักถิ่น',
    position: 'นายกองค์การบริหารส่วนตำบล',
    roles: [{ role: 'office-head', unit: null }],
  })
  const clerk = await made.admin.people.add({
    ...kamol,
    name: 'นางวันดี มีธรรม',
    position: 'ปลัดองค์การบริหารส่วนตำบล',
    roles: [{ role: 'clerk', unit: null }],
  })
  const order = {
    person: clerk,
    forPerson: head,
    orderNumber: '123/2569',
    orderedOn: today,
    from: today,
    until: addDays(today, 5),
  }
  return { ...made, head, clerk, order }
}

const signedIn = async (person: PersonId, device: string) => {
  const token = crypto.randomUUID()
  await ownerPool.query(
    `insert into auth.session ("id", "expiresAt", "token", "updatedAt", "userAgent", "userId")
     values ($1, now() + interval '1 day', $1, now(), $2, $3)`,
    [token, device, person],
  )
  return token
}
const refusedAs = (code: string) => ({
  code: 'UNPROCESSABLE_CONTENT',
  cause: expect.objectContaining({ refusal: expect.objectContaining({ code }) }),
})

describe('me', () => {
  test('tells who asks, where, in which year, and what he may do', async () => {
    const { admin } = await office()
    const me = await admin.office.me()
    expect(me).toMatchObject({ today, fiscalYear: fiscalYear(2570), office: { isSample: false } })
    expect(me.permissions).toContainEqual({ permission: 'person:keep', actingFor: null, onBehalfOf: null })
    expect(me.permissions.map(({ permission }) => permission)).not.toContain('asset:register')
  })

  test('is nobody without a session', async () => {
    await expect(createCaller({ db, actor: undefined, now }).office.me()).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })
})

describe('the facts of the office', () => {
  test('change with an entry that tells the fields, and of the telephone only that it changed', async () => {
    const { id, admin } = await office()
    const { isSample: _, ...facts } = (await admin.office.me()).office
    await admin.office.change({ ...facts, district: 'ป่าซาง', telephone: '053-999888' })
    expect(await lastEntry(id)).toMatchObject({
      act: 'office/change',
      changes: [
        { field: 'district', from: 'เมือง', to: 'ป่าซาง' },
        { field: 'telephone', from: null, to: null },
      ],
    })
    const before = (await entries(id)).length
    await admin.office.change({ ...facts, version: 2, district: 'ป่าซาง', telephone: '053-999888' })
    expect(await entries(id)).toHaveLength(before)
  })

  test('that another has changed since are not saved over, and it is told what he changed', async () => {
    const { admin } = await office()
    const { isSample: _, ...facts } = (await admin.office.me()).office
    expect(await admin.office.change({ ...facts, district: 'ป่าซาง' })).toEqual({ version: 2 })
    const late = { ...facts, address: '1 หมู่ 1' }
    await expect(admin.office.change(late)).rejects.toMatchObject({
      cause: {
        refusal: {
          code: 'office/changed-meanwhile',
          version: 2,
          meanwhile: [{ changes: [{ field: 'district', to: 'ป่าซาง' }] }],
        },
      },
    })
    expect(await admin.office.change({ ...late, version: 2 })).toEqual({ version: 3 })
  })

  test('are not for a supply officer to change', async () => {
    const { as, administrator, admin } = await office()
    const { isSample: _, ...facts } = (await admin.office.me()).office
    await expect(as(administrator, 'supply-officer').office.change(facts)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('units', () => {
  test('are opened, renamed and closed', async () => {
    const { id, admin } = await office()
    const unit = await admin.office.openUnit({ name: 'กองช่าง', shortName: 'กช.' })
    await admin.office.changeUnit({ unit, version: 1, name: 'กองช่างและผังเมือง', shortName: 'กช.' })
    await admin.office.closeUnit({ unit, version: 2, on: today, reason: 'ประกาศปรับโครงสร้าง' })
    expect((await admin.office.units()).at(-1)).toMatchObject({ name: 'กองช่างและผังเมือง', closedOn: today })
    expect(await lastEntry(id)).toMatchObject({ act: 'unit/close', reason: 'ประกาศปรับโครงสร้าง' })
  })

  test('of one name are one', async () => {
    const { admin } = await office()
    await expect(admin.office.openUnit({ name: 'กองคลัง', shortName: 'กค.' })).rejects.toMatchObject(
      refusedAs('office/unit-name-taken'),
    )
  })

  test('are not closed while somebody works in them', async () => {
    const { admin, finance } = await office()
    await admin.people.add({ ...kamol, unit: finance })
    await expect(
      admin.office.closeUnit({ unit: finance, version: 1, on: today, reason: 'ยุบ' }),
    ).rejects.toMatchObject(refusedAs('office/unit-not-empty'))
  })

  test('are not closed while anything stands in them', async () => {
    const { id, admin, finance } = await office()
    await insertCard(id, finance, null)
    await expect(
      admin.office.closeUnit({ unit: finance, version: 1, on: today, reason: 'ยุบ' }),
    ).rejects.toMatchObject(refusedAs('office/unit-not-empty'))
  })

  test('that another has changed since are shown first', async () => {
    const { admin, finance } = await office()
    await admin.office.changeUnit({ unit: finance, version: 1, name: 'กองคลังและพัสดุ', shortName: 'กค.' })
    await expect(
      admin.office.changeUnit({ unit: finance, version: 1, name: 'กองการเงิน', shortName: 'กง.' }),
    ).rejects.toMatchObject(refusedAs('office/changed-meanwhile'))
  })

  test('of another office do not exist', async () => {
    const { admin } = await office()
    const { finance } = await office()
    await expect(
      admin.office.changeUnit({ unit: finance, version: 1, name: 'ก', shortName: 'ก' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(admin.people.add({ ...kamol, unit: finance })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('people', () => {
  test('are added with their roles, and cannot sign in before they open the link', async () => {
    const { id, admin, finance } = await office()
    const person = await admin.people.add({
      ...kamol,
      unit: finance,
      roles: [
        { role: 'supply-officer', unit: null },
        { role: 'unit-head', unit: finance },
      ],
    })
    const found = (await admin.people.list()).find((one) => one.id === person)
    expect(found).toMatchObject({ name: kamol.name, unitName: 'กองคลัง', username: null })
    expect(found?.roles.map(({ role, unit }) => ({ role, unit }))).toEqual([
      { role: 'supply-officer', unit: null },
      { role: 'unit-head', unit: finance },
    ])
    expect(await lastEntry(id)).toMatchObject({ act: 'person/add', subject: { id: person } })
  })

  test('head a unit, not the whole office', async () => {
    const { admin } = await office()
    await expect(
      admin.people.add({ ...kamol, roles: [{ role: 'unit-head', unit: null }] }),
    ).rejects.toMatchObject(refusedAs('office/role-needs-unit'))
  })

  test('administer and lead the whole office, not a unit of it', async () => {
    const { admin, finance } = await office()
    const person = await admin.people.add(kamol)
    for (const role of ['administrator', 'clerk', 'office-head']) {
      await expect(
        admin.people.grantRole({ person, role, unit: finance, from: today }),
      ).rejects.toMatchObject(refusedAs('office/role-of-whole-office'))
    }
  })

  test('join by a link that opens once', async () => {
    const { id, admin } = await office()
    const person = await admin.people.add(kamol)
    const { token } = await admin.people.invite({ person })
    expect(await readLink(db, token, now)).toMatchObject({ name: kamol.name, username: null })
    const joining = { token, now, hashPassword }
    const both = await Promise.allSettled([
      joinOffice(db, { username: `kamol${offices}`, password }, joining),
      joinOffice(db, { username: `kamol${offices}x`, password }, joining),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(readLink(db, token, now)).rejects.toMatchObject({ refusal: { code: 'office/link-used' } })
    expect(await lastEntry(id)).toMatchObject({ act: 'person/join', actor: { person, name: kamol.name } })
    const found = (await admin.people.list()).find((one) => one.id === person)
    expect(found?.username).toMatch(/^kamol/)
  })

  test('have one link at a time, for seven days, and nobody can read it again', async () => {
    const { id, admin } = await office()
    const person = await admin.people.add(kamol)
    const first = await admin.people.invite({ person })
    const second = await admin.people.invite({ person })
    await expect(readLink(db, first.token, now)).rejects.toMatchObject({
      refusal: { code: 'office/link-withdrawn' },
    })
    await expect(readLink(db, second.token, instant(now + week))).rejects.toMatchObject({
      refusal: { code: 'office/link-expired' },
    })
    await expect(readLink(db, 'x'.repeat(43), now)).rejects.toThrow('not found')
    const { rows } = await ownerPool.query<{ text: string }>(
      `select row_to_json(l)::text as text from sign_in_link l where office_id = $1
       union all select body from journal where office_id = $1`,
      [id],
    )
    expect(rows.filter(({ text }) => text.includes(second.token))).toEqual([])
  })

  test('choose no password that is easily guessed and no name that is taken', async () => {
    const { admin } = await office()
    const person = await admin.people.add(kamol)
    const { token } = await admin.people.invite({ person })
    const joining = { token, now, hashPassword }
    await expect(
      joinOffice(db, { username: 'kamol', password: 'กมลใจซื่อ2569' }, joining),
    ).rejects.toMatchObject({
      refusal: { code: 'office/password-weak', why: 'own-name' },
    })
    await expect(joinOffice(db, { password }, joining)).rejects.toMatchObject({
      refusal: { code: 'office/username-missing' },
    })
    await expect(joinOffice(db, { username: `malee${offices}`, password }, joining)).rejects.toMatchObject({
      constraint: 'user_username_key',
    })
    expect(await readLink(db, token, now)).toMatchObject({ name: kamol.name })
  })

  test('who have left have no roles, no sessions and no way to sign in', async () => {
    const { id, admin } = await office()
    const person = await admin.people.add(kamol)
    const { token } = await admin.people.invite({ person })
    await joinOffice(db, { username: `leaver${offices}`, password }, { token, now, hashPassword })
    await ownerPool.query(
      `insert into auth.session ("id", "expiresAt", "token", "updatedAt", "userId")
       values ($1, now() + interval '1 day', $1, now(), $1)`,
      [person],
    )
    const open = await admin.people.invite({ person })
    await admin.people.leave({ person, on: today, reason: 'โอนย้าย' })
    const { rows } = await ownerPool.query('select from auth."user" where "id" = $1', [person])
    expect(rows).toEqual([])
    expect((await ownerPool.query('select from auth.session where "token" = $1', [person])).rowCount).toBe(0)
    await expect(readLink(db, open.token, now)).rejects.toThrow('office/link-withdrawn')
    expect((await admin.people.list()).at(-1)).toMatchObject({ leftOn: today, username: null, roles: [] })
    expect(await lastEntry(id)).toMatchObject({ act: 'person/leave', reason: 'โอนย้าย' })
    await expect(admin.people.invite({ person })).rejects.toMatchObject(refusedAs('office/person-left'))
  })

  test('do not leave on a day that has not come', async () => {
    const { admin } = await office()
    const person = await admin.people.add(kamol)
    await expect(
      admin.people.leave({ person, on: addDays(today, 1), reason: 'เกษียณ' }),
    ).rejects.toMatchObject(refusedAs('office/day-ahead'))
  })

  test('do not leave while something stands in their name', async () => {
    const { id, admin, finance } = await office()
    const person = await admin.people.add(kamol)
    await insertCard(id, finance, person)
    await expect(admin.people.leave({ person, on: today, reason: 'โอนย้าย' })).rejects.toMatchObject(
      refusedAs('office/keeps-assets'),
    )
  })

  test('of another office do not exist', async () => {
    const { admin } = await office()
    const other = await office()
    const person = await other.admin.people.add(kamol)
    await expect(admin.people.invite({ person })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(admin.people.leave({ person, on: today, reason: 'ก' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(admin.session.ofPerson({ person })).resolves.toEqual([])
  })
})

describe('roles', () => {
  test('are given once, and taken back at once', async () => {
    const { admin } = await office()
    const person = await admin.people.add(kamol)
    await admin.people.grantRole({ person, role: 'auditor', unit: null, from: today })
    await expect(
      admin.people.grantRole({ person, role: 'auditor', unit: null, from: today }),
    ).rejects.toMatchObject(refusedAs('office/role-held'))
    const granted = (await admin.people.list()).find((one) => one.id === person)?.roles
    const grant = granted?.find(({ role }) => role === 'auditor')?.grant ?? ''
    await admin.people.endRole({ grant, until: addDays(today, -1), reason: 'มอบผิดคน' })
    const left = (await admin.people.list()).find((one) => one.id === person)?.roles
    expect(left?.map(({ role }) => role)).toEqual(['supply-officer'])
  })

  test('that have ended are kept in mind, and those that never held are not', async () => {
    const { admin } = await office()
    const person = await admin.people.add(kamol)
    const of = async (caller: typeof admin) => (await caller.people.list()).find(({ id }) => id === person)
    const grant = (await of(admin))?.roles[0]?.grant ?? ''
    await admin.people.endRole({ grant, until: today, reason: 'ย้ายงาน' })
    // On its last day it still holds.
    expect((await of(admin))?.formerRoles).toEqual([])
    const later = createCaller({
      db,
      actor: (await admin.office.me()).actor,
      now: instant(now + 2 * 86_400_000),
    })
    expect(await of(later)).toMatchObject({
      roles: [],
      formerRoles: [{ role: 'supply-officer', from: today, until: today }],
    })
    await admin.people.grantRole({ person, role: 'auditor', unit: null, from: today })
    const mistaken = (await of(admin))?.roles.find(({ role }) => role === 'auditor')?.grant ?? ''
    await admin.people.endRole({ grant: mistaken, until: addDays(today, -1), reason: 'มอบผิดคน' })
    expect((await of(later))?.formerRoles).toHaveLength(1)
  })

  test('of the last administrator are not taken, nor does he leave', async () => {
    const { admin, administrator } = await office()
    const me = (await admin.people.list()).find((one) => one.id === administrator)
    const grant = me?.roles[0]?.grant ?? ''
    await expect(admin.people.endRole({ grant, until: today, reason: 'ก' })).rejects.toMatchObject(
      refusedAs('office/last-administrator'),
    )
    await expect(admin.people.leave({ person: administrator, on: today, reason: 'ก' })).rejects.toMatchObject(
      refusedAs('office/last-administrator'),
    )
    const invited = await admin.people.add({ ...kamol, roles: [{ role: 'administrator', unit: null }] })
    await expect(admin.people.endRole({ grant, until: today, reason: 'ก' })).rejects.toMatchObject(
      refusedAs('office/last-administrator'),
    )
    const { token } = await admin.people.invite({ person: invited })
    await joinOffice(db, { username: `second${offices}`, password }, { token, now, hashPassword })
    await admin.people.endRole({ grant, until: today, reason: 'เปลี่ยนผู้รับผิดชอบ' })
  })

  test('of two administrators who remove each other at one moment: one stays', async () => {
    const { admin, administrator } = await office()
    const second = await admin.people.add({ ...kamol, roles: [{ role: 'administrator', unit: null }] })
    const { token } = await admin.people.invite({ person: second })
    await joinOffice(db, { username: `rival${offices}`, password }, { token, now, hashPassword })
    const both = await Promise.allSettled(
      [administrator, second].map((person) => admin.people.leave({ person, on: today, reason: 'ก' })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('acting for another', () => {
  test('gives his authority for the days of the order, and the journal tells in whose place', async () => {
    const { id, admin, clerk, order } = await staffed()
    await admin.acting.order(order)
    const { token } = await admin.people.invite({ person: clerk })
    await joinOffice(db, { username: `clerk${offices}`, password }, { token, now, hashPassword })
    const actorOn = async (day: string) =>
      (await ownerPool.query<{ actor: Actor }>('select actor_of($1, $2) as actor', [clerk, day])).rows[0]
        ?.actor
    const actor = await actorOn('2026-11-23')
    const me = await createCaller({ db, actor, now }).office.me()
    expect(me.actor.acting).toMatchObject([{ forName: 'นายสมาน รักถิ่น', orderNumber: '123/2569' }])
    expect((await actorOn('2026-11-29'))?.acting).toEqual([])
    expect(await entries(id)).toContainEqual(expect.objectContaining({ act: 'acting/order' }))
  })

  test('is neither for oneself nor recorded by oneself', async () => {
    const { admin, as, head, clerk, order } = await staffed()
    await expect(admin.acting.order({ ...order, person: head })).rejects.toMatchObject(
      refusedAs('office/acting-for-oneself'),
    )
    await expect(as(clerk, 'clerk').acting.order(order)).rejects.toMatchObject(
      refusedAs('office/acting-ordered-by-oneself'),
    )
  })

  test('is one person at a time', async () => {
    const { admin, administrator, head, order } = await staffed()
    const id = await admin.acting.order(order)
    const third = await admin.people.add({ ...kamol, name: 'นายดี ตรงเวลา' })
    const later = { ...order, person: third, from: addDays(today, 5), until: null }
    await expect(admin.acting.order(later)).rejects.toMatchObject(refusedAs('office/acting-taken'))
    await admin.acting.end({ order: id, on: addDays(today, 3), reason: 'กลับมาปฏิบัติราชการ' })
    await admin.acting.order(later)
    await expect(admin.acting.end({ order: id, on: addDays(today, 4), reason: 'ก' })).rejects.toMatchObject(
      refusedAs('office/acting-ended'),
    )
    expect((await admin.acting.list()).filter(({ forPerson }) => forPerson === head)).toHaveLength(2)
    expect(administrator).not.toBe(head)
  })
})

describe('the calendar', () => {
  const special = { day: civilDate.parse('2027-03-15'), name: 'วันหยุดพิเศษ', source: 'มติ ครม. 1 มี.ค. 2570' }

  test('starts from the holidays that are known, and the office adds and withdraws', async () => {
    const { admin } = await office()
    const year = { fiscalYear: 2570 }
    const before = (await admin.calendar.list(year)).length
    await admin.calendar.add(special)
    await expect(admin.calendar.add(special)).rejects.toMatchObject(refusedAs('office/holiday-known'))
    await admin.calendar.withdraw({ day: special.day, reason: 'ครม. เลื่อน' })
    await expect(admin.calendar.withdraw({ day: special.day, reason: 'ก' })).rejects.toMatchObject(
      refusedAs('office/holiday-withdrawn'),
    )
    await admin.calendar.add({ ...special, name: 'วันหยุดพิเศษ (ประกาศใหม่)' })
    const after = await admin.calendar.list(year)
    expect(after).toHaveLength(before + 1)
    expect(after).toContainEqual({ ...special, name: 'วันหยุดพิเศษ (ประกาศใหม่)', withdrawn: false })
    expect(after.every(({ day }) => day >= '2026-10-01' && day <= '2027-09-30')).toBe(true)
  })

  test('are confirmed by one announcement, each with its own entry', async () => {
    const { id, admin } = await office()
    const year = { fiscalYear: fiscalYear(2570) }
    const [first, second, third] = await admin.calendar.list(year)
    if (!first || !second || !third) throw new Error('a year has holidays')
    const source = 'มติคณะรัฐมนตรี 12 พฤษภาคม 2569'
    await admin.calendar.withdraw({ day: third.day, reason: 'เลื่อน' })
    const begun = (await entries(id)).length
    // With a day that is withdrawn nothing of it is saved.
    await expect(admin.calendar.confirm({ days: [first.day, third.day], source })).rejects.toMatchObject(
      refusedAs('office/holiday-withdrawn'),
    )
    await expect(
      admin.calendar.confirm({ days: [civilDate.parse('2027-07-01')], source }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await entries(id)).toHaveLength(begun)
    const days = [second.day, first.day, first.day]
    expect(await admin.calendar.confirm({ days, source })).toEqual({ confirmed: 2 })
    expect(await admin.calendar.confirm({ days, source })).toEqual({ confirmed: 0 })
    expect(await entries(id)).toHaveLength(begun + 2)
    expect(await lastEntry(id)).toMatchObject({
      act: 'calendar/confirm',
      clause: source,
      subject: { id: second.day },
      changes: [{ field: 'source', from: second.source, to: source }],
    })
    const after = await admin.calendar.list(year)
    expect(after.map((holiday) => holiday.source === source).slice(0, 3)).toEqual([true, true, false])
  })
})

describe('numbers of the law', () => {
  test('are the shipped ones until the office sets its own, with source and day', async () => {
    const { id, admin } = await office()
    const capitalised = async () =>
      (await admin.law.list()).thresholds.find(({ name }) => name === 'capitalised-from')
    expect((await capitalised())?.today).toBe(baht(10_000))
    const from = civilDate.parse('2026-10-01')
    const number = await admin.law.setThreshold({
      name: 'capitalised-from',
      from,
      value: baht(20_000),
      source: 'หนังสือกรมส่งเสริมการปกครองท้องถิ่น',
    })
    expect((await capitalised())?.today).toBe(baht(20_000))
    await expect(
      admin.law.setThreshold({ name: 'capitalised-from', from, value: baht(1), source: 'ก' }),
    ).rejects.toMatchObject(refusedAs('office/law-number-taken'))
    expect(await lastEntry(id)).toMatchObject({ act: 'law/set' })
    await admin.law.withdraw({ id: number, reason: 'อ่านหนังสือผิดฉบับ' })
    // The journal calls it by what it decides, not by the name that the rules have for it.
    expect(await lastEntry(id)).toMatchObject({
      act: 'law/withdraw',
      subject: { label: 'มูลค่าขั้นต่ำของครุภัณฑ์ที่คิดค่าเสื่อมราคา (ราคาต่อหน่วย)' },
    })
    expect((await capitalised())?.today).toBe(baht(10_000))
    await expect(admin.law.withdraw({ id: number, reason: 'ก' })).rejects.toMatchObject(
      refusedAs('office/law-number-withdrawn'),
    )
  })

  test('has one convention of depreciation at a time, chosen with its day', async () => {
    const { admin } = await office()
    expect((await admin.law.list()).convention).toMatchObject({ today: 'DAILY', rows: [] })
    await admin.law.setConvention({ convention: 'MONTH15', from: today, source: 'มติที่ประชุม' })
    expect((await admin.law.list()).convention.today).toBe('MONTH15')
    await expect(
      // A name that is no convention arrives from outside as any text does.
      admin.law.setConvention({ convention: 'YEARLY', from: today, source: 'ก' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('sessions', () => {
  const onWindows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
  const onPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1'

  test('are seen by their owner, who ends one or all others', async () => {
    const { id, administrator } = await office()
    const here = await signedIn(administrator, onWindows)
    const phone = await signedIn(administrator, onPhone)
    const actor: Actor = {
      office: id,
      person: administrator,
      name: 'ผู้ทดสอบ',
      position: 'ตำแหน่ง',
      unit: null,
      grants: [{ role: 'staff', unit: null }],
      acting: [],
      delegated: [],
    }
    const caller = createCaller({ db, actor, now, session: here })
    const seen = await caller.session.own()
    expect(seen.find(({ id: session }) => session === here)).toMatchObject({
      device: { browser: 'Chrome', system: 'Windows' },
      here: true,
    })
    expect(seen.find(({ id: session }) => session === phone)).toMatchObject({
      device: { browser: 'Safari', system: 'iPhone' },
      here: false,
    })
    expect(await caller.session.endOwn({ session: phone })).toBe(1)
    expect(await lastEntry(id)).toMatchObject({ act: 'session/end', subject: { id: administrator } })
    await signedIn(administrator, onPhone)
    expect(await caller.session.endOthers()).toBe(1)
    expect((await caller.session.own()).map(({ id: session }) => session)).toEqual([here])
  })

  test('of another are ended by an administrator, with a reason in the journal, and by nobody else', async () => {
    const { id, admin, as, administrator } = await office()
    const person = await admin.people.add(kamol)
    const { token } = await admin.people.invite({ person })
    await joinOffice(db, { username: `away${offices}`, password }, { token, now, hashPassword })
    await signedIn(person, onPhone)
    const asked = { person, session: null, reason: 'แจ้งโทรศัพท์หาย' }
    await expect(as(administrator, 'clerk').session.end(asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const other = await office()
    await expect(other.admin.session.end(asked)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await admin.session.end(asked)).toBe(1)
    expect(await lastEntry(id)).toMatchObject({
      act: 'session/end',
      reason: asked.reason,
      subject: { id: person },
    })
    expect(await admin.session.ofPerson({ person })).toEqual([])
  })
})

test('ids from nowhere are not there', async () => {
  const { admin } = await office()
  const nowhere = crypto.randomUUID()
  await expect(admin.people.invite({ person: personId(nowhere) })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(
    admin.office.closeUnit({ unit: unitId(nowhere), version: 1, on: today, reason: 'ก' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
