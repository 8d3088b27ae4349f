import { formatBaht } from '@prongsai/domain/money/satang'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { Entry } from './budget-entries.tsx'

/** Takes an entry back; of a transfer both of the pair. */
export function UndoDialog({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const { t } = useTranslation('budget')
  const decided = useDecided(onClose)
  const undoing = useMutation(
    trpc.budget.undo.mutationOptions({ onSuccess: () => decided(t('form.undoneSaid')) }),
  )
  const what = t(`entry.${entry.kind}`)
  const title =
    entry.kind === 'explain'
      ? t('form.undoExplain', { what })
      : t('form.undoTitle', { what, amount: formatBaht(entry.amount) })
  return (
    <ReasonDialog
      opened
      title={title}
      about={
        <p>
          {entry.pairId !== null && t('form.undoPair')} {t('form.undoAbout')}
        </p>
      }
      confirm={t('form.undoSave')}
      busy={undoing.isPending}
      failure={useFailure(undoing.error)}
      onConfirm={(reason) => undoing.mutate({ id: entry.id, reason })}
      onClose={onClose}
    />
  )
}
