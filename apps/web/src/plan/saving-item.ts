import type { AssetId } from '@prongsai/domain/base/id'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useVersion } from '../office/edition.ts'
import { showInvalid } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { say } from '../ui/toasts.tsx'
import type { ItemFormOf, ItemFormProps, ItemParsed } from './item-form.tsx'

/** Saves what the form says: as a new item, as the draft's own, or as what is asked to change of the plan. */
export function useSavingItem({ round, mode, item, need }: ItemFormProps, form: ItemFormOf) {
  const { t } = useTranslation('plan')
  const client = useQueryClient()
  const visit = useVisit()
  const inRound = round.items.some(({ id }) => id === item?.id)
  const { version, meet } = useVersion(item?.version ?? 1)
  const done = (sentence: string) => {
    void client.invalidateQueries()
    say(sentence)
    visit(`/plan/rounds/${round.id}`, { saved: true })
  }
  const onError = (error: unknown) => {
    showInvalid(form, error)
    meet(error)
  }
  const adding = useMutation(
    trpc.plan.addItem.mutationOptions({
      onSuccess: ({ name }) => {
        sendingOf('plan.item').renew()
        done(t('item.saved', { name }))
      },
      onError,
    }),
  )
  const editing = useMutation(
    trpc.plan.editItem.mutationOptions({ onSuccess: () => done(t('item.edited')), onError }),
  )
  const changing = useMutation(
    trpc.plan.changeItem.mutationOptions({ onSuccess: () => done(t('item.changed')), onError }),
  )
  const save = (values: ItemParsed, replacesAssetId: AssetId | null) => {
    const { method, ground, methodReason, changeReason, ...facts } = values
    const chosen = method === null ? null : { method, ground, reason: methodReason }
    const said = { ...facts, chosen, replacesAssetId }
    const { id: roundId } = round
    if (mode === 'add' || item === undefined)
      adding.mutate({ roundId, item: said, needId: need?.id ?? null, sending: sendingOf('plan.item').key() })
    else if (mode === 'edit') editing.mutate({ roundId, itemId: item.id, version, item: said })
    else
      changing.mutate({
        roundId,
        itemId: item.id,
        item: said,
        version: inRound ? version : null,
        reason: changeReason,
      })
  }
  return {
    save,
    error: adding.error ?? editing.error ?? changing.error,
    busy: adding.isPending || editing.isPending || changing.isPending,
    done: adding.isSuccess || editing.isSuccess || changing.isSuccess,
  }
}
