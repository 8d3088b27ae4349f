import { zodResolver } from '@hookform/resolvers/zod'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { registerCardsInput } from '@prongsai/domain/contract/register.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { CategoryField } from '../asset/category-select.tsx'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { NumberField, TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { ProposedCards } from './cards-part.tsx'
import type { ContractRecord } from './contract-file.ts'
import { useContractAct } from './use-contract-act.ts'

const typedCards = registerCardsInput.extend({
  warrantyUntil: z.union([z.literal('').transform(() => null), civilDate]),
  /** One in a line. */
  serials: z.string().transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
})

/** ลงทะเบียน of a line that was accepted: what the contract says is not typed again. */
export function RegisterCardsDialog(props: {
  readonly contract: ContractRecord
  readonly owed: ProposedCards
  readonly onClose: () => void
}) {
  const { contract, owed, onClose } = props
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(typedCards),
    defaultValues: valuesOf(contract, owed),
    shouldFocusError: false,
  })
  const registering = useMutation(
    trpc.contractDelivery.registerCards.mutationOptions(useContractAct(t('card.done'), onClose)),
  )
  const failure = useFailure(registering.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('card.register')}
      about={t('card.about')}
      submit={t('card.submit')}
      busy={registering.isPending}
      failure={failure}
      onSubmit={(values) => registering.mutate(values)}
      onClose={onClose}
    >
      <TextField control={control} name="name" label={t('card.name')} />
      <CategoryField control={control} name="categoryId" label={t('make.category')} />
      <NumberField
        control={control}
        name="cards"
        label={t('card.cards')}
        help={t('card.cardsHelp', { n: owed.left })}
      />
      <TextField control={control} name="brand" label={t('card.brand')} optional />
      <TextField control={control} name="model" label={t('card.model')} optional />
      <LongTextField
        control={control}
        name="serials"
        label={t('card.serials')}
        help={t('card.serialsHelp')}
        rows={3}
        optional
      />
      <ThaiDateField control={control} name="warrantyUntil" label={t('card.warrantyUntil')} optional />
      <TextField control={control} name="place" label={t('card.place')} optional />
    </FormDialog>
  )
}

const valuesOf = (contract: ContractRecord, owed: ProposedCards) => ({
  id: String(contract.id),
  version: contract.version,
  acceptance: String(owed.acceptance),
  position: owed.position,
  categoryId: String(owed.categoryId ?? ''),
  name: owed.name,
  description: owed.description,
  brand: '',
  model: '',
  countingUnit: owed.countingUnit,
  unitId: String(owed.unitId),
  keeperId: null,
  place: owed.place,
  warrantyUntil: String(owed.warrantyUntil ?? ''),
  note: '',
  extra: {},
  cards: owed.left,
  each: 1,
  serials: '',
})
