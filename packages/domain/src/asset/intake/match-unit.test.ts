import { describe, expect, test } from 'vitest'
import { seedUnits } from '../../office/seed-units.ts'
import { seedCategories } from '../category-seed.ts'
import { matchCategory } from './match-category.ts'
import { matchUnits } from './match-unit.ts'

const units = seedUnits.map(({ name }) => ({ id: name, name }))

describe('units as a register writes them', () => {
  test.each([
    ['กองคลัง', 'กองคลัง'],
    ['ส่วนการคลัง', 'กองคลัง'],
    ['ส่วนโยธา', 'กองช่าง'],
    ['สป.', 'สำนักปลัด'],
    ['สำนักงานปลัด อบต.เกาะสะท้อน', 'สำนักปลัด'],
    ['สํานักปลัด', 'สำนักปลัด'],
    ['กองการศึกษาฯ', 'กองการศึกษา ศาสนาและวัฒนธรรม'],
    ['ส่วนการศึกษา', 'กองการศึกษา ศาสนาและวัฒนธรรม'],
    ['กองการศึกษา ศาสนา และวัฒนธรรม', 'กองการศึกษา ศาสนาและวัฒนธรรม'],
    ['กองประปา', null],
    ['', null],
  ])('%j is %j', (written, unitId) => {
    expect(matchUnits([written], units)).toMatchObject([{ written, rows: 1, unitId }])
  })

  test('are counted, the most used first', () => {
    expect(
      matchUnits(['สป.', 'กองช่าง', 'กองช่าง'], units).map(({ written, rows }) => [written, rows]),
    ).toEqual([
      ['กองช่าง', 2],
      ['สป.', 1],
    ])
  })
})

describe('the category of a card', () => {
  const categories = seedCategories.map(({ code, name }) => ({ id: code, code, name }))

  test.each([
    ['ครุภัณฑ์สำนักงาน', '401-58-0001', { categoryId: '401', by: 'kind' }],
    ['ครุภัณฑ์ยานพาหนะและขนส่ง', '001-61-0001', { categoryId: '001', by: 'kind' }],
    ['ครุภัณฑ์สำนักงาน', '499-58-0001', { categoryId: '4', by: 'name' }],
    ['ประเภท ครุภัณฑ์ไฟฟ้าวิทยุ', null, { categoryId: '6', by: 'name' }],
    ['ครุภัณฑ์โฆษณา', null, { categoryId: '7', by: 'near' }],
    ['ครุภัณฑ์จราจร', null, { categoryId: null, by: 'none' }],
    ['', null, { categoryId: null, by: 'none' }],
  ])('%j with code %j', (category, code, match) => {
    expect(matchCategory({ category, code }, categories)).toEqual(match)
  })
})
