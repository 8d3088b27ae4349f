import { changeKinds } from '@prongsai/domain/contract/contract'
import { contractPapers, type ContractPaper } from '@prongsai/domain/contract/contract-paper'
import { freeOn } from '@prongsai/domain/contract/fulfilment'
import { securityReturnable } from '@prongsai/domain/contract/security-asked'
import { penaltiesOn } from '@prongsai/domain/contract/obligations'
import { contractNumberText } from '@prongsai/domain/contract/title'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import type { Numbered } from '@prongsai/db/template/paper-numbers'
import type { ContractAtHand } from '../contract/contract-case.ts'
import { money } from '../contract/case-of-record.ts'
import { formatBaht } from '@prongsai/domain/money/satang'
import { securityOf } from '@prongsai/domain/contract/contract'
import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { unnumbered, type NumberAndDay } from './purchase-paper.ts'

/** One paper that a contract can give: of which instalment, acceptance, change, defect or security, and as what it is numbered. */
export type ContractPart = {
  readonly kind: ContractPaper
  /** Its place in the address; null of what a contract has once. */
  readonly part: string | null
  readonly name: string
  readonly subject: Numbered
  /** The number that was typed with what it tells of. */
  readonly written: NumberAndDay
  /** Why there is nothing to print yet; null when there is. */
  readonly lacking: string | null
}

/** Every paper of a contract in the order of its course; of what happened not once, one for each time. */
export const partsOf = (hand: ContractAtHand): readonly ContractPart[] => [
  once(hand, 'contract-data', notSigned(hand.record)),
  ...(hand.record.form === 'agreement' ? [once(hand, 'contract-order', null)] : []),
  ...certificates(hand),
  ...partNotices(hand),
  ...penaltyNotices(hand),
  ...changeResults(hand),
  ...defectNotices(hand),
  ...securityReturns(hand),
  once(hand, 'file-list', null),
]

export const stands = ({ undoneAt }: { readonly undoneAt: string | null }): boolean => undoneAt === null

const notSigned = ({ signedOn }: ContractRecordRow): string | null =>
  signedOn === null ? 'ยังไม่ได้ลงนาม กรุณาบันทึกการลงนามก่อน' : null

function once({ record }: ContractAtHand, kind: ContractPaper, lacking: string | null): ContractPart {
  const number = contractNumberText(record)
  const isOrder = kind === 'contract-order' && number !== ''
  return {
    kind,
    part: null,
    name: contractPapers[kind],
    subject: { kind: 'contract', id: record.id, what: kind },
    written: isOrder ? { number, on: record.signedOn } : unnumbered,
    lacking,
  }
}

/** What did not happen yet is offered with the reason, so that it can be found. */
const orLacking = (
  hand: ContractAtHand,
  parts: readonly ContractPart[],
  [kind, lacking]: readonly [kind: ContractPaper, lacking: string],
): readonly ContractPart[] => (parts.length > 0 ? parts : [once(hand, kind, lacking)])

const numberOn = (number: string | null, on: NumberAndDay['on']): NumberAndDay =>
  number === null || number === '' ? unnumbered : { number, on }

/** ใบตรวจรับพัสดุ, of works ใบรับรองผลการปฏิบัติงาน (ระเบียบฯ 2560 ข้อ 175, 176). */
export const certificateName = (kind: ContractRecordRow['kind']): string =>
  kind === 'construction' ? 'ใบรับรองผลการปฏิบัติงาน' : 'ใบตรวจรับพัสดุ'

function certificates(hand: ContractAtHand): readonly ContractPart[] {
  const { record } = hand
  const accepted = record.acceptances.filter((one) => stands(one) && one.outcome !== 'refused')
  const parts = accepted.map(({ id, certificate, on }): ContractPart => ({
    kind: 'acceptance-certificate',
    part: id,
    name: `${certificateName(record.kind)} วันที่ ${formatThaiDate(on)}`,
    subject: { kind: 'contract-acceptance', id, what: 'acceptance-certificate' },
    written: { number: certificate === '' ? null : certificate, on },
    lacking: null,
  }))
  return orLacking(hand, parts, ['acceptance-certificate', 'ยังไม่มีผลการตรวจรับ กรุณาบันทึกการส่งมอบและตรวจรับก่อน'])
}

/** Of each delivery of which not all was found right: told to the contractor in three working days (ระเบียบฯ 2560 ข้อ 175 (5), (6)). */
function partNotices(hand: ContractAtHand): readonly ContractPart[] {
  const { record } = hand
  const wrong = record.acceptances.filter((one) => stands(one) && one.outcome !== 'whole')
  const parts = wrong.map(({ id, deliveryId }): ContractPart => {
    const no = record.deliveries.find((one) => one.id === deliveryId)?.no ?? 0
    const told = record.facts.find((one) => stands(one) && one.key === `part-notice:${no}`)
    return {
      kind: 'part-notice',
      part: id,
      name: `${contractPapers['part-notice']} การส่งมอบครั้งที่ ${no}`,
      subject: { kind: 'contract-acceptance', id, what: 'part-notice' },
      written: told === undefined ? unnumbered : numberOn(told.paper, told.on),
      lacking: null,
    }
  })
  return orLacking(hand, parts, ['part-notice', 'ไม่มีการส่งมอบที่ตรวจแล้วไม่ถูกต้องหรือไม่ครบถ้วน'])
}

/** Of each instalment that is or was late (ระเบียบฯ 2560 ข้อ 181). */
function penaltyNotices(hand: ContractAtHand): readonly ContractPart[] {
  const { record, contract } = hand
  const until = contract.ending?.on ?? contract.today
  const late = [...new Set(penaltiesOn(contract, until).map(({ instalment }) => instalment))]
  const parts = late.map((instalment): ContractPart => {
    const told = record.facts.find((one) => stands(one) && one.key === `penalty-notice:${instalment}`)
    return {
      kind: 'penalty-notice',
      part: String(instalment),
      name: `${contractPapers['penalty-notice']}${record.instalments.length > 1 ? ` งวดที่ ${instalment}` : ''}`,
      subject: { kind: 'contract', id: record.id, what: `penalty-notice:${instalment}` },
      written: told === undefined ? unnumbered : numberOn(told.paper, told.on),
      lacking: null,
    }
  })
  return orLacking(hand, parts, ['penalty-notice', 'ยังไม่มีการส่งมอบที่เกินกำหนดและมีค่าปรับ'])
}

function changeResults(hand: ContractAtHand): readonly ContractPart[] {
  const changes = hand.record.changes.filter((one) => stands(one) && one.status !== 'withdrawn')
  const parts = changes.map(({ id, no, kind, status }): ContractPart => ({
    kind: 'change-result',
    part: id,
    name: `หนังสือแจ้งผลการพิจารณา${changeKinds[kind]} ครั้งที่ ${no}`,
    subject: { kind: 'contract-change', id, what: 'change-result' },
    // What was typed with the decision is the memo by which it was decided, not this letter.
    written: unnumbered,
    lacking: status === 'asked' ? 'ยังไม่ได้พิจารณาคำขอ กรุณาพิจารณาก่อน' : null,
  }))
  return orLacking(hand, parts, ['change-result', 'ไม่มีคำขอขยายเวลา งดหรือลดค่าปรับ หรือแก้ไขสัญญา'])
}

function defectNotices(hand: ContractAtHand): readonly ContractPart[] {
  const defects = hand.record.defects.filter(({ withdrawnReason }) => withdrawnReason === null)
  const parts = defects.map(({ id, no, noticePaper, notifiedOn }): ContractPart => ({
    kind: 'defect-notice',
    part: id,
    name: `${contractPapers['defect-notice']} ครั้งที่ ${no}`,
    subject: { kind: 'contract-defect', id, what: 'defect-notice' },
    written: numberOn(noticePaper, notifiedOn),
    lacking: null,
  }))
  return orLacking(hand, parts, ['defect-notice', 'ไม่มีความชำรุดบกพร่องที่บันทึกไว้'])
}

/** Of each security that is held or was given back (ระเบียบฯ 2560 ข้อ 170). */
function securityReturns(hand: ContractAtHand): readonly ContractPart[] {
  const { record, contract } = hand
  const held = record.securities.filter(
    (one) => stands(one) && (one.endedHow === null || one.endedHow === 'returned'),
  )
  const parts = held.map(({ id, of, amount, endedOn }): ContractPart => ({
    kind: 'security-return',
    part: id,
    name: `หนังสือแจ้งคืน${securityOf[of]} ${formatBaht(money(amount))} บาท`,
    subject: { kind: 'contract-security', id, what: 'security-return' },
    written: unnumbered,
    lacking: of === 'contract' && endedOn === null ? stillBound(contract) : null,
  }))
  return orLacking(hand, parts, ['security-return', 'ไม่มีหลักประกันที่ต้องคืน'])
}

/** Nothing goes back before nobody is bound any more. */
function stillBound(contract: ContractAtHand['contract']): string | null {
  const free = freeOn(contract)
  if ((free !== undefined && free <= contract.today) || securityReturnable(contract) > 0n) return null
  const until = free === undefined ? '' : ` จนถึงวันที่ ${formatThaiDate(free)}`
  return `ยังไม่พ้นข้อผูกพันตามสัญญา${until} จึงยังคืนหลักประกันไม่ได้`
}
