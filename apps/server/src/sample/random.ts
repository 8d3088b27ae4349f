/** Chance that falls the same way every time it is begun from the same seed. */
export type Chance = {
  /** From 0 up to but not with 1. */
  readonly fraction: () => number
  /** A whole number from `least` to `most`, both possible. */
  readonly whole: (least: number, most: number) => number
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item
  /** True in so many of a hundred. */
  readonly percent: (of: number) => boolean
}

/** The generator mulberry32: thirty-two bits of state are plenty for a sample. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1))
  return {
    fraction,
    whole,
    oneOf: (items) => items[whole(0, items.length - 1)] ?? items[0],
    percent: (of) => fraction() * 100 < of,
  }
}
