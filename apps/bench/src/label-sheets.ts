import { labelStocks } from '@prongsai/domain/label/label-stock'
import { z } from 'zod'
import { ask, decide } from './http.ts'
import { watchMemory } from './memory.ts'
import type { Sides } from './sides.ts'

/** Labels for many things, printed to a file. */
export type Labelled = {
  readonly labels: number
  readonly stock: string
  readonly seconds: number
  readonly bytes: number
  readonly peak: number | undefined
}

const labels = 200
const printed = z.object({ run: z.string() })

export async function printSheets(sides: Sides): Promise<Labelled> {
  const [stock] = labelStocks
  const watch = watchMemory(sides.server.pid)
  await watch.now()
  const begun = performance.now()
  const ids = sides.office.listedIds.slice(0, labels)
  const input = { ids, filter: {}, stock: stock.id, start: 1, across: 0, down: 0, reason: null }
  const { run } = printed.parse(await decide(sides, 'label.print', input))
  const file = await (await ask(sides, `/labels/runs/${run}/sheet.pdf`)).arrayBuffer()
  const seconds = (performance.now() - begun) / 1000
  return { labels, stock: stock.name, seconds, bytes: file.byteLength, peak: watch.peak() }
}
