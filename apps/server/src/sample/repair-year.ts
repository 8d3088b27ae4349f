import { reportFromPublic } from '@prongsai/api/repair/report-fault'
import { baht } from '@prongsai/domain/money/satang'
import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { Refused } from '@prongsai/domain/refusal'
import { type Act, type Desk, known } from './act.ts'
import { broken, type Broken } from './broken-things.ts'
import { isLent } from './lent-things.ts'
import { dayAt } from './office-year.ts'
import { officerOn, type Registering } from './register-year.ts'

/** แจ้งชำรุดและซ่อม of the year: said by whoever saw it, decided by the supply officer, and back after some days. */
export function repairYear(registering: Registering): readonly Act[] {
  const { days } = registering
  const at = dayAt(days)
  return [
    ...broken.flatMap((one, index) => {
      const late = one.ends === 'away' || one.ends === 'open'
      const day = late ? (days.at(-14 + (index - 13) * 5) ?? at(1)) : at(0.12 + (0.8 * index) / broken.length)
      return repairOf(one, day, registering)
    }),
    saidByVillager(days.at(-2) ?? at(1)),
  ]
}

function repairOf(one: Broken, day: CivilDate, registering: Registering): readonly Act[] {
  const { days } = registering
  const repair = { id: '', sent: false }
  const after = (count: number) => days[Math.min(days.indexOf(day) + count, days.length - 1)] ?? day
  const officer = (on: CivilDate) => officerOn(on, registering)
  const reported: Act = { day, by: one.by, perform: (desk) => report(desk, one, repair) }
  if (one.ends === 'open') return [reported]
  const decided = after(1)
  if (one.ends === 'no-fault' || one.ends === 'disposal')
    return [reported, { day: decided, by: officer(decided), perform: (desk) => settle(desk, one, repair) }]
  const sent: Act = { day: decided, by: officer(decided), perform: (desk) => send(desk, one, repair) }
  const back = after(8)
  return one.ends === 'away'
    ? [reported, sent]
    : [reported, sent, { day: back, by: officer(back), perform: (desk) => takeBack(desk, one, repair) }]
}

/** `sent` once it has gone to be mended. */
type Repair = { id: string; sent: boolean }

async function report({ caller, office }: Desk, one: Broken, repair: Repair): Promise<void> {
  const { lines } = await caller.asset.list({
    filter: { unit: known(office.units, one.unit), status: 'in-use', condition: 'usable', text: one.word },
    size: 20,
  })
  const all =
    lines.length > 0
      ? lines
      : (
          await caller.asset.list({
            filter: { unit: known(office.units, one.unit), status: 'in-use', condition: 'usable' },
            size: 20,
          })
        ).lines
  const kept = all.filter(({ name }) => !isLent(name))
  const card = kept[one.nth % Math.max(1, kept.length)]
  if (card === undefined) throw new Error(`nothing of the ${one.unit} can break`)
  const { id } = await caller.repair.report({ assetId: card.id, fault: one.fault, usable: false, pieces: 1 })
  repair.id = id
}

/** What was offered to another division or lent in the meantime stays reported. */
async function send({ caller, today }: Desk, one: Broken, repair: Repair): Promise<void> {
  const { id } = repair
  const { warrantyUntil } = await caller.repair.get({ id })
  const sending = caller.repair.send({
    id,
    repairer: one.repairer,
    sentOn: today,
    underWarranty: warrantyUntil !== null && warrantyUntil >= today,
    reason: '',
    pieces: 1,
    expectedOn: addDays(today, 10),
    estimate: one.cost === undefined || one.cost === 0 ? null : baht(Math.ceil(one.cost / 500) * 500),
  })
  repair.sent = await sending.then(
    () => true,
    (error: unknown) => {
      if (isGone(error)) return false
      throw error
    },
  )
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Refused && error.cause.refusal.code === 'repair/too-few'

async function takeBack({ caller, today }: Desk, one: Broken, { id, sent }: Repair): Promise<void> {
  if (!sent) return
  const { underWarranty } = await caller.repair.get({ id })
  await caller.repair.takeBack({
    id,
    endedOn: today,
    mended: one.ends === 'repaired',
    done: one.done ?? '',
    cost: baht(underWarranty === true ? 0 : (one.cost ?? 0)),
    document:
      underWarranty === true || one.cost === 0
        ? ''
        : `บร. ${Number(today.slice(8))}/${Number(today.slice(5, 7))}`,
  })
}

const settle = ({ caller }: Desk, one: Broken, { id }: Repair) =>
  caller.repair.settle({
    id,
    disposal: one.ends === 'disposal' ? 'deteriorated' : null,
    reason: one.done ?? '',
  })

/** From the sticker on a thing that stands outdoors, without a name. */
const saidByVillager = (day: CivilDate): Act => ({
  day,
  by: 'pornthip',
  perform: async ({ caller, now, office }) => {
    const { lines } = await caller.asset.list({
      filter: { text: 'เครื่องออกกำลังกาย', status: 'in-use' },
      size: 5,
    })
    const all =
      lines.length > 0 ? lines : (await caller.asset.list({ filter: { status: 'in-use' }, size: 5 })).lines
    const { publicId } = await caller.asset.get({ id: all[0]?.id ?? '' })
    await reportFromPublic({ db: office.db, now }, publicId, {
      fault: 'น็อตยึดหลวม โยกแล้วมีเสียงดัง เกรงจะเป็นอันตรายกับเด็ก',
      contact: '',
    })
  },
})
