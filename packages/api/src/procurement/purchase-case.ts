import type { BudgetLineId, PurchaseId } from '@prongsai/domain/base/id'
import { add, satang, type Satang } from '@prongsai/domain/money/satang'
import { officeLawFrom } from '@prongsai/domain/office/law-number'
import type { OfferOfCase, PlanStanding, PurchaseCase, StandingStep } from '@prongsai/domain/procurement/case'
import { unfundedOf, type Fund } from '@prongsai/domain/procurement/funding'
import { isGround, isMethod } from '@prongsai/domain/procurement/ground'
import type { Method } from '@prongsai/domain/procurement/method'
import { methodOf } from '@prongsai/domain/procurement/methods/method-tables'
import { lockPurchase } from '@prongsai/db/procurement/purchases'
import { purchaseRecord } from '@prongsai/db/procurement/purchase-record'
import type { PurchaseRecordOffer, PurchaseRecordRow } from '@prongsai/db/procurement/purchase-row'
import type { Deciding, Looking } from '../context.ts'
import { found } from '../found.ts'
import { sameVersion } from '../office/same-version.ts'

/** A purchase as it is recorded, as its rules see it, and the table of steps by which it goes. */
export type PurchaseAtHand = {
  readonly record: PurchaseRecordRow
  readonly purchase: PurchaseCase
  readonly method: Method
}

export async function purchaseAtHand(
  { db, actor, today }: Pick<Looking, 'actor' | 'today'> & { readonly db: Looking['db'] | Deciding['db'] },
  id: PurchaseId,
): Promise<PurchaseAtHand> {
  const record = found(await purchaseRecord(db, actor.office, { id, today }))
  const method = methodOf(record.method, record.methodVersion)
  if (method === undefined) throw new Error(`no table of ${record.method} ${record.methodVersion}`)
  return { record, method, purchase: caseOf(record, method) }
}

/** The same held until the end of the decision; refused where another has changed it since `version` was read. */
export async function heldPurchase(
  deciding: Deciding,
  id: PurchaseId,
  version?: number,
): Promise<PurchaseAtHand> {
  const held = found(await lockPurchase(deciding.db, deciding.actor.office, id))
  if (version !== undefined)
    await sameVersion(deciding, { kind: 'purchase', id, read: version, stands: held.version })
  return purchaseAtHand(deciding, id)
}

const money = (text: string): Satang => satang(BigInt(text))

/** What of the budget comes from which line. */
export const fundsOf = ({ funds }: PurchaseRecordRow): readonly Fund<BudgetLineId>[] =>
  funds.map(({ lineId, share }) => ({ line: lineId, share: money(share) }))

/** What it holds of each line, what is paid among it. */
export const heldOf = ({ funds }: PurchaseRecordRow): readonly Fund<BudgetLineId>[] =>
  funds
    .map(({ lineId, held, paid }) => ({ line: lineId, share: add(money(held), money(paid)) }))
    .filter(({ share }) => share > 0n)

function caseOf(record: PurchaseRecordRow, method: Method): PurchaseCase {
  const { ground } = record
  const budget = money(record.budget)
  return {
    status: record.status,
    kind: record.kind,
    unit: record.unitId,
    budget,
    method: isMethod(record.method) ? record.method : method.key,
    ground: ground !== null && isGround(ground) ? ground : null,
    began: record.beganOn,
    plan: planStanding(record),
    lines: record.lines.length,
    unfunded: unfundedOf(budget, fundsOf(record)),
    egpNumber: record.egpNumber,
    committees: record.committees
      .filter(({ endedAt }) => endedAt === null)
      .map(({ kind, orderNumber, dueDay, seats }) => ({
        kind,
        orderNumber,
        dueOn: dueDay,
        seats: seats.map(({ seat, personId, name, interestOn }) => ({
          seat,
          person: personId,
          name,
          declaredInterest: interestOn !== null,
        })),
      })),
    interested: record.committees.flatMap(({ seats }) =>
      seats.flatMap(({ personId, interestOn }) =>
        personId === null || interestOn === null ? [] : [personId],
      ),
    ),
    invitees: record.invitees.map(({ supplierId }) => supplierId),
    offers: record.offers.filter(({ withdrawnAt }) => withdrawnAt === null).map(offerOf),
    openComments: record.comments.filter(({ answer }) => answer === null).length,
    appeals: record.appeals.map(({ endedOn, outcome }) => ({ endedOn, outcome })),
    standing: standingOf(record),
    thresholds: officeLawFrom(record.lawNumbers).thresholds,
    holidays: new Set(record.holidays),
  }
}

const planStanding = ({ exempt, plan }: PurchaseRecordRow): PlanStanding => {
  if (plan?.published === true && !plan.cancelled) return 'published'
  return exempt === null ? 'not-published' : 'exempt'
}

const offerOf = (offer: PurchaseRecordOffer): OfferOfCase => ({
  supplier: offer.supplierId,
  name: offer.name,
  natural: offer.kind === 'natural',
  price: money(offer.agreedPrice ?? offer.price),
  offeredOn: offer.offeredOn,
  qualified: offer.qualified,
  winner: offer.winner,
  winnerReason: offer.winnerReason ?? '',
  listed: offer.listed,
})

const standingOf = ({ steps }: PurchaseRecordRow): readonly StandingStep[] =>
  steps
    .filter(({ undoneAt, outcome }) => undoneAt === null && outcome !== 'returned')
    .map(({ step, on, facts, byId, broughtForward }) => ({ key: step, on, facts, by: byId, broughtForward }))
