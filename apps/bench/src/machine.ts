import { readFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'

/** The machine and the programs, as they are named beside the figures. */
export async function machineLines(postgresVersion: string): Promise<readonly string[]> {
  const [processor] = cpus()
  return [
    `${processor?.model.trim() ?? 'an unnamed processor'}, ${String(cpus().length)} cores, ${gigabytes(await memoryOf())} GB`,
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, PostgreSQL ${postgresVersion}, ${process.platform} ${process.arch}`,
  ]
}

/** Of the last minute. */
export const load = (): string => (loadavg()[0] ?? 0).toFixed(2)

const gigabytes = (bytes: number): string => (bytes / 1024 ** 3).toFixed(1)

/** What this group of processes may use, where that is less than the machine has. */
async function memoryOf(): Promise<number> {
  const limit = Number(await readFile('/sys/fs/cgroup/memory.max', 'utf8').catch(() => ''))
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}
