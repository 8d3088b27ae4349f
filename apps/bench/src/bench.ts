import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { Client } from 'pg'
import { startPostgres } from '@prongsai/db/postgres/start-postgres'
import { acceptDeliveries, type Accepted } from './acceptances.ts'
import { buyingLooks } from './buying-measures.ts'
import { contractLooks } from './contract-measures.ts'
import { exportAll, type Exported } from './exports.ts'
import { firstPages } from './first-page.ts'
import { load, machineLines } from './machine.ts'
import { measureHandOvers, raceHandOvers, type Raced } from './hand-overs.ts'
import { loanLooks } from './loan-measures.ts'
import { measures as ofRegister } from './measures.ts'
import { watchMemory } from './memory.ts'
import { tellAtNight, type Night } from './nightly-notices.ts'
import { openOffice } from './open-office.ts'
import { printSheets, type Labelled } from './label-sheets.ts'
import { sendPhotos, type Sent } from './photos.ts'
import { startProgram } from './program.ts'
import { reportOf, type Findings, type Memory } from './report.ts'
import { measureAll } from './rounds.ts'
import { assertSame, openSides, type Sides } from './sides.ts'
import { offerNotes, type Offered } from './transfers.ts'
import { wantedOf, type Wanted } from './wanted.ts'

const allMeasures = [...ofRegister, ...loanLooks, ...buyingLooks, ...contractLooks]

type Closings = (() => Promise<unknown>)[]

const page = join(import.meta.dirname, '../../../docs/bench.md')

/** Measures the system beside the same without it, prints what it found, and ends what it started. */
async function main(): Promise<void> {
  const wanted = wantedOf(process.argv.slice(2))
  const closings: Closings = []
  let ending: Promise<void> | undefined
  const end = () => (ending ??= closeAll(closings))
  const interrupted = () => void end().then(() => process.exit(130))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    const report = reportOf(await found(wanted, closings))
    process.stdout.write(`\n${report}\n`)
    if (wanted.rows === undefined) await writeFile(page, pageOf(report, wanted))
  } finally {
    await end()
  }
}

async function found(wanted: Wanted, closings: Closings): Promise<Findings> {
  const before = load()
  const directory = await mkdtemp(join(tmpdir(), 'prongsai-bench-'))
  closings.push(() => rm(directory, { recursive: true, force: true }))
  const postgres = await startPostgres({
    directory: join(directory, 'postgres'),
    settings: { max_connections: '200' },
  })
  closings.push(() => postgres.stop())
  const all: Sides[] = []
  for (const size of wanted.sizes) {
    const url = await newDatabase(postgres, size)
    const begun = performance.now()
    const office = await openOffice(url, size)
    tell(`filled: ${String(size)} assets in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
    all.push(await openSides({ url, office, directory }, closings))
  }
  const version = await settled(postgres.superuserUrl)
  const watches = all.map(({ server }) => watchMemory(server.pid))
  const atRest = await Promise.all(watches.map(({ now }) => now()))
  const measures = allMeasures.filter(({ name }) => wanted.rows?.test(name) ?? true)
  for (const sides of all) for (const measure of measures) await assertSame(sides, measure)
  const client = startProgram(import.meta.resolve('./client.ts'))
  closings.push(() => client.end())
  const seen = [...(await measureAll(client, all, { measures, seconds: wanted.seconds, tell }))]
  const whole = wanted.rows === undefined ? all : []
  const raced: Raced[] = []
  for (const sides of whole.filter(({ office }) => office.size >= leastLent)) {
    seen.push(...(await measureHandOvers(client, sides)))
    raced.push(await raceHandOvers(sides))
    tell(`handed over: ${String(sides.office.size)} assets`)
  }
  const exported: Exported[] = []
  for (const sides of whole.filter(({ office }) => office.size <= mostExported)) {
    exported.push(...(await exportAll(sides)))
  }
  const sent: Sent[] = []
  for (const sides of whole.slice(0, 1)) sent.push(await sendPhotos(sides))
  const offered: Offered[] = []
  const labelled: Labelled[] = []
  const accepted: Accepted[] = []
  const nights: Night[] = []
  for (const sides of whole.slice(0, 1)) {
    offered.push(await offerNotes(sides))
    labelled.push(await printSheets(sides))
    accepted.push(await acceptDeliveries(sides))
    nights.push(...(await tellAtNight(sides)))
  }
  await after(3000)
  const memories: Memory[] = await Promise.all(
    watches.map(async (watch, place) => ({
      size: wanted.sizes[place] ?? 0,
      atRest: atRest[place],
      after: await watch.now(),
      peak: watch.peak(),
    })),
  )
  return {
    machine: await machineLines(version),
    loads: [before, load()],
    seen,
    memories,
    exported,
    sent,
    offered,
    labelled,
    accepted,
    nights,
    raced,
    firstPages: await firstPages(),
  }
}

/** A smaller register has too few things to hand over. */
const leastLent = 50_000

/** What an office may well ask for; a larger file would be most of the run. */
const mostExported = 200_000

async function newDatabase(
  { url, superuserUrl }: { readonly url: string; readonly superuserUrl: string },
  size: number,
): Promise<string> {
  const name = `bench_${String(size)}`
  await asSuperuser(superuserUrl, `create database ${name} owner prongsai`)
  // So that what is filled in need not be looked up row by row.
  await asSuperuser(superuserUrl, 'grant set on parameter session_replication_role to prongsai')
  const own = new URL(url)
  own.pathname = name
  return own.href
}

/** What was filled in lies on the disk before anything is measured. */
async function settled(superuserUrl: string): Promise<string> {
  await asSuperuser(superuserUrl, 'checkpoint')
  const [row] = await asSuperuser(superuserUrl, 'show server_version')
  return row?.server_version ?? 'of an unknown version'
}

async function asSuperuser(url: string, text: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ server_version?: string }>(text)).rows
  } finally {
    await client.end()
  }
}

/** The last begun is the first ended. */
async function closeAll(closings: Closings): Promise<void> {
  for (const close of closings.splice(0).toReversed()) await close().catch(complain)
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`)

const complain = (error: unknown): void =>
  tell(error instanceof Error ? (error.stack ?? error.message) : String(error))

const pageOf = (report: string, { sizes, seconds }: Wanted): string => `# What it costs, as measured

\`npm run bench -- --assets ${sizes.join(',')} --seconds ${String(seconds)}\`

\`\`\`
${report}
\`\`\`

Each figure is the median of five rounds, in which the system, the bare procedures and \`pg\` take turns, so that what disturbs one
disturbs all. **The system** answers over HTTP with a signed-in session, as the role that row-level security binds. **A bare procedure**
is the same query or use case behind tRPC and fastify with no session, no permission, no transaction for a look and no policy, as the
owner of the tables. **pg** sends the same statements with the same values straight to PostgreSQL, over as many connections as the
server has; of a registration, in one transaction with a code and an id that are new each time. The clients run in a process of their
own on the same machine, so their work is in every figure.
The common words stand in thousands of cards; the rare ones in twenty, however large the register is. The cards that are opened have
been corrected four times.
Some 22,000 loans stand behind the rows of lending: what is free is the calendar's page, 200 kinds with all of their cards over 90 days;
a hand-over is of one thing signed on the printed slip, each loan once, the three sides over loans of their own. The same thing is then
handed out by all clients at once, and what is out twice is counted in the database.
Behind the rows of buying stand 20,000 items of the plan and 10,000 purchases of seven years, 8,000 items, 4,000 purchases and 800
lines of the budget in the present one: each purchase with its lines, money, committees, offers, steps and papers. Who asks is an
officer and head of supplies, with whom most steps wait. Behind those of contracts stand 10,000 contracts with some 61,000
checkpoints, 3,000 of them running. A delivery is accepted by the last vote of its committee of three, each delivery once; the
statements alone are undone again. The nights are run as the server runs them, two servers at the same moment first: what a person was
told twice of the same duty at the same stage is counted in the database. In a run whose load average is high before it
began, other work stood beside it on the machine: its columns compare with one another, and not with another day's.
`

try {
  await main()
} catch (error) {
  complain(error)
  process.exitCode = 1
}
