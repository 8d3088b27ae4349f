import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StateBadge, type Tone } from '../ui/state-badge.tsx'

/** A matter that waits for this person, with what can be done about it in the row. */
export type Waiting = {
  readonly id: string
  readonly what: string
  readonly href: string
  readonly action: string
}

/** A matter with a day: how many days are left, or have passed. */
export type Due = {
  readonly id: string
  readonly what: string
  readonly href: string
  readonly tone: Tone
  readonly when: string
}

/** A decision that somebody made. */
export type Changed = {
  readonly id: string
  readonly what: string
  readonly href: string | undefined
  readonly who: string
  readonly when: string
}

/** The three questions that the first page answers. */
export function HomeQuestions(props: {
  readonly waiting: readonly Waiting[]
  /** Absent where nothing has a day to be late for. */
  readonly due?: readonly Due[] | undefined
  /** Absent for whoever may not read it. */
  readonly changed?: readonly Changed[] | undefined
}) {
  const { t } = useTranslation('home')
  return (
    <div className="stack">
      <Question id="waiting" title={t('waiting')} none={t('waitingNone')}>
        {props.waiting.map((matter) => (
          <li key={matter.id}>
            <span>{matter.what}</span>
            <a href={matter.href}>{matter.action}</a>
          </li>
        ))}
      </Question>
      {props.due && (
        <Question id="due" title={t('due')} none={t('dueNone')}>
          {props.due.map((matter) => (
            <li key={matter.id}>
              <a href={matter.href}>{matter.what}</a>
              <StateBadge tone={matter.tone} word={matter.when} />
            </li>
          ))}
        </Question>
      )}
      {props.changed && (
        <Question id="changed" title={t('changed')} none={t('changedNone')}>
          {props.changed.map((change) => (
            <li key={change.id}>
              {change.href === undefined ? (
                <span>{change.what}</span>
              ) : (
                <a href={change.href}>{change.what}</a>
              )}
              <span className="soft small">
                {change.when} · {change.who}
              </span>
            </li>
          ))}
        </Question>
      )}
    </div>
  )
}

function Question(props: {
  readonly id: string
  readonly title: string
  readonly none: string
  readonly children: readonly ReactNode[]
}) {
  return (
    <section className="sheet question" aria-labelledby={props.id}>
      <h2 id={props.id}>
        {props.title}
        {props.children.length > 0 && <span className="page-count">{props.children.length}</span>}
      </h2>
      {props.children.length === 0 ? <p className="soft">{props.none}</p> : <ul>{props.children}</ul>}
    </section>
  )
}
