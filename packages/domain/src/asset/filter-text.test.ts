import { expect, test } from 'vitest'
import { assetFilterInput } from './asset.input.ts'
import { filterText } from './filter-text.ts'

const id = '0199a1b2-0000-7000-8000-000000000001'

test('a filter is told in words, each part by its name', () => {
  const filter = assetFilterInput.parse({
    text: 'โต๊ะ',
    unit: id,
    category: id,
    status: 'in-use',
    condition: 'damaged',
    fiscalYear: 2569,
    capitalised: false,
    broughtForward: true,
    labelled: false,
  })
  expect(filterText(filter, { unit: 'กองคลัง', category: 'โต๊ะ (400)' })).toBe(
    'คำค้น “โต๊ะ” · ส่วนราชการ กองคลัง · ประเภท โต๊ะ (400) · สถานะใช้งานอยู่ · สภาพชำรุด · ได้มาปีงบประมาณ 2569 · ต่ำกว่าเกณฑ์ · ยกมา · ยังไม่พิมพ์ป้าย',
  )
})

test('what has no name any more is told by its id, and the whole register by nothing', () => {
  expect(filterText(assetFilterInput.parse({ unit: id }), {})).toBe(`ส่วนราชการ ${id}`)
  expect(filterText({}, {})).toBe('')
})
