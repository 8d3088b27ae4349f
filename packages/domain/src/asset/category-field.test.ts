import { describe, expect, test } from 'vitest'
import { extraVerdict, fieldText, lacking, readField, type CategoryField } from './category-field.ts'

const plate: CategoryField = {
  id: 'plate',
  name: 'เลขทะเบียนรถ',
  kind: 'text',
  choices: [],
  neededFrom: 'register',
}
const engine: CategoryField = {
  id: 'engine',
  name: 'เลขเครื่องยนต์',
  kind: 'text',
  choices: [],
  neededFrom: 'transfer',
}
const deed: CategoryField = {
  id: 'deed',
  name: 'เนื้อที่ (ตารางวา)',
  kind: 'number',
  choices: [],
  neededFrom: null,
}
const taxed: CategoryField = { id: 'taxed', name: 'วันต่อภาษี', kind: 'day', choices: [], neededFrom: null }
const fuel: CategoryField = {
  id: 'fuel',
  name: 'เชื้อเพลิง',
  kind: 'choice',
  choices: ['ดีเซล', 'เบนซิน'],
  neededFrom: null,
}

describe('a field of a category', () => {
  test.each([
    [deed, '๑,๒๕๐.๕', '1250.5'],
    [deed, 'มาก', undefined],
    [taxed, '1 มี.ค. 2570', '2027-03-01'],
    [taxed, 'ปีหน้า', undefined],
    [fuel, ' ดีเซล ', 'ดีเซล'],
    [fuel, 'น้ำ', undefined],
    [plate, '  กข  1234 สตูล ', 'กข 1234 สตูล'],
    [deed, '', ''],
  ])('$name reads what is typed as its kind is', (field, typed, kept) => {
    expect(readField(field, typed)).toBe(kept)
  })

  test('is asked for from its step on', () => {
    expect(extraVerdict([plate, engine], {}, 'register')).toMatchObject({
      refusal: { code: 'asset/field-needed', field: 'เลขทะเบียนรถ' },
    })
    expect(extraVerdict([plate, engine], { plate: 'กข 1' }, 'register')).toEqual({
      ok: true,
      value: { plate: 'กข 1' },
    })
    expect(lacking([plate, engine], { plate: 'กข 1' }, 'transfer')).toBe(engine)
    expect(lacking([plate, engine], { plate: 'กข 1', engine: 'E1' }, 'transfer')).toBeUndefined()
  })

  test('of another category is not kept', () => {
    expect(extraVerdict([deed], { plate: 'กข 1', deed: '5' }, 'register')).toEqual({
      ok: true,
      value: { deed: '5' },
    })
  })

  test('is told as a person reads it', () => {
    expect(fieldText(taxed, '2027-03-01')).toBe('1 มี.ค. 2570')
    expect(fieldText(plate, 'กข 1')).toBe('กข 1')
  })
})
