import { zodResolver } from '@hookform/resolvers/zod'
import { grantRoleInput } from '@prongsai/domain/office/person.input'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { showInvalid, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { SelectField } from '../ui/select-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useKept } from './kept.ts'
import { useUnitChoices, type PersonRow } from './people.ts'
import { idOrNone, wholeOffice } from './person-values.ts'
import { useRoleText } from './rights.ts'
import { isRole, reachOfRole, roleNames } from './role-names.ts'

const { role, from } = grantRoleInput.shape
const schema = z.object({ role, unit: z.string(), from })

export function GrantRoleDialog(props: { readonly person: PersonRow; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { person } = props
  const { today } = useMe()
  const roleText = useRoleText()
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { role: '', unit: wholeOffice, from: String(today) },
    shouldFocusError: false,
  })
  const [chosen, within] = useWatch({ control: form.control, name: ['role', 'unit'] })
  const reach = isRole(chosen) ? reachOfRole(chosen) : 'either'
  const units = useUnitChoices(reach !== 'unit')
  const kept = useKept()
  const granting = useMutation(
    trpc.people.grantRole.mutationOptions({
      onSuccess: (_, said) => {
        props.onClose()
        const name = isRole(said.role) ? t(`role.${said.role}`) : ''
        kept(t('grant.saved', { role: name, name: person.name }))
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(granting.error)
  return (
    <FormDialog
      form={form}
      title={t('grant.addTitle', { name: person.name })}
      submit={t('grant.save')}
      busy={granting.isPending}
      failure={failure}
      onSubmit={(values) =>
        granting.mutate({
          ...values,
          unit: reach === 'office' ? null : idOrNone(values.unit),
          person: person.id,
        })
      }
      onClose={props.onClose}
    >
      <SelectField
        control={form.control}
        name="role"
        label={t('grant.role')}
        placeholder={t('grant.choose')}
        choices={roleNames.map((name) => ({ value: name, label: t(`role.${name}`) }))}
        help={isRole(chosen) ? roleText(chosen, idOrNone(within)) : undefined}
      />
      {reach !== 'office' && (
        <SelectField control={form.control} name="unit" label={t('grant.within')} choices={units} />
      )}
      <ThaiDateField control={form.control} name="from" label={t('grant.from')} />
    </FormDialog>
  )
}
