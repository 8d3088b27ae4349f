import type { Role } from '@prongsai/domain/access/role'
import { useEffect } from 'react'
import { useFormState, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { fieldId } from '../ui/field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { FormPart } from '../ui/form.tsx'
import { useUnitChoices } from './people.ts'
import { idOrNone, type PersonValues } from './person-values.ts'
import { useRoleText } from './rights.ts'
import { reachOfRole, roleNames } from './role-names.ts'

type Roles = { readonly form: UseFormReturn<PersonValues, unknown, PersonValues> }

/** The roles to choose from, each with what it may do, and where it holds once it is chosen. */
export function RolesField({ form }: Roles) {
  const { t } = useTranslation('office')
  const { errors } = useFormState({ control: form.control })
  const fault: unknown = errors.roles?.['message']
  return (
    <FormPart title={t('people.roles')} help={t('person.rolesHelp')}>
      {typeof fault === 'string' && (
        <p className="mantine-InputWrapper-error" id={fieldId('roles')} tabIndex={-1}>
          {fault}
        </p>
      )}
      {roleNames.map((role) => (
        <RoleChoice key={role} role={role} form={form} />
      ))}
    </FormPart>
  )
}

function RoleChoice({ role, form }: Roles & { readonly role: Role }) {
  const { t } = useTranslation('office')
  const roleText = useRoleText()
  const { control, clearErrors, getValues, setValue } = form
  const [held, within] = useWatch({ control, name: [`roles.${role}.held`, `roles.${role}.unit`] })
  const reach = reachOfRole(role)
  const bound = reach === 'unit'
  const choices = useUnitChoices(!bound)
  useEffect(() => {
    if (!held) return
    clearErrors('roles')
    if (bound && getValues(`roles.${role}.unit`) === '') setValue(`roles.${role}.unit`, getValues('unit'))
  }, [held, bound, role, clearErrors, getValues, setValue])
  return (
    <div className="role-choice">
      <CheckboxField
        control={control}
        name={`roles.${role}.held`}
        label={t(`role.${role}`)}
        help={roleText(role, idOrNone(within))}
      />
      {held && reach !== 'office' && (
        <div className="role-within">
          <SelectField
            control={control}
            name={`roles.${role}.unit`}
            label={t('person.within')}
            choices={choices}
          />
        </div>
      )}
    </div>
  )
}
