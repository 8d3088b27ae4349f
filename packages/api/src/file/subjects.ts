import { loanLabel } from '../loan/locked-loan.ts'
import { roundLabel } from '../plan/locked-round.ts'
import { capacityFor, type Capacity, type Permission } from '@prongsai/domain/access/permissions'
import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { SubjectKind } from '@prongsai/domain/journal/entry'
import { transferKinds } from '@prongsai/domain/custody/transfer'
import type { AttachmentSubject, AttachRight } from '@prongsai/domain/file/attachment'
import { contractTitle } from '@prongsai/domain/contract/title'
import type { ReadDb } from '@prongsai/db/database'
import { methodOf } from '@prongsai/domain/procurement/methods/method-tables'
import { seesProof } from '@prongsai/domain/procurement/proof'
import type { OneAttached, Subject } from '@prongsai/db/file/attachments'
import { contractReached } from '@prongsai/db/file/contract-standing'
import { purchaseReached } from '@prongsai/db/file/purchase-standing'
import {
  assetReached,
  delegationReached,
  loanReached,
  planRoundReached,
  repairReached,
  supplierReached,
  transferReached,
} from '@prongsai/db/file/subject-standing'
import type { Authority } from '../context.ts'
import { purchaseLabel } from '../procurement/purchase-label.ts'

/** A record as attaching to it needs it: what it is called, and who has to do with it. */
type Standing = {
  readonly label: string
  /** Undefined stands for the whole office. */
  readonly units: readonly (UnitId | undefined)[]
  readonly people: readonly PersonId[]
  /** Which of it somebody sees, where that depends on more than the record; `concerned` reaches it by authority or oversees. */
  readonly sees?: (
    one: OneAttached,
    who: { readonly person: PersonId; readonly concerned: boolean },
  ) => boolean
  /** Under which record the journal tells of it. */
  readonly toldOf: { readonly kind: SubjectKind; readonly id: string }
}

/** Of one kind of record: who sees what is attached, and by which authority within its units one attaches. */
type Rule = {
  readonly see: Permission
  /** Where it tells private facts: who sees it beside those who have to do with the record. */
  readonly oversees?: Permission
  readonly by: readonly Permission[]
  readonly standing: (db: ReadDb, office: OfficeId, id: string) => Promise<Standing | undefined>
}

/** What photos and papers are attached to. A kind of record that takes them is one more line. */
const subjects: Readonly<Record<AttachmentSubject, Rule>> = {
  asset: { see: 'asset:read', by: ['asset:correct', 'custody:give'], standing: ofAsset },
  transfer: { see: 'custody:read', by: ['custody:give', 'custody:receive'], standing: ofTransfer },
  // A signed slip tells where its borrower lives: not everybody who sees the loan sees its papers.
  loan: {
    see: 'loan:read',
    oversees: 'journal:read',
    by: ['loan:hand-over', 'loan:settle'],
    standing: ofLoan,
  },
  repair: { see: 'repair:read', by: ['repair:decide', 'custody:give'], standing: ofRepair },
  plan: { see: 'plan:read', by: ['plan:draft', 'plan:publish'], standing: ofPlanRound },
  // What bidders hand in is closed until its day, and theirs to see who have to do with it after.
  purchase: {
    see: 'purchase:read',
    oversees: 'journal:read',
    by: ['purchase:draft', 'purchase:publish'],
    standing: ofPurchase,
  },
  // Accounts and guarantees are for those who have to do with the contract; its committee and supervisor hand in their reports.
  contract: {
    see: 'contract:read',
    oversees: 'journal:read',
    by: ['contract:draft', 'contract:prove', 'contract:pay', 'contract:decide'],
    standing: ofContract,
  },
  // A copy of an identity card or of a bank book is among the papers of a supplier.
  supplier: { see: 'supplier:read', oversees: 'journal:read', by: ['supplier:keep'], standing: ofSupplier },
  delegation: { see: 'office:read', by: ['delegation:keep'], standing: ofDelegation },
}

async function ofAsset(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const card = await assetReached(db, office, id)
  return card && { ...card, toldOf: { kind: 'asset', id }, label: `${card.code} ${card.name}` }
}

async function ofTransfer(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const note = await transferReached(db, office, id)
  return (
    note && {
      ...note,
      toldOf: { kind: 'transfer', id },
      label: `${transferKinds[note.kind]} ${note.number}/${note.fiscalYear}`,
    }
  )
}

async function ofRepair(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const repair = await repairReached(db, office, id)
  return (
    repair && {
      ...repair,
      toldOf: { kind: 'repair', id },
      label: `เรื่องแจ้งชำรุดที่ ${repair.number}/${repair.fiscalYear}`,
    }
  )
}

async function ofPlanRound(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const round = await planRoundReached(db, office, id)
  return round && { label: roundLabel(round), toldOf: { kind: 'plan', id }, units: [undefined], people: [] }
}

async function ofPurchase(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const found = await purchaseReached(db, office, id)
  const method = found && methodOf(found.method, found.methodVersion)
  if (found === undefined || method === undefined) return undefined
  const purchase = { method, standing: found.standing }
  return {
    label: purchaseLabel(`${found.number}/${found.fiscalYear}`, found.name),
    toldOf: { kind: 'purchase', id },
    units: [undefined],
    people: found.sitting,
    sees: ({ step, attachedBy }, { person, concerned }) =>
      seesProof(purchase, step, {
        concerned,
        sits: found.sitting.includes(person),
        attached: attachedBy === person,
      }),
  }
}

async function ofContract(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const found = await contractReached(db, office, id)
  return (
    found && {
      label: `${contractTitle(found)} ${found.name}`,
      toldOf: { kind: 'contract', id },
      units: [undefined],
      people: found.sitting,
    }
  )
}

async function ofSupplier(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const supplier = await supplierReached(db, office, id)
  return (
    supplier && { label: supplier.name, toldOf: { kind: 'supplier', id }, units: [undefined], people: [] }
  )
}

async function ofDelegation(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const order = await delegationReached(db, office, id)
  return (
    order && {
      label: order.name,
      units: [undefined],
      people: [],
      toldOf: { kind: 'person', id: order.person },
    }
  )
}

export type Reaching = {
  readonly label: string
  /** The record under which the journal tells of it. */
  readonly toldOf: { readonly kind: SubjectKind; readonly id: string }
  /** Whether he sees one of its papers; photos of its things are for whoever sees the record. */
  readonly sees: (one: OneAttached) => boolean
  readonly right: AttachRight
  /** The authority by which all of it is reached; undefined for who has to do with it in person. */
  readonly authority: { readonly permission: Permission; readonly capacity: Capacity } | undefined
}

/** How far somebody reaches into what is attached to a record; undefined where there is no such record for him. */
export async function reachingOf(
  db: ReadDb,
  { actor }: Pick<Authority, 'actor'>,
  subject: Subject,
): Promise<Reaching | undefined> {
  const { see, by, standing } = subjects[subject.kind]
  if (capacityFor(actor, see) === undefined) return undefined
  const found = await standing(db, actor.office, subject.id)
  if (found === undefined) return undefined
  const authority = by
    .flatMap((permission) =>
      found.units.map((unit) => ({ permission, capacity: capacityFor(actor, permission, unit) })),
    )
    .find((one): one is { permission: Permission; capacity: Capacity } => one.capacity !== undefined)
  const own = found.people.includes(actor.person)
  return {
    label: found.label,
    toldOf: found.toldOf,
    sees: seeing(actor, { kind: subject.kind, found, reached: authority !== undefined }),
    right: authority === undefined ? ownOrNone(own) : 'all',
    authority,
  }
}

const ownOrNone = (own: boolean): AttachRight => (own ? 'own' : 'none')

type Seeing = { readonly kind: AttachmentSubject; readonly found: Standing; readonly reached: boolean }

function seeing(actor: Authority['actor'], { kind, found, reached }: Seeing): Reaching['sees'] {
  const { oversees } = subjects[kind]
  const { person } = actor
  const concerned = reached || (oversees !== undefined && capacityFor(actor, oversees) !== undefined)
  const { sees } = found
  if (sees !== undefined) return (one) => sees(one, { person, concerned })
  const all = concerned || oversees === undefined || found.people.includes(person)
  return ({ assetId }) => all || assetId !== null
}

async function ofLoan(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const loan = await loanReached(db, office, id)
  return loan && { ...loan, toldOf: { kind: 'loan', id }, label: loanLabel(loan) }
}
