import { conventionOn } from '@prongsai/domain/asset/depreciation-convention'
import type { AssetHistoryInput } from '@prongsai/domain/asset/asset.input'
import type { AssetId } from '@prongsai/domain/base/id'
import { officeLawFrom } from '@prongsai/domain/office/law-number'
import { entryOf } from '@prongsai/domain/journal/entry'
import {
  assetHistory,
  assetRecord as read,
  historySize,
  type HistoryRow,
} from '@prongsai/db/asset/asset-record'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'

/** One card with the newest of its history; `history.before` leads to what is older. */
export async function assetRecord({ db, actor, today }: Looking, id: AssetId) {
  const { history, conventions, recordedAt, changedAt, ...card } = found(await read(db, actor.office, id))
  const { conventions: choices } = officeLawFrom(conventions)
  return {
    ...card,
    recordedAt: recordedAt.toISOString(),
    changedAt: changedAt.toISOString(),
    convention: conventionOn(card.acquiredOn ?? today, choices),
    history: pageOf(history),
  }
}

export async function olderHistory({ db, actor }: Looking, input: AssetHistoryInput) {
  return pageOf(found(await assetHistory(db, actor.office, input)))
}

function pageOf(rows: readonly HistoryRow[]) {
  const entries = rows
    .slice(0, historySize)
    .map(({ number, body }) => ({ number: BigInt(number), ...entryOf(body) }))
  return { entries, before: rows.length > historySize ? (entries.at(-1)?.number ?? null) : null }
}
