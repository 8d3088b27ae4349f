import { sql } from 'kysely'
import type { Trx } from '../database.ts'

/** Appends one entry to the office's chain and gives its number. `body` is canonical JSON; the head is locked until the end. */
export async function appendJournal(trx: Trx, body: string): Promise<bigint> {
  const { rows } = await sql<{ number: bigint }>`select journal_append(${body}) as number`.execute(trx)
  const [row] = rows
  if (row === undefined) throw new Error('journal_append answered with no number')
  return row.number
}
