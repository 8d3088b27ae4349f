import type {
  ChangeCategoryInput,
  CloseCategoryInput,
  OpenCategoryInput,
  SetLifeInput,
} from '@prongsai/domain/asset/category.input'
import { categoryVerdict, closeVerdict } from '@prongsai/domain/asset/keep-category'
import type { CategoryId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import type { Act } from '@prongsai/domain/journal/entry'
import { accept } from '@prongsai/domain/refusal'
import * as kept from '@prongsai/db/asset/categories'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { meanwhileOf } from '../journal/meanwhile.ts'
import { record } from '../journal/record.ts'

type Locked = Awaited<ReturnType<typeof kept.lockCategories>>

export async function openCategory(
  deciding: Deciding,
  input: OpenCategoryInput,
): Promise<{ id: CategoryId }> {
  const { db, actor } = deciding
  const tree = await kept.lockCategories(db, actor.office)
  const { life, ...said } = input
  if (said.parentId !== null) found(tree.find(({ id }) => id === said.parentId))
  accept(categoryVerdict({ ...said, id: null }, tree))
  const { id } = await kept.insertCategory(db, actor.office, said)
  if (life !== null) await kept.putLife(db, actor.office, { id, ...life })
  const lived = life === null ? {} : { lifeFrom: life.from, lifeYears: life.years, lifeSource: life.source }
  await record(deciding, {
    act: 'category/open',
    subject: { kind: 'category', id, label: said.name },
    changes: changesFromNothing({ ...toldOf(said, tree), ...lived }),
  })
  return { id }
}

export async function changeCategory(deciding: Deciding, input: ChangeCategoryInput) {
  const { db, actor } = deciding
  const { tree, node } = await lockNode(deciding, input)
  if (input.parentId !== null) found(tree.find(({ id }) => id === input.parentId))
  accept(categoryVerdict(input, tree))
  const changes = changesBetween(toldOf(node, tree), toldOf(input, tree))
  if (changes.length === 0) accept(no({ code: 'asset/nothing-changed' }))
  const saved = await kept.saveCategory(db, actor.office, input)
  await record(deciding, {
    act: 'category/change',
    subject: { kind: 'category', id: input.id, label: input.name },
    changes,
  })
  return saved
}

export async function closeCategory(deciding: Deciding, input: CloseCategoryInput) {
  const { db, actor, today } = deciding
  const { tree, node } = await lockNode(deciding, input)
  accept(closeVerdict(node, tree))
  const saved = await kept.closeCategory(db, actor.office, { id: node.id, on: today })
  await record(deciding, {
    act: 'category/close',
    subject: { kind: 'category', id: node.id, label: node.name },
    reason: input.reason,
    changes: [{ field: 'closedOn', from: null, to: today }],
  })
  return saved
}

/** Cards that stand keep the life that they were given; those acquired from the day on take the new one. */
export async function setLife(deciding: Deciding, input: SetLifeInput): Promise<void> {
  const { db, actor } = deciding
  const { node } = await lockNode(deciding, input)
  const before = await kept.putLife(db, actor.office, input)
  if (before !== null && input.reason === '')
    accept(no({ code: 'asset/category-life-reason', years: before }))
  await kept.touchCategory(db, actor.office, node.id)
  await record(deciding, {
    act: 'category/life',
    subject: { kind: 'category', id: node.id, label: node.name },
    clause: input.source,
    reason: input.reason === '' ? null : input.reason,
    changes: [
      { field: 'lifeFrom', from: before === null ? null : input.from, to: input.from },
      { field: 'lifeYears', from: before, to: input.years },
    ],
  })
}

/** By these a category's version goes on. */
const changing: ReadonlySet<Act> = new Set([
  'category/change',
  'category/close',
  'category/life',
  'category/field',
])

async function lockNode(deciding: Deciding, { id, version }: Pick<CloseCategoryInput, 'id' | 'version'>) {
  const { db, actor } = deciding
  const tree = await kept.lockCategories(db, actor.office)
  const node = found(tree.find((one) => one.id === id))
  if (node.version !== version) {
    const since = { kind: 'category', id, acts: changing, versions: node.version - version } as const
    const meanwhile = await meanwhileOf(deciding, since)
    const { version: stands } = node
    accept(no({ code: 'asset/category-changed-meanwhile', kind: 'category', version: stands, meanwhile }))
  }
  return { tree, node }
}

/** What the journal keeps: the category above by its name. */
const toldOf = (said: kept.SavedCategory, tree: Locked) => ({
  name: said.name,
  kind: said.kind,
  pattern: said.pattern,
  position: said.position,
  parentId: tree.find(({ id }) => id === said.parentId)?.name ?? null,
})
