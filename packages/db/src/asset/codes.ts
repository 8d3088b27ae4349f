import { sql } from 'kysely'
import { codeKey, runningUnder } from '@prongsai/domain/asset/asset-code'
import type { Numbering } from '@prongsai/domain/asset/category'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'

/** Takes the next number of a counter, which stays locked until the transaction ends: so no number is left out. */
export async function takeNumber(trx: Trx, office: OfficeId, counter: string): Promise<number> {
  const { value } = await trx
    .insertInto('counter')
    .values({ office_id: office, name: counter, value: 1n })
    .onConflict((taken) =>
      taken.columns(['office_id', 'name']).doUpdateSet({ value: sql<bigint>`counter.value + 1` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return Number(value)
}

/** Past a number that a card already carries to the first that none does. The counter is held by `takeNumber`. */
export async function takeFreeNumber(
  trx: Trx,
  db: ReadDb,
  {
    office,
    numbering,
    from,
  }: { readonly office: OfficeId; readonly numbering: Numbering; readonly from: number },
): Promise<number> {
  const free = await freeFrom(db, office, { numbering, from })
  await trx
    .updateTable('counter')
    .set({ value: BigInt(free) })
    .where('office_id', '=', office)
    .where('name', '=', numbering.counter)
    .returning('name')
    .executeTakeFirstOrThrow()
  return free
}

/** The number that the next card of this numbering would be given. */
export async function nextNumber(db: ReadDb, office: OfficeId, numbering: Numbering): Promise<number> {
  const row = await db
    .selectFrom('counter')
    .select('value')
    .where('office_id', '=', office)
    .where('name', '=', numbering.counter)
    .executeTakeFirst()
  return freeFrom(db, office, { numbering, from: Number(row?.value ?? 0n) + 1 })
}

const looked = 64

/** Looks at a handful of codes at a time, for most often the first is free. */
async function freeFrom(
  db: ReadDb,
  office: OfficeId,
  { numbering, from }: { readonly numbering: Numbering; readonly from: number },
): Promise<number> {
  const wanted = Array.from({ length: looked }, (_, index) => from + index)
  const taken = await db
    .selectFrom('asset')
    .select('code_key')
    .where('office_id', '=', office)
    .where('withdrawn', '=', false)
    .where(
      'code_key',
      'in',
      wanted.map((running) => codeKey(numbering.codeOf(running))),
    )
    .execute()
  const numbers = new Set(taken.map((row) => runningUnder(numbering.counter, row.code_key)))
  const free = wanted.find((running) => !numbers.has(running))
  return free ?? freeFrom(db, office, { numbering, from: from + looked })
}

/** The card that stands under a code, however the code is written. */
export const holderOfCode = (db: ReadDb, office: OfficeId, code: string) =>
  db
    .selectFrom('asset')
    .select(['id', 'code', 'name'])
    .where('office_id', '=', office)
    .where('code_key', '=', codeKey(code))
    .where('withdrawn', '=', false)
    .executeTakeFirst()
