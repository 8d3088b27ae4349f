import type { CivilDate, Instant } from '@prongsai/domain/calendar/civil-date'

/** What a command is given by the terminal: its words after its name, the day, and where to write. */
export type Terminal = {
  readonly words: readonly string[]
  readonly now: Instant
  readonly today: CivilDate
  /** The environment's variables, as `readEnvironment` takes them. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** The folder in which the officer typed the command, which npm leaves for that of the package. */
  readonly folder: string
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
}

/** คำสั่ง: one command of the terminal. Answers the exit code: 0 done · 1 refused · 2 not understood. */
export type Command = {
  readonly name: string
  readonly usage: string
  readonly thai: string
  readonly english: string
  readonly run: (terminal: Terminal) => Promise<number>
}
