import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import type { Home } from './home.ts'
import { superuserUrl } from './roles.ts'

/** What `postmaster.pid` says; the port is missing from one that is being written. */
export type Postmaster = { readonly pid: number; readonly port: number | undefined }

export const pidFile = (home: Home): string => join(home.data, 'postmaster.pid')

export async function readPostmaster(home: Home): Promise<Postmaster | undefined> {
  if (!existsSync(pidFile(home))) return undefined
  const lines = (await readFile(pidFile(home), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isSafeInteger(pid) || pid < 1) return undefined
  return { pid, port: port > 0 ? port : undefined }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether the process of that number is a PostgreSQL on this very data, and not one that the number came to later. */
export async function serves(pid: number, home: Home): Promise<boolean> {
  if (process.platform !== 'linux') return (await commandLine(pid)).includes(` -D ${home.data} `)
  const args = (await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => '')).split('\0')
  const named = args.indexOf('-D')
  return named > 0 && args[named + 1] === home.data
}

/** Whether a server on this data answers there with our password: a copied directory has the same password and file. */
export async function answers(home: Home, port: number, password: string): Promise<boolean> {
  const client = new Client({
    connectionString: superuserUrl({ port, password }),
    connectionTimeoutMillis: 5000,
  })
  // A server that dies while it answers says so here as well, and nobody listening would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data: string }>(`select current_setting('data_directory') as data`)
    return rows[0]?.data === home.data
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function commandLine(pid: number): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
    return stdout
  } catch {
    return ''
  }
}
