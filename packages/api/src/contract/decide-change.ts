import { capacityForCase } from '@prongsai/domain/access/permissions'
import { no } from '@prongsai/domain/base/verdict'
import { judgeAsking, judgeCause, judgeDeciding } from '@prongsai/domain/contract/change'
import { changeKinds, type ChangedTerms } from '@prongsai/domain/contract/contract'
import type {
  ChangeStandingInput,
  DecideChangeInput,
  PreviewChangeInput,
} from '@prongsai/domain/contract/contract-change.input'
import { noticeBy } from '@prongsai/domain/contract/extension'
import { throughOtherHands } from '@prongsai/domain/contract/other-hands'
import { changesBetween } from '@prongsai/domain/journal/changes'
import { citationText } from '@prongsai/domain/law/citation'
import { formatBaht, subtract, type Satang } from '@prongsai/domain/money/satang'
import { accept, refusalText } from '@prongsai/domain/refusal'
import { saveDecision, saveTerms } from '@prongsai/db/contract/contract-changes'
import type { ContractRecordChange } from '@prongsai/db/contract/course-row'
import type { Deciding, Looking } from '../context.ts'
import { changeAsked } from './ask-change.ts'
import { money } from './case-of-record.ts'
import { changeOf, standingOf, weighed, type ChangeAtHand } from './change-at-hand.ts'
import { contractAtHand, heldContract, tellContract } from './contract-case.ts'
import { holdLess, holdMore } from './contract-money.ts'
import { decidedBy } from './decided-by.ts'

/** พิจารณาคำขอ by the head: approved within the law and his authority over the new total, or refused with its reason. */
export async function decideChange(asking: Deciding, input: DecideChangeInput): Promise<void> {
  const { id, version, changeId, approve, decidedOn } = input
  const { record, contract } = await heldContract(asking, id, version)
  const change = changeOf(record, changeId)
  accept(throughOtherHands([change.madeById], { step: 'change', person: asking.actor.person }))
  const running = accept(judgeDeciding(contract, change, decidedOn))
  const days = input.daysGiven ?? change.daysAsked ?? 0
  const hand = { record, contract: running }
  const standing = standingOf(hand, change, { ...input, days, on: decidedOn })
  const [need] = standing.needs
  if (approve && need !== undefined) accept(no(need))
  const deciding = withinAmount(asking, hand, standing.changed.price)
  const outcome = approve ? approved(standing, change, days) : refused(standing, change)
  await saveDecision(deciding.db, deciding.actor.office, {
    ...decidedBy(deciding),
    ...outcome.kept,
    id: changeId,
    decidedOn,
    decision: input.decision,
    paper: input.paper,
    governorPaper: input.governorPaper,
    before: standing.before,
  })
  if (approve) await carryOut(deciding, hand, { ...standing, on: decidedOn })
  await tellContract(deciding, id, { ...outcome.told, reason: input.decision })
}

type Standing = ReturnType<typeof standingOf>

const approved = ({ before, after, clause }: Standing, { kind }: ContractRecordChange, days: number) => ({
  kept: { status: 'approved' as const, daysGiven: kind === 'amendment' ? null : days, after },
  told: {
    act: 'contract/change-approve' as const,
    clause: clause === null ? null : citationText(clause),
    changes: changesBetween(toldTerms(before), toldTerms(after)),
  },
})

const refused = ({ before, clause }: Standing, { kind }: ContractRecordChange) => ({
  kept: { status: 'refused' as const, daysGiven: null, after: before },
  told: {
    act: 'contract/change-refuse' as const,
    clause: clause === null ? null : citationText(clause),
    changes: [{ field: 'kind', from: changeKinds[kind], to: null }],
  },
})

/** ข้อ 165: who decides may decide of such a total; what is delegated ends at the amount of its order. */
function withinAmount(asking: Deciding, { contract }: ChangeAtHand, total: Satang): Deciding {
  const amount = total > contract.price ? total : contract.price
  const capacity = capacityForCase(asking.actor, asking.permission, { units: [contract.unit], amount })
  return capacity === undefined
    ? accept(no({ code: 'contract/decide-beyond', price: amount }))
    : { ...asking, capacity }
}

type Carried = {
  readonly before: ChangedTerms
  readonly after: ChangedTerms
  readonly on: DecideChangeInput['decidedOn']
}

/** The contract's terms and the money that is held for it go with the change, in the same decision. */
export async function carryOut(
  deciding: Deciding,
  { record }: ChangeAtHand,
  { before, after, on }: Carried,
): Promise<void> {
  await saveTerms(deciding.db, deciding.actor.office, { id: record.id, to: after })
  const more = subtract(money(after.price), money(before.price))
  const moving = { record, on, reason: 'แก้ไขสัญญา' }
  if (more > 0n) await holdMore(deciding, moving, more)
  if (more < 0n) await holdLess(deciding, moving, subtract(money(before.price), money(after.price)))
}

export const toldTerms = ({ price, dueOn, security, excusedDays }: ChangedTerms) => ({
  price: formatBaht(money(price)),
  dueOn,
  security: formatBaht(money(security)),
  excusedDays,
})

/** What a request would move and until when the contractor had to tell, before it is asked for. */
export async function previewChange(looking: Looking, { id, asked }: PreviewChangeInput) {
  const { contract } = await contractAtHand(looking, id)
  const running = accept(judgeAsking(contract, { askedOn: looking.today }))
  if (asked.kind !== 'amendment') accept(judgeCause(running, asked))
  const { before, after } = weighed(running, changeAsked(running, asked))
  return {
    before,
    after,
    noticeBy: asked.kind === 'amendment' ? null : noticeBy(asked.causeTo, contract.holidays),
  }
}

/** What stands in the way of approving a request today, and what approving it would move. */
export async function changeStanding(looking: Looking, { id, changeId, daysGiven }: ChangeStandingInput) {
  const { record, contract } = await contractAtHand(looking, id)
  const change = changeOf(record, changeId)
  const running = accept(judgeDeciding(contract, change, looking.today))
  const days = daysGiven ?? change.daysAsked ?? 0
  const { needs, before, after, clause } = standingOf({ record, contract: running }, change, {
    days,
    on: looking.today,
    governorPaper: '',
  })
  return {
    needs: needs.map((need) => ({ code: need.code, text: refusalText(need) })),
    before,
    after,
    clause: clause === null ? null : citationText(clause),
    noticeBy: noticeBy(change.causeTo, contract.holidays),
  }
}
