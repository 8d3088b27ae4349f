import { acquisitionMethods, assetStatuses, moneySources } from '@prongsai/domain/asset/asset'
import { conditions } from '@prongsai/domain/asset/condition'
import { expect, test } from 'vitest'
import { testDatabase } from '../testing.ts'

const { ownerPool } = await testDatabase()

test.each([
  ['condition', conditions],
  ['acquired_how', acquisitionMethods],
  ['money_source', moneySources],
  ['status', assetStatuses],
])('the schema knows the words of %s that the domain knows, and no others', async (column, words) => {
  const { rows } = await ownerPool.query<{ check: string }>(
    `select pg_get_constraintdef(oid) as check from pg_constraint where conname = 'asset_' || $1 || '_check'`,
    [column],
  )
  const known = [...(rows[0]?.check ?? '').matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word)
  expect(known.toSorted()).toEqual(Object.keys(words).toSorted())
})
