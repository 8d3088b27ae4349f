import { loanLabel } from '../loan/locked-loan.ts'
import { roundLabel } from '../plan/locked-round.ts'
import { capacityFor, type Capacity, type Permission } from '@prongsai/domain/access/permissions'
import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import { transferKinds } from '@prongsai/domain/custody/transfer'
import type { AttachmentSubject, AttachRight } from '@prongsai/domain/file/attachment'
import type { ReadDb } from '@prongsai/db/database'
import type { Subject } from '@prongsai/db/file/attachments'
import {
  assetReached,
  loanReached,
  planRoundReached,
  repairReached,
  transferReached,
} from '@prongsai/db/file/subject-standing'
import type { Authority } from '../context.ts'

/** A record as attaching to it needs it: what it is called, and who has to do with it. */
type Standing = {
  readonly label: string
  /** Undefined stands for the whole office. */
  readonly units: readonly (UnitId | undefined)[]
  readonly people: readonly PersonId[]
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
}

async function ofAsset(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const card = await assetReached(db, office, id)
  return card && { ...card, label: `${card.code} ${card.name}` }
}

async function ofTransfer(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const note = await transferReached(db, office, id)
  return note && { ...note, label: `${transferKinds[note.kind]} ${note.number}/${note.fiscalYear}` }
}

async function ofRepair(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const repair = await repairReached(db, office, id)
  return repair && { ...repair, label: `เรื่องแจ้งชำรุดที่ ${repair.number}/${repair.fiscalYear}` }
}

async function ofPlanRound(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const round = await planRoundReached(db, office, id)
  return round && { label: roundLabel(round), units: [undefined], people: [] }
}

export type Reaching = {
  readonly label: string
  /** Whether he sees the papers of it; photos of its things are for whoever sees the record. */
  readonly sees: boolean
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
  const { see, oversees, by, standing } = subjects[subject.kind]
  if (capacityFor(actor, see) === undefined) return undefined
  const found = await standing(db, actor.office, subject.id)
  if (found === undefined) return undefined
  const authority = by
    .flatMap((permission) =>
      found.units.map((unit) => ({ permission, capacity: capacityFor(actor, permission, unit) })),
    )
    .find((one): one is { permission: Permission; capacity: Capacity } => one.capacity !== undefined)
  if (authority !== undefined) return { label: found.label, sees: true, right: 'all', authority }
  const own = found.people.includes(actor.person)
  return {
    label: found.label,
    sees: own || oversees === undefined || capacityFor(actor, oversees) !== undefined,
    right: own ? 'own' : 'none',
    authority: undefined,
  }
}

async function ofLoan(db: ReadDb, office: OfficeId, id: string): Promise<Standing | undefined> {
  const loan = await loanReached(db, office, id)
  return loan && { ...loan, label: loanLabel(loan) }
}
