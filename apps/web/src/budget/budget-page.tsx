import { Button, Select } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import type { BudgetSource } from '@prongsai/domain/budget/budget'
import { unitId } from '@prongsai/domain/base/id'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useVisit } from '../asset/visit.ts'
import { useUnitChoices } from '../office/people.ts'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState, NothingFound } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { BudgetBar, BudgetSums } from './figures.tsx'
import { isSource, useSourceChoices } from './source-field.tsx'

type Budget = inferRouterOutputs<AppRouter>['budget']['list']
type Line = Budget['lines'][number]
type Filter = { readonly unit?: string; readonly source?: BudgetSource }

/** งบประมาณ of the year that is worked in: what there is, what is held and paid of it, and what is left. */
export function BudgetPage() {
  const { t } = useTranslation('budget')
  const year = useWorkingYear(useMe().fiscalYear)
  const filter = useFilter()
  const asked = { year, ...filter, unit: filter.unit === undefined ? undefined : unitId(filter.unit) }
  const budget = useQuery(trpc.budget.list.queryOptions(asked))
  const count = budget.data && t('list.count', { n: budget.data.count })
  return (
    <>
      <PageHead
        title={t('list.title', { year })}
        about={t('list.about')}
        count={count}
        action={
          budget.data?.mayKeep && (
            <>
              <Button component="a" href="/budget/new">
                {t('list.add')}
              </Button>
              <Button component="a" href="/budget/paste" variant="default">
                {t('list.paste')}
              </Button>
            </>
          )
        }
      />
      <div className="stack">
        <Filters filter={filter} />
        <Answer query={budget} lines={8}>
          {(known) => <Lines budget={known} filter={filter} />}
        </Answer>
      </div>
    </>
  )
}

function useFilter(): Filter {
  const { unit, source }: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  return {
    ...(typeof unit === 'string' && { unit }),
    ...(isSource(source) && { source }),
  }
}

function hrefOf({ unit, source }: Filter): string {
  const said = new URLSearchParams({ ...(unit && { unit }), ...(source && { source }) }).toString()
  return said === '' ? '/budget' : `/budget?${said}`
}

function Filters({ filter }: { readonly filter: Filter }) {
  const { t } = useTranslation('budget')
  const visit = useVisit()
  const { unit: _unit, ...withoutUnit } = filter
  const { source: _source, ...withoutSource } = filter
  return (
    <div className="budget-filters no-print">
      <Select
        label={t('list.unit')}
        placeholder={t('list.allUnits')}
        data={[...useUnitChoices()]}
        value={filter.unit ?? null}
        onChange={(unit) => visit(hrefOf({ ...withoutUnit, ...(unit && { unit }) }))}
        clearable
      />
      <Select
        label={t('list.source')}
        placeholder={t('list.allSources')}
        data={useSourceChoices()}
        value={filter.source ?? null}
        onChange={(source) => visit(hrefOf({ ...withoutSource, ...(isSource(source) && { source }) }))}
        clearable
      />
    </div>
  )
}

function Lines({ budget, filter }: { readonly budget: Budget; readonly filter: Filter }) {
  const { t } = useTranslation('budget')
  const visit = useVisit()
  const columns = useColumns()
  const { lines, count, year, mayKeep } = budget
  if (lines.length === 0 && (filter.unit ?? filter.source) !== undefined)
    return <NothingFound onClear={() => visit('/budget')} />
  if (lines.length === 0)
    return (
      <EmptyState
        why={t(mayKeep ? 'list.none' : 'list.noneReader', { year })}
        action={
          mayKeep && (
            <Button component="a" href="/budget/paste" variant="default">
              {t('list.paste')}
            </Button>
          )
        }
      />
    )
  return (
    <>
      <section className="sheet" aria-label={t('list.totals')}>
        <BudgetSums figures={budget.totals} />
      </section>
      {count > lines.length && <p className="soft">{t('list.beyond', { n: lines.length, all: count })}</p>}
      <DataTable
        caption={t('list.title', { year })}
        rows={lines}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        rowHref={({ id }) => `/budget/${id}`}
        keep="budget"
      />
    </>
  )
}

const figures = ['allocated', 'committed', 'paid'] as const

function useColumns(): readonly Column<Line>[] {
  const { t } = useTranslation('budget')
  const money = (figure: (typeof figures)[number] | 'planned'): Column<Line> => ({
    id: figure,
    head: t(`figure.${figure}`),
    unit: t('figure.unit'),
    align: 'right',
    hidden: figure === 'planned',
    cell: (line) => formatBaht(line[figure]),
  })
  return [
    {
      id: 'name',
      head: t('list.name'),
      fixed: true,
      cell: ({ name, category, programme }) => (
        <>
          {name} <span className="soft small budget-of">{[programme, category].join(' · ')}</span>
        </>
      ),
    },
    { id: 'unit', head: t('list.unit'), cell: ({ unit }) => unit },
    { id: 'source', head: t('list.source'), hidden: true, cell: ({ source }) => t(`source.${source}`) },
    ...figures.map(money),
    {
      id: 'left',
      head: t('figure.left'),
      unit: t('figure.unit'),
      align: 'right',
      cell: (line) => (
        <>
          {formatBaht(line.left)}
          <BudgetBar figures={line} />
        </>
      ),
    },
    money('planned'),
  ]
}
