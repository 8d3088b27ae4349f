import type { CivilDate } from '../calendar/civil-date.ts'
import { satang, subtract, sum, type Satang } from '../money/satang.ts'
import type { ContractCase, InstalmentOfCase, LineOfCase } from './case.ts'
import { cameWholeOn, deliveriesOf, instalmentDue, isAccepted, worthOf } from './fulfilment.ts'
import {
  penaltyOf,
  type Delivered,
  type Obligation,
  type Penalty,
  type PenaltyBase,
  type PenaltyTerms,
} from './penalty.ts'
import { defaultLateFrom } from './term.ts'

/** What is due by one day and penalised together, with the terms that hold for it. */
export type OwedByDay = {
  readonly instalment: number
  /** '' for what is no set. */
  readonly setName: string
  readonly terms: PenaltyTerms
  readonly obligation: Obligation
}

/** ค่าปรับ of a contract as its rules take it, of a base; undefined where it states none or is not signed. */
function penaltyTermsOf(contract: ContractCase, base: PenaltyBase): PenaltyTerms | undefined {
  const { penaltyBase, penaltyRate, signedOn } = contract
  if (penaltyBase === 'none' || penaltyRate === null || signedOn === null) return undefined
  return {
    kind: contract.kind,
    affectsTraffic: contract.affectsTraffic ?? false,
    base,
    rate: penaltyRate,
    madeOn: signedOn,
    cap: contract.penaltyCap,
    rounding: contract.penaltyRounding,
    lateFrom: defaultLateFrom,
  }
}

/** Of what the price of a contract is a share: what includes its installation is undelivered whole (ข้อ 162 วรรคห้า). */
export const baseOf = ({
  penaltyBase,
  wholeUntilComplete,
}: Pick<ContractCase, 'penaltyBase' | 'wholeUntilComplete'>): PenaltyBase => {
  if (penaltyBase !== 'undelivered') return 'whole'
  return wholeUntilComplete ? 'installation' : 'undelivered'
}

/**
 * Everything that is owed by a day with what came of it up to `until` (ระเบียบฯ 2560 ข้อ 162): each instalment, and of it each set on
 * its own. Of work wanted whole, and of what includes its installation, the base is the price of the contract.
 */
export function owedByDay(contract: ContractCase, until: CivilDate): readonly OwedByDay[] {
  return contract.instalments.flatMap((instalment) => owedOf(contract, { instalment, until }))
}

/** ค่าปรับ of each obligation as it stands on the day, those of nothing left out. */
export const penaltiesOn = (
  contract: ContractCase,
  until: CivilDate,
): readonly (OwedByDay & { readonly penalty: Penalty })[] =>
  owedByDay(contract, until)
    .map((owed) => ({ ...owed, penalty: penaltyOf(owed.terms, owed.obligation) }))
    .filter(({ penalty }) => penalty.lateDays > 0)

/**
 * The same as it is told on the day: of what has all come and waits before the committee only up to the day on which it came, for
 * what is found right counts as delivered then (ระเบียบฯ 2560 ข้อ 175 (4), 176 (6)).
 */
export const penaltiesTold = (contract: ContractCase, until: CivilDate): ReturnType<typeof penaltiesOn> =>
  contract.instalments.flatMap((instalment) => {
    const came = lastCameOn(contract, instalment)
    return penaltiesOn(contract, came !== undefined && came < until ? came : until).filter(
      (one) => one.instalment === instalment.number,
    )
  })

/** The day on which the last of it came, of work wanted whole the last of all; undefined while the contractor owes something. */
function lastCameOn(contract: ContractCase, instalment: InstalmentOfCase): CivilDate | undefined {
  const parts = baseOf(contract) === 'whole' ? contract.instalments : [instalment]
  const days = parts.flatMap((part) => cameWholeOn(contract, part) ?? [])
  return days.length === parts.length ? days.toSorted().at(-1) : undefined
}

/**
 * Days waived or given (มาตรา 102) of which the cause hindered that instalment: it did not end before the one before was due, nor
 * begin after all of this one was there.
 */
const excusedDaysOf = (contract: ContractCase, instalment: InstalmentOfCase): number => {
  const from = contract.instalments.findLast(({ number }) => number < instalment.number)?.dueOn
  const whole = isAccepted(contract, instalment) ? cameWholeOn(contract, instalment) : undefined
  return contract.changes
    .filter(({ status, kind }) => status === 'approved' && (kind === 'waiver' || kind === 'reduction'))
    .filter(({ causeTo }) => causeTo === null || from == null || causeTo >= from)
    .filter(({ causeFrom }) => causeFrom === null || whole === undefined || causeFrom <= whole)
    .reduce((days, { daysGiven }) => days + (daysGiven ?? 0), 0)
}

type Owing = { readonly instalment: InstalmentOfCase; readonly until: CivilDate }

function owedOf(contract: ContractCase, { instalment, until }: Owing): readonly OwedByDay[] {
  const due = instalmentDue(contract, instalment)
  const base = baseOf(contract)
  const terms = penaltyTermsOf(contract, base)
  if (due === undefined || terms === undefined || !isPenalised(contract, instalment)) return []
  const rest = { due, until, excusedDays: excusedDaysOf(contract, instalment) }
  if (base === 'undelivered') return undeliveredOf(contract, { instalment, terms, rest })
  const price = base === 'whole' ? contract.price : instalment.amount
  const parts = base === 'whole' ? contract.instalments : [instalment]
  const obligation = { ...rest, price, deliveries: onceWhole(contract, { parts, price }) }
  return [{ instalment: instalment.number, setName: '', terms, obligation }]
}

/** Work of which the whole result is wanted at once is late by the last of its days alone (ระเบียบฯ 2560 ข้อ 162 วรรคหนึ่ง). */
export const isPenalised = (contract: ContractCase, { number }: Pick<InstalmentOfCase, 'number'>): boolean =>
  baseOf(contract) !== 'whole' || contract.instalments.every((one) => one.number <= number)

type Undelivered = {
  readonly instalment: InstalmentOfCase
  readonly terms: PenaltyTerms
  readonly rest: Pick<Obligation, 'due' | 'until' | 'excusedDays'>
}

/** Of what is bought each set on its own, and what belongs to none together. */
function undeliveredOf(
  contract: ContractCase,
  { instalment, terms, rest }: Undelivered,
): readonly OwedByDay[] {
  const { number, amount } = instalment
  const ofSets = setsOf(contract, instalment).map(({ name, lines }) => ({
    instalment: number,
    setName: name,
    terms: { ...terms, base: 'set' as const },
    obligation: {
      ...rest,
      price: sum(lines.map(({ line, quantity }) => worthOf(line, quantity))),
      deliveries: deliveredOf(
        contract,
        instalment,
        lines.map(({ line }) => line),
      ),
    },
  }))
  const inSets = (at: number) =>
    sum(ofSets.map(({ obligation }) => obligation.deliveries[at]?.price ?? satang(0n)))
  const price = subtract(amount, sum(ofSets.map(({ obligation }) => obligation.price)))
  const deliveries = deliveredOf(contract, instalment).map((one, at) => ({
    on: one.on,
    price: subtract(one.price, inSets(at)),
  }))
  const others = { instalment: number, setName: '', terms, obligation: { ...rest, price, deliveries } }
  return price > 0n ? [others, ...ofSets] : ofSets
}

/** What was accepted of an instalment on the days on which it came, whole or of some lines only, delivery by delivery. */
function deliveredOf(
  contract: ContractCase,
  instalment: InstalmentOfCase,
  lines?: readonly LineOfCase[],
): readonly Delivered[] {
  return deliveriesOf(contract, instalment.number)
    .filter(({ status }) => status === 'accepted' || status === 'part')
    .map((delivery) => ({
      on: delivery.arrivedOn,
      price:
        lines === undefined
          ? (contract.acceptances.find((one) => one.delivery === delivery.id)?.gross ?? satang(0n))
          : sum(lines.map((line) => worthOf(line, acceptedPieces(delivery.lines, line.position)))),
    }))
}

const acceptedPieces = (
  lines: readonly { readonly position: number; readonly accepted: number | null }[],
  position: number,
): number => lines.find((one) => one.position === position)?.accepted ?? 0

/** Of a base of the whole price nothing is taken away until all of it is accepted, on the day on which the last came. */
function onceWhole(
  contract: ContractCase,
  { parts, price }: { readonly parts: readonly InstalmentOfCase[]; readonly price: Satang },
): readonly Delivered[] {
  const last = parts
    .flatMap((part) => deliveredOf(contract, part))
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  return last !== undefined && parts.every((part) => isAccepted(contract, part)) ? [{ on: last, price }] : []
}

type SetOfLines = {
  readonly name: string
  readonly lines: readonly { readonly line: LineOfCase; readonly quantity: number }[]
}

function setsOf(contract: ContractCase, { shares }: InstalmentOfCase): readonly SetOfLines[] {
  const ofSets = contract.lines.flatMap((line) => {
    const quantity = shares.find(({ position }) => position === line.position)?.quantity ?? 0
    return line.setName === '' || quantity === 0 ? [] : [{ line, quantity }]
  })
  return [...Map.groupBy(ofSets, ({ line }) => line.setName)].map(([name, lines]) => ({ name, lines }))
}

/** All penalty of the contract as it stands on the day. */
export const penaltyTotal = (contract: ContractCase, until: CivilDate): Satang =>
  sum(penaltiesOn(contract, until).map(({ penalty }) => penalty.amount))
