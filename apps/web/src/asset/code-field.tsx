import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/field.tsx'
import type { FactValues } from './asset-form-values.ts'
import { usePreview } from './preview.ts'

/** The code: given by the category, seen before it is, or kept as it is on the sticker. */
export function CodeField({ given }: { readonly given: boolean }) {
  const { t } = useTranslation('asset')
  const { control } = useFormContext<FactValues>()
  const typed = useWatch({ control, name: 'code' })
  const next = usePreview()
  const help = (): string => {
    if (typed.trim() !== '') return t('form.codeKept')
    if (next === undefined) return t('form.codeWait')
    return next.code === null ? t('form.codeTyped') : t('form.codeNext', { code: next.code })
  }
  return (
    <TextField
      control={control}
      name="code"
      label={t('form.code')}
      help={given ? help() : undefined}
      width={320}
      optional={given && next?.code !== null}
      plain
    />
  )
}
