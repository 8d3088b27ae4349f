import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import { StateBadge, type Tone } from '../ui/state-badge.tsx'
import { AskChangeAct, ChangeAct } from './change-acts.tsx'
import { bahtOf, standing, type ContractRecord } from './contract-file.ts'

type Change = ContractRecord['changes'][number]

const tones = {
  asked: 'soon',
  approved: 'done',
  refused: 'late',
  withdrawn: 'idle',
} as const satisfies Record<Change['status'], Tone>

/** การแก้ไขสัญญา: each with its ground, what it moved, and that it was published. */
export function ChangesPart({ contract }: { readonly contract: ContractRecord }) {
  const { t } = useTranslation('contract')
  const changes = standing(contract.changes)
  const quiet = changes.length === 0
  if (quiet && contract.status !== 'active') return null
  return (
    <section className="sheet stack-near" aria-labelledby="changes-title" id="changes">
      <div className="part-head">
        <h2 id="changes-title">{t('change.title')}</h2>
        <AskChangeAct contract={contract} />
      </div>
      {quiet && <p className="soft">{t('change.none')}</p>}
      <ul className="record-lines">
        {changes.toReversed().map((one) => (
          <li key={one.id}>
            <OneChange change={one} />
            <ChangeAct contract={contract} change={one} last={one.id === changes.at(-1)?.id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneChange({ change }: { readonly change: Change }) {
  const { t } = useTranslation('contract')
  const { day } = useDays()
  const { no, kind, status, reason, askedOn, decidedOn, decidedBy, decision, publishedOn, paper } = change
  return (
    <div className="stack-near">
      <div>
        <p>
          <strong>{t('change.no', { n: no, kind: t(`changeKind.${kind}`) })}</strong>{' '}
          <StateBadge tone={tones[status]} word={t(`changeStatus.${status}`)} />
        </p>
        <p>{reason}</p>
        <p className="soft small">
          {t('change.askedOn', { day: day(askedOn) })}
          {change.daysAsked !== null && ` · ${t('change.asked', { n: change.daysAsked })}`}
          {decidedOn !== null && ` · ${t('change.decided', { day: day(decidedOn), who: decidedBy ?? '' })}`}
          {change.daysGiven !== null && ` · ${t('change.given', { n: change.daysGiven })}`}
          {publishedOn !== null && ` · ${t('change.published', { day: day(publishedOn) })}`}
        </p>
        {decision !== '' && (
          <p className="small">
            {decision} {paper}
          </p>
        )}
      </div>
      <BeforeAfter change={change} />
    </div>
  )
}

/** What it moved, before it and after it. */
function BeforeAfter({ change: { before, after, status } }: { readonly change: Change }) {
  const { t } = useTranslation('contract')
  const { short } = useDays()
  if (before === null || after === null) return null
  const rows = [
    [t('terms.price'), bahtOf(before.price), bahtOf(after.price)],
    [t('terms.dueOn'), short(before.dueOn), short(after.dueOn)],
    [t('terms.security'), bahtOf(before.security), bahtOf(after.security)],
    [t('change.excused'), String(before.excusedDays), String(after.excusedDays)],
  ] as const
  return (
    <table className="before-after">
      <thead>
        <tr>
          <th scope="col">{t('change.what')}</th>
          <th scope="col">{t('change.before')}</th>
          <th scope="col">{t(status === 'approved' ? 'change.after' : 'change.asAsked')}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(([, was, is]) => was !== is)
          .map(([label, was, is]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{was}</td>
              <td>
                <strong>{is}</strong>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
