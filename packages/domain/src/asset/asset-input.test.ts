import { describe, expect, test } from 'vitest'
import { baht } from '../money/satang.ts'
import { assetRefusalText } from './asset-refusal.ts'
import { assetChangeInWords, toldOfCard } from './asset-history.ts'
import { registerAssetForm, registerAssetInput, type RegisterAssetForm } from './asset.input.ts'

const id = '01990000-0000-7000-8000-000000000001'

const typed: RegisterAssetForm = {
  categoryId: id,
  name: '  โต๊ะ  ทำงาน ',
  description: '',
  brand: '',
  model: '',
  serial: '',
  condition: 'usable',
  acquiredHow: 'specific',
  moneySource: 'budget',
  seller: '',
  documentNumber: '',
  countingUnit: 'ตัว',
  note: '',
  acquiredOn: '2026-10-05',
  unitPrice: '๑๒,๕๐๐.๒๕',
  quantity: '๒๐',
  usefulLifeYears: '',
  warrantyUntil: '',
  unitId: id,
  place: '',
  keeperId: '',
  code: '',
  broughtForward: false,
  extra: {},
}

describe('the form of a registration', () => {
  test('reads what is typed, and gives what the procedure takes', () => {
    const meant = registerAssetForm.parse(typed)
    expect(meant).toMatchObject({
      name: 'โต๊ะ ทำงาน',
      unitPrice: 1_250_025n,
      quantity: 20,
      keeperId: null,
      code: null,
    })
    expect(registerAssetInput.parse(meant)).toEqual(meant)
  })

  test.each([
    ['quantity', '0', 'จำนวนต้องไม่น้อยกว่า 1'],
    ['quantity', 'สอง', 'กรุณากรอกเป็นจำนวนเต็ม'],
    ['unitPrice', '12,50', 'จำนวนเงินไม่ถูกต้อง กรุณากรอกเป็นบาท มีทศนิยมได้ไม่เกินสองตำแหน่ง เช่น 1,234.50'],
    ['acquiredOn', '31/2/2569', 'วันที่ไม่ถูกต้อง กรุณาระบุวัน เดือน ปี พ.ศ. เช่น 1/10/2569'],
    ['name', ' \u200b ', 'กรุณากรอกชื่อรายการ'],
    ['quantity', '999999999999', 'จำนวนต้องไม่เกิน 100,000 กรุณาตรวจสอบ'],
    ['unitPrice', '-500', 'จำนวนเงินต้องไม่น้อยกว่าศูนย์'],
    ['unitId', '', 'กรุณาเลือกส่วนราชการ'],
    ['condition', 'broken', 'กรุณาเลือกสภาพ'],
  ])('says of %s %s what to do', (field, text, message) => {
    const read = registerAssetForm.safeParse({ ...typed, [field]: text })
    expect(read.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      [field, message],
    ])
  })
})

test('a code of signs that nobody sees is no code', () => {
  expect(registerAssetForm.parse({ ...typed, code: '\u200b \ufeff' }).code).toBeNull()
})

describe('the history', () => {
  test('keeps money and days as text, and names in the place of ids', () => {
    const card = { categoryId: id, unitPrice: baht(12_500), acquiredOn: '2026-10-05', version: 3, note: null }
    expect(toldOfCard(card, { categoryId: 'โต๊ะ' })).toEqual({
      categoryId: 'โต๊ะ',
      unitPrice: '1250000',
      acquiredOn: '2026-10-05',
      note: null,
    })
  })

  test.each([
    [{ field: 'acquiredOn', from: null, to: '2026-10-05' }, ['วันที่ได้มา', '', '5 ต.ค. 2569']],
    [{ field: 'moneySource', from: '', to: 'donation' }, ['ประเภทเงิน', '', 'เงินบริจาค/เงินช่วยเหลือ']],
    [{ field: 'documentNumber', from: '2026-10-05', to: 'ก' }, ['ที่เอกสาร', '2026-10-05', 'ก']],
    [{ field: 'unknown', from: 1, to: true }, ['unknown', '1', 'true']],
  ])('tells %o in words', (change, [field, from, to]) => {
    expect(assetChangeInWords(change)).toEqual({ field, from, to })
  })
})

describe('a refusal', () => {
  test('says whose change stands in the way, and that what was typed is kept', () => {
    const meanwhile = [{ by: 'นางมาลี ดีใจ', position: 'เจ้าพนักงานพัสดุ', at: '', changes: [] }]
    expect(assetRefusalText({ code: 'asset/changed-meanwhile', version: 2, meanwhile })).toBe(
      'ยังไม่ได้บันทึก: นางมาลี ดีใจ แก้ไขรายการนี้หลังจากที่ท่านเปิดดู สิ่งที่ท่านกรอกยังอยู่ กรุณาตรวจสิ่งที่เปลี่ยนแล้วบันทึกอีกครั้ง',
    )
    expect(assetRefusalText({ code: 'asset/code-taken', assetCode: '', holder: null })).toBe(
      'ใช้รหัสนี้ไม่ได้: มีทรัพย์สินรายการอื่นใช้อยู่แล้ว กรุณาใช้รหัสอื่น',
    )
  })
})
