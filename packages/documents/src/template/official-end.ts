import { buddhistYear } from '@prongsai/domain/calendar/buddhist'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { PaperForm } from '@prongsai/domain/template/paper-kind'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import type { OfficialPaper, PaperOpinion, PaperSigner } from './official-paper.ts'

type End = (paper: OfficialPaper, figures: Figures) => Html

const dots = (count: number): string => '.'.repeat(count)

/** '๒ ธันวาคม พ.ศ. ๒๕๖๙', as an order and a notice write their day. */
function proclaimedDay(on: CivilDate | null, figures: Figures): string {
  if (on === null) return `${dots(10)} เดือน ${dots(26)} พ.ศ. ${dots(14)}`
  const year = figures.text(String(buddhistYear(on)))
  return figures.day(on).replace(year, `พ.ศ. ${year}`)
}

const name = (known: string): string => `(${known === '' ? dots(44) : known})`

const posts = ({ position, actingFor }: PaperSigner, figures: Figures): Html =>
  html`<p>${position === '' ? dots(44) : figures.prose(position)}</p>
    ${actingFor === '' ? null : html`<p>${figures.prose(actingFor)}</p>`}`

const signing = (signer: PaperSigner, figures: Figures): Html =>
  html`<div class="signing">
    <p>${signer.role === '' ? '' : `ลงชื่อ ${dots(36)} ${signer.role}`}</p>
    <p>${name(signer.name)}</p>
    ${posts(signer, figures)}
  </div>`

const proclaimed =
  (word: string): End =>
  ({ on, signers }, figures) =>
    html`<p class="given">${word} ณ วันที่ ${proclaimedDay(on, figures)}</p>
      ${signers.map((signer) => signing(signer, figures))}`

const memo: End = ({ signers }, figures) =>
  html`${signers.length > 1 ? sideBySide(signers, figures) : signers.map((signer) => signing(signer, figures))}`

/** Two beside each other, none of them over a break of the page. */
export const opinionsOf = ({ opinions }: OfficialPaper, figures: Figures): Html | null =>
  opinions.length === 0
    ? null
    : html`<div class="opinions">${opinions.map((one) => opinion(one, figures))}</div>`

const opinion = ({ title, decided, note, signer, on }: PaperOpinion, figures: Figures): Html =>
  html`<div>
    <p><b>${title}</b></p>
    ${
      decided === ''
        ? html`<p>${dots(60)}</p>
            <p>${dots(60)}</p>`
        : html`<p>${decided}${note === '' ? '' : ` ${figures.prose(note)}`}</p>`
    }
    <div class="who">
      <p>ลงชื่อ ${dots(36)}</p>
      <p>${name(signer.name)}</p>
      ${posts(signer, figures)}
      <p>วันที่ ${on === null ? dots(36) : figures.day(on)}</p>
    </div>
  </div>`

const letter: End = ({ office, unit, signers }, figures) =>
  html`<div class="signing">
      <p>ขอแสดงความนับถือ</p>
      <p style="height: 12mm"></p>
      ${signers.map(
        (signer) =>
          html`<p>${name(signer.name)}</p>
            ${posts(signer, figures)}`,
      )}
    </div>
    <div class="contact">
      <p>${unit}</p>
      ${office.telephone === '' ? null : html`<p>โทร. ${figures.text(office.telephone)}</p>`}
    </div>`

const sideBySide = (signers: readonly PaperSigner[], figures: Figures): Html =>
  html`<div class="side">
    ${signers.map(
      (signer) =>
        html`<div>
          <p>ลงชื่อ ${dots(28)} ${signer.role}</p>
          <p>${name(signer.name)}</p>
          ${signer.position === '' && signer.role !== '' ? null : posts(signer, figures)}
        </div>`,
    )}
  </div>`

const order: End = ({ signers }, figures) =>
  html`${
    signers.length === 0
      ? null
      : html`<div class="side">
          ${signers.map(
            (signer) =>
              html`<div>
                <p>ลงชื่อ ${dots(28)} ${signer.role}</p>
                <p>${name(signer.name)}</p>
                ${posts(signer, figures)}
                <p>วันที่ ${dots(36)}</p>
              </div>`,
          )}
        </div>`
  }`

export const endOf: Readonly<Record<PaperForm, End>> = {
  order: proclaimed('สั่ง'),
  notice: proclaimed('ประกาศ'),
  memo,
  letter,
  'purchase-order': order,
  certificate: memo,
  sheet: memo,
  table: () => html``,
}
