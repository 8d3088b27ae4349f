/** Why the system cannot start, in one sentence for whoever starts it, Thai and English. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'

  constructor(thai: string, english: string, options?: ErrorOptions) {
    super(`${thai} · ${english}`, options)
  }
}
