import { parseArgs } from 'node:util'

/** What the terminal asks for: registers of these sizes, and how long each figure is measured. */
export type Wanted = {
  readonly sizes: readonly number[]
  readonly seconds: number
  /** Only the rows of which the names fit, and nothing beside them; the page stays as it is. */
  readonly rows: RegExp | undefined
}

export function wantedOf(words: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: words.filter((word) => word !== '--'),
    options: {
      assets: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '3' },
      rows: { type: 'string' },
    },
  })
  const sizes = values.assets.split(',').map(Number)
  const seconds = Number(values.seconds)
  if (!sizes.every((size) => Number.isInteger(size) && size >= 1_000 && size <= 5_000_000))
    throw new Error('--assets takes whole numbers from 1,000 to 5,000,000, with commas between')
  if (!(seconds >= 0.5 && seconds <= 60)) throw new Error('--seconds takes a number from 0.5 to 60')
  return {
    sizes: [...new Set(sizes)].toSorted((a, b) => a - b),
    seconds,
    rows: values.rows === undefined ? undefined : new RegExp(values.rows, 'u'),
  }
}
