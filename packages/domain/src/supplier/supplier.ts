/** ประเภทผู้ประกอบการ: all but a natural person are juristic, and what is theirs is not private. */
export const supplierKinds = {
  company: 'บริษัท',
  partnership: 'ห้างหุ้นส่วน',
  natural: 'บุคคลธรรมดา',
  state: 'หน่วยงานของรัฐ',
  cooperative: 'สหกรณ์',
  foundation: 'มูลนิธิหรือสมาคม',
  other: 'นิติบุคคลอื่น',
} as const

export type SupplierKind = keyof typeof supplierKinds

/** ผู้ประกอบการที่รัฐส่งเสริม; '' of every other. */
export const promotions = {
  '': '',
  sme: 'ผู้ประกอบการ SMEs',
  community: 'วิสาหกิจชุมชน',
  disabled: 'องค์กรคนพิการ',
  cooperative: 'สหกรณ์',
} as const

export type Promotion = keyof typeof promotions
