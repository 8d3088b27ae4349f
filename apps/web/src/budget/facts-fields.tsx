import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useUnitChoices } from '../office/people.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { SourceField } from './source-field.tsx'

type Fact = 'source' | 'programme' | 'work' | 'project' | 'category' | 'name' | 'unitId'

/** What a line is called and whose it is, in the order of the ordinance. */
export function FactsFields<Values extends FieldValues, Parsed>(props: {
  readonly control: Control<Values, unknown, Parsed>
  readonly names: { readonly [Name in Fact]: FieldPath<Values> }
}) {
  const { t } = useTranslation('budget')
  const { control, names } = props
  return (
    <>
      <SourceField control={control} name={names.source} />
      <TextField
        control={control}
        name={names.programme}
        label={t('form.programme')}
        help={t('form.programmeHelp')}
      />
      <TextField
        control={control}
        name={names.work}
        label={t('form.work')}
        help={t('form.workHelp')}
        optional
      />
      <TextField control={control} name={names.project} label={t('form.project')} optional />
      <TextField
        control={control}
        name={names.category}
        label={t('form.category')}
        help={t('form.categoryHelp')}
      />
      <LongTextField
        control={control}
        name={names.name}
        label={t('form.name')}
        help={t('form.nameHelp')}
        rows={2}
      />
      <SelectField
        control={control}
        name={names.unitId}
        label={t('form.unit')}
        choices={useUnitChoices()}
        placeholder={t('form.choose')}
      />
    </>
  )
}

export const factNames = {
  source: 'source',
  programme: 'programme',
  work: 'work',
  project: 'project',
  category: 'category',
  name: 'name',
  unitId: 'unitId',
} as const
