import { PostgresCannotRun } from '@prongsai/db/postgres/cannot-run'
import { instantFrom } from '@prongsai/domain/calendar/civil-date'
import { CannotStart } from './cannot-start.ts'
import { readEnvironment } from './environment.ts'
import { firstVisitGreeting, greeting } from './greeting.ts'
import { sampleTold } from './sample/sample-told.ts'
import { start, type System } from './start.ts'

/** The composition root: from the environment to a system that answers, and back to nothing when it is told to end. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env)
  // Told to end while it is still starting, it ends as soon as it has started.
  const told = toldToEnd()
  const system = await start(environment, {
    report,
    clock: () => instantFrom(new Date()),
    showCode: (code) => void process.stdout.write(firstVisitGreeting(environment, code)),
    showSample: (sample) => void process.stdout.write(sampleTold(sample)),
  })
  process.stdout.write(greeting(environment))
  system.announce()
  await told
  await end(system)
}

async function end(system: System): Promise<void> {
  await system.stop()
  process.exit()
}

function toldToEnd(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve())
  // What nobody caught may have left anything half done: end in order, and say with what.
  const fail = (error: unknown) => {
    report(error)
    process.exitCode = 1
    resolve()
  }
  process.on('uncaughtException', fail).on('unhandledRejection', fail)
  return promise
}

function report(error: unknown): void {
  process.stderr.write(`${sentenceOf(error)}\n`)
}

function sentenceOf(error: unknown): string {
  if (error instanceof CannotStart || error instanceof PostgresCannotRun) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

try {
  await main()
} catch (error) {
  report(error)
  process.exit(1)
}
