import type { ClosedDay } from '@prongsai/domain/loan/closed-day'
import { daysFrom } from '@prongsai/domain/loan/calendar'
import type { StepKind } from '@prongsai/domain/loan/loan-approval'
import { hoursText } from '@prongsai/domain/loan/office-hours'
import { html, type Html } from '../html.ts'
import type { PaperFonts } from '../paper-font.ts'
import { counterText, dayText, type OfferShown, type OfferTyped } from './offer-shown.ts'
import { offerForm } from './public-offer-form.ts'
import { publicPage } from '../public-page.ts'

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
      <p>
        <a href="#request">ไปที่แบบคำขอ</a> · <a href="${shown.manualPath}">คู่มือการขอยืม</a> ·
        <a href="${shown.plansPath}">แผนการจัดซื้อจัดจ้างของหน่วยงาน</a>
      </p>
      ${offered(shown)} ${decided(shown)} ${shown.things.length > 0 && offerForm(shown, typed)}
    `,
  })

function offered({ things, today, closed, rules }: OfferShown): Html {
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
          ({ name, countingUnit, pieces, free, parts }) =>
            html`<tr>
              <th scope="row">${name} ${along(parts)}</th>
              <td class="number">${pieces} ${countingUnit}</td>
              <td class="number">${free[0] ?? 0}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <h2>วันไหนว่างเท่าไร (30 วันข้างหน้า)</h2>
    <p class="soft">
      จำนวนนี้เปลี่ยนได้จนกว่าคำขอจะได้รับอนุมัติ รับและส่งคืนได้วันทำการ เวลา ${hoursText(rules)}
      วันที่เขียนว่าปิดทำการไม่มีเจ้าหน้าที่รับและส่งของ
    </p>
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
                      <th scope="row">
                        ${dayText(day)} ${closedText(closed.find((one) => one.day === day))}
                      </th>
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

const closedText = (closed: ClosedDay | undefined): Html | null =>
  closed === undefined ? null : html`<span class="soft closed">${closed.holiday ?? 'วันหยุด'} ปิดทำการ</span>`

/** What goes along with a set. */
function along(parts: OfferShown['things'][number]['parts']): Html | null {
  if (parts.length === 0) return null
  const said = parts.map(({ name, pieces, countingUnit }) => `${name} ${pieces} ${countingUnit}`).join(', ')
  return html`<span class="soft closed">${`ทั้งชุด พร้อม${said}`}</span>`
}

const decided = ({ steps, rules }: OfferShown): Html =>
  html`<h2>ใครพิจารณา และต้องทำอย่างไร</h2>
    <ol>
      <li>ส่งคำขอ แล้วจดเลขอ้างอิงไว้ติดตามผล คำขอที่ยังไม่อนุมัติยังไม่จองของไว้</li>
      ${steps.map((step) => html`<li>${deciders[step]}</li>`)}
      <li>
        เมื่ออนุมัติแล้ว มารับของที่${counterText(rules)}ในวันทำการ เวลา ${hoursText(rules)} พร้อมเอกสารที่ต้องใช้
        และลงนามในใบยืม
      </li>
      <li>ส่งคืนในสภาพเดิมภายในวันที่กำหนด หากชำรุดหรือสูญหาย ผู้ยืมต้องซ่อมหรือชดใช้ (ระเบียบกระทรวงการคลังฯ 2560 ข้อ 209)</li>
    </ol>
    <p>
      ยืมได้ครั้งละไม่เกิน ${rules.longestDays} วัน และขอล่วงหน้าได้ไม่เกิน ${rules.aheadDays} วัน
      ยืมไปใช้ส่วนตัวซึ่งมิใช่เพื่อประโยชน์ของทางราชการไม่ได้ (ข้อ 207)
    </p>
    ${rules.note !== '' && html`<p>${rules.note}</p>`}`
