import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { shippedFileLimits } from '@prongsai/domain/file/file-limits'
import { instant } from '@prongsai/domain/calendar/civil-date'
import type { FileStore } from './file-store.ts'
import { openFiles } from './files.ts'
import { filingSystem, photoOf, workbookOf } from './testing.ts'

const directory = join(tmpdir(), `prongsai-files-${randomUUID()}`)
afterAll(() => rm(directory, { recursive: true, force: true }))
const files = openFiles({ dataDirectory: directory, s3: undefined, limits: shippedFileLimits })
const filing = await filingSystem()
const { app, begin, goOn, finish, send, attached, ask } = await filing.open(files)

/** Everything that lies in the directory, and no folders. */
async function lying(): Promise<readonly string[]> {
  const found = await readdir(join(directory, 'files'), { recursive: true, withFileTypes: true })
  return found.filter((one) => one.isFile()).map(({ name }) => name)
}

const offsetOf = async (id: string) => Number((await ask('GET', `/uploads/${id}`)).headers['upload-offset'])

/** A connection of a telephone, over which a whole photo is said to come. */
async function sendingTo(id: string, bytes: number): Promise<Socket> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('it does not listen')
  const socket = connect(address.port, '127.0.0.1')
  // The server ends a connection whose sender has come back over another.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(
    [
      `PATCH /uploads/${id} HTTP/1.1`,
      'host: localhost',
      `cookie: ${filing.cookie}`,
      'content-type: application/octet-stream',
      'upload-offset: 0',
      `content-length: ${bytes}`,
      '',
      '',
    ].join('\r\n'),
  )
  return socket
}

describe('a photo', () => {
  test('is drawn anew: upright, smaller, and without its camera’s words and place', async () => {
    const taken = await photoOf(4000, 3000)
    expect(taken.includes('Prongsai Camera')).toBe(true)
    expect((await sharp(taken).metadata()).exif?.includes('2026:11:20')).toBe(true)
    expect((await send(taken, 'IMG_0001.JPG')).json()).toMatchObject({ state: 'kept' })
    const [photo] = await attached()
    // It lay on its side, and stands now.
    expect(photo).toMatchObject({
      kind: 'jpeg',
      width: 1920,
      height: 2560,
      takenAt: '2026-11-20T02:15:00.000Z',
    })
    const given = await ask('GET', `/files/${photo?.fileId}`)
    const drawn = await sharp(given.rawPayload).metadata()
    expect(drawn).toMatchObject({ format: 'jpeg', width: 1920, height: 2560 })
    for (const trace of [drawn.exif, drawn.xmp, drawn.iptc, drawn.orientation]) expect(trace).toBeUndefined()
    expect(given.rawPayload.includes('Prongsai Camera')).toBe(false)
    const thumb = await ask('GET', `/files/${photo?.fileId}/thumb`)
    expect(await sharp(thumb.rawPayload).metadata()).toMatchObject({
      format: 'jpeg',
      width: 360,
      height: 480,
    })
  })

  test('loses what was hidden behind it', async () => {
    const script = '<script>alert(document.domain)</script>'
    await send(Buffer.concat([await photoOf(), Buffer.from(script)]), 'polyglot.jpg')
    const [photo] = await attached()
    const given = await ask('GET', `/files/${photo?.fileId}`)
    expect(given.rawPayload.includes(script)).toBe(false)
  })

  test('is kept with the digests of what came and of what lies in the store', async () => {
    const taken = await photoOf()
    await send(taken)
    const { rows } = await filing.system.ownerPool.query<{ received: string; sha256: string }>(
      `select encode(received_sha256, 'hex') as received, encode(sha256, 'hex') as sha256 from file
       order by uploaded_at desc, id desc limit 1`,
    )
    expect(rows[0]?.received).toBe(createHash('sha256').update(taken).digest('hex'))
    const [photo] = await attached()
    const given = await ask('GET', `/files/${photo?.fileId}`)
    expect(createHash('sha256').update(given.rawPayload).digest('hex')).toBe(rows[0]?.sha256)
    expect(await lying()).toContain(rows[0]?.sha256)
  })

  test.each(['png', 'webp'] as const)('as %s stays one', async (format) => {
    const drawn = await sharp({ create: { width: 30, height: 20, channels: 4, background: '#0000' } })
      .toFormat(format)
      .toBuffer()
    expect((await send(drawn)).statusCode).toBe(200)
    expect((await attached())[0]).toMatchObject({ kind: format, width: 30, height: 20 })
  })
})

describe('a paper', () => {
  test('is kept as it came', async () => {
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5000), Buffer.from('\n%%EOF')])
    await send(pdf, 'ใบส่งของ เลขที่ 12.pdf')
    const [paper] = await attached()
    expect(paper).toMatchObject({ kind: 'pdf', name: 'ใบส่งของ เลขที่ 12.pdf', width: null })
    const given = await ask('GET', `/files/${paper?.fileId}`)
    expect(given.rawPayload.equals(pdf)).toBe(true)
    expect((await ask('GET', `/files/${paper?.fileId}/thumb`)).statusCode).toBe(404)
  })

  test('as a workbook is told by what is in it', async () => {
    expect((await send(workbookOf(), 'ทะเบียน.zip')).statusCode).toBe(200)
    expect((await attached())[0]).toMatchObject({ kind: 'xlsx' })
  })
})

describe('what is not kept is said to be so, and leaves nothing', () => {
  const hostile: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
    'a page that is called a photo': () => Buffer.from('<!doctype html><script>alert(1)</script>'.padEnd(64)),
    'a drawing with a script': () =>
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'a photo that is cut off': async () => (await photoOf()).subarray(0, 9000),
    'a photo in name and in three bytes only': () => Buffer.from([0xff, 0xd8, 0xff, ...randomBytes(3000)]),
    'a PNG that says it is a JPEG': async () =>
      Buffer.concat([
        Buffer.from([0xff, 0xd8, 0xff]),
        await sharp(await photoOf())
          .png()
          .toBuffer(),
      ]),
    'a workbook with commands': () => workbookOf({ 'xl/vbaProject.bin': strToU8('x') }),
    'a workbook that swells': () => workbookOf({ 'xl/media/a.bin': new Uint8Array(60_000_000) }),
    'an archive of anything': () => zipSync({ 'setup.exe': strToU8('MZ') }),
    'an archive that is cut off': () => workbookOf().subarray(0, 120),
    'more dots than are opened': () =>
      sharp({ create: { width: 8000, height: 7000, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
    'a telephone’s own format': () =>
      Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0heicmif1'.padEnd(64), 'latin1'),
    nothing: () => Buffer.alloc(0),
  }
  const why: Readonly<Record<string, string>> = {
    'a page that is called a photo': 'ไม่ใช่รูปภาพ PDF หรือเอกสารสำนักงาน',
    'a drawing with a script': 'ไม่ใช่รูปภาพ PDF หรือเอกสารสำนักงาน',
    'a photo that is cut off': 'เสียหรือไม่ครบ',
    'a photo in name and in three bytes only': 'เสียหรือไม่ครบ',
    'a PNG that says it is a JPEG': 'เสียหรือไม่ครบ',
    'a workbook with commands': 'มาโคร',
    'a workbook that swells': 'ใหญ่ผิดปกติ',
    'an archive of anything': 'ไม่ใช่รูปภาพ PDF หรือเอกสารสำนักงาน',
    'an archive that is cut off': 'เสียหรือไม่ครบ',
    'more dots than are opened': '8000 × 7000 จุด',
    'a telephone’s own format': 'HEIC',
    nothing: 'ว่างเปล่า',
  }

  test.each(Object.entries(hostile))('%s', async (name, make) => {
    const before = await lying()
    const answer = await send(await make(), 'โต๊ะ.jpg')
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ error: expect.stringContaining(why[name] ?? 'ไม่มี') })
    expect(await lying()).toEqual(before)
  })

  test('is told again to who asks again, from its first bytes on', async () => {
    const id = randomUUID()
    const page = Buffer.from('<html>'.padEnd(3000))
    await begin(id, 9_000_000)
    const early = await goOn(id, 0, page)
    expect(early.statusCode).toBe(422)
    for (const again of [await begin(id, 9_000_000), await goOn(id, 3000, page), await finish(id)])
      expect(again.json()).toEqual(early.json())
  })

  test('a photo that is too large is refused after its first bytes', async () => {
    const id = randomUUID()
    await begin(id, 30 * 1024 * 1024)
    const answer = await goOn(id, 0, (await photoOf()).subarray(0, 2000))
    expect(answer.json()).toMatchObject({ error: expect.stringContaining('รับได้ไม่เกิน 20 เมกะไบต์') })
    const huge = await begin(randomUUID(), 51 * 1024 * 1024)
    expect(huge.json()).toMatchObject({ error: expect.stringContaining('รับได้ไม่เกิน 50 เมกะไบต์') })
  })
})

describe('a connection that breaks', () => {
  test('in the middle of a part loses nothing of what has come: it goes on from there', async () => {
    const photo = await photoOf(3000, 2000)
    expect(photo.length).toBeGreaterThan(300_000)
    const id = randomUUID()
    await begin(id, photo.length)
    const socket = await sendingTo(id, photo.length)
    socket.write(photo.subarray(0, 150_000))
    await expect.poll(async () => offsetOf(id), { timeout: 10_000 }).toBe(150_000)
    socket.destroy()

    const wrong = await goOn(id, 0, photo)
    expect(wrong.statusCode).toBe(409)
    expect(wrong.json()).toMatchObject({ offset: 150_000 })
    expect((await finish(id)).json()).toMatchObject({ error: expect.stringContaining('ยังมาไม่ครบ') })
    expect((await goOn(id, 150_000, photo.subarray(150_000))).json()).toMatchObject({ offset: photo.length })
    expect((await finish(id)).json()).toMatchObject({ state: 'kept' })
    expect((await attached())[0]).toMatchObject({ width: 1707, height: 2560 })
  })

  test('and is still open here gives way to the sender who comes back', async () => {
    const photo = await photoOf(3000, 2000)
    const id = randomUUID()
    await begin(id, photo.length)
    const socket = await sendingTo(id, photo.length)
    socket.write(photo.subarray(0, 100_000))
    await expect.poll(async () => offsetOf(id), { timeout: 10_000 }).toBe(100_000)
    expect((await goOn(id, 100_000, photo.subarray(100_000))).json()).toMatchObject({ offset: photo.length })
    socket.destroy()
    expect((await finish(id)).json()).toMatchObject({ state: 'kept' })
  })

  test('before the last answer came is asked again, and keeps one photo', async () => {
    const photo = await photoOf()
    const id = randomUUID()
    await begin(id, photo.length)
    await goOn(id, 0, photo)
    const before = await attached()
    const answers = await Promise.all([finish(id), finish(id), finish(id)])
    const [first] = answers
    for (const one of [...answers, await finish(id), await goOn(id, 0, photo), await begin(id, photo.length)])
      expect(one.json()).toEqual(first.json())
    expect(await attached()).toHaveLength(before.length + 1)
  })

  test('takes no more than was said', async () => {
    const id = randomUUID()
    await begin(id, 1000)
    const more = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(5000)])
    expect((await goOn(id, 0, more)).json()).toMatchObject({ offset: 1000 })
  })
})

describe('a store that fails', () => {
  test('loses nothing: the photo is kept when it is asked again', async () => {
    let broken = true
    const store: FileStore = {
      ...files.store,
      put: (name, path) => (broken ? Promise.reject(new Error('full')) : files.store.put(name, path)),
    }
    const other = await filing.open(
      openFiles({ dataDirectory: directory, s3: undefined, limits: shippedFileLimits, store }),
    )
    const photo = await photoOf()
    const id = randomUUID()
    await other.begin(id, photo.length)
    await other.goOn(id, 0, photo)
    const before = await other.attached()
    expect((await other.finish(id)).statusCode).toBe(500)
    expect(await other.attached()).toEqual(before)
    broken = false
    expect((await other.finish(id)).json()).toMatchObject({ state: 'kept' })
    expect(await other.attached()).toHaveLength(before.length + 1)
  })

  test('and an upload that nobody goes on with leaves nothing after a day', async () => {
    await files.sweep(filing.system.db, instant(filing.clock() + 25 * 3_600_000))
    const photo = await photoOf()
    const before = await lying()
    const id = randomUUID()
    await begin(id, photo.length)
    await goOn(id, 0, photo.subarray(0, 5000))
    expect(await lying()).toHaveLength(before.length + 1)
    await files.sweep(filing.system.db, filing.clock())
    expect(await lying()).toHaveLength(before.length + 1)
    await files.sweep(filing.system.db, instant(filing.clock() + 25 * 3_600_000))
    expect((await lying()).toSorted()).toEqual(before.toSorted())
    expect((await goOn(id, 5000, photo)).statusCode).toBe(410)
    expect(await attached()).not.toHaveLength(0)
  })
})

test('many who send at once are all heard, and at most two images are opened at a time', async () => {
  const photo = await photoOf(2000, 1500)
  const before = await attached()
  const answers = await Promise.all(Array.from({ length: 8 }, () => send(photo)))
  expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true)
  expect(await attached()).toHaveLength(before.length + 8)
  let [now, most] = [0, 0]
  await Promise.all(
    Array.from({ length: 8 }, () =>
      files.atOnce(async () => {
        now += 1
        most = Math.max(most, now)
        await new Promise((resolve) => setTimeout(resolve, 5))
        now -= 1
      }),
    ),
  )
  expect(most).toBe(2)
})
