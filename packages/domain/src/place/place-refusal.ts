import { meanwhileText, type Meanwhile } from '../journal/meanwhile.ts'

/** What the tree of places refuses. */
export type PlaceRefusal =
  | { readonly code: 'place/closed'; readonly place: string }
  | { readonly code: 'place/below-itself' }
  | { readonly code: 'place/too-long'; readonly most: number }
  | { readonly code: 'place/taken'; readonly place: string }
  | { readonly code: 'place/word-taken'; readonly word: string; readonly place: string }
  | { readonly code: 'place/has-open-below'; readonly below: number }
  | { readonly code: 'place/not-empty'; readonly cards: number }
  | ({ readonly code: 'place/changed-meanwhile' } & Meanwhile)

export function placeRefusalText(refusal: PlaceRefusal): string {
  switch (refusal.code) {
    case 'place/closed':
      return `ทำรายการไม่ได้: ${refusal.place} เลิกใช้แล้ว กรุณาเลือกสถานที่อื่น`
    case 'place/below-itself':
      return 'ย้ายไม่ได้: สถานที่จะไปอยู่ภายในตัวเอง กรุณาเลือกที่อื่น'
    case 'place/too-long':
      return `บันทึกไม่ได้: ชื่อรวมกับที่อยู่เหนือขึ้นไปยาวเกิน ${refusal.most} ตัวอักษร กรุณาตั้งชื่อให้สั้นลง`
    case 'place/taken':
      return `บันทึกไม่ได้: มี ${refusal.place} อยู่แล้ว กรุณาใช้ชื่ออื่น`
    case 'place/word-taken':
      return `บันทึกไม่ได้: ชื่อ “${refusal.word}” ในทะเบียนหมายถึง ${refusal.place} อยู่ กรุณาใช้ชื่ออื่น`
    case 'place/has-open-below':
      return `เลิกใช้ไม่ได้: ยังมีสถานที่ภายในที่ใช้อยู่ ${refusal.below} แห่ง กรุณาเลิกใช้หรือย้ายก่อน`
    case 'place/not-empty':
      return `เลิกใช้ไม่ได้: ยังมีทรัพย์สินตั้งอยู่ ${refusal.cards} รายการ กรุณาย้ายออกก่อน`
    case 'place/changed-meanwhile':
      return meanwhileText(refusal)
  }
}
