import { terminal } from '@prongsai/domain/journal/entry'
import type { JournalFilter } from '@prongsai/domain/journal/journal.input'
import { useTranslation } from 'react-i18next'
import { usePeople } from '../office/people.ts'
import { useDays } from '../ui/day-text.ts'
import type { Chip } from '../ui/filter-chips.tsx'

type Narrowing = {
  /** The name of the one record that is asked for. */
  readonly label: string | undefined
  readonly onFilter: (filter: JournalFilter) => void
}

/** What the journal is narrowed by, in words. */
export function useJournalChips(filter: JournalFilter, { label, onFilter }: Narrowing): readonly Chip[] {
  const { t } = useTranslation('journal')
  const { short } = useDays()
  const subject = useSubjectText(filter, label)
  const person = usePersonText(filter)
  const chip = (id: keyof JournalFilter, text: string | undefined): readonly Chip[] =>
    text === undefined ? [] : [{ id, label: text, onRemove: () => onFilter({ ...filter, [id]: undefined }) }]
  const { act, from, until, text } = filter
  return [
    ...chip('text', text && t('filter.textChip', { text })),
    ...chip('subject', subject),
    ...chip('act', act && t(`act.${act}`)),
    ...chip('person', person),
    ...chip('from', from && t('filter.fromChip', { day: short(from) })),
    ...chip('until', until && t('filter.untilChip', { day: short(until) })),
  ]
}

function useSubjectText({ subject }: JournalFilter, label: string | undefined): string | undefined {
  const { t } = useTranslation('journal')
  if (subject === undefined) return undefined
  const kind = t(`subject.${subject.kind}`)
  return t('of', { label: subject.id === undefined ? kind : (label ?? kind) })
}

function usePersonText({ person }: JournalFilter): string | undefined {
  const { t } = useTranslation('journal')
  const people = usePeople().data
  if (person === undefined) return undefined
  const name = people?.find(({ id }) => id === person)?.name ?? '…'
  return t('filter.personChip', { name: person === terminal ? t('filter.terminal') : name })
}
