import { appointCommitteeInput } from '@prongsai/domain/procurement/committee.input'
import { refusalText } from '@prongsai/domain/refusal'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import type { AppointTyped, Appointed } from './appoint-dialog.tsx'
import type { PurchaseRecord } from './purchase-file.ts'
import { seatsFrom } from './seat-values.ts'

/** What is wrong with a body while it is chosen, or what is unusual about it: the rule's own words. */
export function BodyFaults({
  purchase,
  control,
}: {
  readonly purchase: PurchaseRecord
  readonly control: Control<AppointTyped, unknown, Appointed>
}) {
  const { t } = useTranslation('procurement')
  const [kind, seats] = useWatch({ control, name: ['kind', 'seats'] })
  const told = asked.safeParse({ id: String(purchase.id), kind, seats: seatsFrom(seats) })
  const preview = useQuery(
    trpc.purchase.previewCommittee.queryOptions(
      told.success ? told.data : { id: purchase.id, kind: 'inspection', seats: [] },
      { enabled: told.success, placeholderData: keepPreviousData },
    ),
  )
  if (!told.success || preview.data === undefined) return null
  const { faults, warnings } = preview.data
  if (faults.length + warnings.length === 0) return <p className="soft small">{t('committee.lawful')}</p>
  return (
    <ul className="missing" aria-live="polite">
      {[...faults, ...warnings].map((one) => {
        const sentence = refusalText(one)
        return <li key={sentence}>{sentence}</li>
      })}
    </ul>
  )
}

const asked = appointCommitteeInput.pick({ id: true, kind: true, seats: true })
