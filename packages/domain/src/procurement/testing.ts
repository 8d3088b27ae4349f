import type { Actor } from '../access/actor.ts'
import type { Role } from '../access/role.ts'
import { officeId, personId, supplierId, unitId } from '../base/id.ts'
import { civilDate, type CivilDate } from '../calendar/civil-date.ts'
import { seedHolidays } from '../calendar/holiday-seed.ts'
import { baht, bahtFrom, type Satang } from '../money/satang.ts'
import type { CommitteeOfCase, OfferOfCase, PurchaseCase } from './case.ts'
import type { Facts } from './fact.ts'
import type { CommitteeKind } from './purchase.ts'

export const day = (text: string): CivilDate => civilDate.parse(text)

export function money(text: string): Satang {
  const amount = bahtFrom(text)
  if (amount === undefined) throw new Error(`${text} is no amount`)
  return amount
}

export const holidays = new Set(seedHolidays.map(({ day: one }) => one))

/** Somebody who holds the roles for the whole office. */
export const someone = (...roles: readonly Role[]): Actor => ({
  office: officeId('office'),
  person: personId(roles.join('+')),
  name: 'นางสมใจ',
  position: 'เจ้าหน้าที่',
  unit: null,
  grants: roles.map((role) => ({ role, unit: null })),
  acting: [],
  delegated: [],
})

/** A body of the office's people by their names, the first of them its chair. */
export const body = (
  kind: CommitteeKind,
  names: readonly string[],
  orderNumber = '1/2569',
): CommitteeOfCase => ({
  kind,
  orderNumber,
  dueOn: null,
  seats: names.map((name, index) => ({
    seat: index === 0 ? 'chair' : 'member',
    person: personId(name),
    name,
    declaredInterest: false,
  })),
})

export const offer = (name: string, price: string, rest: Partial<OfferOfCase> = {}): OfferOfCase => ({
  supplier: supplierId(name),
  name,
  natural: false,
  price: money(price),
  offeredOn: day('2026-12-17'),
  qualified: true,
  winner: false,
  winnerReason: '',
  listed: false,
  ...rest,
})

/** A road of 1,987,000 baht by e-bidding, at its beginning, with all that its steps need. */
export const road = (rest: Partial<PurchaseCase> = {}): PurchaseCase => ({
  status: 'open',
  kind: 'construction',
  unit: unitId('works'),
  budget: baht(1_987_000),
  method: 'e-bidding',
  ground: null,
  began: day('2026-11-02'),
  plan: 'published',
  lines: 1,
  unfunded: baht(0),
  egpNumber: '69119012345',
  committees: [
    body('specification', ['ก', 'ข', 'ค']),
    body('evaluation', ['ง', 'จ', 'ฉ']),
    body('inspection', ['ช', 'ซ', 'ฌ']),
  ],
  interested: [],
  invitees: [],
  offers: [],
  openComments: 0,
  appeals: [],
  standing: [],
  thresholds: [],
  holidays,
  ...rest,
})

/** The purchase with one more step that stands. */
export const after = (
  purchase: PurchaseCase,
  key: string,
  told: { readonly on: string; readonly facts?: Facts },
): PurchaseCase => ({
  ...purchase,
  standing: [
    ...purchase.standing,
    { key, on: day(told.on), facts: told.facts ?? {}, by: personId('x'), broughtForward: false },
  ],
})
