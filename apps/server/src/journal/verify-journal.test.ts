import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { setUpOffice } from '@prongsai/api/office/set-up-office'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { hashPassword } from '../session/authentication.ts'
import { testSystem } from '../testing.ts'
import { verifyJournalCommand } from './verify-journal.ts'

const system = await testSystem()
const app = await system.app()
const now = instantFrom(new Date())
const password = 'ช้างสามเศียรบนดอย'
const folder = await mkdtemp(join(tmpdir(), 'หัวสายโซ่ '))
afterAll(() => rm(folder, { recursive: true }))

async function typed(...words: readonly string[]) {
  const said: string[] = []
  const complained: string[] = []
  const code = await verifyJournalCommand.run({
    words,
    now,
    today: bangkokDay(now),
    variables: { DATABASE_URL: system.ownerUrl },
    folder,
    print: (text) => said.push(text),
    complain: (text) => complained.push(text),
  })
  return { code, said: said.join(''), complained: complained.join('') }
}

test('a head that was downloaded shows a tail that was cut together with the head in the database', async () => {
  await setUpOffice(
    system.db,
    {
      office: {
        name: 'องค์การบริหารส่วนตำบลบ้านกลาง',
        shortName: 'อบต.บ้านกลาง',
        subdistrict: 'บ้านกลาง',
        district: 'เมือง',
        province: 'ลำพูน',
        address: '',
        telephone: '',
        units: [{ name: 'สำนักปลัด', shortName: 'สป.' }],
      },
      administrator: { name: 'นางสาวมาลี ตั้งใจ', position: 'นักวิชาการ', username: 'malee', password },
    },
    { now, isSample: false, hashPassword },
  )
  const signedIn = await app.inject({
    method: 'POST',
    url: '/auth/sign-in',
    body: { username: 'malee', password },
  })
  const cookies = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]))
  const head = await app.inject({ url: '/journal/head.json', cookies })
  expect(head.headers['content-disposition']).toContain('attachment')
  await writeFile(join(folder, 'head.json'), head.body)
  expect(await typed()).toMatchObject({ code: 0, said: expect.stringContaining('สายโซ่ครบถ้วน') })
  expect(await typed('--head', 'head.json')).toMatchObject({ code: 0 })

  await system.ownerPool.query('delete from journal')
  expect(await typed()).toMatchObject({ code: 1, said: expect.stringContaining('ถูกตัดออก') })
  await system.ownerPool.query('delete from journal_head')
  expect(await typed()).toMatchObject({ code: 0, said: expect.stringContaining('ครบถ้วน 0 รายการ') })
  expect(await typed('--head', 'head.json')).toMatchObject({
    code: 1,
    said: expect.stringContaining('ถูกตัดออก'),
  })
})

test('a file that holds no head is said to hold none', async () => {
  await writeFile(join(folder, 'other.json'), '{"number":"1"}')
  expect((await typed('--head', 'other.json')).code).toBe(2)
  expect((await typed('--head', 'missing.json')).code).toBe(2)
  expect((await typed('--unknown')).code).toBe(2)
})

test('nobody who is not signed in downloads the head', async () => {
  expect((await app.inject('/journal/head.json')).statusCode).toBe(401)
})
