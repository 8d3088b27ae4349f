import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { HolidayRow } from './holidays.ts'
import { useKept } from './kept.ts'

export function WithdrawHolidayDialog(props: { readonly holiday: HolidayRow; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { day: shown } = useDays()
  const { day, name } = props.holiday
  const kept = useKept()
  const withdrawing = useMutation(
    trpc.calendar.withdraw.mutationOptions({
      onSuccess: () => {
        props.onClose()
        kept(t('holidays.withdrew', { day: shown(day) }))
      },
    }),
  )
  const failure = useFailure(withdrawing.error)
  return (
    <ReasonDialog
      opened
      danger
      title={t('holidays.withdrawTitle', { day: shown(day) })}
      about={<p>{t('holidays.withdrawAbout', { name })}</p>}
      confirm={t('holidays.withdrawConfirm')}
      busy={withdrawing.isPending}
      failure={failure}
      onConfirm={(reason) => withdrawing.mutate({ day, reason })}
      onClose={props.onClose}
    />
  )
}
