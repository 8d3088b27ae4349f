import { baht } from '@prongsai/domain/money/satang'
import type { PlannedPurchase } from '../buying/planned-purchase.ts'
import { inspectorsOf } from '../buying/purchase-script.ts'
import { askedAndGiven, amended } from './change-steps.ts'
import {
  accepted,
  deliver,
  deliverLate,
  draft,
  keepSecurity,
  order,
  pay,
  prove,
  publish,
  registerAll,
  returnSecurity,
  sign,
  signOrder,
  tellPenalty,
  type PlannedSecurity,
  type Step,
} from './contract-step.ts'
import { foundAndMended } from './defect-steps.ts'
import { closed, reviewed, terminated } from './ending-steps.ts'
import { proveWeeks, waiveWeek } from './weekly-reports.ts'

const secured = (security: PlannedSecurity, otherwise?: Parameters<typeof draft>[0]): readonly Step[] => [
  draft(otherwise),
  keepSecurity(security),
  sign,
  publish(3),
]

const copies: readonly Step[] = [
  prove('copy-audit', 12, { paper: 'หนังสือ ที่ นธ 00003/ว 11' }),
  prove('copy-revenue', 12, { paper: 'หนังสือ ที่ นธ 00003/ว 12' }),
]

/** Twenty computers in two parts of one order. */
export const computersContract = (planned: PlannedPurchase): readonly Step[] => [
  draft(() => order),
  signOrder,
  publish(2),
  deliver(1, 12, 14),
  ...accepted(inspectorsOf(planned), 14),
  registerAll(16),
  pay(20),
  deliver(1, 8, 26),
  ...accepted(inspectorsOf(planned), 26),
  registerAll(28),
  pay(33),
]

/** Three boats in two deliveries, with cash as security that is given back a year later. */
export const boatsContract = (planned: PlannedPurchase): readonly Step[] => [
  ...secured({ kind: 'cash', amount: 38_550 }, () => ({ warrantyMonths: 3 })),
  deliver(1, 2, 15),
  ...accepted(inspectorsOf(planned), 15),
  registerAll(17),
  pay(22),
  deliver(1, 1, 28),
  ...accepted(inspectorsOf(planned), 28),
  registerAll(30),
  pay(35),
  prove('warranty-check', 100, { paper: 'บันทึกตรวจสภาพก่อนสิ้นสุดการรับประกัน', by: { username: 'witthawat' } }),
  returnSecurity(126),
]

const roadTerm = 120
const roadLate = 37

const everyWork = (termDays: number) => () => ({ termDays, affectsTraffic: false, penaltyRate: 10 })

/** 37 days late, ten of them excused: 53,649.00 baht of penalty. */
export const roadContract = (planned: PlannedPurchase): readonly Step[] => {
  const came = roadTerm + roadLate
  return [
    ...secured({ kind: 'bank-guarantee', amount: 99_350, months: 36 }, (terms) => ({
      ...inOne(terms.instalments, roadTerm),
      ...everyWork(roadTerm)(),
    })),
    ...copies,
    prove('stage-report:0', 3, { paper: 'บันทึกผู้ควบคุมงาน วันเริ่มงาน', by: supervisor }),
    ...[28, 56, 84, 112, 140].flatMap((after) => [
      proveWeeks(after, supervisor),
      proveWeeks(after + 1, chairOf(planned), 'week-check'),
    ]),
    prove('stage-report:1', roadTerm + 2, { paper: 'บันทึกผู้ควบคุมงาน วันครบกำหนด', by: supervisor }),
    tellPenalty(roadTerm + 8, 'หนังสือ ที่ นธ 00003/41'),
    ...askedAndGiven({
      kind: 'waiver',
      reason: 'น้ำท่วมพื้นที่ก่อสร้างและเส้นทางขนส่ง',
      cause: [90, 99],
      told: 104,
      days: 10,
      asked: roadTerm + 10,
    }),
    deliverLate(roadLate, came + 5),
    ...accepted(inspectorsOf(planned), came + 7),
    pay(came + 12),
    proveWeeks(came + 13, supervisor),
    proveWeeks(came + 20, chairOf(planned), 'week-check'),
  ]
}

const supervisor = { username: 'ruslan' } as const

const chairOf = (planned: PlannedPurchase) => ({ username: inspectorsOf(planned)[0] ?? '' })

type Instalments = Parameters<NonNullable<Parameters<typeof draft>[0]>>[0]['instalments']

/** The one instalment in so many days. */
const inOne = (instalments: Instalments, termDays: number) => ({
  termDays,
  instalments: instalments.map((one) => ({ ...one, termDays })),
})

/** Longer by the days of a flood, done in them; a crack is found while the contractor still answers for it, and mended. */
export const drainContract = (planned: PlannedPurchase): readonly Step[] => [
  ...secured({ kind: 'bank-guarantee', amount: 41_450, months: 32 }, (terms) => ({
    ...inOne(terms.instalments, 75),
    ...everyWork(75)(),
  })),
  prove('stage-report:0', 3, { paper: 'บันทึกผู้ควบคุมงาน วันเริ่มงาน', by: supervisor }),
  ...[28, 49].flatMap((after) => [
    proveWeeks(after, supervisor),
    proveWeeks(after + 1, chairOf(planned), 'week-check'),
  ]),
  waiveWeek(57, 'หยุดงานทั้งสัปดาห์เพราะน้ำท่วมหน้างาน'),
  ...askedAndGiven({
    kind: 'extension',
    reason: 'ฝนตกหนักต่อเนื่อง น้ำท่วมขังหน้างาน',
    cause: [40, 54],
    told: 58,
    days: 15,
    asked: 60,
  }),
  deliver(1, 1, 86),
  ...accepted(inspectorsOf(planned), 88),
  prove('stage-report:1', 91, { paper: 'บันทึกผู้ควบคุมงาน วันครบกำหนด', by: supervisor }),
  pay(98),
  proveWeeks(99, supervisor),
  proveWeeks(106, chairOf(planned), 'week-check'),
  ...foundAndMended({
    defect: 'ผนังรางแตกร้าวยาวประมาณ 3 เมตร และฝาตะแกรงเผยอ 2 ฝา',
    found: 130,
    by: { username: 'chatchai' },
    mended: 20,
  }),
]

/** Never delivered: ended when the penalty went beyond a tenth, and its security kept. */
export const pumpContract: readonly Step[] = [
  ...secured({ kind: 'cash', amount: 34_200 }),
  tellPenalty(36, 'หนังสือ ที่ นธ 00003/58'),
  reviewed(80),
  ...terminated(84),
]

/** A consultant's work in two parts, to the closing of its file. */
export const taxMapContract = (planned: PlannedPurchase): readonly Step[] => {
  const inspectors = inspectorsOf(planned)
  return [
    ...secured({ kind: 'cash', amount: 22_250 }, ({ instalments: [whole] }) => ({
      termDays: 90,
      instalments:
        whole === undefined
          ? []
          : [
              { ...whole, name: 'ร่างแผนที่ภาษี', amount: baht(178_000), termDays: 45, shares: [] },
              {
                ...whole,
                name: 'แผนที่ภาษีและฐานข้อมูลฉบับสมบูรณ์',
                amount: baht(267_000),
                termDays: 90,
                shares: [],
              },
            ],
    })),
    deliver(1, null, 43),
    ...accepted(inspectors, 43),
    pay(50),
    deliver(2, null, 86),
    ...accepted(inspectors, 86),
    pay(94),
    returnSecurity(98),
    closed(112),
  ]
}

/** Dearer by what was found under the old floor. */
export const playgroundContract = (planned: PlannedPurchase): readonly Step[] => [
  draft((terms) => ({ ...order, ...inOne(terms.instalments, 60) })),
  signOrder,
  publish(2),
  ...amended({ price: 379_500, dueAfter: 67, asked: 20, reason: 'พบฐานรากเดิมชำรุด ต้องเสริมพื้นก่อนปูยาง' }),
  deliver(1, 1, 64),
  ...accepted(inspectorsOf(planned), 64),
  pay(72),
]
