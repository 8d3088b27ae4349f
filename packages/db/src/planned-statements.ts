import type { ClientBase } from 'pg'

/** Often enough to be one of the system's own statements, and not one whose text follows from what was asked. */
const often = 5
const mostNamed = 200
const mostCounted = 2_000
/** A batch of rows is one statement that is as long as the batch, and is not worth keeping; one contract with its course is. */
const longest = 20_000

/** Gives a name to each statement that comes again and again. */
export type NameOf = (text: string) => string | undefined

/** The names of one pool: the same statement has the same name on each of its connections. */
export function statementNames(): NameOf {
  const names = new Map<string, string>()
  const uses = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size === mostNamed || text.length > longest) return known
    const used = (uses.get(text) ?? 0) + 1
    if (uses.size === mostCounted) uses.clear()
    uses.set(text, used)
    if (used < often) return undefined
    uses.delete(text)
    const name = `planned-${String(names.size + 1)}`
    names.set(text, name)
    return name
  }
}

/**
 * Lets a connection send such statements by their names. PostgreSQL reads a named statement once for each connection,
 * and keeps its plan where that is as good as a new one: a look at one card costs a third.
 */
export function planAhead(client: ClientBase, nameOf: NameOf): void {
  const send = client.query.bind(client)
  const named = ([text, values, ...more]: readonly unknown[]): readonly unknown[] | undefined => {
    // Without values it may be several statements in one, which cannot have a name.
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0 || more.length > 0)
      return undefined
    const name = nameOf(text)
    return name === undefined ? undefined : [{ name, text, values }]
  }
  Object.assign(client, {
    query: (...asked: readonly unknown[]): unknown => Reflect.apply(send, client, named(asked) ?? asked),
  })
}
