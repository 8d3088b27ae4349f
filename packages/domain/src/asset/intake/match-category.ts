import { plainText } from '../../base/thai-text.ts'
import { codeKey } from '../asset-code.ts'

/** A category that the office keeps: its code is the first part of its articles' codes, when it has such. */
export type KnownCategory<Id> = { readonly id: Id; readonly code: string; readonly name: string }

/** What a register says of a card's category: the words above it, and the kind in its code. */
export type WrittenCategory = { readonly category: string; readonly code: string | null }

export type CategoryMatch<Id> = {
  readonly categoryId: Id | null
  /** kind: by the first part of the code · name: by its very name · near: by a name like it · none. */
  readonly by: 'kind' | 'name' | 'near' | 'none'
}

/** The office's own category of a card: by the kind in its code, which says most, else by the name written above it. */
export function matchCategory<Id>(
  written: WrittenCategory,
  categories: readonly KnownCategory<Id>[],
): CategoryMatch<Id> {
  const kind = written.code === null ? '' : (codeKey(written.code).split('-')[0] ?? '')
  const byKind = categories.find(({ code }) => kind !== '' && /^\d{3,}$/.test(code) && codeKey(code) === kind)
  if (byKind !== undefined) return { categoryId: byKind.id, by: 'kind' }
  const key = categoryKey(written.category)
  if (key === '') return { categoryId: null, by: 'none' }
  const byName = categories.find(({ name }) => categoryKey(name) === key)
  if (byName !== undefined) return { categoryId: byName.id, by: 'name' }
  const near = categories.filter(({ name }) => isNear(categoryKey(name), key))
  const [only] = near
  return only === undefined || near.length > 1
    ? { categoryId: null, by: 'none' }
    : { categoryId: only.id, by: 'near' }
}

const isNear = (left: string, right: string): boolean =>
  left.length > 2 && right.length > 2 && (left.startsWith(right) || right.startsWith(left))

/** 'ครุภัณฑ์ไฟฟ้า และวิทยุ' is 'ไฟฟ้าวิทยุ': the words that tell one class from another. */
const categoryKey = (name: string): string =>
  plainText(name)
    .replace(/\([^)]*\)/gu, '')
    .replace(/^\d+(?:\.\d+)*[.)]?\s*/u, '')
    .replace(/^(?:ประเภท)?\s*(?:ครุภัณฑ์)?/u, '')
    .replace(/และ|[\s.,\-/]+/gu, '')
