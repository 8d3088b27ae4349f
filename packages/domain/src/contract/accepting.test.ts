import { describe, expect, test } from 'vitest'
import { acceptanceId, committeeId, personId } from '../base/id.ts'
import { formatBaht } from '../money/satang.ts'
import { acceptingOf, sayOf, undoAcceptance } from './accepting.ts'
import { accepted, boughtWhole, came, computers, paid, roadContract, waived } from './case-testing.ts'
import type { ContractCase, DeliveryOfCase, SignedCase } from './case.ts'
import type { Pieces, Vote } from './contract.ts'
import { day, money, said } from './testing.ts'

const seat = (position: number): ContractCase['inspectors'][number] => ({
  committeeId: committeeId('inspection'),
  position,
  seat: position === 1 ? 'chair' : 'member',
  person: personId(`member-${position}`),
  name: `กรรมการ ${position}`,
})
const inspectors = [seat(1), seat(2), seat(3)]

const said1 = (position: number, vote: Vote, right: readonly Pieces[] = []) => ({
  committeeId: committeeId('inspection'),
  position,
  by: personId(`member-${position}`),
  vote,
  lines: vote === 'part' ? right : null,
  note: vote === 'accept' ? '' : 'เพราะ',
  on: day('2026-10-15'),
})

const waiting = came({ no: 1, on: '2026-10-14', pieces: 12 })
const ten = [{ position: 1, quantity: 10 }]

type Saying = {
  readonly at: number
  readonly vote: Vote
  readonly right?: readonly Pieces[]
  readonly note?: string
}

const saying = (
  { at, vote, right = [], note = 'เพราะ' }: Saying,
  votes: readonly ReturnType<typeof said1>[] = [],
  delivery: DeliveryOfCase = waiting,
) =>
  sayOf(
    computers({ inspectors, deliveries: [delivery] }),
    { ...delivery, votes },
    { seat: seat(at), vote, right, note },
  )

const standing = (...told: Parameters<typeof saying>) => {
  const verdict = saying(...told)
  if (!verdict.ok) return verdict.refusal.code
  return verdict.value.status === 'decided' ? verdict.value.outcome : verdict.value.status
}

describe('a vote of the committee (ข้อ 175)', () => {
  test('is each member’s own and once; who dissents or finds something wrong says what', () => {
    expect(standing({ at: 1, vote: 'accept' })).toBe('voting')
    expect(standing({ at: 1, vote: 'accept' }, [said1(1, 'accept')])).toBe('contract/voted-already')
    expect(standing({ at: 4, vote: 'accept' })).toBe('contract/not-a-member')
    expect(standing({ at: 1, vote: 'dissent', note: ' ' })).toBe('contract/memo-missing')
    expect(standing({ at: 1, vote: 'accept' }, [], { ...waiting, status: 'accepted' })).toBe(
      'contract/inspection-decided',
    )
  })

  test('the last of all who agree decides; of different minds the head does', () => {
    const two = [said1(1, 'accept'), said1(2, 'accept')]
    expect(standing({ at: 3, vote: 'accept' }, two)).toBe('whole')
    expect(standing({ at: 3, vote: 'dissent' }, two)).toBe('head')
    expect(standing({ at: 3, vote: 'refuse' }, [said1(1, 'refuse'), said1(2, 'refuse')])).toBe('refused')
  })

  test('a part is some of what came, and of the same pieces to all', () => {
    const two = [said1(1, 'part', ten), said1(2, 'part', ten)]
    expect(standing({ at: 3, vote: 'part', right: ten }, two)).toBe('part')
    expect(standing({ at: 3, vote: 'part', right: [{ position: 1, quantity: 9 }] }, two)).toBe('head')
    expect(standing({ at: 1, vote: 'part', right: [{ position: 1, quantity: 12 }] })).toBe(
      'contract/part-not-a-part',
    )
    expect(standing({ at: 1, vote: 'part', right: [{ position: 2, quantity: 1 }] })).toBe(
      'contract/part-not-a-part',
    )
    expect(standing({ at: 1, vote: 'part', right: [] })).toBe('contract/part-not-a-part')
    expect(standing({ at: 1, vote: 'part', right: ten }, [], came({ no: 1, on: '2026-10-14' }))).toBe(
      'contract/part-without-lines',
    )
  })
})

const whole = (contract: ContractCase, delivery: DeliveryOfCase) =>
  acceptingOf(contract, { delivery, outcome: 'whole', right: [], byHead: false })

/** One instalment of what is bought, due on 15 October. */
const bought = (price: string, quantity: number, rest: Partial<SignedCase> = {}) => {
  const [line] = computers().lines
  const [instalment] = computers().instalments
  if (line === undefined || instalment === undefined) throw new Error('a line and an instalment')
  return computers({
    price: money(price),
    lines: [{ ...line, quantity, amount: money(price) }],
    instalments: [{ ...instalment, amount: money(price), shares: [{ position: 1, quantity }] }],
    ...rest,
  })
}

describe('what is kept of an acceptance: its value and its penalty with the steps', () => {
  test('goods of 480,000 baht thirteen days late cost 12,480.00 (W01)', () => {
    const late = came({ no: 1, on: '2026-10-28', pieces: 20 })
    const kept = whole(bought('480,000', 20, { deliveries: [late], today: day('2026-10-28') }), late)
    expect(kept).toMatchObject({ gross: money('480,000'), lateDays: 13, penalty: money('12,480.00') })
    expect(kept.steps).toMatchObject([{ perDay: '96000', rate: 20, excusedDays: 0, amount: '1248000' }])
  })

  test('of ten, six in time and four nine days late, only the four cost: 1,764.00 (W02)', () => {
    const inTime = came({ no: 1, on: '2026-10-15', pieces: 6, status: 'accepted', accepted: 6 })
    const late = came({ no: 2, on: '2026-10-24', pieces: 4 })
    const before = accepted(inTime, { on: '2026-10-15', gross: '147,000' })
    const deliveries = [inTime, late]
    const today = day('2026-10-24')
    const kept = whole(bought('245,000', 10, { deliveries, acceptances: [before], today }), late)
    expect(kept).toMatchObject({ gross: money('98,000'), lateDays: 9, penalty: money('1,764.00') })
  })

  test('of two late parts the second does not cost again what the first did', () => {
    const one = came({ no: 1, on: '2026-10-17', pieces: 10 })
    const contract = bought('480,000', 20, { deliveries: [one], today: day('2026-10-17') })
    const first = whole(contract, one)
    // 960 a day for two days of everything; then 480 a day for three of the half.
    expect(first.penalty).toBe(money('1,920'))
    const two = came({ no: 2, on: '2026-10-20', pieces: 10 })
    const kept = { ...one, status: 'accepted' as const, lines: [{ position: 1, quantity: 10, accepted: 10 }] }
    const before = { ...accepted(kept, { on: '2026-10-17', gross: '240,000' }), penalty: first.penalty }
    const second = whole(
      { ...contract, deliveries: [kept, two], acceptances: [before], today: day('2026-10-20') },
      two,
    )
    expect(second.penalty).toBe(money('1,440'))
    expect(second.steps.at(-1)).toMatchObject({ what: 'หักค่าปรับที่คิดไว้ในการตรวจรับก่อนหน้า', amount: '-192000' })
  })

  test.each([
    ['W06', false, 10, [waived(10)], '53,649.00'],
    ['W05', false, 10, [], '73,519.00'],
    ['with traffic', true, 25, [waived(10)], '134,122.50'],
  ] as const)(
    'the road 37 days late, %s: %s at %i costs %s',
    (...[, affectsTraffic, penaltyRate, changes, baht]) => {
      const built = came({ no: 1, on: '2027-01-06' })
      const today = day('2027-01-06')
      const kept = whole(
        roadContract({ deliveries: [built], affectsTraffic, penaltyRate, changes, today }),
        built,
      )
      expect([kept.lateDays, formatBaht(kept.penalty)]).toEqual([37, baht])
      expect(kept.steps[0]?.excusedDays).toBe(changes.length * 10)
    },
  )

  test('a hire of 85,000 baht twelve days late costs the least a day, 1,200.00 (W03)', () => {
    const done = came({ no: 1, on: '2026-10-27', pieces: 1 })
    const hire = bought('85,000', 1, {
      kind: 'service',
      penaltyBase: 'whole',
      penaltyRate: 10,
      deliveries: [done],
      today: day('2026-10-27'),
    })
    const kept = whole(hire, done)
    expect(kept.penalty).toBe(money('1,200.00'))
    expect(kept.steps).toMatchObject([{ floored: true, perDay: '10000' }])
  })

  test('of a part the value is its share, and the last takes what is left of a price that does not divide', () => {
    const part = came({ no: 1, on: '2026-10-14', pieces: 3 })
    const contract = bought('100', 3, { deliveries: [part], today: day('2026-10-14') })
    const decided = {
      delivery: part,
      outcome: 'part' as const,
      right: [{ position: 1, quantity: 1 }],
      byHead: false,
    }
    expect(acceptingOf(contract, decided).gross).toBe(money('33.33'))
    const kept = { ...part, status: 'part' as const, lines: [{ position: 1, quantity: 3, accepted: 1 }] }
    const before = accepted(kept, { on: '2026-10-14', gross: '33.33', outcome: 'part' })
    const rest = came({ no: 2, on: '2026-10-15', pieces: 2 })
    expect(whole({ ...contract, deliveries: [kept, rest], acceptances: [before] }, rest).gross).toBe(
      money('66.67'),
    )
  })

  test('what is refused is worth nothing and costs nothing yet', () => {
    const wrong = came({ no: 1, on: '2026-10-28', pieces: 20 })
    const contract = bought('480,000', 20, { deliveries: [wrong], today: day('2026-10-28') })
    const decided = { delivery: wrong, outcome: 'refused' as const, right: [], byHead: true }
    expect(acceptingOf(contract, decided)).toEqual({
      outcome: 'refused',
      lines: [{ position: 1, accepted: 0 }],
      gross: 0n,
      lateDays: 0,
      penalty: 0n,
      steps: [],
    })
  })
})

describe('a wrong acceptance is taken back', () => {
  const contract = boughtWhole({ today: day('2026-11-02') })
  const [first, second] = contract.acceptances
  if (first === undefined || second === undefined) throw new Error('two')
  const payment = paid({ gross: first.gross })
  const card = { acceptance: first.id, position: 1, quantity: 1, on: day('2026-11-01') }

  test('while nothing was paid, registered or delivered after it', () => {
    expect(said(undoAcceptance(contract, first))).toBe('yes')
    expect(said(undoAcceptance({ ...contract, payments: [payment] }, first))).toBe('contract/acceptance-paid')
    const cards = [{ ...card, asset: null }]
    expect(said(undoAcceptance({ ...contract, cards }, first))).toBe('yes')
    expect(said(undoAcceptance({ ...contract, status: 'closed' }, first))).toBe('contract/not-running')
    const again = came({ no: 3, on: '2026-10-29', pieces: 1 })
    expect(said(undoAcceptance({ ...contract, deliveries: [...contract.deliveries, again] }, first))).toBe(
      'contract/acceptance-undone-by-later',
    )
    expect(
      said(undoAcceptance(contract, { ...first, delivery: second.delivery, id: acceptanceId('x') })),
    ).toBe('contract/not-running')
  })
})
