import { zodResolver } from '@hookform/resolvers/zod'
import { placeForm } from '@prongsai/domain/place/place.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { showInvalid, useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useOpenPlaces, type PlaceRow } from './places.ts'

/** A place, new (below another where one is given) or called and lying otherwise. */
export function PlaceDialog(props: {
  readonly place?: PlaceRow
  readonly parent?: PlaceRow | undefined
  readonly onClose: () => void
}) {
  const { t } = useTranslation('place')
  const { place, parent, onClose } = props
  const form = useForm({
    resolver: zodResolver(placeForm),
    defaultValues: { name: place?.name ?? '', parentId: place?.parentId ?? parent?.id ?? '' },
    shouldFocusError: false,
  })
  const decided = useDecided(onClose)
  const how = {
    onSuccess: () => decided(t('saved')),
    onError: (error: unknown) => showInvalid(form, error),
  }
  const opening = useMutation(trpc.place.open.mutationOptions(how))
  const changing = useMutation(trpc.place.change.mutationOptions(how))
  const places = useOpenPlaces().filter(({ id }) => id !== place?.id)
  return (
    <FormDialog
      form={form}
      title={place === undefined ? t('open') : t('changeTitle', { name: place.path })}
      submit={t('save')}
      busy={opening.isPending || changing.isPending}
      failure={useFailure(opening.error ?? changing.error)}
      onSubmit={(said) =>
        place === undefined
          ? opening.mutate(said)
          : changing.mutate({ ...said, id: place.id, version: place.version })
      }
      onClose={onClose}
    >
      <TextField control={form.control} name="name" label={t('name')} help={t('nameHelp')} />
      <SelectField
        control={form.control}
        name="parentId"
        label={t('parent')}
        choices={places.map(({ id, path }) => ({ value: id, label: path }))}
        optional
      />
    </FormDialog>
  )
}
