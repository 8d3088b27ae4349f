import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { ActButton } from '../ui/act-button.tsx'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { useActingOrders, useOrderState, useOrderText, type ActingOrderRow } from './acting-orders.ts'
import { EndActingDialog } from './end-acting-dialog.tsx'
import { OrderActingDialog } from './order-acting-dialog.tsx'
import { useWhyNot } from './rights.ts'

/** Who acts in whose place, by which order and when; the latest first. */
export function ActingPage() {
  const { t } = useTranslation('office')
  const whyNot = useWhyNot('acting:keep')
  const orders = useActingOrders()
  const [asked, setAsked] = useState<ActingOrderRow | 'new'>()
  const columns = useOrderColumns(whyNot === undefined ? setAsked : undefined)
  const close = () => setAsked(undefined)
  return (
    <>
      <PageHead
        title={t('acting.title')}
        about={t('acting.about')}
        above={{ href: '/settings', name: t('settings.title') }}
        action={
          <ActButton whyNot={whyNot} onClick={() => setAsked('new')}>
            {t('acting.add')}
          </ActButton>
        }
      />
      <Answer query={orders}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState why={t('acting.none')} />
          ) : (
            <DataTable
              caption={t('acting.caption')}
              rows={rows}
              columns={columns}
              rowId={({ id }) => id}
              rowName={({ orderNumber }) => orderNumber}
            />
          )
        }
      </Answer>
      {asked === 'new' && <OrderActingDialog onClose={close} />}
      {asked !== undefined && asked !== 'new' && <EndActingDialog order={asked} onClose={close} />}
    </>
  )
}

function useOrderColumns(
  onEnd: ((order: ActingOrderRow) => void) | undefined,
): readonly Column<ActingOrderRow>[] {
  const { t } = useTranslation('office')
  const text = useOrderText()
  const stateOf = useOrderState()
  const acts: Column<ActingOrderRow> = {
    id: 'acts',
    head: t('units.acts'),
    cell: (order) =>
      stateOf(order).canEnd && (
        <div className="row-acts">
          <Button variant="subtle" color="red" onClick={() => onEnd?.(order)}>
            {t('acting.end')}
            <span className="visually-hidden"> {order.orderNumber}</span>
          </Button>
        </div>
      ),
  }
  return [
    { id: 'who', head: t('acting.who'), cell: ({ name }) => <span className="nowrap">{name}</span> },
    {
      id: 'whom',
      head: t('acting.whom'),
      cell: ({ forName, forPosition }) => (
        <>
          {forPosition} <span className="soft">({forName})</span>
        </>
      ),
    },
    { id: 'order', head: t('acting.order'), cell: text.order },
    { id: 'dates', head: t('acting.dates'), cell: text.span },
    { id: 'state', head: t('acting.stateName'), cell: (order) => <OrderState order={order} /> },
    ...(onEnd === undefined ? [] : [acts]),
  ]
}

function OrderState({ order }: { readonly order: ActingOrderRow }) {
  const { t } = useTranslation('office')
  const { tone, word } = useOrderState()(order)
  return (
    <>
      <StateBadge tone={tone} word={word} />
      {order.endedReason !== null && (
        <p className="soft small">{t('acting.because', { reason: order.endedReason })}</p>
      )}
    </>
  )
}
