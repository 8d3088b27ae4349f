import { Select } from '@mantine/core'
import { assetStatuses } from '@prongsai/domain/asset/asset'
import type { AssetFilter } from '@prongsai/domain/asset/asset.input'
import { conditions } from '@prongsai/domain/asset/condition'
import { fiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOpenPlaces } from '../place/places.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { CategorySelect } from './category-select.tsx'
import { useCategories } from './categories.ts'

type PanelProps = {
  readonly filter: AssetFilter
  readonly onFilter: (filter: AssetFilter) => void
}

/** Every way to narrow the register but its text. Each choice applies at once. */
export function FilterPanel({ filter, onFilter }: PanelProps) {
  const { t } = useTranslation('asset')
  const units = useQuery(trpc.office.units.queryOptions())
  const categories = useCategories()
  return (
    <fieldset className="sheet filter-panel" id="asset-filters">
      <legend className="visually-hidden">{t('filter.title')}</legend>
      <Narrow
        label={t('filter.unit')}
        choices={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.unit}
        onChoose={(id) => onFilter({ ...filter, unit: units.data?.find((unit) => unit.id === id)?.id })}
      />
      <CategorySelect
        label={t('filter.category')}
        placeholder={t('filter.any')}
        clearable
        value={filter.category ?? null}
        onChoose={(id) => onFilter({ ...filter, category: categories.find((one) => one.id === id)?.id })}
      />
      <Narrow
        label={t('filter.place')}
        choices={useOpenPlaces().map(({ id, path }) => ({ value: id, label: path }))}
        value={filter.place}
        onChoose={(place) => onFilter({ ...filter, place: place ?? undefined })}
      />
      <StandingFilters filter={filter} onFilter={onFilter} />
      <OriginFilters filter={filter} onFilter={onFilter} />
    </fieldset>
  )
}

function StandingFilters({ filter, onFilter }: PanelProps) {
  const { t } = useTranslation('asset')
  return (
    <>
      <Narrow
        label={t('filter.status')}
        choices={keysOf(assetStatuses).map((value) => ({ value, label: t(`status.${value}`) }))}
        value={filter.status}
        onChoose={(chosen) =>
          onFilter({ ...filter, status: keysOf(assetStatuses).find((key) => key === chosen) })
        }
      />
      <Narrow
        label={t('filter.condition')}
        choices={keysOf(conditions).map((value) => ({ value, label: t(`condition.${value}`) }))}
        value={filter.condition}
        onChoose={(chosen) =>
          onFilter({ ...filter, condition: keysOf(conditions).find((key) => key === chosen) })
        }
      />
    </>
  )
}

function OriginFilters({ filter, onFilter }: PanelProps) {
  const { t } = useTranslation('asset')
  const me = useMe()
  return (
    <>
      <Narrow
        label={t('filter.year')}
        choices={yearsBack(me.fiscalYear).map((year) => ({ value: String(year), label: String(year) }))}
        value={filter.fiscalYear === undefined ? undefined : String(filter.fiscalYear)}
        onChoose={(year) =>
          onFilter({ ...filter, fiscalYear: year === null ? undefined : fiscalYear(Number(year)) })
        }
      />
      <Narrow
        label={t('filter.size')}
        choices={[
          { value: 'true', label: t('capitalised') },
          { value: 'false', label: t('belowThreshold') },
        ]}
        value={flagText(filter.capitalised)}
        onChoose={(chosen) => onFilter({ ...filter, capitalised: flagOf(chosen) })}
      />
      <Narrow
        label={t('filter.origin')}
        choices={[
          { value: 'true', label: t('broughtForward') },
          { value: 'false', label: t('filter.new') },
        ]}
        value={flagText(filter.broughtForward)}
        onChoose={(chosen) => onFilter({ ...filter, broughtForward: flagOf(chosen) })}
      />
      <Narrow
        label={t('filter.label')}
        choices={[
          { value: 'false', label: t('filter.unlabelled') },
          { value: 'true', label: t('filter.labelled') },
        ]}
        value={flagText(filter.labelled)}
        onChoose={(chosen) => onFilter({ ...filter, labelled: flagOf(chosen) })}
      />
    </>
  )
}

function Narrow(props: {
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly value: string | undefined
  readonly onChoose: (value: string | null) => void
}) {
  const { t } = useTranslation('asset')
  const { t: ui } = useTranslation('ui')
  return (
    <Select
      label={props.label}
      placeholder={t('filter.any')}
      data={[...props.choices]}
      value={props.value ?? null}
      onChange={props.onChoose}
      searchable={props.choices.length > 8}
      clearable
      clearButtonProps={{ 'aria-label': ui('clear') }}
      nothingFoundMessage={ui('noMatch')}
    />
  )
}

const flagText = (flag: boolean | undefined): string | undefined =>
  flag === undefined ? undefined : String(flag)

const flagOf = (text: string | null): boolean | undefined => (text === null ? undefined : text === 'true')

/** Thirty years of the office's things, the present one first. */
const yearsBack = (now: number): readonly number[] => Array.from({ length: 30 }, (_, step) => now - step)

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>): readonly Key[] => {
  const isKey = (name: string): name is Key => Object.hasOwn(words, name)
  return Object.keys(words).filter(isKey)
}
