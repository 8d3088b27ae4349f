import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, Pool } from 'pg'
import { describe, expect, test } from 'vitest'
import { commandAs, dataOwner } from './command.ts'
import { ask, gone, hold, holding, kill, newDirectory, postmasterPid } from './held-postgres.ts'
import { homeAt } from './home.ts'
import { isAlive, pidFile } from './postmaster.ts'
import { startPostgres } from './start-postgres.ts'

describe('after kill -9 of the server', () => {
  test('its PostgreSQL is found and used again, and nothing is lost', async () => {
    const directory = await newDirectory()
    const held = hold(holding(directory))
    const url = await held.url
    await ask(url, 'create table kept (n int); insert into kept values (7)')
    const pid = await postmasterPid(directory)
    await kill(held.process, 'SIGKILL')
    expect(isAlive(pid)).toBe(true)

    const again = await startPostgres({ directory })
    expect(again.url).toBe(url)
    expect(await postmasterPid(directory)).toBe(pid)
    expect(await ask(again.url, 'select n from kept')).toEqual([{ n: 7 }])
    await again.stop()
    await gone(pid)
  })

  test('and of PostgreSQL while it writes, no acknowledged row is lost', async () => {
    const directory = await newDirectory()
    const held = hold(holding(directory))
    const url = await held.url
    await ask(url, 'create table row_kept (n int primary key)')
    const writers = [0, 1, 2, 3].map((first) => writeUntilCut(url, first))
    await sleep(400)
    const pid = await postmasterPid(directory)
    await kill(held.process, 'SIGKILL')
    process.kill(pid, 'SIGKILL')
    const acknowledged = (await Promise.all(writers)).flat()
    expect(acknowledged.length).toBeGreaterThan(20)

    const again = await startPostgres({ directory })
    const found = new Set((await ask<{ n: number }>(again.url, 'select n from row_kept')).map(({ n }) => n))
    expect(acknowledged.filter((n) => !found.has(n))).toEqual([])
    await again.stop()
  })

  test('during initdb, the draft is waste and the next start makes a whole one', async () => {
    const directory = await newDirectory()
    const held = hold(holding(directory))
    const draft = await draftOf(directory)
    await kill(held.process, 'SIGKILL')
    await Promise.all((await processesNaming(draft)).map((pid) => endAtOnce(pid)))
    expect(await readdir(directory)).not.toContain('data')

    const again = await startPostgres({ directory })
    expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect((await readdir(directory)).filter((name) => name.startsWith('draft-'))).toEqual([])
    await again.stop()
  })

  test('a number in postmaster.pid that a stranger has today stops nobody, and the stranger lives', async () => {
    const directory = await newDirectory()
    const first = await startPostgres({ directory })
    const home = homeAt(directory)
    const file = await readFile(pidFile(home), 'utf8')
    await first.stop()
    // The same user as PostgreSQL: only such a number does PostgreSQL itself take for a server.
    const owner = dataOwner(home)
    const { program, args } = commandAs(owner, { program: 'sleep', args: ['60'] })
    const stranger = spawn(program, args, { stdio: 'ignore' })
    await once(stranger, 'spawn')
    await writeFile(pidFile(home), file.replace(/^\d+/, String(stranger.pid)), { mode: 0o600 })
    if (owner !== undefined) await chown(pidFile(home), owner, owner)

    const again = await startPostgres({ directory })
    expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await postmasterPid(directory)).not.toBe(stranger.pid)
    expect(stranger.exitCode).toBeNull()
    await again.stop()
    await kill(stranger, 'SIGKILL')
  })
})

test('several first starts at once use one server, and the last one out stops it', async () => {
  const directory = await newDirectory()
  const held = [1, 2, 3, 4].map(() => hold(holding(directory)))
  const urls = await Promise.all(held.map(({ url }) => url))
  expect(new Set(urls).size).toBe(1)
  const [url = ''] = urls
  const pid = await postmasterPid(directory)
  const [last, ...others] = held
  await Promise.all(others.map((one) => kill(one.process, 'SIGTERM')))
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])

  if (last) await kill(last.process, 'SIGTERM')
  await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED')
  await gone(pid)
})

test('a PostgreSQL that dies comes back where it was, and the same pool recovers', async () => {
  const directory = await newDirectory()
  const postgres = await startPostgres({ directory })
  const pool = new Pool({ connectionString: postgres.url })
  pool.on('error', () => undefined)
  await pool.query('create table kept as select 7 as n')
  const pid = await postmasterPid(directory)
  process.kill(pid, 'SIGKILL')
  await gone(pid)

  await expect.poll(() => rowsOrComplaint(pool), { timeout: 15_000, interval: 100 }).toEqual([{ n: 7 }])
  expect(await postmasterPid(directory)).not.toBe(pid)
  await pool.end()
  await postgres.stop()
})

test('the password is for its owner alone, and the server listens on this machine only', async () => {
  const directory = await newDirectory()
  const postgres = await startPostgres({ directory })
  expect((await stat(homeAt(directory).password)).mode & 0o777).toBe(0o600)
  const [server] = await ask(
    postgres.superuserUrl,
    `select current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
      current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale,
      (select bool_and(auth_method = 'scram-sha-256') from pg_hba_file_rules) as scram,
      (select rolsuper from pg_roles where rolname = 'prongsai') as owner_is_superuser
     from pg_database where datname = 'prongsai'`,
  )
  expect(server).toEqual({
    listens: '127.0.0.1',
    sockets: '',
    encoding: 'UTF8',
    provider: 'b',
    locale: 'C.UTF-8',
    scram: true,
    owner_is_superuser: false,
  })
  await expect(ask(postgres.url.replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password')
  await postgres.stop()
})

/** Writes row after row, each its own transaction, and returns those that were acknowledged before the line was cut. */
async function writeUntilCut(url: string, first: number): Promise<number[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const acknowledged: number[] = []
  try {
    for (let n = first; ; n += 4) {
      await client.query('insert into row_kept values ($1)', [n])
      acknowledged.push(n)
    }
  } catch {
    return acknowledged
  }
}

async function draftOf(directory: string): Promise<string> {
  for (;;) {
    const names = await readdir(directory).catch(() => [])
    const draft = names.find((name) => /^draft-[0-9a-f]{12}$/.test(name))
    if (draft && (await readdir(`${directory}/${draft}`)).length > 5) return `${directory}/${draft}`
    await sleep(5)
  }
}

async function processesNaming(path: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(
    pids.map(async (pid) => ({ pid, line: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '') })),
  )
  return lines.filter(({ line }) => line.includes(path)).map(({ pid }) => Number(pid))
}

async function endAtOnce(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  await gone(pid)
}

async function rowsOrComplaint(pool: Pool): Promise<unknown> {
  try {
    return (await pool.query('select n from kept')).rows
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}
