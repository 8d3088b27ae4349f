import type { Intake } from './intake.ts'

export type Found = NonNullable<Intake['found']>
export type Table = Found['tables'][number]

/** Tables that have the same heading, meant alike: what is said of a column of one is said of all. */
export type TableGroup = { readonly key: string; readonly tables: readonly [Table, ...Table[]] }

export const tableKey = ({ sheet, header }: Table): string => `${sheet}!${header.top}`

/** The tables by their headings, in the order of the file. Those in `apart` stand each for itself. */
export function groupsOf(tables: readonly Table[], apart: ReadonlySet<string>): readonly TableGroup[] {
  const groups = new Map<string, [Table, ...Table[]]>()
  for (const table of tables) {
    const key = tableKey(table)
    const alike = apart.has(key) ? key : signatureOf(table)
    const group = groups.get(alike)
    if (group === undefined) groups.set(alike, [table])
    else group.push(table)
  }
  return Array.from(groups.values(), (group) => ({ key: tableKey(group[0]), tables: group }))
}

const signatureOf = ({ columns }: Table): string =>
  columns.map(({ column, heading, field }) => `${column} ${heading} ${field ?? ''}`).join('|')

const most = 3

/** The first different contents of a column, from any table of the group. */
export function examplesOf(
  examples: Found['examples'],
  { tables }: TableGroup,
  column: number,
): readonly string[] {
  const texts = tables.flatMap(
    (table) =>
      examples.find(
        (each) => each.sheet === table.sheet && each.top === table.header.top && each.column === column,
      )?.texts ?? [],
  )
  return [...new Set(texts)].slice(0, most)
}
