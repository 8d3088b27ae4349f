import {
  bookValueAtEndOf,
  depreciationRate,
  depreciationSchedule,
  type DepreciationTerms,
  type DepreciationYear,
} from '@prongsai/domain/asset/depreciation'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { fiscalYearOf, lastDayOf } from '@prongsai/domain/calendar/fiscal-year'
import { subtract, times, type Satang } from '@prongsai/domain/money/satang'
import type { AssetCard } from './asset-card.ts'

/** One line of the card's ledger; null is an empty cell. */
export type LedgerLine = {
  readonly on: CivilDate | null
  readonly document: string
  /** What we say in the card's digits, before a name that stands as it was given. */
  readonly lead: string
  readonly name: string
  readonly quantity: number | null
  readonly countingUnit: string
  readonly unitPrice: Satang | null
  readonly value: Satang | null
  readonly years: number | null
  /** '12.50', in percent of the cost a year. */
  readonly rate: string | null
  readonly charge: Satang | null
  readonly accumulated: Satang | null
  readonly netBookValue: Satang | null
  readonly note: string
  /** It has not come to pass yet on the day of printing. */
  readonly estimate: boolean
}

/** The acquisition, each fiscal year's depreciation at its end, and the disposal, as they stand on the day. */
export function ledgerOf(card: AssetCard, on: CivilDate): readonly LedgerLine[] {
  const terms = termsOf(card)
  const years = terms === undefined ? [] : depreciationSchedule(terms)
  if (card.status !== 'disposed') return [acquired(card, terms), ...years.map((year) => yearLine(year, on))]
  const kept = years.filter(({ fiscalYear }) => lastDayOf(fiscalYear) < (card.disposedOn ?? ''))
  return [acquired(card, terms), ...kept.map((year) => yearLine(year, on)), disposed(card, terms)]
}

/** Undefined for what is not depreciated: below the threshold, or without what it would follow from. */
function termsOf(card: AssetCard): DepreciationTerms | undefined {
  const { unitPrice, quantity, usefulLifeYears, acquiredOn, convention } = card
  if (!card.capitalised || unitPrice === null || acquiredOn === null) return undefined
  if (usefulLifeYears === null || usefulLifeYears < 1) return undefined
  return { cost: times(unitPrice, quantity), usefulLifeYears, acquiredOn, convention, pieces: quantity }
}

const emptyLine: LedgerLine = {
  on: null,
  document: '',
  lead: '',
  name: '',
  quantity: null,
  countingUnit: '',
  unitPrice: null,
  value: null,
  years: null,
  rate: null,
  charge: null,
  accumulated: null,
  netBookValue: null,
  note: '',
  estimate: false,
}

function acquired(card: AssetCard, terms: DepreciationTerms | undefined): LedgerLine {
  return {
    ...emptyLine,
    on: card.acquiredOn,
    document: card.documentNumber,
    name: card.name,
    quantity: card.quantity,
    countingUnit: card.countingUnit,
    unitPrice: card.unitPrice,
    value: card.unitPrice === null ? null : times(card.unitPrice, card.quantity),
    years: terms?.usefulLifeYears ?? null,
    rate: terms === undefined ? null : percent(depreciationRate(terms.usefulLifeYears)),
    netBookValue: terms?.cost ?? null,
    note: card.note,
  }
}

const percent = (hundredths: number): string =>
  `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`

function yearLine({ fiscalYear, ...year }: DepreciationYear, on: CivilDate): LedgerLine {
  const estimate = lastDayOf(fiscalYear) > on
  return {
    ...emptyLine,
    ...year,
    on: lastDayOf(fiscalYear),
    lead: `ค่าเสื่อมราคาปี ${fiscalYear}`,
    note: estimate ? 'ประมาณการ' : '',
    estimate,
  }
}

/** ข้อ 218: the card is closed by the line that writes the article off. */
function disposed(card: AssetCard, terms: DepreciationTerms | undefined): LedgerLine {
  const line = {
    ...emptyLine,
    on: card.disposedOn,
    lead: 'จำหน่ายออกจากทะเบียน',
    quantity: card.quantity,
    countingUnit: card.countingUnit,
  }
  if (terms === undefined || card.disposedOn === null) return line
  const { accumulated, netBookValue } = bookValueAtEndOf(card.disposedOn, terms)
  const opened = depreciationSchedule(terms).findLast(
    (year) => year.fiscalYear < fiscalYearOf(card.disposedOn ?? terms.acquiredOn),
  )
  const before = opened?.accumulated ?? subtract(accumulated, accumulated)
  return { ...line, charge: subtract(accumulated, before), accumulated, netBookValue }
}
