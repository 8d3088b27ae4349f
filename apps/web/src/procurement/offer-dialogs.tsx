import { zodResolver } from '@hookform/resolvers/zod'
import { formatBaht, bahtInput } from '@prongsai/domain/money/satang'
import { addOfferInput } from '@prongsai/domain/procurement/offer.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { OfferShown, PurchaseRecord } from './purchase-file.ts'
import { SupplierField } from './supplier-field.tsx'
import { usePurchaseAct } from './use-purchase-act.ts'

type Props = { readonly purchase: PurchaseRecord; readonly onClose: () => void }
type OfferProps = Props & { readonly offer: OfferShown }

const typedOffer = addOfferInput.extend({ price: bahtInput })

/** รับข้อเสนอ of a supplier, as it came. */
export function AddOfferDialog({ purchase, onClose }: Props) {
  const { t } = useTranslation('procurement')
  const form = useForm({
    resolver: zodResolver(typedOffer),
    defaultValues: {
      id: String(purchase.id),
      supplierId: '',
      offeredOn: String(today()),
      price: '',
      note: '',
    },
    shouldFocusError: false,
  })
  const adding = useMutation(
    trpc.purchase.addOffer.mutationOptions(usePurchaseAct(t('offer.added'), onClose)),
  )
  const failure = useFailure(adding.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('offer.add')}
      submit={t('offer.save')}
      busy={adding.isPending}
      failure={failure}
      onSubmit={(values) => adding.mutate(values)}
      onClose={onClose}
    >
      <SupplierField control={control} name="supplierId" label={t('supplier.label')} />
      <SatangField control={control} name="price" label={t('offer.priceTaxed')} inWords />
      <ThaiDateField control={control} name="offeredOn" label={t('offer.on')} />
      <TextField control={control} name="note" label={t('offer.note')} optional />
    </FormDialog>
  )
}

/** เลือกผู้ชนะ, with the reason that the report says. */
export function WinnerDialog({ purchase, offer, onClose }: OfferProps) {
  const { t } = useTranslation('procurement')
  const choosing = useMutation(
    trpc.purchase.chooseWinner.mutationOptions(
      usePurchaseAct(t('offer.chosen', { name: offer.name }), onClose),
    ),
  )
  const failure = useFailure(choosing.error)
  return (
    <ReasonDialog
      opened
      title={t('offer.chooseTitle', { name: offer.name })}
      about={<p>{t('offer.chooseAbout', { sum: formatBaht(offer.agreedPrice ?? offer.price) })}</p>}
      confirm={t('offer.choose')}
      busy={choosing.isPending}
      failure={failure}
      onConfirm={(reason) => choosing.mutate({ id: purchase.id, offer: offer.id, reason })}
      onClose={onClose}
    />
  )
}

export function WithdrawOfferDialog({ purchase, offer, onClose }: OfferProps) {
  const { t } = useTranslation('procurement')
  const withdrawing = useMutation(
    trpc.purchase.withdrawOffer.mutationOptions(usePurchaseAct(t('offer.withdrawnNow'), onClose)),
  )
  const failure = useFailure(withdrawing.error)
  return (
    <ReasonDialog
      opened
      title={t('offer.withdrawTitle', { name: offer.name })}
      confirm={t('offer.withdraw')}
      danger
      busy={withdrawing.isPending}
      failure={failure}
      onConfirm={(reason) => withdrawing.mutate({ id: purchase.id, offer: offer.id, reason })}
      onClose={onClose}
    />
  )
}
