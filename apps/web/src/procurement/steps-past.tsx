import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { PurchaseRecord } from './purchase-file.ts'
import { usePurchaseAct } from './use-purchase-act.ts'

type Props = { readonly purchase: PurchaseRecord }

/** What was returned or taken back, with the reason of each. */
export function StepsPast({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const { short } = useDays()
  const names = new Map(purchase.course.map(({ key, name }) => [key, name]))
  const past = purchase.steps.filter(({ undoneAt, outcome }) => undoneAt !== null || outcome === 'returned')
  if (past.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="past-title">
      <h2 id="past-title">{t('past.title')}</h2>
      <ul className="plain-list">
        {past.map(({ id, step, on, by, outcome, note, undoneBy, undoReason }) => (
          <li key={id}>
            {names.get(step) ?? step} · {short(on)} · {by}{' '}
            <span className="block">
              {outcome === 'returned'
                ? t('past.returned', { why: note })
                : t('past.undone', { by: undoneBy ?? '', why: undoReason ?? '' })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** เพิกถอน the last step that stands, with its reason. */
export function UndoDialog({ purchase, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('procurement')
  const [last] = useState(() => lastDone(purchase))
  const undoing = useMutation(
    trpc.purchase.undo.mutationOptions(usePurchaseAct(t('past.done', { step: last?.name ?? '' }), onClose)),
  )
  const failure = useFailure(undoing.error)
  if (last === undefined) return null
  return (
    <ReasonDialog
      opened
      title={t('past.undo')}
      about={<p>{t('past.undoAbout', { step: last.name })}</p>}
      confirm={t('past.undo')}
      danger
      busy={undoing.isPending}
      failure={failure}
      onConfirm={(reason) =>
        undoing.mutate({ id: purchase.id, version: purchase.version, step: last.key, reason })
      }
      onClose={onClose}
    />
  )
}

export const lastDone = ({ course }: PurchaseRecord) => course.findLast(({ state }) => state === 'done')
