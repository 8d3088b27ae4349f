import type { KeepTermsInput } from '@prongsai/domain/loan/rules.input'

type Lent = {
  /** How the cards begin. */
  readonly name: string
  /** The code of its category. */
  readonly kind: string
  readonly terms: Omit<KeepTermsInput, 'categoryId' | 'version'>
}

const lent = (name: string, kind: string, terms: Partial<Lent['terms']> = {}): Lent => ({
  name,
  kind,
  terms: { lendable: true, open: false, publicName: '', bufferDays: 0, checklist: [], ...terms },
})

const pictures = { checklist: ['เปิดเครื่องได้ ภาพชัด', 'สายไฟหรือที่ชาร์จครบ', 'กระเป๋าและอุปกรณ์ประกอบครบ'] }

/** What the office lends, under the office's conditions for its category. */
export const lentThings = {
  tent: lent('เต็นท์สนาม แบบพับได้', '715', {
    open: true,
    publicName: 'เต็นท์',
    bufferDays: 1,
    checklist: ['โครงและข้อต่อครบ ไม่งอ', 'ผ้าใบไม่ขาด', 'เชือกและสมอบกครบ'],
  }),
  chair: lent('เก้าอี้พลาสติก', '403', {
    open: true,
    publicName: 'เก้าอี้พลาสติก',
    checklist: ['นับครบตามจำนวน', 'ไม่แตกร้าว'],
  }),
  table: lent('โต๊ะพับอเนกประสงค์', '404', {
    open: true,
    publicName: 'โต๊ะพับ',
    checklist: ['นับครบตามจำนวน', 'ขาพับล็อกได้'],
  }),
  sound: lent('ชุดเครื่องเสียงเคลื่อนที่', '454', {
    open: true,
    publicName: 'เครื่องเสียงเคลื่อนที่',
    bufferDays: 1,
    checklist: ['เปิดเครื่องมีเสียง', 'ไมโครโฟนไร้สายครบ 2 ตัว', 'สายไฟและอุปกรณ์ชาร์จครบ'],
  }),
  pump: lent('เครื่องสูบน้ำ แบบหอยโข่ง', '055', {
    bufferDays: 1,
    checklist: ['ติดเครื่องได้', 'ท่อดูดและท่อส่งครบ', 'น้ำมันเครื่องอยู่ในระดับ'],
  }),
  camera: lent('กล้องถ่ายภาพนิ่ง', '453', pictures),
  projector: lent('เครื่องมัลติมีเดียโปรเจคเตอร์', '453', pictures),
  notebook: lent('เครื่องคอมพิวเตอร์โน้ตบุ๊ก', '416', {
    checklist: ['เปิดเครื่องได้', 'สายชาร์จครบ', 'ตัวเครื่องและจอไม่แตก'],
  }),
  generator: lent('เครื่องกำเนิดไฟฟ้า', '610', { bufferDays: 1, checklist: ['ติดเครื่องได้', 'สายไฟและปลั๊กครบ'] }),
} as const

export type LentThing = keyof typeof lentThings

const names = Object.values(lentThings).map(({ name }) => name)

/** What is lent neither changes hands nor breaks by the other tables of the sample. */
export const isLent = (name: string): boolean => names.some((one) => name.startsWith(one))
