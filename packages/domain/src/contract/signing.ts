import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { Citation } from '../law/citation.ts'
import type { Satang } from '../money/satang.ts'
import type { PurchaseStatus } from '../procurement/purchase.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { daysInOrder } from './term.ts'

/** Who signs: the head, who acts in his place, or who has the power by a written order (ระเบียบฯ 2560 ข้อ 7, 161). */
type Signatory =
  | { readonly as: 'head' | 'acting' }
  | { readonly as: 'delegated'; readonly limit: Satang | null }
  | null

export type SigningCase = {
  readonly purchase: {
    readonly status: PurchaseStatus
    /** Null while nobody has won. */
    readonly winner: { readonly name: string; readonly price: Satang; readonly listed: boolean } | null
    /** The first day after the window of appeal; null where the contract does not wait for it (มาตรา 66 วรรคสอง). */
    readonly signFrom: CivilDate | null
    readonly appealOpen: boolean
    /** The day of its last step. */
    readonly lastStepOn: CivilDate | null
  }
  readonly price: Satang
  readonly security: {
    readonly owed: Satang
    /** What was received and stands. */
    readonly received: Satang
    readonly receivedOn: CivilDate | null
    /** The clause by which none is owed. */
    readonly excusedBy: Citation | null
  }
  readonly signatory: Signatory
  readonly signedOn: CivilDate
  readonly beginsOn: CivilDate | null
  readonly dueOn: CivilDate
  readonly today: CivilDate
}

/** What stands in the way of signing, everything at once; empty when it may be signed. */
export const signingNeeds = (of: SigningCase): readonly ContractRefusal[] => [
  ...purchaseNeeds(of),
  ...securityNeeds(of),
  ...signatoryNeeds(of),
  ...dayNeeds(of),
]

/** May it be signed on that day (มาตรา 66 วรรคสอง, ระเบียบฯ 2560 ข้อ 161, 168)? The first thing that stands in the way. */
export function judgeSigning(of: SigningCase): Verdict<null, ContractRefusal> {
  const [first] = signingNeeds(of)
  return first === undefined ? yes(null) : no(first)
}

function purchaseNeeds({ purchase, price, signedOn }: SigningCase): readonly ContractRefusal[] {
  const { status, winner, signFrom, appealOpen } = purchase
  if (winner === null) return [{ code: 'contract/no-winner' }]
  const needs: ContractRefusal[] = []
  if (appealOpen) needs.push({ code: 'contract/appeal-open' })
  else if (signFrom !== null && signedOn < signFrom) needs.push({ code: 'contract/appeal-window', signFrom })
  else if (status !== 'ready') needs.push({ code: 'contract/purchase-not-ready', status })
  if (winner.listed) needs.push({ code: 'contract/winner-listed', name: winner.name })
  if (winner.price !== price) needs.push({ code: 'contract/price-not-as-won', price, won: winner.price })
  return needs
}

function securityNeeds({ security, signedOn }: SigningCase): readonly ContractRefusal[] {
  const { owed, received, receivedOn, excusedBy } = security
  if (excusedBy !== null || owed === 0n) return []
  if (received < owed) return [{ code: 'contract/security-missing', owed, received }]
  return receivedOn === null || receivedOn > signedOn
    ? [{ code: 'contract/security-after-signing', signedOn }]
    : []
}

function signatoryNeeds({ signatory, price }: SigningCase): readonly ContractRefusal[] {
  if (signatory === null) return [{ code: 'contract/not-signatory' }]
  const beyond = signatory.as === 'delegated' && signatory.limit !== null && price > signatory.limit
  return beyond ? [{ code: 'contract/beyond-signatory', price }] : []
}

function dayNeeds({ purchase, signedOn, beginsOn, dueOn, today }: SigningCase): readonly ContractRefusal[] {
  if (signedOn > today) return [{ code: 'contract/day-ahead', day: signedOn }]
  const order = daysInOrder([
    { what: 'วันที่ของขั้นตอนสุดท้ายในการจัดซื้อจัดจ้าง', on: purchase.lastStepOn },
    { what: 'วันลงนาม', on: signedOn },
    { what: 'วันเริ่มนับเวลา', on: beginsOn },
    { what: 'วันครบกำหนด', on: dueOn },
  ])
  return order.ok ? [] : [order.refusal]
}

/** '1/2570': a running number of the fiscal year in which it is signed. */
export const contractNumber = (running: number, signedOn: CivilDate): string =>
  `${running}/${fiscalYearOf(signedOn)}`
