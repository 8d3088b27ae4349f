import { createServer } from 'node:net'
import { once } from 'node:events'
import { describe, expect, inject, test } from 'vitest'
import { nameInUrl } from '@prongsai/db/testing-server'
import { assertUsable } from './postgres.ts'

const { ownerUrl } = inject('testServer')

function changed(part: 'password' | 'hostname' | 'port', value: string): string {
  const url = new URL(ownerUrl)
  url[part] = value
  return url.href
}

async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? String(address.port) : ''
}

describe("one's own PostgreSQL", () => {
  test('is taken when it is new enough', async () => {
    await expect(assertUsable(ownerUrl)).resolves.toBeUndefined()
  })

  test('is refused below the version that is needed', async () => {
    await expect(assertUsable(ownerUrl, 190_000)).rejects.toThrow(
      /เป็น PostgreSQL 18\.\d+ ต้องใช้รุ่น 19 ขึ้นไป · .* PostgreSQL 18\.\d+, and 19 or later is needed$/,
    )
  })

  test('says that the password is wrong, without repeating it', async () => {
    const refused = assertUsable(changed('password', 'hidden-word'))
    await expect(refused).rejects.toThrow(/ไม่รับชื่อผู้ใช้ prongsai หรือรหัสผ่าน/)
    await expect(refused).rejects.not.toThrow('hidden-word')
  })

  test('says that nobody answers there', async () => {
    const port = await closedPort()
    await expect(assertUsable(changed('port', port))).rejects.toThrow(
      new RegExp(`ติดต่อฐานข้อมูลใน DATABASE_URL ที่ 127.0.0.1:${port} ไม่ได้ .*ECONNREFUSED`),
    )
  })

  test('says that there is no such host', async () => {
    await expect(assertUsable(changed('hostname', 'no-such-host.invalid'))).rejects.toThrow(
      /ติดต่อฐานข้อมูลใน DATABASE_URL ที่ no-such-host\.invalid:\d+ ไม่ได้/,
    )
  })

  test('says that there is no such database', async () => {
    await expect(assertUsable(nameInUrl(ownerUrl, 'nowhere'))).rejects.toThrow('ไม่มีฐานข้อมูลชื่อ nowhere')
  })
})
