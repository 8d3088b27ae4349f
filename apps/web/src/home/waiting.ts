import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { usePlans } from '../plan/waiting.ts'
import { trpc } from '../trpc.ts'
import { useInspections } from './contracts-due.ts'
import type { Waiting } from './home-questions.tsx'

/** Everything that waits for this person: what he has not brought in to its end, what he is to receive. */
export function useWaiting(): readonly Waiting[] {
  return [
    ...useInspections(),
    ...usePurchases(),
    ...usePlans(),
    ...useLoans(),
    ...useTransfers(),
    ...useFaults(),
    ...useIntakes(),
    ...useDelegations(),
  ]
}

/** Registers that were begun to be brought in and are not in yet: they wait for whoever may bring them in. */
function useIntakes(): readonly Waiting[] {
  const { t } = useTranslation('home')
  const me = useMe()
  const intakes = useQuery(
    trpc.intake.list.queryOptions(undefined, { enabled: may(me.actor, 'asset:import') }),
  )
  return (intakes.data ?? []).map(({ id, fileName }) => ({
    id,
    what: t('intakeWaits', { file: fileName }),
    href: `/intake/${id}`,
    action: t('intakeGoOn'),
  }))
}

/** Purchases wait for whoever passes their next step. */
function usePurchases(): readonly Waiting[] {
  const { t } = useTranslation('home')
  const waiting = useQuery(trpc.purchase.forMe.queryOptions())
  return (waiting.data ?? []).map(({ id, number, name, stageName }) => ({
    id,
    what: t('purchaseWaits', { number, name, step: stageName ?? '' }),
    href: `/purchases/${id}`,
    action: t('purchaseGo'),
  }))
}

/** Requests for a loan wait for whoever decides their next step. */
function useLoans(): readonly Waiting[] {
  const { t } = useTranslation('loan')
  const waiting = useQuery(trpc.loan.list.queryOptions({ box: 'waiting' }))
  return (waiting.data?.loans ?? [])
    .filter(({ mayDecide }) => mayDecide)
    .map(({ id, borrower, first }) => ({
      id,
      what: t('waiting', { name: borrower, what: first }),
      href: `/loans/${id}`,
      action: t('waitingGo'),
    }))
}

/** Notes that offer something to this person, or to a division for which he receives. */
function useTransfers(): readonly Waiting[] {
  const { t } = useTranslation('custody')
  const offered = useQuery(trpc.custody.list.queryOptions({ box: 'incoming' }))
  return (offered.data?.notes ?? []).map(({ id, number, fromUnit, first, cards }) => ({
    id,
    what: t('waiting', {
      number,
      from: fromUnit,
      first: cards === 1 ? first : t('list.and', { first, n: cards - 1 }),
    }),
    href: `/transfers/${id}`,
    action: t('waitingGo'),
  }))
}

/** Reported faults wait for whoever decides on them. */
function useFaults(): readonly Waiting[] {
  const { t } = useTranslation('repair')
  const me = useMe()
  const reported = useQuery(
    trpc.repair.list.queryOptions({ box: 'reported' }, { enabled: may(me.actor, 'repair:decide') }),
  )
  return (reported.data?.repairs ?? [])
    .filter(({ mayDecide }) => mayDecide)
    .map(({ id, number, name, fault }) => ({
      id,
      what: t('waiting', { number, name, fault }),
      href: `/repairs/${id}`,
      action: t('waitingGo'),
    }))
}

/** ข้อ 7: an order of delegation whose copy has not gone to สตง. waits for whoever keeps the orders. */
function useDelegations(): readonly Waiting[] {
  const { t } = useTranslation('home')
  const me = useMe()
  const orders = useQuery(
    trpc.delegation.list.queryOptions(undefined, { enabled: may(me.actor, 'delegation:keep') }),
  )
  return (orders.data ?? [])
    .filter(({ copySentOn }) => copySentOn === null)
    .map(({ id, orderNumber }) => ({
      id,
      what: t('delegationUnsent', { number: orderNumber }),
      href: '/settings/delegations',
      action: t('delegationGo'),
    }))
}
