import { expect, test } from 'vitest'
import { isOwnMachine, labelPath } from './label-address.ts'
import { labelStocks } from './label-stock.ts'
import { mostLabels, printLabels, type LabelsAsked } from './print-labels.ts'

const [, , stock] = labelStocks
const asked: LabelsAsked = { stock, start: 1, reason: null, printed: [false, false] }

test('a first label needs no reason, and none is kept with it', () => {
  expect(printLabels(asked)).toEqual({ ok: true, value: [null, null] })
  expect(printLabels({ ...asked, reason: 'lost' })).toEqual({ ok: true, value: [null, null] })
})

test('another label needs its reason, which stays with it alone', () => {
  const again = { ...asked, printed: [false, true] }
  expect(printLabels(again)).toMatchObject({ refusal: { code: 'label/reason-needed', again: 1 } })
  expect(printLabels({ ...again, reason: 'damaged' })).toEqual({ ok: true, value: [null, 'damaged'] })
})

test('nothing, too many, and a start beyond the sheet are refused', () => {
  expect(printLabels({ ...asked, printed: [] })).toMatchObject({ refusal: { code: 'label/nothing' } })
  const many = Array.from({ length: mostLabels + 1 }, () => false)
  expect(printLabels({ ...asked, printed: many })).toMatchObject({ refusal: { code: 'label/too-many' } })
  expect(printLabels({ ...asked, start: 25 })).toMatchObject({
    refusal: { code: 'label/start-beyond', cells: 24 },
  })
})

test.each([
  ['http://localhost:3000', true],
  ['http://127.0.0.1', true],
  ['http://[::1]:80', true],
  ['https://prongsai.example.go.th', false],
  ['http://192.168.1.20:3000', false],
])('an address that leads another machine nowhere is known: %s', (address, own) => {
  expect(isOwnMachine(address)).toBe(own)
})

test('a label leads to an id and not to a code', () => {
  expect(labelPath('Zm9vYmFyYmF6cXV4cXV1eA')).toBe('/a/Zm9vYmFyYmF6cXV4cXV1eA')
})
