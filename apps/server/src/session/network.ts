import { isIP } from 'node:net'

/**
 * From where somebody tries, as tries are counted: whoever has one address of IPv6 has all that begin as it does, and
 * what came in by IPv6 from IPv4 is of IPv4.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.toLowerCase().split('%')
  const mapped = bare.replace(/^::ffff:(?=\d+\.\d)/, '')
  if (isIP(mapped) !== 6) return mapped
  return groupsOf(mapped).slice(0, 4).join(':')
}

/** The eight groups of an address of IPv6, none left out. */
function groupsOf(address: string): readonly string[] {
  const [before = '', after] = address.split('::')
  const [first, last] = [before, after ?? ''].map((part) => part.split(':').filter((group) => group !== ''))
  const given = [...(first ?? []), ...(last ?? [])]
  const left = after === undefined ? 0 : Math.max(0, 8 - given.length)
  return [...(first ?? []), ...Array.from({ length: left }, () => '0'), ...(last ?? [])].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  )
}
