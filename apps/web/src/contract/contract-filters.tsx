import { Select } from '@mantine/core'
import { contractStatuses } from '@prongsai/domain/contract/contract'
import type { ContractListInput } from '@prongsai/domain/contract/contract-list.input'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useUnits } from '../office/people.ts'
import { FilterChips, type Chip } from '../ui/filter-chips.tsx'
import { SearchBox } from '../ui/search-box.tsx'

const names = ['status', 'unitId', 'supplierId', 'late', 'words', 'before'] as const
type Narrowing = Partial<Record<(typeof names)[number], string>>
type Where = '/contracts' | '/contracts/timeline'

/** What the address filters by; what says nothing is left out of it. */
export function useContractFilters(to: Where) {
  const navigate = useNavigate()
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const said = Object.fromEntries(
    names.flatMap((name) =>
      typeof search[name] === 'string' && search[name] !== '' ? [[name, search[name]]] : [],
    ),
  )
  const go = (next: Narrowing) => void navigate({ to, search: next })
  return {
    any: Object.keys(said).length > 0,
    words: typeof search['words'] === 'string' ? search['words'] : '',
    narrow: (next: Narrowing) => go({ ...said, before: '', ...next }),
    clear: () => go({}),
  }
}

type Props = { readonly asked: ContractListInput; readonly to: Where }

export function ContractFilters({ asked, to }: Props) {
  const { t } = useTranslation('contract')
  const { narrow, words } = useContractFilters(to)
  const units = useUnits()
  return (
    <>
      <div className="row purchase-filters">
        <SearchBox label={t('filter.words')} value={words} onSearch={(text) => narrow({ words: text })} />
        <Narrow
          label={t('filter.status')}
          value={asked.status}
          choices={Object.keys(contractStatuses).map((value) => ({
            value,
            label: isStatus(value) ? t(`status.${value}`) : value,
          }))}
          onChoose={(status) => narrow({ status })}
        />
        <Narrow
          label={t('terms.unit')}
          value={asked.unitId}
          choices={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChoose={(unitId) => narrow({ unitId })}
        />
        <Narrow
          label={t('filter.late')}
          value={asked.late ? 'yes' : undefined}
          choices={[{ value: 'yes', label: t('filter.lateOnly') }]}
          onChoose={(late) => narrow({ late })}
        />
      </div>
      <Chips asked={asked} to={to} />
    </>
  )
}

const isStatus = (word: string): word is keyof typeof contractStatuses =>
  Object.hasOwn(contractStatuses, word)

function Narrow(props: {
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
}) {
  const { t } = useTranslation('contract')
  return (
    <Select
      aria-label={props.label}
      placeholder={props.label}
      data={[...props.choices]}
      value={props.value ?? null}
      onChange={(value) => props.onChoose(value ?? '')}
      clearable
      clearButtonProps={{ 'aria-label': t('filter.clear', { name: props.label }) }}
      searchable={props.choices.length > 8}
    />
  )
}

function Chips({ asked, to }: Props) {
  const { t } = useTranslation('contract')
  const { narrow, clear } = useContractFilters(to)
  const units = useUnits()
  const { status, unitId, words, late, supplierId } = asked
  const chip = (name: keyof Narrowing, label: string): Chip => ({
    id: name,
    label,
    onRemove: () => narrow({ [name]: '' }),
  })
  const chips = [
    ...(status === undefined ? [] : [chip('status', t(`status.${status}`))]),
    ...(unitId === undefined ? [] : [chip('unitId', units.find(({ id }) => id === unitId)?.name ?? '')]),
    ...(supplierId === undefined ? [] : [chip('supplierId', t('filter.supplier'))]),
    ...(late === true ? [chip('late', t('filter.lateOnly'))] : []),
    ...(words === undefined || words === '' ? [] : [chip('words', `“${words}”`)]),
  ]
  return <FilterChips chips={chips} onClear={clear} />
}
