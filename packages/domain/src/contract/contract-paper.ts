/** เอกสารของสัญญา that are made out of its record. */
export const contractPapers = {
  'contract-data': 'ข้อมูลสาระสำคัญของสัญญา',
  'contract-order': 'ใบสั่งซื้อหรือใบสั่งจ้างตามข้อตกลง',
  'acceptance-certificate': 'ใบตรวจรับพัสดุหรือใบรับรองผลการปฏิบัติงาน',
  'part-notice': 'หนังสือแจ้งผลการตรวจรับที่ไม่ถูกต้องหรือไม่ครบถ้วน',
  'penalty-notice': 'หนังสือแจ้งการเรียกค่าปรับและสงวนสิทธิ',
  'change-result': 'หนังสือแจ้งผลการพิจารณาคำขอตามสัญญา',
  'defect-notice': 'หนังสือแจ้งให้แก้ไขความชำรุดบกพร่อง',
  'security-return': 'หนังสือแจ้งคืนหลักประกัน',
  'file-list': 'บัญชีตรวจความครบถ้วนของเอกสาร',
} as const

export type ContractPaper = keyof typeof contractPapers

export const isContractPaper = (word: string): word is ContractPaper => Object.hasOwn(contractPapers, word)
