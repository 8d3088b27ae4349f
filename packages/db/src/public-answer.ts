import type { Pool, PoolClient } from 'pg'

/** The public's own connections: they may execute the public's functions, and nothing else. */
export type PublicPool = Pool
export type PublicAsking = PublicPool | PoolClient

/** What one of the public's functions answers as `answer`; undefined for nothing. */
export async function publicAnswer<Answer>(
  asking: PublicAsking,
  text: string,
  values: readonly unknown[],
): Promise<Answer | undefined> {
  const { rows } = await asking.query<{ answer: Answer | null }>(text, [...values])
  return rows[0]?.answer ?? undefined
}
