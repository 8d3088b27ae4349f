import { tablesAsWished, type ColumnWish } from '@prongsai/domain/intake/intake'
import { setColumnsInput } from '@prongsai/domain/intake/intake.input'
import { useState } from 'react'
import type { Intake } from './intake.ts'

type Found = NonNullable<Intake['found']>

export type Wishes = {
  readonly tables: Found['tables']
  readonly hidden: boolean
  /** How many columns mean something else than the file was last read by. */
  readonly changed: number
  readonly hiddenChanged: boolean
  readonly wish: (wishes: readonly ColumnWish[]) => void
  readonly setHidden: (hidden: boolean) => void
  readonly undo: () => void
  /** Everything that was ever wished, for the next reading. */
  readonly all: readonly ColumnWish[]
}

type Draft = { readonly hidden: boolean | undefined; readonly columns: readonly ColumnWish[] }

const none: Draft = { hidden: undefined, columns: [] }

/** What the officer says of the columns before the file is read again by it; it survives a closed tab. */
export function useWishes(intake: Intake): Wishes {
  const place = `prongsai.draft.columns.${intake.id}`
  const [draft, setDraft] = useState(() => read(place, intake.id))
  const keep = (next: Draft) => {
    if (next.columns.length === 0 && next.hidden === undefined) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(next))
    setDraft(next)
  }
  const saved = intake.wishes.hidden ?? false
  const tables = intake.found?.tables ?? []
  return {
    tables: tablesAsWished(tables, draft.columns),
    hidden: draft.hidden ?? saved,
    changed: draft.columns.length,
    hiddenChanged: draft.hidden !== undefined && draft.hidden !== saved,
    wish: (more) =>
      keep({
        ...draft,
        columns: more.reduce((all, wish) => withWish(all, wish, meaningIn(tables, wish)), draft.columns),
      }),
    setHidden: (hidden) => keep({ ...draft, hidden: hidden === saved ? undefined : hidden }),
    undo: () => keep(none),
    all: [
      ...(intake.wishes.columns ?? []).filter((old) => !draft.columns.some(isSame(old))),
      ...draft.columns,
    ],
  }
}

const isSame =
  (one: ColumnWish) =>
  (other: ColumnWish): boolean =>
    one.sheet === other.sheet && one.top === other.top && one.column === other.column

/** What the column means as the file was last read. */
const meaningIn = (tables: Found['tables'], { sheet, top, column }: ColumnWish) =>
  tables
    .find((table) => table.sheet === sheet && table.header.top === top)
    ?.columns.find((each) => each.column === column)?.field ?? null

const withWish = (
  wishes: readonly ColumnWish[],
  wish: ColumnWish,
  meant: ColumnWish['field'],
): readonly ColumnWish[] => [
  ...wishes.filter((other) => !isSame(wish)(other)),
  ...(wish.field === meant ? [] : [wish]),
]

function read(place: string, intakeId: string): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    const { hidden, columns } = setColumnsInput.partial().parse({ ...Object(kept), intakeId })
    return { hidden, columns: columns ?? [] }
  } catch {
    return none
  }
}
