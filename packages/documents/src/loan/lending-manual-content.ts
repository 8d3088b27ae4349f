import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { citationText, regulation, type Citation } from '@prongsai/domain/law/citation'
import type { LoanCase } from '@prongsai/domain/loan/loan'
import { clauseOf, deciderOf, stepKindsOf, type StepKind } from '@prongsai/domain/loan/loan-approval'
import type { LoanRules } from '@prongsai/domain/loan/loan-rules'
import { hoursText } from '@prongsai/domain/loan/office-hours'
import { html, type Html } from '../html.ts'

/** คู่มือการขอยืม: the office's own rules of lending, as they stand today. */
export type LendingManual = {
  readonly telephone: string
  readonly address: string
  readonly rules: LoanRules
  readonly holidays: readonly { readonly day: CivilDate; readonly name: string }[]
  readonly purposes: readonly { readonly name: string; readonly open: boolean }[]
  readonly notLent: readonly string[]
  readonly things: readonly {
    readonly name: string
    readonly kinds: string
    readonly unit: string
    readonly pieces: number
    readonly countingUnit: string
    readonly bufferDays: number
  }[]
  /** The address of the page on which it is asked for; shown where that page takes requests. */
  readonly askAt: string
}

/** Text in the figures of what carries it. */
export type Say = (text: string) => string

type Section = (manual: LendingManual, say: Say) => Html

/** The sections of the manual, the same on the paper as on the page. */
export const manualContent = (manual: LendingManual, say: Say): Html =>
  html`${sections.map(
    ([title, content], index) =>
      html`<h2>${say(`${index + 1}. ${title}`)}</h2>
        ${content(manual, say)}`,
  )}`

const lines = (said: readonly string[], say: Say): Html =>
  html`<ul>
    ${said.map((line) => html`<li>${say(line)}</li>`)}
  </ul>`

const clause = (of: Citation): string => citationText(of)

const borrowers: readonly (readonly [string, LoanCase])[] = [
  ['บุคลากรของหน่วยงาน ใช้ภายในสถานที่ราชการ', 'inside'],
  ['บุคลากรของหน่วยงาน ใช้นอกสถานที่ราชการ', 'outside'],
  ['ประชาชน วัด ชุมชน และองค์กรในพื้นที่', 'outside'],
  ['หน่วยงานของรัฐอื่น พัสดุประเภทใช้คงรูป', 'agency'],
  ['หน่วยงานของรัฐอื่น พัสดุประเภทใช้สิ้นเปลือง เฉพาะเมื่อจำเป็นเร่งด่วน จัดหาได้ไม่ทัน และมีพอให้ยืมโดยไม่เสียหาย', 'consumable'],
]

const preparing = {
  check: 'เจ้าหน้าที่พัสดุตรวจสอบ',
  unit: 'หัวหน้าส่วนราชการที่ถือครองเห็นชอบ',
  head: 'หัวหน้าหน่วยงานของรัฐ (นายก) เห็นชอบ',
} as const satisfies Record<StepKind, string>

const deciding = {
  check: 'เจ้าหน้าที่พัสดุอนุมัติ',
  unit: 'หัวหน้าส่วนราชการที่ถือครองอนุมัติ',
  head: 'หัวหน้าหน่วยงานของรัฐ (นายก) อนุมัติ',
} as const satisfies Record<StepKind, string>

const who: Section = ({ rules }, say) =>
  html`<table class="who">
      <thead>
        <tr>
          <th scope="col">ผู้ยืมและการใช้</th>
          <th scope="col">ผู้พิจารณา ตามลำดับ</th>
          <th scope="col">ระเบียบฯ</th>
        </tr>
      </thead>
      <tbody>
        ${borrowers.map(
          ([borrower, loanCase]) =>
            html`<tr>
              <td>${borrower}</td>
              <td>
                ${stepKindsOf(loanCase, rules)
                  .map((kind) => (kind === deciderOf(loanCase) ? deciding : preparing)[kind])
                  .join(' แล้ว')}
              </td>
              <td>${say(`ข้อ ${clauseOf(loanCase).clause}`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>ผู้ใดอนุมัติการยืมของตนเองไม่ได้ เมื่อผู้มีอำนาจเป็นผู้ยืมเอง ผู้รักษาราชการแทนหรือผู้ปฏิบัติราชการแทนตามคำสั่งเป็นผู้อนุมัติ</p>`

const whatFor: Section = ({ purposes }, say) =>
  html`<p>
      ${say(`ยืมได้เพื่อประโยชน์ของทางราชการเท่านั้น ยืมไปใช้ส่วนตัวไม่ได้ (${clause(regulation('207'))}) หน่วยงานให้ยืมเพื่อ`)}
    </p>
    ${lines(
      purposes.map(({ name, open }) => (open ? name : `${name} (เฉพาะบุคลากรและหน่วยงานของรัฐ)`)),
      say,
    )}`

const what: Section = ({ things, notLent, rules }, say) =>
  html`${
      things.length > 0 &&
      html`<table class="things">
        <thead>
          <tr>
            <th scope="col">รายการ</th>
            <th scope="col">ผู้ดูแล</th>
            <th scope="col">จำนวน</th>
            <th scope="col">ยืมได้นานสุด</th>
            <th scope="col">เว้นก่อนยืมต่อ</th>
          </tr>
        </thead>
        <tbody>
          ${things.map(
            ({ name, kinds, unit, pieces, countingUnit, bufferDays }) =>
              html`<tr>
                <td>${say(kinds === name ? name : `${name} (${kinds})`)}</td>
                <td data-of="ผู้ดูแล">${unit}</td>
                <td class="number mid" data-of="จำนวน">${say(String(pieces))} ${countingUnit}</td>
                <td class="number mid" data-of="ยืมได้นานสุด">${say(`${rules.longestDays} วัน`)}</td>
                <td class="number mid" data-of="เว้นก่อนยืมต่อ">
                  ${bufferDays === 0 ? 'ไม่เว้น' : say(`${bufferDays} วัน`)}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>`
    }
    <p>
      ${
        things.length > 0
          ? 'รายการข้างต้นให้ยืมได้ทั้งประชาชน หน่วยงานของรัฐ และบุคลากร พัสดุอื่นให้ยืมเฉพาะบุคลากรและหน่วยงานของรัฐ'
          : 'ให้ยืมเฉพาะบุคลากรและหน่วยงานของรัฐ ขณะนี้ยังไม่มีรายการที่เปิดให้ประชาชนยืม'
      }
      ${notLent.length > 0 && html`ยกเว้นประเภทที่ไม่ให้ยืม ได้แก่ ${say(notLent.join(', '))}`}
    </p>`

const steps: Section = ({ rules, askAt }, say) =>
  html`<ol>
    <li>
      ${
        rules.open
          ? html`ประชาชนและหน่วยงานของรัฐส่งคำขอทางเว็บไซต์ <span class="address">${askAt}</span> หรือที่สำนักงาน
              แล้วเก็บเลขอ้างอิงไว้ติดตามผลและยกเลิกได้เอง บุคลากรส่งคำขอในระบบ`
          : 'ประชาชนและหน่วยงานของรัฐยื่นคำขอที่สำนักงาน บุคลากรส่งคำขอในระบบ'
      }
    </li>
    <li>ระบุสิ่งที่ขอยืม จำนวน เหตุผล สถานที่ใช้ วันที่รับ และวันที่ส่งคืน คำขอที่ยังไม่อนุมัติยังไม่จองของไว้</li>
    <li>${say('ผู้พิจารณาตามข้อ 1 ตรวจสอบและอนุมัติ เมื่ออนุมัติแล้วของถูกจองไว้ตามวันที่ขอ')}</li>
    <li>มารับของ ตรวจนับและตรวจสภาพร่วมกับเจ้าหน้าที่ แล้วลงนามในใบยืม</li>
    <li>ส่งคืนภายในกำหนด เจ้าหน้าที่ตรวจนับและตรวจสภาพ แล้วลงชื่อรับคืน</li>
  </ol>`

const days: Section = ({ rules }, say) =>
  lines(
    [
      `ยืมได้ครั้งละไม่เกิน ${rules.longestDays} วัน นับวันที่รับและวันที่ส่งคืนด้วย`,
      `ขอล่วงหน้าได้ไม่เกิน ${rules.aheadDays} วัน`,
      'ขอขยายเวลาได้ก่อนครบกำหนด ผู้อนุมัติเดิมเป็นผู้พิจารณา และต้องไม่มีผู้อื่นจองไว้',
    ],
    say,
  )

const papers: Section = ({ rules }, say) =>
  lines(
    [
      'คำขอยืมหรือใบยืม ซึ่งแสดงเหตุผลและกำหนดวันส่งคืน',
      ...rules.documents.split('\n').filter((line) => line !== ''),
      ...(rules.asksNationalId ? ['เลขประจำตัวประชาชนของผู้ยืมที่เป็นประชาชน'] : []),
    ],
    say,
  )

const where: Section = ({ rules, address, telephone, holidays }, say) =>
  html`${lines(
    [
      ...(rules.counter === '' ? [] : [`รับและส่งคืนที่ ${rules.counter}`]),
      `วันทำการ (จันทร์ถึงศุกร์) เวลา ${hoursText(rules)} เว้นวันหยุดราชการ`,
      ...(address === '' ? [] : [`ที่อยู่ ${address}`]),
      ...(telephone === '' ? [] : [`โทรศัพท์ ${telephone}`]),
    ],
    say,
  )}
  ${
    holidays.length > 0 &&
    html`<p>วันหยุดในหกเดือนข้างหน้า</p>
      ${lines(
        holidays.map(({ day, name }) => `${formatThaiDate(day, { form: 'full' })} ${name}`),
        say,
      )}`
  }`

const care: Section = (_, say) =>
  html`<p>
      ${say(`ผู้ยืมต้องส่งคืนในสภาพที่ใช้การได้เรียบร้อย หากชำรุด ใช้การไม่ได้ หรือสูญหาย ต้องทำอย่างใดอย่างหนึ่ง (${clause(regulation('209'))})`)}
    </p>
    ${lines(
      [
        'ซ่อมแซมให้คงสภาพเดิมโดยเสียค่าใช้จ่ายของตนเอง',
        'ชดใช้เป็นพัสดุประเภท ชนิด ขนาด ลักษณะ และคุณภาพอย่างเดียวกัน',
        'ชดใช้เป็นเงินตามราคาที่เป็นอยู่ในขณะยืม',
      ],
      say,
    )}
    <p>${say(`พัสดุประเภทใช้สิ้นเปลืองคืนเป็นพัสดุประเภท ชนิด และปริมาณเช่นเดียวกัน (${clause(regulation('210'))})`)}</p>`

const chasing: Section = (_, say) =>
  html`<p>
    ${say(`แจ้งเตือนก่อนครบกำหนด 3 วันและในวันครบกำหนด เมื่อครบกำหนดแล้วไม่คืน เจ้าหน้าที่ติดตามทวงคืนภายใน 7 วันนับแต่วันครบกำหนด (${clause(regulation('211'))}) ผู้ที่ไม่ส่งคืนอาจถูกพักสิทธิการยืม`)}
  </p>`

const privacy: Section = ({ rules }, say) =>
  html`<p>
      ${say(`หมายเลขโทรศัพท์ ที่อยู่ และอีเมลของผู้ยืมภายนอกใช้เพื่อพิจารณาและติดตามการยืมเท่านั้น เก็บแบบเข้ารหัส เห็นเฉพาะเจ้าหน้าที่ที่เกี่ยวข้อง และลบเมื่อพ้น ${rules.keptDays} วันหลังการยืมและการชดใช้สิ้นสุด ส่วนชื่อและรายละเอียดการยืมอยู่ในทะเบียนใบยืมซึ่งเป็นหลักฐานทางราชการ`)}
    </p>
    ${rules.note !== '' && html`<p>${say(rules.note)}</p>`}`

const sections: readonly (readonly [string, Section])[] = [
  ['ผู้มีสิทธิยืมและผู้อนุมัติ', who],
  ['วัตถุประสงค์ที่ให้ยืม', whatFor],
  ['สิ่งที่ให้ยืม', what],
  ['ขั้นตอน', steps],
  ['ระยะเวลา', days],
  ['เอกสารที่ต้องใช้', papers],
  ['วัน เวลา และสถานที่รับและส่งคืน', where],
  ['ความรับผิดของผู้ยืม', care],
  ['การติดตามเมื่อครบกำหนด', chasing],
  ['ข้อมูลส่วนบุคคลและข้อความเพิ่มเติม', privacy],
]
