import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/civil-date.ts'
import { baht } from '../money/satang.ts'
import {
  accepted,
  boughtWhole,
  came,
  checkpointOf,
  computers,
  dueOf,
  fact,
  must,
  rented,
  roadContract,
  security,
} from './case-testing.ts'
import { checkpointKinds, isCheckpointKind } from './checkpoint-kind.ts'
import { checkpointsOf, stateOn, type Checkpoint } from './checkpoint.ts'
import { day } from './testing.ts'

/** Every state of a checkpoint from before its first day until after its last. */
const course = (checkpoint: Checkpoint) => {
  const days = [
    addDays(checkpoint.alertOn, -1),
    checkpoint.alertOn,
    checkpoint.dueOn,
    addDays(checkpoint.dueOn, 1),
  ]
  return days.map((today) => stateOn(checkpoint, today))
}

describe('a clock moved on', () => {
  const built = came({ no: 1, on: '2027-01-06' })
  const late = roadContract({
    today: day('2027-01-06'),
    securities: [security({ expiresOn: day('2027-06-30') })],
    defects: [
      {
        id: 'd',
        no: 1,
        foundOn: day('2027-01-01'),
        notifiedOn: null,
        mendBy: day('2027-01-20'),
        mendedOn: null,
        mendedHow: null,
      },
    ],
    deliveries: [built],
    claim: {
      receivedOn: day('2027-01-06'),
      amount: baht(1),
      extended: false,
      decidedOn: day('2027-01-06'),
      notifiedOn: null,
    },
    changes: [
      {
        id: 'c',
        no: 1,
        kind: 'amendment',
        status: 'approved',
        causeFrom: null,
        causeTo: null,
        askedOn: day('2026-10-20'),
        daysGiven: null,
        newPrice: baht(1_987_000),
        oldPrice: null,
        newDueOn: null,
        decidedOn: day('2026-10-21'),
        publishedOn: null,
      },
    ],
  })
  const partOnly = came({ no: 1, on: '2026-10-14', pieces: 12, status: 'part', accepted: 10 })
  const done = boughtWhole({ securities: [security()] })
  const ended = computers({
    ending: { how: 'terminated', on: day('2026-11-20'), notifiedOn: null },
    securities: [security()],
    status: 'ended',
  })
  const all = [
    ...checkpointsOf(late),
    ...checkpointsOf(roadContract({ today: day('2027-02-20') })),
    ...checkpointsOf(
      computers({
        deliveries: [partOnly],
        acceptances: [accepted(partOnly, { on: '2026-10-14', gross: '240,000', outcome: 'part' })],
      }),
    ),
    ...checkpointsOf(done),
    ...checkpointsOf(rented(['100,000', '120,000'], { securities: [security({ amount: baht(5_000) })] })),
    ...checkpointsOf(ended),
    ...checkpointsOf({ ...late, claim: late.claim && { ...late.claim, decidedOn: null } }),
  ]

  test.each(Object.keys(checkpointKinds))(
    '%s goes from coming to due to late, and is met by what proves it',
    (kind) => {
      const one = all.find((checkpoint) => checkpoint.kind === kind && checkpoint.metOn === null)
      if (one === undefined) throw new Error(`no open ${kind}`)
      expect(course(one)).toEqual(['coming', 'due', 'due', 'late'])
      expect(stateOn({ ...one, metOn: one.dueOn }, addDays(one.dueOn, 30))).toBe('met')
      expect(stateOn({ ...one, metOn: addDays(one.dueOn, 1) }, addDays(one.dueOn, 30))).toBe('met-late')
      expect(stateOn({ ...one, waived: true }, addDays(one.dueOn, 30))).toBe('waived')
      expect(isCheckpointKind(kind)).toBe(true)
    },
  )
})

describe('delivery and inspection', () => {
  test('each instalment is due on its own day, moved off a holiday', () => {
    expect(dueOf(computers(), 'delivery:1')).toBe('2026-10-15')
    const [first, second] = computers().instalments
    if (first === undefined || second === undefined) throw new Error('two instalments')
    const holiday = computers({ instalments: [{ ...first, dueOn: day('2026-10-23') }, second] })
    expect(dueOf(holiday, 'delivery:1')).toBe('2026-10-26')
  })

  test('what came whole is the committee’s turn, what was refused has not come, and part leaves the rest open', () => {
    const waiting = came({ no: 1, on: '2026-10-14', pieces: 12 })
    expect(must(computers({ deliveries: [waiting] }), 'delivery:1').metOn).toBe('2026-10-14')
    expect(must(computers({ deliveries: [waiting] }), 'inspect:1')).toMatchObject({
      dueOn: '2026-10-14',
      metOn: null,
      turn: 'inspection',
    })
    const refused = {
      ...waiting,
      status: 'refused' as const,
      lines: [{ position: 1, quantity: 12, accepted: 0 }],
    }
    const sentBack = computers({
      deliveries: [refused],
      acceptances: [accepted(refused, { on: '2026-10-14', gross: '0', outcome: 'refused' })],
    })
    expect(must(sentBack, 'delivery:1').metOn).toBeNull()
    expect(must(sentBack, 'inspect:1').metOn).toBe('2026-10-14')
    const part = came({ no: 1, on: '2026-10-14', pieces: 12, status: 'part', accepted: 10 })
    const rest = computers({
      deliveries: [part],
      acceptances: [accepted(part, { on: '2026-10-14', gross: '240,000', outcome: 'part' })],
    })
    expect(must(rest, 'delivery:1').metOn).toBeNull()
    expect(checkpointOf(rest, 'delivery:2')?.metOn).toBeNull()
  })

  test('works are inspected three working days from when the chair knows, and told of by the stricter reading (W32)', () => {
    const works = roadContract({ deliveries: [came({ no: 1, on: '2026-10-20' })] })
    expect(must(works, 'inspect:1')).toMatchObject({ dueOn: '2026-10-26', alertOn: '2026-10-22' })
  })

  test('what was wrong is told in three working days (W33)', () => {
    const wrong = came({ no: 1, on: '2026-10-09', pieces: 12, status: 'refused', accepted: 0 })
    const told = computers({
      deliveries: [wrong],
      acceptances: [accepted(wrong, { on: '2026-10-09', gross: '0', outcome: 'refused' })],
    })
    expect(dueOf(told, 'part-notice:1')).toBe('2026-10-15')
    expect(must({ ...told, facts: [fact('part-notice:1', '2026-10-12')] }, 'part-notice:1').metOn).toBe(
      '2026-10-12',
    )
  })
})

describe('penalty', () => {
  test('its notice is a duty only once something is late (W30)', () => {
    const one = computers()
      .instalments.slice(0, 1)
      .map((instalment) => ({ ...instalment, dueOn: day('2026-12-25') }))
    const contract = computers({ instalments: one, today: day('2026-12-25') })
    expect(checkpointOf(contract, 'penalty-notice:1')).toBeUndefined()
    expect(dueOf({ ...contract, today: day('2026-12-26') }, 'penalty-notice:1')).toBe('2027-01-07')
    expect(
      checkpointOf({ ...contract, penaltyBase: 'none', today: day('2026-12-26') }, 'penalty-notice:1'),
    ).toBeUndefined()
  })

  test('what came late and was accepted still owes its notice', () => {
    const delivery = came({ no: 1, on: '2026-10-20', pieces: 12, status: 'accepted', accepted: 12 })
    const contract = computers({
      deliveries: [delivery],
      acceptances: [accepted(delivery, { on: '2026-10-20', gross: '288,000' })],
      today: day('2026-10-21'),
    })
    expect(checkpointOf(contract, 'penalty-notice:1')).toBeDefined()
    expect(checkpointOf(contract, 'penalty-notice:2')).toBeUndefined()
  })

  test('work wanted whole is penalised by its last day alone', () => {
    const [whole] = roadContract().instalments
    if (whole === undefined) throw new Error('one instalment')
    const two = roadContract({
      instalments: [
        { ...whole, number: 1, amount: baht(1_000_000), dueOn: day('2026-10-30') },
        { ...whole, number: 2, amount: baht(987_000) },
      ],
      today: day('2026-12-01'),
    })
    expect(checkpointOf(two, 'penalty-notice:1')).toBeUndefined()
    expect(checkpointOf(two, 'penalty-notice:2')).toBeDefined()
  })

  test('the head is told before the penalty exceeds a tenth, which at 0.10 % is on day 101 (W09)', () => {
    const late = roadContract({ today: day('2026-12-01') })
    expect(must(late, 'ten-percent-review')).toMatchObject({
      dueOn: addDays(day('2026-11-30'), 100),
      alertOn: addDays(day('2026-11-30'), 86),
      turn: 'office-head',
    })
    expect(checkpointOf(roadContract({ today: day('2026-11-30') }), 'ten-percent-review')).toBeUndefined()
    const reviewed = { ...late, review: { outcome: 'consented' as const, on: day('2027-03-01') } }
    expect(must(reviewed, 'ten-percent-review').metOn).toBe('2027-03-01')
  })
})
