import { civilDateFrom, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { useState } from 'react'
import { ThaiDateInput } from './thai-date-field.tsx'

/** A day to narrow a list by. It applies when it is chosen, and when its typing is over: a half-typed year is a day too. */
export function DayFilter(props: {
  readonly label: string
  readonly day: CivilDate | undefined
  readonly onDay: (day: CivilDate | undefined) => void
}) {
  const given = props.day ?? ''
  const [typed, setTyped] = useState<string>(given)
  const [seen, setSeen] = useState<string>(given)
  if (given !== seen) {
    setSeen(given)
    setTyped(given)
  }
  const apply = (text: string) => {
    const day = civilDateFrom(text)
    if (text !== given && (day !== undefined || text === '')) props.onDay(day)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        apply(typed)
      }}
    >
      <ThaiDateInput
        label={props.label}
        value={typed}
        onChange={setTyped}
        onChoose={(day) => {
          setTyped(day)
          apply(day)
        }}
        onBlur={() => apply(typed)}
      />
    </form>
  )
}
