import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { FilledPart } from '@prongsai/domain/template/filled'
import { paperKinds, type PaperForm } from '@prongsai/domain/template/paper-kind'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { spoken } from './official-line.ts'
import type { OfficialPaper } from './official-paper.ts'

type Head = (paper: OfficialPaper, subject: readonly FilledPart[], figures: Figures) => Html

const dots = (count: number): string => '.'.repeat(count)

const dayOrDots = (on: CivilDate | null, figures: Figures): string =>
  on === null ? `${dots(8)} ${dots(24)} ${dots(12)}` : figures.day(on)

/** คำสั่ง and ประกาศ: the name of the office after the word, the number where the manual puts it, the subject, a line. */
const proclaimed =
  (word: string, numbered: boolean): Head =>
  ({ office, number }, subject, figures) =>
    html`<div class="garuda"></div>
      <p class="title">${word}${office.name}</p>
      ${
        number === null && !numbered
          ? null
          : html`<p class="title">ที่ ${number === null ? `${dots(16)}/${dots(12)}` : figures.text(number)}</p>`
      }
      <p class="title">เรื่อง ${spoken(subject, figures)}</p>
      <div class="under"></div>`

const memo: Head = ({ office, unit, number, on, to }, subject, figures) =>
  html`<p class="memo-title">บันทึกข้อความ</p>
    <p class="lead">
      <b>ส่วนราชการ</b>
      <span class="ruled">${[unit, office.name].filter((word) => word !== '').join(' ')}</span>
    </p>
    <p class="lead">
      <b>ที่</b>
      <span class="ruled">${number === null ? '' : figures.text(number)}</span>
      <b>วันที่</b>
      <span class="ruled">${on === null ? '' : figures.day(on)}</span>
    </p>
    <p class="lead"><b>เรื่อง</b> <span class="ruled">${spoken(subject, figures)}</span></p>
    <p class="lead to letter"><b>เรียน</b> <span>${to === '' ? dots(50) : to}</span></p>`

const letter: Head = ({ office, number, on, to }, subject, figures) =>
  html`<div class="garuda"></div>
    <div class="top">
      <p>ที่ ${number === null ? dots(40) : figures.text(number)}</p>
      <div>
        <p>${office.name}</p>
        ${office.address === '' ? null : html`<p>${figures.prose(office.address)}</p>`}
      </div>
    </div>
    <p class="middle">${dayOrDots(on, figures)}</p>
    <p class="lead letter"><b>เรื่อง</b> <span>${spoken(subject, figures)}</span></p>
    <p class="lead letter"><b>เรียน</b> <span>${to === '' ? dots(50) : figures.prose(to)}</span></p>`

/** ใบสั่งซื้อ or ใบสั่งจ้าง: who sells at the left, who buys at the right. */
const order: Head = ({ values, sides }, subject, figures) =>
  html`<p class="title" style="font-size: 16pt">
      ใบสั่ง${values['ซื้อหรือจ้าง'] === 'ซื้อ' ? 'ซื้อ' : (values['ซื้อหรือจ้าง'] ?? '')}
    </p>
    <div class="sides">
      ${sides.map(
        ({ label, text, code }) =>
          html`<p class="lead letter" style="margin-top: 0">
            <b>${label}</b> <span class="ruled">${code ? text : figures.prose(text)}</span>
          </p>`,
      )}
    </div>
    <p class="lead letter"><b>เรื่อง</b> <span>${spoken(subject, figures)}</span></p>`

/** A sheet about a contract: what it is, whose, and its subject; a certificate has its number and day at the right. */
const sheet =
  (numbered: boolean): Head =>
  ({ kind, office, values, number, on }, subject, figures) =>
    html`<p class="title" style="font-size: 16pt">${values['ชื่อเอกสาร'] ?? paperKinds[kind]}</p>
      <p class="title">${office.name}</p>
      ${
        numbered
          ? html`<p class="right">
                เลขที่ ${number === null || number === '' ? dots(30) : figures.prose(number)}
              </p>
              <p class="right">วันที่ ${dayOrDots(on, figures)}</p>`
          : null
      }
      <p class="lead letter"><b>เรื่อง</b> <span>${spoken(subject, figures)}</span></p>`

export const headOf: Readonly<Record<PaperForm, Head>> = {
  order: proclaimed('คำสั่ง', true),
  notice: proclaimed('ประกาศ', false),
  memo,
  letter,
  'purchase-order': order,
  certificate: sheet(true),
  sheet: sheet(false),
  table: () => html``,
}
