/** Makes what lost a race again, twice at most. */
export async function again<Result>(
  lost: (error: Error) => boolean,
  work: () => Promise<Result>,
  left = 2,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (left > 0 && error instanceof Error && lost(error)) return again(lost, work, left - 1)
    throw error
  }
}

const serialisationFailures: ReadonlySet<unknown> = new Set(['40001', '40P01'])

/** Whether PostgreSQL sent it away so that another could go on, by itself or by what it was wrapped in. */
export const gaveWay = (error: Error): boolean =>
  ('code' in error && serialisationFailures.has(error.code)) ||
  (error.cause instanceof Error && gaveWay(error.cause))
