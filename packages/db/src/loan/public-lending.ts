import type { PoolClient } from 'pg'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { LoanCase, LoanStatus } from '@prongsai/domain/loan/loan'
import type { ApprovalStep, StepKind } from '@prongsai/domain/loan/loan-approval'
import type { LoanRules } from '@prongsai/domain/loan/loan-rules'
import type { OfficeHours } from '@prongsai/domain/loan/office-hours'
import type { AssetId, CategoryId, OfficeId, UnitId } from '@prongsai/domain/base/id'
import { publicAnswer, type PublicAsking, type PublicPool } from '../public-answer.ts'

/** A kind that a division lends to whoever asks. */
export type OfferedKind = {
  readonly categoryId: CategoryId
  readonly publicName: string
  readonly name: string
  readonly unitId: UnitId
  readonly bufferDays: number
  readonly countingUnit: string
  readonly pieces: number
  readonly ids: readonly AssetId[]
  /** ชุด: the card that is its whole, lent with all of its parts; null of whatever is no set. */
  readonly setId: AssetId | null
  readonly parts: readonly SetPart[]
}

export type SetPart = { readonly name: string; readonly pieces: number; readonly countingUnit: string }
type Holiday = { readonly day: CivilDate; readonly name: string }

export type PublicOffer = {
  readonly office: string
  readonly telephone: string
  readonly isSample: boolean
  /** null: the office takes no requests by its public page. */
  readonly rules: LoanRules | null
  /** Whether the office has kept rules of which its manual can tell. */
  readonly hasManual: boolean
  readonly holidays: readonly Holiday[]
  readonly purposes: readonly { readonly id: string; readonly name: string }[]
  readonly kinds: readonly OfferedKind[]
  readonly busy: readonly {
    readonly assetId: AssetId
    readonly pieces: number
    readonly from: CivilDate
    readonly until: CivilDate
  }[]
}

/** What an office lends to whoever asks, and what takes pieces of it between two days. */
export const publicOffer = (
  asking: PublicAsking,
  office: OfficeId,
  span: { readonly from: CivilDate; readonly until: CivilDate; readonly today: CivilDate },
) =>
  publicAnswer<PublicOffer>(asking, 'select loan_public_offer($1, $2, $3, $4) as answer', [
    office,
    span.from,
    span.until,
    span.today,
  ])

export type PublicManual = {
  readonly office: string
  readonly telephone: string
  readonly address: string
  readonly isSample: boolean
  readonly rules: LoanRules
  readonly holidays: readonly Holiday[]
  readonly purposes: readonly { readonly name: string; readonly open: boolean }[]
  /** Categories that the office does not lend. */
  readonly notLent: readonly string[]
  readonly things: readonly {
    readonly name: string
    /** The names of its cards, where they say more. */
    readonly kinds: string
    readonly unit: string
    readonly pieces: number
    readonly countingUnit: string
    readonly bufferDays: number
  }[]
}

/** The rules that an office has kept, for its manual; undefined where it has kept none. */
export const publicManual = (
  asking: PublicAsking,
  office: OfficeId,
  { from, until }: { readonly from: CivilDate; readonly until: CivilDate },
) =>
  publicAnswer<PublicManual>(asking, 'select loan_public_manual($1, $2, $3) as answer', [office, from, until])

export type PublicTurn = {
  readonly ofCaller: number
  readonly inHour: number
  readonly suspended: boolean
  readonly sent: { readonly reference: string; readonly said: string } | null
}

/** Waits for the turn of this request, and tells what stands against it. */
export const publicTurn = (
  asking: PublicAsking,
  office: OfficeId,
  { key, caller, at }: { readonly key: string; readonly caller: Uint8Array; readonly at: string },
) =>
  publicAnswer<PublicTurn>(asking, 'select loan_public_turn($1, $2, $3, $4) as answer', [
    office,
    key,
    caller,
    at,
  ])

/** An id for a loan that is about to be asked for: the journal is told of it in the same transaction. */
export const newLoanId = (asking: PublicAsking) =>
  publicAnswer<string>(asking, 'select uuidv7() as answer', [])

export type PublicRequest = {
  readonly key: string
  readonly said: Uint8Array
  readonly loan: {
    readonly id: string
    readonly borrowerKind: 'agency' | 'villager'
    readonly name: string
    readonly agency: string
    readonly from: CivilDate
    readonly due: CivilDate
    readonly purposeId: string
    readonly reason: string
    readonly placeName: string
    readonly steps: readonly ApprovalStep[]
    readonly lines: readonly (Pick<
      OfferedKind,
      'categoryId' | 'name' | 'countingUnit' | 'unitId' | 'setId'
    > & {
      readonly pieces: number
    })[]
  }
  readonly sealed: Uint8Array
  readonly caller: Uint8Array
  readonly at: string
  readonly journal: string
}

/** Asks for it; undefined where the database does not let it in. */
export const publicRequest = (asking: PublicAsking, office: OfficeId, made: PublicRequest) =>
  publicAnswer<string>(asking, 'select loan_public_request($1, $2, $3, $4, $5, $6, $7, $8) as answer', [
    office,
    made.key,
    made.said,
    JSON.stringify(made.loan),
    made.sealed,
    made.caller,
    made.at,
    made.journal,
  ])

export type PublicLoan = OfficeHours & {
  readonly id: string
  readonly office: string
  readonly telephone: string
  readonly isSample: boolean
  readonly counter: string
  /** Something of it came back damaged or not at all, and is not made good yet. */
  readonly owed: boolean
  readonly hasManual: boolean
  readonly status: LoanStatus
  readonly loanCase: LoanCase
  readonly from: CivilDate
  readonly due: CivilDate
  readonly number: number | null
  readonly fiscalYear: number | null
  readonly endReason: string | null
  /** Whether it came by the public page, and not over the counter. */
  readonly ownRequest: boolean
  readonly initial: string
  readonly steps: readonly ApprovalStep[]
  readonly standing: readonly { readonly kind: StepKind; readonly unitId: UnitId | null }[]
  readonly lines: readonly {
    readonly name: string
    readonly publicName: string
    readonly countingUnit: string
    readonly pieces: number
  }[]
}

/** How a request goes, for who has its reference. */
export const publicLoan = (asking: PublicAsking, office: OfficeId, reference: string) =>
  publicAnswer<PublicLoan>(asking, 'select loan_public_follow($1, $2) as answer', [office, reference])

/** Takes a request back; false where it is too late. */
export const publicCancel = async (
  asking: PublicAsking,
  office: OfficeId,
  told: {
    readonly reference: string
    readonly reason: string
    readonly at: string
    readonly journal: string
  },
): Promise<boolean> =>
  (await publicAnswer<boolean>(asking, 'select loan_public_cancel($1, $2, $3, $4, $5) as answer', [
    office,
    told.reference,
    told.reason,
    told.at,
    told.journal,
  ])) === true

/** One transaction of the public's own role, undone by whatever is thrown in it. */
export async function receiving<Result>(
  pool: PublicPool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
