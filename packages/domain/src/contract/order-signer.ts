import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { meets, thresholdOn, type Threshold } from '../law/thresholds.ts'
import type { Satang } from '../money/satang.ts'
import type { GroundKey } from '../procurement/ground.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import type { ContractForm } from './contract.ts'

type Order = {
  readonly ground: GroundKey | null
  readonly form: ContractForm
  readonly price: Satang
  readonly on: CivilDate
  readonly thresholds: readonly Threshold[]
}

/** ระเบียบฯ 2560 ข้อ 79: the head of supplies orders a small direct purchase up to its sum; a contract on the form the head alone signs. */
export function judgeOrderSigner({
  ground,
  form,
  price,
  on,
  thresholds,
}: Order): Verdict<null, ContractRefusal> {
  if (form === 'contract' || (ground !== 'direct-small' && form !== 'evidence'))
    return no({ code: 'contract/order-beyond', limit: null })
  const limit = thresholdOn('direct-purchase', on, thresholds)
  return limit === undefined || meets(price, limit)
    ? yes(null)
    : no({ code: 'contract/order-beyond', limit: limit.value })
}
