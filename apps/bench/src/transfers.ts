import { offerSent } from '@prongsai/api/custody/offer-transfer'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { offerTransferInput } from '@prongsai/domain/custody/custody.input'
import { openDatabase, openPool } from '@prongsai/db/database'
import { Client } from 'pg'
import { authorityOf } from './bare-router.ts'
import { decide } from './http.ts'
import { lasting, median } from './medians.ts'
import type { Sides } from './sides.ts'
import { statementsOfDecision } from './straight.ts'

/** A note of fifty cards, offered again and again: the medians in milliseconds. */
export type Offered = {
  readonly cards: number
  readonly system: number
  /** The use case in its transaction, as the owner and without HTTP. */
  readonly bare: number
  /** Its statements, and nothing else. */
  readonly pg: number
}

const each = 50
const times = 11

/** The three take turns; what the bare use case and the statements write is undone each time. */
export async function offerNotes(sides: Sides): Promise<Offered> {
  const { office } = sides
  const spans: { system: number; bare: number; pg: number }[] = []
  const undone = offerOf(sides, times)
  const captured = await captureOffer(sides, undone)
  const db = openDatabase(openPool({ url: office.url, role: undefined, max: 1 }))
  const client = new Client({ connectionString: office.url })
  await client.connect()
  try {
    for (let turn = 0; turn < times; turn += 1) {
      const system = await lasting(() => decide(sides, 'custody.offer', offerOf(sides, turn)))
      const bare = await lasting(() => bareOffer({ db, sides }, undone))
      const pg = await lasting(() => replay(client, captured))
      spans.push({ system, bare, pg })
    }
  } finally {
    await Promise.all([db.destroy(), client.end()])
  }
  return {
    cards: each,
    system: median(spans.map(({ system }) => system)),
    bare: median(spans.map(({ bare }) => bare)),
    pg: median(spans.map(({ pg }) => pg)),
  }
}

/** Cards of one division that nothing else of the run touches, others for each turn. */
function offerOf({ office }: Sides, turn: number) {
  const ids = office.listedIds.slice(turn * each, (turn + 1) * each)
  if (ids.length < each) throw new Error('the division has too few cards')
  return offerTransferInput.parse({
    kind: 'unit',
    fromUnitId: office.listedUnitId,
    fromKeeperId: null,
    toUnitId: office.unitIds[0],
    toKeeperId: null,
    toPlace: 'ห้องเก็บพัสดุกลาง',
    day: bangkokDay(instantFrom(new Date())),
    reason: 'โอนคืนส่วนกลางเมื่อหมดความจำเป็น',
    paper: '',
    lines: ids.map((assetId) => ({ assetId, pieces: 1 })),
  })
}

type Offer = ReturnType<typeof offerOf>

class Undone extends Error {}

type Bare = { readonly db: ReturnType<typeof openDatabase>; readonly sides: Sides }

async function bareOffer({ db, sides: { office } }: Bare, input: Offer): Promise<void> {
  const undone = db.transaction().execute(async (trx) => {
    await offerSent({ ...authorityOf(office.actor, 'custody:offer'), db: trx }, input)
    throw new Undone()
  })
  await undone.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
}

type Captured = Awaited<ReturnType<typeof captureOffer>>

/** What the use case sends, heard once; the note that it made is withdrawn so that its cards are free again. */
async function captureOffer(sides: Sides, input: Offer) {
  const { office } = sides
  const heard = await statementsOfDecision(office.url, (db) =>
    offerSent({ ...authorityOf(office.actor, 'custody:offer'), db }, input),
  )
  await decide(sides, 'custody.withdraw', { id: heard.result.id, reason: 'วัดความเร็วแล้ว' })
  return heard
}

async function replay(client: Client, { statements, result }: Captured): Promise<void> {
  const captured = Number(result.number.split('/')[0])
  let made = result.id
  let taken = captured
  const anew = (value: unknown): unknown =>
    typeof value === 'string' ? value.replaceAll(result.id, made) : value
  await client.query('begin')
  for (const { text, values } of statements) {
    const isNote = text.startsWith('insert into "transfer" ')
    const sent = isNote ? values.map((value) => (value === captured ? taken : value)) : values.map(anew)
    const { rows } = await client.query<{ id?: string; value?: string }>(text, sent)
    if (text.startsWith('insert into "counter" ')) taken = Number(rows[0]?.value ?? taken)
    if (isNote) made = rows[0]?.id ?? made
  }
  await client.query('rollback')
}
