import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach } from 'vitest'
import type { Command } from './command.ts'
import { homeAt } from './home.ts'
import { isAlive, readPostmaster, serves } from './postmaster.ts'

/** For tests of the starter: a process of its own that holds a server, and can be killed. */
export type Held = {
  readonly process: ChildProcess
  /** Resolves when the server answers; rejects with what the process said when it ended instead. */
  readonly url: Promise<string>
}

const script = join(import.meta.dirname, 'hold-postgres.ts')
const started: ChildProcess[] = []
const directories: string[] = []

export const holding = (directory: string): Command => ({
  program: process.execPath,
  args: [script, directory],
})

export function hold({ program, args }: Command): Held {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  let said = ''
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString('utf8')
  })
  const url = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve)
    child.once('close', () => reject(new Error(said)))
  })
  // A test that only kills the process never waits for its address.
  url.catch(() => undefined)
  return { process: child, url }
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

/** A directory of its own for one test, whose servers and processes are gone after it. */
export async function newDirectory(name = 'data'): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'prongsai-starter-'))
  directories.push(parent)
  return join(parent, name)
}

/** Where only its owner may enter, as below /root. */
export async function newPrivateDirectory(owner?: number): Promise<string> {
  const directory = await newDirectory()
  const parent = join(directory, '..')
  await mkdir(directory, { mode: 0o700 })
  if (owner !== undefined) await Promise.all([chown(parent, owner, owner), chown(directory, owner, owner)])
  return directory
}

export async function postmasterPid(directory: string): Promise<number> {
  const found = await readPostmaster(homeAt(directory))
  if (!found) throw new Error(`no server runs on ${directory}`)
  return found.pid
}

export async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) {
    await sleep(20)
  }
}

export async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(sql)
    return rows
  } finally {
    await client.end()
  }
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((child) => kill(child, 'SIGTERM')))
  await Promise.all(directories.splice(0).map(discard))
})

async function discard(parent: string): Promise<void> {
  const names = await readdir(parent)
  await Promise.all(names.map((name) => endServer(join(parent, name))))
  await rm(parent, { recursive: true, force: true, maxRetries: 10 })
}

/** What a failed test left running. */
async function endServer(directory: string): Promise<void> {
  const left = await readPostmaster(homeAt(directory))
  if (!left || !(await serves(left.pid, homeAt(directory)))) return
  process.kill(left.pid, 'SIGQUIT')
  await gone(left.pid)
}
