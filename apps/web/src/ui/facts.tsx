import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export type Fact = { readonly label: string; readonly value: ReactNode; readonly wide?: boolean }
export type FactGroup = { readonly title: string; readonly facts: readonly Fact[] }

/** The facts of a record, in groups as on the paper form. What is not known is said, not left blank. */
export function Facts({ groups }: { readonly groups: readonly FactGroup[] }) {
  return (
    <div className="stack">
      {groups.map((group) => (
        <section key={group.title} className="sheet facts">
          <h2>{group.title}</h2>
          <dl>
            {group.facts.map((fact) => (
              <FactLine key={fact.label} fact={fact} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function FactLine({ fact }: { readonly fact: Fact }) {
  const { t } = useTranslation('ui')
  const unknown = fact.value === null || fact.value === undefined || fact.value === ''
  return (
    <div data-wide={fact.wide || undefined}>
      <dt>{fact.label}</dt>
      <dd>{unknown ? <span className="soft">{t('none')}</span> : fact.value}</dd>
    </div>
  )
}
