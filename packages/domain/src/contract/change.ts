import { no, yes, type Verdict } from '../base/verdict.ts'
import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { satang, subtract, type Satang } from '../money/satang.ts'
import { amendedParts, type Parts } from './amended-parts.ts'
import type { ChangeOfCase, ContractCase, InstalmentOfCase, SignedCase } from './case.ts'
import { securityAsked } from './security-asked.ts'
import type { ChangedTerms } from './contract.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { cameWholeOn, isAccepted } from './fulfilment.ts'
import { penaltyTotal } from './obligations.ts'
import { paidOut } from './paying.ts'
import { daysInOrder, dueOnDay } from './term.ts'

/** What a change asks for: days of a cause, or another price or day. */
export type ChangeOf =
  | {
      readonly kind: 'extension' | 'waiver' | 'reduction'
      readonly causeFrom: CivilDate
      /** Null while it lasts. */
      readonly causeTo: CivilDate | null
      readonly days: number
    }
  | {
      readonly kind: 'amendment'
      readonly price: Satang
      /** The day that the contract names from then on. */
      readonly dueOn: CivilDate
      /** Where the new price falls; null where the difference is of the last instalment and the last line. */
      readonly parts: Parts | null
    }

/** สัญญา as it would stand with the change, nothing asked of whether it may be. */
export function changedBy(contract: SignedCase, change: ChangeOf): Verdict<SignedCase, ContractRefusal> {
  if (change.kind === 'extension') return yes(extended(contract, change))
  if (change.kind !== 'amendment') return yes(excused(contract, change))
  const parts = amendedParts(contract, change)
  if (!parts.ok) return parts
  const { price, dueOn } = change
  const paid = paidOut(contract)
  if (price < paid) return no({ code: 'contract/price-below-paid', paid })
  return dueOn < contract.signedOn
    ? no({
        code: 'contract/days-out-of-order',
        first: 'วันทำสัญญา',
        firstOn: contract.signedOn,
        second: 'วันครบกำหนดใหม่',
      })
    : yes({ ...contract, ...parts.value, price, dueOn })
}

type Days = Extract<ChangeOf, { readonly days: number }>

/** มาตรา 102: the day moves by the days given, and with it that of every instalment that the cause hindered. */
const extended = (contract: SignedCase, change: Days): SignedCase => ({
  ...contract,
  dueOn: addDays(contract.dueOn, change.days),
  instalments: contract.instalments.map((one) =>
    one.dueOn !== null && isHindered(contract, one, change)
      ? { ...one, dueOn: addDays(one.dueOn, change.days) }
      : one,
  ),
})

/** One that is not all there, and whose time the cause reached: it did not end before the one before it was due. */
function isHindered(contract: ContractCase, one: InstalmentOfCase, { causeTo }: Days): boolean {
  const before = contract.instalments.findLast(({ number }) => number < one.number)?.dueOn
  return !isAccepted(contract, one) && (causeTo === null || before == null || causeTo >= before)
}

function excused(contract: SignedCase, { kind, causeFrom, causeTo, days }: Days): SignedCase {
  const given: ChangeOfCase = {
    id: '',
    no: 0,
    kind,
    status: 'approved',
    causeFrom,
    causeTo,
    askedOn: contract.today,
    daysGiven: days,
    newPrice: null,
    oldPrice: null,
    newDueOn: null,
    decidedOn: contract.today,
    publishedOn: null,
  }
  return { ...contract, changes: [...contract.changes, given] }
}

/** What a change may move, as the contract has it: kept before a change and after it. */
export function termsNow(contract: SignedCase): ChangedTerms {
  const { price, dueOn, changes, instalments, lines } = contract
  return {
    price: price.toString(),
    dueOn,
    security: securityAsked(contract).toString(),
    excusedDays: changes
      .filter(({ status, kind }) => status === 'approved' && (kind === 'waiver' || kind === 'reduction'))
      .reduce((days, { daysGiven }) => days + (daysGiven ?? 0), 0),
    penalty: penaltyTotal(contract, contract.ending?.on ?? contract.today).toString(),
    instalments: instalments.map(({ number, amount, dueOn: on, shares }) => ({
      number,
      amount: amount.toString(),
      dueOn: on,
      shares,
    })),
    lines: lines.map(({ position, quantity, amount }) => ({ position, quantity, amount: amount.toString() })),
  }
}

/** How much of the penalty a change takes away. */
export const penaltyLess = (before: ChangedTerms, after: ChangedTerms): Satang =>
  subtract(satang(BigInt(before.penalty)), satang(BigInt(after.penalty)))

type Cause = { readonly causeFrom: CivilDate; readonly causeTo: CivilDate | null }

/** Days that were given before for a cause that lay in the same days (มาตรา 102: only what was really lost, and once). */
export const givenBefore = (contract: ContractCase, { causeFrom, causeTo }: Cause): number =>
  contract.changes
    .filter(({ status, kind }) => status === 'approved' && kind !== 'amendment')
    .filter(
      (one) =>
        one.causeFrom !== null &&
        (causeTo === null || one.causeFrom <= causeTo) &&
        (one.causeTo === null || one.causeTo >= causeFrom),
    )
    .reduce((days, { daysGiven }) => days + (daysGiven ?? 0), 0)

/** ขอ: of a contract that binds, one at a time, told on a day that has come. */
export function judgeAsking(
  contract: ContractCase,
  { askedOn }: { readonly askedOn: CivilDate },
): Verdict<SignedCase, ContractRefusal> {
  const { signedOn, dueOn } = contract
  if (contract.status !== 'active' || signedOn === null || dueOn === null)
    return no({ code: 'contract/not-running' })
  const waiting = contract.changes.find(({ status }) => status === 'asked')
  if (waiting !== undefined) return no({ code: 'contract/change-waits', no: waiting.no })
  if (askedOn > contract.today) return no({ code: 'contract/day-ahead', day: askedOn })
  return askedOn < signedOn
    ? no({ code: 'contract/changed-before-signed', signedOn })
    : yes({ ...contract, signedOn, dueOn })
}

/** มาตรา 102: once something is late, more time is given for a cause alone, and no change of the day takes the penalty away. */
export function judgeLaterDay(contract: SignedCase, dueOn: CivilDate): Verdict<null, ContractRefusal> {
  const last = dueOnDay(contract.dueOn, contract.holidays).moved
  const isOpen = contract.instalments.some((one) => cameWholeOn(contract, one) === undefined)
  return dueOn > contract.dueOn && contract.today > last && isOpen
    ? no({ code: 'contract/late-already', dueOn: last })
    : yes(null)
}

type CauseTold = Cause & { readonly notifiedOn: CivilDate | null }

/** เหตุ of more time or less penalty: in days that have come, since the contract was made, as its contractor told of it (มาตรา 102). */
export function judgeCause(
  { signedOn, today }: SignedCase,
  { causeFrom, causeTo, notifiedOn }: CauseTold,
): Verdict<null, ContractRefusal> {
  const ahead = [causeFrom, causeTo, notifiedOn].find((day) => day !== null && day > today)
  if (ahead !== undefined && ahead !== null) return no({ code: 'contract/day-ahead', day: ahead })
  return causeFrom < signedOn
    ? no({ code: 'contract/cause-before-contract', signedOn })
    : daysInOrder([
        { what: 'วันที่เหตุเริ่ม', on: causeFrom },
        { what: 'วันที่เหตุสิ้นสุด', on: causeTo },
      ])
}

/** พิจารณา: what waits, of a contract that binds, on a day that has come and is not before it was asked for. */
export function judgeDeciding(
  contract: ContractCase,
  { status, askedOn }: Pick<ChangeOfCase, 'status' | 'askedOn'>,
  decidedOn: CivilDate,
): Verdict<SignedCase, ContractRefusal> {
  const { signedOn, dueOn } = contract
  if (contract.status !== 'active' || signedOn === null || dueOn === null)
    return no({ code: 'contract/not-running' })
  if (status !== 'asked') return no({ code: 'contract/change-decided' })
  if (decidedOn > contract.today) return no({ code: 'contract/day-ahead', day: decidedOn })
  if (decidedOn < askedOn)
    return no({
      code: 'contract/days-out-of-order',
      first: 'วันที่ขอ',
      firstOn: askedOn,
      second: 'วันที่พิจารณา',
    })
  return yes({ ...contract, signedOn, dueOn })
}

type Upon = {
  readonly no: number
  /** What was done since it was decided, in the words of a person. */
  readonly since: readonly string[]
}

/** เพิกถอน: a decision about a change while it is the last, and nothing stands upon it. */
export function judgeUndoChange(
  contract: ContractCase,
  { no: number, since }: Upon,
): Verdict<null, ContractRefusal> {
  if (contract.status !== 'active') return no({ code: 'contract/not-running' })
  const change = contract.changes.find((one) => one.no === number)
  if (change === undefined || change.status === 'asked' || change.status === 'withdrawn')
    return no({ code: 'contract/change-not-decided' })
  const later = contract.changes.find((one) => one.no > number && one.status !== 'withdrawn')
  if (later !== undefined) return no({ code: 'contract/change-not-last', no: later.no })
  const [what] = since
  return what === undefined ? yes(null) : no({ code: 'contract/change-built-upon', what })
}

/** ประกาศ: of what was approved, on a day that has come and is not before that (มาตรา 98). */
export function judgeChangePublished(
  { status, decidedOn }: Pick<ChangeOfCase, 'status' | 'decidedOn'>,
  on: CivilDate,
  today: CivilDate,
): Verdict<null, ContractRefusal> {
  if (status !== 'approved' || decidedOn === null) return no({ code: 'contract/change-not-approved' })
  if (on > today) return no({ code: 'contract/day-ahead', day: on })
  return on < decidedOn
    ? no({
        code: 'contract/days-out-of-order',
        first: 'วันที่อนุมัติ',
        firstOn: decidedOn,
        second: 'วันที่ประกาศ',
      })
    : yes(null)
}
