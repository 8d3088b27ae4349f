import { join } from 'node:path'
import { Client } from 'pg'
import { PostgresCannotRun } from '@prongsai/db/postgres/cannot-run'
import { startPostgres } from '@prongsai/db/postgres/start-postgres'
import { CannotStart } from './cannot-start.ts'
import { unusable } from './data-directory.ts'
import type { Environment } from './environment.ts'

export type Postgres = {
  /** Connects as the owner of the database. */
  readonly url: string
  stop(): Promise<void>
}

const oldest = 180_000

/** One's own PostgreSQL where `DATABASE_URL` names one, and the embedded one where not. */
export async function openPostgres(
  environment: Environment,
  onTrouble: (error: unknown) => void,
): Promise<Postgres> {
  if (environment.databaseUrl !== undefined) {
    await assertUsable(environment.databaseUrl)
    return { url: environment.databaseUrl, stop: () => Promise.resolve() }
  }
  const directory = join(environment.dataDirectory, 'postgres')
  try {
    return await startPostgres({ directory, onTrouble })
  } catch (error) {
    throw isOfTheSystem(error) ? unusable(directory, error) : error
  }
}

/** Answers, lets us in, and is new enough. */
export async function assertUsable(url: string, minimum = oldest): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ number: number; name: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
    )
    const [version] = rows
    if (version === undefined || version.number < minimum) throw tooOld(version?.name ?? '?', minimum)
  } catch (error) {
    throw error instanceof CannotStart ? error : refusalOf(error, new URL(url))
  } finally {
    await client.end().catch(() => undefined)
  }
}

function tooOld(version: string, minimum: number): CannotStart {
  const least = Math.floor(minimum / 10_000)
  return new CannotStart(
    `ฐานข้อมูลใน DATABASE_URL เป็น PostgreSQL ${version} ต้องใช้รุ่น ${least} ขึ้นไป`,
    `the database in DATABASE_URL is PostgreSQL ${version}, and ${least} or later is needed`,
  )
}

function refusalOf(error: unknown, { hostname, port, pathname, username }: URL): CannotStart {
  const place = `${hostname}:${port || '5432'}`
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const cause = { cause: error }
  if (code === '28P01' || code === '28000') {
    return new CannotStart(
      `ฐานข้อมูลที่ ${place} ไม่รับชื่อผู้ใช้ ${username} หรือรหัสผ่านใน DATABASE_URL`,
      `the database at ${place} refuses the user ${username} or the password in DATABASE_URL`,
      cause,
    )
  }
  if (code === '3D000') {
    return new CannotStart(
      `ที่ ${place} ไม่มีฐานข้อมูลชื่อ ${pathname.slice(1)} ตามที่ระบุใน DATABASE_URL`,
      `there is no database ${pathname.slice(1)} at ${place}, as DATABASE_URL says`,
      cause,
    )
  }
  const why = error instanceof Error ? error.message || code : String(error)
  return new CannotStart(
    `ติดต่อฐานข้อมูลใน DATABASE_URL ที่ ${place} ไม่ได้ (${why})`,
    `the database in DATABASE_URL at ${place} cannot be reached (${why})`,
    cause,
  )
}

/** A file or directory that is not ours, on a disk that is full or only to be read. */
const isOfTheSystem = (error: unknown): boolean =>
  !(error instanceof PostgresCannotRun) &&
  error instanceof Error &&
  ('syscall' in error || ('code' in error && error.code === 'ERR_SQLITE_ERROR'))
