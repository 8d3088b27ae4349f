import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Holidays } from '../calendar/working-days.ts'
import { act, limits, type Citation } from '../law/citation.ts'
import { deadline } from '../law/counting.ts'
import { deadlines } from '../law/deadlines.ts'
import { meets, thresholdOn, type Threshold } from '../law/thresholds.ts'
import type { Satang } from '../money/satang.ts'
import type { GroundKey } from '../procurement/ground.ts'
import type { ContractForm } from './contract.ts'
import type { ContractRefusal } from './contract-refusal.ts'

export type InstrumentCase = {
  readonly price: Satang
  readonly ground: GroundKey | null
  readonly stateAgency: boolean
  readonly rentOnly: boolean
  readonly agreedOn: CivilDate
  /** By when all of it is to be delivered; null where that is not yet agreed. */
  readonly deliveredBy: CivilDate | null
  readonly thresholds: readonly Threshold[]
  readonly holidays: Holidays
}

/** An instrument that the law allows for a case, and the clause that allows it. */
export type Allowed = { readonly instrument: ContractForm; readonly citation: Citation }

const groundClause: Partial<Record<GroundKey, string>> = {
  'selective-urgent': '96 (1)',
  'direct-small': '96 (1)',
  'direct-emergency': '96 (1)',
  'direct-auctioned': '96 (1)',
  'consultant-small': '96 (1)',
}

/** มาตรา 96 (3): the last day of a delivery for which an agreement is enough, five working days from the next day (W34). */
export const deliveryWithoutContract = (agreedOn: CivilDate, holidays: Holidays): CivilDate =>
  deadline(deadlines['full-delivery-without-contract'], agreedOn, holidays).due

/**
 * What may be made, the least demanding first: no written agreement up to the sum of กฎกระทรวง ข้อ 4, an agreement on the
 * grounds of มาตรา 96 วรรคหนึ่ง, and a contract on the form of the policy committee always (มาตรา 93).
 */
export function allowedInstruments(of: InstrumentCase): readonly Allowed[] {
  const order = orderClause(of)
  const small = isSmall(of)
  return [
    ...(small ? [{ instrument: 'evidence', citation: limits('4') } as const] : []),
    ...(order !== undefined || small
      ? [{ instrument: 'agreement', citation: act(order ?? '96 วรรคสอง') } as const]
      : []),
    { instrument: 'contract', citation: act('93') },
  ]
}

function isSmall({ price, agreedOn, thresholds }: InstrumentCase): boolean {
  const sum = thresholdOn('no-written-agreement', agreedOn, thresholds)
  return sum !== undefined && meets(price, sum)
}

function orderClause(of: InstrumentCase): string | undefined {
  const clause = of.ground === null ? undefined : groundClause[of.ground]
  if (clause !== undefined) return clause
  if (of.stateAgency) return '96 (2)'
  if (of.deliveredBy !== null && of.deliveredBy <= deliveryWithoutContract(of.agreedOn, of.holidays))
    return '96 (3)'
  return of.rentOnly ? '96 (4)' : undefined
}

/** Whether that instrument may be made; the clause that allows it. */
export function judgeInstrument(
  chosen: ContractForm,
  of: InstrumentCase,
): Verdict<Citation, ContractRefusal> {
  const found = allowedInstruments(of).find(({ instrument }) => instrument === chosen)
  if (found !== undefined) return yes(found.citation)
  if (chosen === 'agreement') return no({ code: 'contract/needs-contract' })
  const sum = thresholdOn('no-written-agreement', of.agreedOn, of.thresholds)
  return no({ code: 'contract/needs-writing', limit: sum?.value ?? of.price })
}
