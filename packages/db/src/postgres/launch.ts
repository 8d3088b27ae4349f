import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { postgresBinaries } from './binaries.ts'
import { PostgresCannotRun } from './cannot-run.ts'
import { commandAs, dataOwner, environment } from './command.ts'
import type { Home } from './home.ts'
import { answers, isAlive, pidFile, readPostmaster, serves } from './postmaster.ts'
import { type Settings, settingsFor } from './settings.ts'

export type Running = { readonly pid: number; readonly port: number }

export type Launch = {
  readonly password: string
  readonly settings: Settings
  /** Where the server was before, when pools still look for it there. */
  readonly port: number | undefined
}

const attempts = 20
const patience = 60_000
const logLimit = 10_000_000

/** The server that already runs on this data, if one does. What a dead server left behind is cleared away. */
export async function attach(home: Home, password: string): Promise<Running | undefined> {
  const until = Date.now() + patience
  for (;;) {
    const found = await look(home, password)
    if (found !== 'waiting') return found
    if (Date.now() > until) throw new PostgresCannotRun(`the one that runs on ${home.data} does not answer`)
    await sleep(100)
  }
}

/** Starts a server on this data, on a free port of this machine's own address. */
export async function launch(home: Home, how: Launch): Promise<Running> {
  let complaint = ''
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = await tryLaunch(home, how)
    if ('pid' in outcome) return outcome
    complaint = outcome.complaint
    if (!mayPass(complaint)) break
    await sleep(250)
  }
  throw new PostgresCannotRun(complaint)
}

/** Ends it in order, within the time that its last checkpoint takes. */
export async function end(home: Home, running: Running): Promise<void> {
  signal(running.pid, 'SIGINT')
  const until = Date.now() + patience
  // A process whose parent does not collect it stays in the list of processes, and serves nothing.
  while (isAlive(running.pid) && (await serves(running.pid, home))) {
    if (Date.now() > until) signal(running.pid, 'SIGQUIT')
    await sleep(20)
  }
}

async function look(home: Home, password: string): Promise<Running | 'waiting' | undefined> {
  const postmaster = await readPostmaster(home)
  if (!postmaster || !isAlive(postmaster.pid)) return undefined
  if (!(await serves(postmaster.pid, home))) {
    // PostgreSQL would take the stranger who has this number today for itself, and refuse to start.
    await rm(pidFile(home), { force: true })
    return undefined
  }
  const { pid, port } = postmaster
  if (port === undefined || !(await answers(home, port, password))) return 'waiting'
  return { pid, port }
}

async function tryLaunch(home: Home, how: Launch): Promise<Running | { readonly complaint: string }> {
  const port = how.port ?? (await freePort())
  const from = await logSize(home)
  const child = await spawnPostgres(home, settingsFor(port, how.settings))
  if (child === undefined) return { complaint: await complaintSince(home, from) }
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = await readPostmaster(home)
    const ready = postmaster?.pid === child.pid && postmaster?.port === port
    if (ready && (await answers(home, port, how.password))) return { pid: postmaster.pid, port }
    await sleep(25)
  }
  return { complaint: await complaintSince(home, from) }
}

async function spawnPostgres(home: Home, settings: readonly string[]): Promise<ChildProcess | undefined> {
  const { program, args } = commandAs(dataOwner(home), {
    program: postgresBinaries().postgres,
    args: ['-D', home.data, ...settings],
  })
  const log = await open(home.log, 'a', 0o600)
  try {
    // In a session of its own: Ctrl-C at the terminal is for us, and we end it when we are done with it.
    const child = spawn(program, args, {
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
      env: environment(),
    })
    await once(child, 'spawn')
    child.unref()
    return child
  } catch (error) {
    throw new PostgresCannotRun(error instanceof Error ? error.message : String(error), { cause: error })
  } finally {
    await log.close()
  }
}

/** What goes by itself: a port that was taken meanwhile, and the last processes of a server that was killed. */
const mayPass = (complaint: string): boolean =>
  /Address already in use|pre-existing shared memory block|could not create any TCP/.test(complaint)

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

async function logSize(home: Home): Promise<number> {
  const size = (await stat(home.log).catch(() => undefined))?.size ?? 0
  if (size < logLimit) return size
  await rename(home.log, `${home.log}.1`)
  return 0
}

async function complaintSince(home: Home, from: number): Promise<string> {
  const said = (await readFile(home.log)).subarray(from).toString('utf8').trim()
  return said.split('\n').slice(-6).join('; ')
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, name)
}
