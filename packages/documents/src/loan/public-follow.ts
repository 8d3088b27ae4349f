import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { isOverdue } from '@prongsai/domain/loan/loan-days'
import type { LoanStatus } from '@prongsai/domain/loan/loan'
import { approvalSteps, type StepKind } from '@prongsai/domain/loan/loan-approval'
import { loanStanding, loanStandings, type LoanStanding } from '@prongsai/domain/loan/loan-standing'
import { hoursText, type OfficeHours } from '@prongsai/domain/loan/office-hours'
import { html, type Html } from '../html.ts'
import type { PaperFonts } from '../paper-font.ts'
import { publicPage, type PublicOffice } from '../public-page.ts'
import { counterText, dayText } from './offer-shown.ts'

export type FollowShown = PublicOffice &
  OfficeHours & {
    /** Where this page stands, and where another request is begun. */
    readonly path: string
    readonly offerPath: string
    readonly manualPath: string
    readonly owed: boolean
    readonly hasManual: boolean
    readonly reference: string
    readonly today: CivilDate
    readonly counter: string
    readonly status: LoanStatus
    readonly from: CivilDate
    readonly due: CivilDate
    readonly number: number | null
    readonly fiscalYear: number | null
    readonly endReason: string | null
    readonly initial: string
    readonly cancellable: boolean
    readonly stepsLeft: readonly StepKind[]
    readonly lines: readonly {
      readonly name: string
      readonly publicName: string
      readonly countingUnit: string
      readonly pieces: number
    }[]
  }

export type FollowTold = {
  /** That it was just taken. */
  readonly taken: boolean
  readonly refused: string | null
  readonly reason: string
}

/** หน้าติดตามคำขอ: for whoever has the reference, and telling of the borrower no more than a letter. */
export const publicFollowPage = (shown: FollowShown, told: FollowTold, fonts: PaperFonts): string =>
  publicPage({
    fonts,
    title: told.taken ? 'รับคำขอยืมแล้ว' : 'ติดตามคำขอยืม',
    of: shown,
    noindex: true,
    content: html`
      <h1>${told.taken ? 'รับคำขอยืมแล้ว' : 'ติดตามคำขอยืม'}</h1>
      ${told.taken && html`<p role="status">กรุณาเก็บลิงก์ของหน้านี้ไว้ ใช้ติดตามผลและยกเลิกคำขอได้โดยไม่ต้องเข้าสู่ระบบ</p>`}
      ${told.refused !== null && html`<p class="refused" role="alert">${told.refused}</p>`}
      <p class="state ${toneOf(shown)}">${stateOf(shown)}</p>
      ${nextOf(shown)}
      <dl>
        <dt>เลขอ้างอิง</dt>
        <dd><a href="${shown.path}">${shown.reference}</a></dd>
        ${
          shown.number !== null &&
          html`<dt>ใบยืมเลขที่</dt>
            <dd>${shown.number}/${shown.fiscalYear}</dd>`
        }
        <dt>ผู้ขอยืม</dt>
        <dd>${shown.initial}…</dd>
        <dt>วันที่มารับของ</dt>
        <dd>${dayText(shown.from)}</dd>
        <dt>วันที่ส่งคืน</dt>
        <dd>${dayText(shown.due)}</dd>
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">รายการ</th>
            <th scope="col" class="number">จำนวน</th>
          </tr>
        </thead>
        <tbody>
          ${shown.lines.map(
            ({ name, publicName, countingUnit, pieces }) =>
              html`<tr>
                <th scope="row">
                  ${publicName === '' || publicName === name ? name : `${publicName} (${name})`}
                </th>
                <td class="number">${pieces} ${countingUnit}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${shown.cancellable && cancelForm(shown, told)}
      <p>
        <a href="${shown.offerPath}">ขอยืมอีกหนึ่งคำขอ</a>
        ${shown.hasManual && html`· <a href="${shown.manualPath}">คู่มือการขอยืม</a>`}
      </p>
    `,
  })

const standingOf = (shown: FollowShown): LoanStanding =>
  loanStanding({ status: shown.status, late: isOverdue(shown, shown.today), owed: shown.owed })

const stateOf = (shown: FollowShown): string => loanStandings[standingOf(shown)]

function toneOf(shown: FollowShown): string {
  const standing = standingOf(shown)
  if (standing === 'approved' || standing === 'returned') return 'done'
  if (standing === 'refused' || standing === 'overdue') return 'late'
  return standing === 'out' || standing === 'owed' ? 'soon' : ''
}

/** What comes next, and what the borrower has to do for it. */
function nextOf(shown: FollowShown): Html | null {
  const { status, stepsLeft, from, due, endReason } = shown
  const hours = `ในวันทำการ เวลา ${hoursText(shown)}`
  const counter = counterText(shown)
  switch (status) {
    case 'requested':
      return html`<p>ขั้นตอนที่เหลือก่อนรับของ คำขอนี้ยังไม่จองของไว้จนกว่าจะอนุมัติ</p>
        <ol>
          ${stepsLeft.map((step) => html`<li>${approvalSteps[step]}</li>`)}
        </ol>`
    case 'approved':
      return html`<p>มารับของที่${counter} ${dayText(from)} ${hours} พร้อมเอกสารที่ต้องใช้ และลงนามในใบยืม</p>`
    case 'out':
      return html`<p>กรุณาส่งคืนที่${counter} ภายใน${dayText(due)} ${hours}</p>`
    case 'refused':
    case 'cancelled':
      return endReason === null ? null : html`<p>เหตุผล: ${endReason}</p>`
    case 'returned':
      return shown.owed
        ? html`<p>
            มีสิ่งที่ชำรุดหรือขาดหายซึ่งต้องชดใช้ตามระเบียบฯ 2560 ข้อ 209 เจ้าหน้าที่จะติดต่อท่าน หรือติดต่อที่${counter} ${hours}
          </p>`
        : html`<p>ขอขอบคุณที่ช่วยกันดูแลทรัพย์สินของส่วนรวม</p>`
  }
}

const cancelForm = ({ path }: FollowShown, { reason, refused }: FollowTold): Html =>
  html`<details ${refused === null ? null : html`open`}>
    <summary>ยกเลิกคำขอนี้</summary>
    <div>
      <form method="post" action="${path}/cancel">
        <label for="reason">เหตุผลที่ยกเลิก</label>
        <input id="reason" name="reason" maxlength="300" required autocomplete="off" value="${reason}" />
        <button type="submit" class="quiet">ยกเลิกคำขอ</button>
      </form>
    </div>
  </details>`
