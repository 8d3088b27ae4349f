import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { civilDateFrom, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { daysFrom } from '@prongsai/domain/loan/calendar'
import type { StepKind } from '@prongsai/domain/loan/loan-approval'
import type { LoanRules } from '@prongsai/domain/loan/loan-rules'
import { html, type Html } from '../html.ts'
import type { PaperFonts } from '../paper-font.ts'
import { publicPage, type PublicOffice } from './public-page.ts'

export type OfferShown = PublicOffice & {
  readonly path: string
  readonly today: CivilDate
  readonly rules: LoanRules
  /** Who decides, in the order in which they are asked. */
  readonly steps: readonly StepKind[]
  readonly purposes: readonly { readonly id: string; readonly name: string }[]
  readonly things: readonly {
    readonly key: string
    readonly name: string
    readonly countingUnit: string
    readonly pieces: number
    readonly free: readonly number[]
  }[]
}

/** What was typed, by the name of its field, and what of it was wrong. */
export type OfferTyped = {
  readonly values: Readonly<Record<string, string>>
  readonly wrong: Readonly<Record<string, string>>
  readonly refused: string | null
}

const deciders = {
  check: 'เจ้าหน้าที่พัสดุตรวจสอบว่ามีของว่าง',
  unit: 'หัวหน้าส่วนราชการที่ดูแลของเห็นชอบ',
  head: 'หัวหน้าหน่วยงาน (นายก) เป็นผู้อนุมัติ',
} as const satisfies Record<StepKind, string>

/** หน้าขอยืมพัสดุสำหรับประชาชน: what there is, what is free, who decides, and the form. */
export const publicOfferPage = (shown: OfferShown, typed: OfferTyped, fonts: PaperFonts): string =>
  publicPage({
    fonts,
    title: `ขอยืมพัสดุ ${shown.office}`,
    of: shown,
    content: html`
      <h1>ขอยืมพัสดุ</h1>
      <p>
        ประชาชน วัด โรงเรียน ชุมชน และหน่วยงานของรัฐ ขอยืมของด้านล่างนี้ได้โดยไม่เสียค่าใช้จ่าย ส่งคำขอจากหน้านี้แล้วติดตามผลได้เอง
        ไม่ต้องสมัครสมาชิก
      </p>
      <p><a href="#request">ไปที่แบบคำขอ</a></p>
      ${offered(shown)} ${decided(shown)} ${shown.things.length > 0 && form(shown, typed)}
    `,
  })

function offered({ things, today }: OfferShown): Html {
  if (things.length === 0)
    return html`<h2>ของที่ให้ยืม</h2>
      <p>ขณะนี้ยังไม่มีของที่เปิดให้ยืม กรุณาติดต่อเจ้าหน้าที่</p>`
  return html`<h2>ของที่ให้ยืม</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">รายการ</th>
          <th scope="col" class="number">มีทั้งหมด</th>
          <th scope="col" class="number">ว่างวันนี้</th>
        </tr>
      </thead>
      <tbody>
        ${things.map(
          ({ name, countingUnit, pieces, free }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="number">${pieces} ${countingUnit}</td>
              <td class="number">${free[0] ?? 0}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h2>วันไหนว่างเท่าไร (30 วันข้างหน้า)</h2>
    <p class="soft">จำนวนนี้เปลี่ยนได้จนกว่าคำขอจะได้รับอนุมัติ</p>
    ${things.map(
      ({ name, countingUnit, free }) =>
        html`<details>
          <summary>${name}</summary>
          <div>
            <table>
              <thead>
                <tr>
                  <th scope="col">วันที่</th>
                  <th scope="col" class="number">ว่าง (${countingUnit})</th>
                </tr>
              </thead>
              <tbody>
                ${daysFrom(today, free.length).map(
                  (day, index) =>
                    html`<tr>
                      <th scope="row">${dayText(day)}</th>
                      <td class="number ${free[index] === 0 ? 'none' : ''}">
                        ${free[index] === 0 ? 'ไม่ว่าง' : free[index]}
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
        </details>`,
    )}`
}

const weekdays = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const

/** 'วันจันทร์ที่ 1 ธันวาคม 2569'. */
export const dayText = (day: CivilDate): string =>
  `วัน${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}ที่ ${formatThaiDate(day, { form: 'full' })}`

const decided = ({ steps, rules }: OfferShown): Html =>
  html`<h2>ใครพิจารณา และต้องทำอย่างไร</h2>
    <ol>
      <li>ส่งคำขอ แล้วจดเลขอ้างอิงไว้ติดตามผล คำขอที่ยังไม่อนุมัติยังไม่จองของไว้</li>
      ${steps.map((step) => html`<li>${deciders[step]}</li>`)}
      <li>
        เมื่ออนุมัติแล้ว มารับของที่สำนักงานในวันทำการ เวลา ${rules.opensAt} ถึง ${rules.closesAt} น. พร้อมบัตรประจำตัว
        และลงนามในใบยืม
      </li>
      <li>ส่งคืนในสภาพเดิมภายในวันที่กำหนด หากชำรุดหรือสูญหาย ผู้ยืมต้องซ่อมหรือชดใช้ (ระเบียบกระทรวงการคลังฯ 2560 ข้อ 209)</li>
    </ol>
    <p>
      ยืมได้ครั้งละไม่เกิน ${rules.longestDays} วัน และขอล่วงหน้าได้ไม่เกิน ${rules.aheadDays} วัน
      ยืมไปใช้ส่วนตัวซึ่งมิใช่เพื่อประโยชน์ของทางราชการไม่ได้ (ข้อ 207)
    </p>
    ${rules.note !== '' && html`<p>${rules.note}</p>`}`

const form = (shown: OfferShown, typed: OfferTyped): Html => {
  const { values, refused, wrong } = typed
  return html`<h2 id="request">แบบคำขอยืม</h2>
    ${refused !== null && html`<p class="refused" role="alert">${refused}</p>`}
    <form method="post" action="${shown.path}#request">
      <input type="hidden" name="sending" value="${values['sending'] ?? ''}" />
      <fieldset>
        <legend>ของที่ขอยืม</legend>
        ${wrong['things'] !== undefined && html`<p class="wrong" id="things-wrong">${wrong['things']}</p>`}
        ${shown.things.map((thing) => pieces(thing, typed))}
      </fieldset>
      <fieldset>
        <legend>วันที่และการใช้งาน</legend>
        <div class="days">${dayField('from', 'วันที่มารับของ', typed)} ${dayField('due', 'วันที่ส่งคืน', typed)}</div>
        ${purpose(shown, typed)}
        ${field({ name: 'reason', label: 'รายละเอียดงาน', hint: 'เช่น งานศพในหมู่บ้าน ผู้ร่วมงานราว 80 คน', most: 400 }, typed)}
        ${field({ name: 'placeName', label: 'สถานที่ที่จะนำไปใช้', most: 150 }, typed)}
      </fieldset>
      <fieldset>
        <legend>ผู้ขอยืม</legend>
        ${field({ name: 'name', label: 'ชื่อและนามสกุล', most: 150, auto: 'name' }, typed)}
        ${field({ name: 'telephone', label: 'หมายเลขโทรศัพท์', most: 40, auto: 'tel', type: 'tel' }, typed)}
        ${field({ name: 'address', label: 'ที่อยู่', most: 300, auto: 'street-address' }, typed)}
        ${field({ name: 'agency', label: 'หน่วยงาน วัด โรงเรียน หรือกลุ่ม (ถ้ามี)', most: 150, optional: true }, typed)}
        <label class="tick">
          <input
            type="checkbox"
            name="isAgency"
            value="yes"
            ${values['isAgency'] === 'yes' ? html`checked` : null}
          />
          <span>ขอยืมในนามหน่วยงานของรัฐ (เช่น โรงเรียนของรัฐ อบต. อื่น)</span>
        </label>
        ${field({ name: 'email', label: 'อีเมล (ถ้ามี)', most: 100, auto: 'email', type: 'email', optional: true }, typed)}
        ${
          shown.rules.asksNationalId &&
          field(
            {
              name: 'nationalId',
              label: 'เลขประจำตัวประชาชน 13 หลัก',
              hint: 'เก็บแบบเข้ารหัส ไม่เปิดเผย และลบเมื่อพ้นกำหนดเก็บ หน่วยงานของรัฐไม่ต้องกรอก',
              most: 20,
              mode: 'numeric',
              optional: true,
            },
            typed,
          )
        }
      </fieldset>
      <p class="trap" aria-hidden="true">
        <label for="website">เว้นว่างช่องนี้ไว้</label>
        <input id="website" name="website" tabindex="-1" autocomplete="off" />
      </p>
      <p class="hint">
        ข้อมูลนี้ใช้เพื่อพิจารณาและติดตามการยืมเท่านั้น หมายเลขโทรศัพท์ ที่อยู่ อีเมล และเลขประจำตัวประชาชนเก็บแบบเข้ารหัส
        เห็นเฉพาะเจ้าหน้าที่ที่เกี่ยวข้อง และลบเมื่อพ้น ${shown.rules.keptDays} วันหลังการยืมและการชดใช้สิ้นสุด
        ส่วนชื่อและรายละเอียดการยืมอยู่ในทะเบียนใบยืมซึ่งเป็นหลักฐานทางราชการ
      </p>
      <button type="submit">ส่งคำขอยืม</button>
    </form>`
}

const pieces = (
  { key, name, countingUnit, pieces: all }: OfferShown['things'][number],
  { values, wrong }: OfferTyped,
): Html => {
  const id = `thing-${key}`
  const said = wrong[id]
  return html`<div class="thing">
      <label for="${id}">${name} <span class="soft">มี ${all} ${countingUnit}</span></label>
      <input
        id="${id}"
        name="${id}"
        inputmode="numeric"
        maxlength="5"
        autocomplete="off"
        value="${values[id] ?? ''}"
        ${invalid(said, id)}
      />
    </div>
    ${wrongText(said, id)}`
}

/** A day, and what it is in Thai when it is shown again: the browser's own field may show another calendar. */
function dayField(name: 'from' | 'due', label: string, { values, wrong }: OfferTyped): Html {
  const typed = civilDateFrom(values[name] ?? '')
  return html`<div>
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="date"
      required
      value="${values[name] ?? ''}"
      ${invalid(wrong[name], name)}
    />
    ${typed !== undefined && html`<p class="hint">${dayText(typed)}</p>`} ${wrongText(wrong[name], name)}
  </div>`
}

const purpose = ({ purposes }: OfferShown, { values, wrong }: OfferTyped): Html =>
  html`<label for="purposeId">นำไปใช้เพื่อ</label>
    <select id="purposeId" name="purposeId" required ${invalid(wrong['purposeId'], 'purposeId')}>
      <option value="">เลือกวัตถุประสงค์</option>
      ${purposes.map(
        ({ id, name }) =>
          html`<option value="${id}" ${values['purposeId'] === id ? html`selected` : null}>${name}</option>`,
      )}
    </select>
    ${wrongText(wrong['purposeId'], 'purposeId')}`

type Field = {
  readonly name: string
  readonly label: string
  readonly most: number
  readonly hint?: string
  readonly auto?: string
  readonly type?: 'tel' | 'email'
  readonly mode?: 'numeric'
  readonly optional?: boolean
}

function field(of: Field, { values, wrong }: OfferTyped): Html {
  const { name, label, most, hint, auto = 'off', type = 'text', mode, optional = false } = of
  return html`<label for="${name}">${label}</label>
    ${hint !== undefined && html`<p class="hint">${hint}</p>`}
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      maxlength="${most}"
      autocomplete="${auto}"
      value="${values[name] ?? ''}"
      ${mode === undefined ? null : html`inputmode="${mode}"`}
      ${optional ? null : html`required`}
      ${invalid(wrong[name], name)}
    />
    ${wrongText(wrong[name], name)}`
}

const invalid = (said: string | undefined, name: string): Html | null =>
  said === undefined ? null : html`aria-invalid="true" aria-describedby="${name}-wrong"`

const wrongText = (said: string | undefined, name: string): Html | null =>
  said === undefined ? null : html`<p class="wrong" id="${name}-wrong">${said}</p>`
