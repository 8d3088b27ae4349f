import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { nameInUrl } from '@prongsai/db/testing-server'
import { bringUpToDate } from './up-to-date.ts'

const { superuserUrl } = inject('testServer')
const name = `plain_${crypto.randomUUID().slice(0, 8)}`
const superuser = new Client({ connectionString: superuserUrl })

beforeAll(async () => {
  await superuser.connect()
  await superuser.query(`create role ${name} login password 'plain'`)
  await superuser.query(`create database ${name} owner ${name}`)
})
afterAll(async () => {
  await superuser.query(`drop database ${name} with (force)`)
  await superuser.query(`drop role ${name}`)
  await superuser.end()
})

test('an owner who may create no roles is told so in one sentence', async () => {
  const url = new URL(nameInUrl(superuserUrl, name))
  url.username = name
  url.password = 'plain'
  await expect(bringUpToDate(url.href)).rejects.toThrow(
    new RegExp(`^ผู้ใช้ ${name} ใน DATABASE_URL .*\\(CREATEROLE\\) · the user ${name} .* have CREATEROLE$`),
  )
})
