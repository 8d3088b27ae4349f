import type { Citation } from '../law/citation.ts'

/** ช่อง that the words of a paper can name between { and }. */
export type TemplateField = {
  /** What stands there, for who writes the words. */
  readonly about: string
  /** As the preview shows it; of a block, nothing. */
  readonly example: string
  /**
   * 'text' is written in the paper's digits; a 'code' stands as it was given; a 'block' is a table or a list with a line of
   * its own.
   */
  readonly shape: 'text' | 'code' | 'block'
  /** A line all of whose fields may be empty is left out when they are; any other empty field is dots to write on. */
  readonly optional?: true
  /** The paper is not that paper without it; by which clause, or by what the paper is for. */
  readonly must?: Citation | 'purpose'
}

export type TemplateFields = Readonly<Record<string, TemplateField>>

export const said = (about: string, example: string): TemplateField => ({ about, example, shape: 'text' })

export const saidOrNot = (about: string, example: string): TemplateField => ({
  about,
  example,
  shape: 'text',
  optional: true,
})

export const codeOrNot = (about: string, example: string): TemplateField => ({
  about,
  example,
  shape: 'code',
  optional: true,
})

export const block = (about: string): TemplateField => ({ about, example: '', shape: 'block' })

export const must = (field: TemplateField, by: Citation | 'purpose' = 'purpose'): TemplateField => ({
  ...field,
  must: by,
})
