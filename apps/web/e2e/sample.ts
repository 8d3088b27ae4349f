import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startSystem, type System } from './system.ts'

const cli = new URL('../../server/src/cli.ts', import.meta.url).pathname

export type Sample = System & { readonly password: string }

/** The sample office in a system of its own. */
export async function startSample(name: string): Promise<Sample> {
  const data = await mkdtemp(join(tmpdir(), 'prongsai-e2e-sample-'))
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'sample', '--data', data])
  const password = /password:\s+(?<password>\S.*)/u.exec(stdout)?.groups?.['password'] ?? ''
  const system = await startSystem(new URL(`../dist/${name}-terminal.log`, import.meta.url).pathname, data)
  return { ...system, password }
}
