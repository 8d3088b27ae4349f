/**
 * แผนเทียบผล: what became of an item of the plan. The first that fits: cancelled in a change of the plan; not ready to be
 * signed when its year was over; begun after its month, or not begun though the month is over; begun; not yet due. A purchase
 * that was cancelled is no beginning: what is begun again counts from then.
 */
export const actualStates = {
  begun: 'เริ่มตามกำหนด',
  late: 'ล่าช้า',
  waiting: 'ยังไม่ถึงกำหนด',
  cancelled: 'ยกเลิก',
  carried: 'ข้ามปี',
} as const

export type ActualState = keyof typeof actualStates

export const isActualState = (word: string): word is ActualState => Object.hasOwn(actualStates, word)
