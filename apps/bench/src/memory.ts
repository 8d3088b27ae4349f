import { readFile } from 'node:fs/promises'

/** The memory of one process in MB as it is sampled; undefined where the system does not tell. */
export type Watch = {
  readonly now: () => Promise<number | undefined>
  /** Ends the watching and gives the highest that was seen. */
  readonly peak: () => number | undefined
}

const every = 50

/** Watches the resident memory of a process, from /proc. */
export function watchMemory(pid: number): Watch {
  let highest: number | undefined
  const now = async () => {
    const megabytes = await residentOf(pid)
    if (megabytes !== undefined) highest = Math.max(highest ?? 0, megabytes)
    return megabytes
  }
  const timer = setInterval(() => void now(), every)
  return {
    now,
    peak: () => {
      clearInterval(timer)
      return highest
    },
  }
}

async function residentOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}
