import { expect, test } from 'vitest'
import { testDatabase } from '../testing.ts'

const { ownerPool } = await testDatabase()

test('Thai words sort as a dictionary has them, by the collation that is asked for', async () => {
  const { rows } = await ownerPool.query<{ word: string }>(
    `select word from unnest(array['แก', 'ขา', 'กา', 'เก']) as word order by word collate "th-x-icu"`,
  )
  expect(rows.map((row) => row.word)).toEqual(['กา', 'เก', 'แก', 'ขา'])
})
