import { vote } from '@prongsai/api/contract/vote'
import { openDatabase, openPool, type Db, type Trx } from '@prongsai/db/database'
import { voteInput } from '@prongsai/domain/contract/delivery.input'
import { Client } from 'pg'
import { authorityOf } from './bare-router.ts'
import type { Inspection } from './fill-contracts.ts'
import { decide } from './http.ts'
import type { Statement } from './job.ts'
import { lasting, median } from './medians.ts'
import type { Sides } from './sides.ts'
import { statementsOfDecision } from './straight.ts'

/** The last vote of a committee, which accepts: the medians and the ninety-fifth in a hundred, in milliseconds. */
export type Accepted = {
  readonly turns: number
  readonly system: Spread
  /** The use case in its transaction, as the owner and without HTTP. */
  readonly bare: Spread
  /** Its statements, and nothing else. */
  readonly pg: Spread
}

type Spread = { readonly p50: number; readonly p95: number }

const turns = 40

/** The three take turns over deliveries of their own, so that each accepts once. */
export async function acceptDeliveries(sides: Sides): Promise<Accepted> {
  const { office } = sides
  const [heard, ...left] = office.contracting.waiting
  if (heard === undefined || left.length < turns * 3) throw new Error('too little waits before the committee')
  const { statements } = await statementsOfDecision(office.url, (trx) =>
    accept(sides, { db: trx, of: heard }),
  )
  const db = openDatabase(openPool({ url: office.url, role: undefined, max: 1 }))
  const client = new Client({ connectionString: office.url })
  await client.connect()
  const spans = { system: [] as number[], bare: [] as number[], pg: [] as number[] }
  try {
    for (let turn = 0; turn < turns * 3; turn += 3) {
      const [first = heard, second = heard, third = heard] = left.slice(turn)
      spans.system.push(await lasting(() => decide(sides, 'contractDelivery.vote', inputOf(first))))
      spans.bare.push(await lasting(() => acceptBare(db, { sides, of: second })))
      spans.pg.push(await lasting(() => replay(client, anewFor({ heard, statements }, third))))
    }
  } finally {
    await Promise.all([db.destroy(), client.end()])
  }
  return { turns, system: spreadOf(spans.system), bare: spreadOf(spans.bare), pg: spreadOf(spans.pg) }
}

const inputOf = ({ contract, delivery }: Inspection) =>
  voteInput.parse({ id: contract, delivery, vote: 'accept', right: [], note: '' })

type Accepting = { readonly db: Trx; readonly of: Inspection }

async function accept({ office }: Sides, { db, of }: Accepting): Promise<true> {
  await vote({ ...authorityOf(office.actor, 'committee:sit'), db }, inputOf(of))
  return true
}

const acceptBare = (db: Db, { sides, of }: { readonly sides: Sides; readonly of: Inspection }) =>
  db.transaction().execute((trx) => accept(sides, { db: trx, of }))

type Heard = { readonly heard: Inspection; readonly statements: readonly Statement[] }

/** The same statements for another delivery: its own ids stand where the heard one's stood. */
const anewFor = ({ heard, statements }: Heard, one: Inspection): readonly Statement[] => {
  const anew = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(anew)
    return typeof value === 'string'
      ? value.replaceAll(heard.contract, one.contract).replaceAll(heard.delivery, one.delivery)
      : value
  }
  return statements.map(({ text, values }) => ({ text, values: values.map(anew) }))
}

/** Undone again, for a statement that was heard gives the number of a certificate that was given. */
async function replay(client: Client, statements: readonly Statement[]): Promise<void> {
  await client.query('begin')
  for (const { text, values } of statements) await client.query(text, [...values])
  await client.query('rollback')
}

const spreadOf = (spans: readonly number[]): Spread => ({
  p50: median(spans),
  p95: spans.toSorted((a, b) => a - b)[Math.floor(spans.length * 0.95)] ?? 0,
})
