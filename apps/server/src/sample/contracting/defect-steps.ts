import { addDays } from '@prongsai/domain/calendar/civil-date'
import type { Hand } from '../buying/purchase-move.ts'
import { onContract, shown, written, type Step } from './contract-step.ts'

type PlannedDefect = {
  readonly defect: string
  /** When it was found, in days after the signing. */
  readonly found: number
  /** The head of the division that uses it. */
  readonly by: Hand
  /** In how many days after it was found it is mended; its notice gives as many from its own day. */
  readonly mended: number
}

/** ข้อ 184, 185: found while the warranty runs, told two days later to the head, the contractor and his guarantor, and mended in time. */
export const foundAndMended = ({ defect, found, by, mended }: PlannedDefect): readonly Step[] => [
  onContract(by, found, ({ caller, today }, held) =>
    caller.contractCourse.findDefect({ ...held, position: 1, assetId: null, foundOn: today, defect }),
  ),
  onContract('officer', found + 2, async (desk, held) => {
    const { caller, today } = desk
    const { defects } = await shown(desk, held)
    await caller.contractCourse.tellDefect({
      ...held,
      of: defects.at(-1)?.id ?? '',
      toldHeadOn: today,
      notifiedOn: today,
      noticePaper: `หนังสือแจ้งให้แก้ไข ลว. ${written(today)}`,
      guarantorOn: today,
      mendBy: addDays(today, mended),
    })
  }),
  onContract(by, found + mended, async (desk, held) => {
    const { defects } = await shown(desk, held)
    await desk.caller.contractCourse.mendDefect({
      ...held,
      of: defects.at(-1)?.id ?? '',
      on: desk.today,
      how: 'mended',
    })
  }),
]
