/** What may be said of a reading: a note lets the value stand, a question waits for an officer's answer. */
export type Remark =
  | { readonly weight: 'note'; readonly code: string; readonly text: string }
  | {
      readonly weight: 'question'
      readonly code: string
      readonly text: string
      readonly suggestions: readonly Suggestion[]
    }

/** A content that the cell may have meant; choosing it is as if it had stood in the cell. */
export type Suggestion = { readonly label: string; readonly text: string }

/** What a cell was read as, with whatever an officer should know about it. */
export type Reading<Value> = { readonly value: Value; readonly remarks: readonly Remark[] }

export const read = <Value>(value: Value): Reading<Value> => ({ value, remarks: [] })

export const noted = <Value>(value: Value, code: string, text: string): Reading<Value> => ({
  value,
  remarks: [{ weight: 'note', code, text }],
})

/** A cell whose value is not known until somebody answers. */
export const asked = (
  code: string,
  text: string,
  suggestions: readonly Suggestion[] = [],
): Reading<null> => ({ value: null, remarks: [{ weight: 'question', code, text, suggestions }] })
