import { addDays } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { onContract, shown, written, type Step } from './contract-step.ts'

type PlannedExcuse = {
  readonly kind: 'extension' | 'waiver'
  readonly reason: string
  /** First and last day of the cause, in days after the signing. */
  readonly cause: readonly [from: number, to: number]
  /** When the contractor told of it. */
  readonly told: number
  readonly days: number
  readonly asked: number
}

/** Asked for with its notice, given by the head a week later, and made public. */
export const askedAndGiven = ({ kind, reason, cause, told, days, asked }: PlannedExcuse): readonly Step[] => [
  onContract('officer', asked, async (desk, held) => {
    const at = (after: number) => addDays(held.signedOn, after)
    await desk.caller.contractCourse.askChange({
      ...held,
      asked: {
        kind,
        ground: 'force-majeure',
        causeFrom: at(cause[0]),
        causeTo: at(cause[1]),
        notifiedOn: at(told),
        noticePaper: `หนังสือผู้รับจ้าง ลว. ${written(at(told))}`,
        agencyKnew: false,
        days,
      },
      askedOn: desk.today,
      reason,
    })
  }),
  given(asked + 7, days, 'ตรวจสอบแล้วเป็นเหตุสุดวิสัยตามจำนวนวันที่เกิดขึ้นจริง'),
  published(asked + 9),
]

type PlannedAmendment = {
  /** Whole baht. */
  readonly price: number
  /** The new last day, in days after the signing. */
  readonly dueAfter: number
  readonly asked: number
  readonly reason: string
}

/** Another price and another day, for the good of the office (มาตรา 97). */
export const amended = ({ price, dueAfter, asked, reason }: PlannedAmendment): readonly Step[] => [
  onContract('officer', asked, async (desk, held) => {
    await desk.caller.contractCourse.askChange({
      ...held,
      asked: {
        kind: 'amendment',
        ground: 'benefit',
        withinPurpose: true,
        structural: false,
        certifiedBy: '',
        price: baht(price),
        dueOn: addDays(held.signedOn, dueAfter),
        parts: null,
      },
      askedOn: desk.today,
      reason,
    })
  }),
  given(asked + 5, null, 'เป็นประโยชน์แก่หน่วยงานของรัฐ และวงเงินอยู่ในอำนาจ เห็นควรอนุมัติ'),
  published(asked + 7),
]

const given = (after: number, daysGiven: number | null, decision: string): Step =>
  onContract('head', after, async (desk, held) => {
    const { changes } = await shown(desk, held)
    await desk.caller.contractCourse.decideChange({
      ...held,
      changeId: changes.at(-1)?.id ?? '',
      approve: true,
      decidedOn: desk.today,
      daysGiven,
      decision,
      paper: `บันทึกข้อความ ลว. ${written(desk.today)}`,
      governorPaper: '',
    })
  })

const published = (after: number): Step =>
  onContract('officer', after, async (desk, held) => {
    const { changes } = await shown(desk, held)
    await desk.caller.contractCourse.publishChange({
      ...held,
      changeId: changes.at(-1)?.id ?? '',
      on: desk.today,
    })
  })
