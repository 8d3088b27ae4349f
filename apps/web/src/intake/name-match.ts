import { matchCategory } from '@prongsai/domain/asset/intake/match-category'
import { matchUnits } from '@prongsai/domain/asset/intake/match-unit'
import type { Offers, WrittenName } from './intake.ts'

/** How a name came to its match, said beside it. */
export type Certainty = 'exact' | 'spelling' | 'former' | 'same' | 'chosen' | 'opening' | 'waits'

export function certaintyOf(name: WrittenName, offers: Offers): Certainty {
  if (name.matchId === null) return 'waits'
  if (name.opening !== null) return 'opening'
  const near = nearest(name, offers)
  if (near?.id !== name.matchId) return name.answered ? 'chosen' : 'same'
  if (near.confidence === 1) return 'exact'
  if (near.confidence >= 0.95) return 'spelling'
  if (near.confidence >= 0.9) return 'former'
  return name.answered ? 'chosen' : 'same'
}

export type Near = { readonly id: string; readonly name: string; readonly confidence: number }

/** The office's own that the name seems to be; the rules that the reading follows, and one step beyond them. */
export const nearest = (name: WrittenName, offers: Offers): Near | undefined =>
  name.kind === 'unit' ? nearestUnit(name.written, offers) : nearestCategory(name.written, offers)

function nearestUnit(written: string, { units }: Offers): Near | undefined {
  const [match] = matchUnits([written], units)
  const unit = units.find(({ id }) => id === match?.unitId)
  return unit === undefined || match === undefined ? undefined : { ...unit, confidence: match.confidence }
}

const certain = { name: 0.95, near: 0.6, kind: 0.6, none: 0 } as const

function nearestCategory(written: string, { categories }: Offers): Near | undefined {
  const known = categories.map(({ id, kind, name }) => ({ id, name, code: kind ?? '' }))
  const { categoryId, by } = matchCategory({ category: written, code: null }, known)
  const category = categories.find(({ id }) => id === categoryId)
  if (category === undefined) return undefined
  return { ...category, confidence: category.name === written.trim() ? 1 : certain[by] }
}

export type NameChoice = { readonly value: string; readonly label: string }

/** The office's own in its order, a category under the one that it lies in. */
export function choicesOf(kind: WrittenName['kind'], offers: Offers): readonly NameChoice[] {
  if (kind === 'unit') return offers.units.map(({ id, name }) => ({ value: id, label: name }))
  return under(null, offers.categories, 0)
}

function under(parent: string | null, all: Offers['categories'], depth: number): readonly NameChoice[] {
  return all
    .filter(({ parentId }) => parentId === parent)
    .flatMap(({ id, name, kind }) => [
      { value: id, label: `${'– '.repeat(depth)}${name}${kind === null ? '' : ` (${kind})`}` },
      ...under(id, all, depth + 1),
    ])
}
