import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { CategoryNode } from './category-tree.ts'
import { useVersion } from './edition.ts'
import { useKept } from './kept.ts'

export function CloseCategoryDialog(props: { readonly node: CategoryNode; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { id, version, name, cards } = props.node
  const edition = useVersion(version)
  const kept = useKept()
  const closing = useMutation(
    trpc.category.close.mutationOptions({
      onSuccess: () => {
        props.onClose()
        kept(t('categories.closed', { name }))
      },
      onError: edition.meet,
    }),
  )
  const failure = useFailure(closing.error)
  return (
    <ReasonDialog
      opened
      danger
      title={t('categories.closeTitle', { name })}
      confirm={t('categories.closeConfirm')}
      busy={closing.isPending}
      failure={failure}
      about={<p>{t('categories.closeAbout', { n: Number(cards) })}</p>}
      onConfirm={(reason) => closing.mutate({ id, version: edition.version, reason })}
      onClose={props.onClose}
    />
  )
}
