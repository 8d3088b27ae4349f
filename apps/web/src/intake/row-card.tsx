import { Button } from '@mantine/core'
import type { IntakeAnswer } from '@prongsai/domain/intake/intake-row'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../ui/failure-note.tsx'
import { CardsToBe } from './cards-to-be.tsx'
import type { IntakeRow } from './intake.ts'
import { answerText } from './row-answer.ts'
import { RowCells } from './row-cells.tsx'
import { RowQuestion } from './row-question.tsx'
import { useRowAnswering, type RowAnswering } from './use-row-answers.ts'

/** A row of the file: its cells as written, what is said of it, and where it asks, the answers. */
export function RowCard(props: {
  readonly intakeId: string
  readonly row: IntakeRow
  readonly onAnswered: (row: IntakeRow, answer: IntakeAnswer | null) => void
}) {
  const { t } = useTranslation('intake')
  const { row } = props
  const id = useId()
  const answering = useRowAnswering(props.intakeId, row, (answer) => props.onAnswered(row, answer))
  const questions = row.remarks.filter(({ weight }) => weight === 'question')
  const notes = row.remarks.filter(({ weight }) => weight === 'note')
  const name = row.cells.find(({ field }) => field === 'name')?.text
  return (
    <article className="sheet intake-row" aria-labelledby={id} aria-busy={answering.busy}>
      <h3 id={id}>
        {name === undefined || name === '' ? t('rows.unnamed') : name}{' '}
        <span className="soft small">{t('rows.place', { sheet: row.sheet, row: row.row })}</span>
      </h3>
      <RowCells row={row} />
      {questions.map((question) => (
        <RowQuestion
          key={`${question.code} ${question.field ?? ''}`}
          question={question}
          answering={answering}
        />
      ))}
      {notes.length > 0 && (
        <ul className="row-notes">
          {notes.map((note) => (
            <li key={`${note.code} ${note.field ?? ''}`}>{note.text}</li>
          ))}
        </ul>
      )}
      <CardsToBe cards={row.cards} />
      {answering.failure !== undefined && <FailureNote message={answering.failure} />}
      {row.answer !== null && <Given answer={row.answer} answering={answering} />}
    </article>
  )
}

/** What has been answered so far, and the way to take it back. */
function Given({ answer, answering }: { readonly answer: IntakeAnswer; readonly answering: RowAnswering }) {
  const { t } = useTranslation('intake')
  return (
    <div className="row small">
      <span>{t('rows.given', { answer: answerText(answer, t) })}</span>
      <Button variant="subtle" loading={answering.busy} onClick={answering.takeBack}>
        {t('rows.takeBack')}
      </Button>
    </div>
  )
}
