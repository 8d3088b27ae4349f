import { civilDateFrom, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { describe, expect, test } from 'vitest'
import type { Printing } from '../paper.ts'
import { assetCardHash, assetCardPaper, type AssetCard } from './asset-card.ts'

function day(text: string): CivilDate {
  const found = civilDateFrom(text)
  if (found === undefined) throw new Error(text)
  return found
}

const printing: Printing = {
  on: day('2026-11-23'),
  fonts: { regular: '/fonts/regular.ttf', bold: '/fonts/bold.ttf' },
  link: 'https://prongsai.example/a/0199d3c2',
}

const computer: AssetCard = {
  office: { name: 'องค์การบริหารส่วนตำบลเกาะสะท้อน', sample: false },
  unit: 'กองคลัง',
  category: 'ครุภัณฑ์คอมพิวเตอร์',
  code: '416-69-0001',
  name: 'เครื่องคอมพิวเตอร์',
  description: 'จอ 19 นิ้ว',
  brand: 'ญี่ปุ่นเทค',
  model: 'A-100',
  serial: 'SN-8H2K',
  condition: 'usable',
  place: 'ห้องพัสดุ',
  keeper: 'นางสาวปิ่นแก้ว ศรีสุทธิ์',
  acquiredOn: day('2024-10-01'),
  acquiredHow: 'specific',
  moneySource: 'budget',
  seller: 'ห้างหุ้นส่วนจำกัด น้ำผึ้งคอมพิวเตอร์',
  documentNumber: 'บก 12/2568',
  unitPrice: baht(30_001),
  quantity: 1,
  countingUnit: 'เครื่อง',
  usefulLifeYears: 3,
  warrantyUntil: null,
  note: '',
  convention: 'DAILY',
  capitalised: true,
  broughtForward: false,
  status: 'in-use',
  disposedOn: null,
  repairs: [],
}

/** The words of the page, a cell or a line apart by '|'. */
const words = (page: string): string =>
  page
    .replace(/^.*<body>/s, '')
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<\/?(td|th|tr|h1|p|div|b|i)\b[^>]*>/g, '|')
    .replace(/<[^>]*>/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[| ]*\|[| ]*/g, '|')

const cardOf = async (change: Partial<AssetCard>, other: Partial<Printing> = {}): Promise<string> =>
  words(await assetCardPaper({ ...computer, ...change }, { ...printing, ...other }))

describe('the card as the form has it', () => {
  test('heads its ledger with the columns of the form, in their order', async () => {
    expect(await cardOf({})).toContain(
      '|วัน เดือน ปี|ที่เอกสาร|รายการ|จำนวน หน่วย|ราคาต่อ หน่วย/ชุด/กลุ่ม (บาท)|มูลค่ารวม (บาท)|อายุ ใช้งาน (ปี)' +
        '|อัตรา ค่าเสื่อม ราคา (ร้อยละ)|ค่าเสื่อมราคา ประจำปี (บาท)|ค่าเสื่อมราคา สะสม (บาท)|มูลค่าสุทธิ (บาท)|หมายเหตุ|',
    )
  })

  test('says every fact of its head', async () => {
    const text = await cardOf({ warrantyUntil: day('2027-09-30') })
    for (const said of [
      'ส่วนราชการ|องค์การบริหารส่วนตำบลเกาะสะท้อน|หน่วยงาน|กองคลัง|',
      'ประเภท|ครุภัณฑ์คอมพิวเตอร์|รหัส|416-69-0001|',
      'ลักษณะ/คุณสมบัติ|เครื่องคอมพิวเตอร์ จอ 19 นิ้ว|',
      'รุ่น/แบบ|ญี่ปุ่นเทค A-100 หมายเลขเครื่อง SN-8H2K|',
      'สถานที่ตั้ง/หน่วยงานผู้รับผิดชอบ|ห้องพัสดุ กองคลัง|',
      'ผู้ขาย/ผู้รับจ้าง/ผู้บริจาค|ห้างหุ้นส่วนจำกัด น้ำผึ้งคอมพิวเตอร์|',
      'รับประกันถึงวันที่|๓๐ กันยายน ๒๕๗๐|',
    ])
      expect(text).toContain(said)
  })

  test('has a back for the repairs', async () => {
    expect(await cardOf({})).toMatch(
      /ประวัติการซ่อมบำรุงทรัพย์สิน.*\|ครั้งที่\|วัน เดือน ปี\|รายการ\|จำนวนเงิน \(บาท\)\|หมายเหตุ\|/,
    )
  })

  test('lists on its back what was repaired, by whom and for how much', async () => {
    const repaired = {
      on: day('2026-01-15'),
      done: 'เปลี่ยนแหล่งจ่ายไฟ',
      cost: baht(1_800),
      note: 'ร้านซ่อม บร 5/2569',
    }
    expect(await cardOf({ repairs: [repaired] })).toContain(
      '|๑|๑๕ ม.ค. ๒๕๖๙|เปลี่ยนแหล่งจ่ายไฟ|๑,๘๐๐.๐๐|ร้านซ่อม บร 5/2569|',
    )
  })

  test('escapes what people typed', async () => {
    const page = await assetCardPaper({ ...computer, name: '<img src=x>', note: '"&' }, printing)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x&gt;')
    expect(page).toContain('&quot;&amp;')
  })

  test('writes numbers in Thai digits, or in Arabic ones when asked, and leaves names as they are', async () => {
    const thai = await cardOf({ quantity: 1200 })
    expect(thai).toContain('๑,๒๐๐ เครื่อง|๓๐,๐๐๑.๐๐|๓๖,๐๐๑,๒๐๐.๐๐|๓|๓๓.๓๓|')
    expect(thai).toContain('|บก 12/2568|')
    expect(await cardOf({ quantity: 1200 }, { digits: 'arabic' })).toContain(
      '1 ต.ค. 2567|บก 12/2568|เครื่องคอมพิวเตอร์|1,200 เครื่อง|30,001.00|36,001,200.00|3|33.33|',
    )
  })
})

describe('the boxes', () => {
  test('are marked once each, where the card says', async () => {
    const text = await cardOf({ moneySource: 'donation', acquiredHow: 'donation' })
    expect(text).toContain('(|/|) เงินบริจาค/เงินช่วยเหลือ')
    expect(text).toContain('(|/|) รับบริจาค')
    expect(text.match(/\(\|\/\|\)/g)).toHaveLength(2)
  })

  test('stay empty when nothing is known', async () => {
    const text = await cardOf({ moneySource: '', acquiredHow: '' })
    expect(text).not.toContain('(|/|)')
    expect(text).toContain('(|) วิธีเฉพาะเจาะจง')
  })

  test('are those of the rules before the Act for what was acquired under them', async () => {
    expect(await cardOf({ acquiredHow: 'price-enquiry' })).toContain('(|/|) วิธีสอบราคา')
    const donated = await cardOf({ acquiredHow: 'donation', acquiredOn: day('2017-08-22') })
    expect(donated).toContain('(|) วิธีตกลงราคา')
    expect(donated).toContain('(|/|) รับบริจาค')
    expect(await cardOf({ acquiredHow: 'donation', acquiredOn: day('2017-08-23') })).not.toContain(
      'วิธีตกลงราคา',
    )
  })
})

describe('the ledger', () => {
  test('goes from cost to one baht, a line for each fiscal year, the years to come as estimates', async () => {
    const text = await cardOf({}, { digits: 'arabic' })
    expect(text).toContain('30 ก.ย. 2568|ค่าเสื่อมราคาปี 2568|10,000.00|10,000.00|20,001.00|')
    expect(text).toContain('30 ก.ย. 2569|ค่าเสื่อมราคาปี 2569|10,000.00|20,000.00|10,001.00|30 ก.ย. 2570')
    expect(text).toContain('30 ก.ย. 2570|ค่าเสื่อมราคาปี 2570|10,000.00|30,000.00|1.00|ประมาณการ|')
    expect(text.match(/ประมาณการ/g)).toHaveLength(1)
  })

  test('keeps one baht for each piece of a counted card', async () => {
    const text = await cardOf({ quantity: 20 }, { digits: 'arabic' })
    expect(text).toContain('|600,000.00|20.00|ประมาณการ|')
  })

  test.each([
    ['below the threshold', { capitalised: false }, 'ครุภัณฑ์มูลค่าต่ำกว่าเกณฑ์'],
    ['without a price', { unitPrice: null, broughtForward: true }, 'ยกมา'],
    ['without a day', { acquiredOn: null, broughtForward: true }, 'ยกมา'],
  ] as const)('has no depreciation for an article %s, and marks the card', async (_, change, mark) => {
    const text = await cardOf(change)
    expect(text).not.toContain('ค่าเสื่อมราคาปี')
    expect(text).toContain(`|${mark}|`)
  })

  test('ends with the disposal, depreciated to that day', async () => {
    const text = await cardOf({ status: 'disposed', disposedOn: day('2025-10-31') }, { digits: 'arabic' })
    expect(text).toContain('ค่าเสื่อมราคาปี 2568')
    expect(text).not.toContain('ค่าเสื่อมราคาปี 2569')
    // 31 days of 365 of 10,000 baht.
    expect(text).toContain('31 ต.ค. 2568|จำหน่ายออกจากทะเบียน|1 เครื่อง|849.32|10,849.32|19,151.68|')
    expect(text).toContain('|จำหน่ายแล้ว|')
  })

  test('says that it was disposed of even when nobody knows when', async () => {
    const text = await cardOf({ status: 'disposed', disposedOn: null, broughtForward: true })
    expect(text).toContain('|จำหน่ายออกจากทะเบียน|๑ เครื่อง|')
    expect(text).not.toContain('ค่าเสื่อมราคาปี')
  })
})

describe('the foot', () => {
  test('has the hash of what the card says, which follows the values and not the look', async () => {
    const hash = assetCardHash(computer, printing)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await assetCardPaper(computer, { ...printing, digits: 'arabic', link: null })).toContain(hash)
    expect(assetCardHash({ ...computer }, printing)).toBe(hash)
    expect(assetCardHash({ ...computer, unitPrice: baht(30_002) }, printing)).not.toBe(hash)
  })

  test('has a QR only when there is an address to lead to', async () => {
    expect(await assetCardPaper(computer, printing)).toContain('data:image/svg+xml')
    expect(await assetCardPaper(computer, { ...printing, link: null })).not.toContain('data:image/svg+xml')
  })

  test('counts pages in the digits of the paper', async () => {
    expect(await assetCardPaper(computer, printing)).toContain('counter(page, thai)')
    expect(await assetCardPaper(computer, { ...printing, digits: 'arabic' })).toContain(
      'counter(page, decimal)',
    )
  })

  test('says on every page of a sample office that it is one', async () => {
    const page = await assetCardPaper({ ...computer, office: { ...computer.office, sample: true } }, printing)
    expect(page).toMatch(/@top-right \{ content: "สำนักงานตัวอย่าง/)
    expect(words(page)).toContain('|สำนักงานตัวอย่าง|')
    expect(await assetCardPaper(computer, printing)).not.toContain('สำนักงานตัวอย่าง')
  })
})
