/** One statement as it goes to PostgreSQL. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** A request as it goes over the wire. */
export type HttpRequest = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: string }

/** What the client sends again and again, in turn, and where. */
export type Target =
  | {
      readonly kind: 'http'
      readonly port: number
      readonly cookie: string | undefined
      readonly requests: readonly HttpRequest[]
    }
  | {
      readonly kind: 'look'
      readonly url: string
      /** Of each look those that it sends, one after another. */
      readonly looks: readonly (readonly Statement[])[]
    }
  | {
      readonly kind: 'decision'
      readonly url: string
      readonly statements: readonly Statement[]
      /** What differs from one decision to the next: these texts stand in the values, and are made anew. */
      readonly code: string
      readonly codeKey: string
      readonly id: string
    }
  | {
      readonly kind: 'decisions'
      readonly url: string
      /** Of each decision its statements, in a transaction. */
      readonly each: readonly (readonly Statement[])[]
    }

export type Job = {
  readonly target: Target
  readonly clients: number
  readonly milliseconds: number
  /** Calls at most, where each can be made but once. */
  readonly atMost?: number
}

/** Each call's time in milliseconds, and how long all of them took together. */
export type Done =
  | { readonly ok: true; readonly times: readonly number[]; readonly milliseconds: number }
  | { readonly ok: false; readonly error: string }
