import type { PaperKind } from './paper-kind.ts'
import { fieldOf, type TemplateLine, type TemplatePart } from './template.ts'

/** What a paper says in each of its fields, in Arabic digits; '' where nothing is known. */
export type PaperValues = Readonly<Record<string, string>>

/** Words, a value in its field, or dots to write on. */
export type FilledPart =
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'value'; readonly field: string; readonly text: string; readonly code: boolean }
  | { readonly is: 'dots'; readonly field: string }

export type FilledLine = { readonly shape: TemplateLine['shape']; readonly parts: readonly FilledPart[] }

/** The lines of a paper with its values: one whose fields may all be empty, and are, is left out. */
export const filledLines = (
  kind: PaperKind,
  lines: readonly TemplateLine[],
  values: PaperValues,
): readonly FilledLine[] =>
  lines
    .filter(({ shape, parts }) => shape === 'block' || !isLeftOut(kind, parts, values))
    .map(({ shape, parts }) => ({ shape, parts: filledParts(kind, parts, values) }))

export const filledParts = (
  kind: PaperKind,
  parts: readonly TemplatePart[],
  values: PaperValues,
): readonly FilledPart[] =>
  parts.map((part): FilledPart => {
    if (typeof part === 'string') return { is: 'words', text: part }
    const text = values[part.field] ?? ''
    if (text === '') return { is: 'dots', field: part.field }
    return { is: 'value', field: part.field, text, code: fieldOf(kind, part.field)?.shape === 'code' }
  })

function isLeftOut(kind: PaperKind, parts: readonly TemplatePart[], values: PaperValues): boolean {
  const optional = parts.flatMap((part) =>
    typeof part !== 'string' && fieldOf(kind, part.field)?.optional === true ? [part.field] : [],
  )
  return optional.length > 0 && optional.every((field) => (values[field] ?? '') === '')
}
