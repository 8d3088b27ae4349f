import { seats } from '@prongsai/domain/procurement/purchase'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import type { OfficialPaper, PaperSigner } from '@prongsai/documents/template/official-paper'
import { acceptanceAsked, type ContractAround } from './contract-around.ts'
import { stands } from './contract-parts.ts'
import { nobody, signerOf } from './paper-people.ts'
import { verbs } from './purchase-values.ts'

/** Who signs below: the committee its certificate, both sides an order, who keeps the file its lists; else the head of the office. */
export function contractSigners(around: ContractAround): readonly PaperSigner[] {
  const { hand, holders, part } = around
  const head = signerOf(holders, 'office-head')
  if (part.kind === 'acceptance-certificate') return inspectorsOf(around)
  if (part.kind === 'contract-order') return orderSigners(hand.record, head)
  if (part.kind !== 'contract-data' && part.kind !== 'file-list') return [head]
  return [
    { ...nobody, name: hand.record.madeBy, role: 'เจ้าหน้าที่' },
    { ...signerOf(holders, 'supply-head'), role: 'หัวหน้าเจ้าหน้าที่' },
  ]
}

function orderSigners(record: ContractRecordRow, head: PaperSigner): readonly PaperSigner[] {
  const signed: PaperSigner =
    record.signer === null
      ? head
      : {
          role: '',
          name: record.signer,
          position: record.signerPosition ?? '',
          actingFor: record.signerActingFor ?? '',
        }
  return [
    { ...signed, role: `ผู้สั่ง${verbs[record.kind]}` },
    { ...nobody, name: record.contractorSigner, role: 'ผู้รับใบสั่ง' },
  ]
}

/** Who decided each for himself; where nobody voted (ยกมา), who sits. */
function inspectorsOf(around: ContractAround): readonly PaperSigner[] {
  const { inspectors } = around.hand.record
  const votes = acceptanceAsked(around).delivery.votes.filter(stands)
  const role = (seat: (typeof inspectors)[number]['seat'] | undefined): string =>
    seat === undefined || seat === 'officer' ? 'ผู้ตรวจรับพัสดุ' : seats[seat]
  if (votes.length === 0) return inspectors.map(({ name, seat }) => ({ ...nobody, name, role: role(seat) }))
  return votes
    .toSorted((one, other) => one.position - other.position)
    .map(({ by, committeeId, position }) => {
      const seat = inspectors.find(
        (one) => one.committeeId === committeeId && one.position === position,
      )?.seat
      return { ...nobody, name: by, role: role(seat) }
    })
}

const decided = {
  whole: 'พิจารณาความเห็นของกรรมการแล้ว ให้รับไว้ทั้งหมด',
  part: 'พิจารณาความเห็นของกรรมการแล้ว ให้รับไว้เฉพาะส่วนที่ถูกต้อง',
  refused: 'พิจารณาความเห็นของกรรมการแล้ว ไม่ให้รับไว้',
} as const

/** Of a certificate: who is told of it, and what the head of the office decided where a member dissented. */
export function contractOpinions(around: ContractAround): OfficialPaper['opinions'] {
  if (around.part.kind !== 'acceptance-certificate') return []
  const { holders } = around
  const { acceptance } = acceptanceAsked(around)
  const { byHead, by, position, actingFor, on, reason, outcome } = acceptance
  const head = {
    title: 'หัวหน้าหน่วยงานของรัฐ',
    decided: '',
    note: '',
    signer: signerOf(holders, 'office-head'),
    on: null,
  }
  return [
    {
      title: 'ความเห็นของหัวหน้าเจ้าหน้าที่',
      decided: '',
      note: '',
      signer: signerOf(holders, 'supply-head'),
      on: null,
    },
    byHead
      ? {
          ...head,
          decided: decided[outcome],
          note: reason,
          signer: { role: '', name: by, position, actingFor: actingFor ?? '' },
          on,
        }
      : head,
  ]
}
