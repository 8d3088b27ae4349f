import type { OtherSupplier } from '@prongsai/domain/supplier/supplier'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { PickSupplier } from './pick-supplier.tsx'
import type { SupplierRecord } from './supplier-page.tsx'

/** รวมรายการที่ซ้ำ: which of the two stands is chosen, and what follows is told before it is done. */
export function MergeDialog(props: { readonly supplier: SupplierRecord; readonly onClose: () => void }) {
  const { t } = useTranslation('supplier')
  const { supplier, onClose } = props
  const [stands, setStands] = useState<OtherSupplier | null>(null)
  const [missing, setMissing] = useState(false)
  const decided = useDecided(onClose)
  const visit = useVisit()
  const merging = useMutation(
    trpc.supplier.merge.mutationOptions({
      onSuccess: async (_, { into }) => {
        await decided(t('merge.saved', { name: stands?.name ?? '' }))
        visit(`/suppliers/${into}`)
      },
    }),
  )
  return (
    <ReasonDialog
      opened
      title={t('merge.title')}
      about={
        <div className="stack-near">
          <p>{t('merge.about')}</p>
          <PickSupplier
            label={t('merge.into')}
            error={missing && stands === null ? t('merge.chooseInto') : undefined}
            value={stands}
            but={supplier.id}
            adds={false}
            onChange={setStands}
          />
          {stands !== null && (
            <p>
              <strong>{t('merge.told', { gone: supplier.name, stands: stands.name })}</strong>
            </p>
          )}
        </div>
      }
      confirm={t('merge.save')}
      busy={merging.isPending}
      failure={useFailure(merging.error)}
      onConfirm={(reason) => {
        setMissing(true)
        if (stands !== null) merging.mutate({ id: supplier.id, into: stands.id, reason })
      }}
      onClose={onClose}
    />
  )
}
