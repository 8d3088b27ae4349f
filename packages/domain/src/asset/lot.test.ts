import { describe, expect, test } from 'vitest'
import { serialsFrom, serialsOfLot } from './lot.ts'

describe('serials pasted from a sheet', () => {
  test('are one for each line or cell, and what is empty is none', () => {
    expect(serialsFrom(' SN-1\r\nSN-2\n\n\tSN-3\t \n')).toEqual(['SN-1', 'SN-2', 'SN-3'])
    expect(serialsFrom('')).toEqual([])
  })

  test('are one for each card, or none at all', () => {
    expect(serialsOfLot(['a', 'b'], 2)).toEqual({ ok: true, value: ['a', 'b'] })
    expect(serialsOfLot([], 2)).toEqual({ ok: true, value: ['', ''] })
    expect(serialsOfLot(['a'], 2)).toMatchObject({
      refusal: { code: 'asset/serials-unlike', serials: 1, cards: 2 },
    })
  })

  test('are not the same twice', () => {
    expect(serialsOfLot(['a', 'b', 'a'], 3)).toMatchObject({
      refusal: { code: 'asset/serial-twice', serial: 'a' },
    })
  })
})
