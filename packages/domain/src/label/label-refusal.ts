/** What is refused of labels. */
export type LabelRefusal =
  | { readonly code: 'label/nothing' }
  | { readonly code: 'label/too-many'; readonly most: number }
  | { readonly code: 'label/start-beyond'; readonly cells: number }
  | { readonly code: 'label/reason-needed'; readonly again: number }
  | { readonly code: 'label/no-stock' }

export function labelRefusalText(refusal: LabelRefusal): string {
  switch (refusal.code) {
    case 'label/nothing':
      return 'พิมพ์ป้ายไม่ได้: ไม่มีรายการที่จะพิมพ์ กรุณาเลือกรายการจากทะเบียน'
    case 'label/too-many':
      return `พิมพ์ป้ายไม่ได้: เลือกไว้เกิน ${refusal.most.toLocaleString('en')} รายการ กรุณากรองให้แคบลงแล้วพิมพ์ทีละส่วน`
    case 'label/start-beyond':
      return `พิมพ์ป้ายไม่ได้: กระดาษแผ่นนี้มีเพียง ${refusal.cells} ดวง กรุณาเลือกดวงเริ่มต้นใหม่`
    case 'label/reason-needed':
      return `ยังไม่ได้พิมพ์: มี ${refusal.again.toLocaleString('en')} รายการที่เคยพิมพ์ป้ายแล้ว กรุณาเลือกเหตุที่พิมพ์ซ้ำ`
    case 'label/no-stock':
      return 'พิมพ์ป้ายไม่ได้: ไม่พบกระดาษสติกเกอร์ขนาดที่เลือก กรุณาเลือกกระดาษใหม่'
  }
}
