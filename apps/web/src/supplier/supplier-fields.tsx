import { useDebouncedValue } from '@mantine/hooks'
import type { AppRouter } from '@prongsai/api/app-router'
import type { SupplierId } from '@prongsai/domain/base/id'
import { refusalText } from '@prongsai/domain/refusal'
import {
  promotions,
  supplierKinds,
  type OtherSupplier,
  type Promotion,
  type SupplierKind,
} from '@prongsai/domain/supplier/supplier'
import { taxIdInput, type registerSupplierInput } from '@prongsai/domain/supplier/supplier.input'
import { isOfPerson } from '@prongsai/domain/supplier/tax-id'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SelectField } from '../ui/select-field.tsx'

export type SupplierValues = z.input<typeof registerSupplierInput>
type SupplierControl = Control<SupplierValues, unknown, z.output<typeof registerSupplierInput>>

export const emptySupplier: SupplierValues = {
  kind: 'company',
  name: '',
  taxId: '',
  promoted: '',
  address: '',
  telephone: '',
  email: '',
  bankAccount: '',
}

const isKind = (word: string): word is SupplierKind => Object.hasOwn(supplierKinds, word)
const kinds = Object.keys(supplierKinds).filter(isKind)
const isPromotion = (word: string): word is Exclude<Promotion, ''> =>
  word !== '' && Object.hasOwn(promotions, word)
const promoted = Object.keys(promotions).filter(isPromotion)

type Props = {
  readonly control: SupplierControl
  /** The supplier itself, which is no other. */
  readonly but?: SupplierId
  /** Takes one that is in the register instead; without it, each is a link. */
  readonly onUse?: ((other: OtherSupplier) => void) | undefined
}

/** What is asked of a supplier, and while it is typed, which others it may be. */
export function SupplierFields({ control, but, onUse }: Props) {
  const { t } = useTranslation('supplier')
  const natural = useWatch({ control, name: 'kind' }) === 'natural'
  return (
    <>
      <FormPart title={t('form.who')}>
        <SelectField
          control={control}
          name="kind"
          label={t('form.kind')}
          choices={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <TextField
          control={control}
          name="taxId"
          label={t(natural ? 'form.nationalId' : 'form.number')}
          help={natural ? t('form.private') : t('form.numberHelp')}
          inputMode="numeric"
          width={280}
          optional
        />
        <div>
          <TextField
            control={control}
            name="name"
            label={t('form.name')}
            help={t(natural ? 'form.personHelp' : 'form.nameHelp')}
          />
          <Alike control={control} but={but} onUse={onUse} />
        </div>
        <SelectField
          control={control}
          name="promoted"
          label={t('form.promoted')}
          placeholder={t('promotion.none')}
          choices={promoted.map((one) => ({ value: one, label: t(`promotion.${one}`) }))}
          optional
        />
      </FormPart>
      <FormPart title={t('form.contact')} {...(natural && { help: t('form.privateContact') })}>
        <LongTextField control={control} name="address" label={t('one.address')} rows={2} optional />
        <TextField
          control={control}
          name="telephone"
          label={t('one.telephone')}
          inputMode="tel"
          width={280}
          optional
        />
        <TextField control={control} name="email" label={t('one.email')} inputMode="email" plain optional />
        {natural && (
          <TextField
            control={control}
            name="bankAccount"
            label={t('form.bankAccount')}
            help={t('form.bankHelp')}
            optional
          />
        )}
      </FormPart>
    </>
  )
}

type Alike = inferRouterOutputs<AppRouter>['supplier']['alike']

/** The same number is refused and says whose it is; a like name is only told. */
function Alike({ control, but, onUse }: Omit<Props, 'but'> & { readonly but: SupplierId | undefined }) {
  const { t } = useTranslation('supplier')
  const [name, typed] = useWatch({ control, name: ['name', 'taxId'] })
  const { same, similar } = useAlike({ name: name.trim(), typed, but })
  return (
    <div className="supplier-alike" aria-live="polite">
      <OfPerson control={control} />
      <Others tone="failure" title={t('form.same')} others={same === null ? [] : [same]} onUse={onUse} />
      <Others tone="note" title={t('form.similar')} others={similar} onUse={onUse} />
    </div>
  )
}

type Typed = { readonly name: string; readonly typed: string; readonly but: SupplierId | undefined }

/** What is left empty again is like nothing, whatever was found of it before. */
function useAlike({ name, typed, but }: Typed): Alike {
  const [settled] = useDebouncedValue(`${typed}\n${name}`, 300)
  const [taxId = '', said = ''] = settled.split('\n')
  const { data = noneAlike } = useQuery(
    trpc.supplier.alike.queryOptions(
      { name: said, taxId, but: but ?? null },
      { enabled: settled !== '\n', placeholderData: keepPreviousData },
    ),
  )
  return { same: typed === '' ? null : data.same, similar: name === '' ? [] : data.similar }
}

const noneAlike: Alike = { same: null, similar: [] }

/** A person's number is private, and kept only of a natural person. */
function OfPerson({ control }: Pick<Props, 'control'>) {
  const [kind, typed] = useWatch({ control, name: ['kind', 'taxId'] })
  const number = taxIdInput.safeParse(typed).data ?? ''
  return kind !== 'natural' && number !== '' && isOfPerson(number) ? (
    <p className="failure">{refusalText({ code: 'supplier/number-of-person' })}</p>
  ) : null
}

type OthersProps = {
  readonly tone: 'failure' | 'note'
  readonly title: string
  readonly others: readonly OtherSupplier[]
  readonly onUse: Props['onUse']
}

function Others({ tone, title, others, onUse }: OthersProps) {
  const { t } = useTranslation('supplier')
  if (others.length === 0) return null
  return (
    <div className={tone}>
      <p>{title}</p>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <a href={`/suppliers/${other.id}`} target={onUse && '_blank'} rel="noreferrer">
              {other.name}
            </a>{' '}
            {onUse && (
              <button type="button" className="link-button" onClick={() => onUse(other)}>
                {t('form.useIt')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
