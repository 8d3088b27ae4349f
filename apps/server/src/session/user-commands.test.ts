import { expect, test } from 'vitest'
import { setUpOffice } from '@prongsai/api/office/set-up-office'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import type { Command } from '../command.ts'
import { testSystem } from '../testing.ts'
import { hashPassword } from './authentication.ts'
import { userAdd } from './user-add.ts'
import { userResetPassword } from './user-reset-password.ts'

const system = await testSystem()
const app = await system.app()
const now = instantFrom(new Date())
const password = 'ช้างสามเศียรบนดอย'

/** Types a command at the server's own machine. */
async function typed(command: Command, ...words: readonly string[]) {
  const said: string[] = []
  const complained: string[] = []
  const code = await command.run({
    words,
    now,
    today: bangkokDay(now),
    variables: { DATABASE_URL: system.ownerUrl, PUBLIC_URL: 'https://prongsai.example.go.th' },
    folder: '/',
    print: (text) => said.push(text),
    complain: (text) => complained.push(text),
  })
  const token = /https:\/\/prongsai\.example\.go\.th\/link\/([\w-]{43})\n/.exec(said.join(''))?.[1]
  return { code, token, complained: complained.join('\n') }
}

const person = ['--name', 'นายกมล ใจซื่อ', '--position', 'เจ้าพนักงานพัสดุ', '--role', 'administrator']
const open = (token = '', body: object = {}) => app.inject({ method: 'POST', url: `/links/${token}`, body })
const signIn = (username: string, secret: string) =>
  app.inject({ method: 'POST', url: '/auth/sign-in', body: { username, password: secret } })

test('nobody is added before there is an office', async () => {
  expect(await typed(userAdd, ...person)).toMatchObject({
    code: 1,
    complained: expect.stringContaining('ตั้งค่าก่อน'),
  })
})

test('a command that is not understood says how it is used', async () => {
  expect((await typed(userAdd, '--name', 'ก')).code).toBe(2)
  expect((await typed(userAdd, ...person, '--role', 'king')).code).toBe(2)
  expect((await typed(userResetPassword)).code).toBe(2)
})

test('a person who is added joins by the link, once, and resets a password that he forgot', async () => {
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
  const { code, token } = await typed(userAdd, ...person)
  expect(code).toBe(0)
  const greeted = await app.inject(`/links/${token ?? ''}`)
  expect(greeted.json()).toEqual({
    name: 'นายกมล ใจซื่อ',
    position: 'เจ้าพนักงานพัสดุ',
    office: 'องค์การบริหารส่วนตำบลบ้านกลาง',
    username: null,
  })
  const weak = await open(token, { username: 'kamol', password: 'qwertyuiop12' })
  expect(weak.statusCode).toBe(422)
  expect(weak.json()).toMatchObject({ fields: { password: expect.stringContaining('แป้นพิมพ์') } })
  const taken = await open(token, { username: 'malee', password })
  expect(taken.statusCode).toBe(422)
  expect(taken.json()).toMatchObject({ fields: { username: expect.stringContaining('มีผู้อื่นใช้อยู่แล้ว') } })
  expect((await open(token, { username: 'Kamol', password })).statusCode).toBe(200)
  expect((await open(token, { username: 'kamol2', password })).statusCode).toBe(410)
  expect((await app.inject(`/links/${token ?? ''}`)).statusCode).toBe(410)
  expect((await app.inject('/links/no-such-link')).statusCode).toBe(404)
  const signedIn = await signIn('kamol', password)
  expect(signedIn.statusCode).toBe(200)

  const reset = await typed(userResetPassword, 'KAMOL')
  const fresh = 'เมฆขาวลอยเหนือทุ่งนา'
  expect((await app.inject(`/links/${reset.token ?? ''}`)).json()).toMatchObject({ username: 'kamol' })
  expect((await open(reset.token, { username: '', password: fresh })).statusCode).toBe(200)
  expect((await signIn('kamol', password)).statusCode).toBe(401)
  expect((await signIn('kamol', fresh)).statusCode).toBe(200)
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  expect((await app.inject({ url: '/trpc/office.me', headers: { cookie } })).statusCode).toBe(401)
})

test('a password is reset of who is there only', async () => {
  expect(await typed(userResetPassword, 'nobody')).toMatchObject({ code: 1 })
})
