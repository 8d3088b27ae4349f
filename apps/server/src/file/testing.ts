import { randomUUID } from 'node:crypto'
import { zipSync, strToU8 } from 'fflate'
import sharp from 'sharp'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { signInSystem } from '../session/testing.ts'
import type { Files } from './files.ts'

/** A system in which malee is the supply officer too, and a card of the register to attach to. */
export async function filingSystem() {
  const signed = await signInSystem()
  const { ownerPool } = signed.system
  await ownerPool.query(
    `insert into role_grant (office_id, person_id, role, unit_id, from_day)
     select office_id, id, 'supply-officer', null, '2020-01-01' from person`,
  )
  const { rows } = await ownerPool.query<{ id: string }>(
    `insert into asset (office_id, code, code_key, category_id, name, description, brand, model, serial, condition,
       acquired_how, money_source, seller, document_number, quantity, counting_unit, note, status, capitalised,
       brought_forward, search, unit_id, place, recorded_at, changed_at)
     select c.office_id, '400-69-0001', '400-69-1', c.id, 'โต๊ะ', '', '', '', '', 'usable', '', '', '', '', 1, 'ตัว', '',
       'in-use', true, false, 'โต๊ะ', u.id, '', now(), now()
     from category c join unit u using (office_id) limit 1 returning id`,
  )
  const asset = rows[0]?.id ?? ''
  const cookie = await signed.signedIn()
  const open = async (files?: Files) => {
    const app = files === undefined ? signed.app : await signed.system.app({ clock: signed.clock, files })
    return senderTo(app, { cookie, asset })
  }
  return { ...signed, asset, cookie, open }
}

type Signed = { readonly cookie: string; readonly asset: string }

type Method = 'GET' | 'PUT' | 'PATCH' | 'POST'
type More = {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
  readonly payload?: Buffer
}

/** Sends files as the browser does. */
function senderTo(app: FastifyInstance, { cookie, asset }: Signed) {
  const ask = (
    method: Method,
    url: string,
    { headers = {}, ...more }: More = {},
  ): Promise<LightMyRequestResponse> => app.inject({ method, url, headers: { cookie, ...headers }, ...more })
  const begin = (id: string, bytes: number, name = 'รูป.jpg') =>
    ask('PUT', `/uploads/${id}`, { body: { subject: { kind: 'asset', id: asset }, name, bytes } })
  const goOn = (id: string, at: number, payload: Uint8Array) =>
    ask('PATCH', `/uploads/${id}`, {
      payload: Buffer.from(payload),
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(at) },
    })
  const finish = (id: string) => ask('POST', `/uploads/${id}/finish`)
  const send = async (bytes: Uint8Array, name?: string) => {
    const id = randomUUID()
    const begun = await begin(id, bytes.length, name)
    if (begun.statusCode !== 200) return begun
    const gone = await goOn(id, 0, bytes)
    return gone.statusCode === 200 ? finish(id) : gone
  }
  /** What is attached to the card, the last first. */
  const attached = async (): Promise<readonly Attached[]> => {
    const input = encodeURIComponent(JSON.stringify({ json: { kind: 'asset', id: asset } }))
    const answer = await ask('GET', `/trpc/file.of?input=${input}`)
    const said: { result: { data: { json: { attached: Attached[] } } } } = answer.json()
    return said.result.data.json.attached.toReversed()
  }
  return { app, ask, begin, goOn, finish, send, attached }
}

type Attached = {
  readonly id: string
  readonly fileId: string
  readonly kind: string
  readonly name: string
  readonly width: number | null
  readonly height: number | null
  readonly takenAt: string | null
}

/** A photo as a telephone takes it: with the place, the moment and its own upright. */
export const photoOf = (width = 1200, height = 800): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#0b6e69',
      noise: { type: 'gaussian', mean: 120, sigma: 30 },
    },
  })
    .withExif({
      IFD0: { Make: 'Prongsai Camera' },
      IFD2: { DateTimeOriginal: '2026:11:20 09:15:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '18/1 35/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '99/1 0/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

export const workbookOf = (more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook/>'),
    ...more,
  })
