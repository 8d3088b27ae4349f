import type { IntakeRowVerdict } from '@prongsai/domain/intake/intake-row'
import { useTranslation } from 'react-i18next'
import type { Intake } from './intake.ts'
import { askText } from './row-answer.ts'
import type { Shown } from './rows-step.tsx'

/** Those that wait come first. */
const order = ['question', 'note', 'ready', 'known', 'skipped'] as const satisfies readonly IntakeRowVerdict[]

/** The rows by what they come to, each with its number; the questions also by what they ask. */
export function RowFilter(props: {
  readonly intake: Intake
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}) {
  const { t } = useTranslation('intake')
  const { shown, intake } = props
  const asks = intake.counts.filter(({ verdict, asks: code }) => verdict === 'question' && code !== null)
  const numberOf = (verdict: IntakeRowVerdict) =>
    intake.counts.filter((count) => count.verdict === verdict).reduce((sum, { rows }) => sum + rows, 0)
  return (
    <div className="stack-near row-filter">
      <fieldset className="pick">
        <legend className="visually-hidden">{t('rows.show')}</legend>
        {order
          .filter((verdict) => verdict === shown.verdict || verdict === 'question' || numberOf(verdict) > 0)
          .map((verdict) => (
            <Pick
              key={verdict}
              name={t(`verdict.${verdict}`)}
              number={numberOf(verdict)}
              picked={verdict === shown.verdict}
              onPick={() => props.onShow({ verdict, asks: undefined, after: undefined, trail: [] })}
            />
          ))}
      </fieldset>
      {shown.verdict === 'question' && asks.length > 1 && (
        <fieldset className="pick pick-small">
          <legend className="visually-hidden">{t('rows.ask')}</legend>
          <Pick
            name={t('rows.askAll')}
            number={numberOf('question')}
            picked={shown.asks === undefined}
            onPick={() => props.onShow({ verdict: 'question', asks: undefined, after: undefined, trail: [] })}
          />
          {asks.map(({ asks: code, rows }) => (
            <Pick
              key={code}
              name={askText(code ?? '', t)}
              number={rows}
              picked={shown.asks === code}
              onPick={() =>
                props.onShow({ verdict: 'question', asks: code ?? undefined, after: undefined, trail: [] })
              }
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}

const Pick = (props: {
  readonly name: string
  readonly number: number
  readonly picked: boolean
  readonly onPick: () => void
}) => (
  <button
    type="button"
    aria-pressed={props.picked}
    aria-label={`${props.name} ${props.number}`}
    onClick={props.onPick}
  >
    {props.name} <span className="pick-number">{props.number.toLocaleString('en')}</span>
  </button>
)
