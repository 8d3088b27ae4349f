import type { IntakeAnswer, IntakeRowVerdict } from '@prongsai/domain/intake/intake-row'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Intake, IntakeRow } from './intake.ts'
import { answerText } from './row-answer.ts'
import { RowCard } from './row-card.tsx'
import { useRowAnswering } from './use-row-answers.ts'

type Answered = { readonly row: IntakeRow; readonly answer: IntakeAnswer }

/** Rows one under the other. One that has just been answered stays in its place, so that nothing moves under the hand. */
export function RowList(props: {
  readonly intake: Intake
  readonly rows: readonly IntakeRow[]
  readonly verdict: IntakeRowVerdict
}) {
  const [answered, setAnswered] = useState<ReadonlyMap<number, Answered>>(new Map())
  const keep = (row: IntakeRow, answer: IntakeAnswer | null) => {
    const next = new Map(answered)
    if (answer === null) next.delete(row.position)
    else next.set(row.position, { row, answer })
    setAnswered(next)
  }
  const here = new Set(props.rows.map(({ position }) => position))
  const gone = [...answered.values()].filter(({ row }) => !here.has(row.position))
  const all = [
    ...props.rows.map((row) => ({ row, answer: undefined })),
    ...gone.map(({ row, answer }) => ({ row, answer })),
  ].toSorted((one, other) => one.row.position - other.row.position)
  return (
    <div className="intake-rows">
      {all.map(({ row, answer }) =>
        answer === undefined ? (
          <RowCard key={row.position} intakeId={props.intake.id} row={row} onAnswered={keep} />
        ) : (
          <AnsweredRow
            key={row.position}
            intakeId={props.intake.id}
            row={row}
            answer={answer}
            onAnswered={keep}
          />
        ),
      )}
    </div>
  )
}

function AnsweredRow(props: {
  readonly intakeId: string
  readonly row: IntakeRow
  readonly answer: IntakeAnswer
  readonly onAnswered: (row: IntakeRow, answer: IntakeAnswer | null) => void
}) {
  const { t } = useTranslation('intake')
  const { row, answer } = props
  const answering = useRowAnswering(props.intakeId, row, (given) => props.onAnswered(row, given))
  const name = row.cells.find(({ field }) => field === 'name')?.text ?? t('rows.unnamed')
  return (
    <output className="intake-row-answered">
      <span>
        <span className="soft small">{t('rows.place', { sheet: row.sheet, row: row.row })}</span> {name}
      </span>
      <span>{t('rows.answeredWith', { answer: answerText(answer, t) })}</span>
      <button type="button" className="link-button" disabled={answering.busy} onClick={answering.takeBack}>
        {t('rows.takeBack')}
      </button>
    </output>
  )
}
