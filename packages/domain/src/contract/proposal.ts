import type { CategoryId } from '../base/id.ts'
import { satang, sum, subtract, type Satang } from '../money/satang.ts'
import type { PurchaseKind } from '../procurement/purchase.ts'
import { usualPenalty } from '../procurement/usual-penalty.ts'
import { defaultPenaltyRounding } from './penalty.ts'
import { usualSecurityRate, type Drafting, type SecurityExcuse } from './draft.ts'
import { allowedInstruments, deliveryWithoutContract } from './instrument.ts'
import { dueAfter } from './term.ts'
import type { ContractForm, PenaltyBase } from './contract.ts'
import type { TermsInput } from './contract.input.ts'

/** What was asked for and who won it. */
export type Bought = {
  readonly name: string
  readonly price: Satang
  /** Days in which it was asked for; null where the request named none. */
  readonly neededDays: number | null
  readonly lines: readonly {
    readonly name: string
    readonly specification: string
    readonly quantity: number
    readonly countingUnit: string
    readonly unitEstimate: Satang | null
    readonly categoryId: CategoryId | null
  }[]
}

/** What a contract usually says where nobody has said it: a month, a year for goods that last and two for works. */
const usualDays = 30
const usualWarranty = {
  goods: 12,
  rent: 0,
  service: 0,
  construction: 24,
  consultant: 0,
  design: 0,
} as const satisfies Record<PurchaseKind, number>

/** ภาษีมูลค่าเพิ่ม in hundredths of a percent. */
const vat = 700

/** The terms that the rules give for what was bought, to be changed as the papers say. */
export function proposedTerms(bought: Bought, drafting: Drafting): TermsInput {
  const { kind } = drafting
  const termDays = drafting.overAlready ? null : (bought.neededDays ?? usualDays)
  const form = usualForm(bought, drafting)
  const lines = pricedLines(bought)
  const evidence = form === 'evidence'
  return {
    form,
    name: bought.name,
    price: bought.price,
    vatRate: vat,
    termDays,
    termUnit: 'day',
    beginsOn: null,
    place: '',
    affectsTraffic: kind === 'construction' && !evidence ? false : null,
    penaltyBase: evidence ? 'none' : usualBase(kind),
    penaltyRate: evidence ? null : usualPenalty[kind].rate,
    penaltyCap: null,
    penaltyRounding: defaultPenaltyRounding,
    wholeUntilComplete: false,
    ...usualSecurity(form, drafting),
    securityImportant: '',
    advance: satang(0n),
    advanceStated: false,
    retentionRate: 0,
    warrantyMonths: evidence || isUsedUp(bought, drafting) ? 0 : usualWarranty[kind],
    contractorSigner: '',
    witnesses: '',
    note: '',
    lines,
    instalments: [
      {
        name: 'ส่งมอบทั้งหมด',
        amount: bought.price,
        termDays,
        dueOn: null,
        shares: lines.map(({ quantity }, at) => ({ position: at + 1, quantity })),
      },
    ],
  }
}

/** Fuel and paper are used up: only what is bought for a kind of the register lasts. */
const isUsedUp = ({ lines }: Bought, { kind }: Drafting): boolean =>
  kind === 'goods' && lines.every(({ categoryId }) => categoryId === null)

const usualBase = (kind: PurchaseKind): PenaltyBase =>
  kind === 'goods' || kind === 'rent' ? 'undelivered' : 'whole'

/** The least demanding form in writing that the law allows; none in writing of what is over already. */
function usualForm({ price, neededDays }: Bought, drafting: Drafting): ContractForm {
  if (drafting.overAlready) return 'evidence'
  const { kind, ground, stateAgency, on, thresholds, holidays } = drafting
  const deliveredBy = dueAfter({ limit: neededDays ?? usualDays, unit: 'day' }, on, holidays).moved
  const isSoon = deliveredBy <= deliveryWithoutContract(on, holidays)
  const allowed = allowedInstruments({
    price,
    ground,
    stateAgency,
    rentOnly: kind === 'rent',
    agreedOn: on,
    deliveredBy: isSoon ? deliveredBy : null,
    thresholds,
    holidays,
  })
  return allowed.some(({ instrument }) => instrument === 'agreement') ? 'agreement' : 'contract'
}

function usualSecurity(
  form: ContractForm,
  { stateAgency, on }: Drafting,
): { readonly securityRate: number; readonly securityExcused: SecurityExcuse | null } {
  if (stateAgency) return { securityRate: 0, securityExcused: 'state-agency' }
  if (form === 'evidence') return { securityRate: 0, securityExcused: 'no-writing' }
  return { securityRate: usualSecurityRate(on), securityExcused: null }
}

/** The price shared out over the lines as they were estimated, or evenly by pieces where they were not; the last takes the rest. */
function pricedLines({ lines, price }: Bought): TermsInput['lines'] {
  const estimated = lines.every(({ unitEstimate }) => unitEstimate !== null && unitEstimate > 0n)
  const weights = lines.map(({ unitEstimate, quantity }) =>
    estimated ? (unitEstimate ?? 0n) * BigInt(quantity) : BigInt(quantity),
  )
  const whole = weights.reduce((all, weight) => all + weight, 0n)
  const amounts = weights.slice(0, -1).map((weight) => satang((price * weight) / (whole === 0n ? 1n : whole)))
  const rest = subtract(price, sum(amounts))
  return lines.map(({ unitEstimate: _estimate, ...line }, at) => ({
    ...line,
    amount: amounts[at] ?? rest,
    setName: '',
  }))
}
