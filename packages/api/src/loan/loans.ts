import { may } from '@prongsai/domain/access/permissions'
import type { AssetId } from '@prongsai/domain/base/id'
import { fiscalYear, firstDayOf, lastDayOf } from '@prongsai/domain/calendar/fiscal-year'
import { cancelLoan } from '@prongsai/domain/loan/extension'
import {
  decideLoan,
  decideStep,
  decidersNamed,
  decidersOf,
  openSteps,
  type ApprovalStep,
  type Decider,
  type ShownStep,
  type StandingApproval,
} from '@prongsai/domain/loan/loan-approval'
import { chaseBy, daysLate } from '@prongsai/domain/loan/loan-days'
import { loansOfCardShown, type LoanListInput } from '@prongsai/domain/loan/loan.input'
import { photosInLoans } from '@prongsai/db/file/attachments'
import { decidersOn } from '@prongsai/db/loan/approvals'
import {
  kindFigures,
  loanCounts,
  loanFigures,
  loanList,
  loanPage,
  type LoanRow,
} from '@prongsai/db/loan/loan-list'
import { loanRecord, type LoanRecordRow } from '@prongsai/db/loan/loan-record'
import { suspensionsOn } from '@prongsai/db/loan/suspensions'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'
import { unitsOf } from './asked.ts'
import { maskedNationalId, openedSecrets, seesPrivate } from './borrower.ts'
import { handingCapacity, loanLabel } from './locked-loan.ts'

/** Loans of one box, with who is to decide next and how late each is. */
export async function loans(looking: Looking, { box, text, before }: LoanListInput) {
  const { db, actor, today } = looking
  const rows = await loanList(db, actor.office, { box, text, before, today, person: actor.person })
  const deciders = await decidersOn(db, actor.office, today)
  const page = rows.slice(0, loanPage).map((row) => told(looking, row, deciders))
  return {
    loans: page,
    before: rows.length > loanPage ? (page.at(-1)?.id ?? null) : null,
    counts: await loanCounts(db, actor.office, today),
  }
}

function told({ actor, today }: Looking, row: LoanRow, deciders: readonly Decider[]) {
  const { steps, standing, units, askedAt, ...loan } = row
  const open = loan.status === 'requested' ? openSteps(steps, standing) : []
  const verdict = decideLoan(loan, actor, { steps, standing, units })
  return {
    ...loan,
    label: loanLabel(loan),
    askedAt: askedAt.toISOString(),
    daysLate: daysLate(loan, today),
    chaseBy: chaseBy(loan.due),
    next: open.map((step) => ({
      ...step,
      by: decidersNamed(decidersOf(step, deciders, { borrower: loan.borrowerId, units })),
    })),
    mayDecide: verdict.ok,
    /** The step that he would decide, which his decision names. */
    step: verdict.ok ? shownStep(verdict.value.step) : undefined,
  }
}

const shownStep = ({ kind, unitId }: ApprovalStep): ShownStep => ({ kind, unitId })

/** One loan, with what this person may do with it by the rules themselves. */
export async function oneLoan(looking: Looking, id: string) {
  const { db, actor, today } = looking
  const record = found(await loanRecord(db, actor.office, id))
  const deciders = await decidersOn(db, actor.office, today)
  const standing = standingOf(record, null)
  const { sealed: _sealed, askedAt, approvedAt, endedAt, ...loan } = record
  return {
    ...loan,
    reference: referenceFor(looking, record),
    label: loanLabel(record),
    askedAt: askedAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    daysLate: daysLate(record, today),
    chaseBy: chaseBy(record.due),
    private: secretsFor(looking, record),
    progress: progressOf(record, standing, deciders),
    may: {
      ...decidesOf(looking, record, standing),
      ...decidesLonger(looking, record),
      ...actsOf(looking, record),
    },
  }
}

/** Whether he decides on the request now, at which step; or why not. */
function decidesOf({ actor }: Looking, record: LoanRecordRow, standing: readonly StandingApproval[]) {
  const { steps, lines } = record
  const verdict = decideLoan(record, actor, { steps, standing, units: unitsOf(lines) })
  return verdict.ok
    ? { decide: null, step: shownStep(verdict.value.step) }
    : { decide: verdict.refusal, step: undefined }
}

/** The longer term that he decides on now, at which step. */
function decidesLonger({ actor }: Looking, record: LoanRecordRow) {
  const waiting = record.extensions.find(({ status }) => status === 'requested')
  if (waiting === undefined) return notLonger
  const { steps, lines, borrowerId } = record
  const standing = standingOf(record, waiting.id)
  const verdict = decideStep(borrowerId, actor, { steps, units: unitsOf(lines), standing })
  return verdict.ok
    ? { decideExtension: waiting.id, extensionStep: shownStep(verdict.value.step) }
    : notLonger
}

const notLonger = { decideExtension: null, extensionStep: undefined }

/** The steps with whether each is done, and who may do it. */
const progressOf = (
  { steps, lines, borrowerId, broughtForward }: LoanRecordRow,
  standing: readonly StandingApproval[],
  deciders: readonly Decider[],
) =>
  (broughtForward ? [] : steps).map((step) => ({
    ...step,
    unit: lines.find(({ unitId }) => unitId === step.unitId)?.unit ?? null,
    done: standing.some(({ kind, unitId }) => kind === step.kind && unitId === step.unitId),
    by: decidersNamed(decidersOf(step, deciders, { borrower: borrowerId, units: unitsOf(lines) })),
  }))

/** What may be done beside deciding; the use cases ask the rules again. */
const actsOf = (looking: Looking, record: LoanRecordRow) => ({
  ...handingActs(looking, record),
  ...owedActs(looking, record),
  cancel: cancelLoan({ ...record, askedBy: record.askedById }, looking.actor, mayHandOut(looking, record)).ok,
  undoApproval: undecided.has(record.status),
  undoExtension: record.status === 'out',
  settle: record.borrowerId !== looking.actor.person && may(looking.actor, 'loan:settle'),
  suspend: may(looking.actor, 'loan:keep'),
})

const undecided: ReadonlySet<LoanRecordRow['status']> = new Set(['approved', 'requested', 'refused'])

const mayHandOut = ({ actor }: Looking, { lines }: LoanRecordRow): boolean =>
  handingCapacity(actor, unitsOf(lines)) !== undefined

function handingActs(looking: Looking, record: LoanRecordRow) {
  const mayHand = record.borrowerId !== looking.actor.person && mayHandOut(looking, record)
  const isOut = record.status === 'out'
  const untouched = record.holds.every(({ state }) => state === 'out')
  return {
    handOver: mayHand && record.status === 'approved',
    undoHandOver: mayHand && isOut && untouched,
    takeBack: mayHand && isOut,
    undoReturn: mayHand && record.returns.some(({ undoneAt }) => undoneAt === null),
  }
}

function owedActs(looking: Looking, record: LoanRecordRow) {
  const { actor, today } = looking
  const isOut = record.status === 'out'
  const his = record.borrowerId === actor.person || record.askedById === actor.person
  const waits = record.extensions.some(({ status }) => status === 'requested')
  return {
    extend: isOut && record.due >= today && !waits && (his || mayHandOut(looking, record)),
    chase: isOut && record.due <= today && may(actor, 'loan:chase'),
  }
}

const standingOf = (record: LoanRecordRow, extension: string | null): readonly StandingApproval[] =>
  record.approvals
    .filter(
      ({ extensionId, approved, undoneAt }) => extensionId === extension && approved && undoneAt === null,
    )
    .map(({ step, unit, byId }) => ({
      kind: step,
      unitId: record.lines.find((line) => line.unit === unit)?.unitId ?? null,
      by: byId,
    }))

/** With it anybody takes the request back by the public page, in the name of who asked. */
const referenceFor = ({ actor }: Looking, { lines, reference }: LoanRecordRow): string | null =>
  seesPrivate(actor, lines) ? reference : null

/** His number is never shown whole. */
function secretsFor({ actor, seal }: Looking, { sealed, lines }: LoanRecordRow) {
  const secrets = seesPrivate(actor, lines)
    ? openedSecrets(sealed, { seal, office: actor.office })
    : undefined
  return secrets === undefined ? null : { ...secrets, nationalId: maskedNationalId(secrets.nationalId) }
}

/** การยืมของรายการนี้: each asset's loans on its card. */
export async function loansOfAsset(looking: Looking, asset: AssetId) {
  const { db, actor, today } = looking
  const rows = await loanList(db, actor.office, {
    box: 'all',
    asset,
    today,
    person: actor.person,
    limit: loansOfCardShown,
  })
  if (rows.length === 0) return []
  const photos = await photosInLoans(db, actor.office, { asset, loans: rows.map(({ id }) => id) })
  const byLoan = Map.groupBy(photos, ({ loanId }) => loanId)
  return rows.map((row) => ({
    ...told(looking, row, []),
    photos: (byLoan.get(row.id) ?? []).map(({ fileId, passing, caption }) => ({ fileId, passing, caption })),
  }))
}

/** Figures of a fiscal year: loans by case, in time, late, chased, harmed and made good. */
export async function figuresOf({ db, actor, today }: Looking, year: number) {
  const span = { from: firstDayOf(fiscalYear(year)), until: lastDayOf(fiscalYear(year)), today }
  return {
    year,
    total: await loanFigures(db, actor.office, span),
    kinds: await kindFigures(db, actor.office, span),
    suspended: await suspensionsOn(db, actor.office, today),
  }
}
