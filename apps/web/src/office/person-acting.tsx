import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Loading } from '../ui/loading.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { useActingOrders, useOrderState, useOrderText, type ActingOrderRow } from './acting-orders.ts'
import type { PersonRow } from './people.ts'

/** The orders by which a person acts for another, and by which another acts for him. */
export function PersonActing({ person }: { readonly person: PersonRow }) {
  const { t } = useTranslation('office')
  const orders = useActingOrders()
  const failure = useFailure(orders.error)
  const his = (orders.data ?? []).filter((order) => [order.person, order.forPerson].includes(person.id))
  return (
    <section className="sheet" aria-labelledby="acting">
      <div className="part-head">
        <h2 id="acting">{t('acting.title')}</h2>
        <a href="/settings/acting">{t('acting.caption')}</a>
      </div>
      {orders.isPending && <Loading lines={1} />}
      {failure !== undefined && <FailureNote message={failure} onRetry={() => void orders.refetch()} />}
      {orders.data && his.length === 0 && <p className="soft">{t('acting.noneOf')}</p>}
      <ul className="held">
        {his.map((order) => (
          <OrderLine key={order.id} order={order} own={order.person === person.id} />
        ))}
      </ul>
    </section>
  )
}

function OrderLine({ order, own }: { readonly order: ActingOrderRow; readonly own: boolean }) {
  const { t } = useTranslation('office')
  const text = useOrderText()
  const state = useOrderState()(order)
  return (
    <li>
      <div>
        {own
          ? t('acting.of', { position: order.forPosition, name: order.forName })
          : t('acting.by', { name: order.name })}
        <p className="soft small">
          {text.order(order)} · {text.span(order)}
        </p>
      </div>
      <StateBadge tone={state.tone} word={state.word} />
    </li>
  )
}
