import { codeKey } from '@prongsai/domain/asset/asset-code'
import { searchText } from '@prongsai/domain/base/thai-text'
import { bangkokDay, isoOf } from '@prongsai/domain/calendar/civil-date'
import type { IntakeAuthority } from '@prongsai/domain/intake/intake'
import { codeFrom } from '@prongsai/domain/intake/intake-card'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { decide, type Trx } from '@prongsai/db/database'
import { cardsTaken, cardsToNumber } from '@prongsai/db/intake/intake-cards'
import { changeIntake, lockIntake, type HeldIntake } from '@prongsai/db/intake/intakes'
import {
  cardsHash,
  enterCards,
  giveCodes,
  insertBatch,
  takeNumbers,
  type IntakeKey,
} from '@prongsai/db/intake/save-batch'
import type { Deciding } from '../context.ts'
import { record } from '../journal/record.ts'
import { askAgain, CodesTaken, racedBy } from './ask-again.ts'
import { openNames } from './open-names.ts'
import { prepareCards } from './prepare-cards.ts'
import { tell, type IntakeWork } from './read-intake.ts'

/** Saves the rows of an intake that was told to be saved: makes every card ready, then enters them in one decision. */
export async function saveIntake(work: IntakeWork): Promise<void> {
  const authority = await authorityOf(work)
  if (authority === null) return
  // The moment of saving is that of the officer's decision, however often the work was taken up.
  const decided = { ...work, now: authority.now }
  const asked = await prepareCards(decided)
  if (asked > 0) {
    await tell(decided, { state: 'rows', failure: { code: 'intake/asks-again', rows: asked, codes: [] } })
    return
  }
  await tell(decided, { progress: { step: 'writing', done: 0, of: 0 } })
  try {
    await decide(work.db, work.office, (trx) => enter(trx, decided, authority))
  } catch (error) {
    const raced = racedBy(error)
    if (raced === undefined) throw error
    await askAgain(decided, raced)
  }
}

function authorityOf({ db, office, intake }: IntakeWork): Promise<IntakeAuthority | null> {
  return decide(db, office, async (trx) => {
    const held = await lockIntake(trx, office, intake)
    return held?.state === 'saving' ? held.authority : null
  })
}

async function enter(
  trx: Trx,
  { office, intake, now }: IntakeWork,
  authority: IntakeAuthority,
): Promise<void> {
  const key = { office, intake }
  const held = await lockIntake(trx, office, intake)
  if (held?.state !== 'saving') return
  const { actor } = authority
  const deciding = decidingBy(trx, authority)
  await numberCards(trx, key)
  const taken = await cardsTaken(trx, office, intake)
  if (taken.length > 0) throw new CodesTaken()
  const { cards, sha256 } = await cardsHash(trx, key)
  const at = isoOf(now)
  const batch = await insertBatch(trx, { ...key, cards, sha256, by: actor.person, at })
  const opened = await openNames(deciding, key)
  await enterCards(trx, { ...key, batch: batch.id, by: actor.person, at, today: bangkokDay(now) })
  await changeIntake(
    trx,
    { ...key, at },
    {
      state: 'saved',
      batchId: batch.id,
      failure: null,
      progress: { step: 'done', done: cards, of: cards },
    },
  )
  const reason = authority.reason ?? null
  for (const told of opened) await record(deciding, { reason, ...told })
  await recordBatch(deciding, { batch, held, cards, sha256, reason })
}

/** The authority under which it was told to be saved, over the transaction that does it. */
function decidingBy(trx: Trx, { actor, capacity, permission, now }: IntakeAuthority): Deciding {
  const acting = capacity.acting ?? undefined
  return {
    db: trx,
    actor,
    capacity: { grant: capacity.grant, acting, delegated: undefined },
    permission,
    now,
    today: bangkokDay(now),
  }
}

async function numberCards(trx: Trx, key: IntakeKey): Promise<void> {
  const next = new Map((await takeNumbers(trx, key)).map(({ counter, base }) => [counter, base]))
  const toNumber = await cardsToNumber(trx, key.office, key.intake)
  const given = toNumber.map(({ position, ordinal, counter, numbering }) => {
    const running = (next.get(counter) ?? 0) + 1
    next.set(counter, running)
    const code = codeFrom(numbering, running)
    return { position, ordinal, code, codeKey: codeKey(code), searched: searchText(code) }
  })
  await giveCodes(trx, key, given)
}

type Entered = {
  readonly batch: Awaited<ReturnType<typeof insertBatch>>
  readonly held: HeldIntake
  readonly cards: number
  readonly sha256: Buffer
  readonly reason: string | null
}

const recordBatch = (deciding: Deciding, { batch, held, cards, sha256, reason }: Entered) =>
  record(deciding, {
    act: 'batch/save',
    clause: citationText(regulation('203')),
    subject: { kind: 'batch', id: batch.id, label: `ชุดที่ ${batch.number} ${held.fileName}` },
    reason,
    changes: [
      { field: 'assets', from: null, to: cards },
      { field: 'rowsSha256', from: null, to: sha256.toString('hex') },
      { field: 'fileName', from: null, to: held.fileName },
      { field: 'fileSha256', from: null, to: held.sha256.toString('hex') },
    ],
  })
