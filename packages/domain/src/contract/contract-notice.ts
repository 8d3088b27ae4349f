import type { ContractId, PersonId } from '../base/id.ts'
import { formatThaiDate } from '../calendar/buddhist.ts'
import { addDays, daysBetween, type CivilDate } from '../calendar/civil-date.ts'
import type { NoticeLine, NoticeMatter } from '../notice/notice.ts'
import { dutyText, isCheckpointKind } from './checkpoint-kind.ts'
import type { NoticeStage } from './contract.ts'

/** Days before the day of which people are told, from which it is said that it comes. */
export const aheadOfAlert = 3

/** An open checkpoint, as somebody is told of it. */
export type Told = {
  readonly contractId: ContractId
  /** 'สัญญาเลขที่ 1/2570' */
  readonly title: string
  readonly name: string
  readonly key: string
  readonly kind: string
  readonly number: number | null
  readonly dueOn: CivilDate
  readonly alertOn: CivilDate
}

/** The stage at which it is on a day, of which people are told once; undefined while it is further away. */
export function stageOn(
  { dueOn, alertOn }: Pick<Told, 'dueOn' | 'alertOn'>,
  today: CivilDate,
): NoticeStage | undefined {
  if (today > dueOn) return 'late'
  if (today >= alertOn) return 'due'
  return addDays(today, aheadOfAlert) >= alertOn ? 'coming' : undefined
}

export type ToldTo = { readonly person: PersonId; readonly told: Told; readonly stage: NoticeStage }

export type Message = {
  readonly person: PersonId
  readonly matter: NoticeMatter
  readonly lines: readonly NoticeLine[]
}

/** So many lines a message has; the rest is in the list to which its last line leads. */
const most = 40

/** One message for each person, the latest first. */
export const messagesOf = (all: readonly ToldTo[], today: CivilDate): readonly Message[] =>
  [...Map.groupBy(all, ({ person }) => person)].map(([person, theirs]) => {
    const inOrder = theirs.toSorted((a, b) => (a.told.dueOn < b.told.dueOn ? -1 : 1))
    const lines = inOrder.slice(0, most).map(({ told, stage }) => lineOf(told, stage, today))
    const rest = inOrder.length - lines.length
    return { person, matter: 'contract-due', lines: rest > 0 ? [...lines, restLine(rest)] : lines }
  })

const restLine = (count: number): NoticeLine => ({
  text: `และอีก ${count} รายการที่ถึงกำหนด`,
  to: '/contracts/due',
})

const lineOf = (told: Told, stage: NoticeStage, today: CivilDate): NoticeLine => ({
  text: `${told.title} ${told.name}: ${textOf(told)} ${whenText(told, stage, today)}`,
  to: `/contracts/${told.contractId}`,
})

const textOf = ({ kind, number }: Told): string =>
  isCheckpointKind(kind) ? dutyText({ kind, number }) : kind

function whenText({ dueOn, alertOn }: Told, stage: NoticeStage, today: CivilDate): string {
  if (stage === 'late')
    return `เกินกำหนดแล้ว ${daysBetween(dueOn, today)} วัน (ครบกำหนด ${formatThaiDate(dueOn)})`
  if (dueOn === today) return 'ครบกำหนดวันนี้'
  return stage === 'due' && alertOn < dueOn
    ? `ควรดำเนินการตั้งแต่ ${formatThaiDate(alertOn)} ครบกำหนด ${formatThaiDate(dueOn)}`
    : `ครบกำหนด ${formatThaiDate(dueOn)}`
}
