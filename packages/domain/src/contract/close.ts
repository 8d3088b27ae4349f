import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { ContractCase } from './case.ts'
import { checkpointsOf, type Checkpoint } from './checkpoint.ts'
import { dutyOf, dutyText, type CheckpointKind } from './checkpoint-kind.ts'
import type { ClosingCase } from './closing.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import type { FileEntry } from './file-paper.ts'
import { isAccepted, openDefects } from './fulfilment.ts'
import { penaltiesLeft } from './penalties-owed.ts'
import { daysInOrder } from './term.ts'

/** Duties of which what is open is told by its own sentence. */
const toldApart: ReadonlySet<CheckpointKind> = new Set<CheckpointKind>([
  'delivery',
  'register-assets',
  'security-return',
  'security-claim',
  'defect-notice',
  'defect-mend',
])

const isOpen = ({ metOn, waived }: Checkpoint): boolean => metOn === null && !waived

/** สัญญา as its closing is judged: what of it is open, and what of its file is missing. */
export function closingOf(contract: ContractCase, file: readonly FileEntry[]): ClosingCase {
  const open = checkpointsOf(contract).filter(isOpen)
  const paid = new Set(contract.payments.map(({ acceptance }) => acceptance))
  return {
    running: contract.status === 'active' || contract.status === 'ended',
    asked: file.map(({ paper }) => paper),
    there: file.filter(({ there }) => there !== null).map(({ paper }) => paper),
    openCheckpoints: namesOf(open.filter(({ kind }) => !toldApart.has(kind))),
    notAccepted:
      contract.status === 'ended'
        ? 0
        : contract.instalments.filter((instalment) => !isAccepted(contract, instalment)).length,
    penaltiesLeft: penaltiesLeft(contract),
    notPaid: contract.acceptances.filter(({ id, gross }) => gross > 0n && !paid.has(id)).length,
    securityHeld: contract.securities.some(({ endedOn }) => endedOn === null),
    openDefects: openDefects(contract),
    notRegistered: open.filter(({ kind }) => kind === 'register-assets').length,
  }
}

/** More of one duty than this are named once, with their number. */
const fewOfOne = 3

const namesOf = (open: readonly Checkpoint[]): readonly string[] =>
  [...Map.groupBy(open, ({ kind }) => kind)].flatMap(([kind, ones]) =>
    ones.length > fewOfOne ? [`${dutyOf(kind).name} ${ones.length} รายการ`] : ones.map(dutyText),
  )

/** The day on which it is closed: one that has come, and not before the last thing that was done under it. */
export function judgeClosingDay(
  { acceptances, payments, securities, signedOn, today }: ContractCase,
  on: CivilDate,
): Verdict<null, ContractRefusal> {
  if (on > today) return no({ code: 'contract/day-ahead', day: on })
  const days = [
    { what: 'วันทำสัญญา', on: signedOn },
    ...acceptances.map((one) => ({ what: 'วันตรวจรับ', on: one.on })),
    ...payments.map((one) => ({ what: 'วันจ่ายเงิน', on: one.on })),
    ...securities.map((one) => ({ what: 'วันคืนหรือเรียกร้องหลักประกัน', on: one.endedOn })),
  ]
  const wrong = days.map((day) => daysInOrder([day, { what: 'วันปิดสัญญา', on }])).find(({ ok }) => !ok)
  return wrong === undefined ? yes(null) : wrong
}
