import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import type { ContractOutputs } from './contract-file.ts'
import { ContractTabs } from './contract-tabs.tsx'
import { checkpointTones } from './contract-tone.ts'

type Due = ContractOutputs['due']['checkpoints'][number]
const ways = ['mine', 'office', 'people'] as const

/** ถึงกำหนดใน 30 วัน: of mine, of the whole office, or under each person. */
export function DuePage() {
  const { t } = useTranslation('contract')
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const way = ways.find((one) => one === search['by']) ?? 'mine'
  const due = useQuery(trpc.contract.due.queryOptions({ days: 30, mine: way === 'mine' }))
  return (
    <>
      <PageHead title={t('due.title')} about={t('due.about')} />
      <ContractTabs at="due" />
      <section className="stack-near" aria-label={t('due.title')}>
        <Select
          aria-label={t('due.whose')}
          data={ways.map((value) => ({ value, label: t(`due.by.${value}`) }))}
          value={way}
          allowDeselect={false}
          onChange={(by) => void navigate({ to: '/contracts/due', search: { by: by ?? 'mine' } })}
          className="due-whose"
        />
        <Answer query={due} lines={8}>
          {({ checkpoints, counts, after }) => (
            <>
              <Counts counts={counts} />
              {checkpoints.length === 0 && (
                <EmptyState why={t(way === 'mine' ? 'due.noneMine' : 'due.none')} />
              )}
              {way === 'people' ? <ByPerson rows={checkpoints} /> : <Lines rows={checkpoints} />}
              {after !== null && <p className="soft">{t('due.more', { n: checkpoints.length })}</p>}
            </>
          )}
        </Answer>
      </section>
    </>
  )
}

/** How many are late, due and coming, by sign and word. */
function Counts({ counts }: { readonly counts: ContractOutputs['due']['counts'] }) {
  const { t } = useTranslation('contract')
  const { late, due, coming } = counts
  if (late + due + coming === 0) return null
  return (
    <p className="row">
      {late > 0 && <StateBadge tone="late" word={t('due.late', { n: late })} />}
      {due > 0 && <StateBadge tone="soon" word={t('due.due', { n: due })} />}
      {coming > 0 && <StateBadge tone="idle" word={t('due.coming', { n: coming })} />}
    </p>
  )
}

function Lines({ rows }: { readonly rows: readonly Due[] }) {
  const { t } = useTranslation('contract')
  const { day, distance } = useDays()
  return (
    <ul className="checkpoint-lines sheet">
      {rows.map((one) => (
        <li key={`${one.contractId} ${one.key}`}>
          <div>
            <p>
              <a href={`/contracts/${one.contractId}`}>
                <strong>{one.duty}</strong>
              </a>{' '}
              <StateBadge tone={checkpointTones[one.state]} word={t(`state.${one.state}`)} />
            </p>
            <p className="small">
              {one.title} · {one.name}
            </p>
            <p className="soft small">
              {t('point.by', { day: day(one.dueOn), distance: distance(one.dueOn) })}
              {' · '}
              {t('point.turn', { who: t(`turn.${one.turn}`) })}
              {one.people.length > 0 && ` (${one.people.map(({ name }) => name).join(', ')})`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The same under each person who has to see to it; what is nobody's last. */
function ByPerson({ rows }: { readonly rows: readonly Due[] }) {
  const { t } = useTranslation('contract')
  const people = new Map<string, Due[]>()
  const nobody: Due[] = []
  for (const row of rows) {
    if (row.people.length === 0) nobody.push(row)
    for (const { name } of row.people) people.set(name, [...(people.get(name) ?? []), row])
  }
  return (
    <>
      {[...people].map(([name, his]) => (
        <section key={name} className="stack-near" aria-label={name}>
          <h2>
            {name} <span className="page-count">{t('due.count', { n: his.length })}</span>
          </h2>
          <Lines rows={his} />
        </section>
      ))}
      {nobody.length > 0 && (
        <section className="stack-near" aria-label={t('due.nobody')}>
          <h2>{t('due.nobody')}</h2>
          <p className="soft">{t('due.nobodyAbout')}</p>
          <Lines rows={nobody} />
        </section>
      )}
    </>
  )
}
