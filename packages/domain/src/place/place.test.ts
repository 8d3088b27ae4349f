import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { closeVerdict, pathsBelow, placeVerdict, type Place } from './place.ts'

const place = (id: string, path: string, parentId: string | null = null): Place => ({
  id,
  parentId,
  name: path.split(' › ').at(-1) ?? path,
  path,
  closedOn: null,
})
const house = place('house', 'อาคารสำนักงาน')
const floor = place('floor', 'อาคารสำนักงาน › ชั้น 2', 'house')
const room = place('room', 'อาคารสำนักงาน › ชั้น 2 › ห้องประชุม', 'floor')
const tree = [house, floor, room]

describe('a place', () => {
  test('is called with the names above it', () => {
    expect(placeVerdict({ id: null, parentId: 'floor', name: 'ห้องคลัง' }, tree)).toEqual({
      ok: true,
      value: 'อาคารสำนักงาน › ชั้น 2 › ห้องคลัง',
    })
    expect(placeVerdict({ id: null, parentId: null, name: 'โรงรถ' }, tree)).toEqual({
      ok: true,
      value: 'โรงรถ',
    })
  })

  test('has a name of its own where it lies, and lies not within itself nor in what is closed', () => {
    expect(placeVerdict({ id: null, parentId: 'floor', name: 'ห้องประชุม' }, tree)).toMatchObject({
      refusal: { code: 'place/taken' },
    })
    expect(placeVerdict({ id: 'house', parentId: 'room', name: 'อาคาร' }, tree)).toMatchObject({
      refusal: { code: 'place/below-itself' },
    })
    const closed = [{ ...house, closedOn: civilDate.parse('2026-11-01') }]
    expect(placeVerdict({ id: null, parentId: 'house', name: 'ชั้น 1' }, closed)).toMatchObject({
      refusal: { code: 'place/closed' },
    })
  })

  test('that is called otherwise takes along the names of all below it', () => {
    expect(pathsBelow({ id: 'house', path: 'อาคาร 1' }, tree)).toEqual([
      { id: 'floor', path: 'อาคาร 1 › ชั้น 2' },
      { id: 'room', path: 'อาคาร 1 › ชั้น 2 › ห้องประชุม' },
    ])
  })

  test('is closed when it is empty', () => {
    expect(closeVerdict(room, { cards: 0, openBelow: 0 }).ok).toBe(true)
    expect(closeVerdict(room, { cards: 3, openBelow: 0 })).toMatchObject({
      refusal: { code: 'place/not-empty' },
    })
    expect(closeVerdict(floor, { cards: 0, openBelow: 1 })).toMatchObject({
      refusal: { code: 'place/has-open-below' },
    })
  })
})
