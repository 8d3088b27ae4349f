import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { budgetSources } from '@prongsai/domain/budget/budget'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { citationInFull } from '@prongsai/domain/law/citation'
import { bahtText } from '@prongsai/domain/money/baht-text'
import { formatBaht, satang, type Satang } from '@prongsai/domain/money/satang'
import { cancelGrounds, type CancelGround } from '@prongsai/domain/procurement/cancellation'
import { dayFact, moneyFact, textFact, type Facts } from '@prongsai/domain/procurement/fact'
import { grounds, isGround, type MethodKey } from '@prongsai/domain/procurement/ground'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import { usualPenalty } from '@prongsai/domain/procurement/usual-penalty'
import type { PaperValues } from '@prongsai/domain/template/filled'
import type { PurchaseRecordRow, PurchaseRecordStep } from '@prongsai/db/procurement/purchase-row'
import type { PurchaseAtHand } from '../procurement/purchase-case.ts'

export const verbs = {
  goods: 'ซื้อ',
  service: 'จ้าง',
  construction: 'จ้าง',
  rent: 'เช่า',
  consultant: 'จ้าง',
  design: 'จ้าง',
} as const satisfies Record<PurchaseKind, string>

export const sellers = { ซื้อ: 'ผู้ขาย', จ้าง: 'ผู้รับจ้าง', เช่า: 'ผู้ให้เช่า' } as const

const general = 'วิธีประกาศเชิญชวนทั่วไป'

/** How a sentence names a method: 'โดย…'. */
export const methodWords = {
  'e-market': `${general} ด้วยวิธีตลาดอิเล็กทรอนิกส์ (e-market)`,
  'e-bidding': `${general} ด้วยวิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding)`,
  'price-enquiry': `${general} ด้วยวิธีสอบราคา`,
  selective: 'วิธีคัดเลือก',
  'direct-committee': 'วิธีเฉพาะเจาะจง',
  direct: 'วิธีเฉพาะเจาะจง',
  'direct-short': 'วิธีเฉพาะเจาะจง',
  'direct-urgent': 'วิธีเฉพาะเจาะจง',
  'consultant-general': general,
  'consultant-selective': 'วิธีคัดเลือก',
  'consultant-direct': 'วิธีเฉพาะเจาะจง',
  'design-general': general,
  'design-selective': 'วิธีคัดเลือก',
  'design-direct': 'วิธีเฉพาะเจาะจง',
} as const satisfies Record<MethodKey, string>

export const money = (text: string): Satang => satang(BigInt(text))

export const dayText = (day: CivilDate | null | undefined): string =>
  day === null || day === undefined ? '' : formatThaiDate(day)

/** Figures and words of an amount; '' where it is not known. */
export const inBoth = (name: string, amount: Satang | undefined): PaperValues => ({
  [name]: amount === undefined ? '' : formatBaht(amount),
  [`${name}ตัวอักษร`]: amount === undefined ? '' : bahtText(amount),
})

/** The step that stands; what was returned or taken back does not. */
export const stepOf = ({ steps }: PurchaseRecordRow, key: string): PurchaseRecordStep | undefined =>
  steps.findLast(({ step, outcome, undoneAt }) => step === key && outcome !== 'returned' && undoneAt === null)

const factsAt = (record: PurchaseRecordRow, key: string): Facts => stepOf(record, key)?.facts ?? {}

/** ซื้อ จ้าง or เช่า before the name, where the name does not begin with it. */
export function thingOf({ name, kind }: Pick<PurchaseRecordRow, 'name' | 'kind'>): string {
  return /^(จัด)?(ซื้อ|จ้าง|เช่า)/u.test(name) ? name : `${verbs[kind]}${name}`
}

/** What every paper of a purchase says of it, and what was said at its steps. Nothing in it is private. */
export function purchaseValues(hand: PurchaseAtHand): PaperValues {
  const { record, purchase } = hand
  return {
    ส่วนราชการ: record.unit,
    เรื่องที่ซื้อหรือจ้าง: thingOf(record),
    ซื้อหรือจ้าง: verbs[record.kind],
    วิธี: methodWords[purchase.method],
    ...inBoth('วงเงิน', purchase.budget),
    ปีงบประมาณ: String(record.fiscalYear),
    เลขทะเบียน: `${record.number}/${record.fiscalYear}`,
    เลขที่โครงการ: record.egpNumber ?? '',
    ...requestValues(hand),
    ...marketValues(record),
    ...awardValues(record),
    ...cancelValues(record),
  }
}

function requestValues({ record, method }: PurchaseAtHand): PaperValues {
  const price = factsAt(record, 'reference-price')
  const request = factsAt(record, 'request')
  const specification = textFact(factsAt(record, 'specification'), 'summary')
  const chosen = (step: string, name: string, facts: Facts): string =>
    method.steps.find(({ key }) => key === step)?.facts[name]?.choices?.[textFact(facts, name)] ?? ''
  return {
    เหตุผลความจำเป็น: record.reason,
    คุณลักษณะหรือขอบเขตงาน: specification === '' ? specificationOf(record) : specification,
    ...inBoth('ราคากลาง', moneyFact(price, 'amount')),
    ที่มาราคากลาง: [
      chosen('reference-price', 'source', price).replace(/^\(\d\) /u, ''),
      textFact(price, 'detail'),
    ]
      .filter((word) => word !== '')
      .join(' '),
    แหล่งเงิน: fundsText(record),
    กำหนดเวลา: countText(request, 'neededDays'),
    เหตุผลของวิธี: groundText(record),
    หลักเกณฑ์: chosen('request', 'criteria', request),
    ข้อเสนออื่น: textFact(request, 'other'),
  }
}

const specificationOf = ({ lines }: PurchaseRecordRow): string =>
  lines
    .map(({ name, specification }) => (specification === '' ? '' : `${name}: ${specification}`))
    .filter((text) => text !== '')
    .join(' ')

export const fundsText = ({ funds }: Pick<PurchaseRecordRow, 'funds'>): string =>
  funds
    .map(({ source, programme, category, name, share }) => {
      const plan = programme === '' || programme.startsWith('แผนงาน') ? programme : `แผนงาน${programme}`
      const part = funds.length > 1 ? `จำนวน ${formatBaht(money(share))} บาท` : ''
      return [budgetSources[source], plan, category, name, part].filter((word) => word !== '').join(' ')
    })
    .join(' และ')

function countText(facts: Facts, name: string): string {
  const count = facts[name]
  return typeof count === 'number' ? String(count) : ''
}

/** เหตุ of the law first, then the officer's own reason. */
function groundText({ ground, methodReason }: PurchaseRecordRow): string {
  if (ground === null || !isGround(ground)) return methodReason
  const { name, citation } = grounds[ground]
  return [`เป็นกรณีตาม${citationInFull(citation)} ${name}`, methodReason]
    .filter((word) => word !== '')
    .join(' ')
}

function marketValues(record: PurchaseRecordRow): PaperValues {
  const hearing = factsAt(record, 'hearing')
  const invitation = factsAt(record, 'invitation')
  const security = moneyFact(invitation, 'bidSecurity')
  return {
    วันเริ่มเผยแพร่: dayText(dayFact(invitation, 'firstDay') ?? dayFact(hearing, 'firstDay')),
    วันสุดท้ายที่เผยแพร่: dayText(dayFact(invitation, 'lastDay') ?? dayFact(hearing, 'lastDay')),
    วันเสนอราคา: dayText(dayFact(invitation, 'bidDay')),
    หลักประกันการเสนอราคา: security === undefined || security === 0n ? '' : formatBaht(security),
    กำหนดยื่นข้อเสนอ: dayText(dayFact(factsAt(record, 'invited'), 'offersBy')),
  }
}

/** The days of the draft's hearing, which the invitation's come after. */
export function hearingDays(record: PurchaseRecordRow): PaperValues {
  const hearing = factsAt(record, 'hearing')
  return {
    วันเริ่มเผยแพร่: dayText(dayFact(hearing, 'firstDay')),
    วันสุดท้ายที่เผยแพร่: dayText(dayFact(hearing, 'lastDay')),
  }
}

export const standingOffers = ({ offers }: PurchaseRecordRow) =>
  offers.filter(({ withdrawnAt }) => withdrawnAt === null)

export const winnerOf = (record: PurchaseRecordRow) => standingOffers(record).find(({ winner }) => winner)

function awardValues(record: PurchaseRecordRow): PaperValues {
  const result = factsAt(record, 'result')
  const offers = standingOffers(record)
  const winner = winnerOf(record)
  const price = winner === undefined ? undefined : money(winner.agreedPrice ?? winner.price)
  const penalty = usualPenalty[record.kind]
  return {
    ผู้ชนะ: winner?.name ?? '',
    ...inBoth('ราคาที่ตกลง', price),
    เหตุผลที่คัดเลือก: winner?.winnerReason ?? '',
    จำนวนผู้เสนอราคา: String(offers.length),
    จำนวนผู้ผ่าน: String(offers.filter(({ qualified }) => qualified === true).length),
    สรุปการพิจารณา: textFact(result, 'summary'),
    เหตุผลรายเดียว: textFact(result, 'singleReason'),
    ผู้ขายหรือผู้รับจ้าง: sellers[verbs[record.kind]],
    อัตราค่าปรับ: (penalty.rate / 100).toFixed(2),
    ฐานค่าปรับ: penalty.base,
  }
}

const isCancelGround = (word: string): word is CancelGround => Object.hasOwn(cancelGrounds, word)

function cancelValues({ cancelGround, cancelReason, cancelledOn }: PurchaseRecordRow): PaperValues {
  const [name, citation] =
    cancelGround !== null && isCancelGround(cancelGround) ? cancelGrounds[cancelGround] : ['', undefined]
  return {
    เหตุที่ยกเลิก: name,
    เหตุผลที่ยกเลิก: cancelReason ?? '',
    มาตราที่ยกเลิก: citation === undefined ? '' : citationInFull(citation),
    วันที่ยกเลิก: dayText(cancelledOn),
  }
}
