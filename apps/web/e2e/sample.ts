import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { clockIn, type Clock } from './clock.ts'
import { startSystem, type System } from './system.ts'

const cli = new URL('../../server/src/cli.ts', import.meta.url).pathname

export type Sample = System & { readonly password: string }

/** The sample office in a system of its own. */
export async function startSample(name: string): Promise<Sample> {
  return sampleSystem(name)
}

/** The same with a clock that a test moves on. */
export async function startClockedSample(name: string): Promise<Sample & { readonly clock: Clock }> {
  const clock = await clockIn(new URL(`../dist/${name}-days`, import.meta.url).pathname)
  return { ...(await sampleSystem(name, clock.env)), clock }
}

async function sampleSystem(name: string, env: Clock['env'] = {}): Promise<Sample> {
  const data = await mkdtemp(join(tmpdir(), 'prongsai-e2e-sample-'))
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'sample', '--data', data])
  const password = /password:\s+(?<password>\S.*)/u.exec(stdout)?.groups?.['password'] ?? ''
  const terminal = new URL(`../dist/${name}-terminal.log`, import.meta.url).pathname
  const system = await startSystem(terminal, data, env)
  return { ...system, password }
}
