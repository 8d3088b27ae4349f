import { expect, test } from 'vitest'
import { closingNeeds, filePapers, judgeClosing, missingPapers, type ClosingCase } from './closing.ts'
import { contractRefusalText } from './contract-refusal.ts'
import { baht } from '../money/satang.ts'
import { said } from './testing.ts'

const done: ClosingCase = {
  running: true,
  asked: ['request', 'result', 'contract', 'inspection'],
  there: ['inspection', 'request', 'result', 'contract'],
  openCheckpoints: [],
  notAccepted: 0,
  notPaid: 0,
  penaltiesLeft: baht(0),
  securityHeld: false,
  openDefects: 0,
  notRegistered: 0,
}
const closed = (rest: Partial<ClosingCase>) => said(judgeClosing({ ...done, ...rest }))

test('a contract of which nothing is left closes', () => expect(closed({})).toBe('yes'))

test('each thing that is left keeps it open', () => {
  expect(closed({ running: false })).toBe('contract/not-running')
  expect(closed({ notAccepted: 1 })).toBe('contract/close-not-accepted')
  expect(closed({ notPaid: 1 })).toBe('contract/close-not-paid')
  expect(closed({ penaltiesLeft: baht(1) })).toBe('contract/close-penalties-left')
  expect(closed({ openDefects: 1 })).toBe('contract/defects-open')
  expect(closed({ notRegistered: 1 })).toBe('contract/close-not-registered')
  expect(closed({ openCheckpoints: ['ส่งสำเนาสัญญา'] })).toBe('contract/close-checkpoints')
  expect(closed({ securityHeld: true })).toBe('contract/close-security-held')
  expect(closed({ there: [] })).toBe('contract/close-papers')
})

test('the file of ข้อ 16 has eight papers; what the method does not ask for is not missed', () => {
  expect(Object.values(filePapers).map(([, { clause }]) => clause)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `16 (${number})`),
  )
  expect(missingPapers({ asked: ['inspection', 'hearing', 'request'], there: ['request'] })).toEqual([
    'hearing',
    'inspection',
  ])
})

test('everything that is missing is told at once, each by its name', () => {
  const needs = closingNeeds({ ...done, notPaid: 2, there: ['request', 'result', 'contract'] })
  expect(needs.map(contractRefusalText)).toEqual([
    'ปิดสัญญาไม่ได้: ตรวจรับแล้วแต่ยังไม่ได้บันทึกการจ่าย 2 งวด ให้บันทึกการจ่ายก่อน',
    'ปิดสัญญาไม่ได้: เอกสารในแฟ้มยังไม่ครบ ขาด บันทึกรายงานผลการตรวจรับพัสดุ (ระเบียบฯ พ.ศ. 2560 ข้อ 16) ให้แนบให้ครบก่อน',
  ])
})
