import { describe, expect, test } from 'vitest'
import { committeeId, personId } from '../base/id.ts'
import { boughtWhole, came, computers, roadContract } from './case-testing.ts'
import type { ContractCase, SignedCase } from './case.ts'
import { contractRefusalText } from './contract-refusal.ts'
import { deliver } from './delivering.ts'
import { day, said } from './testing.ts'

const inspector: ContractCase['inspectors'][number] = {
  committeeId: committeeId('inspection'),
  position: 1,
  seat: 'officer',
  person: personId('chair'),
  name: 'ประธาน',
}

const running = (rest: Partial<SignedCase> = {}) =>
  computers({ inspectors: [inspector], today: day('2026-10-20'), ...rest })

const twelve = [{ position: 1, quantity: 12 }]
const first = {
  instalment: 1,
  arrivedOn: day('2026-10-14'),
  toldOn: day('2026-10-15'),
  lines: twelve,
  note: 'ลงรับ 14 ต.ค.',
}
type Told = Partial<typeof first>
const delivered = (told: Told = {}, rest: Partial<SignedCase> = {}) =>
  said(deliver(running(rest), { ...first, ...told }))

describe('what may be delivered', () => {
  test('is of an instalment of the contract, no more of each line than is left of it', () => {
    expect(delivered()).toBe('yes')
    expect(delivered({ instalment: 3 })).toBe('contract/no-such-instalment')
    expect(delivered({ lines: [{ position: 1, quantity: 13 }] })).toBe('contract/pieces-above-left')
    expect(delivered({ lines: [...twelve, { position: 1, quantity: 1 }] })).toBe('contract/pieces-above-left')
    expect(delivered({ lines: [{ position: 2, quantity: 1 }] })).toBe('contract/pieces-above-left')
    expect(delivered({ lines: [] })).toBe('contract/nothing-delivered')
  })

  test('what is accepted as a whole has no lines to tell', () => {
    const road = roadContract({ inspectors: [inspector], today: day('2026-10-20') })
    expect(said(deliver(road, { ...first, lines: [] }))).toBe('yes')
    expect(said(deliver(road, first))).toBe('contract/pieces-above-left')
  })

  test('after a part only the rest is left', () => {
    const part = came({ no: 1, on: '2026-10-14', pieces: 12, status: 'part', accepted: 10 })
    const rest = { deliveries: [part], acceptances: [] }
    expect(delivered({ lines: [{ position: 1, quantity: 3 }] }, rest)).toBe('contract/pieces-above-left')
    expect(delivered({ lines: [{ position: 1, quantity: 2 }] }, rest)).toBe('yes')
  })
})

describe('the days of a delivery', () => {
  test('have come, are not before the contract, and the chair is told no earlier than it came', () => {
    expect(delivered({ arrivedOn: day('2026-09-30') })).toBe('contract/delivered-before-contract')
    expect(delivered({ arrivedOn: day('2026-10-21'), toldOn: day('2026-10-21') })).toBe('contract/day-ahead')
    expect(delivered({ toldOn: day('2026-10-21') })).toBe('contract/day-ahead')
    expect(delivered({ toldOn: day('2026-10-13') })).toBe('contract/days-out-of-order')
    expect(delivered({ arrivedOn: day('2026-10-01'), toldOn: day('2026-10-01') })).toBe('yes')
  })

  test('are those of a contract that binds, up to its ending', () => {
    expect(delivered({}, { status: 'closed' })).toBe('contract/not-running')
    const ending = { how: 'terminated' as const, on: day('2026-10-13'), notifiedOn: null }
    expect(delivered({}, { status: 'ended', ending })).toBe('contract/delivered-after-end')
    const later = { ...ending, on: day('2026-10-14') }
    expect(delivered({}, { status: 'ended', ending: later })).toBe('yes')
  })

  test('one dated before the contract is told which days, and what to look at', () => {
    const verdict = deliver(running(), { ...first, arrivedOn: day('2026-09-30') })
    expect(verdict.ok ? '' : contractRefusalText(verdict.refusal)).toBe(
      'บันทึกการส่งมอบไม่ได้: วันส่งมอบ 30 กันยายน 2569 อยู่ก่อนวันทำสัญญา 1 ตุลาคม 2569 (ระเบียบฯ พ.ศ. 2560 ข้อ 175 (4)) ให้ตรวจสอบวันที่',
    )
  })
})

describe('before whom it comes', () => {
  test('one of an instalment waits at a time, and what is accepted comes no more', () => {
    const waiting = came({ no: 1, on: '2026-10-14', pieces: 4 })
    expect(delivered({ lines: [{ position: 1, quantity: 8 }] }, { deliveries: [waiting] })).toBe(
      'contract/delivery-waiting',
    )
    const whole = boughtWhole({ inspectors: [inspector], today: day('2026-10-30') })
    expect(said(deliver(whole, first))).toBe('contract/accepted-already')
  })

  test('somebody is appointed who can accept it (ข้อ 25)', () => {
    expect(delivered({}, { inspectors: [] })).toBe('contract/no-inspectors')
  })
})
