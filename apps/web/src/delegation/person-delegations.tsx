import type { PersonId } from '@prongsai/domain/base/id'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { useDelegations, useDelegationState, useDelegationText, type DelegationRow } from './delegations.ts'

type Props = { readonly person: PersonId }

/** What is delegated to a person, and what he delegated, each with its powers, their limit and its days. */
export function PersonDelegations({ person }: Props) {
  const { t } = useTranslation('delegation')
  const orders = useDelegations()
  const isHis = (order: DelegationRow) => order.person === person || order.forPerson === person
  return (
    <section className="sheet" aria-labelledby="delegated">
      <div className="part-head">
        <h2 id="delegated">{t('title')}</h2>
        <a href="/settings/delegations">{t('caption')}</a>
      </div>
      <Answer query={orders} lines={1}>
        {(all) => {
          const his = all.filter(isHis)
          return his.length === 0 ? (
            <p className="soft">{t('noneOf')}</p>
          ) : (
            <ul className="held">
              {his.map((order) => (
                <OrderLine key={order.id} order={order} own={order.person === person} />
              ))}
            </ul>
          )
        }}
      </Answer>
    </section>
  )
}

function OrderLine({ order, own }: { readonly order: DelegationRow; readonly own: boolean }) {
  const { t } = useTranslation('delegation')
  const text = useDelegationText()
  const { tone, word } = useDelegationState()(order)
  const units = text.units(order)
  return (
    <li>
      <div>
        {own ? t('of', { position: order.forPosition, name: order.forName }) : t('by', { name: order.name })}
        {order.powers.map((given) => (
          <p key={given.power}>{text.power(given)}</p>
        ))}
        {units !== undefined && <p className="soft small">{units}</p>}
        <p className="soft small">
          {text.order(order)} · {text.span(order)}
        </p>
      </div>
      <StateBadge tone={tone} word={word} />
    </li>
  )
}
