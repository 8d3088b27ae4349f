import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { zodResolver } from '@hookform/resolvers/zod'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import type { SupplierId } from '@prongsai/domain/base/id'
import { citationText } from '@prongsai/domain/law/citation'
import { listingClause } from '@prongsai/domain/supplier/listing'
import type { OtherSupplier } from '@prongsai/domain/supplier/supplier'
import { registerSupplierInput } from '@prongsai/domain/supplier/supplier.input'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { showInvalid, useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { emptySupplier, SupplierFields } from './supplier-fields.tsx'

type Found = inferRouterOutputs<AppRouter>['supplier']['pick'][number]

type Props = {
  readonly label: string
  readonly help?: string
  readonly error?: string | undefined
  readonly value: OtherSupplier | null
  /** One that must not be chosen, such as itself. */
  readonly but?: SupplierId
  /** Whether one that is not there yet may be added in place. */
  readonly adds?: boolean
  readonly onChange: (chosen: OtherSupplier | null) => void
}

/** One supplier of the register, found by name or whole number, or added in place. Who is listed is told in red. */
export function PickSupplier({ adds = true, ...props }: Props) {
  const { t } = useTranslation('supplier')
  const [adding, setAdding] = useState(false)
  const keeps = may(useMe().actor, 'supplier:keep')
  return (
    <div className="stack-near">
      <Choosing {...props} />
      {adds && keeps && (
        <p>
          <button type="button" className="link-button" onClick={() => setAdding(true)}>
            {t('pick.add')}
          </button>
        </p>
      )}
      {adding && (
        <AddSupplierDialog
          onAdded={(added) => {
            props.onChange(added)
            setAdding(false)
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  )
}

function Choosing({ label, help, error, value, but, onChange }: Props) {
  const { t } = useTranslation('supplier')
  const { found, search } = useFound(but)
  const isFound = found.some(({ id }) => id === value?.id)
  const shown = value === null || isFound ? found : [value, ...found]
  return (
    <>
      <Select
        label={label}
        description={help}
        error={error}
        placeholder={t('pick.placeholder')}
        data={shown.map(({ id, name }) => ({ value: id, label: name }))}
        value={value?.id ?? null}
        onChange={(id) => onChange(shown.find((one) => one.id === id) ?? null)}
        searchable
        clearable
        onSearchChange={search}
        filter={({ options }) => options}
        nothingFoundMessage={t('pick.nothing')}
        maxDropdownHeight={320}
        renderOption={({ option }) => (
          <Line found={found.find(({ id }) => id === option.value)} name={option.label} />
        )}
        aria-required
      />
      {value !== null && <Listed id={value.id} />}
    </>
  )
}

/** What the register has of the text that is typed. */
function useFound(but: SupplierId | undefined) {
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const { data = [] } = useQuery(
    trpc.supplier.pick.queryOptions({ text }, { placeholderData: keepPreviousData }),
  )
  return { found: data.filter(({ id }) => id !== but), search: setTyped }
}

function Listed({ id }: { readonly id: SupplierId }) {
  const { data } = useQuery(trpc.supplier.get.queryOptions({ id }))
  return data?.listedFrom == null ? null : <ListedNote from={data.listedFrom} />
}

function Line({ found, name }: { readonly found: Found | undefined; readonly name: string }) {
  const { t } = useTranslation('supplier')
  if (found === undefined) return name
  const { kind, number, listedFrom } = found
  return (
    <span>
      {name}
      <span className="soft small supplier-number">
        {[t(`kind.${kind}`), number].filter((part) => part !== '').join(' · ')}
      </span>
      {listedFrom !== null && <StateBadge tone="late" word={t('listed')} />}
    </span>
  )
}

/** ผู้ทิ้งงาน, since when, and what follows from it. */
export function ListedNote({ from }: { readonly from: NonNullable<Found['listedFrom']> }) {
  const { t } = useTranslation('supplier')
  const { day } = useDays()
  return (
    <p className="failure" role="alert">
      {t('listedSince', { day: day(from), clause: citationText(listingClause) })}
    </p>
  )
}

type Adding = { readonly onAdded: (added: OtherSupplier) => void; readonly onClose: () => void }

function AddSupplierDialog({ onAdded, onClose }: Adding) {
  const { t } = useTranslation('supplier')
  const queries = useQueryClient()
  const form = useForm({
    resolver: zodResolver(registerSupplierInput),
    defaultValues: emptySupplier,
    shouldFocusError: false,
  })
  const registering = useMutation(
    trpc.supplier.register.mutationOptions({
      onSuccess: (added) => {
        sendingOf('supplier.register').renew()
        void queries.invalidateQueries()
        onAdded(added)
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  return (
    <FormDialog
      form={form}
      title={t('form.addTitle')}
      about={t('form.addAbout')}
      submit={t('form.save')}
      busy={registering.isPending}
      failure={useFailure(registering.error)}
      onSubmit={(values) => registering.mutate({ ...values, sending: sendingOf('supplier.register').key() })}
      onClose={onClose}
    >
      <SupplierFields control={form.control} onUse={onAdded} />
    </FormDialog>
  )
}
