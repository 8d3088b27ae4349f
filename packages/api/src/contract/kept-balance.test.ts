import { describe, expect, test } from 'vitest'
import type { ContractId } from '@prongsai/domain/base/id'
import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { baht, satang } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { noonOf } from '../procurement/testing.ts'
import { openAcceptingOffice } from './accepting-testing.ts'
import { day } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)

type Record = Awaited<ReturnType<typeof office.read>>
type Dice = {
  readonly upTo: (most: number) => number
  readonly of: <One>(all: readonly One[]) => One | undefined
}

/** The same throws for the same seed. */
function diceOf(seed: number): Dice {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const upTo = (most: number) => Math.floor(next() * (most + 1))
  return { upTo, of: (all) => (all.length === 0 ? undefined : all[upTo(all.length - 1)]) }
}

type Turn = {
  readonly id: ContractId
  readonly on: CivilDate
  readonly record: Record
  readonly dice: Dice
}

const held = ({ id, record }: Turn) => ({ id, version: record.version, reason: 'ทดสอบ' })
const stands = ({ undoneAt }: { readonly undoneAt: string | null }) => undoneAt === null
const none = '00000000-0000-4000-8000-000000000000'

const at = ({ on }: Turn) => ({
  officer: office.at.officer(on),
  head: office.at.head(on),
  finance: office.at.finance(on),
  inspector: office.staff.as(noonOf(on)),
})

/** Whatever somebody of the office may try with a contract, sensible or not. */
const deeds: { readonly [name: string]: (turn: Turn) => Promise<unknown> } = {
  deliver: async (turn) =>
    at(turn).officer.contractDelivery.deliver({
      ...held(turn),
      instalment: 1 + turn.dice.upTo(1),
      arrivedOn: addDays(turn.on, -turn.dice.upTo(4)),
      toldOn: turn.on,
      paper: 'ส 1',
      note: 'ลงรับ',
      lines: [{ position: 1, quantity: 1 + turn.dice.upTo(11) }],
    }),
  withdraw: async (turn) =>
    at(turn).officer.contractDelivery.withdraw({
      ...held(turn),
      delivery: turn.dice.of(turn.record.deliveries)?.id ?? none,
    }),
  vote: async (turn) => {
    const delivery = turn.record.deliveries.findLast(({ status }) => status === 'waiting')
    const came = delivery?.lines[0]?.quantity ?? 1
    return at(turn).inspector.contractDelivery.vote({
      id: turn.id,
      delivery: delivery?.id ?? none,
      vote: turn.dice.of(['accept', 'accept', 'accept', 'part', 'refuse'] as const) ?? 'accept',
      right: [{ position: 1, quantity: 1 + turn.dice.upTo(came) }],
      note: 'ตามที่ตรวจ',
    })
  },
  undoAcceptance: async (turn) =>
    at(turn).head.contractDelivery.undoAcceptance({
      ...held(turn),
      acceptance: turn.dice.of(turn.record.acceptances.filter(stands))?.id ?? none,
    }),
  pay: async (turn) => {
    const acceptance = turn.dice.of(turn.record.acceptances.filter(stands))?.id ?? none
    const of = { kind: 'instalment' as const, acceptance }
    const { finance } = at(turn)
    const told = await finance.contractDelivery.paymentProposal({ id: turn.id, for: of, on: turn.on })
    const { gross, advanceRecovery, retention, penalty, fine } = told
    const less = (amount: bigint) => satang((amount * BigInt(turn.dice.upTo(4))) / 4n)
    const kept =
      turn.dice.upTo(2) > 0
        ? { advanceRecovery, retention, penalty, fine }
        : { advanceRecovery: less(advanceRecovery), retention: less(retention), penalty, fine: less(fine) }
    const paper = { paper: 'ฎ 1', on: turn.on }
    return finance.contractDelivery.pay({ ...held(turn), ...kept, ...paper, for: of, gross })
  },
  payOther: async (turn) => {
    const kind = turn.dice.of(['advance', 'retention'] as const) ?? 'advance'
    const of = { kind }
    const { finance } = at(turn)
    const told = await finance.contractDelivery.paymentProposal({ id: turn.id, for: of, on: turn.on })
    const nothing = {
      advanceRecovery: satang(0n),
      retention: satang(0n),
      penalty: satang(0n),
      fine: satang(0n),
    }
    const paper = { paper: 'ฎ 2', on: turn.on }
    return finance.contractDelivery.pay({ ...held(turn), ...nothing, ...paper, for: of, gross: told.gross })
  },
  undoPayment: async (turn) =>
    at(turn).finance.contractDelivery.undoPayment({
      ...held(turn),
      payment: turn.dice.of(turn.record.payments.filter(stands))?.id ?? none,
    }),
  askTime: async (turn) =>
    at(turn).officer.contractCourse.askChange({
      ...held(turn),
      askedOn: turn.on,
      asked: {
        kind: turn.dice.of(['extension', 'waiver'] as const) ?? 'waiver',
        ground: 'force-majeure',
        causeFrom: addDays(turn.on, -turn.dice.upTo(6)),
        causeTo: turn.on,
        notifiedOn: turn.on,
        noticePaper: '1',
        agencyKnew: false,
        days: 1 + turn.dice.upTo(4),
      },
    }),
  askPrice: async (turn) => {
    const quantity = Math.max(1, (turn.record.lines[0]?.quantity ?? 20) + turn.dice.upTo(6) - 3)
    const price = baht(24_000 * quantity)
    const [first] = turn.record.instalments
    const parts = {
      instalments: [{ number: 2, amount: satang(price - BigInt(first?.amount ?? '0')) }],
      lines: [{ position: 1, quantity, amount: price }],
    }
    return at(turn).officer.contractCourse.askChange({
      ...held(turn),
      askedOn: turn.on,
      asked: {
        kind: 'amendment',
        ground: 'benefit',
        withinPurpose: true,
        structural: false,
        certifiedBy: '',
        price,
        dueOn: addDays(turn.on, turn.dice.upTo(20)),
        parts: turn.dice.upTo(2) === 0 ? null : parts,
      },
    })
  },
  decide: async (turn) =>
    at(turn).head.contractCourse.decideChange({
      ...held(turn),
      changeId: turn.record.changes.find(({ status }) => status === 'asked')?.id ?? none,
      approve: turn.dice.upTo(3) > 0,
      decidedOn: turn.on,
      daysGiven: null,
      decision: 'พิจารณาแล้ว',
      paper: '1',
      governorPaper: '',
    }),
  undoChange: async (turn) =>
    at(turn).head.contractCourse.undoChange({
      ...held(turn),
      changeId: turn.record.changes.findLast(stands)?.id ?? none,
    }),
  withdrawChange: async (turn) =>
    at(turn).officer.contractCourse.withdrawChange({
      ...held(turn),
      changeId: turn.record.changes.find(({ status }) => status === 'asked')?.id ?? none,
    }),
  fine: async (turn) =>
    at(turn).head.contractCourse.fine({
      ...held(turn),
      part: baht(10_000),
      amount: baht(1_000),
      subcontractor: 'ร้านอื่น',
      paper: '',
      on: turn.on,
    }),
  undoFine: async (turn) =>
    at(turn).head.contractCourse.undoFine({ ...held(turn), of: turn.dice.of(turn.record.fines)?.id ?? none }),
  end: async (turn) =>
    at(turn).head.contractCourse.end({
      ...held(turn),
      how: 'mutual',
      ground: null,
      benefit: 'ประโยชน์ของทางราชการ',
      on: turn.on,
      notifiedOn: null,
      paper: '1',
    }),
  undoEnding: async (turn) => at(turn).head.contractCourse.undoEnding(held(turn)),
}

/** What is done more often than the rest, so that a course gets far. */
const usual = ['deliver', 'deliver', 'vote', 'vote', 'vote', 'pay', 'pay', 'decide', 'undoEnding']

/** What came of it: the code of a refusal, or that it was done. Anything else is a defect of ours. */
async function tried(deed: Promise<unknown>): Promise<string> {
  try {
    await deed
    return 'done'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (['UNPROCESSABLE_CONTENT', 'NOT_FOUND', 'BAD_REQUEST'].includes(code)) return code
    throw error
  }
}

const total = (amounts: readonly string[]): bigint => amounts.reduce((all, one) => all + BigInt(one), 0n)

/** The price of a contract and what was paid of it, with the budget from which that came. */
async function balanceOf(record: Record) {
  const { rows } = await database.ownerPool.query<{ [column: string]: string }>(
    `select h.committed::text, h.paid::text, b.allocated::text, b.committed::text as "lineCommitted", b.paid::text as "linePaid"
     from budget_hold h join budget_line b on b.office_id = h.office_id and b.id = h.line_id where h.purchase_id = $1`,
    [record.purchase.id],
  )
  const [row = {}] = rows
  const number = (column: string) => BigInt(row[column] ?? '0')
  const payments = record.payments.filter(stands)
  const instalments = payments.filter(({ kind }) => kind === 'instalment')
  const advances = payments.filter(({ kind }) => kind === 'advance')
  const accepted = total(record.acceptances.filter(stands).map(({ gross }) => gross))
  return {
    price: BigInt(record.price),
    accepted,
    paid: total(instalments.map(({ gross }) => gross)),
    out:
      total([...advances, ...instalments].map(({ gross }) => gross)) -
      total(instalments.map(({ advanceRecovery }) => advanceRecovery)),
    held: number('committed'),
    drawn: number('paid'),
    line: { allocated: number('allocated'), held: number('lineCommitted'), paid: number('linePaid') },
  }
}

/** What has to hold after whatever was done. */
async function holds(record: Record): Promise<void> {
  const { price, accepted, paid, out, held: committed, drawn, line } = await balanceOf(record)
  expect(paid).toBeLessThanOrEqual(price)
  expect(out).toBeLessThanOrEqual(price)
  expect(paid).toBeLessThanOrEqual(accepted)
  expect(accepted).toBeLessThanOrEqual(price)
  expect(drawn).toBe(paid)
  // What is held is what is still to be paid: of the price while it binds, of what was accepted once it was ended.
  const owed = record.status === 'ended' ? accepted : price
  expect(committed + drawn).toBe(owed)
  expect([line.held, line.paid]).toEqual([committed, drawn])
  expect(line.held + line.paid).toBeLessThanOrEqual(line.allocated)
}

const instalment = (quantity: number, termDays: number) => ({
  name: `${quantity} เครื่อง`,
  amount: baht(24_000 * quantity),
  termDays,
  dueOn: null,
  shares: [{ position: 1, quantity }],
})

/** Twenty computers in two parts, with 72,000 in advance under a guarantee, and a twentieth kept back. */
async function opened(): Promise<ContractId> {
  const { contract: id } = await office.signed(
    '2026-11-02',
    { inspectors: [office.staff.id] },
    { termDays: 30, instalments: [instalment(12, 20), instalment(8, 30)] },
  )
  await database.ownerPool.query(
    'update contract set advance = 7200000, retention_rate = 500 where id = $1',
    [id],
  )
  await office.at.officer('2026-11-02').contract.keepSecurity({
    id,
    version: await office.versionOf(id),
    of: 'advance',
    kind: 'bank-guarantee',
    number: 'ค 1',
    issuer: 'ธนาคารตัวอย่าง',
    amount: baht(72_000),
    issuedOn: day('2026-11-02'),
    receivedOn: day('2026-11-02'),
    expiresOn: null,
  })
  return id
}

describe('whatever is done to a contract, in whatever order', () => {
  test.each([3, 7_922, 63_355, 110_869])(
    'no more is paid than its price, and its budget balances (%i)',
    async (seed) => {
      const dice = diceOf(seed)
      const id = await opened()
      const done: string[] = []
      let on = day('2026-11-03')
      for (let turn = 0; turn < 120; turn++) {
        on = addDays(on, 1 + dice.upTo(1))
        const record = await office.read(id, on)
        const name = dice.of([...Object.keys(deeds), ...usual]) ?? ''
        const deed = deeds[name]
        const came = deed === undefined ? '' : await tried(deed({ id, on, record, dice }))
        if (came === 'done') done.push(name)
        await holds(await office.read(id, on))
      }
      expect(new Set(done).size).toBeGreaterThan(4)
    },
    120_000,
  )
})
