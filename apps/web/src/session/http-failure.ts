/** An answer that is no success, from what is not tRPC. `status` 0 is no answer at all. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure'
  readonly status: number
  /** What the server says to the person, when it says something. */
  readonly sentence: string | undefined
  /** How long to wait, when it says to wait. */
  readonly minutes: number | undefined
  /** A sentence for each field that is meant, by its path. */
  readonly fields: Readonly<Record<string, string>>

  constructor(status: number, answer: Said = {}) {
    super(`HTTP ${status}`)
    this.status = status
    this.sentence = answer.sentence
    this.minutes = answer.minutes
    this.fields = answer.fields ?? {}
  }
}

type Said = {
  readonly sentence?: string
  readonly minutes?: number
  readonly fields?: Readonly<Record<string, string>>
}
