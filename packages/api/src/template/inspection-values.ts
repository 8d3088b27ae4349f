import { votes } from '@prongsai/domain/contract/contract'
import { dueOnDay } from '@prongsai/domain/contract/term'
import type { PaperValues } from '@prongsai/domain/template/filled'
import type { ContractAtHand } from '../contract/contract-case.ts'
import { acceptanceAsked, type ContractAround } from './contract-around.ts'
import { certificateName, stands } from './contract-parts.ts'
import { deliveryText, dueText } from './contract-words.ts'
import { dayText, inBoth, money } from './purchase-values.ts'

const outcomes = {
  whole: 'ถูกต้องครบถ้วนตามที่ตกลง จึงรับไว้ทั้งหมด',
  part: 'ถูกต้องเพียงบางส่วน จึงรับไว้เฉพาะส่วนที่ถูกต้อง',
  refused: 'ไม่ถูกต้องตามที่ตกลง จึงไม่รับไว้',
} as const

const clauses = {
  construction: 'ข้อ 176',
  consultant: 'ข้อ 179',
  design: 'ข้อ 180',
  goods: 'ข้อ 175',
  service: 'ข้อ 175',
  rent: 'ข้อ 175',
} as const

/** What a certificate says of what came and how it was accepted. */
export function acceptanceValues(around: ContractAround): PaperValues {
  const { record } = around.hand
  const { acceptance } = acceptanceAsked(around)
  const { lateDays, outcome } = acceptance
  const isLate = lateDays > 0
  return {
    ชื่อเอกสาร: certificateName(record.kind),
    ข้อของระเบียบ: clauses[record.kind],
    ...deliveredValues(around),
    วันครบกำหนด: dueOf(around, dueOnOf(around)),
    ...inBoth('มูลค่า', money(acceptance.gross)),
    ภายในกำหนด: isLate ? '' : 'ส่งมอบภายในกำหนด ไม่มีค่าปรับ',
    จำนวนวันล่าช้า: isLate ? String(lateDays) : '',
    ...inBoth('ค่าปรับ', isLate ? money(acceptance.penalty) : undefined),
    ส่วนที่ยังไม่รับ:
      outcome === 'whole'
        ? ''
        : `ส่วนที่ไม่ถูกต้องหรือไม่ครบถ้วนยังไม่รับไว้ ${wrongOf(around)} โดยสงวนสิทธิ์เรียกค่าปรับในส่วนนั้น ตาม${wrongClauses[record.kind]} และข้อ 181`,
    ความเห็นแย้ง: otherMinds(around),
  }
}

/** ระเบียบฯ 2560 ข้อ 175 (5): what is right is kept, and the rest is told to the contractor. */
const wrongClauses = { ...clauses, goods: 'ข้อ 175 (5)', service: 'ข้อ 175 (5)', rent: 'ข้อ 175 (5)' } as const

/** What came, when it was looked at, and what the committee found. */
function deliveredValues(around: ContractAround): PaperValues {
  const { acceptance, delivery } = acceptanceAsked(around)
  return {
    การส่งมอบ: deliveryText(around.hand.record, acceptance.instalment),
    ใบส่งของ: delivery.paper,
    วันส่งมอบ: dayText(delivery.arrivedOn),
    วันตรวจรับ: dayText(acceptance.on),
    ผลการตรวจรับ: outcomes[acceptance.outcome],
  }
}

/** The day that the contract names for what was delivered. */
const dueOnOf = (around: ContractAround) => {
  const { record } = around.hand
  const { instalment } = acceptanceAsked(around).acceptance
  return record.instalments.find(({ number }) => number === instalment)?.dueOn ?? record.dueOn
}

/** What members found wrong, each thing once, and what the head says of it where he decided. */
function wrongOf(around: ContractAround): string {
  const { acceptance, delivery } = acceptanceAsked(around)
  const notes = delivery.votes
    .filter((one) => stands(one) && (one.vote === 'part' || one.vote === 'refuse'))
    .map(({ note }) => note)
  const said = acceptance.byHead || notes.length === 0 ? [...notes, acceptance.reason] : notes
  return [...new Set(said)].filter((note) => note !== '').join(' และ')
}

const agreeing = { whole: 'accept', part: 'part', refused: 'refuse' } as const

/** Where the head decided: who of the members saw it otherwise, and why (ระเบียบฯ 2560 ข้อ 175 (7), 176 (7)). */
function otherMinds(around: ContractAround): string {
  const { acceptance, delivery } = acceptanceAsked(around)
  if (!acceptance.byHead) return ''
  return delivery.votes
    .filter((one) => stands(one) && one.vote !== agreeing[acceptance.outcome])
    .map(({ by: member, vote, note }) => [member, note === '' ? votes[vote] : note].join(' '))
    .join(' · ')
}

/** What the contractor is told of what was not right or not all (ระเบียบฯ 2560 ข้อ 175 (5), (6)). */
export function partNoticeValues(around: ContractAround): PaperValues {
  const { record, contract } = around.hand
  const dueOn = dueOnOf(around)
  const isPast = dueOn !== null && dueOnDay(dueOn, contract.holidays).moved < contract.today
  return {
    ...deliveredValues(around),
    ข้อของระเบียบ: wrongClauses[record.kind],
    สิ่งที่ไม่ถูกต้อง: wrongOf(around),
    ส่งภายในวันที่: isPast ? '' : dueOf(around, dueOn),
    พ้นกำหนดวันที่: isPast ? dueOf(around, dueOn) : '',
  }
}

const dueOf = ({ hand: { contract } }: ContractAround, day: ContractAtHand['record']['dueOn']): string =>
  day === null ? '' : dueText(dueOnDay(day, contract.holidays))
