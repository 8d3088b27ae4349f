import type {
  BindWordInput,
  ChangePlaceInput,
  ClosePlaceInput,
  OpenPlaceInput,
} from '@prongsai/domain/place/place.input'
import { closeVerdict, pathsBelow, placeVerdict, wordsVerdict } from '@prongsai/domain/place/place'
import { no } from '@prongsai/domain/base/verdict'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import type { Act } from '@prongsai/domain/journal/entry'
import { accept } from '@prongsai/domain/refusal'
import { readonly } from '@prongsai/db/database'
import * as kept from '@prongsai/db/place/places'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { meanwhileOf } from '../journal/meanwhile.ts'
import { record } from '../journal/record.ts'

export async function openPlace(deciding: Deciding, input: OpenPlaceInput): Promise<{ id: string }> {
  const { db, actor } = deciding
  const tree = await kept.lockPlaces(db, actor.office)
  if (input.parentId !== null) found(tree.find(({ id }) => id === input.parentId))
  const path = accept(placeVerdict({ ...input, id: null }, tree))
  await refuseTakenWords(deciding, { words: [path], but: [] })
  const made = await kept.insertPlace(db, actor.office, { ...input, path })
  await record(deciding, {
    act: 'place/open',
    subject: { kind: 'place', id: made.id, label: path },
    changes: changesFromNothing({ placeName: path }),
  })
  return made
}

/** By these a place's version goes on. */
const changing: ReadonlySet<Act> = new Set(['place/change', 'place/close'])

export async function changePlace(deciding: Deciding, input: ChangePlaceInput): Promise<void> {
  const { db, actor } = deciding
  const tree = await kept.lockPlaces(db, actor.office)
  const place = found(tree.find(({ id }) => id === input.id))
  if (place.version !== input.version) {
    const since = {
      kind: 'place',
      id: place.id,
      acts: changing,
      versions: place.version - input.version,
    } as const
    const meanwhile = await meanwhileOf(deciding, since)
    accept(no({ code: 'place/changed-meanwhile', kind: 'place', version: place.version, meanwhile }))
  }
  if (input.parentId !== null) found(tree.find(({ id }) => id === input.parentId))
  const path = accept(placeVerdict(input, tree))
  const changes = changesBetween({ placeName: place.path }, { placeName: path })
  if (changes.length === 0) accept(no({ code: 'asset/nothing-changed' }))
  const below = pathsBelow({ id: place.id, path }, tree)
  await refuseTakenWords(deciding, {
    words: [path, ...below.map((one) => one.path)],
    but: [place.id, ...below.map((one) => one.id)],
  })
  await kept.savePlace(db, actor.office, {
    id: place.id,
    parentId: input.parentId,
    name: input.name,
    path,
    below,
  })
  await record(deciding, {
    act: 'place/change',
    subject: { kind: 'place', id: place.id, label: path },
    changes,
  })
}

async function refuseTakenWords(
  { db, actor }: Deciding,
  named: { readonly words: readonly string[]; readonly but: readonly string[] },
): Promise<void> {
  accept(wordsVerdict(named.words, await kept.meaningOf(db, actor.office, named)))
}

export async function closePlace(deciding: Deciding, { id, reason }: ClosePlaceInput): Promise<void> {
  const { db, actor, today } = deciding
  const tree = await kept.lockPlaces(db, actor.office)
  const place = found(tree.find((one) => one.id === id))
  const openBelow = tree.filter(({ parentId, closedOn }) => parentId === id && closedOn === null).length
  const standing = (await kept.places(readonly(db), actor.office)).find((one) => one.id === id)
  accept(closeVerdict(place, { openBelow, cards: standing?.cards ?? 0 }))
  await kept.closePlace(db, actor.office, { id, on: today })
  await record(deciding, {
    act: 'place/close',
    subject: { kind: 'place', id, label: place.path },
    reason,
    changes: [{ field: 'closedOn', from: null, to: today }],
  })
}

/** จัดเข้าผัง: what old cards say of where things stand means a place from now on; the cards keep their words. */
export async function bindWord(
  deciding: Deciding,
  { word, placeId }: BindWordInput,
): Promise<{ readonly cards: number }> {
  const { db, actor } = deciding
  const tree = await kept.lockPlaces(db, actor.office)
  const place = found(tree.find(({ id }) => id === placeId))
  if (place.closedOn !== null) accept(no({ code: 'place/closed', place: place.path }))
  const cards = await kept.nameAs(db, actor.office, { placeId, word })
  await record(deciding, {
    act: 'place/bind',
    subject: { kind: 'place', id: placeId, label: place.path },
    changes: changesFromNothing({ placeWord: word, cards }),
  })
  return { cards }
}
