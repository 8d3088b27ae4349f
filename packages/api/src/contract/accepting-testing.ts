import type { ContractId, DeliveryId } from '@prongsai/domain/base/id'
import type { Pieces, Vote } from '@prongsai/domain/contract/contract'
import { expect } from 'vitest'
import { baht } from '@prongsai/domain/money/satang'
import type { TestDatabase } from '@prongsai/db/testing'
import { noonOf } from '../procurement/testing.ts'
import { day, openContractOffice } from './testing.ts'

type Saying = { readonly vote: Vote; readonly right: readonly Pieces[]; readonly note: string }

export const agreed = { vote: 'accept' as const, right: [], note: '' }

type Seen = { readonly id: ContractId; readonly delivery: DeliveryId; readonly on: string }

/** The office of contracts with a committee of three that accepts, and the procedures of its deliveries. */
export async function openAcceptingOffice(database: TestDatabase) {
  const office = await openContractOffice(database)
  const committee = [office.staff, office.other, office.engineer] as const
  const inspectors = committee.map(({ id }) => id)
  type Member = (typeof committee)[number]

  const read = (id: ContractId, on = '2026-11-30') => office.at.officer(on).contract.get({ id })
  const versionOf = async (id: ContractId) => (await read(id)).version
  const member = (who: Member, on: string) => who.as(noonOf(on)).contractDelivery
  const line = {
    name: 'เครื่องคอมพิวเตอร์',
    quantity: 20,
    countingUnit: 'เครื่อง',
    categoryId: office.ids.desks,
  }
  const shares = [{ position: 1, quantity: 20 }]
  const instalments = [{ name: 'ทั้งหมด', amount: baht(480_000), termDays: 30, dueOn: null, shares }]
  return {
    ...office,
    inspectors,
    read,
    versionOf,
    member,
    /** Twenty computers of 480,000 baht that last, signed on 2 November and due on 2 December. */
    computers: async (who = inspectors) => {
      const terms = { termDays: 30, instalments }
      const { contract, budgetLine } = await office.signed('2026-11-02', { inspectors: who, line }, terms)
      return { id: contract, budgetLine }
    },
    /** So many pieces of the first instalment came on a day; null of what is accepted as a whole. */
    delivered: async (id: ContractId, on: string, pieces: number | null): Promise<DeliveryId> => {
      const { delivery } = await office.at.officer(on).contractDelivery.deliver({
        id,
        version: await versionOf(id),
        instalment: 1,
        arrivedOn: day(on),
        toldOn: day(on),
        paper: 'ส 1',
        note: '',
        lines: pieces === null ? [] : [{ position: 1, quantity: pieces }],
      })
      return delivery
    },
    /** The members vote one after another, the first of them the first. */
    allSay: async ({ id, delivery, on }: Seen, said: readonly Saying[]): Promise<void> => {
      for (const [at, one] of said.entries()) {
        const who = committee[at]
        if (who !== undefined) await member(who, on).vote({ id, delivery, ...one, right: [...one.right] })
      }
    },
  }
}

const waiting = async ({ ownerPool }: TestDatabase): Promise<number | undefined> => {
  const { rows } = await ownerPool.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.waiting
}

/** What comes of decisions about one contract that are all made while its row is held by somebody else: each done, or why not. */
export async function atOnce(
  database: TestDatabase,
  id: ContractId,
  deciding: readonly (() => Promise<unknown>)[],
): Promise<readonly unknown[]> {
  const other = await database.ownerPool.connect()
  try {
    await other.query('begin')
    await other.query('select from contract where id = $1 for update', [id])
    const answers = deciding.map((decide) =>
      decide()
        .then(() => 'done')
        .catch((error: unknown) => error),
    )
    await expect.poll(() => waiting(database)).toBe(deciding.length)
    await other.query('commit')
    return await Promise.all(answers)
  } finally {
    other.release(true)
  }
}
