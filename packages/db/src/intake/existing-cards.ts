import { sql } from 'kysely'
import type { ExistingCard, ExistingCards } from '@prongsai/domain/asset/intake/code-claims'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'

/** The cards of the register that have one of these codes, by the key of the code. */
export async function existingCards(
  db: ReadDb | Trx,
  office: OfficeId,
  codeKeys: readonly string[],
): Promise<ExistingCards> {
  if (codeKeys.length === 0) return new Map()
  const rows = await db
    .selectFrom(
      sql<ExistingCard & { codeKey: string }>`(
    select code_key as "codeKey", code, name, acquired_on as "acquiredOn", unit_price as "unitPrice" from asset
    where office_id = ${office} and code_key = any(${codeKeys}::text[]) and not withdrawn
  )`.as('answer'),
    )
    .selectAll()
    .execute()
  return new Map(rows.map(({ codeKey, ...card }) => [codeKey, card]))
}

/** Every code of the register whose key begins so. */
export async function codesUnder(
  db: ReadDb | Trx,
  office: OfficeId,
  prefix: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom(
      sql<{ code: string }>`(
        select code from asset
        where office_id = ${office} and not withdrawn
          and starts_with(code_key, ${prefix})
      )`.as('answer'),
    )
    .selectAll()
    .execute()
  return rows.map(({ code }) => code)
}
