/** The list in pieces of at most this size, in order. */
export function* inChunks<Item>(list: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size)
}
