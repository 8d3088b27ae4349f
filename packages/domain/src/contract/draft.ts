import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Holidays } from '../calendar/working-days.ts'
import { act, regulation, type Citation } from '../law/citation.ts'
import { rateOn } from '../law/rates.ts'
import type { Threshold } from '../law/thresholds.ts'
import { satang, sum, type Satang } from '../money/satang.ts'
import type { GroundKey } from '../procurement/ground.ts'
import type { PurchaseKind } from '../procurement/purchase.ts'
import { judgeAdvance, judgeRetention } from './advance.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import type { ContractForm, PenaltyBase, PenaltyRounding, TermUnit } from './contract.ts'
import { deliveryYears } from './delivery-years.ts'
import { judgeInstalments } from './instalment.ts'
import { judgeInstrument } from './instrument.ts'
import { judgePenaltyTerms } from './penalty.ts'
import { baseOf } from './obligations.ts'
import { securityOwed, type SecurityOwed } from './security.ts'
import { defaultLateFrom, dueAfter, dueOnDay, instalmentDueDays, type DueDay, type Term } from './term.ts'

/** Why no security is asked for, and by which clause. */
export const securityExcuses = {
  'state-agency': ['คู่สัญญาเป็นหน่วยงานของรัฐ', regulation('169')],
  agreement: ['ทำเป็นข้อตกลงเป็นหนังสือโดยไม่ทำตามแบบสัญญา', act('96')],
  'no-writing': ['ไม่ทำข้อตกลงเป็นหนังสือ', act('96 วรรคสอง')],
} as const satisfies Record<string, readonly [name: string, citation: Citation]>

export type SecurityExcuse = keyof typeof securityExcuses

export const isSecurityExcuse = (word: string): word is SecurityExcuse => Object.hasOwn(securityExcuses, word)

/** What a contract says, as far as its rules judge it. */
export type Terms = {
  readonly form: ContractForm
  readonly price: Satang
  readonly termDays: number | null
  readonly termUnit: TermUnit
  readonly beginsOn: CivilDate | null
  readonly affectsTraffic: boolean | null
  readonly penaltyBase: PenaltyBase
  readonly penaltyRate: number | null
  readonly penaltyCap: Satang | null
  readonly penaltyRounding: PenaltyRounding
  readonly wholeUntilComplete: boolean
  readonly securityRate: number
  readonly securityExcused: SecurityExcuse | null
  /** '' while nobody said that it is specially important. */
  readonly securityImportant: string
  readonly advance: Satang
  readonly advanceStated: boolean
  readonly retentionRate: number
  readonly warrantyMonths: number
  readonly lines: readonly { readonly name: string; readonly quantity: number; readonly amount: Satang }[]
  readonly instalments: readonly {
    readonly amount: Satang
    readonly termDays: number | null
    readonly dueOn: CivilDate | null
    readonly shares: readonly { readonly position: number; readonly quantity: number }[]
  }[]
}

/** Of which purchase a contract is made, with whom, and by which law and days. */
export type Drafting = {
  readonly kind: PurchaseKind
  readonly ground: GroundKey | null
  readonly stateAgency: boolean
  /** The purchase is over without a contract: by its short form, or done before it was reported (ข้อ 79 วรรคสอง). */
  readonly overAlready: boolean
  /** The day of signing, or today while that is not known. */
  readonly on: CivilDate
  readonly thresholds: readonly Threshold[]
  readonly holidays: Holidays
}

/** Everything that stands in the way of a draft as it says it; empty when it may stand so. */
export const draftNeeds = (terms: Terms, drafting: Drafting): readonly ContractRefusal[] => [
  ...agreedNeeds(terms, drafting),
  ...priceNeeds(terms),
  ...needsOf(formOf(terms, drafting)),
  ...penaltyNeeds(terms, drafting),
  ...needsOf(securityOf(terms, drafting)),
  ...moneyNeeds(terms, drafting),
]

/** What holds of any contract, whenever it was made: its sums are sums, and its days follow one another. */
export const agreedNeeds = (terms: Terms, drafting: Drafting): readonly ContractRefusal[] => [
  ...lineNeeds(terms),
  ...instalmentNeeds(terms, drafting),
]

const needsOf = (verdict: Verdict<unknown, ContractRefusal>): readonly ContractRefusal[] =>
  verdict.ok ? [] : [verdict.refusal]

/** What is accepted line by line has a price by which its part is valued. */
const priceNeeds = ({ lines, instalments }: Terms): readonly ContractRefusal[] =>
  instalments.some(({ shares }) => shares.length > 0)
    ? lines
        .filter(({ amount }) => amount === 0n)
        .map(({ name }) => ({ code: 'contract/line-without-price', line: name }))
    : []

function lineNeeds({ lines, price }: Terms): readonly ContractRefusal[] {
  const total = sum(lines.map(({ amount }) => amount))
  return total === price ? [] : [{ code: 'contract/lines-do-not-sum', total, price }]
}

function instalmentNeeds(terms: Terms, drafting: Drafting): readonly ContractRefusal[] {
  const placed = terms.instalments.map(({ amount }, at) => ({ position: at + 1, amount }))
  return [
    ...needsOf(judgeInstalments(placed, terms.price)),
    ...needsOf(dueDaysOf(terms, drafting)),
    ...shareNeeds(terms),
  ]
}

/** Where the pieces are shared out at all, each line's are shared out wholly. */
function shareNeeds({ lines, instalments }: Terms): readonly ContractRefusal[] {
  const shares = instalments.flatMap((one, at) =>
    one.shares.map((share) => ({ ...share, instalment: at + 1 })),
  )
  if (shares.length === 0) return []
  const stray = shares.find(({ position }) => lines[position - 1] === undefined)
  if (stray !== undefined) return [{ code: 'contract/share-of-no-line', instalment: stray.instalment }]
  return lines.flatMap(({ name, quantity }, at) => {
    const told = shares
      .filter(({ position }) => position === at + 1)
      .reduce((pieces, share) => pieces + share.quantity, 0)
    return told === quantity
      ? []
      : [{ code: 'contract/pieces-not-shared' as const, line: name, told, quantity }]
  })
}

export type DraftDays = { readonly whole: DueDay; readonly instalments: readonly DueDay[] }

/**
 * The due days if it were signed on that day: counted from the day after it, or after the notice to begin; or as typed. Of a
 * purchase that is over already everything came on the day.
 */
export function dueDaysOf(
  terms: Terms,
  { on, holidays, overAlready }: Drafting,
): Verdict<DraftDays, ContractRefusal> {
  const { termDays, termUnit, instalments } = terms
  const from = terms.beginsOn ?? on
  if (termDays === null) {
    const open = instalments.findIndex(({ dueOn }) => dueOn === null)
    if (open >= 0 && !overAlready) return no({ code: 'contract/due-day-missing', position: open + 1 })
    return inOrder(
      instalments.map(({ dueOn }) => dueOnDay(dueOn ?? on, holidays)),
      on,
    )
  }
  const whole: Term = { limit: termDays, unit: termUnit }
  const limits = instalments.map((one): Term => ({ limit: one.termDays ?? termDays, unit: termUnit }))
  const counted = instalmentDueDays(limits, from, { whole, holidays })
  return counted.ok ? yes({ whole: dueAfter(whole, from, holidays), instalments: counted.value }) : counted
}

function inOrder(days: readonly DueDay[], signedOn: CivilDate): Verdict<DraftDays, ContractRefusal> {
  const early = days.findIndex(({ original }) => original < signedOn)
  if (early >= 0)
    return no({
      code: 'contract/days-out-of-order',
      first: 'วันลงนาม',
      firstOn: signedOn,
      second: `วันครบกำหนดงวดที่ ${early + 1}`,
    })
  const later = days.findIndex(
    ({ original }, at) => at > 0 && original <= (days[at - 1]?.original ?? original),
  )
  if (later >= 0) return no({ code: 'contract/instalment-not-later', position: later + 1 })
  const whole = days.at(-1)
  return whole === undefined ? no({ code: 'contract/no-instalment' }) : yes({ whole, instalments: days })
}

/** Whether the law allows that form, and by which clause (มาตรา 93, 96). */
export function formOf(terms: Terms, drafting: Drafting): Verdict<Citation, ContractRefusal> {
  const { kind, ground, stateAgency, on, overAlready, thresholds, holidays } = drafting
  if (overAlready && terms.form === 'evidence') return yes(regulation('79'))
  const days = dueDaysOf(terms, drafting)
  return judgeInstrument(terms.form, {
    price: terms.price,
    ground,
    stateAgency,
    rentOnly: kind === 'rent',
    agreedOn: on,
    deliveredBy: days.ok ? days.value.whole.moved : null,
    thresholds,
    holidays,
  })
}

function penaltyNeeds(terms: Terms, { kind, on }: Drafting): readonly ContractRefusal[] {
  const asked = trafficNeed(terms, kind)
  if (asked !== undefined) return [asked]
  const { penaltyBase, penaltyRate: rate, penaltyCap: cap, penaltyRounding: rounding } = terms
  if (penaltyBase === 'none' || rate === null)
    return noPenalty(terms, kind) ? [] : [{ code: 'contract/penalty-missing' }]
  const work = { kind, affectsTraffic: terms.affectsTraffic ?? false, base: baseOf(terms) }
  return needsOf(judgePenaltyTerms({ ...work, rate, madeOn: on, cap, rounding, lateFrom: defaultLateFrom }))
}

function trafficNeed({ affectsTraffic, form }: Terms, kind: PurchaseKind): ContractRefusal | undefined {
  if (kind !== 'construction')
    return affectsTraffic === null ? undefined : { code: 'contract/traffic-of-works' }
  return affectsTraffic === null && form !== 'evidence' ? { code: 'contract/traffic-not-asked' } : undefined
}

/** Of a consultant the agency decides whether there is any; without writing there is none (ข้อ 162). */
const noPenalty = ({ penaltyBase, penaltyRate, form }: Terms, kind: PurchaseKind): boolean =>
  (kind === 'consultant' || form === 'evidence') && penaltyBase === 'none' && penaltyRate === null

/** What is owed as security; nothing where the law excuses it, with the clause (ข้อ 168, 169). */
export function securityOf(terms: Terms, drafting: Drafting): Verdict<SecurityOwed, ContractRefusal> {
  const { stateAgency, on } = drafting
  const { form, securityRate: rate, securityExcused: excuse, securityImportant } = terms
  if (excuse !== null) {
    const [name, citation] = securityExcuses[excuse]
    const holds =
      (excuse === 'state-agency' && stateAgency) ||
      (excuse === 'agreement' && form === 'agreement') ||
      (excuse === 'no-writing' && form === 'evidence')
    if (!holds) return no({ code: 'contract/security-excuse', reason: name })
    return yes({ amount: satang(0n), excusedBy: citation, citation: regulation('168') })
  }
  const important = securityImportant !== ''
  const price = securedPrice(terms, drafting)
  return securityOwed({ price, rate, important, stateAgency, written: form !== 'evidence', signedOn: on })
}

/** The price, or of a contract over years without warranty what is due in the first of them (ข้อ 168 วรรคสอง). */
function securedPrice(terms: Terms, drafting: Drafting): Satang {
  const days = dueDaysOf(terms, drafting)
  if (!days.ok) return terms.price
  const [first] = deliveryYears({
    from: terms.beginsOn ?? drafting.on,
    warrantyMonths: terms.warrantyMonths,
    deliveries: terms.instalments.map(({ amount }, at) => ({
      amount,
      dueOn: (days.value.instalments[at] ?? days.value.whole).original,
    })),
  })
  return first?.amount ?? terms.price
}

function moneyNeeds(terms: Terms, { kind, ground, stateAgency, on }: Drafting): readonly ContractRefusal[] {
  const { price, advance: amount, advanceStated: statedInInvitation, retentionRate: rate } = terms
  const security = { kind: 'bank-guarantee' as const, amount }
  const advance = judgeAdvance(
    { price, ground, stateAgency, signedOn: on },
    { amount, statedInInvitation, security },
  )
  return [...needsOf(advance), ...needsOf(judgeRetention({ kind, stateAgency, rate, signedOn: on }))]
}

/** The least security that the law asks for on a day, hundredths of a percent. */
export const usualSecurityRate = (day: CivilDate): number => rateOn('security', day).least
