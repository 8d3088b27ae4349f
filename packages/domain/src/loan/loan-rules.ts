import type { CategoryId } from '../base/id.ts'
import type { OfficeHours } from './office-hours.ts'

/** หลักเกณฑ์การให้ยืมของหน่วยงาน: what the law leaves to the office. */
export type LoanRules = OfficeHours & {
  /** เจ้าหน้าที่พัสดุตรวจสอบก่อน, before anybody decides. */
  readonly officerChecks: boolean
  /** หัวหน้าส่วนราชการที่ถือครองเห็นชอบก่อน, before the head of the office decides. */
  readonly unitAgrees: boolean
  /** So many days at most from the first day to the due day; an extension may go beyond. */
  readonly longestDays: number
  /** So many days ahead a request may begin. */
  readonly aheadDays: number
  /** Whether villagers and agencies may ask by the public page. */
  readonly open: boolean
  /** เลขประจำตัวประชาชน: asked for only where the office says that it must. */
  readonly asksNationalId: boolean
  /** After so many days from the end of a loan the private facts of its borrower are blanked. */
  readonly keptDays: number
  /** ที่รับและส่งคืน: where things are given out and taken back; '' where the office needs no word for it. */
  readonly counter: string
  /** เอกสารที่ต้องใช้: one a line. */
  readonly documents: string
  /** What the office adds to its manual. */
  readonly note: string
}

export const shippedRules: LoanRules = {
  officerChecks: true,
  unitAgrees: false,
  longestDays: 30,
  aheadDays: 180,
  open: false,
  asksNationalId: false,
  keptDays: 365,
  opensAt: '08:30',
  closesAt: '16:30',
  pauseFrom: '',
  pauseUntil: '',
  counter: '',
  documents: [
    'บัตรประจำตัวประชาชนหรือบัตรประจำตัวเจ้าหน้าที่ของรัฐ ใช้แสดงเมื่อมารับของ',
    'หนังสือขอยืมลงนามโดยหัวหน้าหน่วยงาน เมื่อยืมในนามหน่วยงานของรัฐ',
  ].join('\n'),
  note: '',
}

/** เงื่อนไขการให้ยืมของประเภท. A category without terms is lent to staff and agencies, without days between. */
export type CategoryTerms = {
  readonly categoryId: CategoryId
  readonly lendable: boolean
  /** Shown on the public page, under this name. */
  readonly open: boolean
  readonly publicName: string
  /** Days between two loans, for cleaning and looking over. */
  readonly bufferDays: number
  /** รายการตรวจสภาพ: what is looked at when a thing goes and comes back. */
  readonly checklist: readonly string[]
}

export const shippedTerms = (categoryId: CategoryId): CategoryTerms => ({
  categoryId,
  lendable: true,
  open: false,
  publicName: '',
  bufferDays: 0,
  checklist: [],
})

/** วัตถุประสงค์: one of the office's own list. What is not official cannot be asked for at all (ข้อ 207). */
export type LoanPurpose = {
  readonly id: string
  readonly name: string
  /** Whether villagers may give it. */
  readonly open: boolean
}

/** The list that is first offered. */
export const shippedPurposes: readonly Omit<LoanPurpose, 'id'>[] = [
  { name: 'ปฏิบัติงานในหน้าที่ราชการ', open: false },
  { name: 'ประชุม อบรม สัมมนาของทางราชการ', open: false },
  { name: 'โครงการหรือกิจกรรมของหน่วยงาน', open: false },
  { name: 'ช่วยเหลือประชาชนด้านสาธารณภัย', open: true },
  { name: 'งานศพหรืองานฌาปนกิจในพื้นที่ (การสงเคราะห์และบริการสาธารณะ)', open: true },
  { name: 'งานประเพณีและวัฒนธรรมท้องถิ่น', open: true },
  { name: 'กิจกรรมสาธารณประโยชน์ของชุมชน วัด หรือโรงเรียน', open: true },
  { name: 'ตลาดชุมชนที่หน่วยงานส่งเสริม', open: true },
]
