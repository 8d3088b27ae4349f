import { Button, TextInput } from '@mantine/core'
import type { PlanAnswer, PlanRemark } from '@prongsai/domain/plan/intake/plan-row'
import type { PlanField } from '@prongsai/domain/plan/intake/plan-field'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type Answer = (answer: PlanAnswer) => void

/** What is asked of a row, in one sentence, with the answers in place. */
export function ImportQuestion(props: { readonly question: PlanRemark; readonly onAnswer: Answer }) {
  const { question, onAnswer } = props
  return (
    <div className="row-question">
      <p>{question.text}</p>
      <div className="row row-answers">
        {question.choices.map((choice) =>
          choice.kind === 'answer' ? (
            <Button key={choice.label} variant="default" onClick={() => onAnswer(choice.answer)}>
              {choice.label}
            </Button>
          ) : (
            <TypeCell key={choice.label} label={choice.label} field={choice.field} onAnswer={onAnswer} />
          ),
        )}
      </div>
    </div>
  )
}

/** A value typed in the place of what the cell says. */
export function TypeCell(props: {
  readonly label: string
  readonly field: PlanField
  readonly from?: string
  readonly onAnswer: Answer
}) {
  const { t } = useTranslation('planImport')
  const [text, setText] = useState(props.from ?? '')
  const [asked, setAsked] = useState(false)
  const missing = text.trim() === ''
  return (
    <form
      className="type-answer"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (!missing) props.onAnswer({ cells: { [props.field]: text.trim() } })
      }}
    >
      <TextInput
        aria-label={props.label}
        placeholder={props.label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={asked && missing ? t('rows.typeMissing') : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" variant="default">
        {t('rows.use')}
      </Button>
    </form>
  )
}
