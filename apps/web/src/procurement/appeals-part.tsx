import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { receiveAppealInput } from '@prongsai/domain/procurement/offer.input'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { today, useDays } from '../ui/day-text.ts'
import { LongTextField } from '../ui/long-text-field.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { MoveAppealDialog, type AppealMove } from './move-appeal-dialog.tsx'
import type { AppealShown, PurchaseRecord } from './purchase-file.ts'
import { SupplierField } from './supplier-field.tsx'
import { usePurchaseAct } from './use-purchase-act.ts'

type Props = { readonly purchase: PurchaseRecord }

/** อุทธรณ์: who appeals against what, whose turn it is and until when (มาตรา 114-119). */
export function AppealsPart({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const { actor } = useMe()
  const [receiving, setReceiving] = useState(false)
  const announced = purchase.course.some(({ key, state }) => key === 'winner-announced' && state === 'done')
  if (!announced && purchase.appeals.length === 0) return null
  const mayKeep = may(actor, 'purchase:draft') && purchase.status !== 'cancelled'
  return (
    <section className="sheet stack-near" aria-labelledby="appeals-title" id="appeals">
      <div className="part-head">
        <h2 id="appeals-title">{t('appeal.title')}</h2>
        {mayKeep && (
          <Button variant="default" onClick={() => setReceiving(true)}>
            {t('appeal.receive')}
          </Button>
        )}
      </div>
      {purchase.appeals.length === 0 && <p className="soft">{t('appeal.none')}</p>}
      {purchase.appeals.map((appeal) => (
        <Appeal key={appeal.id} purchase={purchase} appeal={appeal} mayKeep={mayKeep} />
      ))}
      {receiving && <ReceiveDialog purchase={purchase} onClose={() => setReceiving(false)} />}
    </section>
  )
}

function Appeal(props: Props & { readonly appeal: AppealShown; readonly mayKeep: boolean }) {
  const { t } = useTranslation('procurement')
  const [asked, setAsked] = useState<AppealMove>()
  const { appeal, purchase } = props
  const { name, subject } = appeal
  const happened = useHappened(appeal)
  return (
    <div className="committee">
      <h3>{name}</h3>
      <p>{subject}</p>
      <ol>
        {happened.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <Duty appeal={appeal} />
      {props.mayKeep && appeal.endedOn === null && (
        <div className="row">
          {movesOf(appeal).map((move) => (
            <Button key={move} variant="default" onClick={() => setAsked(move)}>
              {t(`appeal.move.${move}`)}
              <span className="visually-hidden"> {name}</span>
            </Button>
          ))}
        </div>
      )}
      {asked && (
        <MoveAppealDialog
          purchase={purchase}
          appeal={appeal}
          move={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}

/** What happened with an appeal so far, in the order of its course. */
function useHappened(appeal: AppealShown): readonly string[] {
  const { t } = useTranslation('procurement')
  const { short } = useDays()
  const { receivedOn, decidedOn, agrees, decision, forwardedOn, boardReceivedOn, endedOn, outcome } = appeal
  const on = (day: string | null, said: (day: string) => string) => (day === null ? [] : [said(short(day))])
  const decided = agrees === true ? 'appeal.agreed' : 'appeal.disagreed'
  return [
    ...on(receivedOn, (day) => t('appeal.received', { day })),
    ...on(decidedOn, (day) => t(decided, { day, what: decision ?? '' })),
    ...on(forwardedOn, (day) => t('appeal.forwarded', { day })),
    ...on(boardReceivedOn, (day) => t('appeal.boardReceived', { day })),
    ...(appeal.boardExtensions === 0 ? [] : [t('appeal.extended', { n: appeal.boardExtensions })]),
    ...on(endedOn, (day) =>
      t('appeal.endedOn', { day, what: outcome === null ? '' : t(`outcome.${outcome}`) }),
    ),
  ]
}

function movesOf({ decidedOn, agrees, forwardedOn, boardReceivedOn }: AppealShown): readonly AppealMove[] {
  if (decidedOn === null) return ['decide', 'end']
  if (agrees === true) return ['end']
  if (forwardedOn === null) return ['forward', 'end']
  return boardReceivedOn === null ? ['board', 'end'] : ['extend', 'end']
}

function Duty({ appeal: { duty } }: { readonly appeal: AppealShown }) {
  const { t } = useTranslation('procurement')
  const { day, distance } = useDays()
  if (duty === null) return null
  return (
    <p>
      <StateBadge
        tone={duty.by < today() ? 'late' : 'soon'}
        word={t(`appeal.duty.${duty.what}`, { day: day(duty.by), distance: distance(duty.by) })}
      />
    </p>
  )
}

function ReceiveDialog({ purchase, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('procurement')
  const form = useForm({
    resolver: zodResolver(receiveAppealInput),
    defaultValues: { id: String(purchase.id), supplierId: '', receivedOn: String(today()), subject: '' },
    shouldFocusError: false,
  })
  const receiving = useMutation(
    trpc.purchase.receiveAppeal.mutationOptions(usePurchaseAct(t('appeal.receivedNow'), onClose)),
  )
  const failure = useFailure(receiving.error)
  return (
    <FormDialog
      form={form}
      title={t('appeal.receive')}
      submit={t('appeal.save')}
      busy={receiving.isPending}
      failure={failure}
      onSubmit={(values) => receiving.mutate(values)}
      onClose={onClose}
    >
      <SupplierField control={form.control} name="supplierId" label={t('appeal.who')} />
      <ThaiDateField control={form.control} name="receivedOn" label={t('appeal.receivedOn')} />
      <LongTextField control={form.control} name="subject" label={t('appeal.subject')} rows={4} />
    </FormDialog>
  )
}
