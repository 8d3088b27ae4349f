import { no, yes, type Verdict } from '../base/verdict.ts'
import { regulation, type Citation } from '../law/citation.ts'
import type { Satang } from '../money/satang.ts'
import type { ContractRefusal } from './contract-refusal.ts'

/** บันทึกรายงานผลการพิจารณา: the papers that are kept together when it is over (มาตรา 12, ระเบียบฯ 2560 ข้อ 16). */
export const filePapers = {
  request: ['รายงานขอซื้อหรือขอจ้าง', regulation('16 (1)')],
  hearing: ['เอกสารเกี่ยวกับการรับฟังความคิดเห็นร่างขอบเขตของงานและผลการพิจารณา', regulation('16 (2)')],
  invitation: ['ประกาศและเอกสารเชิญชวน หรือหนังสือเชิญชวน', regulation('16 (3)')],
  offers: ['ข้อเสนอของผู้ยื่นข้อเสนอทุกราย', regulation('16 (4)')],
  result: ['บันทึกรายงานผลการพิจารณาคัดเลือกข้อเสนอ', regulation('16 (5)')],
  winner: ['ประกาศผลการพิจารณาคัดเลือกผู้ชนะ', regulation('16 (6)')],
  contract: ['สัญญาหรือข้อตกลงเป็นหนังสือ รวมทั้งการแก้ไข', regulation('16 (7)')],
  inspection: ['บันทึกรายงานผลการตรวจรับพัสดุ', regulation('16 (8)')],
} as const satisfies Record<string, readonly [name: string, citation: Citation]>

export type FilePaper = keyof typeof filePapers

const isFilePaper = (word: string): word is FilePaper => Object.hasOwn(filePapers, word)

export type ClosingCase = {
  readonly running: boolean
  /** What the method asks for: no hearing was held, no announcement is made of a direct award, and so on. */
  readonly asked: readonly FilePaper[]
  readonly there: readonly FilePaper[]
  /** Names of checkpoints that are neither met nor waived. */
  readonly openCheckpoints: readonly string[]
  readonly notAccepted: number
  readonly notPaid: number
  /** Of what was accepted late, and of fines: what was not asked for yet. */
  readonly penaltiesLeft: Satang
  readonly securityHeld: boolean
  readonly openDefects: number
  /** Durable things that were accepted and have no card. */
  readonly notRegistered: number
}

/** What is missing of the file, in the order of the clause. */
export const missingPapers = ({ asked, there }: Pick<ClosingCase, 'asked' | 'there'>): readonly FilePaper[] =>
  Object.keys(filePapers)
    .filter(isFilePaper)
    .filter((paper) => asked.includes(paper) && !there.includes(paper))

/** Everything that stands in the way of closing; empty when nothing does. */
export function closingNeeds(of: ClosingCase): readonly ContractRefusal[] {
  const papers = missingPapers(of).map((paper) => filePapers[paper][0])
  const counts = [
    ['contract/close-not-accepted', of.notAccepted],
    ['contract/close-not-paid', of.notPaid],
    ['contract/defects-open', of.openDefects],
    ['contract/close-not-registered', of.notRegistered],
  ] as const
  return [
    ...(of.running ? [] : [{ code: 'contract/not-running' as const }]),
    ...counts.filter(([, count]) => count > 0).map(([code, count]) => ({ code, count })),
    ...(of.penaltiesLeft > 0n
      ? [{ code: 'contract/close-penalties-left' as const, left: of.penaltiesLeft }]
      : []),
    ...(of.openCheckpoints.length > 0
      ? [{ code: 'contract/close-checkpoints' as const, names: of.openCheckpoints }]
      : []),
    ...(of.securityHeld ? [{ code: 'contract/close-security-held' as const }] : []),
    ...(papers.length > 0 ? [{ code: 'contract/close-papers' as const, papers }] : []),
  ]
}

/** Whether it may be closed; the first thing that is missing. */
export function judgeClosing(of: ClosingCase): Verdict<null, ContractRefusal> {
  const [first] = closingNeeds(of)
  return first === undefined ? yes(null) : no(first)
}
