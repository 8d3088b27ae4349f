import { isRegisterField } from '@prongsai/domain/asset/intake/register-field'
import type { IntakeAnswer } from '@prongsai/domain/intake/intake-row'
import type { TFunction } from 'i18next'
import type { IntakeRow } from './intake.ts'

/** An answer beside what was answered before; of two that exclude one another the later one counts. */
export function mergedAnswer(before: IntakeAnswer | null, next: IntakeAnswer): IntakeAnswer {
  if (next.skip) return { skip: true }
  const { skip: _skip, nextCode, cells, ...rest } = before ?? {}
  const { code, ...others } = cells ?? {}
  const typesCode = next.cells?.code !== undefined
  return {
    ...rest,
    ...(nextCode && !typesCode && { nextCode }),
    ...next,
    cells: { ...others, ...(code !== undefined && !next.nextCode && { code }), ...next.cells },
  }
}

/** An answer in words. */
export function answerText(answer: IntakeAnswer, t: TFunction<'intake'>): string {
  if (answer.skip) return t('rows.answer.skip')
  const cells = Object.entries(answer.cells ?? {}).flatMap(([field, text]) =>
    isRegisterField(field) ? [cellText(t(`field.${field}`), text, t)] : [],
  )
  return [
    ...(answer.nextCode ? [t('rows.answer.nextCode')] : []),
    ...(answer.disposed === true ? [t('rows.answer.disposed')] : []),
    ...(answer.disposed === false ? [t('rows.answer.standing')] : []),
    ...(answer.categoryId ? [t('rows.answer.kind')] : []),
    ...cells,
  ].join(' · ')
}

const cellText = (field: string, text: string, t: TFunction<'intake'>): string =>
  text === '-' ? t('rows.answer.unknown', { field }) : t('rows.answer.cell', { field, text })

const askCodes = [
  'code-missing',
  'code-unreadable',
  'code-duplicate',
  'codes-differ-from-quantity',
  'name-missing',
  'day-unreadable',
  'day-impossible',
  'day-in-future',
  'day-which-year',
  'day-century',
  'amount-unreadable',
  'count-unreadable',
  'formula-without-value',
  'total-indivisible',
  'disposal-unclear',
  'kind-unknown',
  'name-unmatched',
  'serial-of-many',
  'warranty-before-acquired',
  'text-too-long',
] as const

/** What a question is about, in two or three words. */
export const askText = (asks: string, t: TFunction<'intake'>): string =>
  t(`rows.asks.${askCodes.find((code) => code === asks) ?? 'other'}`)

export type RowChoice = IntakeRow['remarks'][number]['choices'][number]

/** The answers that every one of these rows offers to this question, so that they can be given to all alike. */
export function commonAnswers(rows: readonly IntakeRow[], asks: string): readonly AnswerChoice[] {
  const offered = rows.map((row) =>
    row.remarks
      .filter(({ weight, code }) => weight === 'question' && code === asks)
      .flatMap(({ choices }) => choices.filter(isAnswer)),
  )
  const [first = [], ...rest] = offered
  return first.filter((choice) => rest.every((others) => others.some((other) => isAlike(choice, other))))
}

export type AnswerChoice = Extract<RowChoice, { kind: 'answer' }>
const isAnswer = (choice: RowChoice): choice is AnswerChoice => choice.kind === 'answer'

const isAlike = (one: AnswerChoice, other: AnswerChoice): boolean =>
  one.label === other.label && JSON.stringify(one.answer) === JSON.stringify(other.answer)
