import type { Permission } from '../access/permissions.ts'

/** A value as the journal keeps it: money in satang and days in ISO, both as text. */
export type JournalValue = string | number | boolean | null

/** ช่องที่แก้ไข: one field and what it was and is; null and null for a private field, told only as changed. */
export type FieldChange = {
  readonly field: string
  readonly from: JournalValue
  readonly to: JournalValue
}

export type Subject = { readonly kind: SubjectKind; readonly id: string; readonly label: string }

/** What an entry can be about. */
export const subjectKinds = [
  'office',
  'unit',
  'person',
  'calendar',
  'law',
  'category',
  'asset',
  'batch',
  'session',
  'transfer',
  'repair',
  'loan',
  'place',
  'label',
  'scan',
  'budget',
  'supplier',
  'plan',
  'purchase',
  'contract',
  'template',
] as const

export type SubjectKind = (typeof subjectKinds)[number]

/** Stands for the person where somebody acted at the server's own machine, who is nobody that the office knows. */
export const terminal = 'terminal'

/** Stands for the person where nobody knows who acted: somebody who tried to sign in, and did not get in. */
export const stranger = 'stranger'

/** ผู้ดำเนินการ: who acted, under which post, and in whose place or on whose behalf where the authority was not his own. */
export type JournalActor = {
  readonly person: string
  readonly name: string
  readonly position: string
  readonly actingFor: OtherPost | null
  /** Whose power it was, where it was delegated to him; absent where it was not. */
  readonly onBehalfOf?: OtherPost
}

type OtherPost = { readonly name: string; readonly position: string; readonly order: string }

/** One entry of the journal (บันทึกการดำเนินการ), before it has its number and hash. */
export type JournalEntry = {
  readonly at: string
  readonly actor: JournalActor
  readonly permission: Permission | 'setup' | 'sign-in' | 'public'
  readonly clause: string | null
  readonly act: Act
  readonly subject: Subject
  readonly reason: string | null
  readonly changes: readonly FieldChange[]
}

/** What can be done, in the words in which a record tells its history. */
export const acts = {
  'office/set-up': 'ตั้งค่าหน่วยงาน',
  'office/change': 'แก้ไขข้อมูลหน่วยงาน',
  'unit/open': 'เพิ่มส่วนราชการ',
  'unit/change': 'แก้ไขส่วนราชการ',
  'unit/close': 'ยุบเลิกส่วนราชการ',
  'person/add': 'เพิ่มผู้ใช้งาน',
  'person/change': 'แก้ไขข้อมูลผู้ใช้งาน',
  'person/mail': 'แก้ไขอีเมลสำหรับแจ้งเตือน',
  'person/leave': 'บันทึกการพ้นจากหน้าที่',
  'person/invite': 'ออกลิงก์ตั้งรหัสผ่าน',
  'person/join': 'ตั้งรหัสผ่านและเข้าใช้งานครั้งแรก',
  'person/password': 'เปลี่ยนรหัสผ่านของตนเอง',
  'person/lock-out': 'พักการเข้าสู่ระบบชั่วคราว เพราะกรอกรหัสผ่านผิดหลายครั้ง',
  'role/grant': 'มอบบทบาท',
  'role/end': 'ยกเลิกบทบาท',
  'acting/order': 'บันทึกคำสั่งรักษาราชการแทน',
  'acting/end': 'สิ้นสุดการรักษาราชการแทน',
  'delegation/order': 'บันทึกคำสั่งมอบอำนาจ',
  'delegation/copy': 'บันทึกการส่งสำเนาการมอบอำนาจให้ สตง.',
  'delegation/revoke': 'เพิกถอนการมอบอำนาจ',
  'session/end': 'ยกเลิกการเข้าใช้งาน',
  'calendar/add': 'เพิ่มวันหยุดราชการ',
  'calendar/confirm': 'ยืนยันวันหยุดราชการตามประกาศ',
  'calendar/withdraw': 'ถอนวันหยุดราชการ',
  'law/set': 'กำหนดตัวเลขตามระเบียบ',
  'law/withdraw': 'ถอนตัวเลขตามระเบียบ',
  'category/open': 'เพิ่มประเภทครุภัณฑ์',
  'category/change': 'แก้ไขประเภทครุภัณฑ์',
  'category/close': 'เลิกใช้ประเภทครุภัณฑ์',
  'category/life': 'กำหนดอายุการใช้งานของประเภท',
  'category/field': 'กำหนดข้อมูลเฉพาะประเภท',
  'asset/register': 'ลงทะเบียนทรัพย์สิน',
  'asset/correct': 'แก้ไขรายการในทะเบียน',
  'asset/export': 'ส่งออกทะเบียน',
  'custody/offer': 'ออกใบโอนพัสดุ',
  'custody/receive': 'รับมอบพัสดุ',
  'custody/refuse': 'ไม่รับพัสดุที่โอนมา',
  'custody/withdraw': 'ถอนใบโอนพัสดุ',
  'custody/move': 'เปลี่ยนผู้ถือครองหรือสถานที่',
  'part/join': 'เข้าชุด',
  'part/leave': 'ออกจากชุด',
  'part/accessory': 'แก้ไขอุปกรณ์ประกอบ',
  'place/open': 'เพิ่มสถานที่',
  'place/change': 'แก้ไขสถานที่',
  'place/close': 'เลิกใช้สถานที่',
  'place/bind': 'จัดชื่อสถานที่เข้าผัง',
  'repair/report': 'แจ้งชำรุด',
  'repair/send': 'ส่งซ่อม',
  'repair/back': 'รับคืนจากซ่อม',
  'repair/settle': 'ปิดเรื่องแจ้งชำรุด',
  'loan/request': 'ขอยืมพัสดุ',
  'loan/cancel': 'ยกเลิกคำขอยืม',
  'loan/approve': 'อนุมัติหรือเห็นชอบการยืม',
  'loan/refuse': 'ไม่อนุมัติการยืม',
  'loan/undo-approval': 'เพิกถอนการอนุมัติให้ยืม',
  'loan/hand-over': 'ส่งมอบพัสดุที่ให้ยืม',
  'loan/undo-hand-over': 'ยกเลิกการส่งมอบ',
  'loan/return': 'รับคืนพัสดุที่ให้ยืม',
  'loan/undo-return': 'ยกเลิกการรับคืน',
  'loan/extend': 'ขอขยายเวลายืม',
  'loan/extend-approve': 'อนุมัติการขยายเวลายืม',
  'loan/extend-refuse': 'ไม่อนุมัติการขยายเวลายืม',
  'loan/bring': 'บันทึกการยืมยกมา',
  'loan/settle': 'พิจารณาการชดใช้',
  'loan/undo-settle': 'ยกเลิกการพิจารณาชดใช้',
  'loan/undo-extend': 'เพิกถอนการพิจารณาขยายเวลายืม',
  'loan/settled': 'บันทึกการชดใช้แล้ว',
  'loan/found': 'บันทึกการได้คืน',
  'loan/fact-finding': 'ส่งสอบหาข้อเท็จจริง',
  'loan/chase': 'ติดตามทวงคืน',
  'loan/report': 'เสนอผู้บังคับบัญชาเรื่องพัสดุที่มิได้ส่งคืน',
  'loan/export': 'ส่งออกทะเบียนคุมใบยืมพัสดุ',
  'loan/suspend': 'พักสิทธิการยืม',
  'loan/lift': 'คืนสิทธิการยืม',
  'loan/rules': 'กำหนดหลักเกณฑ์การให้ยืม',
  'loan/terms': 'กำหนดเงื่อนไขการให้ยืมของประเภท',
  'loan/purpose': 'กำหนดวัตถุประสงค์การยืม',
  'loan/blank': 'ลบข้อมูลส่วนบุคคลของผู้ยืมเมื่อพ้นกำหนดเก็บ',
  'purchase/open': 'เริ่มการจัดซื้อจัดจ้าง',
  'purchase/bring': 'บันทึกการจัดซื้อจัดจ้างยกมา',
  'purchase/change': 'แก้ไขการจัดซื้อจัดจ้าง',
  'purchase/pass': 'บันทึกหรืออนุมัติขั้นตอน',
  'purchase/return': 'ส่งคืนให้แก้ไข',
  'purchase/undo': 'เพิกถอนขั้นตอน',
  'purchase/egp': 'บันทึกเลขที่โครงการในระบบ e-GP',
  'purchase/cancel': 'ยกเลิกการจัดซื้อจัดจ้าง',
  'purchase/publish-cancel': 'บันทึกการประกาศยกเลิก',
  'purchase/redo': 'เริ่มดำเนินการใหม่',
  'purchase/appoint': 'แต่งตั้งคณะกรรมการหรือผู้รับผิดชอบ',
  'purchase/end-committee': 'สิ้นสุดหน้าที่คณะกรรมการ',
  'purchase/interest': 'แจ้งส่วนได้เสีย',
  'purchase/invite': 'บันทึกการเชิญชวน',
  'purchase/uninvite': 'นำการเชิญชวนออก',
  'purchase/offer': 'บันทึกข้อเสนอ',
  'purchase/judge': 'พิจารณาข้อเสนอ',
  'purchase/winner': 'เลือกผู้ชนะการเสนอราคา',
  'purchase/withdraw-offer': 'ถอนข้อเสนอ',
  'purchase/comment': 'บันทึกความเห็นต่อร่าง',
  'purchase/answer': 'ตอบความเห็นต่อร่าง',
  'purchase/appeal': 'รับอุทธรณ์',
  'purchase/appeal-move': 'บันทึกการพิจารณาอุทธรณ์',
  'contract/draft': 'ร่างสัญญา',
  'contract/change-draft': 'แก้ไขร่างสัญญา',
  'contract/drop': 'ยกเลิกร่างสัญญา',
  'contract/sign': 'ลงนามสัญญา',
  'contract/undo-sign': 'เพิกถอนการลงนาม',
  'contract/bring': 'บันทึกสัญญายกมา',
  'contract/security': 'รับหลักประกัน',
  'contract/security-undo': 'ถอนการรับหลักประกัน',
  'contract/security-return': 'คืนหลักประกัน',
  'contract/security-replace': 'เปลี่ยนหลักประกัน',
  'contract/security-claim': 'ริบหรือเรียกร้องหลักประกัน',
  'contract/prove': 'บันทึกว่าดำเนินการตามกำหนดแล้ว',
  'contract/waive': 'ยกเว้นการดำเนินการตามกำหนด',
  'contract/undo-fact': 'ถอนบันทึกการดำเนินการตามกำหนด',
  'contract/change-ask': 'บันทึกคำขอแก้ไขสัญญา ขยายเวลา งดหรือลดค่าปรับ',
  'contract/change-withdraw': 'ถอนคำขอแก้ไขสัญญา',
  'contract/change-approve': 'อนุมัติคำขอแก้ไขสัญญา',
  'contract/change-refuse': 'ไม่อนุมัติคำขอแก้ไขสัญญา',
  'contract/change-publish': 'บันทึกการประกาศการแก้ไขสัญญา',
  'contract/change-undo': 'เพิกถอนการพิจารณาคำขอแก้ไขสัญญา',
  'contract/review': 'พิจารณากรณีค่าปรับจะเกินร้อยละสิบ',
  'contract/review-undo': 'เพิกถอนผลการพิจารณากรณีค่าปรับจะเกินร้อยละสิบ',
  'contract/end': 'เลิกสัญญา',
  'contract/end-undo': 'เพิกถอนการเลิกสัญญา',
  'contract/end-told': 'บันทึกวันที่คู่สัญญาได้รับแจ้งการเลิกสัญญา',
  'contract/propose-blacklist': 'เสนอให้คู่สัญญาเป็นผู้ทิ้งงาน',
  'contract/claim': 'รับคำขอรับค่าเสียหาย',
  'contract/claim-extend': 'ขยายเวลาพิจารณาค่าเสียหาย',
  'contract/claim-decide': 'พิจารณาคำขอรับค่าเสียหาย',
  'contract/claim-told': 'แจ้งผลการพิจารณาค่าเสียหาย',
  'contract/fine': 'ปรับเพราะจ้างช่วงโดยไม่ได้รับอนุญาต',
  'contract/fine-undo': 'เพิกถอนค่าปรับจ้างช่วง',
  'contract/defect': 'บันทึกความชำรุดบกพร่อง',
  'contract/defect-tell': 'บันทึกการแจ้งความชำรุดบกพร่อง',
  'contract/defect-mend': 'บันทึกผลการแก้ไขความชำรุดบกพร่อง',
  'contract/defect-withdraw': 'ถอนบันทึกความชำรุดบกพร่อง',
  'contract/file-paper': 'บันทึกเอกสารในแฟ้มสัญญา',
  'contract/close': 'ปิดสัญญา',
  'contract/reopen': 'เปิดสัญญาที่ปิดแล้ว',
  'contract/deliver': 'บันทึกการส่งมอบ',
  'contract/deliver-withdraw': 'ถอนบันทึกการส่งมอบ',
  'contract/vote': 'ลงความเห็นในการตรวจรับ',
  'contract/accept': 'ตรวจรับพัสดุ',
  'contract/accept-decide': 'สั่งการผลการตรวจรับ',
  'contract/accept-undo': 'เพิกถอนผลการตรวจรับ',
  'contract/pay': 'บันทึกการจ่ายเงิน',
  'contract/pay-undo': 'ถอนบันทึกการจ่ายเงิน',
  'contract/register-cards': 'ลงทะเบียนครุภัณฑ์จากการตรวจรับ',
  'contract/not-registered': 'บันทึกว่าไม่ต้องลงทะเบียนครุภัณฑ์',
  'plan/need': 'ส่งความต้องการพัสดุ',
  'plan/need-change': 'แก้ไขความต้องการพัสดุ',
  'plan/need-withdraw': 'ถอนความต้องการพัสดุ',
  'plan/need-decline': 'ไม่บรรจุความต้องการในแผน',
  'plan/need-reopen': 'พิจารณาความต้องการอีกครั้ง',
  'plan/open': 'เปิดรอบการเสนอแผน',
  'plan/withdraw': 'ยกเลิกการเสนอแผน',
  'plan/add': 'เพิ่มรายการในแผน',
  'plan/take': 'บรรจุรายการในแผน',
  'plan/edit': 'แก้ไขรายการในร่างแผน',
  'plan/drop': 'นำรายการออกจากร่างแผน',
  'plan/change': 'ขอเปลี่ยนแปลงรายการในแผน',
  'plan/cancel-item': 'ขอยกเลิกรายการในแผน',
  'plan/send': 'เสนอแผนขอความเห็นชอบ',
  'plan/recall': 'เรียกคืนแผนที่เสนอ',
  'plan/approve': 'ตรวจสอบหรือเห็นชอบแผน',
  'plan/refuse': 'ส่งคืนแผนให้แก้ไข',
  'plan/undo-approval': 'เพิกถอนการพิจารณาแผน',
  'plan/publish': 'บันทึกการเผยแพร่แผน',
  'plan/undo-publish': 'ยกเลิกบันทึกการเผยแพร่แผน',
  'plan/bring': 'บันทึกแผนยกมา',
  'plan/undo-bring': 'ยกเลิกการบันทึกแผนยกมา',
  'asset/condition': 'เปลี่ยนสภาพตามผลการตรวจหรือซ่อม',
  'budget/add': 'เพิ่มรายการงบประมาณ',
  'budget/correct': 'แก้ไขข้อมูลรายการงบประมาณ',
  'budget/change': 'บันทึกการเปลี่ยนแปลงงบประมาณ',
  'budget/transfer': 'โอนงบประมาณ',
  'budget/undo': 'ถอนรายการเปลี่ยนแปลงงบประมาณ',
  'budget/amend': 'แก้ยอดตั้งจ่ายหรือยอดยกมา',
  'template/keep': 'แก้ไขแบบเอกสาร',
  'template/number': 'ออกเลขที่เอกสาร',
  'template/take-number-back': 'ยกเลิกเลขที่เอกสาร',
  'file/attach': 'แนบรูปหรือเอกสาร',
  'file/caption': 'แก้ไขคำบรรยายรูปหรือเอกสาร',
  'file/cover': 'เลือกรูปหลัก',
  'file/move': 'จัดลำดับรูปหรือเอกสาร',
  'file/take-away': 'นำรูปหรือเอกสารออก',
  'label/print': 'พิมพ์ป้ายครุภัณฑ์',
  'scan/bind': 'ผูกรหัสเดิมกับรายการ',
  'scan/unbind': 'ยกเลิกการผูกรหัสเดิม',
  'scan/set-aside': 'พักรหัสที่ไม่พบในทะเบียน',
  'batch/save': 'นำเข้าทะเบียน',
  'batch/withdraw': 'ถอนการนำเข้าทะเบียน',
  'supplier/register': 'ลงทะเบียนผู้ประกอบการ',
  'supplier/change': 'แก้ไขข้อมูลผู้ประกอบการ',
  'supplier/branch': 'บันทึกสาขาของผู้ประกอบการ',
  'supplier/list': 'บันทึกการเป็นผู้ทิ้งงาน',
  'supplier/lift': 'บันทึกการเพิกถอนชื่อผู้ทิ้งงาน',
  'supplier/merge': 'รวมรายการผู้ประกอบการที่ซ้ำ',
  'supplier/unmerge': 'แยกรายการผู้ประกอบการที่รวมไว้',
  'supplier/reveal': 'เปิดดูข้อมูลส่วนบุคคลของผู้ประกอบการ',
} as const

export type Act = keyof typeof acts

/** The entry that a canonical text tells; the database lets only what `record` wrote into the journal. */
export function entryOf(body: string): JournalEntry {
  const entry: JournalEntry = JSON.parse(body)
  return entry
}
