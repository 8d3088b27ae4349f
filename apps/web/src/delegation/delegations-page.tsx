import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useWhyNot } from '../office/rights.ts'
import { ScanList } from '../file/scans.tsx'
import { ActButton } from '../ui/act-button.tsx'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { CopySentDialog } from './copy-sent-dialog.tsx'
import { DelegateDialog } from './delegate-dialog.tsx'
import { useDelegations, useDelegationState, useDelegationText, type DelegationRow } from './delegations.ts'
import { RevokeDialog } from './revoke-dialog.tsx'

type Asked = { readonly order: DelegationRow; readonly act: 'send' | 'revoke' | 'scan' }

/** Who is given whose powers, by which order, for how long, and whether its copy has gone to สตง.; the latest first. */
export function DelegationsPage() {
  const { t } = useTranslation('delegation')
  const whyNot = useWhyNot('delegation:keep')
  const orders = useDelegations()
  const [asked, setAsked] = useState<Asked | 'new'>()
  const columns = useColumns(setAsked, whyNot === undefined)
  const close = () => setAsked(undefined)
  const unsent = (orders.data ?? []).filter(({ copySentOn }) => copySentOn === null).length
  return (
    <>
      <PageHead
        title={t('title')}
        about={t('about')}
        above={{ href: '/settings', name: t('settings') }}
        action={
          <ActButton whyNot={whyNot} onClick={() => setAsked('new')}>
            {t('add')}
          </ActButton>
        }
      />
      {unsent > 0 && (
        <p className="delegation-unsent">
          <StateBadge tone="late" word={t('unsent', { n: unsent })} />
        </p>
      )}
      <Answer query={orders}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState why={t('none')} />
          ) : (
            <DataTable
              caption={t('caption')}
              rows={rows}
              columns={columns}
              rowId={({ id }) => id}
              rowName={({ orderNumber }) => orderNumber}
            />
          )
        }
      </Answer>
      {asked === 'new' && <DelegateDialog onClose={close} />}
      {asked !== undefined && asked !== 'new' && <AskedDialog asked={asked} onClose={close} />}
    </>
  )
}

function AskedDialog({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { t } = useTranslation('delegation')
  const { order, act } = asked
  if (act === 'send') return <CopySentDialog order={order} onClose={onClose} />
  if (act === 'revoke') return <RevokeDialog order={order} onClose={onClose} />
  return (
    <Dialog opened wide title={t('scanTitle', { number: order.orderNumber })} onClose={onClose}>
      <ScanList subject={{ kind: 'delegation', id: order.id }} />
    </Dialog>
  )
}

function useColumns(onAsk: (asked: Asked) => void, keeps: boolean): readonly Column<DelegationRow>[] {
  const { t } = useTranslation('delegation')
  const text = useDelegationText()
  const acts: Column<DelegationRow> = {
    id: 'acts',
    head: t('acts'),
    cell: (order) => <Acts order={order} keeps={keeps} onAsk={(act) => onAsk({ order, act })} />,
  }
  return [
    { id: 'who', head: t('who'), cell: (order) => <Receiver order={order} /> },
    {
      id: 'whom',
      head: t('whom'),
      cell: ({ forName, forPosition }) => (
        <>
          {forPosition} <span className="soft">({forName})</span>
        </>
      ),
    },
    { id: 'powers', head: t('powers'), cell: (order) => <Powers order={order} /> },
    {
      id: 'order',
      head: t('order'),
      cell: (order) => (
        <>
          {text.order(order)}
          <p className="soft small">{text.span(order)}</p>
        </>
      ),
    },
    { id: 'copy', head: t('copy'), cell: (order) => <Copy order={order} /> },
    { id: 'state', head: t('stateName'), cell: (order) => <State order={order} /> },
    acts,
  ]
}

type Row = { readonly order: DelegationRow }

function Receiver({ order: { name, position, nowPosition } }: Row) {
  const { t } = useTranslation('delegation')
  return (
    <>
      {name} <span className="soft">({position})</span>
      {nowPosition !== position && <p className="small">{t('movedSince', { position: nowPosition })}</p>}
    </>
  )
}

function Powers({ order }: Row) {
  const text = useDelegationText()
  const units = text.units(order)
  return (
    <>
      {order.powers.map((given) => (
        <p key={given.power}>{text.power(given)}</p>
      ))}
      {units !== undefined && <p className="soft small">{units}</p>}
    </>
  )
}

function Copy({ order: { copySentOn, copyPaper } }: Row) {
  const { t } = useTranslation('delegation')
  const { short } = useDays()
  if (copySentOn === null) return <StateBadge tone="late" word={t('copyMissing')} />
  return (
    <>
      <StateBadge tone="done" word={t('copySent', { day: short(copySentOn) })} />
      <p className="soft small">{t('copyPaper', { paper: copyPaper ?? '' })}</p>
    </>
  )
}

function State({ order }: Row) {
  const { t } = useTranslation('delegation')
  const { tone, word } = useDelegationState()(order)
  return (
    <>
      <StateBadge tone={tone} word={word} />
      {order.revokedReason !== null && (
        <p className="soft small">{t('because', { reason: order.revokedReason })}</p>
      )}
    </>
  )
}

type ActsProps = Row & { readonly keeps: boolean; readonly onAsk: (act: Asked['act']) => void }

function Acts({ order, keeps, onAsk }: ActsProps) {
  const { t } = useTranslation('delegation')
  const { mayRevoke } = useDelegationState()(order)
  const about = <span className="visually-hidden"> {order.orderNumber}</span>
  return (
    <div className="row-acts">
      <Button variant="subtle" onClick={() => onAsk('scan')}>
        {t('scan')}
        {about}
      </Button>
      {keeps && order.copySentOn === null && (
        <Button variant="subtle" onClick={() => onAsk('send')}>
          {t('send')}
          {about}
        </Button>
      )}
      {keeps && mayRevoke && (
        <Button variant="subtle" color="red" onClick={() => onAsk('revoke')}>
          {t('revoke')}
          {about}
        </Button>
      )}
    </div>
  )
}
