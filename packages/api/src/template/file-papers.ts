import { filePapers, missingPapers, type FilePaper } from '@prongsai/domain/contract/closing'
import { contractNumberText } from '@prongsai/domain/contract/title'
import type { PurchasePaper } from '@prongsai/domain/procurement/method'
import type { ContractAtHand } from '../contract/contract-case.ts'
import type { PurchaseAtHand } from '../procurement/purchase-case.ts'
import { dayText, standingOffers, stepOf } from './purchase-values.ts'

/** One paper of the file: whether it is asked for, whether it is there, and by which number and day it is found. */
export type FileRow = {
  readonly paper: FilePaper
  readonly asked: boolean
  readonly there: boolean
  readonly found: string
}

/** บันทึกรายงานผลการพิจารณา (ระเบียบฯ 2560 ข้อ 16): each of its papers, as the steps, the contract and its acceptances show. */
export function fileRows(hand: ContractAtHand, purchase: PurchaseAtHand): readonly FileRow[] {
  return [
    step(purchase, 'request', ['request-report']),
    step(purchase, 'hearing', ['hearing-notice']),
    step(purchase, 'invitation', ['invitation', 'invitation-letter']),
    offers(purchase),
    step(purchase, 'result', ['result-report']),
    step(purchase, 'winner', ['winner-announcement']),
    contract(hand),
    inspection(hand),
  ]
}

/** Names of the papers that are asked for and are not there. */
export function missingOf(hand: ContractAtHand, purchase: PurchaseAtHand): readonly string[] {
  const rows = fileRows(hand, purchase)
  const papers = (is: (row: FileRow) => boolean) => rows.filter(is).map(({ paper }) => paper)
  return missingPapers({ asked: papers(({ asked }) => asked), there: papers(({ there }) => there) }).map(
    (paper) => filePapers[paper][0],
  )
}

/** A step of the method gives the paper; a purchase that was brought forward shows it on its own papers. */
function step(
  { record, method, purchase }: PurchaseAtHand,
  paper: FilePaper,
  gives: readonly PurchasePaper[],
): FileRow {
  const steps = method.steps.filter(
    ({ papers, when }) => papers.some((one) => gives.includes(one)) && (when === undefined || when(purchase)),
  )
  const passed = steps.map(({ key }) => stepOf(record, key)).find((one) => one !== undefined)
  return {
    paper,
    asked: steps.length > 0,
    there: passed !== undefined,
    found: passed === undefined ? '' : numberAndDay(passed.paper, dayText(passed.on)),
  }
}

const numberAndDay = (number: string, day: string): string =>
  [number === '' ? '' : `ที่ ${number}`, day === '' ? '' : `ลงวันที่ ${day}`]
    .filter((word) => word !== '')
    .join(' ')

function offers({ record }: PurchaseAtHand): FileRow {
  const count = standingOffers(record).length
  return { paper: 'offers', asked: true, there: count > 0, found: count > 0 ? `${count} ราย` : '' }
}

const contract = ({ record }: ContractAtHand): FileRow => ({
  paper: 'contract',
  asked: record.form !== 'evidence',
  there: record.signedOn !== null,
  found: numberAndDay(contractNumberText(record), dayText(record.signedOn)),
})

function inspection({ record }: ContractAtHand): FileRow {
  const accepted = record.acceptances.filter(({ undoneAt }) => undoneAt === null)
  return {
    paper: 'inspection',
    asked: true,
    there: accepted.length > 0,
    found: accepted.map(({ certificate, on }) => numberAndDay(certificate, dayText(on))).join(' '),
  }
}
