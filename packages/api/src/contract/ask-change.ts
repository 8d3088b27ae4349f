import { no } from '@prongsai/domain/base/verdict'
import { amendmentNeeds, amendmentGrounds } from '@prongsai/domain/contract/amendment'
import type { SignedCase } from '@prongsai/domain/contract/case'
import { judgeAsking, judgeCause, judgeLaterDay, type ChangeOf } from '@prongsai/domain/contract/change'
import { securityAsked, securityGiven } from '@prongsai/domain/contract/security-asked'
import type {
  AskChangeInput,
  ChangeAsked,
  WithdrawChangeInput,
} from '@prongsai/domain/contract/contract-change.input'
import { changeKinds } from '@prongsai/domain/contract/contract'
import { excuseGrounds } from '@prongsai/domain/contract/extension'
import { acceptedValue } from '@prongsai/domain/contract/fulfilment'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText } from '@prongsai/domain/law/citation'
import { formatBaht } from '@prongsai/domain/money/satang'
import { accept } from '@prongsai/domain/refusal'
import { insertChange, withdrawChange as withdraw } from '@prongsai/db/contract/contract-changes'
import type { Deciding } from '../context.ts'
import { changeOf, weighed } from './change-at-hand.ts'
import { heldContract, tellContract } from './contract-case.ts'
import { madeBy } from './decided-by.ts'

/**
 * ขอขยายเวลา งดหรือลดค่าปรับ หรือแก้ไขสัญญา: kept with its grounds, the contractor's notice and what it would move. A notice that came
 * too late is kept too: that it bars him is said when it is decided, so that what he asked for has its answer.
 */
export async function askChange(
  deciding: Deciding,
  { id, version, asked, askedOn, reason }: AskChangeInput,
): Promise<void> {
  const { db, actor } = deciding
  const { contract } = await heldContract(deciding, id, version)
  const running = accept(judgeAsking(contract, { askedOn }))
  if (asked.kind !== 'amendment') accept(judgeCause(running, asked))
  acceptAmendment(running, { asked, askedOn, reason })
  const { before, after } = weighed(running, changeAsked(running, asked))
  await insertChange(db, actor.office, {
    contractId: id,
    ...kept(asked),
    reason,
    askedOn,
    before,
    after,
    ...madeBy(deciding),
  })
  await tellContract(deciding, id, {
    act: 'contract/change-ask',
    clause: citationText(clauseOf(asked)),
    reason,
    changes: changesFromNothing(toldOf(asked)),
  })
}

const clauseOf = (asked: ChangeAsked) =>
  asked.kind === 'amendment' ? amendmentGrounds[asked.ground][1] : excuseGrounds[asked.ground][1]

/** A request as the rules take it. */
export function changeAsked(contract: SignedCase, asked: ChangeAsked): ChangeOf {
  if (asked.kind !== 'amendment') return asked
  const { kind, price, dueOn, parts } = asked
  return { kind, price, dueOn: dueOn ?? contract.dueOn, parts }
}

type Asking = Pick<AskChangeInput, 'asked' | 'askedOn' | 'reason'>

/** Whether a change of the contract may be asked for at all; who may approve such a sum and its security are of the decision. */
function acceptAmendment(contract: SignedCase, { asked, askedOn, reason }: Asking): void {
  if (asked.kind !== 'amendment') return
  accept(judgeLaterDay(contract, asked.dueOn ?? contract.dueOn))
  const need = amendmentNeeds({
    ...asked,
    reason,
    priceBefore: contract.price,
    priceAfter: asked.price,
    timeSettled: asked.dueOn !== null,
    accepted: acceptedValue(contract),
    certified: asked.certifiedBy !== '',
    method: 'direct',
    governorPaper: '-',
    securityHeld: securityGiven(contract),
    securityNeeded: securityAsked(contract),
    signedOn: contract.signedOn,
    on: askedOn,
    thresholds: contract.thresholds,
  }).find(({ code }) => code !== 'contract/security-to-grow')
  if (need !== undefined) accept(no(need))
}

function kept(asked: ChangeAsked) {
  const none = {
    causeFrom: null,
    causeTo: null,
    notifiedOn: null,
    noticePaper: '',
    agencyKnew: false,
    daysAsked: null,
    newPrice: null,
    newDueOn: null,
    certifiedBy: '',
  }
  const { kind, ground } = asked
  if (asked.kind === 'amendment')
    return {
      ...none,
      kind,
      ground,
      newPrice: asked.price,
      newDueOn: asked.dueOn,
      certifiedBy: asked.certifiedBy,
    }
  const { causeFrom, causeTo, notifiedOn, noticePaper, agencyKnew, days } = asked
  return { ...none, kind, ground, causeFrom, causeTo, notifiedOn, noticePaper, agencyKnew, daysAsked: days }
}

const toldOf = (asked: ChangeAsked) =>
  asked.kind === 'amendment'
    ? { kind: changeKinds[asked.kind], price: formatBaht(asked.price), dueOn: asked.dueOn ?? '' }
    : {
        kind: changeKinds[asked.kind],
        causeFrom: asked.causeFrom,
        causeTo: asked.causeTo ?? '',
        notifiedOn: asked.notifiedOn ?? '',
        paper: asked.noticePaper,
        daysAsked: asked.days,
      }

/** ถอนคำขอ while nobody has decided it. */
export async function withdrawChange(
  deciding: Deciding,
  { id, version, changeId, reason }: WithdrawChangeInput,
): Promise<void> {
  const { record } = await heldContract(deciding, id, version)
  const change = changeOf(record, changeId)
  if (change.status !== 'asked') accept(no({ code: 'contract/change-decided' }))
  await withdraw(deciding.db, deciding.actor.office, changeId)
  await tellContract(deciding, id, {
    act: 'contract/change-withdraw',
    reason,
    changes: [{ field: 'kind', from: changeKinds[change.kind], to: null }],
  })
}
