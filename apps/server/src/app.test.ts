import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { testSystem } from './testing.ts'

const system = await testSystem()
// A directory named as the folder of hashed files is: only the path below the site decides.
const directory = await mkdtemp(join(tmpdir(), 'prongsai-site-'))
const site = join(directory, 'assets')
const script = 'export const greeting = "สวัสดี"\n'
await mkdir(join(site, 'built'), { recursive: true })
await writeFile(join(site, 'index.html'), '<!doctype html><title>โปร่งใส</title>')
await writeFile(join(site, 'built/index-Abc123.js'), script)
await writeFile(join(site, 'built/index-Abc123.js.br'), brotliCompressSync(script))

async function appAt(publicUrl: string, trustProxy?: readonly string[]) {
  const opened = await system.app({ publicUrl, trustProxy, site })
  opened.get('/address-of-the-visitor', (request) => ({ ip: request.ip, protocol: request.protocol }))
  return opened
}

const app = await appAt('http://localhost:3000')
afterAll(() => rm(directory, { recursive: true }))

describe('the health', () => {
  test('is ok when the database answers', async () => {
    const answer = await app.inject('/healthz')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ status: 'ok' })
  })
})

describe('the site', () => {
  const page = { accept: 'text/html,application/xhtml+xml' }

  test.each(['/', '/assets', '/assets/416-69-0001?tab=history'])(
    'answers %s with its first page, asked for anew each time',
    async (url) => {
      const answer = await app.inject({ url, headers: page })
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-type']).toContain('text/html')
      expect(answer.headers['cache-control']).toBe('no-cache')
      expect(answer.body).toContain('โปร่งใส')
    },
  )

  test('keeps a file that is named by its content for ever, in the form that the browser reads', async () => {
    const plain = await app.inject('/built/index-Abc123.js')
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(plain.body).toBe(script)
    const pressed = await app.inject({ url: '/built/index-Abc123.js', headers: { 'accept-encoding': 'br' } })
    expect(pressed.headers['content-encoding']).toBe('br')
    expect(pressed.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(pressed.headers['content-type']).toContain('javascript')
    expect(brotliDecompressSync(pressed.rawPayload).toString()).toBe(script)
  })

  test.each([
    ['/built/gone-Abc123.js', page],
    ['/nothing.json', { accept: 'application/json' }],
    ['/..%2f..%2fpackage.json', {}],
  ])('has no %s', async (url, headers) => {
    const answer = await app.inject({ url, headers })
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toEqual({ error: 'ไม่พบหน้าที่ต้องการ' })
  })

  test('lets in nothing that is not of its own origin', async () => {
    const { headers } = await app.inject({ url: '/', headers: page })
    const policy = String(headers['content-security-policy']).split(';')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(policy).toContain("object-src 'none'")
    expect(policy).not.toContain('upgrade-insecure-requests')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  test('is asked for by https from then on where it has https', async () => {
    const secure = await appAt('https://assets.example.go.th')
    const { headers } = await secure.inject({ url: '/', headers: page })
    expect(headers['strict-transport-security']).toBe('max-age=15552000')
  })
})

describe('a proxy', () => {
  const forwarded = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' }
  const url = '/address-of-the-visitor'

  test('is not believed unless it is named', async () => {
    const answer = await app.inject({ url, headers: forwarded })
    expect(answer.json()).toEqual({ ip: '127.0.0.1', protocol: 'http' })
  })

  test('that is named is believed', async () => {
    const behind = await appAt('https://assets.example.go.th', ['loopback'])
    expect((await behind.inject({ url, headers: forwarded })).json()).toEqual({
      ip: '203.0.113.7',
      protocol: 'https',
    })
  })

  test('that is another than the named one is not', async () => {
    const behind = await appAt('https://assets.example.go.th', ['10.0.0.1'])
    expect((await behind.inject({ url, headers: forwarded })).json()).toEqual({
      ip: '127.0.0.1',
      protocol: 'http',
    })
  })
})
