import { Pool } from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { openPool } from '@prongsai/db/database'
import { nameInUrl } from '@prongsai/db/testing-server'
import { testDatabase } from '@prongsai/db/testing'
import { assertBound, assertBoundRole } from './bound-role.ts'

const { ownerUrl, ownerPool, appPool, logins } = await testDatabase()
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
const keeper = `keeper_${name}`
const byOwnerPool = openPool({ url: ownerUrl, role: 'prongsai_app', max: 1 })

afterAll(async () => {
  await Promise.all([bypassingPool.end(), memberPool.end(), byOwnerPool.end()])
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

describe('the application’s pool', () => {
  test('speaks as a bound role, and was opened by another', async () => {
    await expect(assertBound([appPool], logins)).resolves.toBeUndefined()
  })

  test('that the owner opened is refused where it was to have a login of its own', async () => {
    await expect(
      assertBound([byOwnerPool], { ...logins, instead: 'none to be had' }),
    ).resolves.toBeUndefined()
    await expect(assertBound([byOwnerPool], logins)).rejects.toThrow(/ไม่เริ่มระบบ.*prongsai.*owner of/)
  })

  test('that was opened by who may become an owner, without inheriting from him, is refused as well', async () => {
    const login = new URL(logins.app).username
    await superuserPool.query(`create role ${keeper} nologin; create table kept (); alter table kept owner to ${keeper};
      grant ${keeper} to ${login} with inherit false, set true`)
    await expect(assertBound([appPool], logins)).rejects.toThrow(/ไม่เริ่มระบบ.*owner of kept/)
    await superuserPool.query(`drop table kept; drop role ${keeper}`)
  })
})
