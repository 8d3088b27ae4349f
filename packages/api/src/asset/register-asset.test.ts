import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { desk, openOffice, type OpenOffice } from './testing.ts'

const database = await testDatabase()
let office: OpenOffice
beforeAll(async () => {
  office = await openOffice(database)
})

const refusal = (code: string) => ({ cause: { refusal: expect.objectContaining({ code }) } })

describe('registering', () => {
  test('gives the next code, the life of the day acquired, and says whether it is capitalised', async () => {
    const officer = office.as('officer')
    const preview = await officer.asset.preview({
      categoryId: office.ids.desks,
      unitId: null,
      acquiredOn: civilDate.parse('2026-10-05'),
    })
    expect(preview).toEqual({ code: '400-69-0001', usefulLifeYears: 10, capitalisedFrom: baht(10_000) })
    const { id, code } = await officer.asset.register(desk(office))
    expect(code).toBe('400-69-0001')
    const card = await officer.asset.get({ id })
    expect(card).toMatchObject({
      code: '400-69-0001',
      category: 'โต๊ะ',
      unit: 'กองคลัง',
      place: 'ห้องคลัง',
      usefulLifeYears: 10,
      capitalised: true,
      unitPrice: baht(12_500),
      version: 1,
      convention: 'DAILY',
    })
    expect(card.history.entries).toHaveLength(1)
    expect(card.history.entries[0]).toMatchObject({
      act: 'asset/register',
      clause: 'ระเบียบฯ พ.ศ. 2560 ข้อ 203',
      actor: { name: 'นางสาวพัสดุ ใจดี' },
    })
    expect(card.history.entries[0]?.changes).toContainEqual({ field: 'unitPrice', from: null, to: '1250000' })
    expect(card.history.entries[0]?.changes).toContainEqual({ field: 'categoryId', from: null, to: 'โต๊ะ' })
  })

  test('opens custody of every piece from the day acquired', async () => {
    const { id } = await office.as('officer').asset.register(desk(office, { quantity: 20, name: 'เก้าอี้' }))
    const { rows } = await database.ownerPool.query(
      `select slots::text, lower(during) as since, upper(during) as until, unit_id, place, paper, reason from custody where asset_id = $1`,
      [id],
    )
    expect(rows).toEqual([
      {
        slots: '[1,21)',
        since: new Date('2026-10-05T00:00:00+07:00'),
        until: null,
        unit_id: office.ids.treasury,
        place: 'ห้องคลัง',
        paper: 'ตร. 12/2570',
        reason: 'ลงทะเบียน',
      },
    ])
  })

  test('opens custody of what is brought forward from the day of registration, as in an import', async () => {
    const { id } = await office.as('officer').asset.register(desk(office, { broughtForward: true }))
    const { rows } = await database.ownerPool.query(
      `select lower(during) as since from custody where asset_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ since: new Date('2026-11-23T00:00:00+07:00') }])
  })

  test('below the threshold of its day is registered and marked', async () => {
    const officer = office.as('officer')
    const cheap = await officer.asset.register(desk(office, { unitPrice: baht(9_999) }))
    expect((await officer.asset.get({ id: cheap.id })).capitalised).toBe(false)
    const older = desk(office, { unitPrice: baht(9_999), acquiredOn: civilDate.parse('2019-09-30') })
    const registered = await officer.asset.register(older)
    expect(registered.code).toBe('400-62-0001')
    expect((await officer.asset.get({ id: registered.id })).capitalised).toBe(true)
  })

  test('keeps a typed code as it is, and never gives it again in any form', async () => {
    const officer = office.as('officer')
    const year = civilDate.parse('2024-01-10')
    const typed = await officer.asset.register(desk(office, { code: '๔๐๐/๖๗/๑', acquiredOn: year }))
    expect(typed.code).toBe('๔๐๐/๖๗/๑')
    await officer.asset.register(desk(office, { code: '400-67-0002', acquiredOn: year }))
    const given = await officer.asset.register(desk(office, { acquiredOn: year }))
    expect(given.code).toBe('400-67-0003')
    await expect(
      officer.asset.register(desk(office, { code: '400 67 1', acquiredOn: year })),
    ).rejects.toMatchObject(refusal('asset/code-taken'))
    expect((await officer.asset.register(desk(office, { acquiredOn: year }))).code).toBe('400-67-0004')
  })

  test('asks for a code where the category gives none', async () => {
    const officer = office.as('officer')
    await expect(
      officer.asset.register(desk(office, { categoryId: office.ids.roads })),
    ).rejects.toMatchObject(refusal('asset/code-needed'))
  })

  test('refuses a day to come, a serial of many, and what only ยกมา may leave out', async () => {
    const officer = office.as('officer')
    const attempts = [
      [{ acquiredOn: civilDate.parse('2026-11-24') }, 'asset/day-in-future'],
      [{ serial: 'SN-1', quantity: 2 }, 'asset/serial-of-many'],
      [{ acquiredOn: null }, 'asset/day-needed'],
      [{ unitPrice: null }, 'asset/price-needed'],
      [{ warrantyUntil: civilDate.parse('2026-10-04') }, 'asset/warranty-before-acquired'],
    ] as const
    await Promise.all(
      attempts.map(([otherwise, code]) =>
        expect(officer.asset.register(desk(office, otherwise))).rejects.toMatchObject(refusal(code)),
      ),
    )
    const old = await officer.asset.register(
      desk(office, { acquiredOn: null, unitPrice: null, broughtForward: true }),
    )
    expect(await officer.asset.get({ id: old.id })).toMatchObject({
      broughtForward: true,
      capitalised: false,
    })
  })

  test('is not the auditor’s, and another office’s unit does not exist', async () => {
    await expect(office.as('auditor').asset.register(desk(office))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const other = await openOffice(database)
    const foreign = desk(office, { unitId: other.ids.works })
    await expect(office.as('officer').asset.register(foreign)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { id } = await other.as('officer').asset.register(desk(other))
    await expect(office.as('officer').asset.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('of fifty at once leaves one unbroken row of codes and of entries', async () => {
    const fresh = await openOffice(database)
    await fresh.as('officer').asset.register(desk(fresh, { code: '400-69-0017' }))
    const saved = await Promise.all(
      Array.from({ length: 50 }, () => fresh.as('officer').asset.register(desk(fresh))),
    )
    const expected = Array.from({ length: 51 }, (_, index) => index + 1)
      .filter((running) => running !== 17)
      .map((running) => `400-69-${String(running).padStart(4, '0')}`)
    expect(saved.map(({ code }) => code).toSorted()).toEqual(expected)
    const { rows } = await database.ownerPool.query(
      `select min(number)::int as first, max(number)::int as last, count(*)::int as entries from journal where office_id = $1`,
      [fresh.office],
    )
    expect(rows).toEqual([{ first: 1, last: 51, entries: 51 }])
  })
})
