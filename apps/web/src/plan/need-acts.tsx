import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { NeedRow } from './needs-page.tsx'
import type { Needs } from './plan-words.ts'

type Props = { readonly need: NeedRow; readonly known: Needs }
type Act = 'decline' | 'withdraw'

/** Taken into the draft or declined by who makes the plan; changed or withdrawn by who sent it, while it waits. */
export function NeedActs({ need, known }: Props) {
  const { t } = useTranslation('plan')
  const [asked, setAsked] = useState<Act>()
  return (
    <div className="plan-need-acts no-print">
      {known.mayAnswer && <Answers need={need} known={known} onAsk={setAsked} />}
      {need.mayChange && (
        <>
          <Button component="a" href={`/plan/needs/${need.id}`} variant="subtle">
            {t('need.edit')}
          </Button>
          <Button variant="subtle" onClick={() => setAsked('withdraw')}>
            {t('need.withdraw')}
          </Button>
        </>
      )}
      {asked !== undefined && <Answering need={need} act={asked} onClose={() => setAsked(undefined)} />}
    </div>
  )
}

/** What who makes the plan answers: into the draft that is open, or not. */
function Answers({ need, known: { draft }, onAsk }: Props & { readonly onAsk: (act: Act) => void }) {
  const { t } = useTranslation('plan')
  if (need.status === 'declined') return <Reopen need={need} />
  if (need.status !== 'sent') return null
  return (
    <>
      {draft !== null && (
        <Button
          component="a"
          href={`/plan/rounds/${draft.id}/items/new?need=${need.id}`}
          aria-label={`${t('need.take')}: ${need.name}`}
        >
          {t('need.take')}
        </Button>
      )}
      <Button variant="default" onClick={() => onAsk('decline')}>
        {t('need.decline')}
      </Button>
    </>
  )
}

function Reopen({ need }: { readonly need: NeedRow }) {
  const { t } = useTranslation('plan')
  const decided = useDecided(() => undefined)
  const reopening = useMutation(
    trpc.plan.reopenNeed.mutationOptions({ onSuccess: () => decided(t('need.reopened')) }),
  )
  const failure = useFailure(reopening.error)
  return (
    <>
      <Button
        variant="subtle"
        loading={reopening.isPending}
        onClick={() => reopening.mutate({ id: need.id })}
      >
        {t('need.reopen')}
      </Button>
      {failure !== undefined && <FailureNote message={failure} />}
    </>
  )
}

const done = { decline: 'need.declined', withdraw: 'need.withdrawn' } as const
const about = { decline: 'need.declineAbout', withdraw: 'need.withdrawAbout' } as const

function Answering(props: {
  readonly need: NeedRow
  readonly act: 'decline' | 'withdraw'
  readonly onClose: () => void
}) {
  const { t } = useTranslation('plan')
  const { need, act, onClose } = props
  const decided = useDecided(onClose)
  const options = { onSuccess: () => decided(t(done[act])) }
  const declining = useMutation(trpc.plan.declineNeed.mutationOptions(options))
  const withdrawing = useMutation(trpc.plan.withdrawNeed.mutationOptions(options))
  const mutation = act === 'decline' ? declining : withdrawing
  return (
    <ReasonDialog
      opened
      title={`${t(`need.${act}`)}: ${need.name}`}
      about={<p>{t(about[act])}</p>}
      confirm={t(`need.${act}`)}
      danger
      busy={mutation.isPending}
      failure={useFailure(mutation.error)}
      onConfirm={(reason) => mutation.mutate({ id: need.id, reason })}
      onClose={onClose}
    />
  )
}
