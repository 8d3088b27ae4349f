import type { CategoryId } from '../base/id.ts'
import type { RegisterRow, RowAnswer } from '../asset/intake/register-row.ts'
import { codeKey } from '../asset/asset-code.ts'

/** What becomes of a row: the first two are registered, a question waits, the last two register nothing. */
export const intakeRowVerdicts = {
  ready: 'พร้อมลงทะเบียน',
  note: 'พร้อม มีข้อสังเกต',
  question: 'ต้องตอบ',
  known: 'มีในทะเบียนแล้ว',
  skipped: 'ข้าม',
} as const

export type IntakeRowVerdict = keyof typeof intakeRowVerdicts

/** The code of the question that a row asks first, by which many rows are answered alike. */
export type QuestionCode = string

/** An answer to a row. `categoryId` says of what kind the article is where its next number is to be given. */
export type IntakeAnswer = RowAnswer & { readonly categoryId?: CategoryId }

export function intakeVerdict(row: RegisterRow): IntakeRowVerdict {
  if (row.skipped) return 'skipped'
  return row.alreadyHere ? 'known' : row.verdict
}

export const firstQuestion = (row: RegisterRow): QuestionCode | null =>
  row.remarks.find(({ weight }) => weight === 'question')?.code ?? null

/** The codes that a row would register, each in the one form under which it is found. */
export const claimsOf = (row: RegisterRow): readonly string[] => [
  ...new Set(row.cards.flatMap(({ code }) => (code === null ? [] : [codeKey(code)]))),
]

/** What will be registered and what is still to be answered, said before the last press. */
export type Consequence = {
  readonly cards: number
  readonly questions: number
  readonly names: number
  readonly skipped: number
  readonly known: number
}

export function consequenceText({ cards, questions, names, skipped, known }: Consequence): string {
  const parts = [
    `จะลงทะเบียน ${thousands(cards)} รายการ`,
    `ต้องตอบ ${thousands(questions)} แถว`,
    ...(names > 0 ? [`ต้องจับคู่ชื่อ ${thousands(names)} ชื่อ`] : []),
    `ข้าม ${thousands(skipped)}`,
    ...(known > 0 ? [`มีในทะเบียนแล้ว ${thousands(known)} แถว`] : []),
  ]
  return parts.join(' ')
}

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
