import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export type Change = { readonly field: string; readonly from: string; readonly to: string }

export type Happening = {
  readonly id: string
  /** As it is said: 23 พ.ย. 2569 14:05 น. */
  readonly when: string
  /** Name and position, and whose place was taken. */
  readonly who: string
  readonly what: ReactNode
  readonly reason?: string | undefined
  readonly changes?: readonly Change[]
}

/** The course of things in words, the newest first. */
export function History({
  title,
  happenings,
}: {
  readonly title: string
  readonly happenings: readonly Happening[]
}) {
  const { t } = useTranslation('ui')
  return (
    <section className="sheet history">
      <h2>{title}</h2>
      {happenings.length === 0 && <p className="soft">{t('course.empty')}</p>}
      <ol>
        {happenings.map((happening) => (
          <li key={happening.id}>
            <p>{happening.what}</p>
            {happening.changes && <Changes changes={happening.changes} />}
            {happening.reason !== undefined && (
              <p className="small">
                {t('reason.label')}: {happening.reason}
              </p>
            )}
            <p className="soft small">
              {happening.when} · {happening.who}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation('ui')
  const said = (value: string) => (value === '' ? <span className="soft">{t('none')}</span> : value)
  return (
    <ul className="small">
      {changes.map((change) => (
        <li key={change.field}>
          {change.field}: <del>{said(change.from)}</del> <span aria-hidden="true">→</span>{' '}
          <ins>{said(change.to)}</ins>
        </li>
      ))}
    </ul>
  )
}
