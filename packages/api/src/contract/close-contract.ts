import { no } from '@prongsai/domain/base/verdict'
import type { ContractId } from '@prongsai/domain/base/id'
import { closingOf, judgeClosingDay } from '@prongsai/domain/contract/close'
import { closingNeeds, filePapers, judgeClosing } from '@prongsai/domain/contract/closing'
import type {
  CloseContractInput,
  TakeBackInput,
  TellFilePaperInput,
} from '@prongsai/domain/contract/contract-ending.input'
import { filePaperKey, fileOf, type FileEntry } from '@prongsai/domain/contract/file-paper'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { accept, refusalText } from '@prongsai/domain/refusal'
import { papersThere, setStatus } from '@prongsai/db/contract/contract-endings'
import { insertFacts, undoFact } from '@prongsai/db/contract/facts'
import { releaseAll } from '../budget/charge-budget.ts'
import type { Deciding, Looking } from '../context.ts'
import { purchaseAtHand } from '../procurement/purchase-case.ts'
import {
  contractAtHand,
  heldContract,
  heldEvenClosed,
  tellContract,
  type ContractAtHand,
} from './contract-case.ts'
import { decidedBy } from './decided-by.ts'

/** ปิดสัญญา: what is missing of it, all at once, and the papers of its file with what shows each (ระเบียบฯ 2560 ข้อ 16). */
export async function closing(looking: Looking, id: ContractId) {
  const hand = await contractAtHand(looking, id)
  const file = await fileAtHand(looking, hand)
  return {
    needs: closingNeeds(closingOf(hand.contract, file)).map((need) => ({
      code: need.code,
      text: refusalText(need),
    })),
    papers: file.map(({ paper, there }) => {
      const [name, citation] = filePapers[paper]
      const told = hand.record.facts.find(
        ({ key, undoneAt }) => key === filePaperKey(paper) && undoneAt === null,
      )
      return {
        paper,
        name,
        clause: citationText(citation),
        there,
        told: told === undefined ? null : { on: told.on, paper: told.paper },
      }
    }),
  }
}

/** What the file of a contract has, and what it lacks (ระเบียบฯ 2560 ข้อ 16). */
export async function fileAtHand(
  asking: Pick<Looking, 'actor' | 'today'> & { readonly db: Looking['db'] | Deciding['db'] },
  { record, contract }: ContractAtHand,
): Promise<readonly FileEntry[]> {
  const { purchase } = await purchaseAtHand(asking, record.purchase.id)
  const there = await papersThere(asking.db, asking.actor.office, {
    purchase: record.purchase.id,
    contract: record.id,
  })
  return fileOf({
    form: record.form,
    passed: purchase.standing.map(({ key }) => key),
    attached: there.steps,
    ofContract: there.ofContract,
    accepted: contract.acceptances.some(({ outcome }) => outcome !== 'refused'),
    facts: contract.facts.map(({ key }) => key),
  })
}

/** ปิดสัญญา: everything is met and paid, the security is back, the file is whole; what is held of the budget yet is let go. */
export async function closeContract(
  deciding: Deciding,
  { id, version, on }: CloseContractInput,
): Promise<void> {
  const hand = await heldContract(deciding, id, version)
  const { record, contract } = hand
  accept(judgeClosing(closingOf(contract, await fileAtHand(deciding, hand))))
  accept(judgeClosingDay(contract, on))
  const { db, actor } = deciding
  await setStatus(db, actor.office, { id, from: ['active', 'ended'], to: 'closed', closedOn: on })
  await releaseAll(deciding, { purchaseId: record.purchase.id, on, reason: 'ปิดสัญญา' })
  await tellContract(deciding, id, {
    act: 'contract/close',
    clause: citationText(regulation('16')),
    changes: [{ field: 'on', from: null, to: on }],
  })
}

/** เปิดสัญญาที่ปิดแล้ว, where something of it was told wrong. */
export async function reopenContract(
  deciding: Deciding,
  { id, version, reason }: TakeBackInput,
): Promise<void> {
  const { record, contract } = await heldEvenClosed(deciding, id, version)
  if (contract.status !== 'closed') accept(no({ code: 'contract/not-closed' }))
  await setStatus(deciding.db, deciding.actor.office, {
    id,
    from: ['closed'],
    to: contract.ending === null ? 'active' : 'ended',
    closedOn: null,
  })
  await tellContract(deciding, id, {
    act: 'contract/reopen',
    reason,
    changes: [{ field: 'on', from: record.closedOn, to: null }],
  })
}

/** เอกสารอยู่ในแฟ้มกระดาษ: that a paper of the file is kept outside the system, and where. Told again it is the latest that holds. */
export async function tellFilePaper(
  deciding: Deciding,
  { id, version, what, on, paper }: TellFilePaperInput,
): Promise<void> {
  const { record, contract } = await heldContract(deciding, id, version)
  if (contract.status === 'draft' || contract.status === 'dropped')
    accept(no({ code: 'contract/not-running' }))
  if (on > deciding.today) accept(no({ code: 'contract/day-ahead', day: on }))
  const { db, actor } = deciding
  const key = filePaperKey(what)
  const before = record.facts.find((one) => one.key === key && one.undoneAt === null)
  const by = decidedBy(deciding)
  if (before !== undefined)
    await undoFact(db, actor.office, { contractId: id, key, at: by.at, by: by.by, reason: 'แก้ไขที่เก็บเอกสาร' })
  await insertFacts(db, actor.office, [
    {
      contractId: id,
      key,
      outcome: 'met',
      on,
      paper,
      note: '',
      clause: citationText(filePapers[what][1]),
      broughtForward: false,
      ...by,
    },
  ])
  await tellContract(deciding, id, {
    act: 'contract/file-paper',
    clause: citationText(filePapers[what][1]),
    changes: changesFromNothing({ duty: filePapers[what][0], on, paper }),
  })
}
