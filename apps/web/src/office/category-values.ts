import { codePatternFrom } from '@prongsai/domain/asset/asset-code'
import { openCategoryInput, setLifeInput } from '@prongsai/domain/asset/category.input'
import { z } from 'zod'
import type { CategoryNode } from './category-tree.ts'

const { name } = openCategoryInput.shape

/** A category as the form holds it: '' for what it has from above. */
export const categoryForm = (faultText: (fault: PatternFault) => string) =>
  z.object({
    parentId: z.string(),
    name,
    kind: openCategoryInput.shape.kind.pipe(z.string().nullable()),
    pattern: z.string().superRefine((text, context) => {
      const read = text.trim() === '' ? undefined : codePatternFrom(text.trim())
      if (read && !read.ok) context.addIssue({ code: 'custom', message: faultText(read.refusal) })
    }),
    position: openCategoryInput.shape.position.nullable().transform((place) => place ?? 0),
  })

export type PatternFault = Extract<ReturnType<typeof codePatternFrom>, { ok: false }>['refusal']

type CategoryForm = ReturnType<typeof categoryForm>
export type CategoryValues = z.input<CategoryForm>
export type CategorySaid = z.output<CategoryForm>

/** What a new category begins with: the last place in the list. */
export const newCategory = (position: number): CategoryValues => ({
  parentId: '',
  name: '',
  kind: '',
  pattern: '',
  position,
})

export const valuesOf = ({
  parentId,
  name: known,
  kind,
  pattern,
  position,
}: CategoryNode): CategoryValues => ({
  parentId: String(parentId ?? ''),
  name: known,
  kind: kind ?? '',
  pattern: pattern ?? '',
  position,
})

export const lifeForm = z.object({
  /** Null while none is typed, which the schema refuses. */
  years: z.preprocess((years: number | null) => years, setLifeInput.shape.years),
  from: setLifeInput.shape.from,
  source: setLifeInput.shape.source,
  reason: setLifeInput.shape.reason,
})
