import { watchMemory } from './memory.ts'
import type { Sides } from './sides.ts'

/** The whole register as a file, as it came over HTTP. */
export type Exported = {
  readonly format: string
  readonly rows: number
  readonly seconds: number
  readonly bytes: number
  /** The server's memory in MB: when it was asked for, and the highest until the last byte. */
  readonly before: number | undefined
  readonly peak: number | undefined
}

const formats = ['xlsx', 'csv'] as const

export async function exportAll({ office, server, port, cookie }: Sides): Promise<readonly Exported[]> {
  const exported: Exported[] = []
  for (const format of formats) {
    const watch = watchMemory(server.pid)
    const before = await watch.now()
    const begun = performance.now()
    const bytes = await bytesOf(`http://127.0.0.1:${String(port)}/assets.${format}`, cookie)
    const seconds = (performance.now() - begun) / 1000
    exported.push({ format: `.${format}`, rows: office.size, seconds, bytes, before, peak: watch.peak() })
  }
  return exported
}

const patience = 120_000

/** Reads the file to its end and keeps none of it. */
async function bytesOf(url: string, cookie: string): Promise<number> {
  const answer = await fetch(url, { headers: { cookie }, signal: AbortSignal.timeout(patience) })
  if (!answer.ok || answer.body === null)
    throw new Error(`${url}: ${String(answer.status)} ${await answer.text()}`)
  let bytes = 0
  for await (const chunk of answer.body) bytes += chunk.length
  return bytes
}
