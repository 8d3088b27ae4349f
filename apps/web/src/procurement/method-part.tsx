import { formatBaht, type Satang } from '@prongsai/domain/money/satang'
import { previewPurchaseInput } from '@prongsai/domain/procurement/purchase.input'
import { bahtFrom } from '@prongsai/domain/money/satang'
import { refusalText } from '@prongsai/domain/refusal'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AppRouter } from '@prongsai/api/app-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { chosenFrom, type PurchaseTold, type PurchaseTyped } from './purchase-form.ts'
import { Neighbours } from './signs-part.tsx'

type Preview = inferRouterOutputs<AppRouter>['purchase']['preview']
export type PurchaseControl = Control<PurchaseTyped, unknown, PurchaseTold>

/** What the rule says of what was typed so far; undefined while too little is known. */
export function useMethodPreview(control: PurchaseControl, id: string | null): Preview | undefined {
  const typed = useWatch({ control })
  const told = previewPurchaseInput.safeParse(askedOf(typed, id))
  const preview = useQuery(
    trpc.purchase.preview.queryOptions(told.success ? told.data : nothing, {
      enabled: told.success,
      placeholderData: keepPreviousData,
    }),
  )
  return told.success ? preview.data : undefined
}

/** วิธี: what the rule gives, said as a sentence with its arithmetic and clause; another on a lettered ground, with its reason. */
export function MethodPart(props: { readonly control: PurchaseControl; readonly id: string | null }) {
  const { control, id } = props
  const { t } = useTranslation('procurement')
  const preview = useMethodPreview(control, id)
  const method = useWatch({ control, name: 'method' })
  return (
    <FormPart title={t('method.title')} help={t('method.help')}>
      {preview === undefined ? (
        <p className="soft">{t('method.unknown')}</p>
      ) : (
        <Computed preview={preview} control={control} other={method !== ''} />
      )}
    </FormPart>
  )
}

const nothing = previewPurchaseInput.parse({
  kind: 'goods',
  budget: 1n,
  unitId: '00000000-0000-4000-8000-000000000000',
  inCatalogue: false,
  buildingBudget: null,
  planItemId: null,
  chosen: null,
  id: null,
})

type Watched = {
  readonly [Name in keyof PurchaseTyped]?: PurchaseTyped[Name] extends string | boolean | null
    ? PurchaseTyped[Name] | undefined
    : unknown
}

const askedOf = (typed: Watched, id: string | null) => ({
  kind: typed.kind,
  budget: bahtFrom(typed.budget ?? ''),
  unitId: typed.unitId,
  inCatalogue: typed.inCatalogue ?? false,
  buildingBudget: bahtFrom(typed.buildingBudget ?? '') ?? null,
  planItemId: typed.planItemId === '' ? null : typed.planItemId,
  chosen: chosenFrom({ method: typed.method ?? '', methodReason: typed.methodReason ?? '' }),
  id,
})

function Computed(props: {
  readonly preview: Preview
  readonly control: PurchaseControl
  readonly other: boolean
}) {
  const { t } = useTranslation('procurement')
  const { preview, control, other } = props
  const { computed, choices, exemption, refusals, warnings, near } = preview
  const chosen = choices.filter(
    ({ method, ground }) => method !== computed.method || ground !== computed.ground,
  )
  return (
    <>
      <output className="method">
        <Arithmetic of={computed.arithmetic} />
        <p>
          → <strong>{computed.name}</strong> {computed.clause}
        </p>
        {computed.groundName !== null && <p className="soft small">{computed.groundName}</p>}
      </output>
      <SelectField
        control={control}
        name="method"
        label={t('method.other')}
        help={t('method.otherHelp')}
        choices={chosen.map((choice) => ({
          value: `${choice.method}|${choice.ground ?? ''}`,
          label: [choice.name, choice.groundName, `(${choice.clause})`]
            .filter((part) => part !== null)
            .join(' '),
        }))}
        placeholder={t('method.byRule')}
        optional
      />
      {other && <LongTextField control={control} name="methodReason" label={t('method.reason')} rows={3} />}
      {exemption !== null && (
        <p className="note">{t('method.exempt', { why: exemption.name, clause: exemption.clause })}</p>
      )}
      {refusals.length > 0 && (
        <ul className="missing" aria-live="polite">
          {refusals.map((refusal) => (
            <li key={refusal.code}>{refusalText(refusal)}</li>
          ))}
        </ul>
      )}
      {warnings.map((warning) => (
        <div key={warning.code} className="missing" aria-live="polite">
          <p>{refusalText(warning)}</p>
          {warning.code === 'procurement/split' && <Neighbours near={near} />}
        </div>
      ))}
    </>
  )
}

type Compared = {
  readonly name: string
  readonly amount: Satang
  readonly limit: Satang
  readonly meets: boolean
}

/** 480,000.00 ≤ 500,000.00: what was compared with which number of the law. */
const Arithmetic = ({ of }: { readonly of: readonly Compared[] }) => (
  <>
    {of.map(({ name, amount, limit, meets }) => (
      <p key={name}>
        <span className="sum">
          {formatBaht(amount)} {meets ? '≤' : '>'} {formatBaht(limit)}
        </span>{' '}
        <span className="soft small">{name}</span>
      </p>
    ))}
  </>
)
