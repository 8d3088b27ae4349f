import { randomUUID } from 'node:crypto'
import { seedCategories } from '@prongsai/domain/asset/category-seed'
import { officeId, type OfficeId, type PersonId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { bangkokDay, isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import { seedHolidays } from '@prongsai/domain/calendar/holiday-seed'
import { changesFromNothing, withoutValues } from '@prongsai/domain/journal/changes'
import { shippedPurposes } from '@prongsai/domain/loan/loan-rules'
import type { SetUpInput } from '@prongsai/domain/office/office.input'
import { choosePassword } from '@prongsai/domain/office/password'
import { accept } from '@prongsai/domain/refusal'
import { decide, type Db, type Trx } from '@prongsai/db/database'
import { insertPurposes } from '@prongsai/db/loan/rules'
import { insertOffice, lockSettingUp, officeCount } from '@prongsai/db/office/offices'
import { insertSeedCategories, insertSeedHolidays } from '@prongsai/db/office/opening-tables'
import { insertPerson } from '@prongsai/db/office/people'
import { insertGrants } from '@prongsai/db/office/role-grants'
import { setSignIn } from '@prongsai/db/office/sign-ins'
import { insertUnits } from '@prongsai/db/office/units'
import { recordAs } from '../journal/record-as.ts'
import { officeFieldsHidden } from './change-office.ts'

export type SettingUp = {
  readonly now: Instant
  readonly isSample: boolean
  /** argon2id. */
  readonly hashPassword: (password: string) => Promise<string>
}

export type OfficeSetUp = { readonly office: OfficeId; readonly administrator: PersonId }

/** The first visit: the office, what it starts from, and its first administrator, all of it or nothing; refused once there is one. */
export const setUpOffice = (db: Db, input: SetUpInput, how: SettingUp): Promise<OfficeSetUp> =>
  open(db, input, { ...how, guard: assertFirst })

/** The same beside offices that there are. */
export const openAnotherOffice = (db: Db, input: SetUpInput, how: SettingUp): Promise<OfficeSetUp> =>
  open(db, input, { ...how, guard: () => Promise.resolve() })

type Opening = SettingUp & { readonly guard: (trx: Trx) => Promise<void> }

async function assertFirst(trx: Trx): Promise<void> {
  await lockSettingUp(trx)
  if ((await officeCount(trx)) > 0) accept(no({ code: 'office/already-set-up' }))
}

async function open(db: Db, input: SetUpInput, opening: Opening): Promise<OfficeSetUp> {
  const { name, username, password } = input.administrator
  accept(choosePassword(password, [name, username, input.office.name, input.office.shortName]))
  const passwordHash = await opening.hashPassword(password)
  const office = officeId(randomUUID())
  return decide(db, office, async (trx) => {
    await opening.guard(trx)
    await insertWhatItStartsFrom(trx, office, { input, opening })
    const administrator = await insertAdministrator(trx, office, { input, opening })
    await setSignIn(trx, office, { person: administrator, username, passwordHash })
    await recordOpening(trx, { office, administrator }, { input, opening })
    return { office, administrator }
  })
}

type Asked = { readonly input: SetUpInput; readonly opening: Opening }

async function insertWhatItStartsFrom(trx: Trx, office: OfficeId, { input, opening }: Asked): Promise<void> {
  const { units, ...facts } = input.office
  const { isSample, now } = opening
  await insertOffice(trx, office, { ...facts, isSample, createdAt: isoOf(now) })
  await insertUnits(trx, office, units)
  await insertSeedHolidays(trx, office, seedHolidays)
  await insertSeedCategories(trx, office, seedCategories)
  await insertPurposes(trx, office, shippedPurposes)
}

async function insertAdministrator(trx: Trx, office: OfficeId, { input, opening }: Asked): Promise<PersonId> {
  const { name, position } = input.administrator
  const person = await insertPerson(trx, office, {
    name,
    position,
    unit: null,
    createdAt: isoOf(opening.now),
  })
  await insertGrants(trx, office, [
    { person, role: 'administrator', unit: null, from: bangkokDay(opening.now) },
  ])
  return person
}

async function recordOpening(
  trx: Trx,
  { office, administrator }: OfficeSetUp,
  { input, opening }: Asked,
): Promise<void> {
  const { units, ...facts } = input.office
  const { name, position } = input.administrator
  const changes = changesFromNothing({
    ...facts,
    units: units.map((unit) => unit.name).join(', '),
    administrator: name,
  })
  await recordAs(
    trx,
    { person: administrator, name, position, permission: 'setup', now: opening.now },
    {
      act: 'office/set-up',
      subject: { kind: 'office', id: office, label: facts.name },
      changes: withoutValues(changes, officeFieldsHidden),
    },
  )
}
