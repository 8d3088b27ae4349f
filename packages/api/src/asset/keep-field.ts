import { fieldKinds, fieldSteps } from '@prongsai/domain/asset/category-field'
import type {
  AddFieldInput,
  ChangeFieldInput,
  CloseFieldInput,
} from '@prongsai/domain/asset/category-field.input'
import { no } from '@prongsai/domain/base/verdict'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import { accept } from '@prongsai/domain/refusal'
import { lockCategories, touchCategory } from '@prongsai/db/asset/categories'
import * as kept from '@prongsai/db/asset/category-fields'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

type Said = Pick<kept.NewField, 'name' | 'choices' | 'neededFrom'>

const toldOf = ({ name, choices, neededFrom }: Said) => ({
  fieldName: name,
  fieldChoices: choices.length === 0 ? null : choices.join(', '),
  fieldNeeded: neededFrom === null ? null : fieldSteps[neededFrom],
})

/** The cards of the category, and of those below it, say one thing more from now on. */
export async function addField(deciding: Deciding, input: AddFieldInput): Promise<{ id: string }> {
  const { db, actor } = deciding
  const tree = await lockCategories(db, actor.office)
  const category = found(tree.find(({ id }) => id === input.categoryId))
  const made = await kept.insertField(db, actor.office, input)
  await touchCategory(db, actor.office, category.id)
  await record(deciding, {
    act: 'category/field',
    subject: { kind: 'category', id: category.id, label: category.name },
    changes: changesFromNothing({ ...toldOf(input), fieldKind: fieldKinds[input.kind] }),
  })
  return made
}

export async function changeField(deciding: Deciding, input: ChangeFieldInput): Promise<void> {
  const { db, actor } = deciding
  const { field, category } = await lockField(deciding, input.id)
  const choices = field.kind === 'choice' ? input.choices : []
  const changes = changesBetween(toldOf(field), toldOf({ ...input, choices }))
  if (changes.length === 0) accept(no({ code: 'asset/nothing-changed' }))
  await kept.saveField(db, actor.office, { ...input, choices })
  await touchCategory(db, actor.office, category.id)
  await record(deciding, {
    act: 'category/field',
    subject: { kind: 'category', id: category.id, label: category.name },
    reason: field.name,
    changes,
  })
}

/** No card is asked for it any more; what cards said in it they keep. */
export async function closeField(deciding: Deciding, { id, reason }: CloseFieldInput): Promise<void> {
  const { db, actor, today } = deciding
  const { field, category } = await lockField(deciding, id)
  if (field.closedOn !== null) accept(no({ code: 'asset/nothing-changed' }))
  await kept.closeField(db, actor.office, { id, on: today })
  await touchCategory(db, actor.office, category.id)
  await record(deciding, {
    act: 'category/field',
    subject: { kind: 'category', id: category.id, label: category.name },
    reason,
    changes: [{ field: 'fieldName', from: field.name, to: null }],
  })
}

async function lockField({ db, actor }: Deciding, id: string) {
  const tree = await lockCategories(db, actor.office)
  const field = found(await kept.lockField(db, actor.office, id))
  const category = found(tree.find((one) => one.id === field.categoryId))
  return { field, category }
}
