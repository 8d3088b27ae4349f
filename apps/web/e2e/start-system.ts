import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const server = new URL('../../server/src/main.ts', import.meta.url).pathname
const dist = new URL('../dist/', import.meta.url).pathname

/** The real system on a data directory of its own, for the length of the run. What its terminal says is in E2E_TERMINAL. */
// oxlint-disable-next-line import/no-default-export -- Playwright takes a global setup by its default export
export default async function startSystem(): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'prongsai-e2e-'))
  const port = String(await freePort())
  const url = `http://localhost:${port}`
  const terminal = join(dist, 'e2e-terminal.log')
  await mkdir(dist, { recursive: true })
  const running = spawn(process.execPath, [server], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: port, DATA_DIR: data, PUBLIC_URL: url, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(terminal)
  running.stdout.pipe(log, { end: false })
  running.stderr.pipe(log, { end: false })
  process.env['E2E_URL'] = url
  process.env['E2E_TERMINAL'] = terminal
  await ready(url, () => running.exitCode !== null)
  return async () => {
    const gone = once(running, 'exit')
    running.kill('SIGTERM')
    await gone
    await rm(data, { recursive: true, force: true })
  }
}

async function ready(url: string, hasEnded: () => boolean): Promise<void> {
  const until = Date.now() + 60_000
  while (Date.now() < until && !hasEnded()) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`the system did not start; see ${process.env['E2E_TERMINAL'] ?? ''}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
