import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { meanwhileText, whoChanged, type Meanwhile, type MeanwhileChange } from '../journal/meanwhile.ts'
import { fieldKinds, type FieldKind } from './category-field.ts'
import { codePatternFaultText, type CodePatternFault } from './asset-code.ts'

/** What the register refuses. */
export type AssetRefusal = CardRefusal | CategoryRefusal

type CardRefusal =
  | { readonly code: 'asset/code-taken'; readonly assetCode: string; readonly holder: string | null }
  | { readonly code: 'asset/code-needed'; readonly category: string }
  | { readonly code: 'asset/day-in-future'; readonly day: CivilDate }
  | { readonly code: 'asset/day-needed' }
  | { readonly code: 'asset/price-needed' }
  | { readonly code: 'asset/serial-of-many'; readonly quantity: number }
  | { readonly code: 'asset/field-needed'; readonly field: string }
  | { readonly code: 'asset/field-unread'; readonly field: string; readonly kind: FieldKind }
  | { readonly code: 'asset/donor-needed' }
  | { readonly code: 'asset/finding-needed' }
  | { readonly code: 'asset/lot-without-codes'; readonly category: string }
  | { readonly code: 'asset/serial-twice'; readonly serial: string }
  | { readonly code: 'asset/serials-unlike'; readonly serials: number; readonly cards: number }
  | { readonly code: 'asset/warranty-before-acquired'; readonly acquiredOn: CivilDate }
  | { readonly code: 'asset/category-closed'; readonly category: string }
  | { readonly code: 'asset/unit-closed'; readonly unit: string }
  | { readonly code: 'asset/keeper-left'; readonly keeper: string }
  | { readonly code: 'asset/reason-needed'; readonly why: 'posted-out' | 'older' }
  | { readonly code: 'asset/posted-out'; readonly clause: string }
  | { readonly code: 'asset/outside-unit' }
  | { readonly code: 'asset/nothing-changed' }
  | { readonly code: 'asset/quantity-held'; readonly unit: string; readonly least: number }
  | { readonly code: 'asset/register-too-long'; readonly most: number }
  | {
      readonly code: 'asset/changed-meanwhile'
      /** The version that stands now: saving again under it is to know of the changes. */
      readonly version: number
      readonly meanwhile: readonly MeanwhileChange[]
    }

type CategoryRefusal =
  | { readonly code: 'asset/category-kind-taken'; readonly kind: string; readonly holder: string | null }
  | { readonly code: 'asset/category-pattern'; readonly fault: CodePatternFault }
  | { readonly code: 'asset/category-field-taken' }
  | { readonly code: 'asset/category-below-itself' }
  | { readonly code: 'asset/category-already-closed'; readonly category: string }
  | { readonly code: 'asset/category-has-open-below'; readonly below: number }
  | ({ readonly code: 'asset/category-changed-meanwhile' } & Meanwhile)
  | { readonly code: 'asset/category-life-reason'; readonly years: number }

export const assetRefusalText = (refusal: AssetRefusal): string =>
  isCategory(refusal) ? categoryText(refusal) : cardText(refusal)

const isCategory = (refusal: AssetRefusal): refusal is CategoryRefusal =>
  refusal.code.startsWith('asset/category-') && refusal.code !== 'asset/category-closed'

const reasonTexts = {
  'posted-out': 'ยังไม่ได้บันทึก: รายการนี้จำหน่ายแล้ว บัตรจึงปิดแล้ว แก้ได้เฉพาะให้ตรงกับหลักฐาน กรุณาระบุเหตุผลที่แก้ไข',
  older: 'ยังไม่ได้บันทึก: รายการนี้ลงทะเบียนไว้เกินหนึ่งวันแล้ว กรุณาระบุเหตุผลที่แก้ไข',
} as const

// oxlint-disable-next-line complexity -- one sentence for each refusal; the compiler holds the list complete
function cardText(refusal: CardRefusal): string {
  switch (refusal.code) {
    case 'asset/code-taken':
      return `ใช้รหัส${refusal.assetCode === '' ? 'นี้' : ` ${refusal.assetCode} `}ไม่ได้: มีทรัพย์สินรายการอื่นใช้อยู่แล้ว${refusal.holder === null ? '' : ` (${refusal.holder})`} กรุณาใช้รหัสอื่น`
    case 'asset/code-needed':
      return `ให้รหัสอัตโนมัติไม่ได้: ประเภท${refusal.category}ยังไม่ได้กำหนดรูปแบบรหัส กรุณากรอกรหัสเอง หรือกำหนดรูปแบบที่หน้าประเภทครุภัณฑ์`
    case 'asset/day-in-future':
      return `บันทึกไม่ได้: วันที่ ${formatThaiDate(refusal.day)} ยังมาไม่ถึง กรุณาตรวจสอบวันที่ได้มา`
    case 'asset/day-needed':
      return 'บันทึกไม่ได้: ยังไม่ได้ระบุวันที่ได้มา หากเป็นของเดิมที่ไม่ทราบวัน ให้เลือกเป็นรายการยกมา'
    case 'asset/price-needed':
      return 'บันทึกไม่ได้: ยังไม่ได้ระบุราคาต่อหน่วย หากได้รับบริจาคให้กรอกราคาประเมิน หากเป็นของเดิมที่ไม่ทราบราคา ให้เลือกเป็นรายการยกมา'
    case 'asset/serial-of-many':
      return `บันทึกไม่ได้: หมายเลขเครื่องเป็นของสิ่งเดียว แต่รายการนี้มีจำนวน ${refusal.quantity} กรุณาแยกเป็นรายการละหนึ่ง หรือย้ายหมายเลขไปไว้ในหมายเหตุ`
    case 'asset/field-needed':
      return `บันทึกไม่ได้: ประเภทนี้ต้องระบุ${refusal.field} กรุณากรอกข้อมูล`
    case 'asset/field-unread':
      return `บันทึกไม่ได้: ${refusal.field}ต้องเป็น${fieldKinds[refusal.kind]} กรุณาตรวจสอบ`
    case 'asset/donor-needed':
      return 'บันทึกไม่ได้: ของที่ได้รับบริจาคต้องระบุผู้บริจาค กรุณากรอกชื่อผู้บริจาค'
    case 'asset/finding-needed':
      return 'บันทึกไม่ได้: ของที่พบโดยไม่มีหลักฐานต้องบอกว่าพบที่ใดและรู้ที่มาอย่างไร กรุณากรอกในหมายเหตุ'
    case 'asset/lot-without-codes':
      return `ลงทะเบียนหลายรายการไม่ได้: ประเภท${refusal.category}ยังไม่ได้กำหนดรูปแบบรหัส กรุณาเลือกประเภทย่อยที่มีรหัส หรือกำหนดรูปแบบที่หน้าประเภทครุภัณฑ์`
    case 'asset/serial-twice':
      return `บันทึกไม่ได้: หมายเลขเครื่อง ${refusal.serial} ซ้ำกันในรายการที่วาง กรุณาตรวจหมายเลข`
    case 'asset/serials-unlike':
      return `บันทึกไม่ได้: วางหมายเลขเครื่องไว้ ${refusal.serials} หมายเลข แต่จะลงทะเบียน ${refusal.cards} รายการ กรุณาวางให้ครบ หรือเว้นว่างทั้งหมด`
    case 'asset/warranty-before-acquired':
      return `บันทึกไม่ได้: วันสิ้นสุดการรับประกันอยู่ก่อนวันที่ได้มา (${formatThaiDate(refusal.acquiredOn)}) กรุณาตรวจสอบวันที่`
    case 'asset/category-closed':
      return `บันทึกไม่ได้: ประเภท${refusal.category}เลิกใช้แล้ว กรุณาเลือกประเภทอื่น`
    case 'asset/unit-closed':
      return `บันทึกไม่ได้: ${refusal.unit}ยุบเลิกแล้ว กรุณาเลือกส่วนราชการอื่น`
    case 'asset/keeper-left':
      return `บันทึกไม่ได้: ${refusal.keeper}พ้นจากหน้าที่แล้ว กรุณาเลือกผู้ครอบครองคนอื่น`
    case 'asset/reason-needed':
      return reasonTexts[refusal.why]
    case 'asset/posted-out':
      return `แก้ไขไม่ได้: รายการนี้จำหน่ายและลงจ่ายออกจากทะเบียนแล้ว (${refusal.clause}) รหัส สภาพ วันที่ได้มา ราคา และจำนวนต้องคงไว้ตามที่รายงาน ส่วนอื่นแก้ให้ตรงกับหลักฐานได้โดยระบุเหตุผล`
    case 'asset/outside-unit':
      return 'ทำรายการไม่ได้: รายการนี้เป็นของส่วนราชการอื่น แต่บทบาทของท่านใช้ได้เฉพาะในส่วนราชการที่ได้รับมอบหมาย กรุณาแจ้งเจ้าหน้าที่พัสดุที่รับผิดชอบส่วนราชการนั้น'
    case 'asset/nothing-changed':
      return 'ไม่มีสิ่งใดเปลี่ยนแปลง จึงไม่มีอะไรต้องบันทึก'
    case 'asset/quantity-held':
      return `ลดจำนวนไม่ได้: ชิ้นที่จะตัดออกอยู่ในความรับผิดชอบของ${refusal.unit} ลดได้ถึง ${refusal.least} เท่านั้น กรุณาย้ายชิ้นเหล่านั้นกลับก่อน`
    case 'asset/register-too-long':
      return `พิมพ์ทะเบียนไม่ได้: มีรายการเกิน ${refusal.most.toLocaleString('en')} รายการ กรุณากรองให้แคบลง หรือส่งออกเป็น Excel แทน`
    case 'asset/changed-meanwhile':
      return `ยังไม่ได้บันทึก: ${whoChanged(refusal.meanwhile)}แก้ไขรายการนี้หลังจากที่ท่านเปิดดู สิ่งที่ท่านกรอกยังอยู่ กรุณาตรวจสิ่งที่เปลี่ยนแล้วบันทึกอีกครั้ง`
  }
}

// oxlint-disable-next-line complexity -- one sentence for each refusal; the compiler holds the list complete
function categoryText(refusal: CategoryRefusal): string {
  switch (refusal.code) {
    case 'asset/category-kind-taken':
      return `ใช้รหัสประเภท${refusal.kind === '' ? 'นี้' : ` ${refusal.kind} `}ไม่ได้: ประเภท${refusal.holder ?? 'อื่น'}ใช้อยู่แล้ว กรุณาใช้รหัสอื่น`
    case 'asset/category-pattern':
      return `รูปแบบรหัสใช้ไม่ได้: ${codePatternFaultText(refusal.fault)}`
    case 'asset/category-field-taken':
      return 'บันทึกไม่ได้: ประเภทนี้มีข้อมูลชื่อเดียวกันอยู่แล้ว กรุณาใช้ชื่ออื่น'
    case 'asset/category-below-itself':
      return 'ย้ายไม่ได้: ประเภทจะไปอยู่ใต้ตัวเองหรือใต้ประเภทย่อยของตัวเอง กรุณาเลือกประเภทอื่น'
    case 'asset/category-already-closed':
      return `ทำรายการไม่ได้: ประเภท${refusal.category}เลิกใช้แล้ว`
    case 'asset/category-has-open-below':
      return `เลิกใช้ไม่ได้: ยังมีประเภทย่อยที่ใช้อยู่ ${refusal.below} ประเภท กรุณาเลิกใช้หรือย้ายประเภทย่อยก่อน`
    case 'asset/category-changed-meanwhile':
      return meanwhileText(refusal)
    case 'asset/category-life-reason':
      return `ยังไม่ได้บันทึก: วันเดียวกันนี้กำหนดอายุไว้แล้ว ${refusal.years} ปี กรุณาระบุเหตุผลที่แก้`
  }
}
