import type { Actor } from '../access/actor.ts'
import { capacityForCase, type Capacity, type Permission } from '../access/permissions.ts'
import type { PersonId, UnitId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { regulation, type Citation } from '../law/citation.ts'
import type { Loan, LoanCase } from './loan.ts'
import type { LoanRefusal } from './loan-refusal.ts'
import type { LoanRules } from './loan-rules.ts'

/** ขั้นการพิจารณา: checked by the supply officer, agreed or approved by the holding division, approved by the head. */
export const approvalSteps = {
  check: 'เจ้าหน้าที่พัสดุตรวจสอบ',
  unit: 'หัวหน้าส่วนราชการที่ถือครอง',
  head: 'หัวหน้าหน่วยงานของรัฐ',
} as const

export type StepKind = keyof typeof approvalSteps

/** One step of a request: of the division `unitId` where it is a division's. The last of the law's stands in `citation`. */
export type ApprovalStep = {
  readonly kind: StepKind
  readonly unitId: UnitId | null
  /** Whether this one decides under the clause, or only prepares. */
  readonly decides: boolean
  readonly citation: Citation | null
}

const clauses = {
  inside: regulation('208 (2)'),
  outside: regulation('208 (2)'),
  agency: regulation('208 (1)'),
  consumable: regulation('210'),
} as const satisfies Record<LoanCase, Citation>

/** The clause under which a case is decided. */
export const clauseOf = (loanCase: LoanCase): Citation => clauses[loanCase]

/**
 * Who has to allow it, in the order in which they are asked. Used within the premises: the head of each division that
 * holds the things; used outside, by a person outside the office, or by another agency: the head of the office
 * (ระเบียบฯ 2560 ข้อ 208, 210).
 */
export function stepKindsOf(
  loanCase: LoanCase,
  { officerChecks, unitAgrees }: StepRules,
): readonly StepKind[] {
  const decidedByUnits = loanCase === 'inside'
  return [
    ...(officerChecks ? (['check'] as const) : []),
    ...(decidedByUnits || unitAgrees ? (['unit'] as const) : []),
    ...(decidedByUnits ? [] : (['head'] as const)),
  ]
}

type StepRules = Pick<LoanRules, 'officerChecks' | 'unitAgrees'>

/** Whose step decides a case under its clause; the others only prepare. */
export const deciderOf = (loanCase: LoanCase): StepKind => (loanCase === 'inside' ? 'unit' : 'head')

/** The steps of a request, a division's once for each of the divisions that hold what is asked for. */
export function stepsOf(
  loanCase: LoanCase,
  units: readonly UnitId[],
  rules: StepRules,
): readonly ApprovalStep[] {
  const decider = deciderOf(loanCase)
  return stepKindsOf(loanCase, rules).flatMap((kind): readonly ApprovalStep[] => {
    const decides = kind === decider
    const step = { kind, decides, citation: decides ? clauseOf(loanCase) : null }
    return kind === 'unit'
      ? [...new Set(units)].map((unitId) => ({ ...step, unitId }))
      : [{ ...step, unitId: null }]
  })
}

/** A decision that stands: by whom, at which step. */
export type StandingApproval = {
  readonly kind: StepKind
  readonly unitId: UnitId | null
  readonly by: PersonId
}

/** The first step that nobody has decided yet; of several divisions any may be first. */
export const openSteps = (
  steps: readonly ApprovalStep[],
  standing: readonly StandingApproval[],
): readonly ApprovalStep[] => {
  const left = steps.filter((step) => !standing.some((done) => isSameStep(step, done)))
  const [first] = left
  return left.filter(({ kind }) => kind === first?.kind)
}

export const isSameStep = (
  step: Pick<ApprovalStep, 'kind' | 'unitId'>,
  other: Pick<ApprovalStep, 'kind' | 'unitId'>,
): boolean => step.kind === other.kind && step.unitId === other.unitId

const permissionOf = {
  check: 'loan:check',
  unit: 'loan:agree',
  head: 'loan:approve',
} as const satisfies Record<StepKind, Permission>

export type Allowed = {
  readonly step: ApprovalStep
  readonly permission: Permission
  readonly capacity: Capacity
}

/**
 * อนุมัติ: the step that this person decides now. Nobody decides on his own loan, the head of the office neither: who
 * acts for him under a written order does. What he has delegated decides on it no more than he himself.
 */
export function decideLoan(
  loan: Pick<Loan, 'status' | 'borrowerId'>,
  actor: Actor,
  deciding: Deciding,
): Verdict<Allowed, LoanRefusal> {
  if (loan.status !== 'requested') return no({ code: 'loan/decided', status: loan.status })
  return decideStep(loan.borrowerId, actor, deciding)
}

/** Days that have passed entirely are not granted any more; they may still be refused. */
export const stillAhead = (
  { due }: Pick<Loan, 'due'>,
  { approve, today }: { readonly approve: boolean; readonly today: CivilDate },
): Verdict<undefined, LoanRefusal> =>
  approve && due < today ? no({ code: 'loan/days-over', due }) : yes(undefined)

type Deciding = {
  readonly steps: readonly ApprovalStep[]
  readonly standing: readonly StandingApproval[]
  /** The divisions that hold the things. */
  readonly units: readonly UnitId[]
  /** The step that was shown to who decides; undefined for whatever step is his. */
  readonly shown?: ShownStep | undefined
}

/** A step, as who decides was shown it. */
export type ShownStep = Pick<ApprovalStep, 'kind' | 'unitId'>

/** The same of whatever is decided by a loan's steps: an extension goes the same way. */
export function decideStep(
  borrower: PersonId | null,
  actor: Actor,
  { steps, standing, units, shown }: Deciding,
): Verdict<Allowed, LoanRefusal> {
  if (borrower === actor.person) return no({ code: 'loan/own-loan' })
  const open = openSteps(steps, standing)
  const impartial = withoutPowersOf(borrower, actor)
  if (shown !== undefined && !open.some((step) => isSameStep(step, shown)))
    return no({ code: 'loan/step-passed', step: shown.kind })
  for (const step of open.filter((one) => shown === undefined || isSameStep(one, shown))) {
    const permission = permissionOf[step.kind]
    const capacity = capacityForCase(impartial, permission, { units: unitsOf(step, units) })
    if (capacity !== undefined) return yes({ step, permission, capacity })
  }
  return no({ code: 'loan/not-your-step', step: open[0]?.kind ?? null })
}

/**
 * Whether who decides has to say which step he was shown: he who holds the authority of several, or what he sends twice
 * would sign the next one too.
 */
export function stepShown(
  actor: Actor,
  { steps, units, shown }: Pick<Deciding, 'steps' | 'units' | 'shown'>,
): Verdict<undefined, LoanRefusal> {
  const his = steps.filter(
    (step) => capacityForCase(actor, permissionOf[step.kind], { units: unitsOf(step, units) }) !== undefined,
  )
  return shown === undefined && his.length > 1 ? no({ code: 'loan/step-unnamed' }) : yes(undefined)
}

/** Whether he has allowed that very step already: sent again, it is answered and not done again. */
export const allowedAlready = (
  { person }: Pick<Actor, 'person'>,
  standing: readonly StandingApproval[],
  shown: ShownStep | undefined,
): boolean => shown !== undefined && standing.some((done) => done.by === person && isSameStep(done, shown))

/** What follows a loan, from its hand-over to what is made good, is no business of the borrower's own authority. */
export const notOwn = (
  borrower: PersonId | null,
  { person }: Pick<Actor, 'person'>,
): Verdict<undefined, LoanRefusal> => (borrower === person ? no({ code: 'loan/own-matter' }) : yes(undefined))

/** Without what the borrower has delegated to him: on his behalf nobody decides on what he borrows. */
const withoutPowersOf = (borrower: PersonId | null, actor: Actor): Actor => ({
  ...actor,
  delegated: actor.delegated.filter(({ forPerson }) => forPerson !== borrower),
})

/** A division's step is of that division alone; every other of all that hold the things. */
const unitsOf = ({ unitId }: Pick<ApprovalStep, 'unitId'>, units: readonly UnitId[]): readonly UnitId[] =>
  unitId === null ? units : [unitId]

/** Whether with this decision all have allowed it. */
export const isLastStep = (
  steps: readonly ApprovalStep[],
  standing: readonly StandingApproval[],
  step: ApprovalStep,
): boolean => steps.every((one) => isSameStep(one, step) || standing.some((done) => isSameStep(one, done)))

/** Who may have decided at a step, as the office's grants and orders name them today. */
export type Decider = {
  readonly person: PersonId
  readonly name: string
  readonly position: string
  readonly kind: StepKind
  readonly unitId: UnitId | null
  /** Where he acts under an order: for whom. */
  readonly actingFor: string | null
  /** Where it is delegated to him: by whom, and for which units; null is as far as it reaches. */
  readonly delegatedBy: string | null
  readonly giver: PersonId | null
  readonly onlyUnits: readonly UnitId[] | null
}

type Asking = { readonly borrower: PersonId | null; readonly units: readonly UnitId[] }

/** Of those who hold a step's authority, who may decide: all but the borrower, and who decides on his behalf. */
export const decidersOf = (
  step: Pick<ApprovalStep, 'kind' | 'unitId'>,
  deciders: readonly Decider[],
  { borrower, units }: Asking,
): readonly Decider[] =>
  deciders.filter(
    ({ kind, unitId, person, giver, onlyUnits }) =>
      kind === step.kind &&
      (unitId === null || unitId === step.unitId) &&
      person !== borrower &&
      (giver === null || giver !== borrower) &&
      unitsOf(step, units).every((unit) => onlyUnits?.includes(unit) ?? true),
  )

/** One who may decide, as the screens name him. */
export const decidersNamed = (deciders: readonly Decider[]) =>
  deciders.map(({ name, position, actingFor, delegatedBy }) => ({ name, position, actingFor, delegatedBy }))

type Undoing = Deciding & {
  readonly approval: {
    readonly kind: StepKind
    readonly unitId: UnitId | null
    readonly approved: boolean
    readonly undoneAt: Date | null
  }
}

/**
 * เพิกถอนการพิจารณา: by who holds that step's authority, or by the head of the office, and never by the borrower; before
 * the things are handed over, and the later steps first. A refusal is the latest step of all: while it stands nothing
 * before it is taken back, or a lower step would open again what a higher one has refused.
 */
export function undoApproval(
  loan: Pick<Loan, 'status' | 'borrowerId'>,
  actor: Actor,
  undoing: Undoing,
): Verdict<Undone, LoanRefusal> {
  if (loan.borrowerId === actor.person) return no({ code: 'loan/own-loan' })
  if (undoing.approval.undoneAt !== null) return no({ code: 'loan/approval-gone' })
  if (used.has(loan.status)) return no({ code: 'loan/approval-used', status: loan.status })
  if (loan.status === 'refused' && undoing.approval.approved) return no({ code: 'loan/later-stands' })
  return undoStep(loan.borrowerId, actor, undoing)
}

type Undone = { readonly permission: Permission; readonly capacity: Capacity }

/** The same of one step of whatever is decided by a loan's steps. */
export function undoStep(
  borrower: PersonId | null,
  actor: Actor,
  { approval, steps, standing, units }: Undoing,
): Verdict<Undone, LoanRefusal> {
  if (borrower === actor.person) return no({ code: 'loan/own-loan' })
  if (approval.undoneAt !== null) return no({ code: 'loan/approval-gone' })
  if (laterStands(approval, { steps, standing })) return no({ code: 'loan/later-stands' })
  const permission = permissionOf[approval.kind]
  const impartial = withoutPowersOf(borrower, actor)
  const capacity = capacityForCase(impartial, permission, { units: unitsOf(approval, units) })
  if (capacity !== undefined) return yes({ permission, capacity })
  const above = capacityForCase(impartial, 'loan:approve', { units })
  return above === undefined
    ? no({ code: 'loan/approval-above' })
    : yes({ permission: 'loan:approve', capacity: above })
}

const used: ReadonlySet<Loan['status']> = new Set(['out', 'returned', 'cancelled'])

const laterStands = (
  approval: Pick<StandingApproval, 'kind' | 'unitId'>,
  { steps, standing }: Omit<Deciding, 'units'>,
) =>
  steps
    .slice(steps.findIndex((step) => isSameStep(step, approval)) + 1)
    .filter(({ kind }) => kind !== approval.kind)
    .some((step) => standing.some((done) => isSameStep(step, done)))
