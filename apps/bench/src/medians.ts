/** How many milliseconds it takes. */
export async function lasting(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

export const median = (spans: readonly number[]): number =>
  spans.toSorted((a, b) => a - b)[Math.floor(spans.length / 2)] ?? 0
