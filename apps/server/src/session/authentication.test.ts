import { getMigrations } from 'better-auth/db/migration'
import { expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { openAuthentication } from './authentication.ts'

const { ownerPool } = await testDatabase()

test('the migration has every table, column and index that better-auth asks for', async () => {
  const { options } = openAuthentication({
    pool: ownerPool,
    secret: 'only the tests sign with this, and nobody else',
    publicUrl: 'http://localhost:3000',
  })
  const { toBeCreated, toBeAdded, toBeAddedIndexes } = await getMigrations(options)
  expect({ toBeCreated, toBeAdded, toBeAddedIndexes }).toEqual({
    toBeCreated: [],
    toBeAdded: [],
    toBeAddedIndexes: [],
  })
})
