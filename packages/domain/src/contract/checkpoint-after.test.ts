import { describe, expect, test } from 'vitest'
import { acceptanceId, supplierId } from '../base/id.ts'
import { baht } from '../money/satang.ts'
import {
  boughtWhole,
  came,
  checkpointOf,
  computers,
  dueOf,
  fact,
  must,
  roadContract,
  security,
  waived,
} from './case-testing.ts'
import { dutyOf, dutyText } from './checkpoint-kind.ts'
import { checkpointsOf, recounted, type Checkpoint } from './checkpoint.ts'
import { day } from './testing.ts'

describe('securities', () => {
  test('are given back fifteen days from the day after nobody is bound (W20), and that is met when all are back', () => {
    const free = boughtWhole({ warrantyMonths: 0, securities: [security()] })
    expect(dueOf(free, 'security-return')).toBe('2026-11-14')
    const back = {
      ...free,
      securities: [security({ endedOn: day('2026-11-10'), endedHow: 'returned' as const })],
    }
    expect(must(back, 'security-return').metOn).toBe('2026-11-10')
    const one = { ...free, securities: [...back.securities, security({ id: 'other' })] }
    expect(must(one, 'security-return').metOn).toBeNull()
  })

  test('are not owed back before the warranty has begun', () => {
    expect(checkpointOf(computers({ securities: [security()] }), 'security-return')).toBeUndefined()
    expect(dueOf(boughtWhole({ securities: [security()] }), 'security-return')).toBe('2027-11-14')
  })

  test('that run out before anybody is free have to be renewed, and are no duty when they last longer', () => {
    const short = boughtWhole({ securities: [security({ expiresOn: day('2027-06-30') })] })
    expect(must(short, 'security-expiry:1')).toMatchObject({ dueOn: '2027-06-30', alertOn: '2027-05-31' })
    const long = boughtWhole({ securities: [security({ expiresOn: day('2027-12-31') })] })
    expect(checkpointOf(long, 'security-expiry:1')).toBeUndefined()
    const renewed = {
      ...short,
      securities: [
        security({ expiresOn: day('2027-06-30'), endedOn: day('2027-06-01'), endedHow: 'replaced' as const }),
      ],
    }
    expect(must(renewed, 'security-expiry:1').metOn).toBe('2027-06-01')
  })

  test('are raised with the price (W19), and met by what is received after', () => {
    const raised = computers({
      price: baht(730_000),
      securities: [security()],
      changes: [
        {
          id: 'c',
          no: 1,
          kind: 'amendment',
          status: 'approved',
          causeFrom: null,
          causeTo: null,
          askedOn: day('2026-10-05'),
          daysGiven: null,
          newPrice: baht(730_000),
          oldPrice: null,
          newDueOn: null,
          decidedOn: day('2026-10-06'),
          publishedOn: null,
        },
      ],
    })
    expect(must(raised, 'security-top-up:1')).toMatchObject({ dueOn: '2026-10-21', metOn: null })
    const more = security({ id: 'more', amount: baht(12_500), receivedOn: day('2026-10-12') })
    expect(must({ ...raised, securities: [...raised.securities, more] }, 'security-top-up:1').metOn).toBe(
      '2026-10-12',
    )
  })

  test('of what is ended with the contractor at fault are taken, of a mutual ending given back', () => {
    const ended = computers({
      securities: [security()],
      ending: { how: 'terminated', on: day('2026-11-20'), notifiedOn: null },
    })
    expect(checkpointOf(ended, 'security-claim')?.turn).toBe('office-head')
    expect(checkpointOf(ended, 'security-return')).toBeUndefined()
    const mutual = { ...ended, ending: { how: 'mutual' as const, on: day('2026-11-20'), notifiedOn: null } }
    expect(dueOf(mutual, 'security-return')).toBe('2026-12-05')
  })
})

/** The road signed on 21 October at a price that a change of 10 November made another. */
const changed = (oldPrice: number, newPrice: number) =>
  roadContract({
    signedOn: day('2026-10-21'),
    dueOn: day('2026-11-30'),
    price: baht(newPrice),
    changes: [
      {
        ...waived(0),
        kind: 'amendment',
        decidedOn: day('2026-11-10'),
        oldPrice: baht(oldPrice),
        newPrice: baht(newPrice),
      },
    ],
  })

describe('copies, publication and changes', () => {
  test('copies go out from a million baht on in thirty days (W29)', () => {
    const signed = { signedOn: day('2026-10-21'), dueOn: day('2026-11-30') }
    expect(dueOf(roadContract({ ...signed, price: baht(1_000_000) }), 'copy-audit')).toBe('2026-11-20')
    expect(dueOf(roadContract({ ...signed, price: baht(1_000_000) }), 'copy-revenue')).toBe('2026-11-20')
    expect(checkpointOf(roadContract({ ...signed, price: baht(999_999) }), 'copy-audit')).toBeUndefined()
  })

  test('of a price that a change raises to a million, from that change on; of one that it lowers, as it was signed', () => {
    expect(dueOf(changed(990_000, 1_000_000), 'copy-audit')).toBe('2026-12-10')
    expect(dueOf(changed(1_000_000, 990_000), 'copy-audit')).toBe('2026-11-20')
    expect(checkpointOf(changed(980_000, 990_000), 'copy-audit')).toBeUndefined()
  })

  test('publication has the days that the office sets, of the contract and of each change', () => {
    const days = { ...computers().officeDays, 'contract-publication': 5 }
    expect(dueOf(computers({ officeDays: days }), 'publish')).toBe('2026-10-06')
    expect(dutyOf('publish').officeDay).toBe('contract-publication')
    expect(checkpointOf(computers({ form: 'evidence' }), 'publish')).toBeUndefined()
  })

  test('a waiver with its reason closes a duty, and what is taken back opens it', () => {
    const closed = computers({ facts: [fact('publish', '2026-10-02', 'waived')] })
    expect(must(closed, 'publish')).toMatchObject({ waived: true, metOn: null })
    expect(must(computers(), 'publish')).toMatchObject({ waived: false, metOn: null })
  })
})

describe('supervision of works', () => {
  test('is reported weekly from the start until the work is there, checked by the committee in the next week, and told of each day on which something is due', () => {
    const weeks = checkpointsOf(roadContract()).filter(({ kind }) => kind === 'week')
    expect(weeks.map(({ dueOn }) => dueOn).slice(0, 2)).toEqual(['2026-10-07', '2026-10-14'])
    expect(weeks).toHaveLength(9)
    expect(weeks[0]?.key).toBe('week:2026-10-07')
    const done = roadContract({ deliveries: [came({ no: 1, on: '2026-10-20' })] })
    expect(checkpointsOf(done).filter(({ kind }) => kind === 'week')).toHaveLength(3)
    expect(
      checkpointsOf(roadContract({ today: day('2026-12-20') })).filter(({ kind }) => kind === 'week'),
    ).toHaveLength(12)
    expect(must(roadContract(), 'week-check:2026-10-07')).toMatchObject({
      number: 1,
      turn: 'inspection',
      alertOn: '2026-10-07',
      dueOn: '2026-10-14',
    })
    expect(checkpointsOf(done).filter(({ kind }) => kind === 'week-check')).toHaveLength(3)
    expect(dueOf(roadContract(), 'stage-report:0')).toBe('2026-10-06')
    expect(dueOf(roadContract(), 'stage-report:1')).toBe('2026-12-03')
    expect(checkpointOf(computers(), 'stage-report:0')).toBeUndefined()
  })
})

const card = (quantity: number) => ({
  acceptance: acceptanceId('acceptance-1'),
  position: 1,
  quantity,
  asset: null,
  on: day('2026-10-16'),
})

describe('registration', () => {
  test('is owed of what lasts, and met when each piece is a card or said to be none', () => {
    const contract = boughtWhole()
    expect(must(contract, 'register-assets:1')).toMatchObject({ dueOn: '2026-10-22', metOn: null })
    expect(must({ ...contract, cards: [card(11)] }, 'register-assets:1').metOn).toBeNull()
    expect(must({ ...contract, cards: [card(11), card(1)] }, 'register-assets:1').metOn).toBe('2026-10-16')
    const plain = contract.lines.map((line) => ({ ...line, categoryId: null }))
    expect(checkpointOf({ ...contract, lines: plain }, 'register-assets:1')).toBeUndefined()
  })
})

describe('warranty', () => {
  test('runs its months from the last acceptance, is checked before its end, and is over with nothing to mend', () => {
    const contract = boughtWhole()
    expect(must(contract, 'warranty-check')).toMatchObject({ dueOn: '2027-10-30', alertOn: '2027-09-30' })
    const checked = { ...contract, facts: [fact('warranty-check', '2027-10-15')], today: day('2027-10-30') }
    expect(must(checked, 'warranty-end').metOn).toBe('2027-10-30')
    const defect = {
      id: 'd',
      no: 1,
      foundOn: day('2027-10-01'),
      notifiedOn: null,
      mendBy: null,
      mendedOn: null,
      mendedHow: null,
    }
    expect(must({ ...checked, defects: [defect] }, 'warranty-end').metOn).toBeNull()
    expect(dueOf({ ...checked, defects: [defect] }, 'defect-notice:1')).toBe('2027-10-04')
    expect(checkpointOf({ ...contract, warrantyMonths: 0 }, 'warranty-check')).toBeUndefined()
  })
})

describe('after an ending', () => {
  test('a claim is decided in sixty days and fifteen more, and told in seven working days', () => {
    const claim = {
      receivedOn: day('2026-12-01'),
      amount: baht(50_000),
      extended: false,
      decidedOn: null,
      notifiedOn: null,
    }
    const ended = computers({ ending: { how: 'terminated', on: day('2026-11-20'), notifiedOn: null }, claim })
    expect(dueOf(ended, 'claim-decision')).toBe('2027-01-30')
    expect(dueOf({ ...ended, claim: { ...claim, extended: true } }, 'claim-decision')).toBe('2027-02-14')
    expect(dueOf({ ...ended, claim: { ...claim, decidedOn: day('2026-12-22') } }, 'claim-notice')).toBe(
      '2027-01-04',
    )
    expect(checkpointOf(ended, 'delivery:1')).toBeUndefined()
  })
})

describe('a new count', () => {
  const open = must(computers(), 'publish')
  const met: Checkpoint = { ...open, metOn: day('2026-10-05') }

  test('moves what is open and keeps the day of what was met', () => {
    const moved: Checkpoint = { ...open, dueOn: day('2026-10-20'), alertOn: day('2026-10-20') }
    expect(recounted([open], [moved]).save).toEqual([moved])
    expect(recounted([met], [{ ...moved, metOn: met.metOn }]).save).toEqual([])
    expect(recounted([open], [open])).toEqual({ save: [], remove: [] })
  })

  test('opens again what is no longer proved, drops what is no duty any more, and never what was met', () => {
    expect(recounted([met], [open]).save).toEqual([open])
    expect(recounted([open], [])).toEqual({ save: [], remove: ['publish'] })
    expect(recounted([met], [])).toEqual({ save: [], remove: [] })
  })

  test('of a draft finds nothing', () => {
    expect(checkpointsOf(computers({ status: 'draft' }))).toEqual([])
    expect(checkpointsOf({ ...computers(), supplier: supplierId('x'), signedOn: null })).toEqual([])
  })
})

test('a duty is named with what its number counts', () => {
  expect(dutyText({ kind: 'delivery', number: 2 })).toBe('ส่งมอบ งวดที่ 2')
  expect(dutyText({ kind: 'stage-report', number: 0 })).toBe('รายงานวันเริ่มงาน')
  expect(dutyText({ kind: 'stage-report', number: 3 })).toBe('รายงานวันครบกำหนดส่งมอบ งวดที่ 3')
  expect(dutyText({ kind: 'copy-audit', number: null })).toBe('ส่งสำเนาสัญญาให้สำนักงานการตรวจเงินแผ่นดิน')
})
