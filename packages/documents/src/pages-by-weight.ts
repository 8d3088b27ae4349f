import type { Html } from './html.ts'

const encoder = new TextEncoder()

/** Entries of a page in pages that weigh no more than so many bytes; one that is heavier alone has a page of its own. */
export function pagesByWeight(entries: readonly Html[], mostBytes: number): readonly (readonly Html[])[] {
  const pages: Html[][] = []
  let left = 0
  for (const entry of entries) {
    const bytes = encoder.encode(entry.toString()).length
    const page = bytes <= left ? pages.at(-1) : undefined
    if (page === undefined) {
      pages.push([entry])
      left = mostBytes
    } else page.push(entry)
    left -= bytes
  }
  return pages
}
