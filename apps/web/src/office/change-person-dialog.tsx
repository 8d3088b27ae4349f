import { zodResolver } from '@hookform/resolvers/zod'
import { changePersonInput } from '@prongsai/domain/office/person.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { showInvalid, useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { useEdition } from './edition.ts'
import { FormDialog } from './form-dialog.tsx'
import { useKept } from './kept.ts'
import { useUnitChoices, type PersonRow } from './people.ts'
import { idOrNone } from './person-values.ts'

const { name, position } = changePersonInput.shape
const schema = z.object({ name, position, unit: z.string() })

const valuesOf = (person: PersonRow) => ({
  name: person.name,
  position: person.position,
  unit: String(person.unit ?? ''),
})

export function ChangePersonDialog(props: { readonly person: PersonRow; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { person } = props
  const units = useUnitChoices()
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: valuesOf(person),
    shouldFocusError: false,
  })
  const draft = useDraft(form, `change-person.${person.id}.${person.version}`)
  const edition = useEdition(form, { version: person.version, values: valuesOf(person) })
  const kept = useKept()
  const changing = useMutation(
    trpc.people.change.mutationOptions({
      onSuccess: (_, said) => {
        draft.clear()
        props.onClose()
        kept(t('person.changed', { name: said.name }))
      },
      onError: (error) => {
        showInvalid(form, error)
        edition.meet(error)
      },
    }),
  )
  const failure = useFailure(changing.error)
  return (
    <FormDialog
      form={form}
      draft={draft}
      title={t('person.changeTitle', { name: person.name })}
      submit={t('person.changeSave')}
      busy={changing.isPending}
      failure={failure}
      onSubmit={(values) =>
        changing.mutate({
          ...values,
          unit: idOrNone(values.unit),
          person: person.id,
          version: edition.version,
        })
      }
      onClose={props.onClose}
    >
      <TextField control={form.control} name="name" label={t('people.name')} help={t('person.nameHelp')} />
      <TextField
        control={form.control}
        name="position"
        label={t('people.position')}
        help={t('person.positionHelp')}
      />
      <SelectField control={form.control} name="unit" label={t('people.unit')} choices={units} optional />
    </FormDialog>
  )
}
