import { baht } from '@prongsai/domain/money/satang'
import { nextWorkingDay } from '@prongsai/domain/calendar/working-days'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { type Desk, known } from '../act.ts'
import { holidays } from '../sample-days.ts'
import { headOf, samplePeople } from '../sample-people.ts'
import type { UnitKey } from '../sample-office.ts'
import { lineKey } from './budget-year.ts'
import { hearingMoves, lateAppeal } from './objection-moves.ts'
import type { Course, PlannedPurchase } from './planned-purchase.ts'
import {
  after,
  appoint,
  beside,
  dayBefore,
  idOf,
  inThreePlaces,
  judged,
  offered,
  pass,
  workingDaysAfter,
  type Going,
  type Move,
} from './purchase-move.ts'

/** Everything that is done to a purchase, from its opening to the step that is left waiting. */
export function scriptOf(planned: PlannedPurchase): readonly Move[] {
  return cut([opening(planned), ...afterOpening(planned)], planned.until)
}

/** The same where it is begun anew or was brought forward. */
export const afterOpening = (planned: PlannedPurchase): readonly Move[] => courses[planned.course](planned)

/** Up to the step that waits. */
export function cut(moves: readonly Move[], until: string | undefined): readonly Move[] {
  const at = until === undefined ? -1 : moves.findIndex(({ stage }) => stage === until)
  return at === -1 ? moves : moves.slice(0, at)
}

const opening = (planned: PlannedPurchase): Move => ({
  wait: 0,
  by: 'officer',
  stage: 'opening',
  perform: async (desk, going) => {
    const { id } = await desk.caller.purchase.open(askedFor(desk, planned))
    going.id = id
  },
})

/** What is asked for, with the money of the year in which it is asked for. */
export function askedFor({ office, today }: Desk, planned: PlannedPurchase) {
  const { name, kind, unit, line, budget, item, quantity, countingUnit, reason, chosen = null } = planned
  return {
    name,
    kind,
    budget: baht(budget),
    unitId: known(office.units, unit),
    inCatalogue: false,
    buildingBudget: null,
    reason,
    chosen,
    planItemId:
      planned.planned === undefined
        ? null
        : known(office.planItems, lineKey(fiscalYearOf(today), planned.planned)),
    lines: [
      {
        name: item,
        specification: '',
        quantity,
        countingUnit,
        unitEstimate: budget % quantity === 0 ? baht(budget / quantity) : null,
        categoryId: planned.category === undefined ? null : known(office.categories, planned.category),
      },
    ],
    funds: [{ lineId: known(office.budgetLines, lineKey(fiscalYearOf(today), line)), share: baht(budget) }],
  }
}

/** Somebody of the unit who is not its head; its head where there is nobody else. */
const staffOf = (unit: UnitKey): string =>
  samplePeople.find((one) => one.unit === unit && one.roles.includes('staff'))?.username ?? headOf(unit)

const oneInspectorUpTo = 100_000

/** ระเบียบฯ 2560 ข้อ 26, 106: three, and five of a consultant's work. */
export function inspectorsOf({ unit, budget, course }: PlannedPurchase): readonly string[] {
  if (budget <= oneInspectorUpTo) return [headOf(unit)]
  const others = ['aminoh', 'chatchai', 'siriporn', 'maliwan']
  return [...new Set([...others, headOf(unit)])].slice(course === 'consultant' ? -5 : -3)
}

const documentNumber = ({ order }: Going, { today }: Desk): string =>
  `นธ 00001/${200 + order * 7} (${Number(today.slice(0, 4)) + 543})`

const specification = ({ item, quantity, countingUnit }: PlannedPurchase): Move =>
  pass('officer', 'specification', {
    facts: { summary: `${item} จำนวน ${quantity} ${countingUnit} คุณภาพตามมาตรฐาน ส่งมอบ ณ ที่ทำการ อบต.` },
  })

const published = 500_000

const referencePrice = ({ budget }: PlannedPurchase): Move =>
  pass('officer', 'reference-price', {
    facts: ({ today }) => ({
      amount: String(baht(budget)),
      source: budget > published ? 'calculated' : 'market',
      detail: budget > published ? 'แบบ ปร.4 ปร.5 ที่คณะกรรมการจัดทำ' : 'สืบราคาจากผู้ประกอบการในพื้นที่ 3 ราย',
      ...(budget > published ? { publishedOn: today } : {}),
    }),
  })

const asked = { neededDays: 30, criteria: 'price' }

const approvals = (wait = 1): readonly Move[] => [
  pass('supply-head', 'request-screened', { wait: 0 }),
  pass('clerk', 'request-passed', { wait }),
  pass('head', 'request-approved', { wait }),
]

/** From the specification to the approval of the request, with the bodies that the method asks for. */
const prepared = (planned: PlannedPurchase, bodies: readonly Move[]): readonly Move[] => [
  appoint('specification', [staffOf(planned.unit)], 'specification'),
  ...bodies,
  appoint('inspection', inspectorsOf(planned), 'specification'),
  specification(planned),
  referencePrice(planned),
  pass('officer', 'request', { facts: asked, paper: documentNumber }),
  ...approvals(),
]

const smallAward: readonly Move[] = [
  pass('supply-head', 'result-approved', {
    paper: ({ order }, { today }) => `${order + 1}/${fiscalYearOf(today)}`,
  }),
  pass('supply-head', 'winner-announced', { facts: inThreePlaces }),
]

function direct(planned: PlannedPurchase): readonly Move[] {
  return [
    ...prepared(planned, []),
    ...offered(planned),
    pass('officer', 'bids', { wait: 0, facts: { count: planned.offers.length + 1 } }),
    ...judged(planned),
    pass('officer', 'result', {
      wait: 0,
      facts: { summary: 'เจรจาตกลงราคาแล้ว ราคาเหมาะสมและอยู่ในวงเงิน เห็นควรอนุมัติ' },
    }),
    ...smallAward,
  ]
}

/** ว 804: one paper. */
const short = (planned: PlannedPurchase): readonly Move[] => [
  pass('officer', 'request', {
    wait: 0,
    facts: { officer: 'เจ้าหน้าที่พัสดุ', neededDays: 7 },
    paper: documentNumber,
  }),
  ...approvals(0),
  ...offered(planned),
  pass('officer', 'bids', {
    wait: 0,
    facts: ({ today }) => ({
      receipt: `เล่มที่ 12 เลขที่ ${today.slice(5, 7)}${today.slice(8)}`,
      inspectedOn: today,
      count: 1,
    }),
  }),
  ...judged(planned),
  pass('officer', 'result', { wait: 0, facts: { summary: 'ซื้อและตรวจรับครบถ้วน' } }),
  pass('supply-head', 'result-approved', { wait: 0 }),
]

/** The window of appeal, with a day to spare. */
const windowOfAppeal = 10

/** A consultant asked directly and an urgent selection are signed at once (มาตรา 66 วรรคสอง). */
const waitsForNothing = ({ course, chosen }: PlannedPurchase): boolean =>
  course === 'consultant' || chosen?.ground === 'selective-urgent'

const award = (planned: PlannedPurchase): readonly Move[] => [
  pass('supply-head', 'result-screened'),
  pass('clerk', 'result-passed'),
  pass('head', 'result-approved', { wait: 2 }),
  pass('supply-head', 'winner-announced', { facts: inThreePlaces }),
  ...(waitsForNothing(planned)
    ? []
    : [
        ...(planned.appealed ? lateAppeal(planned, windowOfAppeal) : []),
        pass('officer', 'appeal-cleared', { wait: planned.appealed ? 1 : windowOfAppeal }),
      ]),
]

const evaluators = ['thanakorn', 'ruslan', 'azman']

/** Published for five working days, with the day of the offers after them. */
const noticeDays = 5

const eBidding = (planned: PlannedPurchase): readonly Move[] => [
  ...prepared(planned, [appoint('evaluation', evaluators, 'specification')]),
  ...hearingMoves(planned),
  beside('officer', 'invitation', ({ caller }, going) =>
    caller.purchase.keepEgpNumber({
      id: idOf(going),
      version: going.version,
      egpNumber: `6909${String(9_000_001 + going.order)}`,
    }),
  ),
  pass('supply-head', 'invitation', {
    facts: ({ today }) => {
      const lastDay = workingDaysAfter(today, noticeDays)
      return { firstDay: today, lastDay, bidDay: nextWorkingDay(lastDay, holidays) }
    },
  }),
  ...later(offered(planned), noticeDays),
  pass('officer', 'bids', { wait: 0, facts: { count: planned.offers.length } }),
  ...later(judged(planned), 2),
  pass('officer', 'result', {
    facts: { summary: 'คณะกรรมการพิจารณาคุณสมบัติ เอกสาร และราคาแล้ว เห็นควรจ้างผู้เสนอราคาต่ำสุดที่ผ่าน' },
  }),
  ...award(planned),
]

/** The first of them so many days later. */
const later = (moves: readonly Move[], days: number): readonly Move[] =>
  moves.map((move, index) => (index === 0 ? after(days, move) : move))

const invited = ({ offers }: PlannedPurchase): readonly Move[] => [
  ...offers.map(({ supplier }) =>
    beside('officer', 'invited', ({ caller, office, today }, going) =>
      caller.purchase.invite({
        id: idOf(going),
        supplierId: known(office.suppliers, supplier),
        on: today,
      }),
    ),
  ),
  pass('officer', 'invited', { facts: ({ today }) => ({ offersBy: workingDaysAfter(today, 5) }) }),
]

const selective = (planned: PlannedPurchase): readonly Move[] => [
  ...prepared(planned, [appoint('evaluation', evaluators, 'specification')]),
  ...invited(planned),
  pass('officer', 'bids', { wait: 5, facts: { count: planned.offers.length } }),
  ...offered(planned, dayBefore),
  pass('officer', 'opened', { wait: 0 }),
  ...later(judged(planned), 2),
  pass('officer', 'result', {
    facts: { summary: 'พิจารณาข้อเสนอของผู้ที่ได้รับหนังสือเชิญแล้ว เห็นควรซื้อจากรายที่ราคาต่ำสุด' },
  }),
  ...award(planned),
]

const consultant = (planned: PlannedPurchase): readonly Move[] => [
  ...prepared(planned, [
    appoint('direct', ['warunee', 'ruslan', 'thanakorn', 'hasanah', 'fatin'], 'specification'),
  ]),
  ...invited(planned),
  ...later(offered(planned), 3),
  pass('officer', 'bids', { wait: 0, facts: { count: planned.offers.length } }),
  ...later(judged(planned), 1),
  pass('officer', 'result', { facts: { summary: 'ต่อรองค่าจ้างแล้ว คุณภาพของข้อเสนอเหมาะสม เห็นควรจ้าง' } }),
  ...award(planned),
]

const courses: Readonly<Record<Course, (planned: PlannedPurchase) => readonly Move[]>> = {
  direct,
  short,
  'e-bidding': eBidding,
  selective,
  consultant,
}
