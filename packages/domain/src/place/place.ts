import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { PlaceRefusal } from './place-refusal.ts'

/** สถานที่: a building, or a floor or room within one. */
export type Place = {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  /** With the names above it. */
  readonly path: string
  readonly closedOn: CivilDate | null
}

type Said = { readonly id: string | null; readonly parentId: string | null; readonly name: string }

const separator = ' › '
const longestPath = 200

/** What a card says of a thing that stands in a place of this name below that one. */
const pathOf = (name: string, above: Pick<Place, 'path'> | undefined): string =>
  above === undefined ? name : `${above.path}${separator}${name}`

/** A place as it will be called, within an open one and not within itself. Answers its path. */
export function placeVerdict(said: Said, tree: readonly Place[]): Verdict<string, PlaceRefusal> {
  const above = tree.find(({ id }) => id === said.parentId)
  if (above?.closedOn != null) return no({ code: 'place/closed', place: above.path })
  if (said.id !== null && isWithin(above, said.id, tree)) return no({ code: 'place/below-itself' })
  const path = pathOf(said.name, above)
  if (path.length > longestPath) return no({ code: 'place/too-long', most: longestPath })
  const same = tree.find(
    (one) => one.id !== said.id && one.closedOn === null && one.path.toLowerCase() === path.toLowerCase(),
  )
  if (same !== undefined) return no({ code: 'place/taken', place: path })
  const below = said.id === null ? [] : pathsBelow({ id: said.id, path }, tree)
  return below.some((one) => one.path.length > longestPath)
    ? no({ code: 'place/too-long', most: longestPath })
    : yes(path)
}

/** A word by which the register has called another place that is still open keeps that meaning. */
export function wordsVerdict(
  words: readonly string[],
  meant: readonly { readonly word: string; readonly place: string }[],
): Verdict<undefined, PlaceRefusal> {
  const other = meant.find(({ word }) => words.some((one) => placeWord(one) === word))
  return other === undefined ? yes(undefined) : no({ code: 'place/word-taken', ...other })
}

function isWithin(place: Place | undefined, id: string, tree: readonly Place[]): boolean {
  if (place === undefined) return false
  return (
    place.id === id ||
    isWithin(
      tree.find((one) => one.id === place.parentId),
      id,
      tree,
    )
  )
}

/** Every place below one, each with the path that it has from now on, when that one is called so. */
export function pathsBelow(
  place: { readonly id: string; readonly path: string },
  tree: readonly Place[],
): readonly { readonly id: string; readonly path: string }[] {
  return tree
    .filter(({ parentId }) => parentId === place.id)
    .flatMap(({ id, name }) => {
      const own = { id, path: pathOf(name, place) }
      return [own, ...pathsBelow(own, tree)]
    })
}

/** A place is closed when nothing stands in it and nothing open lies below it. */
export function closeVerdict(
  place: Place,
  standing: { readonly cards: number; readonly openBelow: number },
): Verdict<undefined, PlaceRefusal> {
  if (place.closedOn !== null) return no({ code: 'place/closed', place: place.path })
  if (standing.openBelow > 0) return no({ code: 'place/has-open-below', below: standing.openBelow })
  return standing.cards > 0 ? no({ code: 'place/not-empty', cards: standing.cards }) : yes(undefined)
}

/** A word of the register as it is held against others. */
export const placeWord = (text: string): string => text.trim().toLowerCase()
