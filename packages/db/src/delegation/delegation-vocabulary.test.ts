import { powers } from '@prongsai/domain/delegation/power'
import { expect, test } from 'vitest'
import { testDatabase } from '../testing.ts'

const { ownerPool } = await testDatabase()

test('the schema knows the powers that the domain knows, and no others', async () => {
  const { rows } = await ownerPool.query<{ check: string }>(
    `select pg_get_constraintdef(oid) as check from pg_constraint where conname = 'delegation_power_known'`,
  )
  const known = [...(rows[0]?.check ?? '').matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word)
  expect(known.toSorted()).toEqual(Object.keys(powers).toSorted())
})
