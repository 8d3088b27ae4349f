import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { postgresBinaries } from './binaries.ts'
import { PostgresCannotRun } from './cannot-run.ts'
import { commandAs, dataOwner, environment } from './command.ts'
import type { Home } from './home.ts'
import { superuser } from './roles.ts'

const version = '18'
const draftPrefix = 'draft-'

/**
 * Makes the data directory unless it is there. It is made as a draft and renamed when it is whole, so that what is named
 * `data` is always a whole one. Only the holder of the start lock comes here, so every draft found is a dead one's.
 */
export async function initialise(home: Home): Promise<void> {
  await discardDrafts(home)
  if (existsSync(home.data)) return checkVersion(home)
  await createPassword(home)
  const draft = join(home.directory, `${draftPrefix}${randomBytes(6).toString('hex')}`)
  await mkdir(draft, { mode: 0o700 })
  await runInitdb(home, draft)
  await rename(draft, home.data)
  await flushDirectory(home.directory)
}

export async function readPassword(home: Home): Promise<string> {
  const password = await readFile(home.password, 'utf8')
  return password.trim()
}

async function discardDrafts(home: Home): Promise<void> {
  const names = await readdir(home.directory)
  const drafts = names.filter((name) => name.startsWith(draftPrefix))
  // An initdb that outlives its killed parent may still be writing into its draft: it fails, and ends.
  const discard = (name: string) =>
    rm(join(home.directory, name), { recursive: true, force: true, maxRetries: 10 })
  await Promise.allSettled(drafts.map(discard))
}

async function checkVersion(home: Home): Promise<void> {
  const found = (await readFile(join(home.data, 'PG_VERSION'), 'utf8')).trim()
  if (found !== version) throw new PostgresCannotRun(`${home.data} is of PostgreSQL ${found}, not ${version}`)
}

async function createPassword(home: Home): Promise<void> {
  if (existsSync(home.password)) return
  const draft = join(home.directory, `${draftPrefix}password`)
  const file = await open(draft, 'w', 0o600)
  await file.writeFile(randomBytes(24).toString('hex'))
  await file.sync()
  await file.close()
  await rename(draft, home.password)
}

async function runInitdb(home: Home, draft: string): Promise<void> {
  const owner = dataOwner(home)
  const command = commandAs(owner, {
    program: postgresBinaries().initdb,
    args: [
      `--pgdata=${draft}`,
      `--username=${superuser}`,
      `--pwfile=${home.password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
  })
  try {
    if (owner !== undefined) await chown(draft, owner, owner)
    await run(command.program, command.args)
  } catch (error) {
    await rm(draft, { recursive: true, force: true, maxRetries: 10 })
    throw new PostgresCannotRun(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: environment() })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [code, complaint] = await Promise.all([ended, text(child.stderr)])
  if (code !== 0) throw new Error(complaint || `${program} ended with ${String(code)}`)
}

async function flushDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  await directory.sync()
  await directory.close()
}
