import { may } from '@prongsai/domain/access/permissions'
import type { PurchaseId } from '@prongsai/domain/base/id'
import { searchText } from '@prongsai/domain/base/thai-text'
import { citationText } from '@prongsai/domain/law/citation'
import { satang } from '@prongsai/domain/money/satang'
import { appealDuty } from '@prongsai/domain/procurement/appeal'
import { capacityOf, courseOf, handOf, type StepOnCourse } from '@prongsai/domain/procurement/course'
import { isMethod, methods } from '@prongsai/domain/procurement/ground'
import type { Step } from '@prongsai/domain/procurement/method'
import { methodOf, stepsOf } from '@prongsai/domain/procurement/methods/method-tables'
import type { PurchaseListInput } from '@prongsai/domain/procurement/purchase.input'
import { stillOpen, takesOffers } from '@prongsai/domain/procurement/still-open'
import {
  purchaseList,
  purchasePage,
  purchasesWaiting,
  seatsHeld,
  type PurchaseListRow,
} from '@prongsai/db/procurement/purchase-list'
import type { PurchaseRecordAppeal, PurchaseRecordRow } from '@prongsai/db/procurement/purchase-row'
import type { Looking } from '../context.ts'
import { purchaseAtHand, type PurchaseAtHand } from './purchase-case.ts'

const stepNamed = (row: Pick<PurchaseListRow, 'method' | 'methodVersion' | 'stage'>): Step | undefined =>
  methodOf(row.method, row.methodVersion)?.steps.find(({ key }) => key === row.stage)

const methodName = (method: string): string => (isMethod(method) ? methods[method] : method)

function listed(row: PurchaseListRow) {
  const step = stepNamed(row)
  return {
    ...row,
    methodName: methodName(row.method),
    stageName: step?.name ?? null,
    stageWho: step?.who ?? null,
  }
}

/** Purchases by what is asked, the newest first, page by page. */
export async function purchases({ db, actor }: Looking, { words, ...filter }: PurchaseListInput) {
  const rows = await purchaseList(db, actor.office, {
    ...filter,
    words: words === undefined ? undefined : searchText(words),
  })
  const page = rows.slice(0, purchasePage).map(listed)
  return { purchases: page, before: rows.length > purchasePage ? (page.at(-1)?.id ?? null) : null }
}

/** What waits for a step that is the actor's, within the amount up to which it is. */
export async function purchasesForMe({ db, actor }: Looking) {
  const mine = stepsOf((step) => may(actor, step.by))
  if (mine.length === 0) return []
  const rows = await purchasesWaiting(db, actor.office, mine)
  return rows.filter((row) => isMine(actor, row)).map(listed)
}

function isMine(actor: Looking['actor'], row: PurchaseListRow): boolean {
  const step = stepNamed(row)
  return (
    step !== undefined && capacityOf(actor, { step, unit: row.unitId, amount: row.price ?? row.budget }).ok
  )
}

/** One purchase with its whole file, and every step of its method: what is done, what waits and for what, by when. */
export async function onePurchase(looking: Looking, id: PurchaseId) {
  const hand = await purchaseAtHand(looking, id)
  const { lawNumbers: _numbers, holidays: _days, ...record } = hand.record
  const { method, purchase } = hand
  return {
    ...recordOf(record),
    methodName: methodName(record.method),
    leadsTo: method.leadsTo,
    course: courseOf(method, purchase).map((one) => onCourse(looking, hand, one)),
    open: {
      request: stillOpen(method, purchase, 'request').ok,
      invitees: stillOpen(method, purchase, 'invitees').ok,
      offers: stillOpen(method, purchase, 'offers').ok,
      offering: takesOffers(method, purchase, looking.today).ok,
      comments: stillOpen(method, purchase, 'comments').ok,
    },
    appeals: record.appeals.map((appeal) => ({ ...appeal, duty: dutyOf(hand, appeal) })),
  }
}

const dutyOf = ({ purchase }: PurchaseAtHand, appeal: PurchaseRecordAppeal) =>
  appeal.endedOn === null ? (appealDuty(appeal, purchase.holidays) ?? null) : null

function onCourse({ actor }: Looking, { method, purchase }: PurchaseAtHand, one: StepOnCourse) {
  const { step, state, stands, missing, bounds } = one
  return {
    key: step.key,
    name: step.name,
    who: step.who,
    clause: citationText(step.citation),
    papers: step.papers,
    fields: step.facts,
    state,
    on: stands?.on ?? null,
    returns: step.returnsTo !== undefined,
    opens: step.opens ?? null,
    missing,
    notBefore: bounds.notBefore ?? null,
    by: bounds.by ?? null,
    mine: state === 'now' && handOf(method, purchase, { actor, step }).ok,
  }
}

/** Who sits in how many bodies, and until when. */
export async function workload({ db, actor }: Looking) {
  const seats = await seatsHeld(db, actor.office)
  const people = Map.groupBy(seats, ({ personId }) => personId)
  return [...people].map(([personId, held]) => ({
    personId,
    name: held[0]?.name ?? '',
    position: held[0]?.position ?? '',
    seats: held.map(({ purchaseId, number, purchase, kind, seat, dueDay }) => ({
      purchaseId,
      number,
      purchase,
      kind,
      seat,
      dueDay,
    })),
  }))
}

const money = (text: string) => satang(BigInt(text))
const moneyOrNull = (text: string | null) => (text === null ? null : money(text))

/** The record with its money as money. */
function recordOf({ madeAt, ...record }: Omit<PurchaseRecordRow, 'lawNumbers' | 'holidays'>) {
  return {
    ...record,
    madeAt: madeAt.toISOString(),
    numbered: `${record.number}/${record.fiscalYear}`,
    budget: money(record.budget),
    buildingBudget: moneyOrNull(record.buildingBudget),
    plan: record.plan && { ...record.plan, estimate: money(record.plan.estimate) },
    lines: record.lines.map((line) => ({ ...line, unitEstimate: moneyOrNull(line.unitEstimate) })),
    funds: record.funds.map(({ share, free, held, paid, ...fund }) => ({
      ...fund,
      share: money(share),
      free: money(free),
      held: money(held),
      paid: money(paid),
    })),
    offers: record.offers.map(({ price, agreedPrice, ...offer }) => ({
      ...offer,
      price: money(price),
      agreedPrice: moneyOrNull(agreedPrice),
    })),
  }
}
