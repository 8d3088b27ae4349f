import { overRounds, roundOf, type Round } from './figures.ts'
import type { Done, Job, Target } from './job.ts'
import type { Measure } from './measures.ts'
import type { Program } from './program.ts'
import { sideNames, type SideName, type Sides } from './sides.ts'

/** One figure of the table: what was seen of a measure at a side of one register's size. */
export type Seen = {
  readonly measure: Measure
  readonly size: number
  readonly side: SideName
  readonly clients: number
  readonly figures: Round
}

export const clientCounts = [1, 32] as const
const roundCount = 5
const warmUp = 700

type Measured = {
  readonly measures: readonly Measure[]
  readonly seconds: number
  readonly tell: (line: string) => void
}

type Contender = { readonly side: SideName; readonly size: number; readonly target: Target }

/** Everything in rounds: each side of each size in turn, again and again, so that what disturbs one disturbs all. */
export async function measureAll(
  client: Program,
  all: readonly Sides[],
  { measures, seconds, tell }: Measured,
): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for (const measure of measures) {
    const contenders = await contendersOf(measure, all)
    for (const { target } of contenders) await run(client, { target, clients: 8, milliseconds: warmUp })
    for (const clients of clientCounts) {
      seen.push(...(await measured(client, { measure, contenders, clients, seconds })))
    }
    tell(`measured: ${measure.name}`)
  }
  return seen
}

async function contendersOf(measure: Measure, all: readonly Sides[]): Promise<readonly Contender[]> {
  const contenders: Contender[] = []
  for (const sides of all) {
    for (const side of sideNames) {
      contenders.push({ side, size: sides.office.size, target: await sides.target(side, measure) })
    }
  }
  return contenders
}

type Measuring = {
  readonly measure: Measure
  readonly contenders: readonly Contender[]
  readonly clients: number
  readonly seconds: number
}

async function measured(
  client: Program,
  { measure, contenders, clients, seconds }: Measuring,
): Promise<readonly Seen[]> {
  const milliseconds = (seconds * 1000) / roundCount
  const rounds = contenders.map((): Round[] => [])
  for (let round = 0; round < roundCount; round++) {
    for (const [place, { target }] of contenders.entries()) {
      rounds[place]?.push(await run(client, { target, clients, milliseconds }))
    }
  }
  return contenders.map(({ side, size }, place) => ({
    measure,
    size,
    side,
    clients,
    figures: overRounds(rounds[place] ?? []),
  }))
}

export async function run(client: Program, job: Job): Promise<Round> {
  const done = doneFrom(await client.ask(job))
  if (!done.ok) throw new Error(done.error)
  return roundOf(done.times, done.milliseconds)
}

function doneFrom(answer: unknown): Done {
  if (!isDone(answer)) throw new Error('the client answered nothing that is known')
  return answer
}

const isDone = (said: unknown): said is Done => typeof said === 'object' && said !== null && 'ok' in said
