import { filePapers, type FilePaper } from '@prongsai/domain/contract/closing'
import { filePaperKey, type FileEntry } from '@prongsai/domain/contract/file-paper'
import { contractNumberText } from '@prongsai/domain/contract/title'
import type { PurchasePaper } from '@prongsai/domain/procurement/method'
import type { ContractAround } from './contract-around.ts'
import { stands } from './contract-parts.ts'
import { dayText, standingOffers, stepOf } from './purchase-values.ts'

const presences = {
  attached: 'มี แนบไว้ในระบบ',
  recorded: 'มี',
  told: 'มี ในแฟ้มกระดาษ',
} as const satisfies Record<NonNullable<FileEntry['there']>, string>

const isFilePaper = (word: string): word is FilePaper => Object.hasOwn(filePapers, word)

/** บันทึกรายงานผลการพิจารณา (ระเบียบฯ 2560 ข้อ 16): each of its papers, whether it is there, and its number and day. */
export const fileRows = (around: ContractAround) =>
  Object.keys(filePapers)
    .filter(isFilePaper)
    .map((paper) => ({ paper, presence: presenceOf(around, paper), found: foundAs(around, paper) }))

/** Names of the papers that are asked for and are not there. */
export const missingOf = ({ file }: ContractAround): readonly string[] =>
  file.filter(({ there }) => there === null).map(({ paper }) => filePapers[paper][0])

function presenceOf({ file }: ContractAround, paper: FilePaper): string {
  const entry = file.find((one) => one.paper === paper)
  if (entry === undefined) return 'ไม่ต้องมี'
  return entry.there === null ? 'ยังไม่มีในแฟ้ม' : presences[entry.there]
}

const isAsked = ({ file }: ContractAround, paper: FilePaper): boolean =>
  file.some((one) => one.paper === paper)

/** Which papers of the method each is; the rest are told by the offers, the contract and its acceptances. */
const givenAs = {
  request: ['request-report'],
  hearing: ['hearing-notice'],
  invitation: ['invitation', 'invitation-letter'],
  result: ['result-report'],
  winner: ['winner-announcement'],
} as const satisfies Partial<Record<FilePaper, readonly PurchasePaper[]>>

/** As it was told to lie in the paper file, else as the step, the contract or the acceptance says. */
function foundAs(around: ContractAround, paper: FilePaper): string {
  const { record } = around.hand
  const told = record.facts.find((one) => stands(one) && one.key === filePaperKey(paper))
  if (told !== undefined) return numberAndDay(told.paper, dayText(told.on))
  if (paper === 'contract') return numberAndDay(contractNumberText(record), dayText(record.signedOn))
  if (paper === 'inspection')
    return record.acceptances
      .filter((one) => stands(one) && one.outcome !== 'refused')
      .map(({ certificate, on }) => numberAndDay(certificate, dayText(on)))
      .join(' และ ')
  if (paper === 'offers')
    return isAsked(around, paper) ? `${standingOffers(around.purchase.record).length} ราย` : ''
  return ofStep(around, givenAs[paper])
}

function ofStep({ purchase: { record, method } }: ContractAround, gives: readonly PurchasePaper[]): string {
  const passed = method.steps
    .filter(({ papers }) => papers.some((one) => gives.includes(one)))
    .map(({ key }) => stepOf(record, key))
    .find((one) => one !== undefined)
  return passed === undefined ? '' : numberAndDay(passed.paper, dayText(passed.on))
}

const numberAndDay = (number: string, day: string): string =>
  [number, day === '' ? '' : `ลงวันที่ ${day}`].filter((word) => word !== '').join(' ')
