import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useVisit } from '../asset/visit.ts'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ActualList } from './actual-list.tsx'
import { ActualTable } from './actual-table.tsx'
import type { By } from './actual-figures.ts'

/** แผนเทียบผล: what was planned for each month and unit, and what became of it. */
export function ActualPage() {
  const { t } = useTranslation('planActual')
  const year = useWorkingYear(useMe().fiscalYear)
  const figures = useQuery(trpc.plan.actual.queryOptions({ year }))
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const by: By = search['by'] === 'unit' ? 'unit' : 'month'
  const visit = useVisit()
  return (
    <>
      <PageHead
        title={t('title', { year })}
        about={t('about')}
        above={{ href: '/plan', name: t('above', { year }) }}
      />
      <Answer query={figures} lines={8}>
        {(known) =>
          known.length === 0 ? (
            <EmptyState why={t('none', { year })} />
          ) : (
            <div className="stack">
              <fieldset className="row plan-import-show">
                <legend className="visually-hidden">{t('by.label')}</legend>
                {(['month', 'unit'] as const).map((one) => (
                  <Button
                    key={one}
                    variant={one === by ? 'light' : 'default'}
                    aria-pressed={one === by}
                    onClick={() => visit(`/plan/actual?by=${one}`)}
                  >
                    {t(`by.${one}`)}
                  </Button>
                ))}
              </fieldset>
              <ActualTable figures={known} by={by} />
              <ActualList year={year} search={search} figures={known} />
            </div>
          )
        }
      </Answer>
    </>
  )
}
