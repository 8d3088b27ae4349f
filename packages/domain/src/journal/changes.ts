import type { FieldChange, JournalValue } from './entry.ts'

type Fields = { readonly [field: string]: JournalValue }

/** Field by field what a decision made of a record; what it left as it was is not told. */
export const changesBetween = (before: Fields, after: Fields): readonly FieldChange[] =>
  Object.keys(after)
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => from !== to)

/** What a record begins with: every field that is not blank. */
export const changesFromNothing = (after: Fields): readonly FieldChange[] =>
  changesBetween({}, after).filter(({ to }) => to !== '')

/** Without the values of private fields: these are told as changed, and no more. */
export const withoutValues = (
  changes: readonly FieldChange[],
  hidden: ReadonlySet<string>,
): readonly FieldChange[] =>
  changes.map((change) => (hidden.has(change.field) ? { ...change, from: null, to: null } : change))
