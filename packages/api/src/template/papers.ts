import type { ContractId, PlanRoundId, PurchaseId } from '@prongsai/domain/base/id'
import { instantFrom, isoOf } from '@prongsai/domain/calendar/civil-date'
import { isPurchasePaper, purchasePapers, type PurchasePaper } from '@prongsai/domain/procurement/method'
import { bookOf, books, planPapers, type PaperKind } from '@prongsai/domain/template/paper-kind'
import { numberText } from '@prongsai/domain/template/paper-number'
import { numbersOf } from '@prongsai/db/template/paper-numbers'
import { printsOf } from '@prongsai/db/template/paper-prints'
import { roundPaper } from '@prongsai/db/template/plan-round-paper'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'
import { contractAtHand } from '../contract/contract-case.ts'
import { purchaseAtHand, type PurchaseAtHand } from '../procurement/purchase-case.ts'
import { partsOf } from './contract-parts.ts'
import { bodyName, sitting } from './purchase-blocks.ts'
import { lackingOf, unnumbered, writtenNumber, type NumberAndDay } from './purchase-paper.ts'

/** One paper that a screen can offer: its address, its number and what it still lacks. */
type Offered = {
  readonly kind: PaperKind
  readonly name: string
  readonly path: string
  /** The body whose order it is. */
  readonly committee: string | null
  /** Of which instalment, acceptance, change, defect or security of a contract it is; null of every other. */
  readonly part: string | null
  readonly subject: string
  /** As what it is numbered and kept among the papers of its subject. */
  readonly what: string
  /** The number that was typed with its step or order, where its book gave none. */
  readonly written: NumberAndDay
  /** Why there is nothing to print yet; null when there is. */
  readonly lacking: string | null
}

/** The papers of a purchase in the order of its steps: those that its method gives, each order and each letter by itself. */
export async function papersOfPurchase(looking: Looking, id: PurchaseId) {
  const hand = await purchaseAtHand(looking, id)
  const offered = kindsOf(hand).flatMap((kind) => offeredOf(hand, kind))
  return numbered(looking, offered)
}

/** The papers of a contract in the order of its course: of what happened more than once, one for each time. */
export async function papersOfContract(looking: Looking, id: ContractId) {
  const hand = await contractAtHand(looking, id)
  const offered = partsOf(hand).map(({ kind, part, name, subject, written, lacking }): Offered => ({
    kind,
    name,
    path: `/contracts/${id}/papers/${kind}${part === null ? '' : `?of=${part}`}`,
    committee: null,
    part,
    subject: subject.id,
    what: subject.what,
    written,
    lacking,
  }))
  return numbered(looking, offered)
}

/** เอกสารของแผน of one round. */
export async function papersOfRound(looking: Looking, id: PlanRoundId) {
  const round = found(await roundPaper(looking.db, looking.actor.office, id))
  const lacking = round.items.length === 0 ? 'ยังไม่มีรายการในแผน' : null
  const offer = (kind: keyof typeof planPapers): Offered => ({
    kind,
    name: planPapers[kind],
    path: `/plan/rounds/${id}/papers/${kind}`,
    committee: null,
    part: null,
    subject: id,
    what: kind,
    written: unnumbered,
    lacking,
  })
  return numbered(looking, [offer('plan-announcement'), offer('plan-table')])
}

/** A cancelled one has its notice besides. */
function kindsOf({ record, method }: PurchaseAtHand): readonly PurchasePaper[] {
  const given = new Set(method.steps.flatMap(({ papers }) => papers))
  if (record.cancelledOn !== null) given.add('cancellation')
  // What is bought by the small way has its order too, wherever its table gives it.
  if (method.leadsTo === 'ready') given.add('purchase-order')
  return Object.keys(purchasePapers).filter(
    (kind): kind is PurchasePaper => isPurchasePaper(kind) && given.has(kind),
  )
}

function offeredOf(hand: PurchaseAtHand, kind: PurchasePaper): readonly Offered[] {
  const { record } = hand
  const path = `/purchases/${record.id}/papers/${kind}`
  const asked = { kind, committee: null, supplier: null }
  const rest = {
    kind,
    committee: null,
    part: null,
    subject: record.id,
    what: kind,
    written: writtenNumber(hand, asked),
  }
  if (kind === 'committee-order' && sitting(record).length > 0)
    return sitting(record).map((body) => ({
      kind,
      name: `คำสั่งแต่งตั้ง${bodyName(hand, body)}`,
      path: `${path}?committee=${body.id}`,
      committee: body.id,
      part: null,
      subject: body.id,
      what: kind,
      written: writtenNumber(hand, { ...asked, committee: body.id }),
      lacking: null,
    }))
  if (kind === 'invitation-letter' && record.invitees.length > 0)
    return record.invitees.map(({ supplierId, name }) => ({
      ...rest,
      name: `${purchasePapers[kind]} ${name}`,
      path: `${path}?supplier=${supplierId}`,
      lacking: null,
    }))
  const lacking = lackingOf(record, asked)
  return [{ ...rest, name: purchasePapers[kind], path, lacking }]
}

async function numbered({ db, actor }: Looking, offered: readonly Offered[]) {
  const subjects = [...new Set(offered.map(({ subject }) => subject))]
  const numbers = await numbersOf(db, actor.office, subjects)
  const prints = await printsOf(db, actor.office, subjects)
  return offered.map(({ subject, what, written, ...paper }) => {
    const given = numbers.find((one) => one.subjectId === subject && one.what === what)
    const book = bookOf(paper.kind)
    return {
      ...paper,
      book: book === null ? null : books[book],
      number: given === undefined ? null : numberText(given.book, given.number, given.year),
      on: given?.on ?? null,
      written: given === undefined ? written : unnumbered,
      prints: prints
        .filter((one) => one.subjectId === subject && one.kind === what)
        .map(({ hash, at, by, template }) => ({
          hash: Buffer.from(hash).toString('hex'),
          at: isoOf(instantFrom(at)),
          by,
          template,
        })),
    }
  })
}
