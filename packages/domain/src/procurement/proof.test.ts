import { describe, expect, test } from 'vitest'
import { direct } from './methods/direct.ts'
import { eBidding, priceEnquiry } from './methods/general.ts'
import { isSealed, seesProof } from './proof.ts'

const concerned = { concerned: true, sits: false, attached: false }
const member = { concerned: false, sits: true, attached: false }
const reader = { concerned: false, sits: false, attached: false }
const who = { concerned: false, sits: false, attached: true }

describe('what bidders hand in', () => {
  const closed = { method: eBidding, standing: ['invitation'] }
  const open = { method: eBidding, standing: ['invitation', 'bids'] }

  test('is closed to everybody but who attached it, until the offers have come', () => {
    expect([concerned, member, reader, who].map((one) => seesProof(closed, 'bids', one))).toEqual([
      false,
      false,
      false,
      true,
    ])
    expect([concerned, member, reader].map((one) => seesProof(open, 'bids', one))).toEqual([
      true,
      true,
      false,
    ])
  })

  test('in envelopes is closed until they are opened, though they were handed in', () => {
    const handedIn = { method: priceEnquiry, standing: ['invitation', 'bids'] }
    expect(isSealed(handedIn, 'bids')).toBe(true)
    expect(isSealed({ ...handedIn, standing: [...handedIn.standing, 'opened'] }, 'bids')).toBe(false)
  })

  test('is not sealed where one is asked and talked with', () => {
    expect(isSealed({ method: direct, standing: [] }, 'bids')).toBe(false)
  })
})

test('the result is seen by who has to do with it until it is announced, then by the office', () => {
  const judged = { method: eBidding, standing: ['invitation', 'bids', 'result'] }
  const told = { ...judged, standing: [...judged.standing, 'winner-announced'] }
  for (const step of ['result', 'result-screened', 'result-approved']) {
    expect(seesProof(judged, step, reader)).toBe(false)
    expect(seesProof(judged, step, concerned)).toBe(true)
    expect(seesProof(told, step, reader)).toBe(true)
  }
})

test('what is of no step may be of any, and the request is everybody’s', () => {
  const begun = { method: eBidding, standing: ['request'] }
  expect(seesProof(begun, null, reader)).toBe(false)
  expect(seesProof(begun, null, member)).toBe(true)
  expect(seesProof(begun, 'request', reader)).toBe(true)
})
