import { Button } from '@mantine/core'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVersion } from '../office/edition.ts'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { BringDialog } from './bring-dialog.tsx'
import type { Round } from './plan-words.ts'

type Asked = 'send' | 'recall' | 'withdraw' | 'bring' | 'undoBrought' | 'sayWhy'

/** What who makes the plan can do with a round now. */
export function RoundActs({ round }: { readonly round: Round }) {
  const { t } = useTranslation('plan')
  const [asked, setAsked] = useState<Asked>()
  const acts = actsOf(round)
  const close = () => setAsked(undefined)
  if (acts.length === 0) return null
  return (
    <div className="row no-print">
      {acts.map((act) => (
        <Button key={act} variant={act === 'send' ? 'filled' : 'default'} onClick={() => setAsked(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
      {asked === 'send' && <SendDialog round={round} onClose={close} />}
      {asked === 'bring' && <BringDialog round={round} onClose={close} />}
      {asked !== undefined && asked !== 'send' && asked !== 'bring' && (
        <BackDialog round={round} act={asked} onClose={close} />
      )}
    </div>
  )
}

function actsOf(round: Round): readonly Asked[] {
  const { status, mayDraft, mayPublish, broughtForward } = round
  if (status === 'draft' && mayDraft) return draftActs(round)
  if (status === 'submitted' && mayDraft && !isDecided(round)) return ['recall']
  return broughtForward && mayPublish ? ['undoBrought'] : []
}

/** What is empty can only be given up; what was never sent may have been approved before the system. */
function draftActs({ items, sendings, mayPublish }: Round): readonly Asked[] {
  if (items.length === 0) return ['sayWhy', 'withdraw']
  return sendings === 0 && mayPublish
    ? ['send', 'bring', 'sayWhy', 'withdraw']
    : ['send', 'sayWhy', 'withdraw']
}

const isDecided = ({ decisions, sendings }: Round): boolean =>
  decisions.some(({ sending, undoneAt }) => sending === sendings && undoneAt === null)

type Props = { readonly round: Round; readonly onClose: () => void }

function SendDialog({ round, onClose }: Props) {
  const { t } = useTranslation('plan')
  const decided = useDecided(onClose)
  const { version, meet } = useVersion(round.version)
  const sending = useMutation(
    trpc.plan.send.mutationOptions({ onSuccess: () => decided(t('act.sent')), onError: meet }),
  )
  return (
    <ConfirmDialog
      opened
      title={t('act.send')}
      confirm={t('act.send')}
      busy={sending.isPending}
      failure={useFailure(sending.error)}
      onConfirm={() => sending.mutate({ id: round.id, version })}
      onClose={onClose}
    >
      <p>{t('act.sendAbout', { n: round.count, amount: formatBaht(round.total) })}</p>
    </ConfirmDialog>
  )
}

const back = {
  recall: { done: 'act.recalled', about: undefined },
  withdraw: { done: 'act.withdrawn', about: 'act.withdrawAbout' },
  undoBrought: { done: 'act.broughtUndone', about: undefined },
  sayWhy: { done: 'act.whySaid', about: 'act.sayWhyAbout' },
} as const

/** What takes a step back asks why; so does what the round itself is for. */
function BackDialog({ round, act, onClose }: Props & { readonly act: keyof typeof back }) {
  const { t } = useTranslation('plan')
  const { done, about } = back[act]
  const decided = useDecided(onClose)
  const { version, meet } = useVersion(round.version)
  const options = { onSuccess: () => decided(t(done)), onError: meet }
  const recalling = useMutation(trpc.plan.recall.mutationOptions(options))
  const withdrawing = useMutation(trpc.plan.withdraw.mutationOptions(options))
  const undoing = useMutation(trpc.plan.undoBrought.mutationOptions(options))
  const saying = useMutation(trpc.plan.sayWhy.mutationOptions(options))
  const mutation = { recall: recalling, withdraw: withdrawing, undoBrought: undoing, sayWhy: saying }[act]
  return (
    <ReasonDialog
      opened
      title={t(`act.${act}`)}
      about={about === undefined ? undefined : <p>{t(about)}</p>}
      confirm={t(`act.${act}`)}
      danger={act === 'withdraw' || act === 'undoBrought'}
      before={act === 'sayWhy' ? round.reason : ''}
      busy={mutation.isPending}
      failure={useFailure(mutation.error)}
      onConfirm={(reason) => mutation.mutate({ id: round.id, version, reason })}
      onClose={onClose}
    />
  )
}
