import type { FilledLine, FilledPart } from '@prongsai/domain/template/filled'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { blockHtml, type PaperBlock } from './paper-block.ts'

const dots = '.'.repeat(28)

/** Words and values in the paper's digits; what is not known is dots. */
export const spoken = (parts: readonly FilledPart[], figures: Figures): Html =>
  html`${parts.map((part) => {
    if (part.is === 'dots') return html`<span class="dots">${dots}</span>`
    return part.is === 'value' && part.code ? part.text : figures.prose(part.text)
  })}`

const classes = { paragraph: 'said', heading: 'heading', point: 'point', centre: 'centre' } as const

export function spokenLine(
  { shape, parts }: FilledLine,
  blocks: Readonly<Record<string, PaperBlock>>,
  figures: Figures,
): Html {
  if (shape !== 'block') return html`<p class="${classes[shape]}">${spoken(parts, figures)}</p>`
  return html`${parts.map((part) => {
    const block = part.is === 'words' ? undefined : blocks[part.field]
    return block === undefined ? null : blockHtml(block, figures)
  })}`
}
