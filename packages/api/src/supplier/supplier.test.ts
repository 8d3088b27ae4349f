import { testDatabase } from '@prongsai/db/testing'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { beforeEach, describe, expect, test } from 'vitest'
import { later } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { company, openBuyingOffice, person, type BuyingOffice } from './testing.ts'

const database = await testDatabase()
let office: BuyingOffice
beforeEach(async () => {
  office = await openBuyingOffice(database)
})

const day = (text: string) => civilDate.parse(text)
const listed = async (text = '', show: 'all' | 'listed' | 'merged' = 'all') =>
  (await office.as('auditor').supplier.list({ text, show })).suppliers

/** Everything that the database has of the suppliers and of the journal of the office, as text. */
async function keptText(): Promise<string> {
  const all = await Promise.all(
    ['supplier', 'journal', 'sending'].map((table) =>
      database.ownerPool.query(`select t::text from ${table} t where office_id = $1`, [office.office]),
    ),
  )
  return JSON.stringify(all.map(({ rows }) => rows))
}

describe('the register of suppliers', () => {
  test('finds a company by its name and by its whole number, however it is typed', async () => {
    await office.as('officer').supplier.register(company())
    await office.as('officer').supplier.register(company({ name: 'หจก. ก่อสร้างดี', taxId: '' }))
    expect((await listed()).map(({ name, number }) => [name, number])).toEqual([
      ['บริษัท รุ่งเรืองการช่าง จำกัด', '0-5535-58000-34-5'],
      ['หจก. ก่อสร้างดี', ''],
    ])
    expect(await listed('การช่าง')).toHaveLength(1)
    expect(await listed('๐๕๕๓๕๕๘๐๐๐๓๔๕')).toHaveLength(1)
    expect(await listed('0-5535-58000-34')).toHaveLength(0)
  })

  test('walks its pages by name and leaves none out', async () => {
    const officer = office.as('officer')
    for (let index = 10; index < 63; index += 1)
      await officer.supplier.register(company({ name: `ร้านที่ ${index}`, taxId: '' }))
    const first = await officer.supplier.list({})
    const second = await officer.supplier.list({ after: first.after ?? undefined })
    const names = [...first.suppliers, ...second.suppliers].map(({ name }) => name)
    expect([first.suppliers.length, second.suppliers.length, new Set(names).size]).toEqual([50, 3, 53])
    expect(second.after).toBeNull()
  })

  test('refuses a number that another has, and says who has it', async () => {
    const officer = office.as('officer')
    const { id } = await officer.supplier.register(company())
    expect(await refusalOf(officer.supplier.register(company({ name: 'อื่น' })))).toEqual({
      code: 'supplier/number-taken',
      id,
      name: 'บริษัท รุ่งเรืองการช่าง จำกัด',
    })
    const { id: shop } = await officer.supplier.register(company({ name: 'อื่น', taxId: '' }))
    expect(
      await refusalOf(officer.supplier.change({ ...company({ name: 'อื่น' }), id: shop, version: 1 })),
    ).toMatchObject({ code: 'supplier/number-taken', id })
  })

  test('lets only one of two that register the same number at one moment, and tells the other of it', async () => {
    const asked = ['ก', 'ข'].map((name) => office.as('officer').supplier.register(person({ name })))
    const answers = await Promise.all(asked.map(refusalOf))
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect(answers.find((answer) => answer !== undefined)).toMatchObject({
      code: 'supplier/number-taken',
      name: answers[0] === undefined ? 'ก' : 'ข',
    })
  })

  test('refuses a wrong digit, and the number of a person for what is no person', async () => {
    const officer = office.as('officer')
    await expect(officer.supplier.register(company({ taxId: '0553558000346' }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect(await refusalOf(officer.supplier.register(company({ taxId: '3100501234563' })))).toEqual({
      code: 'supplier/number-of-person',
    })
  })

  test('tells while it is typed of the same number and of like names', async () => {
    const officer = office.as('officer')
    const { id } = await officer.supplier.register(company())
    const { id: natural } = await officer.supplier.register(person())
    const asked = { name: 'หจก.รุ่งเรืองการช่าง', taxId: '', but: null }
    expect(await officer.supplier.alike(asked)).toMatchObject({ same: null, similar: [{ id }] })
    expect(await officer.supplier.alike({ ...asked, but: id })).toEqual({ same: null, similar: [] })
    expect(await officer.supplier.alike({ ...asked, name: '', taxId: '3 1005 01234 56 3' })).toMatchObject({
      same: { id: natural },
    })
    expect(await officer.supplier.alike({ ...asked, name: '', taxId: '310050123456' })).toMatchObject({
      same: null,
    })
  })

  test('saves a form that is sent twice once', async () => {
    const sending = crypto.randomUUID()
    const first = await office.as('officer').supplier.register({ ...person(), sending })
    expect(await office.as('officer').supplier.register({ ...person(), sending })).toEqual(first)
    expect(await listed()).toHaveLength(1)
  })

  test('is changed over what was read, and the second of two is told what the first did', async () => {
    const officer = office.as('officer')
    const { id } = await officer.supplier.register(company())
    await officer.supplier.change({ ...company({ address: 'ย้ายแล้ว' }), id, version: 1 })
    expect(
      await refusalOf(officer.supplier.change({ ...company({ telephone: '' }), id, version: 1 })),
    ).toMatchObject({
      code: 'supplier/changed-meanwhile',
      version: 2,
      meanwhile: [{ changes: [{ field: 'address', to: 'ย้ายแล้ว' }] }],
    })
  })
})

describe('what is private of a natural person', () => {
  const secrets = ['3100501234563', '99/1', '089 999 1234', 'chuang@', '012-3-45678-9']

  test('is in no row and in no entry of the journal, not of a change either', async () => {
    const officer = office.as('officer')
    const { id } = await officer.supplier.register({ ...person(), sending: crypto.randomUUID() })
    await officer.supplier.change({ ...person({ telephone: '081 111 2222' }), id, version: 1 })
    const kept = await keptText()
    for (const secret of [...secrets, '081 111 2222']) expect(kept).not.toContain(secret)
    const { entries } = await officer.journal.page({ subject: { kind: 'supplier', id } })
    expect(entries[0]).toMatchObject({
      act: 'supplier/change',
      changes: [{ field: 'telephone', from: null, to: null }],
    })
  })

  test('is shown masked, found by its whole number, and never sent to who only looks', async () => {
    const { id } = await office.as('officer').supplier.register(person())
    const shown = JSON.stringify([
      await office.as('officer').supplier.get({ id }),
      await listed('3100501234563'),
      await office.as('officer').supplier.pick({ text: 'ช่วง' }),
    ])
    for (const secret of secrets) expect(shown).not.toContain(secret)
    expect(shown.match(/X-XXXX-XXXXX-56-3/gu)).toHaveLength(3)
    await expect(office.as('auditor').supplier.reveal({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('is opened for who keeps the register, and that he looked is told without what he saw', async () => {
    const officer = office.as('officer')
    const { id } = await officer.supplier.register(person())
    expect(await officer.supplier.reveal({ id })).toMatchObject(person())
    const { entries } = await officer.journal.page({ subject: { kind: 'supplier', id } })
    expect(entries[0]).toMatchObject({ act: 'supplier/reveal', changes: [] })
  })
})

describe('ผู้ทิ้งงาน', () => {
  const listing = { from: day('2026-11-01'), paper: 'กค 0405.2/ว 1', reason: 'ไม่ลงนามในสัญญา' }

  test('is seen wherever the supplier is chosen, until it is lifted by a paper', async () => {
    const officer = office.as('officer')
    const { id } = await officer.supplier.register(company())
    await officer.supplier.blacklist({ id, ...listing })
    expect((await officer.supplier.pick({ text: 'รุ่งเรือง' }))[0]?.listedFrom).toBe('2026-11-01')
    expect(await listed('', 'listed')).toHaveLength(1)
    expect(await refusalOf(officer.supplier.blacklist({ id, ...listing }))).toMatchObject({
      code: 'supplier/listed-already',
    })
    await officer.supplier.lift({ id, until: day('2026-11-23'), paper: 'กค 0405.2/ว 9' })
    expect((await officer.supplier.get({ id })).listedFrom).toBeNull()
    expect((await officer.supplier.get({ id })).listings).toMatchObject([{ endPaper: 'กค 0405.2/ว 9' }])
    expect(await listed('', 'listed')).toHaveLength(0)
    const { entries } = await officer.journal.page({ subject: { kind: 'supplier', id } })
    expect(entries[0]).toMatchObject({ act: 'supplier/lift' })
    expect(entries[0]?.clause).toContain('109')
  })
})

describe('branches', () => {
  test('are kept under numbers of their own, and those of no natural person', async () => {
    const officer = office.as('officer')
    const { id } = await officer.supplier.register(company())
    const branch = { id, number: '00001', name: 'สาขาเชียงของ', address: '1 ถนนหลัก', added: true }
    await officer.supplier.keepBranch(branch)
    expect(await refusalOf(officer.supplier.keepBranch(branch))).toEqual({
      code: 'supplier/branch-taken',
      number: '00001',
    })
    await officer.supplier.keepBranch({ ...branch, address: '2 ถนนหลัก', added: false })
    await officer.supplier.closeBranch({ id, number: '00001', reason: 'ปิดกิจการ' })
    expect((await officer.supplier.get({ id })).branches).toMatchObject([
      { address: '2 ถนนหลัก', closedOn: '2026-11-23' },
    ])
    await expect(officer.supplier.keepBranch({ ...branch, number: '00000' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    const natural = await officer.supplier.register(person())
    expect(await refusalOf(officer.supplier.keepBranch({ ...branch, id: natural.id }))).toEqual({
      code: 'supplier/person-has-branches',
    })
  })
})

/** Two rows that are one shop, of which one has no number. */
const two = async () => {
  const { supplier } = office.as('officer')
  const stands = (await supplier.register(company())).id
  const gone = (await supplier.register(company({ name: 'รุ่งเรืองการช่าง', taxId: '' }))).id
  return { stands, gone, supplier, reason: 'ร้านเดียวกัน' }
}

describe('a merge', () => {
  test('lets offers, wins and listings follow the one that stands, and is taken back', async () => {
    const { stands, gone, supplier, reason } = await two()
    await office.offer(await office.purchase(1), gone, { price: 4_000_000, won: true })
    await office.offer(await office.purchase(2), stands, { price: 5_000_000 })
    await office.offer(await office.purchase(1, 2569), stands, { price: 700, won: true })
    await supplier.blacklist({ id: gone, from: day('2026-11-01'), paper: 'ว 1', reason: 'ผิดสัญญา' })
    await supplier.merge({ id: gone, into: stands, reason })
    const record = await supplier.get({ id: stands })
    expect(record).toMatchObject({
      listedFrom: '2026-11-01',
      under: [{ id: gone, reason }],
      years: [
        { fiscalYear: 2570, offers: 2, wins: 1, won: 4_000_000n },
        { fiscalYear: 2569, offers: 1, wins: 1, won: 700n },
      ],
    })
    expect(record.dealings.map(({ under }) => under)).toContain('รุ่งเรืองการช่าง')
    expect((await listed()).map(({ id, offers, wins }) => ({ id, offers, wins }))).toEqual([
      { id: stands, offers: 3, wins: 2 },
    ])
    expect(await listed('', 'merged')).toMatchObject([{ id: gone, mergedInto: stands }])
    expect(
      await refusalOf(supplier.change({ ...company({ taxId: '' }), id: gone, version: 2 })),
    ).toMatchObject({
      code: 'supplier/merged',
    })
    await supplier.unmerge({ id: gone, reason: 'คนละร้าน' })
    expect((await supplier.get({ id: stands })).years[0]).toMatchObject({ offers: 1, wins: 0 })
    const { entries } = await office.as('officer').journal.page({ subject: { kind: 'supplier', id: gone } })
    expect(entries.slice(0, 2)).toMatchObject([
      { act: 'supplier/unmerge', reason: 'คนละร้าน' },
      { act: 'supplier/merge', reason },
    ])
  })

  test('of what was merged into another goes all the way to the one that stands', async () => {
    const { stands, gone, supplier, reason } = await two()
    const between = (await supplier.register(company({ name: 'รุ่งเรือง', taxId: '' }))).id
    await office.offer(await office.purchase(1), gone, { price: 100, won: true })
    await supplier.merge({ id: gone, into: between, reason })
    await supplier.merge({ id: between, into: stands, reason })
    expect((await supplier.get({ id: stands })).years).toMatchObject([{ offers: 1, wins: 1 }])
    const { rows } = await database.ownerPool.query<{ id: string }>(
      `select standing_supplier($1) as id from set_config('prongsai.office', $2, true)`,
      [gone, office.office],
    )
    expect(rows).toEqual([{ id: stands }])
    expect(await refusalOf(supplier.unmerge({ id: gone, reason }))).toMatchObject({ code: 'supplier/merged' })
  })

  test('of two that made offers in one purchase is refused', async () => {
    const { stands, gone, supplier, reason } = await two()
    const purchase = await office.purchase(3)
    await office.offer(purchase, gone, { price: 100 })
    await office.offer(purchase, stands, { price: 200 })
    expect(await refusalOf(supplier.merge({ id: gone, into: stands, reason }))).toEqual({
      code: 'supplier/both-offered',
      purchase: '3/2570 ซื้อวัสดุก่อสร้าง',
    })
  })

  test('is not taken back once something new hangs on it', async () => {
    const { stands, gone, supplier, reason } = await two()
    await supplier.merge({ id: gone, into: stands, reason })
    const at = new Date(later(2)).toISOString()
    await office.offer(await office.purchase(4), stands, { price: 100, at })
    expect(await refusalOf(supplier.unmerge({ id: gone, reason }))).toMatchObject({
      code: 'supplier/merge-in-use',
      recorded: 1,
    })
  })

  test('keeps the row that has the number', async () => {
    const { stands, gone, supplier, reason } = await two()
    expect(await refusalOf(supplier.merge({ id: stands, into: gone, reason }))).toMatchObject({
      code: 'supplier/numbered-stands',
    })
    expect(await refusalOf(supplier.merge({ id: stands, into: stands, reason }))).toMatchObject({
      code: 'supplier/merged-with-itself',
    })
  })
})
