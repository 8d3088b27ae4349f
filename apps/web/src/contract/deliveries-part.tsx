import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { useDays } from '../ui/day-text.ts'
import { StateBadge, type Tone } from '../ui/state-badge.tsx'
import { bahtOf, standing, type ContractRecord, type DeliveryShown } from './contract-file.ts'
import { AcceptByReportDialog } from './accept-by-report-dialog.tsx'
import { DeliverDialog, owing } from './deliver-dialog.tsx'
import { DeliveryActs } from './delivery-acts.tsx'
import { VotesList } from './votes-list.tsx'

type Props = { readonly contract: ContractRecord }
type OneProps = Props & { readonly delivery: DeliveryShown }

const tones = {
  waiting: 'soon',
  accepted: 'done',
  part: 'done',
  refused: 'late',
  withdrawn: 'idle',
} as const satisfies Record<DeliveryShown['status'], Tone>

/** การส่งมอบและตรวจรับ: each delivery with what came, what each member of the committee says, and how it was accepted. */
export function DeliveriesPart({ contract }: Props) {
  const { t } = useTranslation('contract')
  return (
    <section className="sheet stack-near" aria-labelledby="deliveries-title" id="deliveries">
      <div className="part-head">
        <h2 id="deliveries-title">{t('delivery.title')}</h2>
        <DeliverAct contract={contract} />
      </div>
      {contract.deliveries.length === 0 ? (
        <p className="soft">{t('delivery.none')}</p>
      ) : (
        <ul className="record-lines">
          {contract.deliveries.toReversed().map((one) => (
            <li key={one.id}>
              <Delivery contract={contract} delivery={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** บันทึกการส่งมอบ, while something is still to come. */
function DeliverAct({ contract }: Props) {
  const { t } = useTranslation('contract')
  const { actor } = useMe()
  const [delivering, setDelivering] = useState(false)
  if (contract.status !== 'active' || !may(actor, 'contract:receive')) return null
  if (owing(contract).length === 0) return null
  const byReport = contract.acceptsByReport
  const Dialog = byReport ? AcceptByReportDialog : DeliverDialog
  return (
    <>
      <Button onClick={() => setDelivering(true)}>{t(byReport ? 'byReport.title' : 'deliver.title')}</Button>
      {delivering && <Dialog contract={contract} onClose={() => setDelivering(false)} />}
    </>
  )
}

function Delivery({ contract, delivery }: OneProps) {
  const { t } = useTranslation('contract')
  const { day } = useDays()
  const { no, instalment, arrivedOn, toldOn, paper, status, withdrawReason } = delivery
  return (
    <div className="stack-near">
      <div>
        <p>
          <strong>{t('delivery.no', { n: no, instalment })}</strong>{' '}
          <StateBadge tone={tones[status]} word={t(`delivered.${status}`)} />
        </p>
        <p className="soft small">
          {t('delivery.came', { day: day(arrivedOn) })}
          {toldOn !== arrivedOn && ` · ${t('delivery.told', { day: day(toldOn) })}`}
          {paper !== '' && ` · ${t('delivery.paper', { paper })}`}
        </p>
        {withdrawReason !== null && <p className="soft small">{withdrawReason}</p>}
      </div>
      <Pieces contract={contract} delivery={delivery} />
      {isVoted(delivery) && <VotesList contract={contract} delivery={delivery} />}
      <Acceptance contract={contract} delivery={delivery} />
      <DeliveryActs contract={contract} delivery={delivery} />
    </div>
  )
}

/** What was accepted otherwise than by votes, as before the system or by a report, waits for none. */
const isVoted = ({ status, votes }: DeliveryShown): boolean =>
  status === 'waiting' || (status !== 'withdrawn' && standing(votes).length > 0)

function Pieces({ contract, delivery }: OneProps) {
  const { t } = useTranslation('contract')
  const names = new Map(contract.lines.map((line) => [line.position, line]))
  if (delivery.lines.length === 0) return null
  return (
    <ul className="plain-list small">
      {delivery.lines.map(({ position, quantity, accepted }) => {
        const line = names.get(position)
        return (
          <li key={position}>
            {line?.name} {quantity} {line?.countingUnit}
            {accepted !== null && accepted !== quantity && ` · ${t('delivery.accepted', { n: accepted })}`}
          </li>
        )
      })}
    </ul>
  )
}

/** ผลการตรวจรับ: how it was accepted, its value, its penalty with the steps as they were shown. */
function Acceptance({ contract, delivery }: OneProps) {
  const { t } = useTranslation('contract')
  const { day } = useDays()
  const one = standing(contract.acceptances).find(({ deliveryId }) => deliveryId === delivery.id)
  if (one === undefined) return null
  return (
    <div className="accepted">
      <p>
        <strong>{t(`outcome.${one.outcome}`)}</strong>{' '}
        {t('accepted.on', { day: day(one.on), gross: bahtOf(one.gross) })}
      </p>
      <p className="soft small">
        {one.by} {one.position} {one.byHead && t('accepted.byHead')} {one.reason}
      </p>
      {one.penalty !== '0' && (
        <>
          <p>{t('accepted.penalty', { days: one.lateDays, sum: bahtOf(one.penalty) })}</p>
          <ol className="arithmetic small">
            {one.steps.map((step) => (
              <li key={step.what}>
                {t('accepted.step', {
                  what: step.what,
                  late: step.lateDays,
                  excused: step.excusedDays,
                  base: bahtOf(step.base),
                  perDay: bahtOf(step.perDay),
                  amount: bahtOf(step.amount),
                })}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}
