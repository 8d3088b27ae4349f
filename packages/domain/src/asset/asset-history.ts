import { formatThaiDate } from '../calendar/buddhist.ts'
import { civilDateFrom } from '../calendar/civil-date.ts'
import type { FieldChange, JournalValue } from '../journal/entry.ts'
import { formatBaht, satang } from '../money/satang.ts'
import { acquisitionMethods, assetFieldNames, assetStatuses, moneySources } from './asset.ts'
import { conditions } from './condition.ts'

/** A change as a person reads it; '' where there was or is nothing. */
export type ChangeInWords = { readonly field: string; readonly from: string; readonly to: string }

/** Tells a change of a card in Thai: the field as the card names it, and its values as the card shows them. */
export const assetChangeInWords = ({ field, from, to }: FieldChange): ChangeInWords => ({
  field: names.get(field) ?? field,
  from: valueInWords(field, from),
  to: valueInWords(field, to),
})

const names: ReadonlyMap<string, string> = new Map(Object.entries(assetFieldNames))

const vocabularies: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map<
  string,
  Readonly<Record<string, string>>
>([
  ['condition', conditions],
  ['acquiredHow', acquisitionMethods],
  ['moneySource', moneySources],
  ['status', assetStatuses],
])

function valueInWords(field: string, value: JournalValue): string {
  if (value === null || value === '') return ''
  const text = String(value)
  const word = vocabularies.get(field)?.[text]
  if (word !== undefined) return word
  if (field === 'unitPrice') return `${formatBaht(satang(BigInt(text)))} บาท`
  const day = civilDateFrom(text)
  return day === undefined || !days.has(field) ? text : formatThaiDate(day, { form: 'short' })
}

const days: ReadonlySet<string> = new Set(['acquiredOn', 'warrantyUntil', 'disposedOn'])

type Told = { readonly [field: string]: JournalValue }

/** What the journal keeps of a card: money and days as text, and for what points elsewhere the name it had that day. */
export function toldOfCard<Fields extends object>(
  fields: Fields,
  pointed: Partial<Record<keyof Fields, string | null>>,
): Told {
  return Object.fromEntries(
    Object.entries({ ...fields, ...pointed })
      .filter(([field]) => names.has(field))
      .map(([field, value]) => [field, journalValue(value)]),
  )
}

function journalValue(value: unknown): JournalValue {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}
