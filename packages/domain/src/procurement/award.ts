import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { meets, thresholdOn, type Threshold } from '../law/thresholds.ts'
import { add, roundedUpToBaht, shareRoundedDown, shareRoundedUp, type Satang } from '../money/satang.ts'
import { winnerOf, type OfferOfCase, type PurchaseCase } from './case.ts'
import type { Facts } from './fact.ts'
import { textFact, yesFact } from './fact.ts'
import type { MethodKey } from './ground.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'

/** ระเบียบฯ 2560 ข้อ 39, 57, 58, 116: after talks a price may lie above the sum by a tenth of it, and no satang more. */
export const mostAbove = (budget: Satang): Satang => add(budget, shareRoundedDown(budget, 10n, 100n))

export type PriceStanding = 'within' | 'to-be-talked' | 'too-high'

/** How a price stands to the sum: satang against satang, 549,999.00 and 550,000.00 of 500,000.00 can be talked about. */
export function priceStanding(budget: Satang, price: Satang): PriceStanding {
  if (price <= budget) return 'within'
  return price <= mostAbove(budget) ? 'to-be-talked' : 'too-high'
}

/** ระเบียบฯ 2560 ข้อ 55 (4), 57, 78: talks bring a price down; nobody is agreed with above what he offered. */
export const agreedWithin = (price: Satang, agreed: Satang | null): Verdict<null, ProcurementRefusal> =>
  agreed !== null && agreed > price ? no({ code: 'procurement/agreed-above', price, agreed }) : yes(null)

/** The offers that passed, the cheapest first. */
export const qualifiedOffers = (offers: readonly OfferOfCase[]): readonly OfferOfCase[] =>
  offers.filter(({ qualified }) => qualified === true).toSorted((a, b) => (a.price < b.price ? -1 : 1))

/** ระเบียบฯ 2560 ข้อ 55-58: what is still missing of a judgement of the offers. */
export function judgementNeeds(purchase: PurchaseCase): readonly ProcurementRefusal[] {
  const { offers } = purchase
  if (offers.length === 0) return [{ code: 'procurement/no-offer' }]
  const open = offers.filter(({ qualified }) => qualified === null)
  if (open.length > 0)
    return open.map(({ name }) => ({ code: 'procurement/offer-not-judged' as const, name }))
  const winner = offers.find(({ winner: won }) => won)
  return winner === undefined
    ? [{ code: 'procurement/no-winner' }]
    : [...listedWinner(purchase), ...winnerNeeds(winner)]
}

const winnerNeeds = (winner: OfferOfCase): readonly ProcurementRefusal[] =>
  winner.winnerReason === '' ? [{ code: 'procurement/winner-reason-missing' }] : []

/** มาตรา 109: who was listed as ผู้ทิ้งงาน meanwhile is not dealt with either. */
export const listedWinner = (purchase: PurchaseCase): readonly ProcurementRefusal[] => {
  const winner = winnerOf(purchase)
  return winner?.listed === true ? [{ code: 'procurement/winner-listed', name: winner.name }] : []
}

/** What the committee or the officer has to have said of the price and of a single offer. */
export function judgeAward(purchase: PurchaseCase, facts: Facts): readonly ProcurementRefusal[] {
  const winner = winnerOf(purchase)
  if (winner === undefined) return []
  const alone = qualifiedOffers(purchase.offers).length === 1 && isCompetitive(purchase)
  return [
    ...(purchase.ground === 'direct-small'
      ? priceBeyondApproved(purchase)
      : priceToTalkAbout(purchase, winner.price, yesFact(facts, 'talked'))),
    ...(alone && textFact(facts, 'singleReason') === ''
      ? [{ code: 'procurement/single-reason-missing' as const }]
      : []),
  ]
}

/** ระเบียบฯ 2560 ข้อ 79: a small direct award stays within the sum that was approved; talks let none of it lie above. */
export function priceBeyondApproved(purchase: PurchaseCase): readonly ProcurementRefusal[] {
  const price = winnerOf(purchase)?.price
  return price !== undefined && price > purchase.budget
    ? [{ code: 'procurement/over-approved', price, budget: purchase.budget }]
    : []
}

function priceToTalkAbout(
  { budget }: PurchaseCase,
  price: Satang,
  talked: boolean,
): readonly ProcurementRefusal[] {
  const standing = priceStanding(budget, price)
  if (standing === 'too-high') return [{ code: 'procurement/over-budget', price, most: mostAbove(budget) }]
  return standing === 'to-be-talked' && !talked
    ? [{ code: 'procurement/over-budget-talked', price, budget }]
    : []
}

/** What is unusual about the award. */
export function heedAward(purchase: PurchaseCase): readonly ProcurementRefusal[] {
  const winner = winnerOf(purchase)
  const [lowest] = qualifiedOffers(purchase.offers)
  if (winner === undefined || lowest === undefined) return []
  const alone = qualifiedOffers(purchase.offers).length === 1 && isCompetitive(purchase)
  return [
    ...(winner.price > lowest.price
      ? [{ code: 'procurement/winner-not-lowest' as const, lowest: lowest.price, price: winner.price }]
      : []),
    ...(alone ? [{ code: 'procurement/single-offer' as const }] : []),
  ]
}

/** Whether several are asked: of a direct award one offer is what the law means. */
const isCompetitive = ({ method }: PurchaseCase): boolean =>
  !method.startsWith('direct') && !method.endsWith('-direct')

const orderThreshold = {
  general: 'order-general',
  selective: 'order-selective',
  direct: 'order-direct',
  design: 'order-design',
} as const

function orderTier(method: MethodKey): keyof typeof orderThreshold {
  if (method.startsWith('design')) return 'design'
  if (method === 'selective' || method === 'consultant-selective') return 'selective'
  return method.startsWith('direct') || method === 'consultant-direct' ? 'direct' : 'general'
}

/** The most that the head orders of that method on the day; what is above it is ordered by the governor. */
export const orderLimit = (
  method: MethodKey,
  day: CivilDate,
  own: readonly Threshold[],
): Threshold | undefined => thresholdOn(orderThreshold[orderTier(method)], day, own)

/**
 * อำนาจสั่งซื้อสั่งจ้าง of the head of a local government; above it stands the governor of the province (ระเบียบฯ 2560
 * ข้อ 84-87, 158, บัญชีแนบท้าย). 'governor' where the price lies above it.
 */
function orderAuthority(
  purchase: PurchaseCase,
  price: Satang,
): { readonly by: 'head' | 'governor'; readonly limit: Satang | undefined } {
  const threshold = orderLimit(purchase.method, purchase.began, purchase.thresholds)
  if (threshold === undefined) return { by: 'head', limit: undefined }
  return { by: meets(price, threshold) ? 'head' : 'governor', limit: threshold.value }
}

/** What approves an order above the head's own authority: the governor's paper. */
export function judgeOrder(purchase: PurchaseCase, facts: Facts): readonly ProcurementRefusal[] {
  const price = winnerOf(purchase)?.price ?? purchase.budget
  const { by, limit } = orderAuthority(purchase, price)
  if (by === 'head' || limit === undefined || textFact(facts, 'governorPaper') !== '') return []
  return [{ code: 'procurement/above-order-authority', limit }]
}

/** ระเบียบฯ 2560 ข้อ 168: five per cent of the sum, in whole baht (W17: 260,000 of 5,200,000). */
export const leastBidSecurity = (budget: Satang): Satang => roundedUpToBaht(shareRoundedUp(budget, 5n, 100n))

/** ระเบียบฯ 2560 ข้อ 166: an e-bidding or e-market above the sum asks for a security of the offer, five per cent in whole baht. */
export function owesBidSecurity({ budget, began, thresholds }: PurchaseCase): boolean {
  const threshold = thresholdOn('bid-security', began, thresholds)
  return threshold !== undefined && meets(budget, threshold)
}
