import { civilDateFrom, type CivilDate } from '../calendar/civil-date.ts'
import type { FieldChange, JournalValue } from '../journal/entry.ts'
import { formatBaht, satang, type Satang } from '../money/satang.ts'

/** One thing that a step asks for, as the form shows it and the paper prints it. */
export type FactField = {
  readonly label: string
  readonly help?: string
  readonly type: 'text' | 'long' | 'money' | 'day' | 'count' | 'yes' | 'choice'
  /** Of a choice: the values with their words. */
  readonly choices?: Readonly<Record<string, string>>
  readonly optional?: true
}

export type FactFields = Readonly<Record<string, FactField>>

/** What was said at a step: money is satang as text, a day is ISO, 'yes' is true or false. */
export type Facts = Readonly<Record<string, JournalValue>>

export const textFact = (facts: Facts, name: string): string => {
  const value = facts[name]
  return typeof value === 'string' ? value : ''
}

export const dayFact = (facts: Facts, name: string): CivilDate | undefined =>
  civilDateFrom(textFact(facts, name))

export function moneyFact(facts: Facts, name: string): Satang | undefined {
  const text = textFact(facts, name)
  return /^\d{1,17}$/u.test(text) ? satang(BigInt(text)) : undefined
}

export const yesFact = (facts: Facts, name: string): boolean => facts[name] === true

/** Days, offers or shops: more than this is a slip of the hand. */
const mostCounted = 100_000

const isOf = {
  text: (value) => typeof value === 'string',
  long: (value) => typeof value === 'string',
  money: (value) => typeof value === 'string' && /^\d{1,17}$/u.test(value),
  day: (value) => typeof value === 'string' && civilDateFrom(value) !== undefined,
  count: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostCounted,
  yes: (value) => typeof value === 'boolean',
  choice: (value) => typeof value === 'string',
} as const satisfies Record<FactField['type'], (value: JournalValue) => boolean>

/** The labels of what a step asks for and was not told, or was told in a form that it is not. */
export const missingFacts = (fields: FactFields, facts: Facts): readonly string[] =>
  Object.entries(fields)
    .filter(([name, field]) => !isTold(field, facts[name] ?? null))
    .map(([, { label }]) => label)

function isTold(field: FactField, value: JournalValue): boolean {
  if (value === null || value === '') return field.optional === true
  if (!isOf[field.type](value)) return false
  return field.choices === undefined || (typeof value === 'string' && Object.hasOwn(field.choices, value))
}

/** What was told at a step, as the journal tells it: by its label, money in baht, a choice in its words. */
export const toldFacts = (fields: FactFields, facts: Facts): readonly FieldChange[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = facts[name] ?? null
    return value === null || value === ''
      ? []
      : [{ field: field.label, from: null, to: saidOf(field, value) }]
  })

function saidOf({ type, choices }: FactField, value: JournalValue): JournalValue {
  if (typeof value !== 'string') return value
  if (type === 'money') return formatBaht(satang(BigInt(value)))
  return choices?.[value] ?? value
}

/** Of what was told only what the step asks for: a form may bring more than it needs. */
export const factsOf = (fields: FactFields, told: Facts): Facts =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name) => (name in told ? [[name, told[name] ?? null]] : [])),
  )
