import type { AssetId } from '@prongsai/domain/base/id'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { satang } from '@prongsai/domain/money/satang'
import { exportedCards } from '@prongsai/db/asset/asset-export'
import { custodyChain } from '@prongsai/db/custody/custody-chain'
import { transferRecord, type TransferRecordRow } from '@prongsai/db/custody/transfer-record'
import { look } from '@prongsai/db/database'
import type { CustodySheet } from '@prongsai/documents/custody/custody-sheet'
import type { TransferNote } from '@prongsai/documents/custody/transfer-note'
import { authorityTo, type Carrying } from '../asset/out.ts'
import { found } from '../found.ts'
import { paperOffice } from '../office/paper-office.ts'

/** One note as paper. */
export function noteToPrint(carrying: Carrying, id: string): Promise<TransferNote> {
  const { office } = authorityTo('custody:read', carrying).actor
  return look(carrying.db, office, async (db) => {
    const row = found(await transferRecord(db, office, id))
    return {
      office: await paperOffice(db, office),
      ...hands(row),
      number: `${row.number}/${row.fiscalYear}`,
      kind: row.kind,
      status: row.status,
      day: row.day,
      fromUnit: row.fromUnit,
      fromKeeper: row.fromKeeper,
      toUnit: row.toUnit,
      toPlace: row.toPlace,
      reason: row.reason,
      paper: row.paper,
      answeredOn: row.answeredAt === null ? null : dayOf(row.answeredAt),
      answerReason: row.answerReason,
      signature: row.signature,
      lines: row.lines.map(({ code, name, pieces, countingUnit, condition, unitPrice, refusedReason }) => ({
        code,
        name,
        pieces,
        countingUnit,
        condition,
        refusedReason,
        unitPrice: unitPrice === null ? null : satang(BigInt(unitPrice)),
      })),
    }
  })
}

/** Who gives, who takes and before whom, as they stand below the paper. */
function hands(row: TransferRecordRow): Pick<TransferNote, 'giver' | 'receiver' | 'witness'> {
  return {
    giver: { name: row.offeredBy, position: row.offeredByPosition },
    receiver: row.toKeeper === null ? answererOf(row) : signerOf(row.toKeeper, row.toKeeperPosition),
    witness: row.witness === null ? null : signerOf(row.witness, row.witnessPosition),
  }
}

const answererOf = ({ status, answeredBy, answeredByPosition }: TransferRecordRow) =>
  status === 'received' && answeredBy !== null ? signerOf(answeredBy, answeredByPosition) : null

const signerOf = (name: string, position: string | null) => ({ name, position: position ?? '' })

const dayOf = (moment: Date) => bangkokDay(instantFrom(moment))

export type ChainToPrint = { readonly publicId: string; readonly sheet: CustodySheet }

/** The chain of one card as paper, the oldest first. */
export function chainToPrint(carrying: Carrying, id: AssetId): Promise<ChainToPrint> {
  const { office } = authorityTo('custody:read', carrying).actor
  return look(carrying.db, office, async (db) => {
    const [card] = await exportedCards(db, office, [id])
    const { publicId, code, name, quantity, countingUnit, category, acquiredOn } = found(card)
    const chain = await custodyChain(db, office, id)
    const lines = chain.toReversed().map(({ from, to, unit, keeper, place, ...link }) => ({
      from,
      to,
      unit,
      keeper,
      place,
      since: dayOf(link.since),
      until: link.until === null ? null : dayOf(link.until),
      reason: link.reason,
      paper: link.paper,
      recordedBy: link.recordedBy,
    }))
    const own = await paperOffice(db, office)
    return {
      publicId,
      sheet: { office: own, code, name, quantity, countingUnit, category, acquiredOn, lines },
    }
  })
}
