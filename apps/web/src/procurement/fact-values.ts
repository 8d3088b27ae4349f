import { plainText } from '@prongsai/domain/base/thai-text'
import { civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import { bahtFrom, formatBaht, satang } from '@prongsai/domain/money/satang'
import type { FactField, FactFields, Facts } from '@prongsai/domain/procurement/fact'
import type { FieldError } from 'react-hook-form'

/** What the fields of a step hold while they are filled in: text, a ticked box, or a number. */
export type FactValues = Record<string, string | boolean | number | null>

type Watched = Readonly<Record<string, FactValues[string] | undefined>>

const blankOf = {
  text: '',
  long: '',
  money: '',
  day: '',
  count: null,
  yes: false,
  choice: '',
} as const satisfies Record<FactField['type'], string | boolean | number | null>

export const blankFacts = (fields: FactFields): FactValues =>
  Object.fromEntries(Object.entries(fields).map(([name, { type }]) => [name, blankOf[type]]))

/** What was typed as the step keeps it: money is satang as text, a day is ISO, what was left blank is absent. */
export function factsFrom(fields: FactFields, values: Watched): Facts {
  const told = Object.entries(fields).map(
    ([name, field]) => [name, keptOf(field, values[name] ?? null)] as const,
  )
  return Object.fromEntries(told.filter(([, value]) => value !== null && value !== ''))
}

function keptOf({ type }: FactField, value: FactValues[string]): FactValues[string] {
  if (typeof value !== 'string') return value ?? null
  if (type !== 'money') return type === 'day' || type === 'choice' ? value : plainText(value)
  return value.trim() === '' ? '' : String(bahtFrom(value) ?? value)
}

type Said = { readonly missing: string; readonly noDay: string; readonly noMoney: string }

/** What is wrong with what was typed, field by field. */
export function factErrors(
  fields: FactFields,
  values: FactValues,
  said: Said,
): readonly (readonly [name: string, fault: FieldError])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const message = faultOf(field, values[name] ?? null, said)
    return message === undefined ? [] : [[name, { type: 'validate', message }] as const]
  })
}

function faultOf(field: FactField, value: FactValues[string], said: Said): string | undefined {
  if (value === null || value === '') return field.optional ? undefined : said.missing
  if (field.type === 'day' && civilDateFrom(String(value)) === undefined) return said.noDay
  if (field.type === 'money' && bahtFrom(String(value)) === undefined) return said.noMoney
  return undefined
}

/** The fields as they are shown for what was kept: satang as baht. */
export function valuesOf(fields: FactFields, facts: Facts): FactValues {
  const shown = Object.entries(fields).map(([name, { type }]) => [
    name,
    shownOf(type, facts[name] ?? null) ?? blankOf[type],
  ])
  return Object.fromEntries(shown)
}

function shownOf(type: FactField['type'], value: Facts[string] | null): FactValues[string] {
  if (type !== 'money' || typeof value !== 'string' || !/^\d{1,17}$/u.test(value)) return value
  return formatBaht(satang(BigInt(value)))
}
