/** What a rule answers: the value it allows, or the refusal with what is needed to explain it. */
export type Verdict<Yes, No> =
  | { readonly ok: true; readonly value: Yes }
  | { readonly ok: false; readonly refusal: No }

export const yes = <Yes>(value: Yes): Verdict<Yes, never> => ({ ok: true, value })

export const no = <No>(refusal: No): Verdict<never, No> => ({ ok: false, refusal })
