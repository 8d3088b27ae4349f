import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeRow } from './intake.ts'
import { KindAnswer } from './kind-answer.tsx'
import type { RowChoice } from './row-answer.ts'
import type { RowAnswering } from './use-row-answers.ts'

type Question = IntakeRow['remarks'][number]
type TypeChoice = Extract<RowChoice, { kind: 'type' }>

/** What is asked of a row, in one sentence, with the answers in place. */
export function RowQuestion(props: { readonly question: Question; readonly answering: RowAnswering }) {
  const { question, answering } = props
  return (
    <div className="row-question">
      <p>{question.text}</p>
      <div className="row row-answers">
        {question.choices.map((choice) =>
          choice.kind === 'answer' ? (
            <Button
              key={choice.label}
              variant="default"
              disabled={answering.busy}
              onClick={() => answering.answer(choice.answer)}
            >
              {choice.label}
            </Button>
          ) : (
            <TypeAnswer key={choice.label} choice={choice} answering={answering} />
          ),
        )}
        {question.code === 'kind-unknown' && <KindAnswer answering={answering} />}
      </div>
    </div>
  )
}

/** A value typed in the place of what the cell says. */
function TypeAnswer({
  choice,
  answering,
}: {
  readonly choice: TypeChoice
  readonly answering: RowAnswering
}) {
  const { t } = useTranslation('intake')
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = text.trim() === ''
  return (
    <form
      className="type-answer"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (!missing) answering.answer({ cells: { [choice.field]: text.trim() } })
      }}
    >
      <TextInput
        aria-label={choice.label}
        placeholder={choice.label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={asked && missing ? t('rows.typeMissing') : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button type="submit" variant="default" disabled={answering.busy}>
        {t('rows.use')}
      </Button>
    </form>
  )
}
