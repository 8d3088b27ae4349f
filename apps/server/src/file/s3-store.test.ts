import { createHash, createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { officeId, type OfficeId } from '@prongsai/domain/base/id'
import { shippedFileLimits } from '@prongsai/domain/file/file-limits'
import { openFiles } from './files.ts'
import { filingSystem, photoOf } from './testing.ts'

const place = {
  bucket: 'prongsai',
  region: 'ap-southeast-7',
  accessKey: 'AKIDEXAMPLE',
  secretKey: 'wJalrXUtnFEMI',
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const hex = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

const written =
  /Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/

/** Whether a request is signed as the storage's own documentation has it, reckoned anew from what came. */
function isSigned({ method, url, headers }: IncomingMessage, body: Buffer): boolean {
  const [, who, day = '', region = '', names = '', signature] =
    written.exec(String(headers.authorization)) ?? []
  const digest = String(headers['x-amz-content-sha256'])
  const signed = names.split(';').map((name) => `${name}:${String(headers[name])}\n`)
  const asked = [method, url, '', signed.join(''), names, digest].join('\n')
  const told = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${day}/${region}/s3/aws4_request`, hex(asked)]
  const key = hmac(hmac(hmac(hmac(`AWS4${place.secretKey}`, day), region), 's3'), 'aws4_request')
  const expected = hmac(key, told.join('\n')).toString('hex')
  return who === place.accessKey && digest === hex(body) && signature === expected
}

const objects = new Map<string, Buffer>()
let isAway = false
const server = createServer((request, response) => {
  void (async () => {
    const body = await buffer(request)
    if (isAway) return response.writeHead(503).end()
    if (!isSigned(request, body)) return response.writeHead(403).end()
    const url = request.url ?? ''
    if (request.method === 'PUT') {
      objects.set(url, body)
      return response.writeHead(200).end()
    }
    const kept = objects.get(url)
    if (kept === undefined) return response.writeHead(404).end('<Error/>')
    if (request.method === 'DELETE') {
      objects.delete(url)
      return response.writeHead(204).end()
    }
    return response.writeHead(200).end(kept)
  })()
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
const port = address === null || typeof address === 'string' ? 0 : address.port

const directory = await mkdtemp(join(tmpdir(), 'prongsai-s3-'))
afterAll(async () => {
  server.close()
  await rm(directory, { recursive: true, force: true })
})

const filesAt = (secretKey: string) =>
  openFiles({
    dataDirectory: directory,
    s3: { ...place, secretKey, endpoint: `http://127.0.0.1:${port}` },
    limits: shippedFileLimits,
  })
const filing = await filingSystem()
const files = filesAt(place.secretKey)
const { send, attached, ask, begin, goOn, finish } = await filing.open(files)

beforeEach(() => {
  isAway = false
})

describe('a storage that speaks S3', () => {
  test('keeps what is sent, signed, under the office and its digest, and gives it back', async () => {
    expect((await send(await photoOf(), 'โต๊ะ.jpg')).statusCode).toBe(200)
    const [photo] = await attached()
    const given = await ask('GET', `/files/${photo?.fileId}`)
    expect(given.statusCode).toBe(200)
    const digest = hex(given.rawPayload)
    const kept = [...objects.keys()].find((name) => name.endsWith(digest))
    expect(kept).toMatch(new RegExp(`^/prongsai/[0-9a-f-]{36}/${digest.slice(0, 2)}/${digest}$`))
    expect(given.rawPayload.equals(objects.get(kept ?? '') ?? Buffer.alloc(0))).toBe(true)
    expect((await ask('GET', `/files/${photo?.fileId}/thumb`)).statusCode).toBe(200)
    expect(objects.size).toBe(2)
  })

  test('that is away is said to be so, and nothing sent is lost', async () => {
    const photo = await photoOf()
    const id = randomUUID()
    await begin(id, photo.length)
    await goOn(id, 0, photo)
    isAway = true
    expect((await finish(id)).statusCode).toBe(503)
    const [before] = await attached()
    expect((await ask('GET', `/files/${before?.fileId}`)).statusCode).toBe(503)
    isAway = false
    expect((await finish(id)).json()).toMatchObject({ state: 'kept' })
  })

  test('turns away who signs with another key, and a sender who is not told of it loses nothing', async () => {
    const other = await filing.open(filesAt('another'))
    expect((await other.send(await photoOf())).statusCode).toBe(503)
  })

  test('drops what is taken out of it', async () => {
    const [url = ''] = [...objects.keys()]
    const [office = '', , digest = ''] = url.split('/').slice(2)
    const { rows } = await filing.system.ownerPool.query<{ office: OfficeId }>(
      'select id as office from office',
    )
    const name = { office: rows[0]?.office ?? officeId(''), digest: Buffer.from(digest, 'hex') }
    expect(office).toBe(name.office)
    await files.store.remove(name)
    expect(objects.has(url)).toBe(false)
    expect(await files.store.open(name)).toBeUndefined()
  })
})
