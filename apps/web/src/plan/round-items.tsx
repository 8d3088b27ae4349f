import { Button } from '@mantine/core'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useTranslation } from 'react-i18next'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { usePlanTexts, type Round, type RoundItem } from './plan-words.ts'

/** The items of a first plan or of what adds to it; while it is a draft each opens its form. */
export function RoundItems({ round }: { readonly round: Round }) {
  const { t } = useTranslation('plan')
  const columns = useColumns(round.status === 'published')
  const edits = round.status === 'draft' && round.mayDraft
  const adds = edits && (
    <div className="row plan-adds">
      <Button
        component="a"
        href={`/plan/rounds/${round.id}/items/new`}
        variant={round.items.length === 0 ? 'filled' : 'default'}
      >
        {t('act.add')}
      </Button>
      <Button component="a" href="/plan/needs?box=waiting" variant="default">
        {t('act.needs')}
      </Button>
      <Button component="a" href={`/plan/import?year=${round.fiscalYear}`} variant="default">
        {t('act.import')}
      </Button>
    </div>
  )
  return (
    <section className="plan-group" aria-labelledby="items">
      <h2 id="items">
        {t('one.list')} <span className="page-count">{t('year.count', { n: round.items.length })}</span>
      </h2>
      {round.items.length === 0 ? (
        <EmptyState why={t('one.empty')} action={adds} />
      ) : (
        <>
          {adds}
          <DataTable
            caption={t('one.list')}
            rows={round.items}
            columns={columns}
            rowId={({ id }) => id}
            rowName={({ name }) => name}
            {...(edits && { rowHref: ({ id }: RoundItem) => `/plan/rounds/${round.id}/items/${id}` })}
            keep="plan-round"
          />
        </>
      )}
    </section>
  )
}

function useColumns(isPublished: boolean): readonly Column<RoundItem>[] {
  const { t } = useTranslation('plan')
  const { month, pieces } = usePlanTexts()
  return [
    {
      id: 'name',
      head: t('year.name'),
      fixed: true,
      cell: (item) => (
        <>
          {item.number}. {item.name}
          <span className="soft small plan-pieces">{pieces(item)}</span>
        </>
      ),
    },
    {
      id: 'estimate',
      head: t('year.estimate'),
      unit: t('year.bahtHead'),
      align: 'right',
      cell: ({ estimate }) => formatBaht(estimate),
    },
    { id: 'month', head: t('year.month'), cell: ({ startsMonth }) => month(startsMonth) },
    { id: 'unit', head: t('year.unit'), cell: ({ unit }) => unit },
    {
      id: 'method',
      head: t('year.method'),
      cell: ({ method, exempt }) => (
        <>
          {t(`method.${method}`)}
          <span className="plan-pieces">
            <StateBadge
              tone={exempt !== null ? 'idle' : isPublished ? 'done' : 'soon'}
              word={t(
                exempt !== null
                  ? 'year.states.exempt'
                  : isPublished
                    ? 'year.states.published'
                    : 'one.mustPublish',
              )}
            />
          </span>
        </>
      ),
    },
    { id: 'line', head: t('year.line'), hidden: true, cell: ({ line }) => line ?? '' },
  ]
}
