import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Attachments } from '../file/attachments.tsx'
import { RecordCourse } from '../journal/record-course.tsx'
import { useUnopened } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { today, useDays } from '../ui/day-text.ts'
import { Facts, type Fact } from '../ui/facts.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { RepairActs } from './repair-acts.tsx'
import { toneOf } from './repair-tone.ts'

export type RepairRecord = inferRouterOutputs<AppRouter>['repair']['get']

/** One report and what came of it. */
export function RepairPage() {
  const { repairId } = useParams({ strict: false })
  const repair = useQuery(trpc.repair.get.queryOptions({ id: repairId ?? '' }))
  const failure = useUnopened(repair.error)
  if (repair.data) return <Repair repair={repair.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void repair.refetch()} />
}

function Repair({ repair }: { readonly repair: RepairRecord }) {
  const { t } = useTranslation('repair')
  const reported = useReported(repair)
  const sent = useSent(repair)
  const result = useResult(repair)
  const mayReadJournal = may(useMe().actor, 'journal:read')
  return (
    <>
      <PageHead
        title={t('one.title', { name: repair.name })}
        above={{ href: '/repairs', name: t('list.title') }}
        state={
          <p className="row">
            <StateBadge tone={toneOf(repair.state)} word={t(`state.${repair.state}`)} />
            <span className="soft">{t('one.number', { number: repair.number })}</span>
          </p>
        }
      />
      <div className="record">
        <div className="stack">
          <Facts
            groups={[
              { title: t('one.facts'), facts: reported },
              { title: t('one.repairFacts'), facts: sent },
              { title: t('one.result'), facts: result },
            ].filter(({ facts }) => facts.length > 0)}
          />
          {repair.mayDecide && <RepairActs repair={repair} />}
          <Attachments subject={{ kind: 'repair', id: repair.id }} />
        </div>
        {mayReadJournal && (
          <RecordCourse subject={{ kind: 'repair', id: repair.id }} title={t('one.course')} />
        )}
      </div>
    </>
  )
}

function useReported(repair: RepairRecord): readonly Fact[] {
  const { t } = useTranslation('repair')
  const { moment } = useDays()
  const warranty = useWarranty(repair)
  const { keeper, unit, quantity, pieces, countingUnit, contact } = repair
  return [
    {
      label: t('one.thing'),
      value: (
        <>
          <a href={`/assets/${repair.assetId}`}>{repair.name}</a> <span className="soft">{repair.code}</span>
        </>
      ),
      wide: true,
    },
    { label: t('one.fault'), value: repair.fault, wide: true },
    { label: t('one.usable'), value: t(repair.usable ? 'one.usableYes' : 'one.usableNo') },
    ...(quantity === 1
      ? []
      : [
          {
            label: t('one.pieces'),
            value: t('one.piecesOf', { n: pieces, of: quantity, unit: countingUnit }),
          },
        ]),
    { label: t('one.holder'), value: keeper === null ? unit : `${unit} · ${keeper}` },
    { label: t('one.warranty'), value: warranty },
    {
      label: t('one.reportedBy'),
      value: `${repair.reportedBy ?? t('one.public')} · ${moment(repair.reportedAt)}`,
    },
    ...(contact === '' ? [] : [{ label: t('one.contact'), value: contact }]),
  ]
}

function useWarranty({ warrantyUntil }: RepairRecord): string {
  const { t } = useTranslation('repair')
  const { day } = useDays()
  if (warrantyUntil === null) return t('one.warrantyNone')
  return t(warrantyUntil >= today() ? 'one.warrantyUntil' : 'one.warrantyOver', { day: day(warrantyUntil) })
}

function useSent(repair: RepairRecord): readonly Fact[] {
  const { t } = useTranslation('repair')
  const { day } = useDays()
  if (repair.sentOn === null) return []
  const { sendReason, expectedOn, estimate } = repair
  return [
    { label: t('one.repairer'), value: repair.repairer },
    { label: t('one.terms'), value: t(repair.underWarranty ? 'one.underWarranty' : 'one.paid') },
    { label: t('one.sentOn'), value: `${day(repair.sentOn)} · ${repair.sentBy ?? ''}` },
    { label: t('one.expectedOn'), value: expectedOn && day(expectedOn) },
    {
      label: t('one.estimate'),
      value: estimate === null ? null : t('one.baht', { amount: formatBaht(estimate) }),
    },
    ...(sendReason === null || sendReason === ''
      ? []
      : [{ label: t('one.sendReason'), value: sendReason, wide: true }]),
  ]
}

function useResult(repair: RepairRecord): readonly Fact[] {
  const { t } = useTranslation('repair')
  const { day } = useDays()
  const { endedAt, endedOn, cost, document } = repair
  if (endedAt === null) return []
  return [
    {
      label: t(endedOn === null ? 'one.closedOn' : 'one.endedOn'),
      value: day(endedOn ?? bangkokDay(instantFrom(new Date(endedAt)))),
    },
    { label: t('one.endedBy'), value: repair.endedBy },
    ...(cost === null ? [] : [{ label: t('one.cost'), value: t('one.baht', { amount: formatBaht(cost) }) }]),
    ...(document === null ? [] : [{ label: t('one.document'), value: document }]),
    { label: t('one.done'), value: repair.done, wide: true },
  ]
}
