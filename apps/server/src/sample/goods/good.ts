import type { Room, UnitKey } from '../sample-office.ts'

/** A sort of thing that the sample office has: how it is written on cards, what it costs, and how many cards stand where. */
export type Good = {
  /** The code of its category. */
  readonly kind: string
  readonly name: string
  readonly description: string
  readonly counting: string
  readonly room: Room
  readonly seller: SellerKind
  /** Each brand with its models; none for what has no brand. */
  readonly brands: readonly (readonly [brand: string, ...models: string[]])[]
  /** In baht, each. */
  readonly price: readonly [least: number, most: number]
  /** How many cards stand in each unit. */
  readonly at: Partial<Readonly<Record<UnitKey, number>>>
  /** How many of those cards were acquired in the sample's own year. */
  readonly fresh: number
  /** For goods counted under one card. */
  readonly quantity?: readonly [least: number, most: number]
  /** The letters that its serial numbers begin with, where it has any. */
  readonly serial?: string
  readonly warrantyYears?: number
}

export type SellerKind =
  | 'furniture'
  | 'computer'
  | 'electric'
  | 'motor'
  | 'machine'
  | 'medical'
  | 'school'
  | 'rescue'

/** Invented shops of the sample. */
export const sellers: Readonly<Record<SellerKind, readonly [string, ...string[]]>> = {
  furniture: ['ร้านสะท้อนเฟอร์นิเจอร์ (ตัวอย่าง)', 'หจก. ปากน้ำครุภัณฑ์ตัวอย่าง'],
  computer: ['ร้านสะท้อนคอมพิวเตอร์ (ตัวอย่าง)', 'บริษัท ปลายด้ามขวานไอที ตัวอย่าง จำกัด'],
  electric: ['ร้านเกาะสะท้อนการไฟฟ้า (ตัวอย่าง)', 'หจก. เย็นใจแอร์ตัวอย่าง'],
  motor: ['บริษัท ด้ามขวานยานยนต์ ตัวอย่าง จำกัด'],
  machine: ['ร้านช่างสะท้อนเครื่องมือ (ตัวอย่าง)', 'หจก. ริมทะเลจักรกลตัวอย่าง'],
  medical: ['ร้านสะท้อนเวชภัณฑ์ (ตัวอย่าง)'],
  school: ['ร้านเด็กดีสื่อการเรียนรู้ (ตัวอย่าง)'],
  rescue: ['หจก. สะท้อนกู้ภัยและดับเพลิงตัวอย่าง'],
}

/** All goods of one kind of category, which has the rest in common; what is lent to villagers is of a kind of its own. */
export const ofKind = (
  kind: string,
  rest: Pick<Good, 'room' | 'seller'>,
  goods: readonly (Omit<Good, 'kind' | 'room' | 'seller'> &
    Partial<Pick<Good, 'kind' | 'room' | 'seller'>>)[],
): readonly Good[] => goods.map((good) => ({ kind, ...rest, ...good }))
