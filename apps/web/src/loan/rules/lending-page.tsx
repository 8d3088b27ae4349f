import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Answer } from '../../answer.tsx'
import { useWhyNot } from '../../office/rights.ts'
import { useMe } from '../../session/me.ts'
import { trpc } from '../../trpc.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { CategoryTermsPart } from './category-terms.tsx'
import { PurposesPart } from './purposes.tsx'
import { RulesForm } from './rules-form.tsx'

/** What the law leaves to the office about lending: its rules, its terms for each category, its purposes. */
export function LendingPage() {
  const { t } = useTranslation('lending')
  const { actor } = useMe()
  const whyNot = useWhyNot('loan:keep')
  const terms = useQuery(trpc.loan.terms.queryOptions())
  return (
    <>
      <PageHead
        title={t('title')}
        about={whyNot ?? t('about')}
        above={{ href: '/settings', name: t('settings') }}
      />
      <Answer query={terms}>
        {({ rules, purposes, terms: kept }) => (
          <div className="stack">
            <Published office={actor.office} hasManual={rules.version > 0} />
            {whyNot === undefined && <RulesForm rules={rules} />}
            <CategoryTermsPart kept={kept} mayKeep={whyNot === undefined} />
            <PurposesPart purposes={purposes} mayKeep={whyNot === undefined} />
          </div>
        )}
      </Answer>
    </>
  )
}

/** What the public sees of it, to be looked at, printed and hung up. */
function Published({ office, hasManual }: { readonly office: string; readonly hasManual: boolean }) {
  const { t } = useTranslation('lending')
  const offer = `/public/${office}/lend`
  return (
    <nav className="published" aria-label={t('links')}>
      <a href={offer} target="_blank" rel="noreferrer">
        {t('publicPage')}
      </a>
      {hasManual && (
        <>
          <a href={`${offer}/manual`} target="_blank" rel="noreferrer">
            {t('manual')}
          </a>
          <a href="/loans/manual/paper.pdf" target="_blank" rel="noreferrer">
            {t('manualPrint')}
          </a>
        </>
      )}
      {!hasManual && <span className="soft">{t('manualNone')}</span>}
    </nav>
  )
}
