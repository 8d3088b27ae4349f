import { join } from 'node:path'
import { keepPlace, sizes } from './size.ts'
import { startSystem } from './system.ts'

const dist = new URL('../dist/', import.meta.url).pathname

/** Two systems for the length of the run: one is worked in at a desk, the other on a telephone. */
// oxlint-disable-next-line import/no-default-export -- Playwright takes a global setup by its default export
export default async function startSystems(): Promise<() => Promise<void>> {
  const started = await Promise.allSettled(
    sizes.map(async (size) => {
      const system = await startSystem(join(dist, `e2e-terminal-${size}.log`))
      keepPlace(size, system)
      return system
    }),
  )
  const systems = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const stop = async () => void (await Promise.all(systems.map((system) => system.stop())))
  const failed = started.find((each) => each.status === 'rejected')
  if (failed === undefined) return stop
  await stop()
  throw failed.reason
}
