import { no } from '@prongsai/domain/base/verdict'
import {
  addDays,
  bangkokDay,
  isoOf,
  type CivilDate,
  type Instant,
} from '@prongsai/domain/calendar/civil-date'
import type { OfficeId } from '@prongsai/domain/base/id'
import { canonicalJson } from '@prongsai/domain/journal/canonical'
import { stranger } from '@prongsai/domain/journal/entry'
import { citationText } from '@prongsai/domain/law/citation'
import { mayCancelOutside } from '@prongsai/domain/loan/extension'
import { namedHolidays, openOn } from '@prongsai/domain/loan/closed-day'
import { loanCases } from '@prongsai/domain/loan/loan'
import { clauseOf, stepsOf } from '@prongsai/domain/loan/loan-approval'
import type { LoanRules } from '@prongsai/domain/loan/loan-rules'
import type { PublicLoanInput } from '@prongsai/domain/loan/public-loan.input'
import { requestLoan, takeFromPublic } from '@prongsai/domain/loan/request-loan'
import { accept } from '@prongsai/domain/refusal'
import {
  newLoanId,
  publicCancel,
  publicLoan,
  publicOffer,
  publicRequest,
  publicTurn,
  receiving,
  type PublicOffer,
} from '@prongsai/db/loan/public-lending'
import type { PublicPool } from '@prongsai/db/public-answer'
import { found } from '../found.ts'
import { entryAs } from '../journal/record-as.ts'
import type { Seal } from '../seal.ts'
import { callerOf, sealedOutsider } from './borrower.ts'
import { linesOf, offeredThings } from './offered-things.ts'

type Receiving = {
  readonly publicPool: PublicPool
  readonly seal: Seal
  readonly now: Instant
  readonly office: OfficeId
}

/** Beyond the due day a buffer may follow, of so many days at most. */
const longestBuffer = 61

/** คำขอยืมจากภายนอก: by the rules of every request. It holds nothing until it is approved. Answers its reference. */
export function receiveLoan(
  asking: Receiving & {
    /** Requests of the sender's network that were taken in this hour. */
    readonly ofNetwork: number
  },
  input: PublicLoanInput,
): Promise<string> {
  const { publicPool, seal, now, office, ofNetwork } = asking
  const { sending: key, ...asked } = input
  const said = seal.digest(canonicalJson({ ...asked }))
  const caller = callerOf(seal, input.telephone)
  return receiving(publicPool, async (client) => {
    const turn = found(await publicTurn(client, office, { key, caller, at: isoOf(now) }))
    if (turn.sent !== null)
      return turn.sent.said === Buffer.from(said).toString('hex')
        ? turn.sent.reference
        : accept(no({ code: 'loan/sent-otherwise' }))
    const span = askedSpan(input, bangkokDay(now))
    const offer = found(await publicOffer(client, office, { ...span, today: bangkokDay(now) }))
    const loan = acceptedLoan(offer, input, bangkokDay(now))
    accept(takeFromPublic({ ...turn, ofNetwork }))
    // The same words as for too many: who is suspended is nobody's to find out by a telephone's number.
    if (turn.suspended) accept(no({ code: 'loan/waiting-already' }))
    const id = found(await newLoanId(client))
    const asksNationalId = offer.rules?.asksNationalId === true && !input.isAgency
    const { sealed } = sealedOutsider(input, { seal, office, asksNationalId })
    const reference = await publicRequest(client, office, {
      key,
      said,
      loan: { ...loan, id },
      sealed,
      caller,
      at: isoOf(now),
      journal: journalOf(now, { id, loan, input }),
    })
    return reference ?? accept(no({ code: 'loan/ask-at-office' }))
  })
}

/** The days whose holdings are looked at; of days that no rule allows, today. */
function askedSpan({ from, due }: Pick<PublicLoanInput, 'from' | 'due'>, today: CivilDate) {
  const far = addDays(today, 1500)
  const sane = from >= today && due >= from && due <= far
  return sane ? { from, until: addDays(due, longestBuffer) } : { from: today, until: addDays(today, 1) }
}

function acceptedLoan(offer: PublicOffer, input: PublicLoanInput, today: CivilDate) {
  const { rules } = offer
  if (rules === null) return accept(no({ code: 'loan/not-open' }))
  const borrowerKind = input.isAgency ? 'agency' : 'villager'
  if (!offer.purposes.some(({ id }) => id === input.purposeId))
    return accept(no({ code: 'loan/purpose-not-open' }))
  if (rules.asksNationalId && !input.isAgency && input.nationalId === '')
    return accept(no({ code: 'loan/national-id-needed' }))
  const asked = { ...input, borrowerKind, place: 'outside', consumable: false, urgent: false } as const
  if (!input.arranged) accept(openOn([input.from, input.due], namedHolidays(offer.holidays)))
  const loanCase = accept(requestLoan(asked, { today, rules, suspension: null, categories: [], cards: [] }))
  const lines = linesAsked(offer, input, today)
  const { name, agency, from, due, purposeId, reason, placeName } = input
  return {
    borrowerKind,
    name,
    agency,
    from,
    due,
    purposeId,
    reason,
    placeName,
    lines,
    loanCase,
    steps: stepsFor(rules, loanCase, lines),
  } as const
}

const stepsFor = (
  rules: LoanRules,
  loanCase: Parameters<typeof stepsOf>[0],
  lines: ReturnType<typeof linesOf>,
) =>
  stepsOf(
    loanCase,
    lines.map(({ unitId }) => unitId),
    rules,
  )

function linesAsked(offer: PublicOffer, { things, from, due }: PublicLoanInput, today: CivilDate) {
  const offered = offeredThings(offer, { from: today, days: 1 })
  return Object.entries(things)
    .filter(([, pieces]) => pieces > 0)
    .flatMap(([key, pieces]) => {
      const thing = offered.find((one) => one.key === key)
      if (thing === undefined) return accept(no({ code: 'loan/not-lendable', name: 'สิ่งที่เลือก' }))
      return linesOf(thing, pieces, { busy: offer.busy, span: { from, due } })
    })
}

const author = (now: Instant) =>
  ({
    person: stranger,
    name: 'ประชาชน',
    position: 'ขอยืมทางหน้าประชาชน',
    permission: 'public',
    now,
  }) as const

type Journalled = {
  readonly id: string
  readonly loan: ReturnType<typeof acceptedLoan>
  readonly input: PublicLoanInput
}

const journalOf = (now: Instant, { id, loan, input }: Journalled): string =>
  entryAs(author(now), {
    act: 'loan/request',
    subject: { kind: 'loan', id, label: loanCases[loan.loanCase] },
    clause: citationText(clauseOf(loan.loanCase)),
    reason: input.reason,
    changes: [
      { field: 'from', from: null, to: loan.from },
      { field: 'dueOn', from: null, to: loan.due },
      { field: 'lines', from: null, to: loan.lines.length },
    ],
  })

/** ยกเลิกคำขอ, by who has its reference, until he has the things. */
export function cancelReceived(
  { publicPool, now, office }: Omit<Receiving, 'seal'>,
  { reference, reason }: { readonly reference: string; readonly reason: string },
): Promise<void> {
  return receiving(publicPool, async (client) => {
    const loan = found(await publicLoan(client, office, reference))
    if (!loan.ownRequest) accept(no({ code: 'loan/ask-at-office' }))
    const journal = entryAs(author(now), {
      act: 'loan/cancel',
      subject: { kind: 'loan', id: loan.id, label: loanCases[loan.loanCase] },
      reason,
    })
    const done =
      mayCancelOutside(loan) &&
      (await publicCancel(client, office, { reference, reason, at: isoOf(now), journal }))
    if (!done) accept(no({ code: 'loan/decided', status: loan.status }))
  })
}
