import { addDays } from '@prongsai/domain/calendar/civil-date'
import { onContract, shown, type Step } from './contract-step.ts'

/** ข้อ 183: once the penalty will exceed a tenth, with no consent to it, the head means to end it. */
export const reviewed = (after: number): Step =>
  onContract('head', after, ({ caller, today }, held) =>
    caller.contractCourse.review({
      ...held,
      outcome: 'terminate',
      on: today,
      consentPaper: '',
      reason: 'คู่สัญญาไม่มีหนังสือยินยอมเสียค่าปรับ และไม่อาจส่งมอบได้ในเวลาอันควร',
    }),
  )

/** มาตรา 103: ended, told to him, his security kept, and he is proposed as one who abandoned the work. */
export const terminated = (after: number): readonly Step[] => [
  onContract('head', after, ({ caller, today }, held) =>
    caller.contractCourse.end({
      ...held,
      how: 'terminated',
      ground: 'regulation',
      benefit: '',
      reason: 'ค่าปรับจะเกินร้อยละสิบของวงเงินตามสัญญา และคู่สัญญาไม่ยินยอมเสียค่าปรับ',
      on: today,
      notifiedOn: null,
      paper: 'หนังสือบอกเลิกสัญญา ที่ นธ 00003/77',
    }),
  ),
  onContract('officer', after + 3, ({ caller, today }, held) =>
    caller.contractCourse.tellEnding({ ...held, on: today }),
  ),
  onContract('head', after + 14, async (desk, held) => {
    const { securities } = await shown(desk, held)
    await desk.caller.contract.claimSecurity({
      ...held,
      security: securities.find(({ endedOn }) => endedOn === null)?.id ?? '',
      on: desk.today,
      paper: 'บันทึกริบหลักประกัน ที่ กค 91',
      reason: 'บอกเลิกสัญญาเพราะคู่สัญญาไม่ส่งมอบพัสดุ',
    })
  }),
  onContract('head', after + 45, ({ caller, today }, held) =>
    caller.contractCourse.proposeBlacklist({
      ...held,
      ground: 'breach',
      reason: 'ไม่ปฏิบัติตามสัญญาโดยไม่มีเหตุผลอันสมควร',
      on: today,
      paper: 'หนังสือถึงปลัดกระทรวงการคลัง ที่ นธ 00003/95',
      asked: { on: addDays(today, -30), until: addDays(today, -15) },
    }),
  ),
]

/** Whatever the file still lacks lies in the office's cabinet, and the contract is over (ข้อ 16). */
export const closed = (after: number): Step => ({
  after,
  by: 'officer',
  perform: async ({ caller, today }, { contract }) => {
    if (contract === undefined) throw new Error('the contract has not been drafted')
    const { papers } = await caller.contractCourse.closing({ id: contract.id })
    for (const { paper: what } of papers.filter(({ there }) => !there)) {
      await caller.contractCourse.tellFilePaper({ ...contract, what, on: today, paper: 'แฟ้มสัญญาของกองคลัง' })
      contract.version += 1
    }
    await caller.contractCourse.close({ ...contract, on: today })
    contract.version += 1
  },
})
