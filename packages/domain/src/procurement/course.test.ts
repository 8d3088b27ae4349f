import { describe, expect, test } from 'vitest'
import { baht } from '../money/satang.ts'
import type { PurchaseCase } from './case.ts'
import { courseOf, passStep, readyFrom, undoStep, waitingStep } from './course.ts'
import type { Facts } from './fact.ts'
import { methods, isMethod } from './ground.ts'
import { methodOf, methodOn } from './methods/method-tables.ts'
import { after, day, offer, road, someone } from './testing.ts'

const everybody = someone('supply-officer', 'supply-head', 'clerk', 'office-head')

const tableOf = ({ method, began }: PurchaseCase) => {
  const table = methodOn(method, began)
  if (table === undefined) throw new Error(`no table of ${method}`)
  return table
}

type Told = { readonly on: string; readonly facts?: Facts; readonly today?: string }

const pass = (purchase: PurchaseCase, key: string, { on, facts = {}, today = '2027-06-30' }: Told) =>
  passStep(tableOf(purchase), purchase, {
    actor: everybody,
    deciding: { key, on: day(on), today: day(today), facts, outcome: 'done', note: '' },
  })

const code = (verdict: ReturnType<typeof pass> | ReturnType<typeof undoStep>) =>
  verdict.ok ? 'passed' : verdict.refusal.code

const specified = { summary: 'ถนน คสล. กว้าง 4 เมตร ยาว 500 เมตร' }
const priced = { amount: '198700000', source: 'calculated', detail: 'ปร.4 ปร.5', publishedOn: '2026-11-05' }
const asked = { neededDays: 90, criteria: 'price' }

type Way = readonly (readonly [key: string, on: string, facts: Facts])[]

/** Passes one step after another, each as the rules allow it. */
const along = (from: PurchaseCase, way: Way) =>
  way.reduce((purchase, [key, on, facts]) => {
    expect(code(pass(purchase, key, { on, facts }))).toBe('passed')
    return after(purchase, key, { on, facts })
  }, from)

const approved = (rest: Partial<PurchaseCase> = {}) =>
  along(road(rest), [
    ['specification', '2026-11-03', specified],
    ['reference-price', '2026-11-05', priced],
    ['request', '2026-11-06', asked],
    ['request-screened', '2026-11-06', {}],
    ['request-passed', '2026-11-09', {}],
    ['request-approved', '2026-11-10', {}],
  ])

/** The request approved, and the draft not heard. */
const requested = (rest: Partial<PurchaseCase> = {}) =>
  along(approved(rest), [['hearing-decided', '2026-11-11', { heard: false }]])

const notice = { firstDay: '2026-12-01', lastDay: '2026-12-08', bidDay: '2026-12-09' }

const offers = [
  offer('บริษัทหนึ่ง', '1,850,000', { winner: true, winnerReason: 'ราคาต่ำสุดและถูกต้องครบถ้วน' }),
  offer('ห้างสอง', '1,900,000'),
  offer('ห้างสาม', '1,700,000', { qualified: false }),
]

const judged = () =>
  along(requested({ offers }), [
    ['invitation', '2026-12-01', notice],
    ['bids', '2026-12-09', { count: 3 }],
    ['result', '2026-12-14', { summary: 'พิจารณาแล้ว' }],
    ['result-screened', '2026-12-15', {}],
    ['result-passed', '2026-12-15', {}],
    ['result-approved', '2026-12-16', {}],
  ])

const publishing = (facts: Facts) => code(pass(requested(), 'invitation', { on: '2026-12-01', facts }))

/** The result of what was offered, reported without a word on talks or a single offer. */
const bid = (rest: Partial<PurchaseCase>) =>
  code(
    pass(
      after(after({ ...requested(), ...rest }, 'invitation', { on: '2026-12-01', facts: notice }), 'bids', {
        on: '2026-12-09',
      }),
      'result',
      { on: '2026-12-14', facts: { summary: 'พิจารณาแล้ว' } },
    ),
  )

const announcedAt = (on: string) =>
  after(judged(), 'winner-announced', {
    on,
    facts: { cgdOn: on, websiteOn: on, boardOn: on, told: true },
  })

const announcing = (facts: Facts) =>
  code(
    pass(judged(), 'winner-announced', {
      on: '2026-12-18',
      facts: {
        cgdOn: '2026-12-17',
        websiteOn: '2026-12-18',
        boardOn: '2026-12-18',
        told: true,
        ...facts,
      },
    }),
  )

const undoInvitation = (one: PurchaseCase) =>
  code(undoStep(tableOf(one), one, { actor: everybody, key: 'invitation' }))

const handedIn = (rest: Partial<PurchaseCase>, facts: Facts, key: string) =>
  after(after(approved({ offers, ...rest }), key, { on: '2026-12-01', facts }), 'bids', {
    on: '2026-12-09',
  })

const bought = (method: 'direct' | 'direct-urgent', price: string) =>
  road({
    kind: 'goods',
    method,
    ground: 'direct-small',
    budget: baht(400_000),
    plan: 'exempt',
    offers: [offer('ร้านหนึ่ง', price, { winner: true, winnerReason: 'ราคาเหมาะสม' })],
  })

const agreed = (price: string) => {
  const purchase = ['specification', 'reference-price', 'request', 'request-approved', 'bids'].reduce(
    (one, key) => after(one, key, { on: '2026-12-01' }),
    bought('direct', price),
  )
  const screened = after(after(purchase, 'request-screened', { on: '2026-12-01' }), 'request-passed', {
    on: '2026-12-01',
  })
  return code(pass(screened, 'result', { on: '2026-12-01', facts: { summary: 'เห็นควรซื้อ', talked: true } }))
}

const reported = (price: string) => {
  const done = after(bought('direct-urgent', price), 'bids', { on: '2026-12-01' })
  return code(pass(after(done, 'result', { on: '2026-12-01' }), 'request', { on: '2026-12-02' }))
}

describe('every method has a table', () => {
  test.each(Object.keys(methods).filter(isMethod))('%s', (key) => {
    const table = methodOn(key, day('2026-11-23'))
    expect(table).toBeDefined()
    expect(methodOf(key, table?.version ?? '')).toBe(table)
    expect(new Set(table?.steps.map((step) => step.key)).size).toBe(table?.steps.length)
    const keys = (table?.steps ?? []).map((step) => step.key)
    expect(keys).toEqual(
      expect.arrayContaining(
        (table?.steps ?? []).flatMap(({ returnsTo }) => (returnsTo === undefined ? [] : [returnsTo])),
      ),
    )
  })
})

describe('a road by e-bidding', () => {
  test('goes step by step to the announcement, and is signed after seven working days', () => {
    const purchase = judged()
    const told = {
      on: '2026-12-30',
      facts: { cgdOn: '2026-12-30', websiteOn: '2026-12-30', boardOn: '2026-12-30', told: true },
    }
    expect(code(pass(purchase, 'winner-announced', told))).toBe('passed')
    const announced = after(purchase, 'winner-announced', told)
    expect(readyFrom(tableOf(announced), announced)).toBe('2027-01-13')
    expect(code(pass(announced, 'appeal-cleared', { on: '2027-01-12' }))).toBe('procurement/too-early')
    expect(code(pass(announced, 'appeal-cleared', { on: '2027-01-13' }))).toBe('passed')
    const appealed = { ...announced, appeals: [{ endedOn: null, outcome: null }] }
    expect(code(pass(appealed, 'appeal-cleared', { on: '2027-01-13' }))).toBe('procurement/appeal-runs')
    const undone = undoStep(tableOf(appealed), appealed, { actor: everybody, key: 'winner-announced' })
    expect(code(undone)).toBe('procurement/appeal-runs')
  })

  test('an appeal that is upheld holds it up until the winner is announced anew after it', () => {
    const appeals = [{ endedOn: day('2027-01-08'), outcome: 'agreed' as const }]
    const clear = (on: string) =>
      code(pass({ ...announcedAt(on), appeals }, 'appeal-cleared', { on: '2027-02-26' }))
    expect(clear('2026-12-30')).toBe('procurement/appeal-redo')
    expect(clear('2027-01-08')).toBe('procurement/appeal-redo')
    expect(clear('2027-01-11')).toBe('passed')
  })

  test('is announced after its result was approved, and nowhere later than it is said', () => {
    expect(announcing({})).toBe('passed')
    expect(announcing({ cgdOn: '2026-12-15' })).toBe('procurement/days-out-of-order')
    expect(announcing({ boardOn: '2026-12-21' })).toBe('procurement/days-out-of-order')
  })

  test('brought forward as announced without the day of e-GP it waits from the day of the step', () => {
    const announced = after(judged(), 'winner-announced', { on: '2026-12-30' })
    expect(code(pass(announced, 'appeal-cleared', { on: '2027-01-12' }))).toBe('procurement/too-early')
    expect(readyFrom(tableOf(announced), announced)).toBe('2027-01-13')
  })

  test('is not approved for a winner who was listed since the report', () => {
    const listed = judged().offers.map((one) => ({ ...one, listed: one.winner }))
    const purchase = { ...judged(), offers: listed, standing: judged().standing.slice(0, -1) }
    expect(code(pass(purchase, 'result-approved', { on: '2026-12-16' }))).toBe('procurement/winner-listed')
  })

  test('its publication begins no earlier than the step before it', () => {
    expect(publishing({ ...notice, firstDay: '2026-11-10', lastDay: '2026-12-08' })).toBe(
      'procurement/days-out-of-order',
    )
  })

  test('the invitation is not taken back from under the offers that came upon it', () => {
    const purchase = after(requested({ offers }), 'invitation', { on: '2026-12-01', facts: notice })
    expect(undoInvitation(purchase)).toBe('procurement/offers-recorded')
    expect(undoInvitation({ ...purchase, offers: [] })).toBe('passed')
  })

  test('is not begun on a plan that is not published', () => {
    const purchase = after(
      after(road({ plan: 'not-published' }), 'specification', { on: '2026-11-03' }),
      'reference-price',
      { on: '2026-11-05' },
    )
    expect(code(pass(purchase, 'request', { on: '2026-11-06', facts: asked }))).toBe(
      'procurement/not-published',
    )
  })

  test('no step is passed out of its turn, ahead of its day, or before the one before it', () => {
    const purchase = requested()
    expect(code(pass(purchase, 'result', { on: '2026-12-01' }))).toBe('procurement/not-this-step')
    expect(code(pass(purchase, 'invitation', { on: '2026-12-01', facts: notice, today: '2026-11-30' }))).toBe(
      'procurement/day-ahead',
    )
    expect(code(pass(purchase, 'invitation', { on: '2026-11-02', facts: notice }))).toBe(
      'procurement/before-step',
    )
  })

  test('is passed by whose step it is', () => {
    const verdict = passStep(tableOf(road()), requested(), {
      actor: someone('supply-officer'),
      deciding: {
        key: 'invitation',
        on: day('2026-12-01'),
        today: day('2027-01-01'),
        facts: notice,
        outcome: 'done',
        note: '',
      },
    })
    expect(code(verdict)).toBe('procurement/not-yours')
  })

  test('its publication is long enough, ends on a working day, and the offers come on the next', () => {
    expect(publishing({ ...notice, lastDay: '2026-12-04', bidDay: '2026-12-08' })).toBe(
      'procurement/last-day-too-early',
    )
    expect(publishing({ ...notice, lastDay: '2026-12-10', bidDay: '2026-12-11' })).toBe(
      'procurement/ends-on-holiday',
    )
    expect(publishing({ ...notice, bidDay: '2026-12-14' })).toBe('procurement/bid-day-wrong')
    expect(publishing({ ...notice, bidSecurity: '9935000' })).toBe('procurement/bid-security-not-owed')
    expect(publishing(notice)).toBe('passed')
  })

  test('W24: eight million published on 1 December 2026 runs to the 16th, with offers on the 17th', () => {
    const heard = along(approved({ budget: baht(8_000_000) }), [
      ['hearing', '2026-11-12', { firstDay: '2026-11-12', lastDay: '2026-11-16' }],
    ])
    const answered = { on: '2026-11-17', facts: { revised: 'none' } }
    expect(code(pass(heard, 'hearing-answered', { ...answered, on: '2026-11-16' }))).toBe(
      'procurement/too-early',
    )
    expect(code(pass({ ...heard, openComments: 1 }, 'hearing-answered', answered))).toBe(
      'procurement/comments-open',
    )
    const purchase = along(heard, [['hearing-answered', answered.on, answered.facts]])
    const publish = (lastDay: string, bidDay: string, bidSecurity = '40000000') =>
      code(
        pass(purchase, 'invitation', {
          on: '2026-12-01',
          facts: { firstDay: '2026-12-01', lastDay, bidDay, bidSecurity },
        }),
      )
    expect(publish('2026-12-15', '2026-12-16')).toBe('procurement/last-day-too-early')
    expect(publish('2026-12-16', '2026-12-17', '0')).toBe('procurement/bid-security-missing')
    expect(publish('2026-12-16', '2026-12-17', '39999900')).toBe('procurement/bid-security-too-small')
    expect(publish('2026-12-16', '2026-12-17')).toBe('passed')
  })

  test('every offer is judged, one wins, and a price above the sum is bound to a tenth', () => {
    const won = { winner: true, winnerReason: 'ราคาต่ำสุด' }
    expect(bid({ offers: [] })).toBe('procurement/no-offer')
    expect(bid({ offers: [offer('ก', '1,900,000', { qualified: null })] })).toBe(
      'procurement/offer-not-judged',
    )
    expect(bid({ offers: [offer('ก', '1,900,000')] })).toBe('procurement/no-winner')
    expect(bid({ offers: [offer('ก', '1,900,000', won)] })).toBe('procurement/single-reason-missing')
    expect(
      bid({ offers: [offer('ก', '1,900,000', { ...won, listed: true }), offer('ข', '1,950,000')] }),
    ).toBe('procurement/winner-listed')
    expect(bid({ offers: [offer('ก', '2,185,700', won), offer('ข', '2,200,000')] })).toBe(
      'procurement/over-budget-talked',
    )
    expect(bid({ offers: [offer('ก', '2,185,700.01', won), offer('ข', '2,200,000')] })).toBe(
      'procurement/over-budget',
    )
  })

  test('is returned with a reason to where it is mended, and all since then is taken back', () => {
    const purchase = judged()
    const back = (note: string) =>
      passStep(
        tableOf(purchase),
        { ...purchase, standing: purchase.standing.slice(0, -1) },
        {
          actor: everybody,
          deciding: {
            key: 'result-approved',
            on: day('2026-12-16'),
            today: day('2027-01-01'),
            facts: {},
            outcome: 'returned',
            note,
          },
        },
      )
    expect(code(back(''))).toBe('procurement/reason-missing')
    const verdict = back('ขอให้ทบทวนเหตุผลที่ไม่ผ่าน')
    expect(verdict.ok && verdict.value.takenBack.map(({ key }) => key)).toEqual([
      'result-passed',
      'result-screened',
      'result',
    ])
  })

  test('the last step is taken back first', () => {
    const purchase = judged()
    const undo = (key: string) => undoStep(tableOf(purchase), purchase, { actor: everybody, key })
    const early = undo('result')
    expect(early.ok ? 'undone' : early.refusal.code).toBe('procurement/later-stands')
    expect(undo('result-approved').ok).toBe(true)
  })
})

test('of a small direct award the head of supplies orders, and nothing waits for an appeal', () => {
  const purchase = road({
    kind: 'goods',
    method: 'direct',
    ground: 'direct-small',
    budget: baht(480_000),
    plan: 'exempt',
    offers: [offer('ร้านหนึ่ง', '478,500', { winner: true, winnerReason: 'ราคาเหมาะสม' })],
  })
  const keys = courseOf(tableOf(purchase), purchase)
    .filter(({ state }) => state !== 'skipped')
    .map(({ step }) => step.key)
  expect(keys).toEqual([
    'specification',
    'reference-price',
    'request',
    'request-screened',
    'request-passed',
    'request-approved',
    'bids',
    'result',
    'result-approved',
    'winner-announced',
  ])
  const all = keys.reduce((done, key) => after(done, key, { on: '2026-12-01' }), purchase)
  expect(waitingStep(tableOf(all), all)).toBeUndefined()
  expect(readyFrom(tableOf(all), all)).toBe('2026-12-01')
})

describe('envelopes', () => {
  test('of a price enquiry are opened on a working day after they were handed in (ข้อ 61 วรรคสี่)', () => {
    const purchase = handedIn({ method: 'price-enquiry' }, notice, 'invitation')
    const open = (on: string) => code(pass(purchase, 'opened', { on }))
    // The tenth is a holiday.
    expect(open('2026-12-09')).toBe('procurement/too-early')
    expect(open('2026-12-10')).toBe('procurement/too-early')
    expect(open('2026-12-11')).toBe('passed')
  })

  test('of a selection are opened once nobody can hand in any more', () => {
    const purchase = handedIn({ method: 'selective' }, { offersBy: '2026-12-14' }, 'invited')
    expect(code(pass(purchase, 'opened', { on: '2026-12-11' }))).toBe('procurement/too-early')
    expect(code(pass(purchase, 'opened', { on: '2026-12-14' }))).toBe('passed')
  })
})

describe('the price of a small direct award (ข้อ 79)', () => {
  test('lies within the sum that was approved, whatever was talked about', () => {
    expect(agreed('400,000')).toBe('passed')
    expect(agreed('400,000.01')).toBe('procurement/over-approved')
  })

  test('of what was bought first is not reported under a smaller sum', () => {
    expect(reported('400,000')).toBe('passed')
    expect(reported('400,000.01')).toBe('procurement/over-approved')
  })
})
