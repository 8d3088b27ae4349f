import { createHash, randomBytes, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { z } from 'zod'
import { ask } from './http.ts'
import { watchMemory } from './memory.ts'
import type { Sides } from './sides.ts'

/** Telephones that send photos at the same time, as an office does that counts its things in one morning. */
export type Sent = {
  readonly phones: number
  readonly photos: number
  readonly seconds: number
  /** All that was sent, in bytes. */
  readonly bytes: number
  /** Photos that were given back whole afterwards. */
  readonly givenBack: number
  /** The server's memory in MB: before, and the highest until the last was kept. */
  readonly before: number | undefined
  readonly peak: number | undefined
}

const phones = 50
const each = 5
const part = 256 * 1024

export async function sendPhotos(sides: Sides): Promise<Sent> {
  const taken = await Promise.all(Array.from({ length: each }, photoOf))
  const watch = watchMemory(sides.server.pid)
  const before = await watch.now()
  const begun = performance.now()
  await Promise.all(Array.from({ length: phones }, (_, phone) => sendAll(sides, { phone, taken })))
  const seconds = (performance.now() - begun) / 1000
  const peak = watch.peak()
  return {
    phones,
    photos: phones * each,
    seconds,
    bytes: phones * taken.reduce((sum, { length }) => sum + length, 0),
    givenBack: await givenBack(sides),
    before,
    peak,
  }
}

/** 12 megapixels of noise over a slope: as much to read, draw and write as a telephone's photo. */
const photoOf = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 4000,
      height: 3000,
      channels: 3,
      background: `#${randomBytes(3).toString('hex')}`,
      noise: { type: 'gaussian', mean: 128, sigma: 12 },
    },
  })
    .jpeg({ quality: 85 })
    .toBuffer()

type Phone = { readonly phone: number; readonly taken: readonly Buffer[] }

/** One telephone, one photo after another, each to the same card. */
async function sendAll(sides: Sides, { phone, taken }: Phone): Promise<void> {
  const asset = assetOf(sides, phone)
  for (const photo of taken) {
    // Behind its end a photo may hold anything: each is another file, as it is on telephones.
    const bytes = Buffer.concat([photo, randomBytes(16)])
    const place = `/uploads/${randomUUID()}`
    const subject = { kind: 'asset', id: asset }
    await ask(sides, place, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        subject,
        name: `${createHash('sha256').update(bytes).digest('hex')}.jpg`,
        bytes: bytes.length,
      }),
    })
    for (let at = 0; at < bytes.length; at += part) {
      await ask(sides, place, {
        method: 'PATCH',
        headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(at) },
        body: bytes.subarray(at, at + part),
      })
    }
    await ask(sides, `${place}/finish`, { method: 'POST' })
  }
}

function assetOf({ office }: Sides, phone: number): string {
  const asset = office.assetIds[phone]
  if (asset === undefined) throw new Error('there are fewer cards than telephones')
  return asset
}

const attached = z.object({
  result: z.object({
    data: z.object({
      json: z.object({ attached: z.array(z.object({ fileId: z.string(), bytes: z.number() })) }),
    }),
  }),
})

/** Asks for every photo of every card that was sent to, and counts those that come whole. */
async function givenBack(sides: Sides): Promise<number> {
  let whole = 0
  for (let phone = 0; phone < phones; phone += 1) {
    const input = encodeURIComponent(JSON.stringify({ json: { kind: 'asset', id: assetOf(sides, phone) } }))
    const said = attached.parse(await (await ask(sides, `/trpc/file.of?input=${input}`)).json())
    const are = await Promise.all(said.result.data.json.attached.map((one) => isWhole(sides, one)))
    whole += are.filter(Boolean).length
  }
  return whole
}

type Attached = { readonly fileId: string; readonly bytes: number }

async function isWhole(sides: Sides, { fileId, bytes }: Attached): Promise<boolean> {
  const given = await (await ask(sides, `/files/${fileId}`)).arrayBuffer()
  return given.byteLength === bytes
}
