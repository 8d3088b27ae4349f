import type { ContractForm } from './contract.ts'
import { filePapers, type FilePaper } from './closing.ts'

/** At which steps of a purchase each of its papers is attached. */
const stepsOf = {
  request: ['request', 'request-approved'],
  hearing: ['hearing', 'hearing-answered', 'hearing-decided'],
  invitation: ['invitation', 'invited'],
  offers: ['bids', 'opened'],
  result: ['result', 'result-approved'],
  winner: ['winner-announced'],
} as const satisfies Partial<Record<FilePaper, readonly string[]>>

export type FileCase = {
  readonly form: ContractForm
  /** Steps of the purchase's method that it passed. */
  readonly passed: readonly string[]
  /** Steps at which a paper is attached. */
  readonly attached: readonly string[]
  readonly ofContract: boolean
  readonly accepted: boolean
  /** Keys of facts that stand. */
  readonly facts: readonly string[]
}

/** By which a fact says that a paper lies in the paper file of the office. */
export const filePaperKey = (paper: FilePaper): string => `file:${paper}`

export type FileEntry = {
  readonly paper: FilePaper
  /** Attached here, shown by a record of the contract, or told to lie in the paper file; null while it is missing. */
  readonly there: 'attached' | 'recorded' | 'told' | null
}

const isFilePaper = (word: string): word is FilePaper => Object.hasOwn(filePapers, word)

/** แฟ้ม: every paper that the way of the purchase asks for (ระเบียบฯ 2560 ข้อ 16), in the order of the clause, and what shows it. */
export const fileOf = (file: FileCase): readonly FileEntry[] =>
  Object.keys(filePapers)
    .filter(isFilePaper)
    .filter((paper) => isAsked(paper, file))
    .map((paper) => ({ paper, there: thereAs(paper, file) }))

function isAsked(paper: FilePaper, { form, passed }: FileCase): boolean {
  if (paper === 'inspection') return true
  if (paper === 'contract') return form !== 'evidence'
  return stepsOf[paper].some((step) => passed.includes(step))
}

function thereAs(paper: FilePaper, { attached, ofContract, accepted, facts }: FileCase): FileEntry['there'] {
  if (paper === 'inspection' && accepted) return 'recorded'
  const isAttached =
    paper === 'contract'
      ? ofContract
      : paper !== 'inspection' && stepsOf[paper].some((step) => attached.includes(step))
  if (isAttached) return 'attached'
  return facts.includes(filePaperKey(paper)) ? 'told' : null
}
