/** What was seen of one kind of request in one round: times in milliseconds. */
export type Round = { readonly p50: number; readonly p95: number; readonly perSecond: number }

/** The same over all rounds: the median of each figure. */
export const overRounds = (rounds: readonly Round[]): Round => ({
  p50: median(rounds.map(({ p50 }) => p50)),
  p95: median(rounds.map(({ p95 }) => p95)),
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
})

export function roundOf(times: readonly number[], milliseconds: number): Round {
  const sorted = times.toSorted((a, b) => a - b)
  return {
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    perSecond: (times.length * 1000) / milliseconds,
  }
}

const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )

/** Between the two values beside it where it falls between two. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) throw new Error('nothing was measured')
  return below + (above - below) * (place - Math.floor(place))
}
