import type { Seat } from '@prongsai/domain/procurement/purchase'

/** A seat as it is filled in: one of the office's people, or an outsider by name and agency. */
export type SeatTyped = {
  readonly seat: Seat
  readonly person: string
  readonly outside: boolean
  readonly name: string
  readonly post: string
}

export const blankSeat: SeatTyped = { seat: 'member', person: '', outside: false, name: '', post: '' }

/** The seats that were filled in; a line that was left blank is none. */
export const seatsFrom = (typed: readonly SeatTyped[]) =>
  typed
    .filter(({ outside, person, name }) => (outside ? name.trim() !== '' : person !== ''))
    .map(({ seat, outside, person, name, post }) =>
      outside ? { seat, personId: null, name, post } : { seat, personId: person, name: '', post: '' },
    )
