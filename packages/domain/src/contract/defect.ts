import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { ContractCase } from './case.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { warrantyEndsOn } from './fulfilment.ts'
import { daysInOrder } from './term.ts'

/** ความชำรุดบกพร่อง is of what was accepted, and found while its warranty runs (ระเบียบฯ 2560 ข้อ 184). */
export function judgeDefect(contract: ContractCase, foundOn: CivilDate): Verdict<null, ContractRefusal> {
  const { status, warrantyMonths, today } = contract
  if (status !== 'active' && status !== 'ended') return no({ code: 'contract/not-running' })
  if (warrantyMonths === 0) return no({ code: 'contract/no-warranty' })
  return foundOn > today
    ? no({ code: 'contract/day-ahead', day: foundOn })
    : withinWarranty(contract, foundOn)
}

function withinWarranty(contract: ContractCase, foundOn: CivilDate): Verdict<null, ContractRefusal> {
  const [from = null] = contract.acceptances
    .filter(({ outcome }) => outcome !== 'refused')
    .map(({ on }) => on)
    .toSorted()
  const until = warrantyEndsOn(contract)
  if (from === null || foundOn < from) return no({ code: 'contract/outside-warranty', from, until: null })
  return until !== undefined && foundOn > until
    ? no({ code: 'contract/outside-warranty', from, until })
    : yes(null)
}

type Told = {
  readonly toldHeadOn: CivilDate | null
  readonly notifiedOn: CivilDate | null
  readonly guarantorOn: CivilDate | null
  /** The day by which the notice asks for it to be mended. */
  readonly mendBy: CivilDate | null
}

type Open = {
  readonly foundOn: CivilDate
  readonly mendedOn: CivilDate | null
  readonly withdrawn: boolean
  readonly today: CivilDate
}

/** แจ้ง: the head first, then the contractor, who is given a day, and his guarantor (ระเบียบฯ 2560 ข้อ 185). */
export function judgeDefectTold(
  { toldHeadOn, notifiedOn, guarantorOn, mendBy }: Told,
  { foundOn, mendedOn, withdrawn, today }: Open,
): Verdict<null, ContractRefusal> {
  if (withdrawn || mendedOn !== null) return no({ code: 'contract/defect-closed' })
  const ahead = [toldHeadOn, notifiedOn, guarantorOn].find((day) => day !== null && day > today)
  if (ahead !== undefined && ahead !== null) return no({ code: 'contract/day-ahead', day: ahead })
  const found = { what: 'วันที่พบ', on: foundOn }
  const orders = [
    [found, { what: 'วันที่รายงานหัวหน้าหน่วยงาน', on: toldHeadOn }],
    [found, { what: 'วันที่แจ้งคู่สัญญา', on: notifiedOn }, { what: 'วันที่กำหนดให้แก้ไขแล้วเสร็จ', on: mendBy }],
    [found, { what: 'วันที่แจ้งผู้ค้ำประกัน', on: guarantorOn }],
  ].map(daysInOrder)
  const wrong = orders.find(({ ok }) => !ok)
  if (wrong !== undefined && !wrong.ok) return wrong
  return notifiedOn === null && (mendBy !== null || guarantorOn !== null)
    ? no({ code: 'contract/defect-not-told' })
    : yes(null)
}

/** แก้ไขแล้ว: of what the contractor was told of, on a day that has come. */
export function judgeDefectMended(
  mendedOn: CivilDate,
  { foundOn, notifiedOn, withdrawn, today }: Omit<Open, 'mendedOn'> & Pick<Told, 'notifiedOn'>,
): Verdict<null, ContractRefusal> {
  if (withdrawn) return no({ code: 'contract/defect-closed' })
  if (notifiedOn === null) return no({ code: 'contract/defect-not-told' })
  if (mendedOn > today) return no({ code: 'contract/day-ahead', day: mendedOn })
  return daysInOrder([
    { what: 'วันที่พบ', on: foundOn },
    { what: 'วันที่แก้ไขแล้วเสร็จ', on: mendedOn },
  ])
}
