import { createCaller } from '@prongsai/api/app-router'
import { setUpOffice, type OfficeSetUp } from '@prongsai/api/office/set-up-office'
import type { Role } from '@prongsai/domain/access/role'
import { finishSample, removeUnfinishedSample, whileBuilding } from '@prongsai/db/office/unfinished-sample'
import { bangkokDay, type CivilDate, type Instant } from '@prongsai/domain/calendar/civil-date'
import { type Act, known, type RisingOffice, type SampleMeans } from './act.ts'
import { actorOn, type OfficeBook } from './actor-on.ts'
import { askFromPublic } from './public-requests.ts'
import { chanceFrom } from './random.ts'
import { openingOf } from './sample-days.ts'
import { sampleOffice, sampleUnits, unitKeys, unitNames } from './sample-office.ts'
import { newSamplePassword } from './sample-password.ts'
import { administrator, samplePeople } from './sample-people.ts'
import { planYear } from './sample-year.ts'

/** What whoever had the sample built is told: everybody's name to sign in by, and the one password of them all. */
export type SampleSignIns = {
  readonly password: string
  readonly people: readonly {
    readonly username: string
    readonly name: string
    readonly position: string
    readonly roles: readonly Role[]
  }[]
}

const usualSeed = 2569

/**
 * สำนักงานตัวอย่าง: an invented อบต. with two years of work in it, done by its own people through the procedures that the
 * screens call. Refused where an office stands already. Of one that fails in the middle nothing is left.
 */
export async function buildSample(means: SampleMeans, seed = usualSeed): Promise<SampleSignIns> {
  try {
    return await whileBuilding(means.db, () => build(means, seed))
  } catch (error) {
    await removeUnfinishedSample(means.ownerUrl)
    throw error
  }
}

async function build(means: SampleMeans, seed: number): Promise<SampleSignIns> {
  const { firstDay, acts } = planYear(means.now, chanceFrom(seed))
  const password = newSamplePassword(samplePeople.flatMap(({ username, name }) => [username, name]))
  const office = await open(means, { password, firstDay })
  await live(office, acts)
  await finishSample(means.db, office.id)
  await askFromPublic(means, office.id)
  return { password, people: signInsOf(await readBook(office, means.now)) }
}

/** Whoever can sign in, in the order of the sample's own table. */
const signInsOf = ({ people }: OfficeBook): SampleSignIns['people'] =>
  samplePeople.flatMap(({ username }) => {
    const found = people.find((one) => one.username === username)
    if (found === undefined) return []
    const { name, position, roles } = found
    return [{ username, name, position, roles: roles.map(({ role }) => role) }]
  })

type Opening = { readonly password: string; readonly firstDay: CivilDate }

/** The first visit, as the wizard does it. */
async function open(means: SampleMeans, { password, firstDay }: Opening): Promise<RisingOffice> {
  const { db, seal } = means
  const { username, name, position } = administrator
  const passwordHash = await means.hashPassword(password)
  const now = openingOf(firstDay)
  const opened = await setUpOffice(
    db,
    {
      office: { ...sampleOffice, units: sampleUnits },
      administrator: { name, position, username, password },
    },
    { now, isSample: true, hashPassword: () => Promise.resolve(passwordHash) },
  )
  return {
    db,
    seal,
    id: opened.office,
    password,
    passwordHash,
    units: await unitsOf(means, opened, now),
    people: new Map([[username, opened.administrator]]),
    links: new Map(),
    categories: new Map(),
    cards: new Map(),
    budgetLines: new Map(),
    suppliers: new Map(),
    planItems: new Map(),
  }
}

async function unitsOf({ db }: SampleMeans, { office, administrator: person }: OfficeSetUp, now: Instant) {
  const { name, position } = administrator
  const grants = [{ role: 'administrator' as const, unit: null }]
  const actor = { office, person, name, position, unit: null, grants, acting: [], delegated: [] }
  const units = await createCaller({ db, actor, now }).office.units()
  const ids = new Map(units.map((unit) => [unit.name, unit.id]))
  return new Map(unitKeys.map((key) => [key, known(ids, unitNames[key])]))
}

/** One act after another, each by who does it, as that person's session would find him on the day. */
async function live(office: RisingOffice, acts: readonly (Act & { readonly now: Instant })[]): Promise<void> {
  let book: OfficeBook | undefined
  for (const { by, now, perform, changesPeople } of acts) {
    book ??= await readBook(office, now)
    const today = bangkokDay(now)
    const actor = actorOn(book, known(office.people, by), { office: office.id, day: today })
    const caller = createCaller({ db: office.db, actor, now, seal: office.seal })
    await perform({ caller, actor, now, today, office })
    if (changesPeople === true) book = undefined
  }
}

/** The lists of people, of acting orders and of delegations, as everybody of the office may read them. */
async function readBook({ db, id, people }: RisingOffice, now: Instant): Promise<OfficeBook> {
  const person = known(people, administrator.username)
  const { name, position } = administrator
  const grants = [{ role: 'administrator' as const, unit: null }]
  const caller = createCaller({
    db,
    now,
    actor: { office: id, person, name, position, unit: null, grants, acting: [], delegated: [] },
  })
  return {
    people: await caller.people.list(),
    orders: await caller.acting.list(),
    delegations: await caller.delegation.list(),
  }
}
