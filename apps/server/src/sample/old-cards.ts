import type { OldCard } from './old-register.ts'
import type { PlannedCard } from './planned-card.ts'

/** What the old register says of the cards, and those that it forgot and that are found in the year. */
export type OldCards = { readonly written: readonly OldCard[]; readonly found: readonly PlannedCard[] }

const forgotten = 8
const disposedCards = 18

/** The old cards in the order in which they came, numbered by kind and year, with the gaps that such registers have. */
export function oldCards(cards: readonly PlannedCard[]): OldCards {
  const inOrder = cards.toSorted((a, b) => (a.lot.acquiredOn < b.lot.acquiredOn ? -1 : 1))
  const small = inOrder.filter(isSmall)
  const every = Math.floor(small.length / forgotten)
  const found = small.filter((_, at) => at % every === 0).slice(0, forgotten)
  const kept = inOrder.filter((card) => !found.includes(card))
  const counters = new Map<string, number>()
  const gone = new Set(kept.filter(isWornOut).slice(0, disposedCards))
  const written = kept.map((card, at) => ({
    card,
    code: codeOf(card, { at, counters }),
    disposed: gone.has(card),
    dayKnown: at % 61 !== 17,
    priceKnown: at % 67 !== 23,
  }))
  return { written, found }
}

/** Nobody forgets a car. */
const isSmall = ({ lot, condition }: PlannedCard): boolean => lot.price < 15_000 && condition === 'usable'

const isWornOut = ({ condition, lot }: PlannedCard): boolean =>
  condition === 'deteriorated' && lot.price < 100_000

type Numbering = { readonly at: number; readonly counters: Map<string, number> }

/** Most stickers follow the pattern of today; some bear what was usual before, and a few were lost. */
function codeOf({ lot, quantity }: PlannedCard, { at, counters }: Numbering): string {
  if (at % 97 === 40 && quantity === 1) return ''
  const year = String(Number(lot.acquiredOn.slice(0, 4)) + 543).slice(2)
  const series = `${lot.good.kind}-${year}`
  const running = (counters.get(series) ?? 0) + 1
  counters.set(series, running)
  const number = String(running).padStart(4, '0')
  return at % 53 === 7 ? `กส ${lot.good.kind}/${year}/${number}` : `${series}-${number}`
}
