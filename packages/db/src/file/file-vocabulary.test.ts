import { attachmentSubjects, passings } from '@prongsai/domain/file/attachment'
import { fileKinds } from '@prongsai/domain/file/file-kind'
import { expect, test } from 'vitest'
import { testDatabase } from '../testing.ts'

const { ownerPool } = await testDatabase()

test('the schema knows the kinds of files that the domain knows, and no others', async () => {
  const { rows } = await ownerPool.query<{ check: string }>(
    `select pg_get_constraintdef(oid) as check from pg_constraint where conname = 'file_kind_check'`,
  )
  const known = [...(rows[0]?.check ?? '').matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word)
  expect(known.toSorted()).toEqual(Object.keys(fileKinds).toSorted())
})

test('the schema knows an image as the domain does: by its measures and its small picture', async () => {
  const { rows } = await ownerPool.query<{ check: string }>(
    `select pg_get_constraintdef(oid) as check from pg_constraint where conname = 'file_image_is_measured'`,
  )
  const known = [...(rows[0]?.check ?? '').matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word)
  const images = Object.entries(fileKinds).flatMap(([kind, { group }]) => (group === 'image' ? [kind] : []))
  expect(known.toSorted()).toEqual(images.toSorted())
})

test('the schema knows a thing of a loan as it goes and as it comes back, as the domain does', async () => {
  const { rows } = await ownerPool.query<{ check: string }>(
    `select pg_get_constraintdef(oid) as check from pg_constraint where conname in ('attachment_of_thing', 'upload_of_thing')`,
  )
  expect(rows).toHaveLength(2)
  for (const { check } of rows) {
    const known = /passing = ANY \(ARRAY\[([^\]]*)\]/.exec(check)?.[1] ?? ''
    expect([...known.matchAll(/'([^']*)'/g)].map(([, word]) => word)).toEqual([...passings])
  }
})

test('the schema knows the records that take files, as the domain does', async () => {
  const { rows } = await ownerPool.query<{ check: string }>(
    `select pg_get_constraintdef(oid) as check from pg_constraint where conname like '%_subject_known'`,
  )
  expect(rows).toHaveLength(2)
  for (const { check } of rows) {
    const known = [...check.matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word)
    expect(known.toSorted()).toEqual(attachmentSubjects.toSorted())
  }
})
