import { amendmentNeeds } from '@prongsai/domain/contract/amendment'
import type { Amendment } from '@prongsai/domain/contract/amendment'
import type { SignedCase } from '@prongsai/domain/contract/case'
import {
  changedBy,
  givenBefore,
  penaltyLess,
  termsNow,
  type ChangeOf,
} from '@prongsai/domain/contract/change'
import type { ContractRefusal } from '@prongsai/domain/contract/contract-refusal'
import type { ChangedTerms } from '@prongsai/domain/contract/contract'
import { securityAsked, securityGiven } from '@prongsai/domain/contract/security-asked'
import { excuseGrounds, judgeExcuse, type ExcuseGround } from '@prongsai/domain/contract/extension'
import { acceptedValue } from '@prongsai/domain/contract/fulfilment'
import { amendmentGrounds, type AmendmentGround } from '@prongsai/domain/contract/amendment'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Citation } from '@prongsai/domain/law/citation'
import { isMethod } from '@prongsai/domain/procurement/ground'
import { accept } from '@prongsai/domain/refusal'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import type { ContractRecordChange } from '@prongsai/db/contract/course-row'
import { found } from '../found.ts'
import { money } from './case-of-record.ts'

const isExcuse = (word: string): word is ExcuseGround => Object.hasOwn(excuseGrounds, word)
const isAmendment = (word: string): word is AmendmentGround => Object.hasOwn(amendmentGrounds, word)

export type ChangeAtHand = { readonly record: ContractRecordRow; readonly contract: SignedCase }

/** One of a contract's changes that was not taken back. */
export const changeOf = (record: ContractRecordRow, id: string): ContractRecordChange =>
  found(record.changes.find((one) => one.id === id && one.undoneAt === null))

/** A kept request as the rules take it, with as many days as are given. */
function changeFrom(change: ContractRecordChange, days: number): ChangeOf {
  const { kind, causeFrom, causeTo, newPrice, newDueOn, after } = change
  if (kind !== 'amendment') return { kind, causeFrom: found(causeFrom), causeTo, days }
  const proposed = found(after)
  return {
    kind,
    price: newPrice === null ? money(proposed.price) : money(newPrice),
    dueOn: newDueOn ?? proposed.dueOn,
    parts: {
      instalments: proposed.instalments.map(({ number, amount }) => ({ number, amount: money(amount) })),
      lines: proposed.lines.map((line) => ({ ...line, amount: money(line.amount) })),
    },
  }
}

type Weighed = { readonly before: ChangedTerms; readonly after: ChangedTerms; readonly changed: SignedCase }

/** A contract before a change and after it. */
export function weighed(contract: SignedCase, change: ChangeOf): Weighed {
  const changed = accept(changedBy(contract, change))
  return { before: termsNow(contract), after: termsNow(changed), changed }
}

type Approving = {
  readonly days: number
  readonly on: CivilDate
  readonly governorPaper: string
}

type Standing = {
  readonly needs: readonly ContractRefusal[]
  readonly before: ChangedTerms
  readonly after: ChangedTerms
  readonly changed: SignedCase
  readonly clause: Citation | null
}

/** What stands in the way of approving a request, everything at once, and what approving it moves. */
export function standingOf(
  { record, contract }: ChangeAtHand,
  change: ContractRecordChange,
  approving: Approving,
): Standing {
  const moved = weighed(contract, changeFrom(change, approving.days))
  const terms = { before: moved.before, after: moved.after, changed: moved.changed }
  if (change.kind === 'amendment') {
    const { ground } = change
    const asked = amendmentOf({ record, contract }, change, approving)
    const clause = isAmendment(ground) ? amendmentGrounds[ground][1] : null
    return { ...terms, needs: amendmentNeeds(asked), clause }
  }
  const verdict = judgeExcuseOf(contract, change, { ...approving, ...terms })
  return verdict.ok
    ? { ...terms, needs: [], clause: verdict.value }
    : { ...terms, needs: [verdict.refusal], clause: null }
}

function judgeExcuseOf(
  contract: SignedCase,
  change: ContractRecordChange,
  { days, before, after }: Pick<Weighed, 'before' | 'after'> & Pick<Approving, 'days'>,
) {
  const { ground, kind, causeTo, notifiedOn, agencyKnew, daysAsked } = change
  const causeFrom = found(change.causeFrom)
  if (daysAsked !== null && days > daysAsked)
    return {
      ok: false as const,
      refusal: { code: 'contract/days-above-asked' as const, days, asked: daysAsked },
    }
  const asked = {
    ground: isExcuse(ground) ? ground : ('ministerial' as const),
    causeFrom,
    causeEndedOn: causeTo,
    noticeOn: notifiedOn,
    agencyKnew,
  }
  const given =
    kind === 'reduction'
      ? { what: kind, days, amount: penaltyLess(before, after), penalty: money(before.penalty) }
      : { what: kind === 'waiver' ? kind : ('extension' as const), days }
  return judgeExcuse(asked, given, {
    today: contract.today,
    givenBefore: givenBefore(contract, { causeFrom, causeTo }),
    holidays: contract.holidays,
  })
}

/** That it keeps within its purpose and is certified is judged when it is asked for, and kept with the request. */
function amendmentOf(
  { record, contract }: ChangeAtHand,
  change: ContractRecordChange,
  { on, governorPaper }: Approving,
): Amendment {
  const { method } = record.purchase
  return {
    ground: isAmendment(change.ground) ? change.ground : 'ministerial',
    reason: change.reason,
    withinPurpose: true,
    priceBefore: contract.price,
    priceAfter: change.newPrice === null ? contract.price : money(change.newPrice),
    timeSettled: change.newDueOn !== null,
    accepted: acceptedValue(contract),
    structural: false,
    certified: change.certifiedBy !== '',
    method: isMethod(method) ? method : 'direct',
    governorPaper,
    securityHeld: securityGiven(contract),
    securityNeeded: securityAsked(contract),
    signedOn: contract.signedOn,
    on,
    thresholds: contract.thresholds,
  }
}
