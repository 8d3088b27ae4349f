import { no } from '@prongsai/domain/base/verdict'
import type { AssetId, OfficeId } from '@prongsai/domain/base/id'
import type { Actor } from '@prongsai/domain/access/actor'
import { reachOf } from '@prongsai/domain/access/permissions'
import type { LabelChoice } from '@prongsai/domain/label/label.input'
import { mostLabels } from '@prongsai/domain/label/print-labels'
import { accept } from '@prongsai/domain/refusal'
import { countOf, idsFrom, wantedCards } from '@prongsai/db/asset/asset-export'
import { labelledAmong, labelTexts } from '@prongsai/db/label/labels'
import type { ReadDb } from '@prongsai/db/database'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'

export type Chosen = {
  readonly ids: readonly string[]
  /** More than are printed at once; `ids` holds none of them. */
  readonly count: number
}

type Asking = { readonly office: OfficeId; readonly actor: Actor }

/** The cards that get a label, in the order of the list. One that is not there, or lies outside one's units, is refused. */
export async function chosenCards(
  db: ReadDb,
  { office, actor }: Asking,
  { ids, filter, order }: LabelChoice,
): Promise<Chosen> {
  const reach = reachOf(actor, 'label:print')
  const units = reach === 'office' ? undefined : [...reach]
  const selected = ids === undefined ? {} : { ids: onlyOnce(ids) }
  const wanted = await wantedCards(db, office, { filter, order, units, ...selected })
  const count = countOf(wanted)
  if (selected.ids !== undefined && count < selected.ids.length) {
    if (units === undefined) found(undefined)
    accept(no({ code: 'asset/outside-unit' }))
  }
  return { count, ids: count > mostLabels ? [] : idsFrom(wanted, 0, count) }
}

const onlyOnce = (ids: readonly AssetId[]): readonly AssetId[] => [...new Set(ids)]

const shown = 5

/** What somebody who is about to print is told of what he has chosen. */
export async function chosenLabels({ db, actor }: Looking, choice: LabelChoice) {
  const { office } = actor
  const { ids, count } = await chosenCards(db, { office, actor }, choice)
  const [again, first] = await Promise.all([
    labelledAmong(db, office, ids),
    labelTexts(db, office, ids.slice(0, shown)),
  ])
  return {
    count,
    most: mostLabels,
    /** Had a label before. */
    again,
    first: first.map(({ id, code, name, unit }) => ({ id, code, name, unit })),
  }
}
