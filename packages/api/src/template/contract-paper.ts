import type { ContractId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import type { ContractPaper } from '@prongsai/domain/contract/contract-paper'
import { accept } from '@prongsai/domain/refusal'
import { numberText } from '@prongsai/domain/template/paper-number'
import { numberOfPaper } from '@prongsai/db/template/paper-numbers'
import { postHolders } from '@prongsai/db/template/signers'
import type { OfficialPaper } from '@prongsai/documents/template/official-paper'
import { fileAtHand } from '../contract/close-contract.ts'
import { contractAtHand } from '../contract/contract-case.ts'
import { found } from '../found.ts'
import { purchaseAtHand } from '../procurement/purchase-case.ts'
import type { ContractAround } from './contract-around.ts'
import { contractBlocks } from './contract-blocks.ts'
import { partsOf, type ContractPart } from './contract-parts.ts'
import { contractOpinions, contractSigners } from './contract-signers.ts'
import { contractValues, partValues } from './contract-values.ts'
import { letterhead } from './letterhead.ts'
import { sidesBetween } from './order-sides.ts'
import { headPost } from './paper-people.ts'
import type { NumberAndDay, PaperOf, Reading } from './purchase-paper.ts'
import { wordingOf } from './wording.ts'

/** Which paper, and of which instalment, acceptance, change, defect or security; the first where it is not said. */
export type ContractPaperAsked = { readonly kind: ContractPaper; readonly part: string | null }

/** A contract's paper as the record fills it. What has nothing to say yet is refused, with what is lacking. */
export async function contractPaper(
  reading: Reading,
  id: ContractId,
  { kind, part: asked }: ContractPaperAsked,
): Promise<PaperOf> {
  const { db, actor, today } = reading
  const hand = await contractAtHand(reading, id)
  const part = found(partsOf(hand).find((one) => one.kind === kind && (asked === null || one.part === asked)))
  if (part.lacking !== null) accept(no({ code: 'template/nothing-to-print', kind, lacking: part.lacking }))
  const office = await letterhead(db, actor.office)
  const holders = await postHolders(db, actor.office, today)
  const purchase = await purchaseAtHand(reading, hand.record.purchase.id)
  const { unit, place } = hand.record
  const file = kind === 'file-list' ? await fileAtHand(reading, hand) : []
  const around: ContractAround = { hand, purchase, part, holders, file }
  const numbered = await numberAndDay(reading, part)
  const paper: OfficialPaper = {
    kind,
    office,
    unit,
    wording: await wordingOf(db, actor.office, kind),
    ...numbered,
    to: hand.record.supplier,
    values: {
      หน่วยงาน: office.name,
      หัวหน้าหน่วยงาน: headPost(holders),
      ...contractValues(hand, purchase),
      สถานที่ส่งมอบ: place === '' ? [unit, office.name].join(' ') : place,
      ...partValues[kind]?.(around),
    },
    blocks: contractBlocks[kind]?.(around) ?? {},
    sides:
      kind === 'contract-order' ? await sidesBetween(reading, { ...hand.record, ...numbered, office }) : [],
    signers: contractSigners(around),
    opinions: contractOpinions(around),
  }
  return { subject: part.subject, paper }
}

/** As its book gave it; else as it was typed with what it tells of. */
async function numberAndDay(
  { db, actor }: Reading,
  { subject, written }: ContractPart,
): Promise<NumberAndDay> {
  const given = await numberOfPaper(db, actor.office, subject)
  return given === undefined
    ? written
    : { number: numberText(given.book, given.number, given.year), on: given.on }
}
