import type { AssetFilter, AssetListInput } from '@prongsai/domain/asset/asset.input'
import type { AssetId } from '@prongsai/domain/base/id'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { fiscalYear, fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { baht } from '@prongsai/domain/money/satang'
import type { AssetPage } from '@prongsai/db/asset/asset-list'
import { testDatabase } from '@prongsai/db/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { desk, openOffice, type OpenOffice } from './testing.ts'

const database = await testDatabase()
let office: OpenOffice
const names = ['โต๊ะทำงาน', 'ตู้เหล็ก', 'รถจักรยานยนต์', 'เก้าอี้', 'เครื่องปรับอากาศ', 'กล้องวงจรปิด', 'พัดลม']

beforeAll(async () => {
  office = await openOffice(database)
  for (const [index, name] of names.entries()) {
    await office.as('officer').asset.register(
      desk(office, {
        name,
        code: `416-69-000${7 - index}`,
        unitPrice: baht(1_000 * (index + 1)),
        unitId: index % 2 === 0 ? office.ids.treasury : office.ids.works,
        acquiredOn: civilDate.parse(`202${index % 3}-0${index + 1}-15`),
        condition: index === 3 ? 'damaged' : 'usable',
        categoryId: index === 6 ? office.ids.roads : office.ids.desks,
        serial: `SN${index}x`,
      }),
    )
  }
})

const list = (input: Partial<AssetListInput>): Promise<AssetPage> => office.as('auditor').asset.list(input)
const namesOf = (page: AssetPage) => page.lines.map(({ name }) => name)
const filtered = async (filter: AssetFilter) => namesOf(await list({ filter })).toSorted()
const order = async (by: AssetListInput['order']['by'], direction: 'asc' | 'desc' = 'asc') =>
  namesOf(await list({ order: { by, direction } }))

describe('the list', () => {
  test('sorts by code, name in Thai, day, price and recording, both ways', async () => {
    expect(await order('code')).toEqual(names.toReversed())
    expect(await order('recorded')).toEqual(names)
    expect(await order('price', 'desc')).toEqual(names.toReversed())
    expect(await order('name')).toEqual([
      'กล้องวงจรปิด',
      'เก้าอี้',
      'เครื่องปรับอากาศ',
      'ตู้เหล็ก',
      'โต๊ะทำงาน',
      'พัดลม',
      'รถจักรยานยนต์',
    ])
    expect(await order('acquired')).toEqual([
      'โต๊ะทำงาน',
      'เก้าอี้',
      'พัดลม',
      'ตู้เหล็ก',
      'เครื่องปรับอากาศ',
      'รถจักรยานยนต์',
      'กล้องวงจรปิด',
    ])
  })

  test('pages by key both ways, from either end, and misses none', async () => {
    for (const by of ['code', 'name', 'acquired', 'price', 'recorded'] as const) {
      for (const direction of ['asc', 'desc'] as const) {
        const asked = { by, direction }
        expect(await walk({ order: asked, page: { at: 'first' } }, 'after')).toEqual(
          await walk({ order: asked, page: { at: 'last' } }, 'before'),
        )
      }
    }
  })

  async function walk(input: Partial<AssetListInput>, way: 'after' | 'before'): Promise<readonly AssetId[]> {
    const seen: AssetId[] = []
    let page = await list({ ...input, size: 3 })
    for (;;) {
      const ids = page.lines.map(({ id }) => id)
      if (way === 'after') seen.push(...ids)
      else seen.unshift(...ids)
      const cursor = page[way]
      if (cursor === null) break
      page = await list({ ...input, size: 3, page: { at: way, cursor } })
    }
    expect(seen).toHaveLength(names.length)
    return seen
  }

  test('knows from a page whether there is one before and after it', async () => {
    const first = await list({ size: 3 })
    expect([first.before === null, first.after === null]).toEqual([true, false])
    const middle = await list({ size: 3, page: { at: 'after', cursor: first.after ?? '' } })
    expect([middle.before === null, middle.after === null]).toEqual([false, false])
    const last = await list({ size: 3, page: { at: 'after', cursor: middle.after ?? '' } })
    expect([last.before === null, last.after === null]).toEqual([false, true])
    expect(last.total).toEqual({ count: 7, more: false })
  })

  test('filters, a category with what lies below it', async () => {
    expect(await filtered({ unit: office.ids.works })).toEqual(['กล้องวงจรปิด', 'ตู้เหล็ก', 'เก้าอี้'].toSorted())
    expect(await filtered({ category: office.ids.furniture })).toHaveLength(6)
    expect(await filtered({ category: office.ids.roads })).toEqual(['พัดลม'])
    expect(await filtered({ condition: 'damaged' })).toEqual(['เก้าอี้'])
    expect(await filtered({ fiscalYear: fiscalYear(2563) })).toEqual(['โต๊ะทำงาน', 'เก้าอี้', 'พัดลม'].toSorted())
    expect(await filtered({ capitalised: true })).toEqual([])
    expect(await filtered({ status: 'disposed' })).toEqual([])
    expect(await filtered({ broughtForward: false, keeper: office.ids.officer })).toEqual([])
    const none = await list({ filter: { status: 'disposed' } })
    expect(none).toEqual({ lines: [], total: { count: 0, more: false }, before: null, after: null })
  })

  test.each([
    ['ปรับอากาศ', ['เครื่องปรับอากาศ']],
    ['เเครื่อง', []],
    ['เครื่อง\u200bปรับ', ['เครื่องปรับอากาศ']],
    ['ตู้', ['ตู้เหล็ก']],
    ['รถ', ['รถจักรยานยนต์']],
    ['ย', ['รถจักรยานยนต์']],
    ['sn3X', ['เก้าอี้']],
    ['คลัง พัด', ['พัดลม']],
    ['๔๑๖/๖๙/๗', ['โต๊ะทำงาน']],
    ['416 69 0006', ['ตู้เหล็ก']],
    ['416/69', names],
    ['100%', []],
    ['_', []],
  ])('finds %s', async (text, expected) => {
    expect(await filtered({ text })).toEqual([...expected].toSorted())
  })

  test('finds within a filter, and by code from the search box', async () => {
    expect(await filtered({ text: 'ตู้', unit: office.ids.treasury })).toEqual([])
    const [hit] = await office.as('auditor').asset.find({ text: '416-69-5' })
    expect(hit).toMatchObject({ name: 'รถจักรยานยนต์', code: '416-69-0005' })
  })

  test('has the fiscal year of the domain on either side of 1 October', async () => {
    const other = await openOffice(database)
    const days = ['2019-09-30', '2019-10-01', '2024-12-31', '2025-01-01', '2026-10-01'].map((day) =>
      civilDate.parse(day),
    )
    await Promise.all(
      days.map((acquiredOn) => other.as('officer').asset.register(desk(other, { acquiredOn }))),
    )
    const { rows } = await database.ownerPool.query(
      'select acquired_on as day, fiscal_year as year from asset where office_id = $1 order by acquired_on',
      [other.office],
    )
    expect(rows).toEqual(days.map((day) => ({ day, year: fiscalYearOf(day) })))
  })

  test('counts by unit and state from the kept totals', async () => {
    const totals = await office.as('auditor').asset.totals()
    expect(totals.map(({ unit, cards, value }) => [unit, cards, value])).toEqual([
      ['กองคลัง', 4n, baht(1_000 + 3_000 + 5_000 + 7_000)],
      ['กองช่าง', 3n, baht(2_000 + 4_000 + 6_000)],
    ])
  })
})

describe('an address that somebody has changed', () => {
  const id = '01a20a19-1501-73aa-8c6e-3665310a7652'

  test.each([
    ['code', 'x'],
    ['code', `${id}~\u0000`],
    ['acquired', `${id}~no-day`],
    ['price', `${id}~'; drop table asset; --`],
  ] as const)('is not understood (%s, %s), and is no fault of the system', async (by, cursor) => {
    const asked = { order: { by, direction: 'asc' }, page: { at: 'after', cursor } } as const
    await expect(office.as('auditor').asset.list(asked)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('asks for an entry beyond all numbers', async () => {
    const before = 10n ** 40n
    await expect(office.as('auditor').journal.page({ before })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('a register longer than what is walked', () => {
  let long: OpenOffice
  beforeAll(async () => {
    long = await openOffice(database)
    await database.ownerPool.query(
      `insert into asset (office_id, code, code_key, category_id, name, description, brand, model, serial, condition,
        acquired_how, money_source, seller, document_number, quantity, counting_unit, note, status, capitalised,
        brought_forward, search, unit_id, place, recorded_at, changed_at)
      select $1, code, code, $2, name, '', '', '', '', 'usable', '', '', '', '', 1, 'ตัว', '', 'in-use', false, true,
        code || ' ' || name, $3, '', now(), now()
      from (
        select 'A-' || lpad(i::text, 5, '0') as code, case when i % 2 = 0 then 'เก้าอี้' when i > 4900 then 'ตู้เย็น' else 'โต๊ะ' end as name
        from generate_series(1, 5000) as i) as made`,
      [long.office, long.ids.desks, long.ids.treasury],
    )
  })

  const longList = (input: Partial<AssetListInput>) => long.as('auditor').asset.list(input)

  test('stops counting at a thousand', async () => {
    expect((await longList({ size: 1 })).total).toEqual({ count: 1_000, more: true })
  })

  test('finds a common word along the order, and says that there are more', async () => {
    const page = await longList({ filter: { text: 'เก้าอี้' } })
    expect(page.lines.map(({ code }) => code).slice(0, 3)).toEqual(['A-00002', 'A-00004', 'A-00006'])
    expect(page.total).toEqual({ count: 190, more: true })
  })

  test('finds a rare word at the far end, in order, both ways', async () => {
    const first = await longList({ filter: { text: 'ตู้' }, size: 20 })
    expect(first.lines.map(({ code }) => code).at(0)).toBe('A-04901')
    expect(first.total).toEqual({ count: 50, more: false })
    const second = await longList({
      filter: { text: 'ตู้' },
      size: 20,
      page: { at: 'after', cursor: first.after ?? '' },
    })
    expect(second.lines.map(({ code }) => code).at(0)).toBe('A-04941')
    expect(second.total).toEqual({ count: 50, more: false })
    const back = await longList({
      filter: { text: 'ตู้' },
      size: 20,
      page: { at: 'before', cursor: second.before ?? '' },
    })
    expect(back.lines).toEqual(first.lines)
    const last = await longList({ filter: { text: 'ตู้' }, size: 20, page: { at: 'last' } })
    expect(last.lines.at(-1)?.code).toBe('A-04999')
  })
})
