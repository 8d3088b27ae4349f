import { serialize as write, type SuperJSONResult } from 'superjson'

/**
 * As superjson writes it, for what a procedure nearly always answers: plain data with a bigint here and there. Its own
 * walk over a page of the register is a fifth of what the page costs this process; this one takes a quarter of that.
 */
export function serialize(value: unknown): SuperJSONResult {
  const walk = walkThrough()
  const json = walk.plainOf(value, '', '')
  if (json === undefined) return write(value)
  const { bigints } = walk
  return bigints.size === 0 ? { json } : { json, meta: { values: Object.fromEntries(bigints), v: 1 } }
}

type Json = Exclude<SuperJSONResult['json'], undefined>

/** Notes where the bigints stand. What JSON has no other word for is undefined, and all of it left to superjson. */
function walkThrough() {
  const bigints = new Map<string, ['bigint']>()
  return { bigints, plainOf }

  /** The path is put together only where it is needed: most values are texts. */
  function plainOf(value: unknown, above: string, key: string): Json | undefined {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
    if (typeof value === 'number') return isPlainNumber(value) ? value : undefined
    if (Array.isArray(value)) return plainList(value, above + key)
    if (typeof value === 'object') return plainRecord(value, above + key)
    return typeof value === 'bigint' ? noted(value, above + key) : undefined
  }

  function noted(value: bigint, path: string): Json | undefined {
    if (path === '') return undefined
    bigints.set(path, ['bigint'])
    return value.toString()
  }

  function plainList(list: readonly unknown[], path: string): Json | undefined {
    const plain: Json[] = []
    for (const item of list) {
      const json = plainOf(item, under(path), String(plain.length))
      if (json === undefined) return undefined
      plain.push(json)
    }
    return plain
  }

  function plainRecord(record: object, path: string): Json | undefined {
    if (Object.getPrototypeOf(record) !== Object.prototype) return undefined
    const above = under(path)
    const plain: Record<string, Json> = {}
    for (const [key, item] of Object.entries(record)) {
      const json = isName(key) ? plainOf(item, above, key) : undefined
      if (json === undefined) return undefined
      plain[key] = json
    }
    return plain
  }
}

const isPlainNumber = (value: number): boolean => Number.isFinite(value) && !Object.is(value, -0)

const under = (path: string): string => (path === '' ? '' : `${path}.`)

/** A key that a path needs no signs for, and that is none of those that superjson refuses. */
const isName = (key: string): boolean =>
  /^[a-z][a-z0-9]*$/i.test(key) && key !== 'constructor' && key !== 'prototype'
