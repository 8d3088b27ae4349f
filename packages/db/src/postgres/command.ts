import { existsSync, statSync } from 'node:fs'
import { PostgresCannotRun } from './cannot-run.ts'
import type { Home } from './home.ts'

export type Command = { readonly program: string; readonly args: readonly string[] }

/** `nobody`, who exists on every Linux. */
const nobody = 65534

const isRoot = (): boolean => process.getuid?.() === 0

/** Whose the data must be for PostgreSQL to open it; undefined where it runs as whoever we are. */
export function dataOwner(home: Home): number | undefined {
  if (!isRoot()) return undefined
  const owner = existsSync(home.data) ? statSync(home.data).uid : nobody
  return owner === 0 ? nobody : owner
}

/**
 * PostgreSQL refuses to run as root. It runs as the owner of its data instead, and keeps the one capability by which it
 * reaches that data below directories that only root may enter.
 */
export function commandAs(owner: number | undefined, command: Command): Command {
  if (owner === undefined) return command
  if (process.platform !== 'linux') throw new PostgresCannotRun('it does not run as root on this system')
  const id = String(owner)
  return {
    program: 'setpriv',
    args: [
      `--reuid=${id}`,
      `--regid=${id}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
      '--securebits=+no_setuid_fixup',
      command.program,
      ...command.args,
    ],
  }
}

/** What the programs see of our environment: nothing that could steer them elsewhere. */
export const environment = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  LC_ALL: 'C',
  TZ: 'UTC',
})
