import type { Promotion, SupplierKind } from '@prongsai/domain/supplier/supplier'

/** One of the sample's invented traders. Nobody has a number that begins as theirs do. */
export type PlannedSupplier = {
  readonly key: string
  readonly kind: SupplierKind
  readonly name: string
  /** The twelve digits before the one that checks them; null where the number is not known. */
  readonly twelve: string | null
  readonly promoted: Promotion
  readonly place: string
}

const supplier = (
  key: string,
  name: string,
  rest: Partial<PlannedSupplier> & Pick<PlannedSupplier, 'twelve' | 'place'>,
): PlannedSupplier => ({ kind: 'company', promoted: '', ...rest, key, name })

const partnership = { kind: 'partnership' } as const
const natural = { kind: 'natural' } as const

/** No province has the code 99. */
export const plannedSuppliers: readonly PlannedSupplier[] = [
  supplier('paper', 'บริษัท กระดาษคำเขียนตากใบ จำกัด', {
    twelve: '099560000001',
    place: 'อำเภอตากใบ',
    promoted: 'sme',
  }),
  supplier('stationer', 'ร้านเครื่องเขียนแสงอรุณรุ่ง', {
    ...natural,
    twelve: '199009900101',
    place: 'ตลาดเกาะสะท้อน',
  }),
  supplier('fuel', 'ห้างหุ้นส่วนจำกัด ปั๊มน้ำมันเกาะสะท้อนบริการ', {
    ...partnership,
    twelve: '099360000002',
    place: 'หมู่ที่ 3 ตำบลเกาะสะท้อน',
  }),
  supplier('computer', 'บริษัท คอมพ์ไกลปืนเที่ยง จำกัด', { twelve: '099560000003', place: 'อำเภอเมืองนราธิวาส' }),
  supplier('computer-two', 'บริษัท ไอทีปลายแหลมซิสเต็ม จำกัด', {
    twelve: '099560000004',
    place: 'อำเภอสุไหงโก-ลก',
    promoted: 'sme',
  }),
  supplier('garage', 'อู่ช่างสมหมายการยนต์ประดิษฐ์', {
    ...natural,
    twelve: '199009900202',
    place: 'หมู่ที่ 1 ตำบลเกาะสะท้อน',
  }),
  supplier('air', 'นายอับดุลกอเดร์ เย็นสบายดี', {
    ...natural,
    twelve: '199009900303',
    place: 'หมู่ที่ 6 ตำบลเกาะสะท้อน',
  }),
  supplier('road', 'บริษัท ถนนทองปลายด้ามขวานการโยธา จำกัด', { twelve: '099560000005', place: 'อำเภอตากใบ' }),
  supplier('builder', 'ห้างหุ้นส่วนจำกัด สะท้อนก่อสร้างรุ่งโรจน์', {
    ...partnership,
    twelve: '099360000006',
    place: 'อำเภอตากใบ',
  }),
  supplier('cheap', 'บริษัท รวดเร็วทันใจคอนสตรัคชั่น (ตัวอย่าง) จำกัด', { twelve: '099560000007', place: 'อำเภอยี่งอ' }),
  supplier('abandoned', 'ห้างหุ้นส่วนจำกัด ทิ้งไว้กลางทางการช่าง', {
    ...partnership,
    twelve: '099360000008',
    place: 'อำเภอระแงะ',
  }),
  supplier('stone', 'ห้างหุ้นส่วนจำกัด หินดินทรายบ้านโคกมะม่วง', {
    ...partnership,
    twelve: '099360000009',
    place: 'หมู่ที่ 5 ตำบลเกาะสะท้อน',
  }),
  supplier('electric', 'ร้านแสงสว่างทั่วทางการไฟฟ้า', { ...natural, twelve: '199009900404', place: 'อำเภอตากใบ' }),
  supplier('pump', 'บริษัท ปั๊มน้ำทุ่งกว้างเอ็นจิเนียริ่ง จำกัด', { twelve: '099560000010', place: 'อำเภอเมืองนราธิวาส' }),
  supplier('boat', 'บริษัท เรือท้องแบนชายฝั่งตะวันออก จำกัด', { twelve: '099560000011', place: 'อำเภอเมืองนราธิวาส' }),
  supplier('milk', 'สหกรณ์โคนมปลายด้ามขวาน (ตัวอย่าง) จำกัด', {
    kind: 'cooperative',
    twelve: '099460000012',
    place: 'อำเภอเจาะไอร้อง',
    promoted: 'cooperative',
  }),
  supplier('cloth', 'วิสาหกิจชุมชนกลุ่มสตรีทอผ้าบ้านเกาะสะท้อน', {
    kind: 'other',
    twelve: '099760000013',
    place: 'หมู่ที่ 2 ตำบลเกาะสะท้อน',
    promoted: 'community',
  }),
  supplier('map', 'บริษัท แผนที่และทรัพย์สินปลายฟ้าคอนซัลแทนต์ จำกัด', { twelve: '099560000014', place: 'อำเภอหาดใหญ่' }),
  supplier('medical', 'บริษัท เวชภัณฑ์ใจอารีใต้สุด จำกัด', { twelve: '099560000015', place: 'อำเภอสุไหงโก-ลก' }),
  supplier('sport', 'ร้านกีฬาพลังหนุ่มสาว', { ...natural, twelve: '199009900505', place: 'อำเภอตากใบ' }),
  supplier('printer', 'ห้างหุ้นส่วนสามัญ ป้ายสวยการพิมพ์', {
    ...partnership,
    twelve: '099260000016',
    place: 'ตลาดเกาะสะท้อน',
  }),
  supplier('paper-again', 'บจก. กระดาษคำเขียนตากใบ', { twelve: null, place: 'อำเภอตากใบ' }),
]
