import { z } from 'zod'
import type { AssetId, UnitId } from '@prongsai/domain/base/id'
import { bangkokDay, isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { stranger } from '@prongsai/domain/journal/entry'
import { accept } from '@prongsai/domain/refusal'
import { reportFault as report, takeFromPublic } from '@prongsai/domain/repair/repair'
import type { PublicReportInput, ReportFaultInput } from '@prongsai/domain/repair/repair.input'
import { takeNumber } from '@prongsai/db/asset/codes'
import { lockCards, type LockedCard } from '@prongsai/db/asset/correct-card'
import { saw } from '@prongsai/db/asset/seen'
import { holdingsOf } from '@prongsai/db/custody/holdings'
import { decide, type Db } from '@prongsai/db/database'
import { insertRepair, publicReports, thingOfLabel } from '@prongsai/db/repair/repairs'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { recordAs } from '../journal/record-as.ts'
import { record } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { repairLabel } from './repair-label.ts'

const reported = z.object({ id: z.string(), number: z.string() })
type Reported = z.output<typeof reported>

/** แจ้งชำรุด: whoever sees it says so; the officer decides what comes of it. */
async function reportFault(deciding: Deciding, input: ReportFaultInput): Promise<Reported> {
  const { db, actor, today, now } = deciding
  const fiscalYear = fiscalYearOf(today)
  const number = await takeNumber(db, actor.office, `repair-${fiscalYear}`)
  const card = await cardOf(deciding, input.assetId)
  const pieces = accept(report(card, input.pieces))
  await saw(db, actor.office, { ids: [card.id], on: today })
  const { id } = await insertRepair(db, actor.office, {
    ...input,
    unitId: await unitOf(deciding, card),
    pieces,
    fiscalYear,
    number,
    reportedAt: isoOf(now),
    reportedBy: actor.person,
    contact: '',
  })
  const named = { number: `${number}/${fiscalYear}` }
  await record(deciding, {
    act: 'repair/report',
    subject: { kind: 'repair', id, label: repairLabel(named, card) },
    changes: changesFromNothing({ fault: input.fault, pieces }),
  })
  return { id, ...named }
}

async function cardOf({ db, actor }: Pick<Deciding, 'db' | 'actor'>, id: AssetId): Promise<LockedCard> {
  const [card] = await lockCards(db, actor.office, [id])
  return found(card)
}

/** Whose pieces are meant: those of who reports, where his division holds any, or else of who holds the first. */
async function unitOf({ db, actor }: Deciding, card: LockedCard): Promise<UnitId> {
  const holders = (await holdingsOf(db, actor.office, [card.id])).map(({ unitId }) => unitId)
  return actor.unit !== null && holders.includes(actor.unit) ? actor.unit : card.unitId
}

/** The same from a form, which may send it again because the answer was lost. */
export const faultSent = (
  deciding: Deciding,
  { sending, ...input }: ReportFaultInput & { readonly sending?: string | undefined },
): Promise<Reported> =>
  once(
    deciding,
    { key: sending, act: 'repair/report', input, answer: reported, labelOf: ({ number }) => number },
    () => reportFault(deciding, input),
  )

const hour = 3_600_000

/** A villager's report from the sticker's public page. Answers the number to ask by. */
export async function reportFromPublic(
  { db, now }: { readonly db: Db; readonly now: Instant },
  label: string,
  { fault, contact }: PublicReportInput,
): Promise<{ readonly number: string }> {
  const { office, asset } = found(await thingOfLabel(db, label))
  return decide(db, office, async (trx) => {
    const fiscalYear = fiscalYearOf(bangkokDay(now))
    const number = await takeNumber(trx, office, `repair-${fiscalYear}`)
    const [locked] = await lockCards(trx, office, [asset])
    const card = found(locked)
    accept(report(card, 1))
    const since = new Date(now - hour).toISOString()
    accept(takeFromPublic(await publicReports(trx, office, { asset, since })))
    const { id } = await insertRepair(trx, office, {
      fiscalYear,
      number,
      assetId: asset,
      unitId: card.unitId,
      pieces: 1,
      fault,
      usable: false,
      reportedAt: isoOf(now),
      reportedBy: null,
      contact,
    })
    const author = {
      person: stranger,
      name: 'ประชาชน',
      position: 'แจ้งจากป้ายบนทรัพย์สิน',
      permission: 'public',
      now,
    } as const
    await recordAs(trx, author, {
      act: 'repair/report',
      subject: { kind: 'repair', id, label: repairLabel({ number: `${number}/${fiscalYear}` }, card) },
      changes: changesFromNothing({ fault }),
    })
    return { number: `${number}/${fiscalYear}` }
  })
}
