import { joinOffice } from '@prongsai/api/office/join-office'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { addDays } from '@prongsai/domain/calendar/civil-date'
import { buddhistYear } from '@prongsai/domain/calendar/buddhist'
import { type Act, type Desk, known } from './act.ts'
import { administrator, samplePeople, type SamplePerson } from './sample-people.ts'
import { sampleOffice } from './sample-office.ts'

/** The office's own year: people come and go, act for one another, and choose how things are counted. */
export function officeYear(days: readonly CivilDate[]): readonly Act[] {
  const at = dayAt(days)
  return [
    ...samplePeople
      .filter((person) => person !== administrator)
      .flatMap((person, index) => arrival(person, index, at)),
    ...samplePeople.flatMap((person) => departure(person, at)),
    ...choices(at),
    ...actings(days),
  ]
}

type DayAt = (part: number) => CivilDate

/** The working day that lies so far through the year, from 0 to 1. */
export const dayAt =
  (days: readonly CivilDate[]): DayAt =>
  (part) => {
    const day = days[Math.min(days.length - 1, Math.floor(part * days.length))]
    if (day === undefined) throw new RangeError('a year has days')
    return day
  }

const byAdministrator = { by: administrator.username }

/** The administrator adds the person, and hands the link over on the day on which the person opens it. */
function arrival(person: SamplePerson, index: number, at: DayAt): readonly Act[] {
  const { username, came = 0 } = person
  const day = at(came)
  const joins = at(came + 0.005 + (index % 4) * 0.0045)
  return [
    { day, ...byAdministrator, changesPeople: true, perform: (desk) => add(desk, person) },
    { day: joins, ...byAdministrator, perform: (desk) => invite(desk, username) },
    { day: joins, by: username, perform: (desk) => join(desk, username) },
  ]
}

async function add({ caller, office }: Desk, person: SamplePerson): Promise<void> {
  const { username, name, position } = person
  const unit = person.unit === null ? null : known(office.units, person.unit)
  const roles = person.roles.map((role) => ({ role, unit: role === 'unit-head' ? unit : null }))
  const id = await caller.people.add({ name, position, unit, roles })
  office.people.set(username, id)
}

async function invite({ caller, office }: Desk, username: string): Promise<void> {
  const { token } = await caller.people.invite({ person: known(office.people, username) })
  office.links.set(username, token)
}

async function join({ now, office }: Desk, username: string): Promise<void> {
  const { db, password, passwordHash, links } = office
  const token = known(links, username)
  const hashPassword = () => Promise.resolve(passwordHash)
  await joinOffice(db, { username, password }, { token, now, hashPassword })
  links.delete(username)
}

const departure = ({ username, left }: SamplePerson, at: DayAt): readonly Act[] =>
  left === undefined
    ? []
    : [
        {
          day: at(left),
          ...byAdministrator,
          changesPeople: true,
          perform: ({ caller, office, today }) =>
            caller.people.leave({
              person: known(office.people, username),
              on: today,
              reason: 'โอนไปดำรงตำแหน่งที่องค์กรปกครองส่วนท้องถิ่นอื่น',
            }),
        },
      ]

const choices = (at: DayAt): readonly Act[] => [
  { day: at(0), ...byAdministrator, changesPeople: true, perform: joinOwnUnit },
  {
    day: at(0.008),
    ...byAdministrator,
    perform: ({ caller, today }) =>
      caller.law.setConvention({
        convention: 'DAILY',
        from: today,
        source: `บันทึกข้อความกองคลัง ที่ นธ 0001/2 ลงวันที่เดียวกัน ซึ่งนายก อบต. เห็นชอบแล้ว (ตัวอย่าง)`,
      }),
  },
  {
    day: at(0.2),
    ...byAdministrator,
    perform: ({ caller }) =>
      caller.office.change({
        ...sampleOffice,
        version: 1,
        address: '99 หมู่ที่ 3 ตำบลเกาะสะท้อน (สำนักงานตัวอย่าง)',
      }),
  },
  {
    day: at(0.35),
    ...byAdministrator,
    changesPeople: true,
    perform: ({ caller, office, today }) =>
      caller.people.grantRole({
        person: known(office.people, 'fatin'),
        role: 'finance',
        unit: null,
        from: today,
      }),
  },
]

/** Who set the office up belongs to a unit too. */
async function joinOwnUnit({ caller, actor, office }: Desk): Promise<void> {
  const { name, position } = administrator
  const me = (await caller.people.list()).find(({ id }) => id === actor.person)
  if (me === undefined || administrator.unit === null) return
  const unit = known(office.units, administrator.unit)
  await caller.people.change({ person: me.id, version: me.version, name, position, unit })
}

/** รักษาราชการแทน: orders that ran out, one that was ended before its time, and two that hold at the end of the year. */
function actings(days: readonly CivilDate[]): readonly Act[] {
  const at = dayAt(days)
  const endsAt = days.indexOf(at(0.36))
  return [
    order('kanlayanee', {
      person: 'witthawat',
      forPerson: 'kanlayanee',
      day: at(0.3),
      until: addDays(at(0.36), 6),
    }),
    // Recorded by who acts for the ปลัด in that fortnight.
    order('witthawat', { person: 'ruslan', forPerson: 'chatchai', day: at(0.33), until: at(0.345) }),
    { day: days[endsAt] ?? at(0.36), by: 'kanlayanee', changesPeople: true, perform: endOwn },
    // The head of the office is at a seminar, and borrows before he goes: nobody decides on his own loan.
    order('thirapat', {
      person: 'kanlayanee',
      forPerson: 'maroning',
      day: at(0.87),
      until: at(0.885),
    }),
    order('thirapat', {
      person: 'kanlayanee',
      forPerson: 'maroning',
      day: days.at(-2) ?? at(1),
      until: addDays(days.at(-1) ?? at(1), 4),
    }),
    order('kanlayanee', {
      person: 'anong',
      forPerson: 'nuriyah',
      day: days.at(-9) ?? at(1),
      until: addDays(days.at(-1) ?? at(1), 21),
    }),
  ]
}

type Ordered = {
  readonly person: string
  readonly forPerson: string
  readonly day: CivilDate
  readonly until: CivilDate
}

const order = (by: string, { person, forPerson, day, until }: Ordered): Act => ({
  day,
  by,
  changesPeople: true,
  perform: ({ caller, office, today }) =>
    caller.acting.order({
      person: known(office.people, person),
      forPerson: known(office.people, forPerson),
      orderNumber: `${Number(today.slice(5, 7)) * 17 + Number(today.slice(8))}/${buddhistYear(today)}`,
      orderedOn: today,
      from: today,
      until,
    }),
})

/** The ปลัด is back before the order runs out. */
async function endOwn({ caller, actor, today }: Desk): Promise<void> {
  const orders = await caller.acting.list()
  const own = orders.find((one) => one.forPerson === actor.person && one.endedOn === null)
  if (own === undefined) throw new Error('nobody acts for the clerk')
  await caller.acting.end({ order: own.id, on: today, reason: 'กลับมาปฏิบัติราชการตามปกติก่อนกำหนด' })
}
