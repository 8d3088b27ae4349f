import { zodResolver } from '@hookform/resolvers/zod'
import { unitFactsInput } from '@prongsai/domain/office/office.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { showInvalid, useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { useEdition } from './edition.ts'
import { FormDialog } from './form-dialog.tsx'
import { useKept } from './kept.ts'
import type { UnitRow } from './people.ts'

type Facts = { readonly name: string; readonly shortName: string }

const standingOf = (unit: UnitRow | undefined) => ({
  version: unit?.version ?? 0,
  values: { name: unit?.name ?? '', shortName: unit?.shortName ?? '' },
})

/** Opens a unit, or changes one that there is. */
export function UnitDialog({ unit, onClose }: { readonly unit?: UnitRow; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const begun = standingOf(unit)
  const form = useForm({
    resolver: zodResolver(unitFactsInput),
    defaultValues: begun.values,
    shouldFocusError: false,
  })
  const draft = useDraft(form, unit === undefined ? 'unit' : `unit.${unit.id}.${unit.version}`)
  const edition = useEdition(form, begun)
  const saving = useSavingUnit(unit && { id: unit.id, version: edition.version }, {
    onSaved: () => {
      draft.clear()
      onClose()
    },
    onError: (error) => {
      showInvalid(form, error)
      edition.meet(error)
    },
  })
  const failure = useFailure(saving.error)
  return (
    <FormDialog
      form={form}
      draft={draft}
      title={unit === undefined ? t('units.open') : t('units.changeTitle', { name: unit.name })}
      submit={unit === undefined ? t('units.open') : t('units.changeSave')}
      busy={saving.busy}
      failure={failure}
      onSubmit={saving.save}
      onClose={onClose}
    >
      <TextField control={form.control} name="name" label={t('units.name')} help={t('units.nameHelp')} />
      <TextField
        control={form.control}
        name="shortName"
        label={t('units.shortName')}
        help={t('units.shortNameHelp')}
        width={240}
      />
    </FormDialog>
  )
}

function useSavingUnit(
  unit: Pick<UnitRow, 'id' | 'version'> | undefined,
  after: { readonly onSaved: () => void; readonly onError: (error: unknown) => void },
) {
  const { t } = useTranslation('office')
  const kept = useKept()
  const { onError } = after
  const opening = useMutation(
    trpc.office.openUnit.mutationOptions({
      onSuccess: (_, { name }) => {
        after.onSaved()
        kept(t('units.opened', { name }))
      },
      onError,
    }),
  )
  const changing = useMutation(
    trpc.office.changeUnit.mutationOptions({
      onSuccess: (_, { name }) => {
        after.onSaved()
        kept(t('units.changed', { name }))
      },
      onError,
    }),
  )
  return {
    busy: opening.isPending || changing.isPending,
    error: opening.error ?? changing.error,
    save: (facts: Facts) =>
      unit === undefined
        ? opening.mutate(facts)
        : changing.mutate({ ...facts, unit: unit.id, version: unit.version }),
  }
}
