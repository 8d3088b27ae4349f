import { addDays } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import type { PlannedPurchase } from '../buying/planned-purchase.ts'
import { inspectorsOf } from '../buying/purchase-script.ts'
import { idOf } from '../buying/purchase-move.ts'
import { accepted, deliver, pay, returnSecurity, type Step } from './contract-step.ts'

/** Signed before the office began to use the system. */
export const broughtHall: PlannedPurchase = {
  name: 'จ้างเหมาซ่อมแซมอาคารอเนกประสงค์ หมู่ที่ 6 (ยกมา)',
  kind: 'service',
  unit: 'works',
  line: 'works-repair',
  budget: 198_000,
  item: 'ซ่อมแซมหลังคาและฝ้าเพดานอาคารอเนกประสงค์',
  quantity: 2,
  countingUnit: 'งวด',
  reason: 'หลังคารั่ว ใช้จัดกิจกรรมไม่ได้',
  course: 'direct',
  offers: [{ supplier: 'builder', price: 196_000 }],
}

const nothing = { advanceRecovery: baht(0), retention: baht(0), penalty: baht(0), fine: baht(0) }

const half = (name: string, termDays: number) => ({
  name,
  amount: baht(98_000),
  termDays,
  dueOn: null,
  shares: [{ position: 1, quantity: 1 }],
})

/** ยกมา with its security and a paid instalment; what is left is done here. */
export const broughtContract: readonly Step[] = [
  {
    after: 0,
    by: 'supply-head',
    perform: async ({ caller, today }, going) => {
      const purchaseId = idOf(going)
      const { terms } = await caller.contract.proposal({ purchaseId })
      const signedOn = addDays(today, -40)
      const { id } = await caller.contract.bring({
        purchaseId,
        terms: {
          ...terms,
          form: 'contract',
          termDays: 90,
          securityRate: 500,
          securityExcused: null,
          instalments: [half('งวดที่ 1 งานหลังคา', 30), half('งวดที่ 2 งานฝ้าเพดาน', 90)],
        },
        foundNumber: '18/2569',
        paper: 'แฟ้มสัญญาจ้าง เลขที่ 18/2569 ของกองคลัง',
        signedOn,
        beginsOn: null,
        securities: [
          {
            of: 'contract',
            kind: 'cash',
            number: 'ใบเสร็จรับเงิน เล่มที่ 4 เลขที่ 17',
            issuer: '',
            amount: baht(9_800),
            issuedOn: signedOn,
            receivedOn: signedOn,
            expiresOn: null,
          },
        ],
        advancePaid: null,
        acceptances: [
          {
            instalment: 1,
            arrivedOn: addDays(signedOn, 25),
            on: addDays(signedOn, 26),
            paper: 'ใบตรวจรับงานจ้าง งวดที่ 1',
            lateDays: 0,
            penalty: baht(0),
            payment: {
              ...nothing,
              gross: baht(98_000),
              withholding: baht(916),
              paper: 'ฎีกา 44/2569',
              on: addDays(signedOn, 32),
            },
          },
        ],
        reason: 'เริ่มใช้ระบบเมื่อสัญญาดำเนินการอยู่',
      })
      const { version } = await caller.contract.get({ id })
      going.contract = { id, version, signedOn: today, delivery: undefined }
    },
  },
  deliver(2, 1, 40),
  ...accepted(inspectorsOf(broughtHall), 40),
  pay(47),
  returnSecurity(55),
]

/** The steps of its purchase, as its papers say them; days before today. */
export const hallSteps = [
  [58, 'specification', { summary: 'ตามแบบของกองช่าง' }],
  [57, 'reference-price', { amount: String(baht(198_000)), source: 'calculated', detail: 'ปร.4 ปร.5' }],
  [56, 'request', { neededDays: 90, criteria: 'price' }],
  [55, 'request-screened', {}],
  [54, 'request-passed', {}],
  [53, 'request-approved', {}],
  [50, 'bids', { count: 1 }],
  [49, 'result', { summary: 'ราคาเหมาะสมและอยู่ในวงเงิน' }],
  [48, 'result-approved', {}],
  [47, 'winner-announced', {}],
] as const
