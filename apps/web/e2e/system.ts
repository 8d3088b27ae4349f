import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const server = new URL('../../server/src/main.ts', import.meta.url).pathname

/** A running system: where it is opened, where its terminal's words and its data are, and how it ends. */
export type System = {
  readonly url: string
  readonly terminal: string
  readonly data: string
  readonly stop: () => Promise<void>
}

/** The real system on a data directory, its own where none is given; what its terminal says is kept in the file. */
export async function startSystem(
  terminal: string,
  given?: string,
  env: Readonly<Record<string, string>> = {},
): Promise<System> {
  const data = given ?? (await mkdtemp(join(tmpdir(), 'prongsai-e2e-')))
  const port = String(await freePort())
  const url = `http://localhost:${port}`
  await mkdir(dirname(terminal), { recursive: true })
  const running = spawn(process.execPath, [server], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: port,
      DATA_DIR: data,
      PUBLIC_URL: url,
      DATABASE_URL: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(terminal)
  running.stdout.pipe(log, { end: false })
  running.stderr.pipe(log, { end: false })
  const stop = async () => {
    if (running.exitCode === null) {
      const gone = once(running, 'exit')
      running.kill('SIGTERM')
      await gone
    }
    await rm(data, { recursive: true, force: true })
  }
  if (!(await isReady(url, () => running.exitCode !== null))) {
    await stop()
    throw new Error(`the system did not start; see ${terminal}`)
  }
  return { url, terminal, data, stop }
}

async function isReady(url: string, hasEnded: () => boolean): Promise<boolean> {
  const until = Date.now() + 60_000
  while (Date.now() < until && !hasEnded()) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    if (answer?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return false
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
