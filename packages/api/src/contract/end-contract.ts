import { no } from '@prongsai/domain/base/verdict'
import {
  judgeEndingTold,
  judgeUndoEnding,
  nothingLater,
  nothingWaits,
  stillToPay,
} from '@prongsai/domain/contract/after-ending'
import { endingHows } from '@prongsai/domain/contract/contract'
import type {
  EndContractInput,
  ProposeBlacklistInput,
  TakeBackInput,
  TellEndingInput,
} from '@prongsai/domain/contract/contract-ending.input'
import { judgeBlacklistProposal, judgeEnding } from '@prongsai/domain/contract/ending'
import { daysInOrder } from '@prongsai/domain/contract/term'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { formatBaht, subtract, sum, satang, type Satang } from '@prongsai/domain/money/satang'
import { accept } from '@prongsai/domain/refusal'
import { takeBack } from '@prongsai/db/contract/contract-changes'
import { insertEnding, setStatus, tellEnding as tell } from '@prongsai/db/contract/contract-endings'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import type { Share } from '../budget/charge-budget.ts'
import type { Deciding } from '../context.ts'
import { withinUnit } from '../within-unit.ts'
import { money } from './case-of-record.ts'
import { heldContract, tellContract, type ContractAtHand } from './contract-case.ts'
import { heldMoney, holdAgain, holdLess } from './contract-money.ts'
import { decidedBy, takenBackBy } from './decided-by.ts'

/**
 * เลิกสัญญา by the head (มาตรา 103): on a ground of the law, or agreed where that benefits the state. Of the money that is held what
 * is accepted and not paid stays, the rest is let go; the security becomes due to be taken, or given back.
 */
export async function endContract(asking: Deciding, input: EndContractInput): Promise<void> {
  const { id, version, how, on, reason, benefit, notifiedOn, paper } = input
  const hand = await heldContract(asking, id, version)
  const deciding = withinUnit(asking, hand.record.unitId)
  const clause = accept(judgeEnding(endingOf(hand, input)))
  accept(nothingWaits(hand.contract))
  accept(nothingLater(hand.contract, on))
  if (notifiedOn !== null && notifiedOn > deciding.today)
    accept(no({ code: 'contract/day-ahead', day: notifiedOn }))
  accept(
    daysInOrder([
      { what: 'วันที่เลิกสัญญา', on },
      { what: 'วันที่คู่สัญญาได้รับแจ้ง', on: notifiedOn },
    ]),
  )
  const released = await letGo(deciding, hand, on)
  await insertEnding(deciding.db, deciding.actor.office, {
    contractId: id,
    how,
    ground: how === 'terminated' ? (input.ground ?? 'law') : 'benefit',
    reason,
    benefit: how === 'mutual' ? benefit : '',
    on,
    notifiedOn,
    paper,
    released: released.map(({ lineId, amount }) => ({ lineId, amount: amount.toString() })),
    ...decidedBy(deciding),
  })
  await tellContract(deciding, id, {
    act: 'contract/end',
    clause: citationText(clause),
    reason,
    changes: changesFromNothing({
      kind: endingHows[how],
      on,
      paper,
      released: formatBaht(sum(released.map(({ amount }) => amount))),
    }),
  })
}

function endingOf({ contract }: ContractAtHand, input: EndContractInput): Parameters<typeof judgeEnding>[0] {
  const { reason, on, benefit, ground } = input
  const rest = {
    reason,
    on,
    signedOn: contract.signedOn ?? on,
    today: contract.today,
    running: contract.status === 'active',
  }
  return input.how === 'mutual'
    ? { how: 'mutual', benefit, ...rest }
    : { how: 'terminated', ground: ground ?? 'law', ...rest }
}

async function letGo(
  deciding: Deciding,
  { record, contract }: ContractAtHand,
  on: EndContractInput['on'],
): Promise<readonly Share[]> {
  const free = subtract(heldMoney(record), stillToPay(contract))
  return free > 0n ? holdLess(deciding, { record, on, reason: 'เลิกสัญญา' }, free) : []
}

/** เพิกถอนการเลิกสัญญา while nothing followed from it: it binds again, and the money is held again. */
export async function undoEnding(asking: Deciding, { id, version, reason }: TakeBackInput): Promise<void> {
  const { record, contract } = await heldContract(asking, id, version)
  const deciding = withinUnit(asking, record.unitId)
  const standing = record.endings.find(({ undoneAt }) => undoneAt === null)
  accept(judgeUndoEnding(contract, { proposed: standing !== undefined && standing.proposedOn !== null }))
  if (standing === undefined) return accept(no({ code: 'contract/not-ended' }))
  await takeBack(deciding.db, deciding.actor.office, {
    from: 'contract_ending',
    ...takenBackBy(deciding, { id: standing.id, reason }),
  })
  await setStatus(deciding.db, deciding.actor.office, { id, from: ['ended'], to: 'active', closedOn: null })
  const released = standing.released.map(({ lineId, amount }) => ({ lineId, amount: money(amount) }))
  const moving = { record, on: deciding.today, reason: 'เพิกถอนการเลิกสัญญา' }
  const all = sum(released.map(({ amount }) => amount))
  await holdAgain(deciding, moving, { released, amount: above(all - acceptedSince(record, standing)) })
  await tellContract(deciding, id, {
    act: 'contract/end-undo',
    reason,
    changes: [{ field: 'kind', from: endingHows[standing.how], to: null }],
  })
}

const above = (amount: bigint): Satang => satang(amount > 0n ? amount : 0n)

type Ended = ContractRecordRow['endings'][number]

/**
 * The value of what is accepted now, less that of what was when it ended: so much was held or let go since with it. Their ids
 * follow one another as they were written.
 */
function acceptedSince({ acceptances }: ContractRecordRow, ending: Ended): bigint {
  const wasThere = ({ id, undoneAt }: ContractRecordRow['acceptances'][number]) =>
    id < ending.id && (undoneAt === null || Date.parse(undoneAt) >= Date.parse(ending.at))
  return acceptances.reduce((total, one) => {
    const now = one.undoneAt === null ? BigInt(one.gross) : 0n
    return total + now - (wasThere(one) ? BigInt(one.gross) : 0n)
  }, 0n)
}

/** The day on which the contractor had it, from which his fifteen days are counted. */
export async function tellEnding(deciding: Deciding, { id, version, on }: TellEndingInput): Promise<void> {
  const { contract } = await heldContract(deciding, id, version)
  accept(judgeEndingTold(contract, on))
  await tell(deciding.db, deciding.actor.office, { id, told: { notified_on: on } })
  await tellContract(deciding, id, {
    act: 'contract/end-told',
    clause: citationText(regulation('187')),
    changes: [{ field: 'on', from: contract.ending?.notifiedOn ?? null, to: on }],
  })
}

/** เสนอเป็นผู้ทิ้งงาน by letter, of a contract that was terminated (มาตรา 109); the listing itself is the minister's. */
export async function proposeBlacklist(
  asking: Deciding,
  { id, version, ground, reason, on, paper, asked }: ProposeBlacklistInput,
): Promise<void> {
  const { record, contract } = await heldContract(asking, id, version)
  const deciding = withinUnit(asking, record.unitId)
  const { ending } = contract
  if (ending?.how !== 'terminated') return accept(no({ code: 'contract/not-terminated' }))
  if (on > deciding.today) accept(no({ code: 'contract/day-ahead', day: on }))
  accept(
    daysInOrder([
      { what: 'วันที่เลิกสัญญา', on: ending.on },
      { what: 'วันที่เสนอ', on },
    ]),
  )
  const clause = accept(judgeBlacklistProposal({ ground, reason, asked }))
  await tell(deciding.db, deciding.actor.office, { id, told: { proposed_on: on, proposed_paper: paper } })
  await tellContract(deciding, id, {
    act: 'contract/propose-blacklist',
    clause: citationText(clause),
    reason,
    changes: changesFromNothing({ supplier: record.supplier, on, paper }),
  })
}
