import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import type { Fact } from '../ui/facts.tsx'
import type { LoanRecord } from './loan-page.tsx'

const whereThereIs = (label: string, value: string | null): readonly Fact[] =>
  value === null || value === '' ? [] : [{ label, value, wide: true }]

/** What was asked, in the order of the slip. */
export function useAskedFacts(loan: LoanRecord): readonly Fact[] {
  const { t } = useTranslation('loan')
  const { day, moment } = useDays()
  return [
    { label: t('one.from'), value: day(loan.from) },
    { label: t('one.due'), value: day(loan.due) },
    { label: t('one.purpose'), value: loan.purpose, wide: true },
    { label: t('one.reason'), value: loan.reason, wide: true },
    { label: t('one.placeHead'), value: `${t(`place.${loan.place}`)} · ${loan.placeName}`, wide: true },
    { label: t('one.asked'), value: `${loan.askedBy ?? t('one.askedPublic')} · ${moment(loan.askedAt)}` },
    ...whereThereIs(t('one.ended'), loan.endReason),
    ...whereThereIs(t('one.broughtPaper'), loan.broughtPaper),
    ...whereThereIs(t('one.broughtApprover'), loan.broughtApprover),
  ]
}

/** Who borrows; of an outsider what is private only for who may see it. */
export function useBorrowerFacts(loan: LoanRecord): readonly Fact[] {
  const { t } = useTranslation('loan')
  const { private: secrets } = loan
  return [
    { label: t('one.name'), value: loan.borrower },
    { label: t('one.position'), value: loan.borrowerPosition },
    { label: t('one.agency'), value: loan.borrowerAgency },
    ...(secrets === null
      ? []
      : [
          { label: t('one.telephone'), value: secrets.telephone },
          ...whereThereIs(t('one.address'), secrets.address),
          ...whereThereIs(t('one.email'), secrets.email),
          ...whereThereIs(t('one.nationalId'), secrets.nationalId),
        ]),
  ]
}
