import type { RegisterRow, RowRemark } from '@prongsai/domain/asset/intake/register-row'
import { searchText } from '@prongsai/domain/base/thai-text'
import { bangkokDay } from '@prongsai/domain/calendar/civil-date'
import { cardsOfRow, type Matched } from '@prongsai/domain/intake/cards-of-row'
import { judgeLine } from '@prongsai/domain/intake/intake-line'
import type { Trx } from '@prongsai/db/database'
import {
  namesWithCode,
  rowsOf,
  setOutcomes,
  type RowAnswered,
  type RowOutcome,
} from '@prongsai/db/intake/intake-rows'
import { inChunks } from './chunks.ts'
import { outcomeOf } from './judge-rows.ts'
import { KindsLearnt, matchingOf } from './matching.ts'
import type { IntakeWork } from './read-intake.ts'

type Place = Pick<IntakeWork, 'office' | 'intake' | 'now'>

/**
 * Asks of what kind those rows are that wait for their next number, where neither their category nor articles of the
 * same name tell; takes the question back where they do since. So nothing is left for the saving to ask.
 */
export async function askKinds(trx: Trx, place: Place): Promise<void> {
  const today = bangkokDay(place.now)
  const waiting = (await rowsOf(trx, place, { toNumber: true })).flatMap((answered) => {
    const row = judgeLine(answered.line, today, answered.answer ?? {})
    const isOpen = answered.verdict !== 'question' || answered.asks === 'kind-unknown'
    return isOpen && row.cards.some(({ code }) => code === null) ? [{ answered, row }] : []
  })
  if (waiting.length === 0) return
  const matching = await matchingOf(trx, place)
  const kinds = new KindsLearnt()
  for (const { answered, row } of waiting) kinds.learnFrom(row, answered.answer?.categoryId)
  const names = new Set(waiting.flatMap(({ row }) => row.cards.map(({ name }) => searchText(name))))
  await learnFromCodes(trx, place, { matching, names, kinds })
  const matched = { ...matching, kindOfName: kinds.of }
  const outcomes = waiting.flatMap(({ answered, row }) => {
    const outcome = outcomeWith(matched, answered, row)
    return outcome.asks === answered.asks ? [] : [outcome]
  })
  for (const some of inChunks(outcomes, 1000)) await setOutcomes(trx, place, some)
}

function outcomeWith(matched: Matched, answered: RowAnswered, row: RegisterRow): RowOutcome {
  const { position, answer } = answered
  const cards = cardsOfRow(row, answer?.categoryId, matched)
  return cards.ok || cards.refusal.code !== 'kind-unknown'
    ? outcomeOf(row, { position, claims: [] })
    : askedAgain(row, position, cards.refusal)
}

type Sought = {
  readonly matching: Matched
  readonly names: ReadonlySet<string>
  readonly kinds: KindsLearnt
}

/** Learns of what kind the articles of these names are that have a code. */
async function learnFromCodes(trx: Trx, place: Place, { matching, names, kinds }: Sought): Promise<void> {
  const alike = (await namesWithCode(trx, place)).filter(({ name }) => names.has(searchText(name)))
  const positions = alike.map(({ position }) => position)
  const made = (await rowsOf(trx, place, { positions })).flatMap(({ line, answer }) => {
    const cards = cardsOfRow(
      judgeLine(line, bangkokDay(place.now), answer ?? {}),
      answer?.categoryId,
      matching,
    )
    return cards.ok ? cards.value : []
  })
  for (const { card, numbering } of made) {
    if (card.code !== null && numbering !== null) kinds.learn(card.name, card.categoryId)
  }
}

/** The row as a question again, which stands before what was said of it already. */
export const askedAgain = (row: RegisterRow, position: number, remark: RowRemark): RowOutcome => ({
  position,
  verdict: 'question',
  asks: remark.code,
  cards: 0,
  remarks: [remark, ...row.remarks],
  claims: [],
})
