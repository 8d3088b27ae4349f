import { Button } from '@mantine/core'
import { formatBaht, satang } from '@prongsai/domain/money/satang'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { useDecided } from './loan-decided.ts'
import type { LoanRecord } from './loan-page.tsx'
import { CloseDialog, DecideDialog, FoundDialog } from './settle-dialogs.tsx'
import { ComparedPhotos } from './thing-photos.tsx'

export type Settlement = LoanRecord['settlements'][number]

/** การชดใช้ (ข้อ 209): what came back harmed or not at all, what is to be done about it, and by when it was. */
export function Settlements({ loan }: { readonly loan: LoanRecord }) {
  const { t } = useTranslation('loan')
  const shown = loan.settlements.filter(({ state }) => state !== 'withdrawn')
  if (shown.length === 0) return null
  return (
    <section className="sheet facts" aria-labelledby="settlements">
      <h2 id="settlements">{t('settle.title')}</h2>
      <ul className="held">
        {shown.map((settlement) => (
          <SettlementLine
            key={settlement.id}
            loanId={loan.id}
            settlement={settlement}
            maySettle={loan.may.settle}
          />
        ))}
      </ul>
    </section>
  )
}

function SettlementLine(props: {
  readonly loanId: string
  readonly settlement: Settlement
  readonly maySettle: boolean
}) {
  const { t } = useTranslation('loan')
  const { day } = useDays()
  const { settlement } = props
  const { state, cause, name, pieces, foundOn, settledOn, paper } = settlement
  const done = state === 'settled' || state === 'found'
  return (
    <li>
      <div className="stack-near">
        <p>
          <StateBadge tone={done ? 'done' : 'late'} word={t(`settlementState.${state}`)} />{' '}
          {t(`cause.${cause}`)}
        </p>
        <p>{t('settle.of', { name, pieces, day: day(foundOn) })}</p>
        <Worth settlement={settlement} />
        <ComparedPhotos loanId={props.loanId} card={settlement} />
        {settledOn !== null && (
          <p className="small">{t('settle.settled', { day: day(settledOn), paper: paper ?? '' })}</p>
        )}
        <div className="row">
          {props.maySettle && !done && <SettlementActs settlement={settlement} />}
          <Button
            component="a"
            variant="subtle"
            href={`/loans/settlements/${settlement.id}/paper.pdf`}
            target="_blank"
          >
            {t('settle.print')}
          </Button>
        </div>
      </div>
    </li>
  )
}

/** What it was worth when it was lent, and how it is made good. */
function Worth({ settlement }: { readonly settlement: Settlement }) {
  const { t } = useTranslation('loan')
  const { netValue, way, reason, amount } = settlement
  return (
    <>
      <p className="small">
        {netValue === null
          ? t('settle.noNetValue')
          : t('settle.netValue', { amount: formatBaht(satang(BigInt(netValue))) })}
      </p>
      {way !== null && (
        <p className="small">
          {t('settle.decided', { way: t(`way.${way}`), reason: reason ?? '' })}
          {amount !== null && ` · ${t('figures.baht', { amount: formatBaht(satang(BigInt(amount))) })}`}
        </p>
      )}
    </>
  )
}

type Asked = 'decide' | 'close' | 'found' | 'fact-finding' | 'undo'

function SettlementActs({ settlement }: { readonly settlement: Settlement }) {
  const { t } = useTranslation('loan')
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  const { state, cause } = settlement
  return (
    <>
      {(state === 'open' || state === 'fact-finding') && (
        <Button onClick={() => setAsked('decide')}>{t('settle.decide')}</Button>
      )}
      {state === 'decided' && <Button onClick={() => setAsked('close')}>{t('settle.close')}</Button>}
      {cause === 'missing' && (
        <Button variant="default" onClick={() => setAsked('found')}>
          {t('settle.found')}
        </Button>
      )}
      {state === 'open' && (
        <Button variant="default" onClick={() => setAsked('fact-finding')}>
          {t('settle.factFinding')}
        </Button>
      )}
      {(state === 'decided' || state === 'fact-finding') && (
        <Button variant="subtle" onClick={() => setAsked('undo')}>
          {t('settle.undo')}
        </Button>
      )}
      {asked !== undefined && <Asking asked={asked} settlement={settlement} onClose={close} />}
    </>
  )
}

function Asking({ asked, ...about }: { readonly asked: Asked } & Parameters<typeof UndoDialog>[0]) {
  switch (asked) {
    case 'undo':
      return <UndoDialog {...about} />
    case 'decide':
      return <DecideDialog {...about} />
    case 'close':
      return <CloseDialog {...about} />
    case 'found':
      return <FoundDialog {...about} />
    case 'fact-finding':
      return <FactFindingDialog {...about} />
  }
}

/** ยกเลิกการพิจารณาชดใช้: with the reason. */
function UndoDialog(props: { readonly settlement: Settlement; readonly onClose: () => void }) {
  const { t } = useTranslation('loan')
  const decided = useDecided()
  const undoing = useMutation(
    trpc.loan.undoSettlement.mutationOptions({
      onSuccess: async () => {
        props.onClose()
        await decided(t('act.undone'))
      },
    }),
  )
  return (
    <ReasonDialog
      opened
      title={t('settle.undo')}
      about={<p>{t('settle.undoAbout')}</p>}
      confirm={t('settle.undo')}
      danger
      busy={undoing.isPending}
      failure={useFailure(undoing.error)}
      onConfirm={(reason) => undoing.mutate({ id: props.settlement.id, reason })}
      onClose={props.onClose}
    />
  )
}

function FactFindingDialog(props: { readonly settlement: Settlement; readonly onClose: () => void }) {
  const { t } = useTranslation('loan')
  const decided = useDecided()
  const sending = useMutation(
    trpc.loan.toFactFinding.mutationOptions({
      onSuccess: async () => {
        props.onClose()
        await decided(t('settle.factFindingSaved'))
      },
    }),
  )
  return (
    <ReasonDialog
      opened
      title={t('settle.factFinding')}
      confirm={t('settle.factFinding')}
      busy={sending.isPending}
      failure={useFailure(sending.error)}
      onConfirm={(reason) => sending.mutate({ id: props.settlement.id, reason })}
      onClose={props.onClose}
    />
  )
}
