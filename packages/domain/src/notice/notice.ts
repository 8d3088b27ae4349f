/** ข้อความถึงบุคคล: what one message tells, a line for each thing, with where it leads. */
export type NoticeLine = {
  readonly text: string
  /** A path of the application. */
  readonly to: string
}

/** เรื่องที่แจ้ง, at most one message a day of each to one person. */
export const noticeMatters = {
  'loan-borrower': 'พัสดุที่ท่านยืม',
  'loan-lender': 'พัสดุที่ให้ยืม',
  'contract-due': 'กำหนดตามสัญญา',
} as const

export type NoticeMatter = keyof typeof noticeMatters

/** ข้อความทั้งวัน: what was told before on that day, and what is told now, each line once. */
export const withLines = (
  before: readonly NoticeLine[],
  now: readonly NoticeLine[],
): readonly NoticeLine[] => [
  ...before,
  ...now.filter(({ text, to }) => !before.some((line) => line.text === text && line.to === to)),
]
