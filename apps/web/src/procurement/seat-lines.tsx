import { Button, Select, TextInput } from '@mantine/core'
import { seats, type Seat } from '@prongsai/domain/procurement/purchase'
import { useQuery } from '@tanstack/react-query'
import { useController, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { usePeople } from '../office/people.ts'
import { trpc } from '../trpc.ts'
import { fieldId } from '../ui/field.tsx'
import type { AppointTyped, Appointed } from './appoint-dialog.tsx'
import { blankSeat, type SeatTyped } from './seat-values.ts'

const seatChoices = Object.entries(seats).map(([value, label]) => ({ value, label }))
const isSeat = (word: string): word is Seat => Object.hasOwn(seats, word)

/** Who sits: each line a seat and whose it is, with how much he sits on already. */
export function SeatLines({ form }: { readonly form: UseFormReturn<AppointTyped, unknown, Appointed> }) {
  const { t } = useTranslation('procurement')
  const { field, fieldState } = useController({ control: form.control, name: 'seats' })
  const lines = field.value
  const people = usePeopleWithLoad()
  const put = (at: number, seat: SeatTyped) =>
    field.onChange(lines.map((line, index) => (index === at ? seat : line)))
  return (
    <fieldset className="form-part seat-lines" id={fieldId('seats')} tabIndex={-1}>
      <legend>{t('committee.seats')}</legend>
      {lines.map((line, at) => (
        <SeatLine
          // oxlint-disable-next-line react/no-array-index-key -- a line is its place
          key={at}
          n={at + 1}
          line={line}
          people={people}
          onChange={(seat) => put(at, seat)}
          onRemove={() => field.onChange(lines.filter((_, index) => index !== at))}
        />
      ))}
      {fieldState.error !== undefined && (
        <p className="mantine-InputWrapper-error">{fieldState.error.message ?? t('committee.seatsFault')}</p>
      )}
      <div className="row">
        <Button variant="default" onClick={() => field.onChange([...lines, blankSeat])}>
          {t('committee.addSeat')}
        </Button>
        <Button variant="subtle" onClick={() => field.onChange([{ ...blankSeat, seat: 'officer' }])}>
          {t('committee.alone')}
        </Button>
      </div>
    </fieldset>
  )
}

type LineProps = {
  readonly n: number
  readonly line: SeatTyped
  readonly people: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (seat: SeatTyped) => void
  readonly onRemove: () => void
}

function SeatLine({ n, line, people, onChange, onRemove }: LineProps) {
  const { t } = useTranslation('procurement')
  return (
    <fieldset className="seat-line">
      <legend className="visually-hidden">{t('committee.seatN', { n })}</legend>
      <Select
        label={t('committee.seat')}
        data={seatChoices}
        value={line.seat}
        onChange={(seat) => {
          if (seat !== null && isSeat(seat)) onChange({ ...line, seat })
        }}
        allowDeselect={false}
      />
      {line.outside ? (
        <>
          <TextInput
            label={t('committee.outsiderName')}
            value={line.name}
            onChange={(event) => onChange({ ...line, name: event.currentTarget.value })}
          />
          <TextInput
            label={t('committee.outsiderPost')}
            value={line.post}
            onChange={(event) => onChange({ ...line, post: event.currentTarget.value })}
          />
        </>
      ) : (
        <Select
          label={t('committee.person')}
          data={[...people]}
          value={line.person === '' ? null : line.person}
          onChange={(person) => onChange({ ...line, person: person ?? '' })}
          searchable
          nothingFoundMessage={t('committee.nobody')}
          maxDropdownHeight={320}
        />
      )}
      <div className="row">
        <Button
          variant="subtle"
          onClick={() => onChange({ ...line, outside: !line.outside, person: '', name: '', post: '' })}
        >
          {t(line.outside ? 'committee.own' : 'committee.outside')}
          <span className="visually-hidden"> {t('committee.seatN', { n })}</span>
        </Button>
        <Button variant="subtle" color="red" onClick={onRemove}>
          {t('committee.removeSeat')}
          <span className="visually-hidden"> {t('committee.seatN', { n })}</span>
        </Button>
      </div>
    </fieldset>
  )
}

/** The people of the office, each with in how many bodies he sits now. */
function usePeopleWithLoad() {
  const { t } = useTranslation('procurement')
  const people = usePeople().data ?? []
  const load = useQuery(trpc.purchase.workload.queryOptions()).data ?? []
  const sits = new Map(load.map(({ personId, seats: held }) => [personId, held.length]))
  return people
    .filter(({ leftOn }) => leftOn === null)
    .map(({ id, name, position }) => ({
      value: String(id),
      label: t('committee.personLoad', { name, position, n: sits.get(id) ?? 0 }),
    }))
}
