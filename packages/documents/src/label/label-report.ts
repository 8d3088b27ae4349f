import { html, type Html } from '../html.ts'

/** What was typed, and why it was not taken; both empty when the page is first opened. */
export type ReportTyped = {
  readonly fault: string
  readonly contact: string
  readonly refused: string | null
}

export const nothingTyped: ReportTyped = { fault: '', contact: '', refused: null }

/** The part of a label's page by which anybody says that the thing is broken. Opened by itself where something was wrong. */
export const reportForm = (publicId: string, { fault, contact, refused }: ReportTyped): Html =>
  html`<details class="report" ${refused === null ? null : html`open`}>
    <summary>แจ้งว่าสิ่งนี้ชำรุด</summary>
    <form method="post" action="/a/${publicId}/report">
      ${refused === null ? null : html`<p class="refused" role="alert">${refused}</p>`}
      <label for="fault">อาการหรือสิ่งที่พบ</label>
      <textarea id="fault" name="fault" rows="4" maxlength="1000" required>${fault}</textarea>
      <label for="contact">ชื่อหรือโทรศัพท์ที่ติดต่อกลับได้ (ถ้ามี)</label>
      <input id="contact" name="contact" maxlength="200" value="${contact}" autocomplete="off" />
      <p class="hint">เห็นเฉพาะเจ้าหน้าที่พัสดุ ใช้เพื่อสอบถามเรื่องนี้เท่านั้น</p>
      <p class="trap" aria-hidden="true">
        <label for="website">เว้นว่างช่องนี้ไว้</label>
        <input id="website" name="website" tabindex="-1" autocomplete="off" />
      </p>
      <button type="submit">แจ้งหน่วยงาน</button>
    </form>
  </details>`

/** What whoever has said so is told. */
export const reportTaken = (number: string): Html =>
  html`<p class="taken" role="status">
    รับแจ้งแล้ว เลขที่ <b>${number}</b><br />เจ้าหน้าที่จะตรวจสอบต่อไป ขอขอบคุณที่ช่วยกันดูแล
  </p>`

export const reportStyle = `
.report { margin: 0 0 16px; border: 1px solid #c9d0d9; border-radius: 6px; }
.report summary { padding: 12px 16px; cursor: pointer; font-weight: 700; }
.report form { padding: 0 16px 16px; display: grid; gap: 6px; }
.report label { font-weight: 700; margin-top: 6px; }
.report textarea, .report input { font: inherit; width: 100%; padding: 8px 12px; border: 1px solid #76808f; border-radius: 6px; background: inherit; color: inherit; }
.report .hint { margin: 0; color: #566070; font-size: .9375rem; }
.report .trap { position: absolute; left: -9999px; }
.report button { font: inherit; font-weight: 700; margin-top: 8px; padding: 12px 16px; border: 0; border-radius: 6px; background: #0b6e69; color: #fff; cursor: pointer; }
.refused { margin: 0; padding: 8px 12px; border: 1px solid #b3261e; border-radius: 6px; color: #b3261e; }
.taken { padding: 12px 16px; border-radius: 6px; background: #e2f3e8; color: #14532d; }
@media (prefers-color-scheme: dark) {
  .report { border-color: #2e3846; }
  .report .hint { color: #a3aebd; }
  .refused { color: #ffb4ab; border-color: #ffb4ab; }
}`
