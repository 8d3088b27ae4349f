import { Client } from 'pg'
import { z } from 'zod'
import { overRounds, type Round } from './figures.ts'
import type { Waiting } from './fill-loans.ts'
import { handingOver, handingTarget, handOver, hearHandOver, type Heard } from './loan-measures.ts'
import { postOf } from './measures.ts'
import type { Program } from './program.ts'
import { clientCounts, run, type Seen } from './rounds.ts'
import { sideNames, type SideName, type Sides } from './sides.ts'

/** What many hands at one thing came to. */
export type Raced = {
  /** Loans that stand in the database. */
  readonly loans: number
  readonly races: number
  readonly clients: number
  /** Answers a second, of those that won and of those that were refused. */
  readonly perSecond: number
  /** As they were answered. */
  readonly lent: number
  readonly refused: number
  /** Counted in the database afterwards: things of the races that are out, and pieces that are out twice. */
  readonly out: number
  readonly double: number
}

const roundCount = 5
/** Loans of a round, by how many clients: each is handed over once, so that a round ends with its loans. */
const ofRound: Readonly<Record<(typeof clientCounts)[number], number>> = { 1: 12, 32: 96 }
const warmUp = 24
/** Round after round, the sides in turn. */
const inTurns = Array.from({ length: roundCount }, () => sideNames).flat()
const patience = 60_000

/** Hand-overs of one thing each, the three sides taking turns over loans of their own. */
export async function measureHandOvers(client: Program, sides: Sides): Promise<readonly Seen[]> {
  const { office } = sides
  const left = [...office.lending.waiting]
  const take = (count: number): readonly Waiting[] => {
    const some = left.splice(0, count)
    if (some.length < count) throw new Error('the register is too small for so many hand-overs')
    return some
  }
  const [first] = take(1)
  if (first === undefined) throw new Error('nothing waits at the counter')
  const heard = await hearHandOver(office, first)
  const handed = (side: SideName, clients: number, count: number) =>
    handedOver(client, { sides, side, heard, clients, each: take(count) })
  for (const side of sideNames) await handed(side, 8, warmUp)
  const seen: Seen[] = []
  for (const clients of clientCounts) {
    const rounds = new Map<SideName, Round[]>(sideNames.map((side) => [side, []]))
    for (const side of inTurns) rounds.get(side)?.push(await handed(side, clients, ofRound[clients]))
    for (const side of sideNames) {
      const figures = overRounds(rounds.get(side) ?? [])
      seen.push({ measure: handOver, size: office.size, side, clients, figures })
    }
  }
  return seen
}

type Handing = {
  readonly sides: Sides
  readonly side: SideName
  readonly heard: Heard
  readonly clients: number
  readonly each: readonly Waiting[]
}

async function handedOver(client: Program, { sides, clients, ...of }: Handing): Promise<Round> {
  const target = await handingTarget(sides, of)
  return run(client, { target, clients, milliseconds: patience, atMost: of.each.length })
}

/** As many clients as there are hand the same thing out, each for a loan of his own, at the same moment; again and again. */
export async function raceHandOvers(sides: Sides): Promise<Raced> {
  const { office } = sides
  const { loans, cards } = office.lending.racing
  const clients = clientCounts[1]
  let waiting = loans
  let [lent, refused, spent] = [0, 0, 0]
  for (const asset of cards) {
    const racing = waiting.slice(0, clients)
    const begun = performance.now()
    const won = await Promise.all(racing.map((loan) => handOut(sides, { loan, asset })))
    spent += performance.now() - begun
    const gone = new Set(racing.filter((_, place) => won[place]))
    waiting = waiting.filter((loan) => !gone.has(loan))
    lent += won.filter(Boolean).length
    refused += won.filter((one) => !one).length
  }
  const perSecond = ((lent + refused) * 1000) / spent
  return {
    loans: office.lending.loans,
    races: cards.length,
    clients,
    perSecond,
    lent,
    refused,
    ...(await counted(office.url, cards)),
  }
}

/** Whether it went; that it is with another is the only no that is expected. */
async function handOut({ port, cookie }: Sides, what: Pick<Waiting, 'loan' | 'asset'>): Promise<boolean> {
  const { path, body } = postOf('loan.handOver', handingOver(what))
  const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: body ?? '',
    signal: AbortSignal.timeout(patience),
  })
  const said = await answer.text()
  if (answer.ok) return true
  if (answer.status !== 422) throw new Error(`${path}: ${String(answer.status)} ${said}`)
  return false
}

const counts = z.tuple([z.object({ out: z.number(), double: z.number() })])

/** Of the races what is out, and of the whole office every piece that two loans have out. */
async function counted(url: string, cards: readonly string[]) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select (select count(*)::int from loan_hold where state = 'out' and asset_id = any($1::uuid[])) as out,
        (select count(*)::int from loan_hold a join loan_hold b on b.office_id = a.office_id and b.asset_id = a.asset_id
          and b.id > a.id and b.slots && a.slots and b.state = 'out' where a.state = 'out') as double`,
      [cards],
    )
    const [row] = counts.parse(rows)
    return row
  } finally {
    await client.end()
  }
}
