import { startPostgres } from './start-postgres.ts'

/** A process that uses the server on the directory it is given until it is told to end: what the tests kill. */
try {
  const postgres = await startPostgres({ directory: process.argv[2] ?? '' })
  process.once('SIGTERM', () => {
    clearInterval(alive)
    void postgres.stop()
  })
  const alive = setInterval(() => undefined, 60_000)
  process.stdout.write(`${postgres.url}\n`)
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
