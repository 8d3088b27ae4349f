import { describe, expect, test } from 'vitest'
import { codeKey } from '../asset/asset-code.ts'
import { looseKey, mayMean, meant, readScan } from './read-scan.ts'

const publicId = 'ab_cdefGHIJ-klmnopqrst'

describe('a label of the system', () => {
  test.each([
    `https://prongsai.example.go.th/a/${publicId}`,
    `http://192.168.1.20:3000/a/${publicId}`,
    `/a/${publicId}`,
    ` https://prongsai.example.go.th/a/${publicId}/ `,
  ])('is known by its path, whatever the machine: %s', (text) => {
    expect(readScan(text)).toEqual({ kind: 'label', publicId })
  })

  test.each([
    'https://example.com/product/12345',
    `https://example.com/a/${publicId}/more`,
    'https://example.com/a/short',
  ])('is not read out of another address: %s', (text) => {
    expect(readScan(text).kind).toBe('code')
  })
})

test.each(['', '  ', '\u200b', '---'])('nothing is read out of %o', (text) => {
  expect(readScan(text)).toEqual({ kind: 'nothing' })
})

const register = ['416-60-0001', '416-60-0010', '400-69-0001', 'สป.416-60-1', '416/06/0100']

/** As the database narrows it: only what has the same signs without noughts and marks. */
function found(text: string, codes: readonly string[] = register): readonly string[] {
  const scan = readScan(text)
  if (scan.kind !== 'code') return []
  const cards = codes.map((code) => ({ code, codeKey: codeKey(code), mark: null }))
  const alike = cards.filter((card) => looseKey(card.codeKey) === scan.loose)
  return meant(scan, alike).map(({ code }) => code)
}

describe('a code is found however it is written', () => {
  test.each([
    ['๔๑๖ ๖๐ ๐๐๐๑', '416-60-0001'],
    ['416/60/1', '416-60-0001'],
    ['416-60-0001', '416-60-0001'],
    ['416–60–0001', '416-60-0001'],
    ['416.60.01', '416-60-0001'],
    ['４１６-６０-０００１', '416-60-0001'],
    ['416 60\u200b 0001', '416-60-0001'],
    ['4166000001', '416-60-0001'],
    ['416600001', '416-60-0001'],
    ['41660-0001', '416-60-0001'],
    ['0416-060-1', '416-60-0001'],
    ['416-60-10', '416-60-0010'],
    ['416-60-00010', '416-60-0010'],
    ['400690001', '400-69-0001'],
    ['สป 416 60 0001', 'สป.416-60-1'],
  ])('%s', (text, code) => {
    expect(found(text)).toEqual([code])
  })
})

describe('a code that may mean several', () => {
  test('gives all of them, and never one by chance', () => {
    const both = ['416-60-0001', '41-66-0001']
    expect(found('416600001', both)).toEqual(both)
    expect(found('41-66-1', both)).toEqual(['41-66-0001'])
  })

  test('but a mark that was written stands between two parts', () => {
    expect(found('416-60-0001')).toEqual(['416-60-0001'])
    expect(found('4-16600001')).toEqual([])
  })

  test('a nought at an end of a number counts', () => {
    expect(found('416-60-100')).toEqual([])
    expect(found('41666')).toEqual([])
  })
})

test('an old barcode that was given to a card means that card, before what may be meant', () => {
  const scan = readScan('88 5001')
  if (scan.kind !== 'code') throw new Error('a barcode is a code')
  const given = { codeKey: '400-69-7', mark: '88-5001' }
  expect(meant(scan, [{ codeKey: '88-50-1', mark: null }, given])).toEqual([given])
})

test('what is in a code is no pattern', () => {
  expect(mayMean('A+B(1', 'A+B(1')).toBe(true)
  expect(mayMean('AAB1', 'A+B(1')).toBe(false)
})
