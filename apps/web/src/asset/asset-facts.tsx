import { formatBaht, times } from '@prongsai/domain/money/satang'
import { bahtText } from '@prongsai/domain/money/baht-text'
import { useTranslation } from 'react-i18next'
import { today, useDays } from '../ui/day-text.ts'
import type { Fact, FactGroup } from '../ui/facts.tsx'
import { filteredHref } from './asset-href.ts'
import type { AssetRecord } from './asset-page.tsx'

/** The facts in the groups and the order of the paper card (ทะเบียนคุมทรัพย์สิน). */
export function useAssetFacts(record: AssetRecord): readonly FactGroup[] {
  const { t } = useTranslation('asset')
  return [
    { title: t('record.thing'), facts: useThing(record) },
    { title: t('record.acquisition'), facts: useAcquisition(record) },
    { title: t('record.value'), facts: useValue(record) },
    { title: t('record.entry'), facts: useEntry(record) },
  ]
}

function useThing(record: AssetRecord): readonly Fact[] {
  const { t } = useTranslation('asset')
  const kind = record.kind === null ? '' : `${record.kind} `
  return [
    { label: t('field.code'), value: <span className="asset-code">{record.code}</span> },
    {
      label: t('field.categoryId'),
      value: <a href={filteredHref({ category: record.categoryId })}>{`${kind}${record.category}`}</a>,
    },
    { label: t('field.brand'), value: record.brand },
    { label: t('field.model'), value: record.model },
    { label: t('field.serial'), value: record.serial },
    { label: t('field.condition'), value: t(`condition.${record.condition}`) },
    { label: t('field.description'), value: record.description, wide: true },
  ]
}

function useAcquisition(record: AssetRecord): readonly Fact[] {
  const { t } = useTranslation('asset')
  const { day } = useDays()
  const { acquiredHow, moneySource } = record
  return [
    { label: t('field.acquiredOn'), value: record.acquiredOn && day(record.acquiredOn) },
    { label: t('field.acquiredHow'), value: acquiredHow === '' ? null : t(`method.${acquiredHow}`) },
    { label: t('field.moneySource'), value: moneySource === '' ? null : t(`source.${moneySource}`) },
    { label: t('field.documentNumber'), value: record.documentNumber },
    { label: t('field.seller'), value: record.seller },
    { label: t('field.warrantyUntil'), value: useWarranty(record) },
  ]
}

function useValue(record: AssetRecord): readonly Fact[] {
  const { t, i18n } = useTranslation('asset')
  const { unitPrice, quantity, countingUnit, usefulLifeYears } = record
  const total = unitPrice === null ? null : times(unitPrice, quantity)
  const words = total === null || i18n.resolvedLanguage === 'en' ? '' : ` (${bahtText(total)})`
  const money = (amount: string) => t('record.baht', { amount })
  return [
    { label: t('field.quantity'), value: t('record.quantity', { n: quantity, unit: countingUnit }) },
    { label: t('field.unitPrice'), value: unitPrice === null ? null : money(formatBaht(unitPrice)) },
    {
      label: t('record.size'),
      value: unitPrice === null ? null : t(record.capitalised ? 'capitalised' : 'belowThreshold'),
    },
    {
      label: t('field.usefulLifeYears'),
      value: usefulLifeYears === null ? null : t('record.years', { n: usefulLifeYears }),
    },
    {
      label: t('record.total'),
      value: total === null ? null : `${money(formatBaht(total))}${words}`,
      wide: true,
    },
  ]
}

function useWarranty({ warrantyUntil }: AssetRecord): string | null {
  const { t } = useTranslation('asset')
  const { day, distance } = useDays()
  if (warrantyUntil === null) return null
  return t(warrantyUntil < today() ? 'record.warrantyOver' : 'record.warrantyAhead', {
    day: day(warrantyUntil),
    distance: distance(warrantyUntil),
  })
}

function useEntry(record: AssetRecord): readonly Fact[] {
  const { t } = useTranslation('asset')
  const { moment } = useDays()
  const { batchId, batchNumber } = record
  return [
    { label: t('record.recordedAt'), value: moment(record.recordedAt) },
    { label: t('record.changedAt'), value: moment(record.changedAt) },
    ...(batchId === null
      ? []
      : [{ label: t('record.batch'), value: <a href={filteredHref({ batch: batchId })}>{batchNumber}</a> }]),
    { label: t('field.note'), value: record.note, wide: true },
  ]
}
