import { reachOf } from '@prongsai/domain/access/permissions'
import { refuseTransfer, withdrawTransfer, receiveTransfer } from '@prongsai/domain/custody/transfer'
import type { TransferListInput } from '@prongsai/domain/custody/custody.input'
import { transferList, transferPage } from '@prongsai/db/custody/transfer-list'
import { transferRecord } from '@prongsai/db/custody/transfer-record'
import { othersWhoReceive } from '@prongsai/db/custody/transfers'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'

/** Notes of one of the three boxes, the newest first. */
export async function transfers({ db, actor }: Looking, { box, before }: TransferListInput) {
  const reach = reachOf(actor, box === 'incoming' ? 'custody:receive' : 'custody:give')
  const rows = await transferList(db, actor.office, {
    box,
    before,
    person: actor.person,
    units: reach === 'office' ? reach : [...reach],
  })
  const notes = rows.slice(0, transferPage).map(({ offeredAt, answeredAt, ...note }) => ({
    ...note,
    offeredAt: offeredAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  }))
  return { notes, before: rows.length > transferPage ? (notes.at(-1)?.id ?? null) : null }
}

/** One note, with what this person may do with it by the rules themselves. */
export async function oneTransfer({ db, actor, today }: Looking, id: string) {
  const { offeredAt, answeredAt, ...note } = found(await transferRecord(db, actor.office, id))
  const transfer = { ...note, offeredBy: note.offeredById, toKeeperName: note.toKeeper }
  const others = await othersWhoReceive(db, actor.office, {
    unit: note.toUnitId,
    but: actor.person,
    today,
  })
  const receiving = receiveTransfer(transfer, { on: null, actor, signed: false, others })
  const onTheSpot = receiveTransfer(transfer, { on: null, actor, signed: true, others })
  return {
    ...note,
    offeredAt: offeredAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    may: {
      receive: receiving.ok ? null : receiving.refusal,
      sign: !receiving.ok && onTheSpot.ok,
      refuse: refuseTransfer(transfer, actor).ok,
      withdraw: withdrawTransfer(transfer, actor).ok,
    },
  }
}
