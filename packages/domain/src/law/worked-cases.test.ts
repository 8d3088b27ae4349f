import { describe, expect, test } from 'vitest'
import { isCapitalised } from '../asset/capitalisation.ts'
import { bookValueAtEndOf, depreciationSchedule } from '../asset/depreciation.ts'
import type { DepreciationConvention } from '../asset/depreciation-convention.ts'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { fiscalYear, firstDayOf, fiscalYearOf, lastDayOf } from '../calendar/fiscal-year.ts'
import { seedHolidays } from '../calendar/holiday-seed.ts'
import { nextWorkingDay, workingDayFrom } from '../calendar/working-days.ts'
import { tellWrongBy } from '../contract/acceptance.ts'
import { mostAdvance } from '../contract/advance.ts'
import { leastSubcontractFine } from '../contract/ending.ts'
import { noticeBy } from '../contract/extension.ts'
import { deliveryWithoutContract } from '../contract/instrument.ts'
import { penaltyOf, type PenaltyTerms } from '../contract/penalty.ts'
import { returnSecurityBy, securityShare, securityTopUp } from '../contract/security.ts'
import { exceedsOn, firstDayAbove, penaltyLimit, penaltyStanding } from '../contract/ten-percent.ts'
import { daysLate, dueAfter } from '../contract/term.ts'
import { obligation, terms as penalty } from '../contract/testing.ts'
import { leastBidSecurity } from '../procurement/award.ts'
import { bahtText } from '../money/baht-text.ts'
import { baht, bahtFrom, formatBaht, satang, type Satang } from '../money/satang.ts'
import { deadline } from './counting.ts'
import { deadlines, eBiddingNotice } from './deadlines.ts'
import { meets, thresholdOn, type ThresholdName } from './thresholds.ts'

const holidays = new Set(seedHolidays.map(({ day }) => day))

const day = (text: string) => civilDate.parse(text)

function money(text: string): Satang {
  const amount = bahtFrom(text)
  if (amount === undefined) throw new Error(`${text} is no amount`)
  return amount
}

const count = (duty: keyof typeof deadlines, from: string) => deadline(deadlines[duty], day(from), holidays)
/** The day due, and the day by the other reading of the words. */
function readings(duty: keyof typeof deadlines, from: string): string {
  const { due: first, otherwise } = count(duty, from)
  return `${first} / ${otherwise}`
}
const due = (duty: keyof typeof deadlines, from: string) => count(duty, from).due

function holds(name: ThresholdName, amount: string): boolean {
  const threshold = thresholdOn(name, day('2026-11-23'))
  if (threshold === undefined) throw new Error(`no ${name}`)
  return meets(money(amount), threshold)
}

const both = (name: ThresholdName, low: string, high: string) => [holds(name, low), holds(name, high)]

type Acquired = { readonly on: string; readonly by: DepreciationConvention }

const terms = (cost: string, life: number, { on, by }: Acquired) => ({
  cost: money(cost),
  usefulLifeYears: life,
  acquiredOn: day(on),
  convention: by,
})

function charges(cost: string, life: number, acquired: Acquired) {
  const schedule = depreciationSchedule(terms(cost, life, acquired))
  return {
    years: schedule.map((year) => `${year.fiscalYear} ${formatBaht(year.charge)}`),
    left: formatBaht(schedule.at(-1)?.netBookValue ?? money(cost)),
  }
}

const leftAtEndOf = (on: string, of: ReturnType<typeof terms>) =>
  formatBaht(bookValueAtEndOf(day(on), of).netBookValue)

const daily = (on: string) => ({ on, by: 'DAILY' as const })
const monthly = (on: string) => ({ on, by: 'MONTH15' as const })

const appealed = () => due('appeal-decision', '2026-10-20')
const board = () => due('appeal-board', due('appeal-forwarding', appealed()))
const eBidding = (budget: string) => eBiddingNotice(money(budget))?.limit
const ninety = dueAfter({ limit: 90, unit: 'day' }, day('2026-10-02'), holidays)

type Row = readonly [worked: string, what: string, answer: () => unknown, is: unknown]

/** The penalty of what was all delivered late, or day by day of its parts. */
function penalised(own: Partial<PenaltyTerms>, owed: ReturnType<typeof obligation>): string {
  const { spans, amount } = penaltyOf(penalty(own), owed)
  return `${formatBaht(spans[0]?.perDay ?? satang(0n))} × ${spans[0]?.days} = ${formatBaht(amount)}`
}

/** All of it came so many days after the due day of 15 October 2026. */
const lateBy = (days: number, price: string, excusedDays = 0) =>
  obligation(price, {
    deliveries: [[addDays(day('2026-10-15'), days), price]],
    excusedDays,
  })

const hire = { kind: 'service', base: 'whole', rate: 10 } as const
const works = { kind: 'construction', base: 'whole', rate: 10 } as const
const traffic = { ...works, affectsTraffic: true, rate: 25 } as const
const thirteen = { rate: 13 } as const
const unit = 24_500n
const lots = obligation('245,000', {
  deliveries: [
    ['2026-10-10', formatBaht(baht(unit * 6n))],
    ['2026-10-24', formatBaht(baht(unit * 4n))],
  ],
})
const road = { price: money('1,987,000'), already: satang(0n) }
const utility = money('4,750,000')
const standsAt = (days: number) =>
  penaltyStanding(penaltyOf(penalty(traffic), lateBy(days, '4,750,000')).amount, utility, day('2026-10-01'))
const firstAbove = (own: Partial<PenaltyTerms>, price: string) =>
  firstDayAbove(penalty(own), money(price), penaltyLimit(money(price), day('2026-10-01')))

const advanced = { ground: null, stateAgency: false, signedOn: day('2026-10-01') }

const penalties: readonly Row[] = [
  ['W01', 'goods', () => penalised({}, lateBy(13, '480,000')), '960.00 × 13 = 12,480.00'],
  ['W02', 'four of ten', () => penalised({}, lots), '196.00 × 9 = 1,764.00'],
  ['W03', 'floor of a hire', () => penalised(hire, lateBy(12, '85,000')), '100.00 × 12 = 1,200.00'],
  ['W04', 'at 100,000', () => penalised(hire, lateBy(1, '100,000')), '100.00 × 1 = 100.00'],
  ['W04', 'a satang below', () => penalised(hire, lateBy(1, '99,999.99')), '100.00 × 1 = 100.00'],
  ['W05', 'road', () => penalised(works, lateBy(37, '1,987,000')), '1,987.00 × 37 = 73,519.00'],
  ['W05', 'its share', () => penaltyStanding(money('73,519'), road.price, day('2026-10-01')).share, 370],
  [
    'W06',
    'ten days excused',
    () => penalised(works, lateBy(37, '1,987,000', 10)),
    '1,987.00 × 27 = 53,649.00',
  ],
  [
    'W06',
    'with traffic',
    () => penalised(traffic, lateBy(37, '1,987,000', 10)),
    '4,967.50 × 27 = 134,122.50',
  ],
  ['W07', 'utility', () => penalised(traffic, lateBy(15, '4,750,000')), '11,875.00 × 15 = 178,125.00'],
  ['W08', 'day 40', () => standsAt(40).exceeds, false],
  ['W08', 'day 41', () => standsAt(41).exceeds, true],
  [
    'W08',
    'its day',
    () => exceedsOn(penalty(traffic), lateBy(99, '4,750,000'), { ...road, price: utility }),
    addDays(day('2026-10-15'), 41),
  ],
  ['W09', 'goods', () => firstAbove({}, '480,000'), 51],
  ['W09', 'hire', () => firstAbove(hire, '1,987,000'), 101],
  ['W09', 'by the floor', () => firstAbove(hire, '85,000'), 86],
  [
    'W10',
    'consultant',
    () => penalised({ kind: 'consultant', base: 'whole', rate: 5 }, lateBy(10, '350,000')),
    '175.00 × 10 = 1,750.00',
  ],
  [
    'W10',
    'a small one without floor',
    () => penalised({ kind: 'consultant', base: 'whole', rate: 5 }, lateBy(10, '35,000')),
    '17.50 × 10 = 175.00',
  ],
  ['W11', 'set', () => penalised({ base: 'set' }, lateBy(5, '300,000')), '600.00 × 5 = 3,000.00'],
  [
    'W12',
    'installed late',
    () => penalised({ base: 'installation' }, lateBy(6, '620,000')),
    '1,240.00 × 6 = 7,440.00',
  ],
  [
    'W13',
    'penalty rounded daily',
    () => penalised(thirteen, lateBy(7, '123,456.78')),
    '160.49 × 7 = 1,123.43',
  ],
  [
    'W13',
    'penalty rounded in total',
    () => penalised({ ...thirteen, rounding: 'total' }, lateBy(7, '123,456.78')),
    '160.49 × 7 = 1,123.46',
  ],
]

const rounding: readonly Row[] = [
  ['W16', 'contract security', () => formatBaht(securityShare(road.price, 500)), '99,350.00'],
  ['W16', 'rounded up to the baht', () => formatBaht(securityShare(money('1,987,450.50'), 500)), '99,373.00'],
  ['W17', 'bid security', () => both('bid-security', '5,000,000', '5,200,000'), [false, true]],
  ['W17', 'its amount', () => formatBaht(leastBidSecurity(money('5,200,000'))), '260,000.00'],
  ['W18', 'advance at most', () => formatBaht(mostAdvance({ ...advanced, price: road.price })), '298,050.00'],
  [
    'W18',
    'none of a small direct purchase',
    () => formatBaht(mostAdvance({ ...advanced, price: money('450,000'), ground: 'direct-small' })),
    '0.00',
  ],
  [
    'W19',
    'extra security',
    () => formatBaht(securityTopUp(money('250,000'), day('2026-10-01'))),
    '12,500.00',
  ],
]

const days: readonly Row[] = [
  [
    'W14',
    '60 days',
    () => dueAfter({ limit: 60, unit: 'day' }, day('2026-10-01'), holidays).moved,
    '2026-11-30',
  ],
  ['W15', '90 days end on a holiday and move', () => ninety, { original: '2026-12-31', moved: '2027-01-04' }],
  ['W15', 'late from the moved day', () => daysLate(ninety, day('2027-01-06'), 'moved'), 2],
  ['W15', 'late unmoved', () => daysLate(ninety, day('2027-01-06'), 'original'), 6],
  ['W20', 'security returned', () => returnSecurityBy(day('2026-09-15'), holidays), '2026-09-30'],
  ['W21', 'last day to appeal', () => readings('appeal', '2026-10-08'), '2026-10-20 / 2026-10-19'],
  ['W21', 'sign from', () => nextWorkingDay(due('appeal', '2026-10-08'), holidays), '2026-10-21'],
  ['W22', 'appeal over the new year', () => due('appeal', '2026-12-30'), '2027-01-12'],
  ['W22', 'sign from', () => nextWorkingDay(due('appeal', '2026-12-30'), holidays), '2027-01-13'],
  ['W23', 'the office decides', appealed, '2026-10-30'],
  ['W23', 'and forwards', () => due('appeal-forwarding', appealed()), '2026-11-04'],
  ['W23', 'the board decides', board, '2026-12-04'],
  [
    'W23',
    'at the latest',
    () => due('appeal-board-extension', due('appeal-board-extension', board())),
    '2027-01-03',
  ],
  ['W30', 'penalty claimed', () => due('penalty-notice', '2026-12-25'), '2027-01-07'],
  ['W31', 'contractor tells the cause', () => noticeBy(day('2026-11-04'), holidays), '2026-11-19'],
  [
    'W32',
    'construction inspected',
    () => readings('construction-inspection', '2026-10-20'),
    '2026-10-26 / 2026-10-22',
  ],
  ['W33', 'wrong goods', () => tellWrongBy('part', day('2026-10-09'), holidays), '2026-10-15'],
  ['W34', 'full delivery', () => deliveryWithoutContract(day('2026-12-03'), holidays), '2026-12-14'],
  [
    'W35',
    'inspection of 2569 starts',
    () => workingDayFrom(firstDayOf(fiscalYear(2569)), holidays),
    '2025-10-01',
  ],
  ['W35', 'its report', () => readings('inspection-report', '2025-10-01'), '2025-11-13 / 2025-11-14'],
  ['W35', 'the report of 2570', () => readings('inspection-report', '2026-10-01'), '2026-11-13 / 2026-11-16'],
  [
    'W36',
    'inspectors appointed',
    () => due('inspectors-appointed', lastDayOf(fiscalYear(2569))),
    '2026-09-30',
  ],
  ['W37', 'loan chased', () => due('loan-chase', '2026-10-05'), '2026-10-12'],
  ['W37', 'on a holiday all the same', () => due('loan-chase', '2026-12-25'), '2027-01-01'],
  ['W47', 'disposal finished', () => due('disposal', '2026-11-05'), '2027-01-04'],
  ['W48', 'สตง. told', () => readings('posting-out-notice', '2026-12-01'), '2026-12-31 / 2026-12-30'],
  ['W50', 'last day of 2569', () => fiscalYearOf(day('2026-09-30')), 2569],
  ['W50', 'first day of 2570', () => fiscalYearOf(day('2026-10-01')), 2570],
]

const budgets = [
  '500,000.01',
  '5,000,000',
  '5,000,000.01',
  '10,000,000',
  '10,000,000.01',
  '50,000,000',
  '50,000,000.01',
]

const sums: readonly Row[] = [
  ['W25', 'publication', () => budgets.map(eBidding), [5, 5, 10, 10, 12, 12, 20]],
  ['W25', 'none at 500,000', () => eBidding('500,000'), undefined],
  ['W26', 'direct purchase', () => both('direct-purchase', '500,000', '500,000.01'), [true, false]],
  ['W28', 'one inspector', () => both('one-inspector', '100,000', '100,000.01'), [true, false]],
  ['W29', 'copy of the contract', () => both('contract-copy', '999,999.99', '1,000,000'), [false, true]],
  ['W29', 'sent by', () => due('contract-copy', '2026-10-21'), '2026-11-20'],
  [
    'W52',
    'work given to another',
    () => formatBaht(leastSubcontractFine(money('400,000'), day('2026-10-01'))),
    '40,000.00',
  ],
  ['W44', '9,990 is expensed', () => isCapitalised(money('9,990'), day('2026-10-01')), false],
  ['W44', '10,000 is capitalised', () => isCapitalised(money('10,000'), day('2026-10-01')), true],
  ['W45', 'negotiated sale', () => both('negotiated-sale', '500,000', '500,000.01'), [true, false]],
  [
    'W46',
    'written off by the นายก',
    () => both('write-off-by-office-head', '1,000,000', '1,000,000.01'),
    [true, false],
  ],
]

const value: readonly Row[] = [
  [
    'W38',
    'lent on 20 October',
    () => leftAtEndOf('2026-10-19', terms('27,500', 5, daily('2024-11-15'))),
    '16,892.17',
  ],
  [
    'W39',
    'notebook, daily',
    () => charges('24,500', 3, daily('2026-02-10')),
    { years: ['2569 5,213.03', '2570 8,166.33', '2571 8,166.33', '2572 2,953.31'], left: '1.00' },
  ],
  [
    'W40',
    'notebook, monthly',
    () => charges('24,500', 3, monthly('2026-02-10')),
    { years: ['2569 5,444.22', '2570 8,166.34', '2571 8,166.33', '2572 2,722.11'], left: '1.00' },
  ],
  [
    'W41',
    'after the 15th, monthly',
    () => charges('24,500', 3, monthly('2026-02-20')).years[0],
    '2569 4,763.69',
  ],
  ['W41', 'after the 15th, daily', () => charges('24,500', 3, daily('2026-02-20')).years[0], '2569 4,989.29'],
  [
    'W42',
    'air conditioner of 1 October',
    () => charges('42,000', 8, daily('2025-10-01')),
    {
      years: [2569, 2570, 2571, 2572, 2573, 2574, 2575]
        .map((year) => `${year} 5,249.88`)
        .concat('2576 5,249.84'),
      left: '1.00',
    },
  ],
  ['W43', 'pickup, daily', () => charges('1,250,000', 5, daily('2026-03-16')).years[0], '2569 136,301.26'],
  [
    'W43',
    'pickup, monthly',
    () => charges('1,250,000', 5, monthly('2026-03-16')).years[0],
    '2569 124,999.90',
  ],
]

const words: readonly Row[] = [
  ['W51', '21', () => bahtText(baht(21)), 'ยี่สิบเอ็ดบาทถ้วน'],
  ['W51', '101', () => bahtText(baht(101)), 'หนึ่งร้อยเอ็ดบาทถ้วน'],
  ['W51', '11', () => bahtText(baht(11)), 'สิบเอ็ดบาทถ้วน'],
  ['W51', '0.50', () => bahtText(satang(50n)), 'ห้าสิบสตางค์'],
  ['W51', '1,000,001', () => bahtText(baht(1_000_001)), 'หนึ่งล้านเอ็ดบาทถ้วน'],
  [
    'W51',
    '1,234,567.89',
    () => bahtText(money('1,234,567.89')),
    'หนึ่งล้านสองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดบาทแปดสิบเก้าสตางค์',
  ],
]

describe('the worked cases of the law', () => {
  for (const [worked, what, answer, is] of [
    ...penalties,
    ...rounding,
    ...days,
    ...sums,
    ...value,
    ...words,
  ]) {
    test(`${worked} ${what}`, () => expect(answer()).toEqual(is))
  }

  test('W24 an e-bidding of 8,000,000 runs ten working days, or by the stricter reading one more', () => {
    const rule = eBiddingNotice(money('8,000,000'))
    if (rule === undefined) throw new Error('8,000,000 needs a notice')
    const notice = deadline(rule, day('2026-12-01'), holidays)
    expect(notice).toEqual({ due: '2026-12-16', otherwise: '2026-12-17', alert: '2026-12-17' })
    expect(nextWorkingDay(notice.due, holidays)).toBe('2026-12-17')
    expect(nextWorkingDay(notice.alert, holidays)).toBe('2026-12-18')
  })
})
