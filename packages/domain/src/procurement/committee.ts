import { no, yes, type Verdict } from '../base/verdict.ts'
import { searchText } from '../base/thai-text.ts'
import { regulation, type Citation } from '../law/citation.ts'
import { meets, thresholdOn } from '../law/thresholds.ts'
import { committeeOf, standingStep, type CommitteeOfCase, type PurchaseCase, type SeatTaken } from './case.ts'
import type { Method } from './method.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'
import type { CommitteeKind } from './purchase.ts'

/** ระเบียบฯ 2560 ข้อ 105: who hires consultants, and who accepts their work. */
const ofConsultants: ReadonlySet<CommitteeKind> = new Set(['evaluation', 'direct', 'inspection'])

/** How few may sit, the chair included: three, and five in each body for consultants (ระเบียบฯ 2560 ข้อ 26, 106). */
const leastSeats = (
  purchase: Pick<PurchaseCase, 'kind'>,
  kind: CommitteeKind,
): { readonly least: number; readonly citation: Citation } =>
  purchase.kind === 'consultant' && ofConsultants.has(kind)
    ? { least: 5, citation: regulation('106') }
    : { least: 3, citation: regulation('26') }

/** Which of them one person may be alone: who drafts the specification or the price (ข้อ 21), who supervises (ข้อ 177). */
const alone: ReadonlySet<CommitteeKind> = new Set(['specification', 'reference-price', 'supervision'])

/** กฎกระทรวงกำหนดวงเงินฯ ข้อ 5, มาตรา 100 วรรคสาม: up to the sum one person may accept. */
function mayInspectAlone({ budget, began, thresholds }: PurchaseCase): boolean {
  const threshold = thresholdOn('one-inspector', began, thresholds)
  return threshold !== undefined && meets(budget, threshold)
}

/** Whether a body is as the law asks: its chair, its size, its outsiders, nobody who declared an interest. */
function committeeFaults(
  purchase: PurchaseCase,
  { kind, seats }: CommitteeOfCase,
): readonly ProcurementRefusal[] {
  const sitting = seats.filter((seat) => !hasInterest(purchase, seat))
  const interested = seats
    .filter((seat) => hasInterest(purchase, seat))
    .map(({ name }) => ({ code: 'procurement/interest-declared' as const, name }))
  if (sitting.length === 1 && sitting[0]?.seat === 'officer')
    return [...interested, ...aloneFaults(purchase, kind)]
  return [
    ...interested,
    ...sizeFaults(purchase, { kind, sitting }),
    ...outsiderFaults(kind, sitting),
    ...seatedTwice(seats),
  ]
}

/** Declared in one body it is of the purchase: another order seats nobody again. */
const hasInterest = ({ interested }: PurchaseCase, { person, declaredInterest }: SeatTaken): boolean =>
  declaredInterest || (person !== null && interested.includes(person))

const seatedTwice = (seats: readonly SeatTaken[]): readonly ProcurementRefusal[] =>
  seats
    .filter((seat, index) => seats.slice(0, index).some((before) => isSame(before, seat)))
    .map(({ name }) => ({ code: 'procurement/seated-twice', name }))

function aloneFaults(purchase: PurchaseCase, kind: CommitteeKind): readonly ProcurementRefusal[] {
  if (alone.has(kind)) return []
  if (kind === 'inspection') {
    if (mayInspectAlone(purchase)) return []
    const limit = thresholdOn('one-inspector', purchase.began, purchase.thresholds)?.value
    return limit === undefined ? [] : [{ code: 'procurement/one-inspector-above', limit }]
  }
  return [tooSmall(purchase, kind, 1)]
}

const tooSmall = (purchase: PurchaseCase, kind: CommitteeKind, sits: number): ProcurementRefusal => ({
  code: 'procurement/committee-too-small',
  kind,
  sits,
  ...leastSeats(purchase, kind),
})

function sizeFaults(
  purchase: PurchaseCase,
  { kind, sitting }: { readonly kind: CommitteeKind; readonly sitting: readonly SeatTaken[] },
): readonly ProcurementRefusal[] {
  const chairs = sitting.filter(({ seat }) => seat === 'chair').length
  return [
    ...(chairs === 1 ? [] : [{ code: 'procurement/chair-missing' as const, kind }]),
    ...(sitting.length < leastSeats(purchase, kind).least ? [tooSmall(purchase, kind, sitting.length)] : []),
  ]
}

/** ระเบียบฯ 2560 ข้อ 26: outsiders may be no more than those of the office. */
function outsiderFaults(kind: CommitteeKind, sitting: readonly SeatTaken[]): readonly ProcurementRefusal[] {
  const outside = sitting.filter(({ person }) => person === null).length
  return outside > sitting.length - outside ? [{ code: 'procurement/too-many-outsiders', kind }] : []
}

/**
 * ระเบียบฯ 2560 ข้อ 26: who evaluates an e-bidding, a price enquiry or a selection does not accept the same purchase. Of a
 * direct award the law says no such thing; there it is told as a warning.
 */
function sittingTwice(purchase: PurchaseCase): readonly ProcurementRefusal[] {
  const inspectors = committeeOf(purchase, 'inspection')?.seats ?? []
  const both = (kind: CommitteeKind) =>
    (committeeOf(purchase, kind)?.seats ?? []).filter((seat) => inspectors.some((one) => isSame(one, seat)))
  return [
    ...both('evaluation').map(({ name }) => ({ code: 'procurement/evaluator-accepts' as const, name })),
    ...both('direct').map(({ name }) => ({ code: 'procurement/evaluator-accepts-direct' as const, name })),
  ]
}

/** Two of the office by their records; an outsider by his name, and whoever of the office is written down as one. */
const isSame = (one: SeatTaken, other: SeatTaken): boolean =>
  one.person !== null && other.person !== null ? one.person === other.person : nameOf(one) === nameOf(other)

const nameOf = ({ name }: SeatTaken): string => searchText(name).replaceAll(/\s/gu, '')

const onlyWarns: ReadonlySet<ProcurementRefusal['code']> = new Set(['procurement/evaluator-accepts-direct'])

/** Everything that is wrong with the bodies that a step needs. */
export function committeeNeeds(
  purchase: PurchaseCase,
  kinds: readonly CommitteeKind[],
): readonly ProcurementRefusal[] {
  return [
    ...kinds.flatMap((kind): readonly ProcurementRefusal[] => {
      const body = committeeOf(purchase, kind)
      return body === undefined
        ? [{ code: 'procurement/committee-missing', kind }]
        : committeeFaults(purchase, body)
    }),
    ...sittingTwice(purchase).filter(({ code }) => !onlyWarns.has(code)),
  ]
}

/** แต่งตั้ง: refused where the order would not be lawful; answers what is allowed and still unusual. */
export function appoint(
  purchase: PurchaseCase,
  body: CommitteeOfCase,
): Verdict<readonly ProcurementRefusal[], ProcurementRefusal> {
  if (purchase.status === 'cancelled') return no({ code: 'procurement/not-open', status: purchase.status })
  const {
    faults: [fault],
    warnings,
  } = standingOf(purchase, body)
  return fault === undefined ? yes(warnings) : no(fault)
}

/** Whose work the report of the result ends. */
const judging: ReadonlySet<CommitteeKind> = new Set(['evaluation', 'direct'])

/**
 * สิ้นสุดหน้าที่ before its work is done. Who has judged stays known as who judged, so that he does not accept the same
 * purchase (ระเบียบฯ 2560 ข้อ 26).
 */
export function endBody(
  method: Method,
  purchase: PurchaseCase,
  kind: CommitteeKind,
): Verdict<null, ProcurementRefusal> {
  if (purchase.status === 'cancelled') return no({ code: 'procurement/not-open', status: purchase.status })
  const result = method.steps.find(({ fixes }) => fixes === 'offers')
  return result !== undefined && judging.has(kind) && standingStep(purchase, result.key) !== undefined
    ? no({ code: 'procurement/fixed-by-step', step: result.name })
    : yes(null)
}

/** Everything that would be wrong with a body, and what is allowed and still unusual, before it is appointed. */
export function standingOf(
  purchase: PurchaseCase,
  body: CommitteeOfCase,
): { readonly faults: readonly ProcurementRefusal[]; readonly warnings: readonly ProcurementRefusal[] } {
  const others = purchase.committees.filter(({ kind }) => kind !== body.kind)
  const appointed = { ...purchase, committees: [...others, body] }
  return {
    faults: [
      ...committeeFaults(appointed, body),
      ...sittingTwice(appointed).filter(({ code }) => !onlyWarns.has(code)),
    ],
    warnings: committeeWarnings(appointed),
  }
}

/** What is allowed and still unusual about who sits where. */
export const committeeWarnings = (purchase: PurchaseCase): readonly ProcurementRefusal[] =>
  sittingTwice(purchase).filter(({ code }) => onlyWarns.has(code))

/** The bodies whose order has no number yet. */
export const unnumberedOrders = ({ committees }: PurchaseCase): readonly ProcurementRefusal[] =>
  committees
    .filter(({ orderNumber }) => orderNumber === '')
    .map(({ kind }) => ({ code: 'procurement/order-number-missing' as const, kind }))
