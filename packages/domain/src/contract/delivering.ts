import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { recordDelivery } from './acceptance.ts'
import type { ContractCase, DeliveryOfCase, InstalmentOfCase } from './case.ts'
import type { Pieces } from './contract.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { deliveriesOf, instalmentDue, isAccepted, remainingOf } from './fulfilment.ts'
import { judgeBody } from './inspection-body.ts'
import { baseOf } from './obligations.ts'
import { daysInOrder } from './term.ts'

type Delivering = {
  readonly instalment: number
  readonly arrivedOn: CivilDate
  readonly toldOn: CivilDate
  readonly lines: readonly Pieces[]
  readonly note: string
}

/** ส่งมอบ: of an instalment of a contract that runs, no more than is left of it, before somebody who can accept it. */
export function deliver(
  contract: ContractCase,
  told: Delivering,
): Verdict<InstalmentOfCase, ContractRefusal> {
  const instalment = contract.instalments.find(({ number }) => number === told.instalment)
  if (instalment === undefined) return no({ code: 'contract/no-such-instalment', number: told.instalment })
  const days = judgeDeliveryDays(contract, instalment, told)
  if (!days.ok) return days
  const waiting = deliveriesOf(contract, told.instalment).find(({ status }) => status === 'waiting')
  if (waiting !== undefined) return no({ code: 'contract/delivery-waiting', no: waiting.no })
  const body = judgeBody(contract)
  if (!body.ok) return body
  const open = openBefore(contract, instalment)
  if (open !== undefined) return no({ code: 'contract/last-before-others', number: open.number })
  const wrong =
    linesWrong(contract, instalment, told.lines) ??
    comesBackEarly(contract, instalment, told) ??
    toldLate(contract, instalment, told)
  return wrong === undefined ? yes(instalment) : no(wrong)
}

/**
 * Of work that is wanted whole the last instalment is all of it (ระเบียบฯ 2560 ข้อ 162): it comes when those before it are accepted, so that
 * its lateness is that of the whole.
 */
function openBefore(contract: ContractCase, { number }: InstalmentOfCase): InstalmentOfCase | undefined {
  const isLast = contract.instalments.every((one) => one.number <= number)
  if (contract.penaltyBase === 'none' || baseOf(contract) !== 'whole' || !isLast) return undefined
  return contract.instalments.find((one) => one.number < number && !isAccepted(contract, one))
}

/**
 * What was turned back has not come again before the first member found it wrong: a delivery that is not right is none (ระเบียบฯ 2560 ข้อ
 * 175 (5), 176 (5)), and its lateness runs on. Pieces that were not there before may have come earlier.
 */
function comesBackEarly(
  contract: ContractCase,
  instalment: InstalmentOfCase,
  { arrivedOn, lines }: Delivering,
): ContractRefusal | undefined {
  const before = deliveriesOf(contract, instalment.number)
  const turnedBack = before.filter(({ status }) => status === 'refused' || status === 'part')
  const on = turnedBack
    .map((one) => wrongSince(contract, one))
    .toSorted()
    .at(-1)
  const isNew = lines.every(({ position }) => {
    const share = instalment.shares.find((one) => one.position === position)?.quantity ?? 0
    const came = before.reduce((pieces, one) => pieces + piecesAt(one.lines, position), 0)
    return piecesAt(lines, position) <= share - came
  })
  if (on === undefined || arrivedOn >= on || (lines.length > 0 && isNew)) return undefined
  return { code: 'contract/came-before-turned-back', on }
}

/** Told only after the day was missed that it was kept: a penalty hangs on it, so the record says why (ระเบียบฯ 2560 ข้อ 181). */
function toldLate(
  contract: ContractCase,
  instalment: InstalmentOfCase,
  { arrivedOn, note }: Delivering,
): ContractRefusal | undefined {
  const due = instalmentDue(contract, instalment)?.moved
  if (due === undefined || arrivedOn > due || contract.today <= due || note !== '') return undefined
  return { code: 'contract/in-time-told-late', dueOn: due }
}

const wrongSince = ({ acceptances }: ContractCase, { id, votes, arrivedOn }: DeliveryOfCase): CivilDate =>
  votes
    .filter(({ vote }) => vote !== 'accept')
    .map(({ on }) => on)
    .toSorted()[0] ??
  acceptances.find(({ delivery }) => delivery === id)?.on ??
  arrivedOn

function judgeDeliveryDays(
  contract: ContractCase,
  instalment: InstalmentOfCase,
  { arrivedOn, toldOn }: Delivering,
): Verdict<null, ContractRefusal> {
  const { signedOn, ending, today } = contract
  if (!isRunning(contract) || signedOn === null) return no({ code: 'contract/not-running' })
  const accepted = isAccepted(contract, instalment)
  const recorded = recordDelivery({
    cameOn: arrivedOn,
    signedOn,
    today,
    accepted,
    endedOn: ending?.on ?? null,
  })
  if (!recorded.ok) return recorded
  if (toldOn > today) return no({ code: 'contract/day-ahead', day: toldOn })
  return daysInOrder([
    { what: 'วันส่งมอบ', on: arrivedOn },
    { what: 'วันที่แจ้งประธานกรรมการ', on: toldOn },
  ])
}

/** One that binds, or was ended and has still to be settled. */
export const isRunning = ({ status }: Pick<ContractCase, 'status'>): boolean =>
  status === 'active' || status === 'ended'

function linesWrong(
  contract: ContractCase,
  instalment: InstalmentOfCase,
  lines: readonly Pieces[],
): ContractRefusal | undefined {
  if (instalment.shares.length === 0 && lines.length === 0) return undefined
  if (lines.length === 0) return { code: 'contract/nothing-delivered' }
  const remaining = remainingOf(contract, instalment)
  for (const position of new Set(lines.map((line) => line.position))) {
    const left = remaining.find((one) => one.position === position)?.quantity ?? 0
    const name = contract.lines.find((line) => line.position === position)?.name ?? ''
    if (piecesAt(lines, position) > left) return { code: 'contract/pieces-above-left', name, left }
  }
  return undefined
}

/** Pieces of one line among those of several. */
export const piecesAt = (lines: readonly Pieces[], position: number): number =>
  lines.reduce((pieces, line) => pieces + (line.position === position ? line.quantity : 0), 0)
