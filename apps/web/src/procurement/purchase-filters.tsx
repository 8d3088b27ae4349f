import { Select } from '@mantine/core'
import { isMethod, methods } from '@prongsai/domain/procurement/ground'
import { purchaseStatuses } from '@prongsai/domain/procurement/purchase'
import type { PurchaseListInput } from '@prongsai/domain/procurement/purchase.input'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useUnits } from '../office/people.ts'
import { FilterChips, type Chip } from '../ui/filter-chips.tsx'
import { SearchBox } from '../ui/search-box.tsx'

const names = ['status', 'method', 'unitId', 'words', 'before'] as const
type Narrowing = Partial<Record<(typeof names)[number], string>>

/** What the address filters by; what says nothing is left out of it. */
export function useFilters() {
  const navigate = useNavigate()
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const said = Object.fromEntries(
    names.flatMap((name) =>
      typeof search[name] === 'string' && search[name] !== '' ? [[name, search[name]]] : [],
    ),
  )
  const go = (next: Narrowing) => void navigate({ to: '/purchases', search: next })
  return {
    any: Object.keys(said).length > 0,
    words: typeof search['words'] === 'string' ? search['words'] : '',
    narrow: (next: Narrowing) => go({ ...said, before: '', ...next }),
    clear: () => go({}),
  }
}

export function PurchaseFilters({ asked }: { readonly asked: PurchaseListInput }) {
  const { t } = useTranslation('procurement')
  const { narrow, words } = useFilters()
  const units = useUnits()
  return (
    <>
      <div className="row purchase-filters">
        <SearchBox label={t('filter.words')} value={words} onSearch={(text) => narrow({ words: text })} />
        <Narrow
          label={t('filter.status')}
          value={asked.status}
          choices={Object.entries(purchaseStatuses).map(([value, label]) => ({ value, label }))}
          onChoose={(status) => narrow({ status })}
        />
        <Narrow
          label={t('filter.method')}
          value={asked.method}
          choices={Object.entries(methods).map(([value, label]) => ({ value, label }))}
          onChoose={(method) => narrow({ method })}
        />
        <Narrow
          label={t('filter.unit')}
          value={asked.unitId}
          choices={units.map(({ id, name }) => ({ value: String(id), label: name }))}
          onChoose={(unitId) => narrow({ unitId })}
        />
      </div>
      <Chips asked={asked} />
    </>
  )
}

function Narrow(props: {
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
}) {
  const { t } = useTranslation('procurement')
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

function Chips({ asked }: { readonly asked: PurchaseListInput }) {
  const { t } = useTranslation('procurement')
  const { narrow, clear } = useFilters()
  const units = useUnits()
  const { status, method, unitId, words } = asked
  const chip = (name: keyof Narrowing, label: string): Chip => ({
    id: name,
    label,
    onRemove: () => narrow({ [name]: '' }),
  })
  const chips = [
    ...(status === undefined ? [] : [chip('status', t(`status.${status}`))]),
    ...(method === undefined ? [] : [chip('method', isMethod(method) ? methods[method] : method)]),
    ...(unitId === undefined ? [] : [chip('unitId', units.find(({ id }) => id === unitId)?.name ?? '')]),
    ...(words === undefined || words === '' ? [] : [chip('words', `“${words}”`)]),
  ]
  return <FilterChips chips={chips} onClear={clear} />
}
