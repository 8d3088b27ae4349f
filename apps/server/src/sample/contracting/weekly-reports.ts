import type { Desk } from '../act.ts'
import type { Going, Hand } from '../buying/purchase-move.ts'
import { onContract, shown, type Step } from './contract-step.ts'

/** The reports of all weeks that are over, each handed in on its day. */
export const proveWeeks = (after: number, by: Hand): Step => ({
  after,
  by,
  perform: async (desk: Desk, { contract }: Going) => {
    if (contract === undefined) throw new Error('the contract has not been drafted')
    const { checkpoints } = await shown(desk, contract)
    const open = checkpoints.filter(
      ({ kind, metOn, waived, dueOn }) => kind === 'week' && metOn === null && !waived && dueOn <= desk.today,
    )
    for (const { key, dueOn } of open) {
      await desk.caller.contract.prove({
        id: contract.id,
        version: contract.version,
        key,
        on: dueOn,
        paper: 'บันทึกการควบคุมงานประจำสัปดาห์',
        note: '',
      })
      contract.version += 1
    }
  },
})

/** The head takes a report off: nobody worked in that week. */
export const waiveWeek = (after: number, reason: string): Step =>
  onContract('head', after, async (desk, held) => {
    const { checkpoints } = await shown(desk, held)
    const open = checkpoints.find(({ kind, metOn, waived }) => kind === 'week' && metOn === null && !waived)
    await desk.caller.contract.waive({
      id: held.id,
      version: held.version,
      key: open?.key ?? '',
      on: desk.today,
      paper: 'บันทึกกองช่างที่ให้ยกเว้นรายงานประจำสัปดาห์',
      reason,
    })
  })
