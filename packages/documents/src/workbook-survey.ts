import type { Merge } from '@prongsai/domain/sheet/sheet'
import { inflated, TooHeavy } from './inflate.ts'
import type { ZipPart } from './zip-directory.ts'

/** What the reading library does not tell of a sheet, found by looking through its part once. */
export type SheetSurvey = {
  readonly bytes: number
  readonly rows: number
  readonly emptyRows: number
  readonly merges: readonly Merge[]
  /** Addresses ('I7') of the formulas that were saved without a result. */
  readonly unvalued: ReadonlySet<string>
}

const longestRow = 4 * 1024 * 1024
const mostMerges = 200_000

// No tag holds another's beginning: without that, a file of beginnings alone would be looked through without end.
const rowTags = /<(?:\w+:)?row(?=[\s>/])/g
const fullRows = /<(?:\w+:)?row(?=[\s>/])[^<>]*[^/]>\s*(?:<(?:\w+:)?c\s[^<>]*\/>\s*)*<(?:\w+:)?c[\s>][^<>]*>/g
const mergeTags = /<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g
const bareFormulas =
  /<(?:\w+:)?c\s([^<>]*)>\s*<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g

/** Looks through a sheet's part in pieces, so that memory stays flat however large it is; stops at `limit` bytes. */
export async function surveySheet(part: ZipPart, limit: number): Promise<SheetSurvey> {
  const merges: Merge[] = []
  const unvalued = new Set<string>()
  const found = { bytes: 0, rows: 0, emptyRows: 0, merges, unvalued }
  let rest = ''
  for await (const chunk of inflated(part, limit)) {
    found.bytes += chunk.length
    const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
    const cut = Math.max(text.lastIndexOf('<row'), text.lastIndexOf(':row'), 0)
    lookThrough(text.slice(0, cut), found)
    rest = text.slice(cut)
    if (rest.length > longestRow || merges.length > mostMerges) throw new TooHeavy()
  }
  lookThrough(rest, found)
  return found
}

function lookThrough(
  text: string,
  found: { rows: number; emptyRows: number; merges: Merge[]; unvalued: Set<string> },
): void {
  const rows = count(text, rowTags)
  Object.assign(found, {
    rows: found.rows + rows,
    emptyRows: found.emptyRows + rows - Math.min(rows, count(text, fullRows)),
  })
  for (const [, left = '', top = '', right = '', bottom = ''] of text.matchAll(mergeTags)) {
    found.merges.push({
      top: Number(top),
      bottom: Number(bottom),
      left: columnIndex(left),
      right: columnIndex(right),
    })
  }
  for (const [, attributes = ''] of text.matchAll(bareFormulas)) {
    const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1]
    if (address !== undefined) found.unvalued.add(address)
  }
}

function count(text: string, pattern: RegExp): number {
  let total = 0
  for (const _ of text.matchAll(pattern)) total += 1
  return total
}

const columnIndex = (letters: string): number =>
  Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
