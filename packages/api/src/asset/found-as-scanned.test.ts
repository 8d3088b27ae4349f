import type { AssetFilter, AssetOrder, PageAt } from '@prongsai/domain/asset/asset.input'
import { codeKey } from '@prongsai/domain/asset/asset-code'
import { assetSearchText } from '@prongsai/domain/asset/asset-search-text'
import { searchText } from '@prongsai/domain/base/thai-text'
import { assetPageQueries, type PageQuery } from '@prongsai/db/asset/asset-list'
import { look } from '@prongsai/db/database'
import { testDatabase } from '@prongsai/db/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { openOffice, type OpenOffice } from './testing.ts'

const database = await testDatabase()
let office: OpenOffice

const syllables = [
  'ตู้',
  'โต๊ะ',
  'เก้า',
  'อี้',
  'เครื่อง',
  'ปรับ',
  'อากาศ',
  'รถ',
  'น้ำ',
  'พัด',
  'ลม',
  'ไฟ',
  'ก',
  '๒',
  'tv',
  'x_1',
]
const places = ['ห้องประชุม', 'โรงรถ', 'ห้องน้ำ ชั้น ๒', 'คลัง', '']
const cards = 5_000

/** The same row of numbers each time, from 0 up to and without `below`. */
function numbers(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

type Card = Omit<Parameters<typeof assetSearchText>[0], 'extra'> & {
  readonly day: string | null
  readonly price: number | null
}

/** Names that stand together in the order of codes, as in a register that was numbered by kinds; and some that stand alone. */
function cardsAtRandom(): readonly Card[] {
  const below = numbers(7)
  const one = (from: readonly string[]) => from[below(from.length)] ?? ''
  const phrase = (most: number) =>
    Array.from({ length: 1 + below(most) }, () => one(syllables) + (below(4) === 0 ? ' ' : ''))
      .join('')
      .trim()
  const common = Array.from({ length: 25 }, () => phrase(4))
  return Array.from({ length: cards }, (_, index) => ({
    code: `${400 + Math.floor(index / 200)}-${60 + (index % 9)}-${String(index).padStart(4, '0')}`,
    name: below(25) === 0 ? phrase(5) : (common[Math.floor(index / 200)] ?? ''),
    brand: one(['', '', 'Somdee', 'ลม']),
    model: below(3) === 0 ? `A-${below(90)}` : '',
    serial: below(2) === 0 ? `SN${index}` : '',
    description: below(40) === 0 ? phrase(3) : '',
    place: one(places),
    day: below(9) === 0 ? null : `20${10 + below(15)}-0${1 + below(9)}-1${below(9)}`,
    price: below(9) === 0 ? null : below(40) * 100,
  }))
}

beforeAll(async () => {
  office = await openOffice(database)
  const all = cardsAtRandom()
  const column = (of: (card: Card) => unknown) => all.map(of)
  await database.ownerPool.query(
    `insert into asset (office_id, code, code_key, category_id, name, description, brand, model, serial, condition,
      acquired_on, acquired_how, money_source, seller, document_number, unit_price, quantity, counting_unit, note, status,
      capitalised, brought_forward, search, unit_id, place, recorded_at, changed_at)
    select $1, code, key, $2, name, '', '', '', '', 'usable', day, '', '', '', '', price, 1, 'ตัว', '', 'in-use', false, true,
      search, case when hashtext(code) % 3 = 0 then $3::uuid else $4::uuid end, '', now(), now()
    from unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::date[], $10::bigint[])
      as card (code, key, name, search, day, price)`,
    [
      office.office,
      office.ids.desks,
      office.ids.works,
      office.ids.treasury,
      column(({ code }) => code),
      column(({ code }) => codeKey(code)),
      column(({ name }) => name),
      column((card) => assetSearchText({ ...card, extra: {} })),
      column(({ day }) => day),
      column(({ price }) => price),
    ],
  )
  await database.ownerPool.query('analyze asset; analyze asset_name')
})

const scannedOrder = {
  code: 'code collate "C"',
  name: 'name collate "th-x-icu"',
  acquired: `coalesce(acquired_on, '0001-01-01')`,
  price: 'coalesce(unit_price, -1)',
  recorded: 'id',
} as const satisfies Record<AssetOrder['by'], string>

/** What reading every card of the office gives. */
async function scanned({ filter, order }: { readonly filter: AssetFilter; readonly order: AssetOrder }) {
  const text = searchText(filter.text ?? '')
  const { rows } = await database.ownerPool.query<{ id: string }>(
    `select id from asset where office_id = $1 and ($2::uuid is null or unit_id = $2)
      and (code_key = $3 or (select bool_and(strpos(search, word) > 0) from unnest($4::text[]) as word))
    order by ${scannedOrder[order.by]} ${order.direction}, id ${order.direction}`,
    [office.office, filter.unit ?? null, codeKey(text), text.split(' ').filter((word) => word !== '')],
  )
  return rows.map(({ id }) => id)
}

const pieces = [...syllables, ...places.filter((place) => place !== ''), 'sn1', 'A-', '401', 'ค', 'สม', 'ระ']
const orders = [
  'code',
  'name',
  'acquired',
  'price',
  'recorded',
] as const satisfies readonly AssetOrder['by'][]
const size = 20

type Asked = { readonly filter: AssetFilter; readonly order: AssetOrder }

function askedAtRandom(below: (below: number) => number): Asked {
  const word = () => Array.from({ length: 1 + below(3) }, () => pieces[below(pieces.length)] ?? '').join('')
  const text = Array.from({ length: 1 + below(3) }, word).join(' ')
  return {
    filter: { text, ...(below(2) === 0 ? { unit: office.ids.works } : {}) },
    order: { by: orders[below(orders.length)] ?? 'code', direction: below(2) === 0 ? 'asc' : 'desc' },
  }
}

/** The two ends, and what lies on either side of one of those that are found. */
async function pagesOf(asked: Asked, all: readonly string[], place: number) {
  const ends: readonly Wanted[] = [
    { page: { at: 'first' }, expected: all.slice(0, size) },
    { page: { at: 'last' }, expected: all.slice(-size) },
  ]
  const { rows } = await database.ownerPool.query<{ cursor: string }>(
    `select id || '~' || (${scannedOrder[asked.order.by]})::text as cursor from asset where id = $1`,
    [all[place]],
  )
  const beside = rows.flatMap(({ cursor }) => [
    { page: { at: 'after', cursor } as const, expected: all.slice(place + 1, place + 1 + size) },
    { page: { at: 'before', cursor } as const, expected: all.slice(Math.max(0, place - size), place) },
  ])
  return [...ends, ...beside]
}

describe('a search', () => {
  test('finds what reading every card finds, in whichever way it is found, on every page', async () => {
    const below = numbers(2569)
    const settled: string[] = []
    for (let run = 0; run < 60; run++) {
      const asked = askedAtRandom(below)
      const all = await scanned(asked)
      for (const wanted of await pagesOf(asked, all, below(Math.max(1, all.length))))
        settled.push(...(await expectAsScanned(asked, wanted, all.length)))
    }
    for (const way of ['glance', 'names', 'walk', 'letters'])
      expect(settled.filter((one) => one === way).length).toBeGreaterThan(10)
  }, 120_000)
})

type Wanted = { readonly page: PageAt; readonly expected: readonly string[] }

/** Every way that comes to an end gives the page that is expected, and counts truly; tells which they were. */
async function expectAsScanned(asked: Asked, { page, expected }: Wanted, count: number) {
  const answers = await foundInEachWay({ ...asked, page, size, categories: undefined })
  for (const { way, ids, total, more } of answers) {
    const shown = ids.slice(0, size)
    const inOrder = page.at === 'last' || page.at === 'before' ? shown.toReversed() : shown
    expect({ asked, page, way, ids: inOrder }).toEqual({ asked, page, way, ids: expected })
    expect({ asked, page, way, true: more ? count > total : count === total }).toMatchObject({ true: true })
  }
  return answers.map(({ way }) => way)
}

/** The answers of all the ways that come to an end. */
const foundInEachWay = (asked: PageQuery) =>
  look(database.db, office.office, async (db) => {
    const queries = assetPageQueries(db, office.office, asked)
    const names =
      queries.length === 4 ? ['glance', 'names', 'walk', 'letters'] : ['glance', 'walk', 'letters']
    const found = []
    for (const [place, query] of queries.entries()) {
      const rows = await query.execute()
      const ids = rows.map(({ id }) => id).filter((id) => id !== null)
      const [first] = rows
      if (first?.settled === true)
        found.push({ way: names[place] ?? '', ids, total: first.total, more: first.more })
    }
    return found
  })
