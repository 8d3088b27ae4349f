import { Button } from '@mantine/core'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { LawConvention } from './law-convention.tsx'
import { LawDays } from './law-days.tsx'
import { LawRows } from './law-rows.tsx'
import { useLaw, type LawThreshold } from './law.ts'
import { useWhyNot } from './rights.ts'
import { SetThresholdDialog } from './set-threshold-dialog.tsx'

/** The sums on which the law turns, each with what it decides, what holds today, and every dated row behind it. */
export function LawPage() {
  const { t } = useTranslation('office')
  const whyNot = useWhyNot('law:keep')
  const law = useLaw()
  return (
    <>
      <PageHead
        title={t('law.title')}
        about={
          <>
            {t('law.about')}
            {whyNot !== undefined && ` ${whyNot}`}
          </>
        }
        above={{ href: '/settings', name: t('settings.title') }}
      />
      <Answer query={law}>
        {({ thresholds, convention, officeDays }) => (
          <div className="stack">
            {thresholds.map((threshold) => (
              <Threshold key={threshold.name} threshold={threshold} mayKeep={whyNot === undefined} />
            ))}
            <LawDays days={officeDays} mayKeep={whyNot === undefined} />
            <LawConvention convention={convention} mayKeep={whyNot === undefined} />
          </div>
        )}
      </Answer>
    </>
  )
}

function Threshold({ threshold, mayKeep }: { readonly threshold: LawThreshold; readonly mayKeep: boolean }) {
  const { t } = useTranslation('office')
  const [setting, setSetting] = useState(false)
  const { name, side, today, rows } = threshold
  const decides = t(`decides.${name}`)
  return (
    <section className="sheet" aria-labelledby={`law-${name}`}>
      <div className="part-head">
        <div>
          <h2 id={`law-${name}`}>{decides}</h2>
          <p>
            {today === null ? (
              t('law.noToday')
            ) : (
              <>
                {t('law.today')} {t(`law.side.${side}`)}{' '}
                <strong>{t('law.baht', { amount: formatBaht(today) })}</strong>
              </>
            )}
          </p>
        </div>
        {mayKeep && (
          <Button variant="default" onClick={() => setSetting(true)}>
            {t('law.set')}
            <span className="visually-hidden"> {decides}</span>
          </Button>
        )}
      </div>
      <LawRows
        caption={t('law.rows', { decides })}
        mayKeep={mayKeep}
        rows={rows.map(({ value, ...row }) => ({
          ...row,
          value: t('law.baht', { amount: formatBaht(value) }),
        }))}
      />
      {setting && <SetThresholdDialog name={name} onClose={() => setSetting(false)} />}
    </section>
  )
}
