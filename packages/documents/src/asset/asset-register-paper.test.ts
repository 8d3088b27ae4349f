import { civilDateFrom, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { baht, satang } from '@prongsai/domain/money/satang'
import { describe, expect, test } from 'vitest'
import type { Printing } from '../paper.ts'
import { assetRegisterPaper, type AssetRegister, type RegisterLine } from './asset-register-paper.ts'

function day(text: string): CivilDate {
  const found = civilDateFrom(text)
  if (found === undefined) throw new Error(text)
  return found
}

const printing: Printing = {
  on: day('2026-11-23'),
  fonts: { regular: '/fonts/regular.ttf', bold: '/fonts/bold.ttf' },
  link: null,
}

const chairs: RegisterLine = {
  code: '401-69-0001',
  name: 'เก้าอี้พลาสติก',
  brand: '',
  model: '',
  serial: '',
  acquiredOn: day('2026-01-05'),
  documentNumber: '',
  quantity: 20,
  countingUnit: 'ตัว',
  unitPrice: satang(15_050n),
  condition: 'usable',
  note: '',
  whereabouts: 'กองคลัง ห้องประชุม',
  status: 'in-use',
  capitalised: false,
  broughtForward: false,
}

const table: RegisterLine = {
  ...chairs,
  code: '400-69-0001',
  name: 'โต๊ะ',
  quantity: 1,
  unitPrice: baht(12_000),
  capitalised: true,
}

const register: AssetRegister = {
  office: { name: 'องค์การบริหารส่วนตำบลเกาะสะท้อน', sample: false },
  arrangement: 'category',
  asOf: day('2026-09-30'),
  only: '',
  groups: [
    { name: 'ครุภัณฑ์สำนักงาน', lines: [chairs, table] },
    { name: 'ครุภัณฑ์งานบ้านงานครัว', lines: [{ ...table, code: '500-69-0001', name: 'ตู้เย็น' }] },
  ],
}

const words = (page: string): string =>
  page
    .replace(/^.*<body>/s, '')
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<\/?(td|th|tr|h1|h2|p|div)\b[^>]*>/g, '|')
    .replace(/<[^>]*>/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[| ]*\|[| ]*/g, '|')

const paperOf = async (change: Partial<AssetRegister>, other: Partial<Printing> = {}): Promise<string> =>
  words(await assetRegisterPaper({ ...register, ...change }, { ...printing, ...other }))

describe('the register on paper', () => {
  test('says what it is, whose, of which day and how narrowed', async () => {
    expect(await paperOf({})).toContain(
      '|ทะเบียนครุภัณฑ์ แยกตามประเภท|องค์การบริหารส่วนตำบลเกาะสะท้อน|ณ วันที่ ๓๐ กันยายน ๒๕๖๙|',
    )
    expect(await paperOf({ arrangement: 'unit', only: 'กองช่าง' })).toContain(
      '|ทะเบียนครุภัณฑ์ แยกตามหน่วยงาน|องค์การบริหารส่วนตำบลเกาะสะท้อน|ณ วันที่ ๓๐ กันยายน ๒๕๖๙ เฉพาะกองช่าง|',
    )
  })

  test('lists each card with its price and value', async () => {
    expect(await paperOf({}, { digits: 'arabic' })).toContain(
      '|1|401-69-0001|เก้าอี้พลาสติก|(มูลค่าต่ำกว่าเกณฑ์)|5 ม.ค. 2569|20 ตัว|150.50|3,010.00|ใช้งานได้|กองคลัง ห้องประชุม|' +
        '2|400-69-0001|โต๊ะ|5 ม.ค. 2569|1 ตัว|12,000.00|12,000.00|',
    )
  })

  test('adds up each group, and the groups', async () => {
    const text = await paperOf({}, { digits: 'arabic' })
    expect(text).toContain('|รวมประเภท ครุภัณฑ์สำนักงาน 2 รายการ|21|15,010.00|')
    expect(text).toContain('|รวมประเภท ครุภัณฑ์งานบ้านงานครัว 1 รายการ|1|12,000.00|')
    expect(text).toContain('|รวมทั้งสิ้น|3|22|27,010.00|')
    expect(text).toContain('(สองหมื่นเจ็ดพันสิบบาทถ้วน)')
  })

  test('leaves out of its sums what is disposed of, and says what has no price', async () => {
    const lines: readonly RegisterLine[] = [
      chairs,
      { ...table, status: 'disposed' },
      { ...table, unitPrice: null, acquiredOn: null },
    ]
    const text = await paperOf({ groups: [{ name: 'ครุภัณฑ์สำนักงาน', lines }] }, { digits: 'arabic' })
    expect(text).toContain('2 รายการ (ไม่รวมที่จำหน่ายแล้ว 1 รายการ, ไม่ทราบราคา 1 รายการ)|21|3,010.00|')
    expect(text).toContain('|-|1 ตัว|-|-|')
    expect(text).toContain('|จำหน่ายแล้ว|')
  })

  test('takes groups as they come, and says the same of them', async () => {
    async function* coming() {
      yield* register.groups
    }
    const plain = await assetRegisterPaper(register, printing)
    expect(await assetRegisterPaper({ ...register, groups: coming() }, printing)).toBe(plain)
  })

  test('is signed by whoever made it and whoever checked it', async () => {
    expect(await paperOf({})).toMatch(/\|ลงชื่อ \.+ ผู้จัดทำ\|.*\|ลงชื่อ \.+ ผู้ตรวจสอบ\|/)
    const signers = [{ role: 'ผู้จัดทำ', name: 'นางสาวปิ่นแก้ว ศรีสุทธิ์', position: 'นักวิชาการพัสดุ' }]
    expect(await paperOf({ signers })).toContain('|(นางสาวปิ่นแก้ว ศรีสุทธิ์)|ตำแหน่ง นักวิชาการพัสดุ|')
  })

  test('says so when it is empty', async () => {
    const text = await paperOf({ groups: [] })
    expect(text).toContain('|ไม่มีรายการ|')
    expect(text).toContain('|รวมทั้งสิ้น|๐|๐|๐.๐๐|')
  })

  test('escapes what people typed', async () => {
    const page = await assetRegisterPaper(
      { ...register, groups: [{ name: '<b>', lines: [{ ...chairs, name: '<i>', whereabouts: '<u>' }] }] },
      printing,
    )
    expect(page).toContain('&lt;b&gt;')
    expect(page).toContain('&lt;i&gt;')
    expect(page).toContain('&lt;u&gt;')
  })
})
