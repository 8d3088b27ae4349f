import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { ContractCase, InstalmentOfCase } from './case.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { recordDelivery } from './acceptance.ts'
import { isRunning } from './delivering.ts'
import { deliveriesOf, isAccepted, remainingOf } from './fulfilment.ts'
import type { Pieces } from './contract.ts'
import { daysInOrder } from './term.ts'

type Reported = {
  /** The purchase was over before its contract: by its short form, or done before it was reported. */
  readonly overAlready: boolean
  readonly arrivedOn: CivilDate
  readonly acceptedOn: CivilDate
}

/** What of an instalment came; of what is accepted as a whole no lines. */
export type Come = { readonly instalment: InstalmentOfCase; readonly lines: readonly Pieces[] }

/**
 * ตรวจรับตามรายงานที่อนุมัติ: of a purchase that was over before it was written down no committee sits, and its approved report is the
 * evidence of acceptance (ว 804, ระเบียบฯ 2560 ข้อ 79 วรรคสอง): all that is left came and is accepted at once.
 */
export function acceptByReport(
  contract: ContractCase,
  { overAlready, arrivedOn, acceptedOn }: Reported,
): Verdict<readonly Come[], ContractRefusal> {
  const { signedOn, today } = contract
  if (!isRunning(contract) || signedOn === null) return no({ code: 'contract/not-running' })
  if (!overAlready || contract.form !== 'evidence') return no({ code: 'contract/report-no-evidence' })
  const open = contract.instalments.filter((one) => !isAccepted(contract, one))
  const waiting = open
    .flatMap(({ number }) => deliveriesOf(contract, number))
    .find(({ status }) => status === 'waiting')
  if (waiting !== undefined) return no({ code: 'contract/delivery-waiting', no: waiting.no })
  const told = {
    cameOn: arrivedOn,
    signedOn,
    today,
    accepted: open.length === 0,
    endedOn: endOf(contract),
  }
  const recorded = recordDelivery(told)
  if (!recorded.ok) return recorded
  if (acceptedOn > today) return no({ code: 'contract/day-ahead', day: acceptedOn })
  const order = daysInOrder([
    { what: 'วันที่ได้รับพัสดุ', on: arrivedOn },
    { what: 'วันที่ตรวจรับ', on: acceptedOn },
  ])
  return order.ok
    ? yes(open.map((instalment) => ({ instalment, lines: remainingOf(contract, instalment) })))
    : order
}

const endOf = ({ ending }: ContractCase): CivilDate | null => ending?.on ?? null
