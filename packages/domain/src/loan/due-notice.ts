import type { PersonId } from '../base/id.ts'
import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { NoticeLine, NoticeMatter } from '../notice/notice.ts'
import type { Decider } from './loan-approval.ts'
import { chaseBy, daysLate, noticeStepOn, type NoticeStep } from './loan-days.ts'

/** A loan that is out, as somebody is told of it. */
export type DueLoan = {
  readonly id: string
  readonly label: string
  readonly borrowerId: PersonId | null
  readonly borrower: string
  readonly due: CivilDate
  readonly things: string
  /** What has been told of this due day. */
  readonly told: readonly NoticeStep[]
}

export type Reached = { readonly loan: DueLoan; readonly step: NoticeStep }

/** The loans of which a step has been reached that nobody was told of yet; a day that was missed is caught up with. */
export const reachedOn = (loans: readonly DueLoan[], today: CivilDate): readonly Reached[] =>
  loans.flatMap((loan) => {
    const step = noticeStepOn({ status: 'out', due: loan.due }, today)
    return step === undefined || loan.told.includes(step) ? [] : [{ loan, step }]
  })

export type Message = {
  readonly person: PersonId
  readonly matter: NoticeMatter
  readonly lines: readonly NoticeLine[]
}

/**
 * One message for each person: the borrower of all that is his, whoever lends of what is due or late, and the heads when
 * the seven days of ข้อ 211 are over.
 */
export function messagesOf(
  reached: readonly Reached[],
  {
    today,
    lenders,
    heads,
  }: {
    readonly today: CivilDate
    readonly lenders: readonly Pick<Decider, 'person'>[]
    readonly heads: readonly Pick<Decider, 'person'>[]
  },
): readonly Message[] {
  const borrowers = Map.groupBy(reached, ({ loan }) => loan.borrowerId)
  const own = [...borrowers].flatMap(([person, theirs]) =>
    person === null
      ? []
      : [{ person, matter: 'loan-borrower' as const, lines: theirs.map((one) => borrowerLine(one, today)) }],
  )
  const owed = reached.filter(({ step }) => step !== 'soon').map((one) => lenderLine(one, today))
  const late = reached.filter(({ step }) => step === 'head').map((one) => lenderLine(one, today))
  const lending = new Set(lenders.map(({ person }) => person))
  const above = heads.filter(({ person }) => !lending.has(person))
  return [...own, ...toEach(lenders, owed), ...toEach(above, late)]
}

const toEach = (
  people: readonly Pick<Decider, 'person'>[],
  lines: readonly NoticeLine[],
): readonly Message[] =>
  lines.length === 0
    ? []
    : [...new Set(people.map(({ person }) => person))].map((person) => ({
        person,
        matter: 'loan-lender',
        lines,
      }))

const borrowerLine = ({ loan, step }: Reached, today: CivilDate): NoticeLine => ({
  text: `${loan.things} ${whenText({ loan, step }, today)} ${askText(step)}`,
  to: `/loans/${loan.id}`,
})

/** What an outsider is told of his loan, with the page on which he follows it. */
export const outsiderLine = (one: Reached, today: CivilDate, to: string): NoticeLine => ({
  ...borrowerLine(one, today),
  to,
})

/** พักสิทธิการยืม: until when and why, to the person himself. */
export const suspendedLine = (
  loan: string,
  { until, reason }: { readonly until: CivilDate; readonly reason: string },
): NoticeLine => ({
  text: `ท่านถูกพักสิทธิการยืมถึง ${formatThaiDate(until)} เพราะ${reason}`,
  to: `/loans/${loan}`,
})

/** What is late can no longer be extended. */
const askText = (step: NoticeStep): string =>
  step === 'soon' || step === 'due' ? 'กรุณาส่งคืน หรือขอขยายเวลาก่อนพ้นกำหนด' : 'กรุณาส่งคืนโดยเร็ว'

const lenderLine = ({ loan, step }: Reached, today: CivilDate): NoticeLine => ({
  text: `${loan.label} ${loan.borrower}: ${loan.things} ${whenText({ loan, step }, today)}${dutyText({ loan, step })}`,
  to: `/loans/${loan.id}`,
})

const whenText = ({ loan, step }: Reached, today: CivilDate): string =>
  step === 'soon' || step === 'due'
    ? `ครบกำหนดส่งคืน ${step === 'due' ? 'วันนี้' : formatThaiDate(loan.due)}`
    : `เกินกำหนดส่งคืนแล้ว ${daysLate(loan, today)} วัน (ครบกำหนด ${formatThaiDate(loan.due)})`

function dutyText({ loan, step }: Reached): string {
  if (step === 'late') return ` ต้องติดตามทวงคืนภายใน ${formatThaiDate(chaseBy(loan.due))} (ระเบียบฯ 2560 ข้อ 211)`
  return step === 'head' ? ' พ้นเจ็ดวันตามระเบียบฯ 2560 ข้อ 211 แล้ว' : ''
}
