import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import type { Intake, IntakeRow } from './intake.ts'
import { askText, commonAnswers, type AnswerChoice } from './row-answer.ts'
import { useRefresh } from './use-intake.ts'

/** One answer for every row that asks the same, where more than one does; asked once more before it is given. */
export function AlikeBar(props: {
  readonly intake: Intake
  readonly rows: readonly IntakeRow[]
  readonly asks: string | undefined
}) {
  const { t } = useTranslation('intake')
  const [chosen, setChosen] = useState<AnswerChoice>()
  const asked = props.intake.counts.filter(({ verdict }) => verdict === 'question')
  const group = asked.find(({ asks }) => asks === (props.asks ?? asked[0]?.asks))
  const isOne = props.asks !== undefined || asked.length === 1
  if (!isOne || group?.asks == null || group.rows < 2) return null
  const choices = commonAnswers(props.rows, group.asks)
  if (choices.length === 0) return null
  const ask = askText(group.asks, t)
  return (
    <section className="alike" aria-label={t('rows.alike', { n: group.rows, ask })}>
      <strong>{t('rows.alike', { n: group.rows, ask })}</strong>
      <div className="row">
        {choices.map((choice) => (
          <Button key={choice.label} variant="default" onClick={() => setChosen(choice)}>
            {choice.label}
          </Button>
        ))}
      </div>
      {chosen && (
        <AnswerAlike
          intakeId={props.intake.id}
          group={{ asks: group.asks, rows: group.rows }}
          choice={chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  )
}

function AnswerAlike(props: {
  readonly intakeId: string
  readonly group: { readonly asks: string; readonly rows: number }
  readonly choice: AnswerChoice
  readonly onClose: () => void
}) {
  const { t } = useTranslation('intake')
  const refresh = useRefresh()
  const answering = useMutation(trpc.intake.answerAlike.mutationOptions())
  const failure = useFailure(answering.error)
  const { asks, rows: n } = props.group
  const { label, answer } = props.choice
  return (
    <ConfirmDialog
      opened
      title={t('rows.alikeTitle', { answer: label, n })}
      confirm={t('rows.alikeConfirm', { n })}
      busy={answering.isPending}
      failure={failure}
      onClose={props.onClose}
      onConfirm={() =>
        answering.mutate(
          { intakeId: props.intakeId, asks, answer: { ...answer, cells: { ...answer.cells } } },
          {
            onSuccess: () => {
              props.onClose()
              void refresh()
            },
          },
        )
      }
    >
      <p>{t('rows.alikeAbout', { ask: askText(asks, t) })}</p>
    </ConfirmDialog>
  )
}
