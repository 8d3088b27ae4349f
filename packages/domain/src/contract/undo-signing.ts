import { no, yes, type Verdict } from '../base/verdict.ts'
import type { ContractCase } from './case.ts'
import type { ContractRefusal } from './contract-refusal.ts'

/** เพิกถอนการลงนาม: of a contract that binds, while nothing stands upon it. */
export function undoSigning(contract: ContractCase): Verdict<null, ContractRefusal> {
  if (contract.status !== 'active') return no({ code: 'contract/not-running' })
  const [begun] = upon(contract)
  return begun === undefined ? yes(null) : no({ code: 'contract/course-begun', what: begun })
}

/** What stands upon a signing, in the words of a person. */
const upon = (contract: ContractCase): readonly string[] => [
  ...(contract.deliveries.length > 0 ? ['การบันทึกส่งมอบ'] : []),
  ...(contract.payments.length > 0 ? ['การบันทึกจ่ายเงิน'] : []),
  ...(contract.changes.some(({ status }) => status !== 'withdrawn') ? ['คำขอแก้ไขสัญญา'] : []),
  ...(contract.review === null ? [] : ['ผลการพิจารณาตามข้อ 183']),
  ...(contract.fines.length > 0 ? ['การบันทึกค่าปรับ'] : []),
  ...(contract.facts.length > 0 ? ['บันทึกการดำเนินการตามกำหนด'] : []),
]
