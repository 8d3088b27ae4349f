import { Pool } from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { nameInUrl } from '@prongsai/db/testing-server'
import { testDatabase } from '@prongsai/db/testing'
import { assertBoundRole } from './bound-role.ts'

const { ownerUrl, ownerPool, appPool } = await testDatabase()
const name = new URL(ownerUrl).pathname.slice(1)
const superuserPool = new Pool({ connectionString: nameInUrl(inject('testServer').superuserUrl, name) })
const bypassing = `bypassing_${name}`
const bypassingPool = new Pool({
  connectionString: superuserPool.options.connectionString,
  options: `-c role=${bypassing}`,
})
const member = `member_${name}`
const memberPool = new Pool({
  connectionString: superuserPool.options.connectionString,
  options: `-c role=${member}`,
})

afterAll(async () => {
  await Promise.all([bypassingPool.end(), memberPool.end()])
  await superuserPool.query(`drop role if exists ${bypassing}, ${member}`)
  await superuserPool.end()
})

describe('the start is refused for a role that could see past the policies:', () => {
  test('a superuser', async () => {
    await expect(assertBoundRole(superuserPool)).rejects.toThrow(/ไม่เริ่มระบบ.*postgres.*superuser/)
  })

  test('one that has BYPASSRLS', async () => {
    await superuserPool.query(`create role ${bypassing} nologin bypassrls`)
    await expect(assertBoundRole(bypassingPool)).rejects.toThrow(/ไม่เริ่มระบบ.*BYPASSRLS/)
  })

  test('the owner of a table', async () => {
    await expect(assertBoundRole(ownerPool)).rejects.toThrow(/ไม่เริ่มระบบ.*prongsai.*owner of/)
  })
})

test('a member of the owner is refused like the owner', async () => {
  await superuserPool.query(`create role ${member} nologin in role prongsai`)
  await expect(assertBoundRole(memberPool)).rejects.toThrow(/ไม่เริ่มระบบ.*owner of/)
})

test('the role of the application is bound', async () => {
  await expect(assertBoundRole(appPool)).resolves.toBeUndefined()
})
