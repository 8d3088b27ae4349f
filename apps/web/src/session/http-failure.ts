/** An answer that is no success, from what is not tRPC. `status` 0 is no answer at all. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure'
  readonly status: number
  /** What the server says to the person, when it says something. */
  readonly sentence: string | undefined
  /** How long to wait, when it says to wait. */
  readonly minutes: number | undefined

  constructor(status: number, answer: { readonly sentence?: string; readonly minutes?: number } = {}) {
    super(`HTTP ${status}`)
    this.status = status
    this.sentence = answer.sentence
    this.minutes = answer.minutes
  }
}
