import {
  basisText,
  deliveryText,
  dueText,
  penaltyText,
  securityText,
  termText,
  warrantyText,
} from './contract-words.ts'
import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { changeKinds, changeStatuses, securityOf, type SecurityOf } from '@prongsai/domain/contract/contract'
import type { ContractPaper } from '@prongsai/domain/contract/contract-paper'
import {
  acceptedValue,
  cameWholeOn,
  freeOn,
  isAccepted,
  warrantyEndsOn,
} from '@prongsai/domain/contract/fulfilment'
import { vatSplit } from '@prongsai/domain/contract/instalment'
import { returnSecurityBy } from '@prongsai/domain/contract/security'
import { countedFrom, defaultLateFrom, dueOnDay } from '@prongsai/domain/contract/term'
import { contractNumberText } from '@prongsai/domain/contract/title'
import { citationInFull, regulation } from '@prongsai/domain/law/citation'
import { formatBaht, sum } from '@prongsai/domain/money/satang'
import type { PaperValues } from '@prongsai/domain/template/filled'
import type { ContractAtHand } from '../contract/contract-case.ts'
import type { PurchaseAtHand } from '../procurement/purchase-case.ts'
import { stands } from './contract-parts.ts'
import { missingOf } from './file-papers.ts'
import { acceptanceValues, partNoticeValues } from './inspection-values.ts'
import { dayText, fundsText, inBoth, methodWords, money, sellers, thingOf, verbs } from './purchase-values.ts'
import { latePenalties, type ContractAround } from './contract-around.ts'

/** What every paper of a contract says of it. Nothing in it is private. */
export function contractValues(
  { record, contract }: ContractAtHand,
  { purchase }: PurchaseAtHand,
): PaperValues {
  const verb = verbs[record.kind]
  const due = contract.dueOn === null ? null : dueOnDay(contract.dueOn, contract.holidays)
  const { net, vat } = vatSplit(contract.price, contract.vatRate)
  return {
    ส่วนราชการ: record.unit,
    เรื่องที่ซื้อหรือจ้าง: thingOf(record),
    ซื้อหรือจ้าง: verb,
    วิธี: methodWords[purchase.method],
    สัญญา: namedContract(record),
    วันลงนาม: dayText(record.signedOn),
    คู่สัญญา: record.supplier,
    ผู้ขายหรือผู้รับจ้าง: sellers[verb],
    ...inBoth('ราคา', contract.price),
    วันครบกำหนด: due === null ? '' : dueText(due),
    เลขที่โครงการ: record.purchase.egpNumber ?? '',
    ราคาก่อนภาษี: formatBaht(net),
    ภาษีมูลค่าเพิ่ม: formatBaht(vat),
    กำหนดเวลา: termText(record),
    อัตราค่าปรับ: penaltyText(record),
    หลักประกันสัญญา: securityText(record),
    ระยะเวลารับประกัน: warrantyText(record.warrantyMonths),
    เงินล่วงหน้า: contract.advance === 0n ? '' : formatBaht(contract.advance),
    เงินประกันผลงาน: record.retentionRate === 0 ? '' : (record.retentionRate / 100).toFixed(2),
    แหล่งเงิน: fundsText(record),
    การแก้ไข: changesText(record),
  }
}

const blank = '.'.repeat(16)

/** 'สัญญาเลขที่ 1/2570', 'ใบสั่งจ้างเลขที่ 1/2570'. */
function namedContract(record: ContractAtHand['record']): string {
  const verb = verbs[record.kind]
  const number = contractNumberText(record)
  if (record.form === 'evidence') return `การ${verb}โดยใช้หลักฐานการ${verb}`
  const called = record.form === 'contract' ? 'สัญญา' : `ใบสั่ง${verb}`
  return `${called}เลขที่ ${number === '' ? blank : number}`
}

const changesText = ({ changes }: ContractAtHand['record']): string =>
  changes
    .filter((one) => stands(one) && one.status === 'approved')
    .map(
      ({ kind, daysGiven, decidedOn }) =>
        `${changeKinds[kind]}${daysGiven === null ? '' : ` ${daysGiven} วัน`} เมื่อวันที่ ${dayText(decidedOn)}`,
    )
    .join(' ')

/** What a paper says of the delivery, the lateness, the change, the defect or the security that it is of. */
export const partValues: Readonly<Partial<Record<ContractPaper, (around: ContractAround) => PaperValues>>> = {
  'acceptance-certificate': acceptanceValues,
  'part-notice': partNoticeValues,
  'penalty-notice': penaltyValues,
  'change-result': changeValues,
  'defect-notice': defectValues,
  'security-return': securityValues,
  'file-list': (around) => ({
    สิ่งที่ขาด: missingOf(around).join(' ') || 'ไม่มี เอกสารครบถ้วน',
  }),
}

function penaltyValues(around: ContractAround): PaperValues {
  const { record, contract } = around.hand
  const owed = latePenalties(around)
  const [first] = owed
  if (first === undefined) return {}
  const { due } = first.obligation
  const late = owed.map(({ penalty }) => penalty)
  const excused = Math.max(...late.map(({ excusedDays }) => excusedDays))
  const came = cameOn(contract, first.instalment)
  return {
    การส่งมอบ: deliveryText(record, first.instalment),
    วันครบกำหนด: dueText(due),
    วันเริ่มปรับ: dayText(addDays(countedFrom(due, defaultLateFrom), 1)),
    วันส่งมอบ: dayText(came),
    นับถึงวันที่: dayText(came ?? contract.ending?.on ?? contract.today),
    จำนวนวันล่าช้า: String(Math.max(...late.map(({ lateDays }) => lateDays))),
    ขอให้เร่งส่งมอบ: came === undefined ? `จึงขอให้${sellers[verbs[record.kind]]}เร่งส่งมอบให้ถูกต้องครบถ้วนโดยเร็ว` : '',
    วันที่งด: excused === 0 ? '' : String(excused),
    ...inBoth('ค่าปรับ', sum(late.map(({ amount }) => amount))),
  }
}

/** The day on which the last of an instalment came; undefined while the committee has not accepted all of it. */
function cameOn(contract: ContractAtHand['contract'], number: number): CivilDate | undefined {
  const instalment = contract.instalments.find((one) => one.number === number)
  return instalment !== undefined && isAccepted(contract, instalment)
    ? cameWholeOn(contract, instalment)
    : undefined
}

function changeValues({ hand: { record }, part }: ContractAround): PaperValues {
  const change = record.changes.find(({ id }) => id === part.part)
  if (change === undefined) return {}
  const { name, clause } = basisText(change)
  const { noticePaper, notifiedOn, causeFrom, causeTo, daysAsked, daysGiven } = change
  return {
    ประเภทคำขอ: changeKinds[change.kind],
    หนังสือที่ขอ: noticePaper === '' ? '' : `${noticePaper} ลงวันที่ ${dayText(notifiedOn ?? change.askedOn)}`,
    เหตุ: name,
    ข้อกฎหมาย: clause,
    ข้อเท็จจริง: change.reason,
    ช่วงเวลาของเหตุ: [dayText(causeFrom), dayText(causeTo)].filter((word) => word !== '').join(' ถึงวันที่ '),
    จำนวนวันที่ขอ: daysAsked === null ? '' : String(daysAsked),
    ผลการพิจารณา: changeStatuses[change.status],
    จำนวนวันที่ให้: daysGiven === null || change.status !== 'approved' ? '' : String(daysGiven),
    เหตุผลที่พิจารณา: change.decision,
  }
}

function defectValues({ hand: { record, contract }, part }: ContractAround): PaperValues {
  const defect = record.defects.find(({ id }) => id === part.part)
  const guarantee = record.securities.find(
    (one) => stands(one) && one.endedOn === null && /guarantee/u.test(one.kind),
  )
  return {
    รายการที่ชำรุด: record.lines.find(({ position }) => position === defect?.position)?.name ?? '',
    ความชำรุด: defect?.defect ?? '',
    วันที่พบ: dayText(defect?.foundOn),
    กำหนดแก้ไข: dayText(defect?.mendBy),
    วันพ้นประกัน: dayText(warrantyEndsOn(contract)),
    ผู้ค้ำประกัน: guarantee?.issuer ?? '',
  }
}

/** The day on which nobody was bound any more; undefined of what goes or went back before it. */
function freeBefore(
  contract: ContractAtHand['contract'],
  { of, endedOn }: Pick<ContractAtHand['record']['securities'][number], 'of' | 'endedOn'>,
): CivilDate | undefined {
  const free = freeOn(contract)
  const isEarly = free === undefined || (endedOn !== null && endedOn <= free)
  return of === 'contract' && !isEarly ? free : undefined
}

const by = (clause: string): string => `ตาม${citationInFull(regulation(clause))}`

/** Why it goes back before nobody is bound any more (ระเบียบฯ 2560 ข้อ 91, 170, 173). */
function returnedEarly({ contract }: ContractAtHand, of: SecurityOf): string {
  if (of === 'advance') return `ได้หักเงินล่วงหน้าคืนจากค่าพัสดุหรือค่างานครบถ้วนแล้ว ${by('91')}`
  if (of === 'retention') return `ไม่ต้องถือหลักประกันแทนเงินประกันผลงานไว้อีก ${by('173')}`
  const [accepted, price] = [acceptedValue(contract), contract.price].map(formatBaht)
  return `ได้รับมอบพัสดุไว้แล้วเป็นมูลค่า ${accepted} บาท จากราคาทั้งหมด ${price} บาท และไม่ต้องมีการประกันเพื่อความชำรุดบกพร่อง ซึ่งให้คืนตามอัตราส่วนของพัสดุที่รับมอบ ${by('170')}`
}

function securityValues(around: ContractAround): PaperValues {
  const { part } = around
  const { record, contract } = around.hand
  const security = record.securities.find(({ id }) => id === part.part)
  if (security === undefined) return {}
  const free = freeBefore(contract, security)
  return {
    หลักประกัน: securityText(
      { securities: [{ ...security, endedOn: null }] },
      { priced: false, of: security.of },
    ),
    ของหลักประกัน: securityOf[security.of],
    ...inBoth('จำนวนเงิน', money(security.amount)),
    วันพ้นข้อผูกพัน: dayText(free),
    คืนภายใน: free === undefined ? '' : dayText(returnSecurityBy(free, contract.holidays)),
    เหตุที่คืน: free === undefined ? returnedEarly(around.hand, security.of) : '',
  }
}
