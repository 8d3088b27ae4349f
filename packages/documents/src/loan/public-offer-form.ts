import { buddhistYear, formatThaiDate, parseThaiDate } from '@prongsai/domain/calendar/buddhist'
import { dayOfMonth, monthOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { hoursText } from '@prongsai/domain/loan/office-hours'
import { html, type Html } from '../html.ts'
import { dayText, type OfferShown, type OfferTyped } from './offer-shown.ts'

/**
 * แบบคำขอยืม, with what was typed and what of it was wrong. The browser does not judge it: it would speak
 * its own language, and of one field at a time.
 */
export const offerForm = (shown: OfferShown, typed: OfferTyped): Html => {
  const { values, refused, wrong } = typed
  return html`<h2 id="request">แบบคำขอยืม</h2>
    ${refused !== null && html`<p class="refused" role="alert">${refused}</p>`}
    <form method="post" action="${shown.path}#request" novalidate>
      <input type="hidden" name="sending" value="${values['sending'] ?? ''}" />
      <fieldset>
        <legend>ของที่ขอยืม</legend>
        ${wrong['things'] !== undefined && html`<p class="wrong" id="things-wrong">${wrong['things']}</p>`}
        ${shown.things.map((thing) => pieces(thing, typed))}
      </fieldset>
      <fieldset>
        <legend>วันที่และการใช้งาน</legend>
        <div class="days">${dayField('from', 'วันที่มารับของ', typed)} ${dayField('due', 'วันที่ส่งคืน', typed)}</div>
        <p class="hint" id="days-hint">
          พิมพ์ได้หลายแบบ เช่น ${inFigures(shown.today)} หรือ ${formatThaiDate(shown.today, { form: 'shortest' })}
        </p>
        <p class="hint">รับและส่งคืนได้วันทำการ เวลา ${hoursText(shown.rules)}</p>
        ${(wrong['arranged'] !== undefined || values['arranged'] === 'yes') && arranged(typed)}
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

/** A day as a person types it, and how it was read when it is shown again: a browser's own field shows no พ.ศ. */
function dayField(name: 'from' | 'due', label: string, { values, wrong }: OfferTyped): Html {
  const typed = parseThaiDate(values[name] ?? '')
  return html`<div>
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      required
      maxlength="40"
      autocomplete="off"
      value="${values[name] ?? ''}"
      aria-describedby="days-hint${wrong[name] === undefined ? '' : ` ${name}-wrong`}"
      ${wrong[name] === undefined ? null : html`aria-invalid="true"`}
    />
    ${typed !== undefined && html`<p class="hint">${dayText(typed)}</p>`} ${wrongText(wrong[name], name)}
  </div>`
}

const inFigures = (day: CivilDate): string => `${dayOfMonth(day)}/${monthOf(day)}/${buddhistYear(day)}`

/** A closed day stands where whoever gives and takes has said so. */
const arranged = ({ values, wrong }: OfferTyped): Html =>
  html`<label class="tick">
      <input
        type="checkbox"
        name="arranged"
        value="yes"
        ${values['arranged'] === 'yes' ? html`checked` : null}
        ${invalid(wrong['arranged'], 'arranged')}
      />
      <span>ได้นัดรับหรือส่งคืนในวันหยุดกับเจ้าหน้าที่แล้ว</span>
    </label>
    ${wrongText(wrong['arranged'], 'arranged')}`

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
