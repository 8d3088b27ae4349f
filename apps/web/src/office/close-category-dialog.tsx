import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import type { CategoryNode } from './category-tree.ts'
import { useKept } from './kept.ts'

export function CloseCategoryDialog(props: { readonly node: CategoryNode; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { id, version, name, cards } = props.node
  const kept = useKept()
  const closing = useMutation(
    trpc.category.close.mutationOptions({
      onSuccess: () => {
        props.onClose()
        kept(t('categories.closed', { name }))
      },
    }),
  )
  const failure = useFailure(closing.error)
  return (
    <ConfirmDialog
      opened
      danger
      title={t('categories.closeTitle', { name })}
      confirm={t('categories.closeConfirm')}
      busy={closing.isPending}
      failure={failure}
      onConfirm={() => closing.mutate({ id, version })}
      onClose={props.onClose}
    >
      <p>{t('categories.closeAbout', { n: Number(cards) })}</p>
    </ConfirmDialog>
  )
}
