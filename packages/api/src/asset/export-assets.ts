import type { CategoryField } from '@prongsai/domain/asset/category-field'
import { filterText } from '@prongsai/domain/asset/filter-text'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { FieldChange } from '@prongsai/domain/journal/entry'
import { officeFacts } from '@prongsai/db/office/offices'
import {
  countOf,
  exportedCards,
  idsFrom,
  wantedCards,
  type ExportedCard,
  type Wanted,
} from '@prongsai/db/asset/asset-export'
import { everyField } from '@prongsai/db/asset/category-fields'
import { filterNames } from '@prongsai/db/asset/filter-names'
import { decide, look, readonly, type Trx } from '@prongsai/db/database'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { authorityTo, unitsToCarry, type Carrying } from './out.ts'

export type ExportWanted = Wanted & { readonly form: 'xlsx' | 'csv' }

export type AssetExport = {
  readonly count: number
  readonly cards: AsyncGenerator<ExportedCard>
  /** The office's own fields that some card may have. */
  readonly fields: readonly CategoryField[]
}

const atOnce = 500

/** The list as a file: who took which part of the register out, and how many cards, is in the journal before the first. */
export async function exportAssets(carrying: Carrying, wanted: ExportWanted): Promise<AssetExport> {
  const authority = authorityTo('asset:export', carrying)
  const { office } = carrying.actor
  const ids = await decide(carrying.db, office, async (trx) => {
    const units = unitsToCarry(carrying, 'asset:export')
    const chosen = await wantedCards(readonly(trx), office, { ...wanted, units })
    const { name } = found(await officeFacts(trx, office))
    const names = await filterNames(readonly(trx), office, wanted.filter)
    const selected = await codesOf(trx, office, { chosen, wanted })
    await record(
      { ...authority, db: trx },
      {
        act: 'asset/export',
        subject: { kind: 'office', id: office, label: name },
        changes: [
          { field: 'cards', from: null, to: countOf(chosen) },
          { field: 'filter', from: null, to: filterText(wanted.filter, names) },
          { field: 'form', from: null, to: wanted.form },
          ...selected,
        ],
      },
    )
    return chosen
  })
  const fields = await look(carrying.db, office, (reading) => everyField(reading, office))
  return { count: countOf(ids), cards: cardsOf(carrying, ids), fields }
}

/** Which cards were selected, by their codes; one that is not there or cannot be carried out is not found. */
async function codesOf(
  trx: Trx,
  office: OfficeId,
  { chosen, wanted }: { readonly chosen: Buffer; readonly wanted: Wanted },
): Promise<readonly FieldChange[]> {
  if (wanted.ids === undefined) return []
  if (countOf(chosen) < wanted.ids.length) found(undefined)
  const cards = await exportedCards(readonly(trx), office, idsFrom(chosen, 0, countOf(chosen)))
  return [{ field: 'selected', from: null, to: cards.map(({ code }) => code).join(', ') }]
}

/** Some at a time, each in a short look of its own: a slow reader holds nothing in the database. */
async function* cardsOf({ db, actor }: Carrying, ids: Buffer): AsyncGenerator<ExportedCard> {
  for (let start = 0; start < countOf(ids); start += atOnce) {
    yield* await look(db, actor.office, (reading) =>
      exportedCards(reading, actor.office, idsFrom(ids, start, atOnce)),
    )
  }
}
