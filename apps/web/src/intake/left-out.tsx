import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { HeadingPicker } from './heading-picker.tsx'
import type { Intake } from './intake.ts'
import type { Pointing } from './use-headings.ts'

type Found = NonNullable<Intake['found']>
type Sheet = Found['sheets'][number]
type Why = 'leftHidden' | 'leftEmpty' | 'leftNoTable'

/** The sheets of the file that are not read, each with the reason; below them what can be asked for. */
export function LeftOut(props: {
  readonly found: Found
  readonly hidden: boolean
  /** For a sheet in which no heading was found. */
  readonly heading: { readonly intakeId: string; readonly pointing: Pointing }
  readonly children: ReactNode
}) {
  const { t } = useTranslation('intake')
  const left = props.found.sheets.flatMap((sheet) => {
    const why = whyLeft(sheet, props.found, props.hidden)
    return why === undefined ? [] : [{ name: sheet.name, why }]
  })
  if (left.length === 0 && !props.children) return null
  return (
    <section className="stack-near" aria-labelledby="sheets-left-out">
      <h3 id="sheets-left-out">{t('columns.leftOut')}</h3>
      {left.length > 0 && (
        <ul className="left-out">
          {left.map(({ name, why }) => (
            <li key={name}>
              <span>“{name}”</span> <span className="soft">{t(`columns.${why}`)}</span>
              {why === 'leftNoTable' && <HeadingPicker sheet={name} {...props.heading} />}
            </li>
          ))}
        </ul>
      )}
      {props.children}
    </section>
  )
}

function whyLeft({ name, hidden, rows }: Sheet, found: Found, hiddenRead: boolean): Why | undefined {
  if (found.tables.some(({ sheet }) => sheet === name)) return undefined
  if (hidden && !hiddenRead) return 'leftHidden'
  return rows === 0 ? 'leftEmpty' : 'leftNoTable'
}

/** Titles, totals and signatures that were passed over, for whoever wants to be sure. */
export function PassedLines({ found }: { readonly found: Found }) {
  const { t } = useTranslation('intake')
  if (found.passedCount === 0) return null
  return (
    <details className="passed-lines">
      <summary>{t('columns.passed', { n: found.passedCount })}</summary>
      {found.passed.length < found.passedCount && (
        <p className="soft small">{t('columns.passedMore', { n: found.passed.length })}</p>
      )}
      <ul>
        {found.passed.map((line) => (
          <li key={`${line.sheet}!${line.row}`}>
            <span className="soft small">
              {t('columns.passedRow', { sheet: line.sheet, row: line.row })} · {t(`columns.why.${line.why}`)}
            </span>
            <span>{line.text}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
