import { Agent, request } from 'node:http'
import { Pool } from 'pg'
import { replayDecision, replayInOne, replayLook } from './straight.ts'
import type { Done, HttpRequest, Job, Target } from './job.ts'

/** The clients, in a process of their own: sends what a job names for as long as it says, and tells the times. */
process.on('message', (job: Job) => {
  void done(job).then((answer) => process.send?.(answer))
})

async function done(job: Job): Promise<Done> {
  try {
    return await drive(job)
  } catch (error) {
    return { ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function drive({ target, clients, milliseconds, atMost = Infinity }: Job): Promise<Done> {
  const call = callsOf(target)
  const times: number[] = []
  const begun = performance.now()
  const until = begun + milliseconds
  let turn = 0
  const client = async () => {
    while (performance.now() < until && turn < atMost) {
      const asked = performance.now()
      await call(turn++)
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { ok: true, times, milliseconds: performance.now() - begun }
}

type Call = (turn: number) => Promise<unknown>

function callsOf(target: Target): Call {
  if (target.kind === 'http') {
    const { requests, ...door } = target
    return (turn) => send(door, inTurn(requests, turn))
  }
  const pool = poolOf(target.url)
  if (target.kind === 'decision') return () => replayDecision(pool, target)
  if (target.kind === 'decisions') return (turn) => replayInOne(pool, inTurn(target.each, turn))
  return (turn) => replayLook(pool, inTurn(target.looks, turn))
}

function inTurn<Item>(items: readonly Item[], turn: number): Item {
  const item = items[turn % items.length]
  if (item === undefined) throw new Error('there is nothing to send')
  return item
}

type Door = Pick<Extract<Target, { kind: 'http' }>, 'port' | 'cookie'>

const agent = new Agent({ keepAlive: true, maxSockets: 32 })
const patience = 30_000

async function send(door: Door, asked: HttpRequest): Promise<void> {
  // A server may end a connection that has been idle just when it is used again; a browser asks again, too.
  if ((await sent(door, asked)) === 'gone') await sent(door, asked)
}

function sent({ port, cookie }: Door, { method, path, body }: HttpRequest): Promise<'answered' | 'gone'> {
  const { promise, resolve, reject } = Promise.withResolvers<'answered' | 'gone'>()
  const headers = {
    accept: 'application/json',
    ...(cookie === undefined ? {} : { cookie }),
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  }
  const options = { host: '127.0.0.1', port, method, path, headers, agent, timeout: patience }
  const asking = request(options, (answer) => {
    const wrong = answer.statusCode !== 200
    const said: Buffer[] = []
    answer.on('data', (chunk: Buffer) => void (wrong && said.push(chunk)))
    answer.on('error', reject)
    answer.on('end', () => {
      if (wrong) reject(new Error(`${path}: ${String(answer.statusCode)} ${Buffer.concat(said).toString()}`))
      else resolve('answered')
    })
  })
  asking.on('timeout', () => asking.destroy(new Error(`${path} is not answered`)))
  asking.on('error', (error) => {
    if (asking.reusedSocket && 'code' in error && error.code === 'ECONNRESET') resolve('gone')
    else reject(error)
  })
  asking.end(body)
  return promise
}

const pools = new Map<string, Pool>()

/** As many connections as the server has. */
function poolOf(url: string): Pool {
  const known = pools.get(url)
  if (known) return known
  const pool = new Pool({ connectionString: url, max: 10, statement_timeout: patience })
  pools.set(url, pool)
  return pool
}
