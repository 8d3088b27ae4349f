import { no, yes, type Verdict } from '../base/verdict.ts'
import { formOf, type PaperKind } from './paper-kind.ts'
import { contractFields } from './contract-fields.ts'
import { planFields } from './plan-fields.ts'
import { purchaseFields } from './purchase-fields.ts'
import { parseColumns } from './plan-columns.ts'
import type { TemplateField, TemplateFields } from './template-field.ts'
import type { TemplateRefusal } from './template-refusal.ts'

/** Words as they stand, or the name of a field. */
export type TemplatePart = string | { readonly field: string }

/**
 * บรรทัด of a paper's words: a paragraph with its first line indented, a heading, a point set further in, a centred line, or a
 * block on its own.
 */
export type TemplateLine = {
  readonly shape: 'paragraph' | 'heading' | 'point' | 'centre' | 'block'
  readonly parts: readonly TemplatePart[]
}

export type Template = {
  /** What follows เรื่อง. */
  readonly subject: readonly TemplatePart[]
  readonly lines: readonly TemplateLine[]
}

const fields: Readonly<Record<PaperKind, TemplateFields>> = {
  ...purchaseFields,
  ...contractFields,
  ...planFields,
}

/** ช่อง that the words of a kind of paper can name. */
export const fieldsOf = (kind: PaperKind): TemplateFields => fields[kind]

export const fieldOf = (kind: PaperKind, name: string): TemplateField | undefined =>
  Object.hasOwn(fields[kind], name) ? fields[kind][name] : undefined

const opening = 'เรื่อง '

/** Reads the words of a paper: each field known, each block alone, and nothing left out that the paper has to say. */
export function parseTemplate(kind: PaperKind, body: string): Verdict<Template, TemplateRefusal> {
  if (body.trim() === '') return no({ code: 'template/empty' })
  const rows = body.split('\n').map((row) => row.trim())
  const first = rows.findIndex((row) => row !== '')
  if (!(rows[first] ?? '').startsWith(opening)) return no({ code: 'template/subject-missing' })
  const lines: TemplateLine[] = []
  let subject: readonly TemplatePart[] = []
  for (const [index, row] of rows.entries()) {
    if (row === '') continue
    const read =
      index === first ? partsOf(kind, row.slice(opening.length), index + 1) : lineOf(kind, row, index + 1)
    if (!read.ok) return read
    if (isLine(read.value)) lines.push(read.value)
    else subject = read.value
  }
  return missing(kind, { subject, lines }) ?? yes({ subject, lines })
}

/** What is wrong with an office's own words; undefined when they can be kept. */
export function templateFault(kind: PaperKind, body: string): TemplateRefusal | undefined {
  const read = formOf[kind] === 'table' ? parseColumns(body) : parseTemplate(kind, body)
  return read.ok ? undefined : read.refusal
}

const isLine = (read: TemplateLine | readonly TemplatePart[]): read is TemplateLine => 'shape' in read

const marks = { '# ': 'heading', '- ': 'point', '= ': 'centre' } as const

function lineOf(kind: PaperKind, row: string, line: number): Verdict<TemplateLine, TemplateRefusal> {
  const mark = row.slice(0, 2)
  const marked = mark === '# ' || mark === '- ' || mark === '= ' ? marks[mark] : undefined
  const parts = partsOf(kind, marked === undefined ? row : row.slice(2), line)
  if (!parts.ok) return parts
  const found = parts.value.find((part) => typeof part !== 'string' && isBlock(kind, part.field))
  if (found === undefined || typeof found === 'string')
    return yes({ shape: marked ?? 'paragraph', parts: parts.value })
  return parts.value.length === 1
    ? yes({ shape: 'block', parts: parts.value })
    : no({ code: 'template/block-not-alone', line, name: found.field })
}

const isBlock = (kind: PaperKind, name: string): boolean => fieldOf(kind, name)?.shape === 'block'

function partsOf(
  kind: PaperKind,
  text: string,
  line: number,
): Verdict<readonly TemplatePart[], TemplateRefusal> {
  const parts: TemplatePart[] = []
  for (const piece of text.split(/(\{[^{}]*\})/u)) {
    const name = /^\{([^{}]*)\}$/u.exec(piece)?.[1]?.trim()
    if (name === undefined && /[{}]/u.test(piece)) return no({ code: 'template/open-brace', line })
    if (name !== undefined && fieldOf(kind, name) === undefined)
      return no({ code: 'template/unknown-field', line, name, near: nearest(kind, name) })
    if (piece !== '') parts.push(name === undefined ? piece : { field: name })
  }
  return yes(parts)
}

/** The field that was most likely meant: one that begins alike, or holds the word or is held by it; '' when none does. */
function nearest(kind: PaperKind, name: string): string {
  const typed = name.replaceAll(/\s/gu, '')
  const names = Object.keys(fields[kind])
  if (typed === '') return ''
  return (
    names.find((one) => one === typed) ??
    names.find((one) => one.includes(typed) || typed.includes(one)) ??
    names.find((one) => one.slice(0, 3) === typed.slice(0, 3)) ??
    ''
  )
}

function missing(kind: PaperKind, { subject, lines }: Template): Verdict<never, TemplateRefusal> | undefined {
  const named = new Set(
    [subject, ...lines.map(({ parts }) => parts)]
      .flat()
      .flatMap((part) => (typeof part === 'string' ? [] : [part.field])),
  )
  const lacking = Object.entries(fields[kind]).find(
    ([name, field]) => field.must !== undefined && !named.has(name),
  )
  if (lacking === undefined) return undefined
  const [name, field] = lacking
  return no({
    code: 'template/field-missing',
    name,
    clause: field.must === 'purpose' || field.must === undefined ? null : field.must,
  })
}
