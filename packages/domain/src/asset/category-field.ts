import { no, yes, type Verdict } from '../base/verdict.ts'
import { plainText } from '../base/thai-text.ts'
import { formatThaiDate, parseThaiDate } from '../calendar/buddhist.ts'
import { civilDateFrom } from '../calendar/civil-date.ts'
import { fromThaiDigits } from '../calendar/thai-digits.ts'
import type { AssetRefusal } from './asset-refusal.ts'

/** ชนิดของข้อมูลเฉพาะประเภท. */
export const fieldKinds = {
  text: 'ข้อความ',
  number: 'ตัวเลข',
  day: 'วันที่',
  choice: 'เลือกจากรายการ',
} as const

export type FieldKind = keyof typeof fieldKinds

/** ขั้นตอนที่ต้องมีข้อมูล: from which step on a card may not be without it. */
export const fieldSteps = {
  register: 'ตั้งแต่ลงทะเบียน',
  transfer: 'ก่อนโอนหรือส่งมอบ',
} as const

export type FieldStep = keyof typeof fieldSteps

/** ข้อมูลเฉพาะประเภท: what the cards of a category, and of those below it, say besides what every card says. */
export type CategoryField = {
  readonly id: string
  readonly name: string
  readonly kind: FieldKind
  /** Of a choice: what can be chosen. */
  readonly choices: readonly string[]
  /** Null where a card may always be without it. */
  readonly neededFrom: FieldStep | null
}

/** What a card says in such fields, by the field's id: text, a number with a point, a day as ISO. */
export type Extra = Readonly<Record<string, string>>

const steps: readonly FieldStep[] = ['register', 'transfer']

/** What of the fields is kept, each read as its kind is; refused where one is missing that the step asks for. */
export function extraVerdict(
  fields: readonly CategoryField[],
  typed: Extra,
  step: FieldStep,
): Verdict<Extra, AssetRefusal> {
  const kept: Record<string, string> = {}
  for (const field of fields) {
    const value = readField(field, typed[field.id] ?? '')
    if (value === undefined) return no({ code: 'asset/field-unread', field: field.name, kind: field.kind })
    if (value !== '') kept[field.id] = value
    else if (isNeeded(field, step)) return no({ code: 'asset/field-needed', field: field.name })
  }
  return yes(kept)
}

/** Which field a card lacks at a step; undefined where it lacks none. */
export const lacking = (
  fields: readonly CategoryField[],
  extra: Extra,
  step: FieldStep,
): CategoryField | undefined =>
  fields.find((field) => isNeeded(field, step) && (extra[field.id] ?? '') === '')

/** What is needed from a step on is needed at every later one. */
export const isNeeded = ({ neededFrom }: Pick<CategoryField, 'neededFrom'>, step: FieldStep): boolean =>
  neededFrom !== null && steps.indexOf(neededFrom) <= steps.indexOf(step)

/** The value as it is kept; '' for none, undefined for what cannot be read. */
export function readField({ kind, choices }: CategoryField, typed: string): string | undefined {
  const text = plainText(typed)
  if (text === '' || kind === 'text') return text
  if (kind === 'choice') return choices.find((choice) => choice === text)
  return kind === 'day' ? (civilDateFrom(text) ?? parseThaiDate(text)) : numberFrom(text)
}

function numberFrom(text: string): string | undefined {
  const figures = fromThaiDigits(text).replaceAll(',', '').replaceAll(' ', '')
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(figures) ? figures : undefined
}

/** The value as a person reads it. */
export function fieldText({ kind }: Pick<CategoryField, 'kind'>, value: string): string {
  const day = kind === 'day' ? civilDateFrom(value) : undefined
  return day === undefined ? value : formatThaiDate(day, { form: 'short' })
}
