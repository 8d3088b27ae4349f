import { may, reachOf } from '@prongsai/domain/access/permissions'
import type { AssetId } from '@prongsai/domain/base/id'
import { satang, sum } from '@prongsai/domain/money/satang'
import type { RepairListInput } from '@prongsai/domain/repair/repair.input'
import {
  repairList,
  repairPage,
  repairRecord,
  repairsOfCard,
  type RepairRow,
} from '@prongsai/db/repair/repair-list'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'

/** Who may ask a villager back is who decides; nobody else sees how to reach him. */
function shown({ actor }: Looking, { reportedAt, endedAt, estimate, cost, ...row }: RepairRow) {
  const decides = may(actor, 'repair:decide', row.unitId)
  return {
    ...row,
    contact: decides ? row.contact : '',
    mayDecide: decides,
    reportedAt: reportedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    estimate: estimate === null ? null : satang(BigInt(estimate)),
    cost: cost === null ? null : satang(BigInt(cost)),
  }
}

/** Repairs of one of the boxes, the newest first. */
export async function repairs(looking: Looking, { box, before }: RepairListInput) {
  const { db, actor } = looking
  const reach = reachOf(actor, 'custody:give')
  const rows = await repairList(db, actor.office, {
    box,
    before,
    person: actor.person,
    units: reach === 'office' ? reach : [...reach],
  })
  const page = rows.slice(0, repairPage).map((row) => shown(looking, row))
  return { repairs: page, before: rows.length > repairPage ? (page.at(-1)?.id ?? null) : null }
}

export const oneRepair = async (looking: Looking, id: string) =>
  shown(looking, found(await repairRecord(looking.db, looking.actor.office, id)))

/** Every repair of a card, and what they have cost together. */
export async function repairsOf(looking: Looking, asset: AssetId) {
  const rows = await repairsOfCard(looking.db, looking.actor.office, asset)
  const all = rows.map((row) => shown(looking, row))
  return { repairs: all, cost: sum(all.flatMap(({ cost }) => (cost === null ? [] : [cost]))) }
}
