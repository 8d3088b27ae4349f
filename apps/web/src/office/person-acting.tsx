import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { useActingOrders, useOrderState, useOrderText, type ActingOrderRow } from './acting-orders.ts'
import type { PersonRow } from './people.ts'

/** The orders by which a person acts for another, and by which another acts for him. */
export function PersonActing({ person }: { readonly person: PersonRow }) {
  const { t } = useTranslation('office')
  const orders = useActingOrders()
  const isHis = (order: ActingOrderRow) => [order.person, order.forPerson].includes(person.id)
  return (
    <section className="sheet" aria-labelledby="acting">
      <div className="part-head">
        <h2 id="acting">{t('acting.title')}</h2>
        <a href="/settings/acting">{t('acting.caption')}</a>
      </div>
      <Answer query={orders} lines={1}>
        {(all) => <Orders orders={all.filter(isHis)} person={person} />}
      </Answer>
    </section>
  )
}

function Orders(props: { readonly orders: readonly ActingOrderRow[]; readonly person: PersonRow }) {
  const { t } = useTranslation('office')
  if (props.orders.length === 0) return <p className="soft">{t('acting.noneOf')}</p>
  return (
    <ul className="held">
      {props.orders.map((order) => (
        <OrderLine key={order.id} order={order} own={order.person === props.person.id} />
      ))}
    </ul>
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
