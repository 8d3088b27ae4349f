import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'

const { ownerUrl } = await testDatabase()
const directory = await mkdtemp(join(tmpdir(), 'prongsai-main-'))
const running = new Set<() => Promise<unknown>>()

afterEach(async () => {
  await Promise.all([...running].map((end) => end()))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

type Variables = Readonly<Record<string, string>>

/** The system as its owner starts it, in a process of its own. */
function start(variables: Variables) {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH, DATA_DIR: join(directory, 'data'), ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (data: Buffer) => (said.out += data.toString('utf8')))
  child.stderr.on('data', (data: Buffer) => (said.err += data.toString('utf8')))
  const closed = once(child, 'close').then(() => child.exitCode)
  const end = async () => {
    child.kill('SIGTERM')
    return closed
  }
  running.add(end)
  void closed.then(() => running.delete(end))
  return { said, closed, end, child }
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? String(address.port) : ''
}

const statusOf = (port: string) => async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
  return answer?.status
}

const soon = { timeout: 60_000, interval: 100 }

describe('the system', () => {
  test('starts on a PostgreSQL of its own, outlives it, and ends it in order', async () => {
    const port = await freePort()
    const system = start({ PORT: port })
    await expect.poll(statusOf(port), soon).toBe(200)
    expect(system.said.out).toContain(`โปร่งใส พร้อมใช้งานแล้วที่ http://localhost:${port}`)

    const pidFile = join(directory, 'data/postgres/data/postmaster.pid')
    const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0])
    process.kill(pid, 'SIGKILL')
    await expect.poll(statusOf(port), { ...soon, interval: 5 }).toBe(503)
    await expect.poll(statusOf(port), soon).toBe(200)
    const revived = Number((await readFile(pidFile, 'utf8')).split('\n')[0])
    expect(revived).not.toBe(pid)

    expect(await system.end()).toBe(0)
    expect(system.said.err).toBe('')
    expect(existsSync(pidFile)).toBe(false)
  })

  test('ends with Ctrl-C as well', async () => {
    const port = await freePort()
    const system = start({ PORT: port, DATABASE_URL: ownerUrl })
    await expect.poll(statusOf(port), soon).toBe(200)
    system.child.kill('SIGINT')
    expect(await system.closed).toBe(0)
  })

  test('told to end while it still makes its database, ends in order when it has', async () => {
    const port = await freePort()
    const DATA_DIR = join(directory, 'first')
    const system = start({ PORT: port, DATA_DIR })
    await expect.poll(() => existsSync(join(DATA_DIR, 'postgres/start.lock')), soon).toBe(true)
    expect(await system.end()).toBe(0)
    expect(existsSync(join(DATA_DIR, 'postgres/data/PG_VERSION'))).toBe(true)
    expect(existsSync(join(DATA_DIR, 'postgres/data/postmaster.pid'))).toBe(false)
    expect(await statusOf(port)()).toBeUndefined()
  })

  test('speaks https with a certificate of its own', async () => {
    const port = await freePort()
    const files = await certificateFiles()
    start({ PORT: port, DATABASE_URL: ownerUrl, TLS_CERT: files.cert, TLS_KEY: files.key })
    await expect.poll(() => secureStatus(port), soon).toBe(200)
  })
})

test('on a PostgreSQL that gives no logins of its own the system starts all the same, and says so in one line', async () => {
  const narrow = `narrow_${new URL(ownerUrl).pathname.slice(1)}`
  const pool = new Pool({ connectionString: inject('testServer').superuserUrl })
  await pool.query(`create role ${narrow} login password 'only here' in role prongsai`)
  await pool.end()
  const url = new URL(ownerUrl)
  url.username = narrow
  url.password = 'only here'
  const port = await freePort()
  const system = start({ PORT: port, DATABASE_URL: url.href })
  await expect.poll(statusOf(port), soon).toBe(200)
  expect(await system.end()).toBe(0)
  expect(system.said.err.trim().split('\n')).toEqual([expect.stringContaining('ด้วยผู้ใช้เจ้าของแล้วสลับบทบาท')])
})

describe('one sentence and exit 1 when', () => {
  test('the port is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const { code, said } = await refusal({ PORT: port })
    server.close()
    expect(said).toContain(`พอร์ต ${port} ของ 127.0.0.1 มีโปรแกรมอื่นใช้อยู่`)
    expect(code).toBe(1)
  })

  test('a setting is not usable', async () => {
    const { code, said } = await refusal({ PORT: 'abc' })
    expect(said).toContain('PORT=abc')
    expect(code).toBe(1)
  })

  test('the host is not an address of this machine', async () => {
    const { code, said } = await refusal({ HOST: '203.0.113.7' })
    expect(said).toContain('HOST 203.0.113.7')
    expect(code).toBe(1)
  })

  test('the data directory is a file', async () => {
    const path = join(directory, 'a-file')
    await writeFile(path, '')
    const { code, said } = await refusal({ DATA_DIR: path })
    expect(said).toContain(`ใช้โฟลเดอร์ข้อมูล ${path} ไม่ได้`)
    expect(code).toBe(1)
  })

  test('the password is wrong', async () => {
    const { code, said } = await refusal({ DATABASE_URL: ownerUrl.replace(/:[0-9a-f]+@/, ':wrong@') })
    expect(said).toContain('รหัสผ่าน')
    expect(code).toBe(1)
  })

  test('the key is not the key of the certificate', async () => {
    const { cert } = await certificateFiles()
    const key = join(directory, 'other-key.pem')
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const { code, said } = await refusal({ TLS_CERT: cert, TLS_KEY: key })
    expect(said).toContain('ใช้คู่กันไม่ได้')
    expect(code).toBe(1)
  })

  test('the certificate is not there', async () => {
    const { code, said } = await refusal({ TLS_CERT: '/nowhere/cert.pem', TLS_KEY: '/nowhere/key.pem' })
    expect(said).toContain('/nowhere/cert.pem ที่ระบุใน TLS_CERT')
    expect(code).toBe(1)
  })
})

/** What it says, all of it, and with what it ends. */
async function refusal(variables: Variables) {
  const system = start({ DATABASE_URL: ownerUrl, ...variables })
  const code = await system.closed
  expect(system.said.err.trim().split('\n')).toHaveLength(1)
  return { code, said: system.said.err }
}

function secureStatus(port: string): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  // The certificate is nobody's, and its first day may lie ahead of this machine's clock.
  const options = { host: '127.0.0.1', port, path: '/healthz', rejectUnauthorized: false, agent: false }
  request(options, (answer) => {
    answer.resume()
    resolve(answer.statusCode)
  })
    .once('error', () => resolve(undefined))
    .end()
  return promise
}

async function certificateFiles() {
  const files = { cert: join(directory, 'cert.pem'), key: join(directory, 'key.pem') }
  await writeFile(files.cert, certificate)
  await writeFile(files.key, certificateKey)
  return files
}

/** Of `localhost`, signed by itself, and of no use but here. */
const certificateKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgTD2liriZPb4Ho/bW
IYCE+8tUdKQ1eaJaCNd4pooKE56hRANCAAQfboVFfeTeiwV9dnrnw0Qh5gNtN8tU
JXTy9zPoKRJSaIk/IWNE07ZgqSupz9MWNVpVSqqQUW/qAFGaMFPRFqb0
-----END PRIVATE KEY-----
`

const certificate = `-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIUKrZh9/OUI0kkIDk6teGKjsa3HegwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzE5MjIwMVoYDzIxMjYxMDMw
MTkyMjAxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQfboVFfeTeiwV9dnrnw0Qh5gNtN8tUJXTy9zPoKRJSaIk/IWNE07Zg
qSupz9MWNVpVSqqQUW/qAFGaMFPRFqb0o28wbTAdBgNVHQ4EFgQU5n80kTBxl2VY
1zLUdvc6BieB7/8wHwYDVR0jBBgwFoAU5n80kTBxl2VY1zLUdvc6BieB7/8wDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSQAwRgIhAICk2uq6paZSO+ob72pquVWt/czU7WsKZb3L2YB4i2vDAiEA
s7cfVnQ+UFtSl2eCZG6vDKImGLl/Bz8n1g2lnXjdx/0=
-----END CERTIFICATE-----
`
