import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { formatBaht, satang } from '@prongsai/domain/money/satang'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useDecided } from './loan-decided.ts'

type Figures = inferRouterOutputs<AppRouter>['loan']['figures']

/** สรุปการยืม of a fiscal year: what the report of the measures will ask for, counted from the slips. */
export function FiguresPage() {
  const { t } = useTranslation('loan')
  const year = useWorkingYear(useMe().fiscalYear)
  const figures = useQuery(trpc.loan.figures.queryOptions({ year }))
  return (
    <>
      <PageHead
        title={t('figures.title', { year })}
        about={t('figures.about')}
        above={{ href: '/loans', name: t('list.title') }}
      />
      <Answer query={figures} lines={8}>
        {(known) => (
          <div className="stack">
            <Totals figures={known} />
            <Kinds figures={known} />
            <Suspended figures={known} />
          </div>
        )}
      </Answer>
    </>
  )
}

const cases = ['total', 'inside', 'outside', 'villager', 'agency', 'consumable'] as const

function Totals({ figures: { total } }: { readonly figures: Figures }) {
  const { t } = useTranslation('loan')
  const share = (n: number, of: number) =>
    t('figures.share', { n, of, percent: of === 0 ? 0 : Math.round((n * 100) / of) })
  return (
    <Facts
      groups={[
        {
          title: t('figures.caseTitle'),
          facts: cases.map((one) => ({ label: t(`figures.${one}`), value: String(total[one]) })),
        },
        {
          title: t('figures.dutyTitle'),
          facts: [
            { label: t('figures.approvedBefore'), value: share(total.approvedBefore, total.handed) },
            { label: t('figures.onTime'), value: share(total.onTime, total.returned) },
            { label: t('figures.overdue'), value: String(total.overdue) },
            { label: t('figures.chasedInTime'), value: share(total.chasedInTime, total.late) },
            { label: t('figures.damaged'), value: String(total.damaged) },
            { label: t('figures.missing'), value: String(total.missing) },
            {
              label: t('figures.recovered'),
              value: t('figures.baht', { amount: formatBaht(satang(BigInt(total.recovered))) }),
            },
          ],
        },
      ]}
    />
  )
}

function Kinds({ figures: { kinds } }: { readonly figures: Figures }) {
  const { t } = useTranslation('loan')
  if (kinds.length === 0) return <p className="soft">{t('figures.kindsNone')}</p>
  return (
    <section className="sheet stack-near" aria-labelledby="kinds">
      <h2 id="kinds">{t('figures.kinds')}</h2>
      <DataTable
        caption={t('figures.kinds')}
        rows={kinds}
        rowId={({ unitId, category }) => `${unitId} ${category}`}
        rowName={({ unit, category }) => `${unit} ${category}`}
        columns={[
          { id: 'unit', head: t('figures.unit'), fixed: true, cell: ({ unit }) => unit },
          { id: 'category', head: t('figures.category'), cell: ({ category }) => category },
          ...(['loans', 'pieces', 'late', 'wrong'] as const).map((count) => ({
            id: count,
            head: t(`figures.${count}`),
            align: 'right' as const,
            cell: (row: Figures['kinds'][number]) => String(row[count]),
          })),
        ]}
      />
    </section>
  )
}

function Suspended({ figures: { suspended } }: { readonly figures: Figures }) {
  const { t } = useTranslation('loan')
  const { day } = useDays()
  const mayLift = may(useMe().actor, 'loan:keep')
  const [lifting, setLifting] = useState<string>()
  const decided = useDecided()
  const lift = useMutation(
    trpc.loan.lift.mutationOptions({
      onSuccess: async () => {
        setLifting(undefined)
        await decided(t('figures.lifted'))
      },
    }),
  )
  return (
    <section className="sheet facts" aria-labelledby="suspended">
      <h2 id="suspended">{t('figures.suspended')}</h2>
      {suspended.length === 0 && <p className="soft">{t('figures.suspendedNone')}</p>}
      <ul className="held">
        {suspended.map(({ id, name, until, reason, by }) => (
          <li key={id}>
            <span>{t('figures.suspendedOne', { name, day: day(until), reason, by })}</span>
            {mayLift && (
              <Button
                variant="default"
                aria-label={`${t('figures.lift')} ${name}`}
                onClick={() => setLifting(id)}
              >
                {t('figures.lift')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ReasonDialog
        opened={lifting !== undefined}
        title={t('figures.lift')}
        confirm={t('figures.lift')}
        busy={lift.isPending}
        failure={useFailure(lift.error)}
        onConfirm={(reason) => lift.mutate({ id: lifting ?? '', reason })}
        onClose={() => setLifting(undefined)}
      />
    </section>
  )
}
