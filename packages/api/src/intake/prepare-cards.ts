import { assetSearchText, searchTextWithoutCode } from '@prongsai/domain/asset/asset-search-text'
import { codeKey, runningUnder } from '@prongsai/domain/asset/asset-code'
import { bangkokDay, isoOf } from '@prongsai/domain/calendar/civil-date'
import { cardsOfRow, type MadeCard, type Matched } from '@prongsai/domain/intake/cards-of-row'
import { canonicalCard, counterOf, heldBy } from '@prongsai/domain/intake/intake-card'
import { judgeLine } from '@prongsai/domain/intake/intake-line'
import { decide, look, type Trx } from '@prongsai/db/database'
import { codesUnder } from '@prongsai/db/intake/existing-cards'
import { clearCards, putCards, putHolds, type ReadyCard } from '@prongsai/db/intake/intake-cards'
import { rowsOf, setOutcomes, type RowAnswered, type RowOutcome } from '@prongsai/db/intake/intake-rows'
import { changeIntake } from '@prongsai/db/intake/intakes'
import { askedAgain } from './ask-kinds.ts'
import { inChunks } from './chunks.ts'
import { KindsLearnt, matchingOf } from './matching.ts'
import type { IntakeWork } from './read-intake.ts'

const portion = 1000

/**
 * Makes every card ready, so that the transaction that saves only moves rows. Rows of which something must still be
 * asked become questions; how many is the answer.
 */
export async function prepareCards(work: IntakeWork): Promise<number> {
  const { db, office } = work
  await decide(db, office, (trx) => clearCards(trx, office, work.intake))
  const matching = await look(db, office, (reading) => matchingOf(reading, work))
  const preparing = new Preparing(work, matching)
  await preparing.cardsWithCode()
  await preparing.cardsToNumber()
  await preparing.holds()
  return preparing.asked
}

class Preparing {
  asked = 0
  readonly #work: IntakeWork
  readonly #matched: Matched
  readonly #kinds = new KindsLearnt()
  readonly #holds = new Map<string, number>()
  readonly #counters = new Set<string>()
  readonly #later: RowAnswered[] = []

  constructor(work: IntakeWork, matching: Matched) {
    this.#work = work
    this.#matched = { ...matching, kindOfName: this.#kinds.of }
  }

  /** Those that keep their code, a portion at a time; the others wait until it is known of what kind each name is. */
  async cardsWithCode(): Promise<void> {
    let after = -1
    for (;;) {
      const rows = await this.#rowsAfter(after)
      if (rows.length === 0) return
      after = rows.at(-1)?.position ?? after
      await this.#make(rows, { later: true })
    }
  }

  async cardsToNumber(): Promise<void> {
    for (const rows of inChunks(this.#later, portion)) await this.#make(rows, { later: false })
  }

  /** Numbers under a counter that is needed, and that codes of the register or of the file hold already. */
  async holds(): Promise<void> {
    const { db, office } = this.#work
    for (const counter of this.#counters) {
      const prefix = counter.slice(0, counter.indexOf('#'))
      const codes = await look(db, office, (reading) => codesUnder(reading, office, prefix))
      for (const code of codes) this.#hold(counter, runningUnder(counter, code) ?? 0)
    }
    await decide(db, office, (trx) => putHolds(trx, this.#work, this.#holds))
  }

  #hold(counter: string, running: number): void {
    this.#holds.set(counter, Math.max(this.#holds.get(counter) ?? 0, running))
  }

  #rowsAfter(after: number) {
    const { db, office } = this.#work
    return look(db, office, (reading) =>
      rowsOf(reading, this.#work, { verdicts: ['ready', 'note'], after, limit: portion }),
    )
  }

  async #make(rows: readonly RowAnswered[], { later }: { readonly later: boolean }): Promise<void> {
    const ready: ReadyCard[] = []
    const asking: RowOutcome[] = []
    for (const answered of rows) {
      const row = judgeLine(answered.line, bangkokDay(this.#work.now), answered.answer ?? {})
      if (later && row.cards.some(({ code }) => code === null)) {
        this.#kinds.learnFrom(row, answered.answer?.categoryId)
        this.#later.push(answered)
        continue
      }
      const cards = cardsOfRow(row, answered.answer?.categoryId, this.#matched)
      if (cards.ok) ready.push(...cards.value.map((card, at) => this.#ready(card, [answered.position, at])))
      else asking.push(askedAgain(row, answered.position, cards.refusal))
    }
    this.asked += asking.length
    await this.#put(ready, { asking, position: rows.at(-1)?.position ?? 0 })
  }

  #ready(made: MadeCard, [position, ordinal]: readonly [number, number]): ReadyCard {
    const { card, capitalised, numbering } = made
    if (card.code !== null) {
      if (numbering !== null) this.#kinds.learn(card.name, card.categoryId)
      for (const { counter, running } of numbering === null ? [] : heldBy(card.code, numbering))
        this.#hold(counter, running)
    }
    const counter = card.code === null && numbering !== null ? (counterOf(numbering) ?? null) : null
    if (counter !== null) this.#counters.add(counter)
    return readyCard({ made, position, ordinal, counter, capitalised })
  }

  async #put(
    ready: readonly ReadyCard[],
    { asking, position }: { readonly asking: readonly RowOutcome[]; readonly position: number },
  ): Promise<void> {
    const { db, office, intake, now } = this.#work
    await decide(db, office, async (trx: Trx) => {
      for (const cards of inChunks(ready, portion)) await putCards(trx, this.#work, cards)
      if (asking.length > 0) await setOutcomes(trx, this.#work, asking)
      await changeIntake(
        trx,
        { office, intake, at: isoOf(now) },
        { progress: { step: 'preparing', done: position + 1, of: 0 } },
      )
    })
  }
}

type Placed = {
  readonly made: MadeCard
  readonly position: number
  readonly ordinal: number
  readonly counter: string | null
  readonly capitalised: boolean
}

function readyCard({
  made: { card, numbering },
  position,
  ordinal,
  counter,
  capitalised,
}: Placed): ReadyCard {
  const { code } = card
  return {
    position,
    ordinal,
    code,
    code_key: code === null ? null : codeKey(code),
    counter,
    numbering: counter === null ? null : numbering,
    category_id: card.categoryId,
    name: card.name,
    description: card.description,
    brand: card.brand,
    model: card.model,
    serial: card.serial,
    condition: card.condition,
    acquired_on: card.acquiredOn,
    acquired_how: card.acquiredHow,
    money_source: card.moneySource,
    seller: card.seller,
    document_number: card.documentNumber,
    unit_price: card.unitPrice,
    quantity: card.quantity,
    counting_unit: card.countingUnit,
    useful_life_years: card.usefulLifeYears,
    warranty_until: card.warrantyUntil,
    note: card.note,
    status: card.status,
    disposed_on: card.disposedOn,
    capitalised,
    unit_id: card.unitId,
    keeper_id: card.keeperId,
    place: card.place,
    extra: JSON.stringify(card.extra),
    search: code === null ? searchTextWithoutCode(card) : assetSearchText({ ...card, code }),
    canonical: canonicalCard(card),
  }
}
