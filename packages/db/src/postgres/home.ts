import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'

/** The directory in which one embedded PostgreSQL lives with all that belongs to it. */
export type Home = {
  readonly directory: string
  readonly data: string
  readonly password: string
  readonly log: string
  /** Held alone by whoever starts, revives or stops the server. */
  readonly startLock: string
  /** Held together by everyone who uses the server, so that the last one out can know it. */
  readonly usersLock: string
}

export async function openHome(directory: string): Promise<Home> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  // One name for one place, since the running server is recognised by the path of its data.
  return homeAt(await realpath(directory))
}

export const homeAt = (directory: string): Home => ({
  directory,
  data: join(directory, 'data'),
  password: join(directory, 'password'),
  log: join(directory, 'postgres.log'),
  startLock: join(directory, 'start.lock'),
  usersLock: join(directory, 'users.lock'),
})
