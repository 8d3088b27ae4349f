import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { bahtOf, standing, type ContractRecord, type SecurityShown } from './contract-file.ts'

type Props = { readonly contract: ContractRecord }

/** หลักประกัน: what was received, until when it is good, and how it ended. */
export function SecuritiesPart({ contract }: Props) {
  const { t } = useTranslation('contract')
  const { day } = useDays()
  const securities = standing(contract.securities)
  if (securities.length === 0) return null
  return (
    <section className="sheet stack-near" aria-labelledby="securities-title" id="securities">
      <h2 id="securities-title">{t('security.title')}</h2>
      {contract.boundUntil !== null && (
        <p className="soft">{t('security.boundUntil', { day: day(contract.boundUntil) })}</p>
      )}
      <ul className="record-lines">
        {securities.map((one) => (
          <li key={one.id}>
            <Security security={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Security({ security }: { readonly security: SecurityShown }) {
  const { t } = useTranslation('contract')
  const { day } = useDays()
  const { of, kind, number, issuer, amount, receivedOn, expiresOn, endedOn, endedHow, endedPaper } = security
  return (
    <div>
      <p>
        <strong>{t(`securityOf.${of}`)}</strong> {t('baht', { sum: bahtOf(amount) })}{' '}
        {endedHow === null ? (
          <StateBadge tone="soon" word={t('security.held')} />
        ) : (
          <StateBadge tone="done" word={t(`securityEnd.${endedHow}`)} />
        )}
      </p>
      <p className="small">
        {[t(`securityKind.${kind}`), number, issuer].filter((part) => part !== '').join(' · ')}
      </p>
      <p className="soft small">
        {t('security.received', { day: day(receivedOn) })}
        {expiresOn !== null && ` · ${t('security.expires', { day: day(expiresOn) })}`}
        {endedOn !== null && ` · ${t('security.ended', { day: day(endedOn), paper: endedPaper ?? '' })}`}
      </p>
    </div>
  )
}
