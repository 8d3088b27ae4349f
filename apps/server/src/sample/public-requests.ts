import { randomUUID } from 'node:crypto'
import { offeredThings } from '@prongsai/api/loan/offered-things'
import { receiveLoan } from '@prongsai/api/loan/receive-loan'
import { openPool } from '@prongsai/db/database'
import { publicOffer } from '@prongsai/db/loan/public-lending'
import type { PublicPool } from '@prongsai/db/public-answer'
import { openLogins } from '@prongsai/db/logins'
import type { OfficeId } from '@prongsai/domain/base/id'
import { addDays, bangkokDay } from '@prongsai/domain/calendar/civil-date'
import type { SampleMeans } from './act.ts'
import { lentThings, type LentThing } from './lent-things.ts'
import { community, funeral } from './loan-plan.ts'
import { outsiders, type OutsiderKey } from './outsiders.ts'

type Asked = {
  readonly by: OutsiderKey
  readonly things: Partial<Readonly<Record<LentThing, number>>>
  readonly purpose: string
  readonly reason: string
  readonly place: string
  /** In so many days, for so many. */
  readonly ahead: number
  readonly days: number
}

/** What came by the public page today, and waits for the supply officer. */
const asked: readonly Asked[] = [
  {
    by: 'hamidah',
    things: { tent: 3, chair: 100 },
    purpose: funeral,
    reason: 'งานศพมารดา ตั้งศพที่บ้าน 3 คืน',
    place: 'บ้านเลขที่ 66 หมู่ที่ 4',
    ahead: 2,
    days: 4,
  },
  {
    by: 'school',
    things: { sound: 1, table: 6 },
    purpose: community,
    reason: 'ประชุมผู้ปกครองประจำภาคเรียน',
    place: 'หอประชุมโรงเรียนบ้านเกาะสะท้อน (ตัวอย่าง)',
    ahead: 12,
    days: 2,
  },
]

/** คำขอจากหน้าประชาชน: taken as the page takes them, of an office that is whole: one that is not takes none. */
export async function askFromPublic(means: SampleMeans, office: OfficeId): Promise<void> {
  const logins = await openLogins(means.ownerUrl)
  const publicPool = openPool({ url: logins.public, role: 'prongsai_public', max: 1 })
  try {
    for (const one of asked) await receive({ ...means, publicPool, office }, one)
  } finally {
    await publicPool.end()
  }
}

type Receiving = Pick<SampleMeans, 'now' | 'seal'> & {
  readonly publicPool: PublicPool
  readonly office: OfficeId
}

async function receive(receiving: Receiving, one: Asked): Promise<void> {
  const { publicPool, office, now } = receiving
  const today = bangkokDay(now)
  const from = addDays(today, one.ahead)
  const due = addDays(from, one.days - 1)
  const offer = await publicOffer(publicPool, office, { from, until: addDays(due, 2), today })
  if (offer === undefined) throw new Error('the office has no page of lending')
  const things = offeredThings(offer, { from, days: one.days + 1 }).flatMap(({ key, kinds, free }) => {
    const wanted = wants(one).find(({ name }) => kinds.some((kind) => kind.name.startsWith(name)))
    const pieces = Math.min(wanted?.pieces ?? 0, ...free)
    return pieces > 0 ? [[key, pieces] as const] : []
  })
  const { kind, name, agency, telephone, address } = outsiders[one.by]
  await receiveLoan(
    { ...receiving, ofNetwork: 0 },
    {
      name,
      position: '',
      agency,
      telephone,
      address,
      email: '',
      nationalId: '',
      isAgency: kind === 'agency',
      arranged: true,
      from,
      due,
      purposeId: offer.purposes.find((purpose) => purpose.name.startsWith(one.purpose))?.id ?? '',
      reason: one.reason,
      placeName: one.place,
      things: Object.fromEntries(things),
      sending: randomUUID(),
    },
  )
}

const wants = ({ things }: Asked) =>
  Object.entries(lentThings).flatMap(([thing, { name }]) => {
    const pieces = Object.entries(things).find(([key]) => key === thing)?.[1]
    return pieces === undefined ? [] : [{ name, pieces }]
  })
