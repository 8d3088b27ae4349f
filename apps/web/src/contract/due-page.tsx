import { Select } from '@mantine/core'
import { dueListInput } from '@prongsai/domain/contract/contract-list.input'
import { useQueries } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useUnits } from '../office/people.ts'
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

/** ถึงกำหนดใน 30 วัน: of mine, of the whole office, or under each person; of one division where it is chosen. */
export function DuePage() {
  const { t } = useTranslation('contract')
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const way = ways.find((one) => one === search['by']) ?? 'mine'
  const { unitId } = dueListInput.catch({ days: 30, mine: false }).parse({ unitId: search['unitId'] })
  const units = useUnits()
  const go = (next: { readonly by?: string; readonly unitId?: string | undefined }) =>
    void navigate({ to: '/contracts/due', search: { by: way, unitId, ...next } })
  return (
    <>
      <PageHead title={t('due.title')} about={t('due.about')} />
      <ContractTabs at="due" />
      <section className="stack-near" aria-label={t('due.title')}>
        <div className="row purchase-filters">
          <Select
            aria-label={t('due.whose')}
            data={ways.map((value) => ({ value, label: t(`due.by.${value}`) }))}
            value={way}
            allowDeselect={false}
            onChange={(by) => go({ by: by ?? 'mine' })}
            className="due-whose"
          />
          <Select
            aria-label={t('terms.unit')}
            placeholder={t('terms.unit')}
            data={units.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={unitId ?? null}
            onChange={(unit) => go({ unitId: unit ?? undefined })}
            clearable
            clearButtonProps={{ 'aria-label': t('filter.clear', { name: t('terms.unit') }) }}
            searchable={units.length > 8}
          />
        </div>
        <Found key={`${way} ${unitId ?? ''}`} way={way} unitId={unitId} />
      </section>
    </>
  )
}

type After = ContractOutputs['due']['after']

/** Page after page, one below the other, so that what is under a person stays together. */
function Found({
  way,
  unitId,
}: {
  readonly way: (typeof ways)[number]
  readonly unitId?: string | undefined
}) {
  const { t } = useTranslation('contract')
  const [afters, setAfters] = useState<readonly After[]>([null])
  const mine = way === 'mine'
  const pages = useQueries({
    queries: afters.map((after) =>
      trpc.contract.due.queryOptions({ days: 30, mine, unitId, after: after ?? undefined }),
    ),
  })
  const [first] = pages
  const rows = pages.flatMap(({ data }) => data?.checkpoints ?? [])
  const last = pages.at(-1)
  const after = last?.data?.after ?? null
  if (first === undefined) return null
  return (
    <Answer query={first} lines={8}>
      {({ counts }) => (
        <>
          <Counts counts={counts} />
          {rows.length === 0 && <EmptyState why={t(mine ? 'due.noneMine' : 'due.none')} />}
          {way === 'people' ? <ByPerson rows={rows} /> : <Lines rows={rows} />}
          {last !== undefined && last !== first && <Answer query={last}>{() => null}</Answer>}
          {after !== null && (
            <p>
              <button type="button" className="link-button" onClick={() => setAfters([...afters, after])}>
                {t('due.more', { n: rows.length })}
              </button>
            </p>
          )}
        </>
      )}
    </Answer>
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
              {one.people.length > 0 && <Whose turn={one.turn} people={one.people} />}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Who sees to it; of what the contractor owes, who follows it up, who is not the contractor. */
function Whose({ turn, people }: Pick<Due, 'turn' | 'people'>) {
  const { t } = useTranslation('contract')
  const who = people.map(({ name }) => name).join(', ')
  return ` (${turn === 'contractor' ? t('due.followed', { who }) : who})`
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
