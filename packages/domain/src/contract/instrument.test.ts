import { expect, test } from 'vitest'
import { citationText } from '../law/citation.ts'
import { allowedInstruments, judgeInstrument, type InstrumentCase } from './instrument.ts'
import { day, holidays, money, said } from './testing.ts'

const big: InstrumentCase = {
  price: money('1,987,000'),
  ground: null,
  stateAgency: false,
  rentOnly: false,
  agreedOn: day('2026-12-03'),
  deliveredBy: null,
  thresholds: [],
  holidays,
}
const allowed = (rest: Partial<InstrumentCase>) =>
  allowedInstruments({ ...big, ...rest }).map(({ instrument }) => instrument)
const orderBy = (rest: Partial<InstrumentCase>) => {
  const verdict = judgeInstrument('agreement', { ...big, ...rest })
  return verdict.ok ? citationText(verdict.value).replace(/.*มาตรา /u, '') : verdict.refusal.code
}

test('up to 100,000 baht nothing need be written, a satang above it must be', () => {
  expect(allowed({ price: money('100,000') })).toEqual(['evidence', 'agreement', 'contract'])
  expect(allowed({ price: money('100,000.01') })).toEqual(['contract'])
  expect(said(judgeInstrument('evidence', big))).toBe('contract/needs-writing')
})

test('an agreement is enough on the grounds of มาตรา 96, each by its own number', () => {
  expect(orderBy({})).toBe('contract/needs-contract')
  expect(orderBy({ ground: 'direct-small' })).toBe('96 (1)')
  expect(orderBy({ ground: 'selective-urgent' })).toBe('96 (1)')
  expect(orderBy({ ground: 'consultant-small' })).toBe('96 (1)')
  expect(orderBy({ ground: 'direct-sole' })).toBe('contract/needs-contract')
  expect(orderBy({ stateAgency: true })).toBe('96 (2)')
  expect(orderBy({ rentOnly: true })).toBe('96 (4)')
  expect(orderBy({ price: money('100,000') })).toBe('96 วรรคสอง')
})

test('delivered whole within five working days an agreement is enough, a day later it is not', () => {
  expect(orderBy({ deliveredBy: day('2026-12-14') })).toBe('96 (3)')
  expect(orderBy({ deliveredBy: day('2026-12-15') })).toBe('contract/needs-contract')
})

test('a contract may always be made', () => {
  expect(said(judgeInstrument('contract', big))).toBe('yes')
})
