import { randomUUID } from 'node:crypto'
import { desk, noon } from '@prongsai/api/asset/testing'
import { dayIn, openLendingOffice, type LendingOffice } from '@prongsai/api/loan/testing'
import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import type { CategoryId } from '@prongsai/domain/base/id'
import { shippedRules } from '@prongsai/domain/loan/loan-rules'
import { beforeEach, describe, expect, test } from 'vitest'
import { testSystem } from '../testing.ts'

const system = await testSystem()
let app = await system.app({ clock: () => noon })
let office: LendingOffice
let purpose: string
let thing: string

const keeper = () => office.supply.as(noon, { grants: [{ role: 'supply-head', unit: null }] })

beforeEach(async () => {
  app = await system.app({ clock: () => noon })
  office = await openLendingOffice(system)
  const { id } = await office
    .as('officer')
    .asset.register(desk(office, { name: 'เต็นท์ผ้าใบ', quantity: 12, countingUnit: 'หลัง' }))
  const { rows } = await system.ownerPool.query<{ category: CategoryId }>(
    'select category_id as category from asset where id = $1',
    [id],
  )
  const [row] = rows
  if (row === undefined) throw new Error('no card')
  await open()
  await keeper().loan.keepTerms({
    categoryId: row.category,
    lendable: true,
    open: true,
    publicName: 'เต็นท์',
    bufferDays: 0,
    checklist: [],
    version: 0,
  })
  const terms = await keeper().loan.terms()
  purpose = terms.purposes.find((one) => one.open)?.id ?? ''
  thing = /name="(thing-[0-9a-f]{16})"/.exec((await see()).body)?.[1] ?? ''
})

const open = (otherwise: Partial<typeof shippedRules> = {}) =>
  keeper()
    .loan.terms()
    .then(({ rules }) =>
      keeper().loan.keepRules({ ...shippedRules, open: true, ...otherwise, version: rules.version }),
    )

const path = () => `/public/${office.office}/lend`
const see = (url = path()) => app.inject({ url })

const post = (url: string, fields: Readonly<Record<string, string>>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })

const filled = (otherwise: Readonly<Record<string, string>> = {}) => ({
  sending: randomUUID(),
  [thing]: '3',
  from: dayIn(3),
  due: dayIn(4),
  purposeId: purpose,
  reason: 'งานศพคุณแม่',
  placeName: 'วัดบ้านกลาง',
  name: 'นางสมศรี ใจบุญ',
  telephone: '081 234 5678',
  address: '12 หมู่ 3',
  agency: '',
  email: '',
  website: '',
  ...otherwise,
})

const ask = (otherwise: Readonly<Record<string, string>> = {}) => post(path(), filled(otherwise))

async function taken(otherwise: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await ask(otherwise)
  expect(answer.statusCode).toBe(303)
  return String(answer.headers.location).split('?')[0] ?? ''
}

const thaiFigures = (ahead: number): string => {
  const day = dayIn(ahead)
  return `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${Number(day.slice(0, 4)) + 543}`
}

const rowsOf = async (table: string) =>
  (
    await system.ownerPool.query<{ count: number }>(
      `select count(*)::int as count from ${table} where office_id = $1`,
      [office.office],
    )
  ).rows[0]?.count

describe('the public page of lending', () => {
  test('shows what is open, what is free, and who decides, and no card of the register', async () => {
    const { body, statusCode } = await see()
    expect(statusCode).toBe(200)
    expect(body).toContain('เต็นท์')
    expect(body).toContain('12 หลัง')
    expect(body).toContain('หัวหน้าหน่วยงาน (นายก) เป็นผู้อนุมัติ')
    expect(body).not.toContain('<script')
    expect(body).not.toContain('ปฏิบัติงานในหน้าที่ราชการ')
  })

  test('is polite where the office is not open, and unknown where there is no such office', async () => {
    await open({ open: false })
    expect((await see()).body).toContain('ยังไม่เปิดรับคำขอยืมทางหน้านี้')
    expect((await ask()).body).toContain('ยังไม่เปิดรับคำขอยืมทางหน้านี้')
    expect(await rowsOf('loan')).toBe(0)
    expect((await see(`/public/${randomUUID()}/lend`)).statusCode).toBe(404)
    expect((await see('/public/x%27%20or%201=1/lend')).statusCode).toBe(404)
  })
})

describe('a request from outside', () => {
  test('is taken, holds nothing, and is followed by its reference', async () => {
    const page = await see(await taken())
    expect(page.body).toContain('รออนุมัติ')
    expect(page.body).toContain('3 หลัง')
    expect(page.body).toContain('<dd>ส…</dd>')
    for (const secret of ['สมศรี', '5678', 'หมู่ 3']) expect(page.body).not.toContain(secret)
    expect(page.headers['x-robots-tag']).toContain('noindex')
    expect(page.headers['cache-control']).toBe('no-store')
    expect(await rowsOf('loan_hold')).toBe(0)
    const { rows } = await system.ownerPool.query<{ body: string }>(
      `select body from journal where office_id = $1 and act = 'loan/request'`,
      [office.office],
    )
    expect(rows[0]?.body).toContain('"name":"ประชาชน"')
    expect(rows[0]?.body).not.toContain('สมศรี')
  })

  test('keeps the private facts sealed', async () => {
    await taken()
    const { rows } = await system.ownerPool.query<{ all: string }>(
      'select row_to_json(b)::text as all from loan_outsider b where office_id = $1',
      [office.office],
    )
    for (const secret of ['081 234 5678', '0812345678', 'หมู่ 3']) expect(rows[0]?.all).not.toContain(secret)
  })

  test('is the same request when its form is sent again, and another is not hidden behind it', async () => {
    const form = filled()
    const first = await post(path(), form)
    expect((await post(path(), form)).headers.location).toBe(first.headers.location)
    expect((await post(path(), { ...form, [thing]: '9' })).body).toContain('ส่งคำขอไปแล้วก่อนหน้านี้')
    expect(await rowsOf('loan')).toBe(1)
  })

  test('is shown again with what was typed, escaped, when something is wrong', async () => {
    const evil = '"><script>alert(1)</script>'
    const answer = await ask({
      name: evil,
      reason: evil,
      placeName: evil,
      address: evil,
      agency: evil,
      telephone: evil,
      purposeId: evil,
      from: evil,
      email: evil,
      [thing]: evil,
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).not.toContain('<script')
    expect(answer.body).toContain('&quot;&gt;&lt;script&gt;')
    const days = await ask({ due: dayIn(1) })
    expect(days.statusCode).toBe(422)
    expect(days.body).toContain('กำหนดส่งคืนจึงอยู่ก่อนวันนั้นไม่ได้')
    expect(days.body).toContain(formatThaiDate(dayIn(3), { form: 'full' }))
  })

  test('reads a day as a Thai person types it, shows again what was typed, and says of what it is no day', async () => {
    await taken({
      from: formatThaiDate(dayIn(3), { form: 'shortest', digits: 'thai' }),
      due: ` ${thaiFigures(4)} `,
    })
    const { rows } = await system.ownerPool.query<{ from: string; due: string }>(
      'select from_day::text as "from", due_day::text as due from loan where office_id = $1',
      [office.office],
    )
    expect(rows).toEqual([{ from: dayIn(3), due: dayIn(4) }])
    const wrong = await ask({ from: '31 ก.พ. 69', due: thaiFigures(4) })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('วันที่ไม่ถูกต้อง กรุณาระบุวัน เดือน ปี พ.ศ.')
    expect(wrong.body).toContain('value="31 ก.พ. 69"')
    expect(wrong.body).toContain(`value="${thaiFigures(4)}"`)
  })

  test.each(['reason', 'placeName', 'name', 'address', 'agency'])(
    'keeps SQL in %s as text',
    async (field) => {
      const evil = `x'); delete from loan; select set_config('role','none',false); --`
      await taken({ [field]: evil })
      expect(await rowsOf('loan')).toBe(1)
    },
  )

  test('of more than is free is refused, and says nothing of who has the others', async () => {
    const answer = await ask({ [thing]: '13' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('ว่าง 12 แต่ขอ 13')
  })

  test('needs a national id only where the office asks for it', async () => {
    await open({ asksNationalId: true })
    expect((await ask()).body).toContain('กรุณากรอกให้ครบ 13 หลัก')
    await taken({ nationalId: '1101700230708' })
  })

  test('of a closed day is told so with the next open one, and stands when it was spoken of', async () => {
    await system.ownerPool.query(
      `insert into holiday (office_id, day, name, source) values ($1, $2, 'วันหยุดของหน่วยงาน', 'ประกาศ')`,
      [office.office, dayIn(7)],
    )
    const answer = await ask({ due: dayIn(5) })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(`วันทำการถัดไปคือ ${formatThaiDate(dayIn(8))}`)
    expect(answer.body).toContain('name="arranged"')
    expect((await see()).body).toContain('วันหยุดของหน่วยงาน ปิดทำการ')
    expect(await rowsOf('loan')).toBe(0)
    await taken({ due: dayIn(5), arranged: 'yes' })
  })

  test('for a purpose or a thing that is not open is refused', async () => {
    expect((await ask({ purposeId: office.purpose })).statusCode).toBe(422)
    expect((await ask({ 'thing-0000000000000000': '1' })).body).toContain('นำออกจากคำขอ')
    expect(await rowsOf('loan')).toBe(0)
  })

  test('waits three at a time from one telephone, and not from a robot', async () => {
    expect((await ask({ website: 'https://spam.example' })).statusCode).toBe(200)
    expect(await rowsOf('loan')).toBe(0)
    for (const telephone of ['0812345678', '081-234-5678', '(081) 2345678']) await taken({ telephone })
    expect((await ask()).body).toContain('รอพิจารณาอยู่หลายคำขอแล้ว')
  })

  test('comes no oftener than so many in an hour from one place', async () => {
    const answers: number[] = []
    for (let time = 0; time < 25; time++) answers.push((await ask({ name: '' })).statusCode)
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 422))
    expect(answers.slice(20)).toEqual(Array.from({ length: 5 }, () => 429))
  })

  test('is taken back with a reason, once, and from nobody who guesses', async () => {
    const page = await taken()
    expect((await post(`${page}/cancel`, { reason: '  ' })).statusCode).toBe(422)
    expect((await post(`${page}/cancel`, { reason: 'เลื่อนงาน' })).statusCode).toBe(303)
    expect((await see(page)).body).toContain('เหตุผล: เลื่อนงาน')
    expect((await post(`${page}/cancel`, { reason: 'อีกครั้ง' })).statusCode).toBe(422)
    expect((await see(`${path()}/AAAAAAAAAAAAAAAAAAAAAA`)).statusCode).toBe(404)
    expect((await see(page.replace(office.office, randomUUID()))).statusCode).toBe(404)
  })

  test('lets go of what was kept when it is taken back after its approval', async () => {
    const page = await taken()
    const { rows } = await system.ownerPool.query<{ id: string }>(
      'select id from loan where office_id = $1',
      [office.office],
    )
    const id = rows[0]?.id ?? ''
    await office.supply.as().loan.decide({ id, approve: true, reason: '' })
    await office.head.as().loan.decide({ id, approve: true, reason: '' })
    expect((await see(page)).body).toContain('มารับของที่สำนักงาน')
    await post(`${page}/cancel`, { reason: 'เลื่อนงาน' })
    const holds = await system.ownerPool.query<{ state: string }>(
      'select state from loan_hold where office_id = $1',
      [office.office],
    )
    expect(holds.rows.map(({ state }) => state)).toEqual(['released'])
  })
})

test('a form that is too long is cut off, and a page of another site cannot send it', async () => {
  expect((await ask({ reason: 'ก'.repeat(20_000) })).statusCode).toBe(413)
  const elsewhere = await app.inject({
    method: 'POST',
    url: path(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://elsewhere.example',
    },
    payload: 'name=x',
  })
  expect(elsewhere.statusCode).toBe(403)
})

describe('an address that is nobody’s', () => {
  test.each(['%00', '%F0%9F%98%80', 'a'.repeat(70), '..%2f..%2flend'])('%s is not found', async (asked) => {
    const urls = [`/public/${asked}/lend`, `${path()}/${asked}`]
    for (const url of urls) expect((await see(url)).statusCode).toBe(404)
    expect((await post(`${path()}/${asked}/cancel`, { reason: 'เลื่อนงาน' })).statusCode).toBe(404)
  })
})

test('what is sent in another way than by the form is not taken, and what it keeps has its length', async () => {
  const json = await app.inject({ method: 'POST', url: path(), payload: filled() })
  expect(json.statusCode).toBe(422)
  expect((await ask({ email: `${'a'.repeat(300)}@example.com` })).statusCode).toBe(422)
  expect((await ask({ name: '\u3164\u2800' })).body).toContain('กรุณาระบุชื่อและนามสกุลผู้ยืม')
  expect(await rowsOf('loan')).toBe(0)
})

const told = async (telephone: string) => /role="alert">([^<]*)/.exec((await ask({ telephone })).body)?.[1]

test('who is suspended reads no more than who has asked too often', async () => {
  await taken({ telephone: '0811111111' })
  const { rows } = await system.ownerPool.query<{ id: string }>('select id from loan where office_id = $1', [
    office.office,
  ])
  await keeper().loan.suspend({ loanId: rows[0]?.id ?? '', until: dayIn(30), reason: 'คืนช้า' })
  for (let time = 0; time < 3; time++) await taken({ telephone: '0822222222' })
  expect(await told('0811111111')).toContain('ติดต่อเจ้าหน้าที่พัสดุที่สำนักงาน')
  expect(await told('0811111111')).toBe(await told('0822222222'))
})

describe("the public's own role", () => {
  test.each([
    'select from loan',
    'select from loan_outsider',
    'select from loan_rules',
    'select from asset',
    'select from office',
    'insert into loan_rules values (gen_random_uuid())',
    'update loan set reason = reason',
    `select journal_append('{}')`,
    `select loan_public_entry(gen_random_uuid(), '{}', 'loan/request', gen_random_uuid())`,
    `select loan_public_line(gen_random_uuid(), gen_random_uuid(), 1, '{}')`,
    'select loan_public_kinds(gen_random_uuid())',
    'select offices_at_work()',
  ])('may not %s', async (sql) => {
    const { publicPool } = await system.deps()
    await expect(publicPool.query(sql)).rejects.toMatchObject({ code: '42501' })
  })

  test('puts nothing in by hand that is not lent to the public', async () => {
    const { publicPool } = await system.deps()
    const caller = Buffer.alloc(32)
    const put = publicPool.query('select loan_public_request($1, $2, $3, $4, $5, $6, now(), $7) as answer', [
      office.office,
      randomUUID(),
      caller,
      JSON.stringify({
        id: randomUUID(),
        borrowerKind: 'villager',
        name: 'x',
        agency: '',
        from: dayIn(1),
        due: dayIn(2),
        purposeId: purpose,
        reason: 'x',
        placeName: 'x',
        steps: [],
        lines: [
          {
            categoryId: randomUUID(),
            name: 'x',
            countingUnit: 'x',
            unitId: office.ids.treasury,
            pieces: 1,
          },
        ],
      }),
      caller,
      caller,
      '{}',
    ])
    await expect(put).rejects.toThrow('not lent to the public')
  })
})
