import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { say } from '../ui/toasts.tsx'
import type { ItemMode } from './item-form.tsx'
import type { Round, RoundItem } from './plan-words.ts'

type Props = { readonly round: Round; readonly item: RoundItem; readonly mode: ItemMode }

/** Takes an item out of the draft again; or asks that it be planned no more. */
export function OutOfRound({ round, item, mode }: Props) {
  const { t } = useTranslation('plan')
  const [asked, setAsked] = useState<'drop' | 'cancel'>()
  const inRound = round.items.some(({ id }) => id === item.id)
  const done = useDone(round)
  const dropping = useMutation(
    trpc.plan.dropItem.mutationOptions({ onSuccess: () => done(t('item.dropped')) }),
  )
  const cancelling = useMutation(
    trpc.plan.changeItem.mutationOptions({ onSuccess: () => done(t('item.cancelled')) }),
  )
  const of = { roundId: round.id, itemId: item.id }
  const failures = { drop: useFailure(dropping.error), cancel: useFailure(cancelling.error) }
  return (
    <div className="row no-print">
      {inRound && (
        <Button variant="default" color="red" onClick={() => setAsked('drop')}>
          {t('item.drop')}
        </Button>
      )}
      {mode === 'change' && !item.cancelled && (
        <Button variant="default" color="red" onClick={() => setAsked('cancel')}>
          {t('item.cancel')}
        </Button>
      )}
      <ConfirmDialog
        opened={asked === 'drop'}
        title={t('item.drop')}
        confirm={t('item.drop')}
        danger
        busy={dropping.isPending}
        failure={failures.drop}
        onConfirm={() => dropping.mutate({ ...of, version: item.version })}
        onClose={() => setAsked(undefined)}
      >
        <p>{t('item.dropAbout')}</p>
      </ConfirmDialog>
      <ReasonDialog
        opened={asked === 'cancel'}
        title={t('item.cancel')}
        about={<p>{t('item.cancelAbout')}</p>}
        confirm={t('item.cancel')}
        danger
        busy={cancelling.isPending}
        failure={failures.cancel}
        onConfirm={(reason) =>
          cancelling.mutate({ ...of, item: null, version: inRound ? item.version : null, reason })
        }
        onClose={() => setAsked(undefined)}
      />
    </div>
  )
}

function useDone({ id }: Round) {
  const client = useQueryClient()
  const visit = useVisit()
  return (sentence: string) => {
    void client.invalidateQueries()
    say(sentence)
    visit(`/plan/rounds/${id}`, { saved: true })
  }
}
