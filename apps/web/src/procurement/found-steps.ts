import { civilDate, civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import type { Step } from '@prongsai/domain/procurement/method'
import { blankFacts, factsFrom, type FactValues } from './fact-values.ts'

/*
 * The steps of what was half-way are filled in in one flat form: the day and the paper of each step, and what it asks for.
 */
export const dayOf = (step: string): string => `${step}-on`
export const paperOf = (step: string): string => `${step}-paper`
export const factOf = (step: string, fact: string): string => `${step}-fact-${fact}`

export const blankFound = (steps: readonly Step[]): FactValues =>
  Object.fromEntries(
    steps.flatMap(({ key, facts }) => [
      [dayOf(key), ''],
      [paperOf(key), ''],
      ...Object.entries(blankFacts(facts)).map(([name, blank]) => [factOf(key, name), blank]),
    ]),
  )

/** The steps that have a day, as they are sent. What a step asks for and its papers do not say stays open. */
export const foundFrom = (steps: readonly Step[], values: FactValues) =>
  steps
    .filter(({ key }) => civilDateFrom(String(values[dayOf(key)] ?? '')) !== undefined)
    .map(({ key, facts }) => ({
      key,
      on: civilDate.parse(values[dayOf(key)]),
      paper: String(values[paperOf(key)] ?? ''),
      facts: {
        ...factsFrom(
          facts,
          Object.fromEntries(Object.keys(facts).map((name) => [name, values[factOf(key, name)]])),
        ),
      },
    }))
