import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { meanwhileText, type Meanwhile } from '../journal/meanwhile.ts'
import { roles, type Role } from '../access/role.ts'
import type { Weakness } from './password.ts'

/** What the keeping of the office, its people and their signing in refuses. */
export type OfficeRefusal =
  | { readonly code: 'office/already-set-up' }
  | ({ readonly code: 'office/changed-meanwhile' } & Meanwhile)
  | { readonly code: 'office/unit-name-taken' }
  | { readonly code: 'office/unit-closed'; readonly unit: string; readonly on: CivilDate }
  | UnitNotEmpty
  | { readonly code: 'office/last-administrator'; readonly name: string }
  | { readonly code: 'office/person-left'; readonly name: string; readonly on: CivilDate }
  | { readonly code: 'office/keeps-assets'; readonly name: string; readonly cards: number }
  | { readonly code: 'office/role-held'; readonly name: string; readonly role: Role }
  | { readonly code: 'office/role-needs-unit'; readonly role: Role }
  | { readonly code: 'office/role-of-whole-office'; readonly role: Role }
  | { readonly code: 'office/role-to-oneself' }
  | { readonly code: 'office/role-ended'; readonly role: Role }
  | { readonly code: 'office/day-ahead'; readonly day: CivilDate }
  | { readonly code: 'office/ends-before-it-begins'; readonly from: CivilDate; readonly until: CivilDate }
  | { readonly code: 'office/acting-for-oneself' }
  | { readonly code: 'office/acting-ordered-by-oneself' }
  | ActingTaken
  | { readonly code: 'office/acting-ended'; readonly on: CivilDate }
  | { readonly code: 'office/holiday-known'; readonly day: CivilDate; readonly name: string }
  | { readonly code: 'office/holiday-withdrawn'; readonly day: CivilDate }
  | { readonly code: 'office/law-number-taken' }
  | { readonly code: 'office/law-number-withdrawn' }
  | { readonly code: 'office/username-taken' }
  | { readonly code: 'office/username-missing' }
  | { readonly code: 'office/password-wrong' }
  | { readonly code: 'office/password-weak'; readonly why: Weakness }
  | { readonly code: 'office/link-used' }
  | { readonly code: 'office/link-withdrawn' }
  | { readonly code: 'office/link-expired' }

type UnitNotEmpty = {
  readonly code: 'office/unit-not-empty'
  readonly unit: string
  readonly cards: number
  readonly people: number
}

type ActingTaken = {
  readonly code: 'office/acting-taken'
  readonly name: string
  readonly orderNumber: string
}

/** The Thai sentence: what is not possible, why, and what to do. */
export function officeRefusalText(refusal: OfficeRefusal): string {
  return 'why' in refusal ? weaknesses[refusal.why] : sentences(refusal)
}

const weaknesses = {
  short: 'รหัสผ่านสั้นเกินไป ต้องมีอย่างน้อย 12 ตัวอักษร ลองใช้คำที่ไม่เกี่ยวกันสามหรือสี่คำต่อกัน',
  long: 'รหัสผ่านยาวเกินไป ใช้ได้ไม่เกิน 128 ตัวอักษร',
  repeats: 'รหัสผ่านเป็นตัวอักษรหรือคำเดิมซ้ำ ๆ จึงเดาได้ง่าย กรุณาตั้งใหม่ให้หลากหลายกว่านี้',
  walk: 'รหัสผ่านเรียงตามแป้นพิมพ์หรือเรียงตามลำดับ จึงเดาได้ง่าย กรุณาตั้งใหม่',
  common: 'รหัสผ่านประกอบด้วยคำที่คนใช้กันมากที่สุด จึงเดาได้ง่าย กรุณาตั้งใหม่ด้วยคำที่ไม่เกี่ยวกันหลายคำ',
  'own-name': 'รหัสผ่านมีแต่ชื่อบุคคล ชื่อผู้ใช้ หรือชื่อหน่วยงาน จึงเดาได้ง่าย กรุณาตั้งใหม่',
} as const satisfies Record<Weakness, string>

type Plain = Exclude<OfficeRefusal, { readonly code: 'office/password-weak' }>

// oxlint-disable-next-line complexity -- one sentence for each refusal; the compiler holds the list complete
function sentences(refusal: Plain): string {
  switch (refusal.code) {
    case 'office/already-set-up':
      return 'ตั้งค่าหน่วยงานอีกไม่ได้: ระบบนี้ตั้งค่าเรียบร้อยแล้ว กรุณาเข้าสู่ระบบด้วยชื่อผู้ใช้ของท่าน'
    case 'office/changed-meanwhile':
      return meanwhileText(refusal)
    case 'office/unit-name-taken':
      return 'ใช้ชื่อนี้ไม่ได้: มีส่วนราชการชื่อเดียวกันเปิดใช้อยู่แล้ว กรุณาใช้ชื่ออื่น'
    case 'office/unit-closed':
      return `ทำรายการไม่ได้: ${refusal.unit} ยุบเลิกไปแล้วตั้งแต่วันที่ ${formatThaiDate(refusal.on)} กรุณาเลือกส่วนราชการอื่น`
    case 'office/unit-not-empty':
      return `ยุบเลิก ${refusal.unit} ไม่ได้: ยังมี${inUnit(refusal)} กรุณาย้ายไปส่วนราชการอื่นก่อน`
    case 'office/last-administrator':
      return `ทำรายการไม่ได้: ${refusal.name} เป็นผู้ดูแลระบบคนสุดท้ายที่เข้าสู่ระบบได้ กรุณามอบบทบาทผู้ดูแลระบบให้ผู้อื่นก่อน`
    case 'office/person-left':
      return `ทำรายการไม่ได้: ${refusal.name} พ้นจากหน้าที่แล้วตั้งแต่วันที่ ${formatThaiDate(refusal.on)}`
    case 'office/keeps-assets':
      return `บันทึกการพ้นจากหน้าที่ไม่ได้: ${refusal.name} ยังเป็นผู้ครอบครองทรัพย์สิน ${refusal.cards} รายการ กรุณาส่งมอบให้ผู้อื่นก่อน`
    case 'office/role-held':
      return `มอบบทบาทไม่ได้: ${refusal.name} มีบทบาท${roles[refusal.role]}ในขอบเขตนี้อยู่แล้ว`
    case 'office/role-needs-unit':
      return `มอบบทบาท${roles[refusal.role]}ไม่ได้: ต้องระบุส่วนราชการที่รับผิดชอบ`
    case 'office/role-of-whole-office':
      return `มอบบทบาท${roles[refusal.role]}เฉพาะส่วนราชการไม่ได้: เป็นบทบาทของทั้งหน่วยงาน กรุณาเลือกทั้งหน่วยงาน`
    case 'office/role-to-oneself':
      return 'มอบบทบาทไม่ได้: ผู้ดูแลระบบมอบบทบาทให้ตนเองไม่ได้ กรุณาให้ผู้ดูแลระบบคนอื่นเป็นผู้มอบ'
    case 'office/role-ended':
      return `ยกเลิกบทบาท${roles[refusal.role]}ไม่ได้: บทบาทนี้สิ้นสุดไปแล้ว`
    case 'office/day-ahead':
      return `บันทึกไม่ได้: วันที่ ${formatThaiDate(refusal.day)} ยังมาไม่ถึง กรุณาตรวจสอบวันที่`
    case 'office/ends-before-it-begins':
      return `บันทึกไม่ได้: วันสิ้นสุด (${formatThaiDate(refusal.until)}) อยู่ก่อนวันเริ่ม (${formatThaiDate(refusal.from)}) กรุณาตรวจสอบวันที่`
    case 'office/acting-for-oneself':
      return 'บันทึกคำสั่งไม่ได้: ผู้รักษาราชการแทนกับผู้ที่ถูกแทนเป็นคนเดียวกัน กรุณาเลือกผู้อื่น'
    case 'office/acting-ordered-by-oneself':
      return 'บันทึกคำสั่งไม่ได้: ท่านเป็นผู้รักษาราชการแทนตามคำสั่งนี้เอง กรุณาให้ผู้ดูแลระบบคนอื่นหรือปลัดเป็นผู้บันทึก'
    case 'office/acting-taken':
      return `บันทึกคำสั่งไม่ได้: ในช่วงวันดังกล่าวมี${refusal.name}รักษาราชการแทนตำแหน่งนี้อยู่แล้ว (คำสั่งที่ ${refusal.orderNumber}) กรุณาสิ้นสุดคำสั่งเดิมก่อน`
    case 'office/acting-ended':
      return `ทำรายการไม่ได้: คำสั่งนี้สิ้นสุดไปแล้วเมื่อวันที่ ${formatThaiDate(refusal.on)}`
    case 'office/holiday-known':
      return `เพิ่มวันหยุดไม่ได้: วันที่ ${formatThaiDate(refusal.day)} เป็นวันหยุดอยู่แล้ว (${refusal.name})`
    case 'office/holiday-withdrawn':
      return `ทำรายการไม่ได้: วันหยุดวันที่ ${formatThaiDate(refusal.day)} ถูกถอนไปแล้ว`
    case 'office/law-number-taken':
      return 'กำหนดตัวเลขไม่ได้: มีตัวเลขที่เริ่มใช้ในวันเดียวกันอยู่แล้ว กรุณาถอนตัวเลขเดิมก่อน'
    case 'office/law-number-withdrawn':
      return 'ทำรายการไม่ได้: ตัวเลขนี้ถูกถอนไปแล้ว'
    case 'office/username-taken':
      return 'ใช้ชื่อผู้ใช้นี้ไม่ได้: มีผู้อื่นใช้อยู่แล้ว กรุณาใช้ชื่ออื่น'
    case 'office/username-missing':
      return 'กรุณาตั้งชื่อผู้ใช้ที่จะใช้เข้าสู่ระบบ'
    case 'office/password-wrong':
      return 'รหัสผ่านปัจจุบันไม่ถูกต้อง'
    case 'office/link-used':
      return 'ลิงก์นี้ใช้ไปแล้ว หากท่านเป็นผู้ใช้ กรุณาเข้าสู่ระบบ หากไม่ใช่ กรุณาแจ้งผู้ดูแลระบบทันที'
    case 'office/link-withdrawn':
      return 'ลิงก์นี้ถูกแทนด้วยลิงก์ที่ออกใหม่กว่า กรุณาใช้ลิงก์ล่าสุด หรือขอลิงก์ใหม่จากผู้ดูแลระบบ'
    case 'office/link-expired':
      return 'ลิงก์นี้หมดอายุแล้ว (ใช้ได้ 7 วัน) กรุณาขอลิงก์ใหม่จากผู้ดูแลระบบ'
  }
}

function inUnit({ cards, people }: UnitNotEmpty): string {
  const parts = [cards > 0 ? `ทรัพย์สิน ${cards} รายการ` : '', people > 0 ? `ผู้ปฏิบัติงาน ${people} คน` : '']
  return parts.filter((part) => part !== '').join('และ')
}
