import { createCipheriv, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { officeId } from '@prongsai/domain/base/id'
import { expect, test } from 'vitest'
import { sealWith } from './seal.ts'

const secret = 'a secret of the tests, and of nothing else'
const seal = sealWith(secret)
const office = officeId(randomUUID())
const outsider = { office, kind: 'outsider' } as const

test('what is sealed for one office and kind opens as nothing else', () => {
  const sealed = seal.close('081 234 5678', outsider)
  expect(seal.open(sealed, outsider)).toBe('081 234 5678')
  expect(() => seal.open(sealed, { office, kind: 'email' })).toThrow('unable to authenticate')
  expect(() => seal.open(sealed, { office: officeId(randomUUID()), kind: 'outsider' })).toThrow(
    'unable to authenticate',
  )
})

test('what was sealed before anything was bound to it still opens', () => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'prongsai/seal', 32))
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const old = Buffer.concat([iv, cipher.update('12 หมู่ 3', 'utf8'), cipher.final(), cipher.getAuthTag()])
  expect(seal.open(old, outsider)).toBe('12 หมู่ 3')
})
