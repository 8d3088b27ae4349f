import { readPassword, initialise } from './initialise.ts'
import { type Home, openHome } from './home.ts'
import { attach, end, launch, type Running } from './launch.ts'
import { type Lock, lockAlone, lockTogether, tryLockAlone } from './lock.ts'
import { isAlive } from './postmaster.ts'
import { ownerUrl, provide, superuserUrl } from './roles.ts'
import type { Settings } from './settings.ts'

export type StartPostgres = {
  /** Where the data, its password, its log and its locks live. */
  readonly directory: string
  readonly settings?: Settings
  /** Told when the server had died and could not be started again; it is tried again a moment later. */
  readonly onTrouble?: (error: unknown) => void
}

export type Postgres = {
  /** Connects as the owner of the database, who migrates it. */
  readonly url: string
  /** Connects as the superuser of this server, for whoever keeps throw-away databases on it. */
  readonly superuserUrl: string
  /** Leaves the server; the last one out stops it. */
  stop(): Promise<void>
}

type Use = { readonly home: Home; readonly password: string; readonly options: StartPostgres }

/** How soon a server that died is missed. */
const watchEvery = 500

/** The server on that directory: the one that runs there already, or a new one. */
export async function startPostgres(options: StartPostgres): Promise<Postgres> {
  const home = await openHome(options.directory)
  return alone(home, async () => {
    await initialise(home)
    const use: Use = { home, password: await readPassword(home), options }
    const running = await attachOrLaunch(use, undefined)
    const address = { port: running.port, password: use.password }
    await provide(address)
    const stop = keepRunning(use, running, await lockTogether(home.usersLock))
    return { url: ownerUrl(address), superuserUrl: superuserUrl(address), stop }
  })
}

async function attachOrLaunch(use: Use, port: number | undefined): Promise<Running> {
  const { home, password } = use
  return (
    (await attach(home, password)) ??
    (await launch(home, { password, settings: use.options.settings ?? {}, port }))
  )
}

/** Watches over the server until the use of it ends, which is what the returned function does. */
function keepRunning(use: Use, first: Running, user: Lock): () => Promise<void> {
  let running = first
  let stopped = false
  let reviving = Promise.resolve()
  let busy = false
  const revive = async () => {
    try {
      // On the port where it was: that is where the pools look for it.
      running = await alone(use.home, () => (stopped ? running : attachOrLaunch(use, first.port)))
    } catch (error) {
      use.options.onTrouble?.(error)
    } finally {
      busy = false
    }
  }
  const watch = setInterval(() => {
    if (busy || isAlive(running.pid)) return
    busy = true
    reviving = revive()
  }, watchEvery)
  watch.unref()
  return async () => {
    if (stopped) return
    stopped = true
    clearInterval(watch)
    await reviving
    await leave(use.home, running, user)
  }
}

async function leave(home: Home, running: Running, user: Lock): Promise<void> {
  await alone(home, async () => {
    user.release()
    const last = tryLockAlone(home.usersLock)
    if (!last) return
    try {
      await end(home, running)
    } finally {
      last.release()
    }
  })
}

async function alone<Result>(home: Home, work: () => Result | Promise<Result>): Promise<Result> {
  const lock = await lockAlone(home.startLock)
  try {
    return await work()
  } finally {
    lock.release()
  }
}
