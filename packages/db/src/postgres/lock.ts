import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * A lock on a file that the kernel lets go of when its process dies, however it dies. Node has none of its own;
 * SQLite's are just that, on every system, and know of several holders in one process.
 */
export type Lock = { release(): void }

const patience = 300_000

/** Nobody else holds the file, neither alone nor together. */
export async function lockAlone(path: string): Promise<Lock> {
  return eventually(path, () => tryLockAlone(path))
}

/** Many may hold the file together, as long as nobody holds it alone. */
export async function lockTogether(path: string): Promise<Lock> {
  // Only a read takes the shared lock: `begin` by itself takes none.
  return eventually(path, () => attempt(path, 'begin; select count(*) from sqlite_schema'))
}

export function tryLockAlone(path: string): Lock | undefined {
  return attempt(path, 'begin exclusive')
}

async function eventually(path: string, take: () => Lock | undefined): Promise<Lock> {
  const until = Date.now() + patience
  for (;;) {
    const lock = take()
    if (lock) return lock
    if (Date.now() > until) throw new Error(`${path} is held by another process for too long`)
    await sleep(25)
  }
}

function attempt(path: string, sql: string): Lock | undefined {
  const file = new DatabaseSync(path, { timeout: 0 })
  try {
    file.exec(sql)
  } catch (error) {
    file.close()
    if (isBusy(error)) return undefined
    throw error
  }
  return { release: () => file.close() }
}

const busy = 5

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === busy
