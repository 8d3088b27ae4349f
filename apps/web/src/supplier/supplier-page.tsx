import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { supplierId } from '@prongsai/domain/base/id'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { Scans } from '../file/scans.tsx'
import { RecordCourse } from '../journal/record-course.tsx'
import { useUnopened } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { Loading } from '../ui/loading.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { Branches } from './branches.tsx'
import { Dealings } from './dealings.tsx'
import { ListedNote } from './pick-supplier.tsx'
import { SupplierActs } from './supplier-acts.tsx'
import { SupplierFacts } from './supplier-facts.tsx'

export type SupplierRecord = inferRouterOutputs<AppRouter>['supplier']['get']

/** One supplier: what is known of it, what it offered and won, its listings, and what was merged into it. */
export function SupplierPage() {
  const { supplierId: id } = useParams({ strict: false })
  const supplier = useQuery(trpc.supplier.get.queryOptions({ id: supplierId(id ?? '') }))
  const failure = useUnopened(supplier.error)
  if (supplier.data) return <Supplier key={supplier.data.id} supplier={supplier.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void supplier.refetch()} />
}

function Supplier({ supplier }: { readonly supplier: SupplierRecord }) {
  const { t } = useTranslation('supplier')
  const { actor } = useMe()
  const keeps = may(actor, 'supplier:keep')
  const { id, name, kind, listedFrom } = supplier
  return (
    <>
      <PageHead
        title={name}
        above={{ href: '/suppliers', name: t('list.title') }}
        state={
          <p className="row">
            <State supplier={supplier} />
            <span className="soft">{t(`kind.${kind}`)}</span>
          </p>
        }
      />
      <div className="record">
        <div className="stack">
          {listedFrom !== null && <ListedNote from={listedFrom} />}
          <GoneTo supplier={supplier} />
          {keeps && <SupplierActs supplier={supplier} />}
          <SupplierFacts supplier={supplier} keeps={keeps} />
          <Dealings supplier={supplier} />
          <Branches supplier={supplier} keeps={keeps} />
        </div>
        <div className="stack">
          <Listings supplier={supplier} />
          <Under supplier={supplier} />
          <Scans subject={{ kind: 'supplier', id }} title={t('scans')} about={t('scansAbout')} />
          {may(actor, 'journal:read') && (
            <RecordCourse subject={{ kind: 'supplier', id }} title={t('one.course')} />
          )}
        </div>
      </div>
    </>
  )
}

type Props = { readonly supplier: SupplierRecord }

function State({ supplier: { mergedInto, listedFrom } }: Props) {
  const { t } = useTranslation('supplier')
  if (mergedInto !== null) return <StateBadge tone="idle" word={t('merged')} />
  return listedFrom === null ? (
    <StateBadge tone="done" word={t('ready')} />
  ) : (
    <StateBadge tone="late" word={t('listed')} />
  )
}

const dayOf = (at: string) => bangkokDay(instantFrom(new Date(at)))

/** Where a merged row went, when and why. */
function GoneTo({ supplier: { mergedInto, mergedIntoName, mergedAt, mergeReason } }: Props) {
  const { t } = useTranslation('supplier')
  const { day } = useDays()
  if (mergedInto === null || mergedAt === null) return null
  return (
    <div className="note">
      <p>
        {t('merge.goneTo')} <a href={`/suppliers/${mergedInto}`}>{mergedIntoName}</a>{' '}
        {t('merge.goneWhen', { day: day(dayOf(mergedAt)), reason: mergeReason ?? '' })}
      </p>
    </div>
  )
}

function Under({ supplier: { under } }: Props) {
  const { t } = useTranslation('supplier')
  const { short } = useDays()
  if (under.length === 0) return null
  return (
    <section className="sheet history">
      <h2>{t('merge.under')}</h2>
      <ul className="held">
        {under.map(({ id, name, mergedAt, by, reason }) => (
          <li key={id}>
            <div>
              <a href={`/suppliers/${id}`}>{name}</a>
              <p className="soft small">
                {t('merge.by', {
                  day: mergedAt === null ? '' : short(dayOf(mergedAt)),
                  by,
                  reason: reason ?? '',
                })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Listings({ supplier: { listings } }: Props) {
  const { t } = useTranslation('supplier')
  const { day } = useDays()
  if (listings.length === 0) return null
  return (
    <section className="sheet history">
      <h2>{t('listing.title')}</h2>
      <ul className="held">
        {listings.map(({ id, from, until, reason, paper, by, endPaper, endedBy }) => (
          <li key={id}>
            <div>
              <p>
                {until === null
                  ? t('listing.span', { from: day(from) })
                  : t('listing.spanUntil', { from: day(from), until: day(until) })}
              </p>
              <p>{reason}</p>
              <p className="soft small">{t('listing.papers', { paper, by })}</p>
              {endPaper !== null && (
                <p className="soft small">{t('listing.endPapers', { paper: endPaper, by: endedBy ?? '' })}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
