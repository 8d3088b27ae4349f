import { expect, test } from 'vitest'
import { filingSystem, photoOf, workbookOf } from './testing.ts'

const filing = await filingSystem()
const { app, ask, send, attached } = await filing.open()

async function fileOf(bytes: Uint8Array, name: string): Promise<string> {
  expect((await send(bytes, name)).statusCode).toBe(200)
  return (await attached())[0]?.fileId ?? ''
}

test('a photo is shown, and nothing in it runs as ours', async () => {
  const id = await fileOf(await photoOf(), 'โต๊ะ "หน้า".jpeg')
  const { headers, statusCode } = await ask('GET', `/files/${id}`)
  expect(statusCode).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    'content-disposition': `inline; filename="file.jpg"; filename*=UTF-8''${encodeURIComponent('โต๊ะ "หน้า".jpeg')}`,
  })
  const thumb = await ask('GET', `/files/${id}/thumb`)
  expect(thumb.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  })
})

test.each([
  ['application/pdf', Buffer.from('%PDF-1.7 <script>'), 'ใบ.html'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', workbookOf(), 'ทะเบียน.html'],
])('%s is given to be saved, under what it is', async (type, bytes, name) => {
  const id = await fileOf(bytes, name)
  const { headers } = await ask('GET', `/files/${id}`)
  expect(headers['content-type']).toBe(type)
  expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'")
  expect(headers['content-disposition']).toMatch(/^attachment; /)
  expect(headers['content-disposition']).not.toContain('html')
})

test('a browser that has it is told so, and asks whether it still may', async () => {
  const id = await fileOf(await photoOf(), 'ก.jpg')
  const { headers } = await ask('GET', `/files/${id}`)
  const again = await ask('GET', `/files/${id}`, { headers: { 'if-none-match': String(headers.etag) } })
  expect(again.statusCode).toBe(304)
  expect(again.rawPayload).toHaveLength(0)
  const another = await ask('GET', `/files/${id}`, { headers: { 'if-none-match': '"0"' } })
  expect(another.statusCode).toBe(200)
})

test('nobody who is not signed in, and no page of another site, is given it', async () => {
  const id = await fileOf(await photoOf(), 'ก.jpg')
  expect((await app.inject(`/files/${id}`)).statusCode).toBe(401)
  const embedded = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }
  expect((await ask('GET', `/files/${id}`, { headers: embedded })).statusCode).toBe(403)
})

test('no page of another origin sends one', async () => {
  const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/octet-stream' }
  const answer = await ask('PATCH', '/uploads/0f5b3d3e-7a0e-4a53-9d27-0a8a4be0d3b1', { headers })
  expect(answer.statusCode).toBe(403)
})
