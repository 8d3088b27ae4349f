import type { ContractId, PlanRoundId, PurchaseId } from '@prongsai/domain/base/id'
import { bangkokDay, isoOf } from '@prongsai/domain/calendar/civil-date'
import { canonicalJson } from '@prongsai/domain/journal/canonical'
import { decide, type Trx } from '@prongsai/db/database'
import { keepPrint } from '@prongsai/db/template/paper-prints'
import { planTableHash, type PlanTable } from '@prongsai/documents/plan/plan-table'
import { officialHash, type OfficialPaper } from '@prongsai/documents/template/official-paper'
import { authorityTo, type Carrying } from '../asset/out.ts'
import { purchaseAtHand } from '../procurement/purchase-case.ts'
import { contractPaper, type ContractPaperAsked } from './contract-paper.ts'
import { planAnnouncement, planTableOf } from './plan-paper.ts'
import { purchasePaper, type PaperAsked } from './purchase-paper.ts'

/** A paper of a purchase, kept as it is printed. */
export function purchasePaperToPrint(
  carrying: Carrying,
  id: PurchaseId,
  asked: PaperAsked,
): Promise<OfficialPaper> {
  const { actor, today } = authorityTo('purchase:read', carrying)
  return decide(carrying.db, actor.office, async (db) => {
    const reading = { db, actor, today }
    const { paper, subject } = await purchasePaper(reading, await purchaseAtHand(reading, id), asked)
    await keep({ ...carrying, trx: db }, { ...paperPrint(paper), subject })
    return paper
  })
}

/** A paper of a contract, kept as it is printed. */
export function contractPaperToPrint(
  carrying: Carrying,
  id: ContractId,
  asked: ContractPaperAsked,
): Promise<OfficialPaper> {
  const { actor, today } = authorityTo('contract:read', carrying)
  return decide(carrying.db, actor.office, async (db) => {
    const { paper, subject } = await contractPaper({ db, actor, today }, id, asked)
    await keep({ ...carrying, trx: db }, { ...paperPrint(paper), kind: subject.what, subject })
    return paper
  })
}

/** ประกาศเผยแพร่แผน of a round, kept as it is printed. */
export function announcementToPrint(carrying: Carrying, id: PlanRoundId): Promise<OfficialPaper> {
  const { actor } = authorityTo('plan:read', carrying)
  return decide(carrying.db, actor.office, async (db) => {
    const { paper, subject } = await planAnnouncement({ db, actor, today: bangkokDay(carrying.now) }, id)
    await keep({ ...carrying, trx: db }, { ...paperPrint(paper), subject })
    return paper
  })
}

/** ตารางแผน of a round, kept as it leaves, on paper or as a file. */
export function planTableToPrint(carrying: Carrying, id: PlanRoundId): Promise<PlanTable> {
  const { actor } = authorityTo('plan:read', carrying)
  return decide(carrying.db, actor.office, async (db) => {
    const table = await planTableOf({ db, actor, today: bangkokDay(carrying.now) }, id)
    await keep(
      { ...carrying, trx: db },
      {
        kind: 'plan-table',
        template: table.wording.version,
        content: canonicalJson(table),
        hash: planTableHash(table),
        subject: { kind: 'plan', id },
      },
    )
    return table
  })
}

type Print = {
  /** Which paper; of what a contract has once for each instalment with its number, 'penalty-notice:2'. */
  readonly kind: string
  readonly template: string
  /** Canonical JSON of all that is hashed. */
  readonly content: string
  readonly hash: string
}

const paperPrint = (paper: OfficialPaper): Print => ({
  kind: paper.kind,
  template: paper.wording.version,
  content: canonicalJson(paper),
  hash: officialHash(paper),
})

type Keeping = Pick<Carrying, 'actor' | 'now'> & { readonly trx: Trx }

const keep = (
  { trx, actor, now }: Keeping,
  { subject, hash, ...print }: Print & { readonly subject: { readonly kind: string; readonly id: string } },
): Promise<void> =>
  keepPrint(trx, actor.office, {
    ...print,
    subjectKind: subject.kind,
    subjectId: subject.id,
    hash: Buffer.from(hash, 'hex'),
    printedAt: isoOf(now),
    printedBy: actor.person,
  })
