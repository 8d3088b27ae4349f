import { Select } from '@mantine/core'
import { acts, subjectKinds, terminal, type Act } from '@prongsai/domain/journal/entry'
import type { JournalFilter } from '@prongsai/domain/journal/journal.input'
import { useTranslation } from 'react-i18next'
import { usePeople } from '../office/people.ts'
import { DayFilter } from '../ui/day-filter.tsx'

type FilterProps = {
  readonly filter: JournalFilter
  readonly onFilter: (filter: JournalFilter) => void
}

/** Every way to narrow the journal but by a name. Each choice applies at once. */
export function JournalFilters({ filter, onFilter }: FilterProps) {
  const { t } = useTranslation('journal')
  return (
    <fieldset className="sheet filter-panel" id="journal-filters">
      <legend className="visually-hidden">{t('filter.title')}</legend>
      <SubjectFilter filter={filter} onFilter={onFilter} />
      <ActFilter filter={filter} onFilter={onFilter} />
      <PersonFilter filter={filter} onFilter={onFilter} />
      <DayFilter label={t('filter.from')} day={filter.from} onDay={(from) => onFilter({ ...filter, from })} />
      <DayFilter
        label={t('filter.until')}
        day={filter.until}
        onDay={(until) => onFilter({ ...filter, until })}
      />
    </fieldset>
  )
}

type Choice = { readonly value: string; readonly label: string }

/** A kind of record; one record of it is chosen beside its entry, and is let go by choosing another kind. */
function SubjectFilter({ filter, onFilter }: FilterProps) {
  const { t } = useTranslation('journal')
  return (
    <Narrow
      label={t('filter.subject')}
      choices={subjectKinds.map((kind) => ({ value: kind, label: t(`subject.${kind}`) }))}
      value={filter.subject?.kind}
      onChoose={(chosen) => {
        const kind = subjectKinds.find((each) => each === chosen)
        onFilter({ ...filter, subject: kind && { kind } })
      }}
    />
  )
}

const isAct = (name: string): name is Act => Object.hasOwn(acts, name)
const allActs = Object.keys(acts).filter(isAct)

function ActFilter({ filter, onFilter }: FilterProps) {
  const { t } = useTranslation('journal')
  return (
    <Narrow
      label={t('filter.act')}
      choices={allActs.map((act) => ({ value: act, label: t(`act.${act}`) }))}
      value={filter.act}
      onChoose={(chosen) => onFilter({ ...filter, act: allActs.find((act) => act === chosen) })}
    />
  )
}

function PersonFilter({ filter, onFilter }: FilterProps) {
  const { t } = useTranslation('journal')
  const people = usePeople().data ?? []
  const atServer = { value: terminal, label: t('filter.terminal') }
  return (
    <Narrow
      label={t('filter.person')}
      choices={[...people.map(({ id, name }) => ({ value: String(id), label: name })), atServer]}
      value={filter.person}
      onChoose={(chosen) => {
        const person = chosen === terminal ? terminal : people.find(({ id }) => id === chosen)?.id
        onFilter({ ...filter, person })
      }}
    />
  )
}

function Narrow(props: {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string | undefined
  readonly onChoose: (value: string | null) => void
}) {
  const { t } = useTranslation('journal')
  const { t: ui } = useTranslation('ui')
  return (
    <Select
      label={props.label}
      placeholder={t('filter.any')}
      data={[...props.choices]}
      value={props.value ?? null}
      onChange={props.onChoose}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': ui('clear') }}
      nothingFoundMessage={ui('noMatch')}
    />
  )
}
