import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A program of ours in a process of its own. */
export type Program = {
  readonly pid: number
  /** Sends a message and gives what the program sends next. */
  ask(message: unknown): Promise<unknown>
  end(): Promise<void>
}

type Started = {
  readonly variables?: Readonly<Record<string, string>>
  readonly nodeOptions?: readonly string[]
  readonly directory?: string
}

/** Starts a file of the project with Node, as `npm start` does. */
export function startProgram(
  url: string,
  { variables = {}, nodeOptions = [], directory }: Started = {},
): Program {
  const said: string[] = []
  const child = fork(fileURLToPath(url), {
    env: { ...process.env, ...variables },
    execArgv: [...nodeOptions],
    ...(directory === undefined ? {} : { cwd: directory }),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const { pid } = child
  if (pid === undefined) throw new Error(`${url} did not start`)
  const gone = once(child, 'exit').then((): never => {
    throw new Error(`${url} ended by itself: ${said.join('').slice(-2000)}`)
  })
  gone.catch(() => undefined)
  return { pid, ask: (message) => Promise.race([answerTo(child, message), gone]), end: () => endOf(child) }
}

async function answerTo(child: ChildProcess, message: unknown): Promise<unknown> {
  const answer = once(child, 'message')
  child.send(message instanceof Object ? message : { message })
  const [said]: unknown[] = await answer
  return said
}

const patience = 15_000

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), patience)
  await ended
  clearTimeout(late)
}

/** A port of this machine that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/** Waits until the program answers at that address. */
export async function answering(url: string, program: Program): Promise<void> {
  const until = performance.now() + 60_000
  while (performance.now() < until) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ok) return
    // Throws when the program has ended instead.
    process.kill(program.pid, 0)
    await after(100)
  }
  throw new Error(`${url} does not answer`)
}
