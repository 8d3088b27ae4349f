import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { type Act, type Desk, known } from './act.ts'
import { handed, type Handed } from './handed-notes.ts'
import { isLent } from './lent-things.ts'
import { dayAt } from './office-year.ts'
import { officerOn, type Registering } from './register-year.ts'
import type { UnitKey } from './sample-office.ts'
import { headOf } from './sample-people.ts'
import { signatureOf } from './signature.ts'

type AssetId = Parameters<Desk['caller']['custody']['offer']>[0]['lines'][number]['assetId']

/** โอนและส่งมอบ of the year: offered by the supply officer, answered some days later by the head who is to have it. */
export function custodyYear(registering: Registering): readonly Act[] {
  const { days } = registering
  const at = dayAt(days)
  const notes = handed.flatMap((one, index) => {
    const waits = one.ends === 'waiting'
    const day = waits
      ? (days.at(index === handed.length - 1 ? -2 : -4) ?? at(1))
      : at(0.1 + (0.85 * index) / handed.length)
    return transfer(one, day, registering)
  })
  return [...notes, ...signed(registering), ...moved(registering)]
}

function transfer(one: Handed, day: CivilDate, registering: Registering): readonly Act[] {
  const note = { id: '', ids: [] as AssetId[] }
  const offering: Act = {
    day,
    by: officerOn(day, registering),
    perform: async (desk) => {
      const { caller, office, today } = desk
      const cards = await cardsOf(desk, one)
      const { id } = await caller.custody.offer({
        kind: 'unit',
        fromUnitId: known(office.units, one.from),
        toUnitId: known(office.units, one.to),
        toKeeperId: null,
        toPlace: one.place,
        day: today,
        reason: one.reason,
        paper: '',
        lines: cards.map(({ id: assetId, quantity }) => ({ assetId, pieces: quantity })),
      })
      note.id = id
    },
  }
  if (one.ends === 'waiting') return [offering]
  const { days } = registering
  const answered = days[Math.min(days.indexOf(day) + 2, days.length - 1)] ?? day
  return [
    offering,
    {
      ...answerOf(one, note),
      day: answered,
      by: one.ends === 'withdrawn' ? officerOn(answered, registering) : headOf(one.to),
    },
  ]
}

const answerOf = ({ ends }: Handed, note: { readonly id: string }): Pick<Act, 'perform'> => ({
  perform: ({ caller }) => {
    const { id } = note
    if (ends === 'refused')
      return caller.custody.refuse({ id, reason: 'กองมีใช้เพียงพอแล้ว ขอให้พิจารณาส่วนราชการอื่น' })
    if (ends === 'withdrawn') return caller.custody.withdraw({ id, reason: 'ระบุส่วนราชการที่รับผิด' })
    return caller.custody.receive({ id, refused: [], receivedOn: null, signature: null })
  },
})

/** Things of a unit that are in use and wholly there, by their codes. */
async function cardsOf(
  { caller, office }: Desk,
  { from, nth, cards = 1 }: Pick<Handed, 'from' | 'nth' | 'cards'>,
) {
  const { lines } = await caller.asset.list({
    filter: { unit: known(office.units, from), status: 'in-use', condition: 'usable' },
    size: 100,
  })
  const held = await caller.custody.heldNow({ ids: lines.map(({ id }) => id) })
  const whole = held.filter(
    ({ name, unitId, pieces, quantity, promised }) =>
      unitId === office.units.get(from) && pieces === quantity && promised === 0 && !isLent(name),
  )
  const first = nth % Math.max(1, whole.length - cards)
  return whole.slice(first, first + cards).map(({ assetId, quantity }) => ({ id: assetId, quantity }))
}

/** Who has what in his own name, signed for on the officer's own screen. */
const keepers: readonly (readonly [person: string, unit: UnitKey, nth: number, part: number])[] = [
  ['fatin', 'treasury', 5, 0.16],
  ['ruslan', 'works', 3, 0.22],
  ['hasanah', 'education', 2, 0.31],
  ['thanakorn', 'welfare', 4, 0.44],
  ['azman', 'health', 3, 0.58],
  ['sareena', 'nursery', 6, 0.67],
  ['aminoh', 'clerk', 17, 0.74],
  ['kittipong', 'clerk', 27, 0.88],
]

const signed = (registering: Registering): readonly Act[] =>
  keepers.flatMap(([person, unit, nth, part], index) => {
    const day = dayAt(registering.days)(part)
    const note = { id: '' }
    const by = officerOn(day, registering)
    return [
      { day, by, perform: (desk: Desk) => offerTo(desk, { person, unit, nth }, note) },
      {
        day,
        by,
        perform: ({ caller }: Desk) =>
          caller.custody.receive({
            id: note.id,
            refused: [],
            receivedOn: null,
            signature: signatureOf(index),
          }),
      },
    ]
  })

type Given = { readonly person: string; readonly unit: UnitKey; readonly nth: number }

async function offerTo(desk: Desk, { person, unit, nth }: Given, note: { id: string }): Promise<void> {
  const { caller, office, today } = desk
  const lines = (await cardsOf(desk, { from: unit, nth })).map(({ id, quantity }) => ({
    assetId: id,
    pieces: quantity,
  }))
  const { id } = await caller.custody.offer({
    kind: 'keeper',
    fromUnitId: known(office.units, unit),
    toUnitId: known(office.units, unit),
    toKeeperId: known(office.people, person),
    toPlace: '',
    day: today,
    reason: 'ส่งมอบให้ใช้ปฏิบัติงานประจำ',
    paper: '',
    lines,
  })
  note.id = id
}

/** Rooms change without a change of hands. */
const moved = (registering: Registering): readonly Act[] =>
  [0.27, 0.52, 0.79].map((part, index) => {
    const day = dayAt(registering.days)(part)
    const units = ['clerk', 'health', 'education'] as const
    const unit = units[index] ?? 'clerk'
    return {
      day,
      by: headOf(unit),
      perform: async (desk: Desk) => {
        const cards = await cardsOf(desk, { from: unit, nth: 6 + index, cards: 2 })
        await desk.caller.custody.movePlace({
          ids: cards.map(({ id }) => id),
          place: index === 0 ? 'ห้องประชุมสภา อบต. ชั้น 2' : 'อาคารเก็บพัสดุ',
          reason: 'ปรับปรุงห้องทำงาน',
        })
      },
    }
  })
