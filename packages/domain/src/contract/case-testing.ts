import { acceptanceId, categoryId, contractId, deliveryId, supplierId, unitId } from '../base/id.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { monthsLater } from '../calendar/civil-month.ts'
import { baht } from '../money/satang.ts'
import { day, holidays, money } from '../procurement/testing.ts'
import type { ContractCase, DeliveryOfCase, SignedCase } from './case.ts'
import { checkpointsOf, type Checkpoint } from './checkpoint.ts'
import { officeDaysFrom } from './office-days.ts'

const nothing = {
  securities: [],
  deliveries: [],
  acceptances: [],
  payments: [],
  changes: [],
  cards: [],
  fines: [],
  defects: [],
  facts: [],
  inspectors: [],
  supervisors: [],
  ending: null,
  review: null,
  claim: null,
  thresholds: [],
  holidays,
  officeDays: officeDaysFrom([], '2026-10-01'),
} satisfies Partial<ContractCase>

/** Twenty computers of 480,000 baht in two parts, signed on 1 October 2026, due on 15 and 30 October. */
export const computers = (rest: Partial<SignedCase> = {}): SignedCase => ({
  ...nothing,
  id: contractId('computers'),
  form: 'contract',
  status: 'active',
  kind: 'goods',
  unit: unitId('treasury'),
  supplier: supplierId('seller'),
  stateAgency: false,
  ground: null,
  price: baht(480_000),
  vatRate: 700,
  termDays: 29,
  termUnit: 'day',
  signedOn: day('2026-10-01'),
  beginsOn: null,
  dueOn: day('2026-10-30'),
  affectsTraffic: null,
  penaltyBase: 'undelivered',
  penaltyRate: 20,
  penaltyCap: null,
  penaltyRounding: 'daily',
  wholeUntilComplete: false,
  securityRate: 500,
  securityExcused: null,
  advance: baht(0),
  retentionRate: 0,
  warrantyMonths: 12,
  broughtForward: false,
  closedOn: null,
  lines: [
    {
      position: 1,
      name: 'เครื่องคอมพิวเตอร์',
      quantity: 20,
      amount: baht(480_000),
      setName: '',
      categoryId: categoryId('computer'),
    },
  ],
  instalments: [
    {
      number: 1,
      name: '12 เครื่อง',
      amount: baht(288_000),
      termDays: 14,
      dueOn: day('2026-10-15'),
      shares: [{ position: 1, quantity: 12 }],
    },
    {
      number: 2,
      name: '8 เครื่อง',
      amount: baht(192_000),
      termDays: 29,
      dueOn: day('2026-10-30'),
      shares: [{ position: 1, quantity: 8 }],
    },
  ],
  today: day('2026-10-01'),
  ...rest,
})

/** The road of 1,987,000 baht, signed on 1 October 2026 and due sixty days later, on 30 November. */
export const roadContract = (rest: Partial<SignedCase> = {}): SignedCase =>
  computers({
    id: contractId('road'),
    kind: 'construction',
    price: baht(1_987_000),
    termDays: 60,
    dueOn: day('2026-11-30'),
    affectsTraffic: false,
    penaltyBase: 'whole',
    penaltyRate: 10,
    warrantyMonths: 24,
    lines: [],
    instalments: [
      {
        number: 1,
        name: 'งานทั้งหมด',
        amount: baht(1_987_000),
        termDays: 60,
        dueOn: day('2026-11-30'),
        shares: [],
      },
    ],
    ...rest,
  })

/** A copier let for three years from 1 October 2026, paid each year; nothing is guaranteed after. */
export const rented = (amounts: readonly string[], rest: Partial<SignedCase> = {}) =>
  computers({
    kind: 'rent',
    warrantyMonths: 0,
    termDays: null,
    dueOn: day('2029-09-30'),
    lines: [],
    instalments: amounts.map((amount, at) => ({
      number: at + 1,
      name: `ปีที่ ${at + 1}`,
      amount: money(amount),
      termDays: null,
      dueOn: monthsLater(day('2027-09-30'), 12 * at),
      shares: [],
    })),
    ...rest,
  })

type Came = {
  readonly no: number
  readonly on: string
  readonly instalment?: number
  readonly pieces?: number
  readonly status?: DeliveryOfCase['status']
  readonly accepted?: number
}

/** What came on a day, waiting before the committee unless said otherwise. */
export const came = ({
  no,
  on,
  instalment = 1,
  pieces,
  status = 'waiting',
  accepted,
}: Came): DeliveryOfCase => ({
  id: deliveryId(`delivery-${no}`),
  no,
  instalment,
  arrivedOn: day(on),
  toldOn: day(on),
  status,
  lines: pieces === undefined ? [] : [{ position: 1, quantity: pieces, accepted: accepted ?? null }],
  votes: [],
})

/** What the committee found of it on a day; baht as text. */
export const accepted = (
  delivery: DeliveryOfCase,
  {
    on,
    gross,
    outcome = 'whole',
  }: { readonly on: string; readonly gross: string; readonly outcome?: 'whole' | 'part' | 'refused' },
): ContractCase['acceptances'][number] => ({
  id: acceptanceId(`acceptance-${delivery.no}`),
  delivery: delivery.id,
  instalment: delivery.instalment,
  outcome,
  on: day(on),
  byHead: false,
  gross: money(gross),
  lateDays: 0,
  penalty: baht(0),
  broughtForward: false,
})

/** A cash security of 24,000 baht, received on the day of signing. */
export const security = (
  rest: Partial<ContractCase['securities'][number]> = {},
): ContractCase['securities'][number] => ({
  id: 'security',
  of: 'contract',
  kind: 'bank-guarantee',
  amount: baht(24_000),
  issuedOn: day('2026-10-01'),
  receivedOn: day('2026-10-01'),
  expiresOn: null,
  endedOn: null,
  endedHow: null,
  ...rest,
})

/** One checkpoint of a contract; undefined where it has no such duty. */
export const checkpointOf = (contract: ContractCase, key: string): Checkpoint | undefined =>
  checkpointsOf(contract).find((one) => one.key === key)

export const dueOf = (contract: ContractCase, key: string): CivilDate | undefined =>
  checkpointOf(contract, key)?.dueOn

export function must(contract: ContractCase, key: string): Checkpoint {
  const found = checkpointOf(contract, key)
  if (found === undefined) throw new Error(`no ${key}`)
  return found
}

/** What somebody told of a checkpoint. */
export const fact = (
  key: string,
  on: string,
  outcome: 'met' | 'waived' = 'met',
): ContractCase['facts'][number] => ({ key, outcome, on: day(on), broughtForward: false })

/** The computers, all accepted on 30 October 2026. */
export const boughtWhole = (rest: Partial<SignedCase> = {}): SignedCase => {
  const first = came({ no: 1, on: '2026-10-14', pieces: 12, status: 'accepted', accepted: 12 })
  const second = came({ no: 2, on: '2026-10-29', instalment: 2, pieces: 8, status: 'accepted', accepted: 8 })
  return computers({
    deliveries: [first, second],
    acceptances: [
      accepted(first, { on: '2026-10-15', gross: '288,000' }),
      accepted(second, { on: '2026-10-30', gross: '192,000' }),
    ],
    ...rest,
  })
}

/** Days waived for a cause of the first ten of November 2026. */
export const waived = (days: number): ContractCase['changes'][number] => ({
  id: 'w',
  no: 1,
  kind: 'waiver',
  status: 'approved',
  causeFrom: day('2026-11-01'),
  causeTo: day('2026-11-10'),
  askedOn: day('2026-11-15'),
  daysGiven: days,
  newPrice: null,
  oldPrice: null,
  newDueOn: null,
  decidedOn: day('2026-11-20'),
  publishedOn: null,
})

/** A payment of the first acceptance, of which nothing is held back unless said otherwise. */
export const paid = (
  told: Partial<ContractCase['payments'][number]> = {},
): ContractCase['payments'][number] => ({
  id: 'paid',
  acceptance: acceptanceId('acceptance-1'),
  kind: 'instalment',
  gross: baht(1_987_000),
  advanceRecovery: baht(0),
  retention: baht(0),
  penalty: baht(0),
  fine: baht(0),
  withholding: baht(0),
  on: day('2027-01-10'),
  ...told,
})
