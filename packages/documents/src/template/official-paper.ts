import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { formOf, paperKinds, type PaperKind } from '@prongsai/domain/template/paper-kind'
import { filledLines, filledParts, type PaperValues } from '@prongsai/domain/template/filled'
import { parseTemplate } from '@prongsai/domain/template/template'
import { accept } from '@prongsai/domain/refusal'
import { contentHash } from '../content-hash.ts'
import { html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { endOf, opinionsOf } from './official-end.ts'
import { headOf } from './official-head.ts'
import { officialStyle } from './official-style.ts'
import { spokenLine } from './official-line.ts'
import type { PaperBlock } from './paper-block.ts'
import type { Wording } from './shipped-wording.ts'

/** Who signs: his name and post where they are known, and in whose place he signs; '' is dots. */
export type PaperSigner = {
  readonly role: string
  readonly name: string
  readonly position: string
  readonly actingFor: string
}

/** ความเห็นหรือคำสั่ง below a memo: as it was recorded, or free for the hand. */
export type PaperOpinion = {
  readonly title: string
  /** What was decided, in words; '' while it was not. */
  readonly decided: string
  readonly note: string
  readonly signer: PaperSigner
  readonly on: CivilDate | null
}

/** One official paper: its words, what stands in its fields, and who signs it. Nothing in it is private to a natural person. */
export type OfficialPaper = {
  readonly kind: PaperKind
  readonly office: PaperOffice & { readonly address: string; readonly telephone: string }
  /** The division whose matter it is. */
  readonly unit: string
  readonly wording: Wording
  /** As its book gave it; null while it has none. */
  readonly number: string | null
  readonly on: CivilDate | null
  /** เรียน of a memo or a letter. */
  readonly to: string
  readonly values: PaperValues
  readonly blocks: Readonly<Record<string, PaperBlock>>
  /** Of a purchase order: what stands at its two sides, label by label; a code keeps its digits. */
  readonly sides: readonly { readonly label: string; readonly text: string; readonly code: boolean }[]
  readonly signers: readonly PaperSigner[]
  readonly opinions: readonly PaperOpinion[]
}

/** The sha256 at the paper's foot: of its words and of all that they say. */
export const officialHash = (paper: OfficialPaper): string =>
  contentHash(`${paper.kind}/${paper.wording.version}`, paper)

/** The paper on its sheets: the head of its form, its words, and the signatures, which never stand alone on a sheet. */
export function officialPaper(paper: OfficialPaper, printing: Printing): Promise<string> {
  const figures = figuresOf(printing)
  const template = accept(parseTemplate(paper.kind, paper.wording.body))
  const subject = filledParts(paper.kind, template.subject, paper.values)
  const lines = filledLines(paper.kind, template.lines, paper.values).map((line) =>
    spokenLine(line, paper.blocks, figures),
  )
  const kept = lines.slice(-1)
  return printed(
    {
      title: `${paperKinds[paper.kind]}${paper.number === null ? '' : ` ที่ ${paper.number}`}`,
      orientation: 'portrait',
      office: paper.office,
      hash: officialHash(paper),
      content: html`${officialStyle} ${headOf[formOf[paper.kind]](paper, subject, figures)}
        ${lines.slice(0, -1)}
        <div class="end">${kept} ${endOf[formOf[paper.kind]](paper, figures)}</div>
        ${opinionsOf(paper, figures)}`,
    },
    printing,
  )
}
