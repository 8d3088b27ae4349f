import { Button, Select, Textarea } from '@mantine/core'
import { conditions } from '@prongsai/domain/asset/condition'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { Dialog } from '../ui/dialog.tsx'
import { say } from '../ui/toasts.tsx'
import { CategorySelect } from './category-select.tsx'

export type ManyField = 'condition' | 'categoryId' | 'note'

const most = 1_000

/** One field of many entries, with the reason, in one decision. What is typed stays when the server refuses. */
export function CorrectManyDialog(props: {
  readonly field: ManyField
  readonly ids: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { t } = useTranslation('asset')
  const { t: ui } = useTranslation('ui')
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const saving = useCorrectMany(props.onDone)
  const refused = useFailure(saving.error)
  const failure = props.ids.length > most ? t('many.tooMany') : refused
  const named = { field: t(`field.${props.field}`), n: props.ids.length }
  return (
    <Dialog opened onClose={props.onClose} title={t('many.title', named)}>
      <form
        className="stack-near"
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate({ ids: [...props.ids], set: settingOf(props.field, value), reason })
        }}
      >
        <p>{t('many.about', named)}</p>
        <ManyValue field={props.field} value={value} onValue={setValue} />
        <Textarea
          label={ui('reason.label')}
          description={t('many.reasonHelp')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          rows={2}
        />
        {failure !== undefined && (
          <p className="failure" role="alert">
            {failure}
          </p>
        )}
        <div className="row">
          <Button
            type="submit"
            loading={saving.isPending}
            disabled={(props.field !== 'note' && value === '') || props.ids.length > most}
          >
            {t('many.save', named)}
          </Button>
          <Button variant="subtle" onClick={props.onClose}>
            {ui('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function ManyValue(props: {
  readonly field: ManyField
  readonly value: string
  readonly onValue: (value: string) => void
}) {
  const { t } = useTranslation('asset')
  const label = t(`field.${props.field}`)
  if (props.field === 'categoryId')
    return (
      <CategorySelect
        label={label}
        open
        value={props.value === '' ? null : props.value}
        onChoose={(id) => props.onValue(id ?? '')}
      />
    )
  if (props.field === 'note')
    return (
      <Textarea
        label={label}
        description={t('many.noteHelp')}
        value={props.value}
        onChange={(event) => props.onValue(event.currentTarget.value)}
        rows={3}
      />
    )
  return (
    <Select
      label={label}
      placeholder={t('form.choose')}
      data={conditionNames.map((name) => ({ value: name, label: t(`condition.${name}`) }))}
      value={props.value === '' ? null : props.value}
      onChange={(chosen) => props.onValue(chosen ?? '')}
      data-autofocus
    />
  )
}

const isCondition = (name: string): name is keyof typeof conditions => Object.hasOwn(conditions, name)
const conditionNames = Object.keys(conditions).filter(isCondition)

function settingOf(field: ManyField, value: string) {
  if (field === 'condition') return { condition: value }
  return field === 'note' ? { note: value } : { categoryId: value }
}

function useCorrectMany(onDone: () => void) {
  const { t } = useTranslation('asset')
  const queryClient = useQueryClient()
  return useMutation(
    trpc.asset.correctMany.mutationOptions({
      onSuccess: async ({ changed }) => {
        await queryClient.invalidateQueries(trpc.asset.pathFilter())
        say(t('many.done', { n: changed }))
        onDone()
      },
    }),
  )
}
