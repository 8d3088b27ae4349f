import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LawRows } from './law-rows.tsx'
import type { OfficeDay } from './law.ts'
import { SetDaysDialog } from './set-days-dialog.tsx'

/** The days to which the law gives no number, with what holds today and every dated row behind it. */
export function LawDays(props: { readonly days: readonly OfficeDay[]; readonly mayKeep: boolean }) {
  const { t } = useTranslation('office')
  return (
    <section className="sheet stack-near" aria-labelledby="law-days">
      <div className="part-head">
        <div>
          <h2 id="law-days">{t('law.daysTitle')}</h2>
          <p className="soft small">{t('law.daysAbout')}</p>
        </div>
      </div>
      {props.days.map((one) => (
        <OneDay key={one.name} one={one} mayKeep={props.mayKeep} />
      ))}
    </section>
  )
}

function OneDay({ one, mayKeep }: { readonly one: OfficeDay; readonly mayKeep: boolean }) {
  const { t } = useTranslation('office')
  const [setting, setSetting] = useState(false)
  const { name, shipped, today, rows } = one
  const decides = t(`officeDay.${name}`)
  return (
    <div className="stack-near">
      <div className="part-head">
        <div>
          <h3>{decides}</h3>
          <p>
            {t('law.today')} <strong>{t('law.days', { count: today })}</strong>{' '}
            <span className="soft small">{t('law.daysShipped', { count: shipped })}</span>
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
          to: null,
          certainty: 'read',
          value: t('law.days', { count: Number(value) }),
        }))}
      />
      {setting && <SetDaysDialog name={name} onClose={() => setSetting(false)} />}
    </div>
  )
}
