declare const brand: unique symbol

/** A value that came through its own door: `Brand<string, 'LoanId'>` is a string that nothing else can stand in for. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name }

/** The one cast of the house: makes the door through which values of one brand are let in. */
export const door =
  <Base, Name extends string>() =>
  (value: Base): Brand<Base, Name> =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand has no run-time trace, so only a cast can put it on
    value as Brand<Base, Name>
