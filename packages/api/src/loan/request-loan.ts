import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { capacityFor } from '@prongsai/domain/access/permissions'
import type { PersonId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { loanCases } from '@prongsai/domain/loan/loan'
import { stepsOf } from '@prongsai/domain/loan/loan-approval'
import type { BorrowerInput, RequestLoanInput } from '@prongsai/domain/loan/loan.input'
import type { LoanRules } from '@prongsai/domain/loan/loan-rules'
import { requestLoan as request, weekly } from '@prongsai/domain/loan/request-loan'
import { accept } from '@prongsai/domain/refusal'
import { readonly } from '@prongsai/db/database'
import { insertLoan, type NewLoan, type NewOutsider } from '@prongsai/db/loan/loans'
import { loanPurposes, loanRules } from '@prongsai/db/loan/rules'
import { suspensionOf } from '@prongsai/db/loan/suspensions'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { recordMany } from '../journal/record-many.ts'
import { once } from '../sending/once.ts'
import { allocateEach, askedThings, unitsOf } from './asked.ts'
import { callerOf, sealedOutsider, staffBorrower } from './borrower.ts'

const requested = z.object({ ids: z.array(z.string()) })
type Requested = z.output<typeof requested>

/** ขอยืม: for official benefit, with a reason and a day of return. It holds nothing until it is approved. */
async function requestLoan(asking: Deciding, input: RequestLoanInput): Promise<Requested> {
  const { db, actor, today, now } = asking
  const { office } = actor
  const read = readonly(db)
  const deciding = authorityFor(asking, input.borrower)
  const borrowerId = await borrowerWhoIsHere(asking, input.borrower)
  const rules = await loanRules(read, office)
  await refusePurpose(asking, input)
  const things = await askedThings({ ...asking, db: read }, input.lines)
  const caller = input.borrower.kind === 'staff' ? null : callerOf(asking.seal, input.borrower.telephone)
  const suspension = await suspensionOf(db, office, { personId: borrowerId, caller, today })
  const { cards, categories, lines } = things
  const asked = { ...input, borrowerKind: input.borrower.kind, consumable: isConsumable(input) }
  const spans = input.weeklyUntil === null ? [input] : accept(weekly(input, input.weeklyUntil))
  const numbered = lines.map((line, index) => ({ ...line, position: index + 1 }))
  const seriesId = spans.length > 1 ? randomUUID() : null
  const standing = { today, rules, suspension, categories, cards }
  const cases = spans.map(({ from, due }) => accept(request({ ...asked, from, due }, standing)))
  await allocateEach({ ...asking, db: read }, { lines: numbered, spans, things })
  const made: { id: string; loan: NewLoan }[] = []
  for (const [index, { from, due }] of spans.entries()) {
    const loanCase = found(cases[index])
    const loan: NewLoan = {
      ...input,
      seriesId,
      loanCase,
      borrowerKind: input.borrower.kind,
      borrowerId,
      from,
      due,
      steps: stepsOf(loanCase, unitsOf(lines), rules),
      askedAt: isoOf(now),
      askedBy: actor.person,
      lines,
      outsider: outsiderOf(asking, input.borrower, rules),
      brought: null,
    }
    made.push({ ...(await insertLoan(db, office, loan)), loan })
  }
  await recordMany(
    db,
    made.map(({ id, loan }) => [
      deciding,
      {
        act: 'loan/request' as const,
        subject: { kind: 'loan' as const, id, label: loanCases[loan.loanCase] },
        clause: citationText(regulation(loan.loanCase === 'consumable' ? '210' : '208')),
        reason: input.reason,
        changes: [
          { field: 'from', from: null, to: loan.from },
          { field: 'dueOn', from: null, to: loan.due },
          { field: 'lines', from: null, to: lines.length },
        ],
      },
    ]),
  )
  return { ids: made.map(({ id }) => id) }
}

/** Nobody's number is kept but a villager's, and his where the office must have it. */
export const outsiderOf = (
  { seal, actor }: Deciding,
  borrower: BorrowerInput,
  { asksNationalId }: Pick<LoanRules, 'asksNationalId'>,
): NewOutsider | null =>
  borrower.kind === 'staff'
    ? null
    : sealedOutsider(borrower, {
        seal,
        office: actor.office,
        asksNationalId: asksNationalId && borrower.kind === 'villager',
      })

/** Who asks for himself asks as himself; for another only who stands at the counter. */
function authorityFor(asking: Deciding, borrower: BorrowerInput): Deciding {
  const own =
    borrower.kind === 'staff' && (borrower.personId === null || borrower.personId === asking.actor.person)
  if (own) return asking
  const capacity = capacityFor(asking.actor, 'loan:ask-for')
  return capacity === undefined
    ? accept(no({ code: 'loan/not-for-others' }))
    : { ...asking, permission: 'loan:ask-for', capacity }
}

/** Who has left borrows nothing any more. */
async function borrowerWhoIsHere(asking: Deciding, borrower: BorrowerInput): Promise<PersonId | null> {
  const staff = await staffBorrower(asking, borrower)
  if (staff === null) return null
  const { id, name, leftOn } = staff
  return leftOn !== null && leftOn <= asking.today ? accept(no({ code: 'loan/borrower-left', name })) : id
}

/** ข้อ 207: what is not on the office's list of purposes is not asked for. */
export async function refusePurpose(
  { db, actor }: Deciding,
  { purposeId }: Pick<RequestLoanInput, 'purposeId'>,
): Promise<void> {
  const purposes = await loanPurposes(readonly(db), actor.office)
  if (!purposes.some(({ id }) => id === purposeId)) accept(no({ code: 'loan/not-official' }))
}

/** Of consumables all, or none: they go by another form. */
function isConsumable({ lines }: RequestLoanInput): boolean {
  const supplies = lines.filter(({ kind }) => kind === 'supply').length
  if (supplies > 0 && supplies < lines.length) return accept(no({ code: 'loan/consumable-apart' }))
  return supplies > 0
}

/** The same from a form, which may send it again because the answer was lost. */
export const loanSent = (
  deciding: Deciding,
  { sending, ...input }: RequestLoanInput & { readonly sending?: string | undefined },
): Promise<Requested> =>
  once(
    deciding,
    {
      key: sending,
      act: 'loan/request',
      // What is private of an outsider is not kept with the form's key.
      input: { ...input, borrower: input.borrower.kind === 'staff' ? input.borrower : input.borrower.name },
      answer: requested,
      labelOf: ({ ids }) => String(ids.length),
    },
    () => requestLoan(deciding, input),
  )
