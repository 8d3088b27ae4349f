import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RecordCourse } from '../journal/record-course.tsx'
import { useUnopened } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { PapersPart } from '../template/papers-part.tsx'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { Loading } from '../ui/loading.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { AppealsPart } from './appeals-part.tsx'
import { AskedPart } from './asked-part.tsx'
import { CancelledPart } from './cancelled-part.tsx'
import { CommentsPart } from './comments-part.tsx'
import { CommitteesPart } from './committees-part.tsx'
import { ContractOfPart } from './contract-of-part.tsx'
import { EgpPart } from './egp-part.tsx'
import { InviteesPart } from './invitees-part.tsx'
import { OffersPart } from './offers-part.tsx'
import { ProofsPart } from './proofs-part.tsx'
import { PurchaseCourse } from './purchase-course.tsx'
import { waitingOf, type PurchaseRecord } from './purchase-file.ts'
import { PurchaseMenu } from './purchase-menu.tsx'
import { toneOf } from './purchase-tone.ts'
import { StepsPast } from './steps-past.tsx'
import { WaitingPart } from './waiting-part.tsx'

/** One purchase: its course of steps at the left, what waits and everything that was recorded at the right. */
export function PurchasePage() {
  const { purchaseId } = useParams({ strict: false })
  const purchase = useQuery(trpc.purchase.get.queryOptions({ id: purchaseId ?? '' }))
  const failure = useUnopened(purchase.error)
  if (purchase.data) return <Purchase purchase={purchase.data} />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void purchase.refetch()} />
}

function Purchase({ purchase }: { readonly purchase: PurchaseRecord }) {
  const { t } = useTranslation('procurement')
  const mayReadJournal = may(useMe().actor, 'journal:read')
  const subject = { kind: 'purchase', id: purchase.id } as const
  return (
    <>
      <PageHead
        title={purchase.name}
        above={{ href: '/purchases', name: t('list.title') }}
        state={<State purchase={purchase} />}
        action={<PurchaseMenu purchase={purchase} />}
      />
      <div className="purchase">
        <PurchaseCourse purchase={purchase} />
        <div className="stack">
          <ContractOfPart purchase={purchase} />
          <WaitingPart purchase={purchase} />
          <CancelledPart purchase={purchase} />
          <CommentsPart purchase={purchase} />
          <AppealsPart purchase={purchase} />
          <InviteesPart purchase={purchase} />
          <OffersPart purchase={purchase} />
          <CommitteesPart purchase={purchase} />
          <EgpPart purchase={purchase} />
          <AskedPart purchase={purchase} />
          <PapersPart id={purchase.id} />
          <ProofsPart purchase={purchase} />
          <StepsPast purchase={purchase} />
          {mayReadJournal && <RecordCourse subject={subject} title={t('one.course')} />}
        </div>
      </div>
    </>
  )
}

/** Its number and its state in words: what waits and whose, or from when it may be signed. */
function State({ purchase }: { readonly purchase: PurchaseRecord }) {
  const { t } = useTranslation('procurement')
  const { day } = useDays()
  const { status, numbered, readyOn, cancelledOn, broughtForward, redoOf, redoneBy } = purchase
  const waits = waitingOf(purchase)
  return (
    <p className="row">
      <StateBadge tone={toneOf(status)} word={t(`status.${status}`)} />
      <span>{t('one.number', { number: numbered })}</span>
      <span className="soft">
        {waits !== undefined && t('one.waits', { step: waits.name, who: waits.who })}
        {status === 'ready' && readyOn !== null && t('one.signFrom', { day: day(readyOn) })}
        {cancelledOn !== null && t('one.cancelledOn', { day: day(cancelledOn) })}
      </span>
      {broughtForward && <span className="soft">{t('one.brought')}</span>}
      {redoOf !== null && (
        <a href={`/purchases/${redoOf.id}`}>{t('one.redoOf', { number: redoOf.number })}</a>
      )}
      {redoneBy !== null && (
        <a href={`/purchases/${redoneBy.id}`}>{t('one.redoneBy', { number: redoneBy.number })}</a>
      )}
    </p>
  )
}
