import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { citationText, type Citation } from '../law/citation.ts'
import { books, paperKinds, type Book, type PaperKind } from './paper-kind.ts'

export type TemplateRefusal =
  | {
      readonly code: 'template/unknown-field'
      readonly line: number
      readonly name: string
      readonly near: string
    }
  | { readonly code: 'template/open-brace'; readonly line: number }
  | { readonly code: 'template/block-not-alone'; readonly line: number; readonly name: string }
  | { readonly code: 'template/field-missing'; readonly name: string; readonly clause: Citation | null }
  | { readonly code: 'template/subject-missing' }
  | { readonly code: 'template/bad-column'; readonly line: number }
  | { readonly code: 'template/columns-too-wide'; readonly width: number; readonly most: number }
  | { readonly code: 'template/empty' }
  | { readonly code: 'template/same-words' }
  | { readonly code: 'template/changed-meanwhile' }
  | { readonly code: 'template/number-ahead'; readonly day: CivilDate }
  | { readonly code: 'template/number-given'; readonly number: string }
  | {
      readonly code: 'template/number-taken'
      readonly book: Book
      readonly number: string
      readonly year: number
      readonly holder: string
    }
  | { readonly code: 'template/nothing-to-print'; readonly kind: PaperKind; readonly lacking: string }

const because = (clause: Citation | null): string => (clause === null ? '' : ` (${citationText(clause)})`)

/** What is not possible, why, and what to do. */
// oxlint-disable-next-line complexity -- one line for each code; the compiler holds the list complete
export function templateRefusalText(refusal: TemplateRefusal): string {
  switch (refusal.code) {
    case 'template/unknown-field':
      return `บรรทัดที่ ${refusal.line}: ไม่รู้จักช่อง {${refusal.name}}${refusal.near === '' ? '' : ` อาจหมายถึง {${refusal.near}}`} กรุณาเลือกจากรายชื่อช่องที่ใช้ได้`
    case 'template/open-brace':
      return `บรรทัดที่ ${refusal.line}: วงเล็บปีกกาไม่ครบคู่ ชื่อช่องต้องอยู่ระหว่าง { และ } ในบรรทัดเดียวกัน`
    case 'template/block-not-alone':
      return `บรรทัดที่ ${refusal.line}: {${refusal.name}} เป็นตารางหรือรายชื่อ ต้องอยู่ลำพังในบรรทัดของตน กรุณาขึ้นบรรทัดใหม่`
    case 'template/field-missing':
      return `บันทึกแบบเอกสารไม่ได้: ต้องมี {${refusal.name}}${because(refusal.clause)} กรุณาใส่กลับเข้าไป`
    case 'template/subject-missing':
      return 'บันทึกแบบเอกสารไม่ได้: บรรทัดแรกต้องขึ้นต้นด้วยคำว่า "เรื่อง" ตามด้วยชื่อเรื่อง'
    case 'template/bad-column':
      return `บรรทัดที่ ${refusal.line}: คอลัมน์ต้องเขียนเป็น หัวคอลัมน์ | {ช่อง} | ความกว้าง (มม.) เช่น ลำดับ | {ลำดับ} | 12`
    case 'template/columns-too-wide':
      return `บันทึกแบบเอกสารไม่ได้: คอลัมน์กว้างรวม ${refusal.width} มม. เกินหน้ากระดาษ กรุณาลดให้ไม่เกิน ${refusal.most} มม.`
    case 'template/empty':
      return 'บันทึกแบบเอกสารไม่ได้: ยังไม่มีข้อความ กรุณาพิมพ์ข้อความ หรือกลับไปใช้ข้อความของระบบ'
    case 'template/same-words':
      return 'ข้อความเหมือนฉบับที่ใช้อยู่ จึงไม่ได้บันทึกเป็นฉบับใหม่'
    case 'template/changed-meanwhile':
      return 'มีผู้บันทึกแบบเอกสารนี้ไปก่อนแล้ว ข้อความที่ท่านพิมพ์ยังอยู่ กรุณาเปิดดูฉบับล่าสุดแล้วบันทึกอีกครั้ง'
    case 'template/number-ahead':
      return `ออกเลขลงวันที่ ${formatThaiDate(refusal.day)} ไม่ได้: ยังไม่ถึงวันนั้น กรุณาใช้วันที่ออกเลขจริง`
    case 'template/number-given':
      return `เอกสารนี้มีเลขที่ ${refusal.number} แล้ว หากออกเลขผิด กรุณายกเลิกเลขเดิมพร้อมเหตุผลก่อน`
    case 'template/number-taken':
      return `เลขที่ ${refusal.number} ปี ${refusal.year} ใน${books[refusal.book]}${refusal.holder === '' ? 'มีเอกสารอื่นใช้แล้ว' : `เป็นของ ${refusal.holder} แล้ว`} กรุณาใช้เลขถัดไปตามทะเบียน`
    case 'template/nothing-to-print':
      return `พิมพ์${paperKinds[refusal.kind]}ยังไม่ได้: ${refusal.lacking}`
  }
}
