/** What the address holds after its question mark, as plain text: a filter reads as it is written. */
export const parseSearch = (search: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(search))

/** The same the other way; what says nothing is left out. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') written.set(name, value)
  }
  return written.size === 0 ? '' : `?${written.toString()}`
}
