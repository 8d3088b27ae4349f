import { zodResolver } from '@hookform/resolvers/zod'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { bahtInput } from '@prongsai/domain/money/satang'
import { supplierIdInput } from '@prongsai/domain/procurement/purchase.input'
import { useForm, type Control, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormPart } from '../ui/form.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { SupplierField } from './supplier-field.tsx'

const schema = z.object({
  supplierId: supplierIdInput,
  offeredOn: civilDate,
  price: bahtInput.refine((amount) => amount > 0n, 'ราคาต้องมากกว่าศูนย์'),
})

type Typed = z.input<typeof schema>
type Told = z.output<typeof schema>

export const useWinnerForm = () =>
  useForm<Typed, unknown, Told>({
    resolver: zodResolver(schema),
    defaultValues: { supplierId: '', offeredOn: '', price: '' },
  })

/** Who had won, as it is sent; undefined, with what is wrong said under the fields, while it is not all there. */
export async function winnerFrom(form: UseFormReturn<Typed, unknown, Told>): Promise<Told | undefined> {
  let told: Told | undefined
  await form.handleSubmit((read) => {
    told = read
  })()
  return told
}

/** ผู้ชนะ of what was half-way with its result, as its papers say. */
export function WinnerPart({ control }: { readonly control: Control<Typed, unknown, Told> }) {
  const { t } = useTranslation('procurement')
  return (
    <FormPart title={t('bring.winner')}>
      <SupplierField control={control} name="supplierId" label={t('supplier.label')} />
      <SatangField control={control} name="price" label={t('offer.priceTaxed')} inWords />
      <ThaiDateField control={control} name="offeredOn" label={t('offer.on')} />
    </FormPart>
  )
}
