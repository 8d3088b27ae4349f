import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { isContractPaper } from '@prongsai/domain/contract/contract-paper'
import { formOf, type PaperKind } from '@prongsai/domain/template/paper-kind'
import { fieldsOf } from '@prongsai/domain/template/template'
import type { OfficialPaper } from './official-paper.ts'
import { contractExampleBlocks } from './contract-testing.ts'
import { shippedWording } from './shipped-wording.ts'

const chair = { name: 'นายประธาน ตั้งใจตรวจสอบ', post: 'ผู้อำนวยการกองช่าง', seat: 'ประธานกรรมการ' }
const member = {
  name: 'นางสาวกรรมการ รักษาประโยชน์ของทางราชการยิ่งนัก',
  post: 'นักวิชาการศึกษาชำนาญการ รักษาราชการแทนผู้อำนวยการกองการศึกษา ศาสนาและวัฒนธรรม',
  seat: 'กรรมการ',
}

const head = {
  role: '',
  name: 'นายนายก ใจกว้าง',
  position: 'นายกองค์การบริหารส่วนตำบลเกาะสะท้อน',
  actingFor: '',
}

const blocks: OfficialPaper['blocks'] = {
  รายชื่อ: {
    is: 'people',
    bodies: [{ title: '', people: [chair, member, { ...member, name: 'นายอีกคน รอบคอบ' }] }],
  },
  คณะกรรมการ: {
    is: 'people',
    bodies: [
      { title: 'คณะกรรมการพิจารณาผล', people: [chair, member, member] },
      { title: 'ผู้ตรวจรับพัสดุ', people: [{ ...member, seat: 'ผู้รับผิดชอบ' }] },
    ],
  },
  อำนาจหน้าที่: { is: 'list', items: ['ตรวจรับพัสดุ ณ ที่ทำการ', 'รายงานผลต่อหัวหน้าหน่วยงานของรัฐ'] },
  รายการพัสดุ: {
    is: 'table',
    columns: [
      { head: 'ลำดับ', width: 12, shape: 'mid' },
      { head: 'รายการ', width: 77.6, shape: 'name' },
      { head: 'จำนวน', width: 20, shape: 'mid' },
      { head: 'ราคาประมาณการ (บาท)', width: 50, shape: 'num' },
    ],
    rows: [['1', 'คอมพิวเตอร์โน้ตบุ๊ก Core i5 จอ 15 นิ้ว', '20 เครื่อง', '480,000.00']],
    sums: [{ label: 'รวมเป็นเงิน', amount: '480,000.00' }],
  },
  รายการสั่งซื้อ: {
    is: 'table',
    columns: [
      { head: 'ลำดับ', width: 12, shape: 'mid' },
      { head: 'รายการ', width: 67.6, shape: 'name' },
      { head: 'จำนวน', width: 20, shape: 'mid' },
      { head: 'ราคาต่อหน่วย', width: 30, shape: 'num' },
      { head: 'จำนวนเงิน', width: 30, shape: 'num' },
    ],
    rows: [['1', 'คอมพิวเตอร์โน้ตบุ๊ก Core i5', '20 เครื่อง', '24,000.00', '480,000.00']],
    sums: [{ label: 'รวมเป็นเงินทั้งสิ้น (สี่แสนแปดหมื่นบาทถ้วน)', amount: '480,000.00' }],
  },
  ตารางข้อเสนอ: {
    is: 'table',
    columns: [
      { head: 'ลำดับ', width: 12, shape: 'mid' },
      { head: 'ผู้ยื่นข้อเสนอ', width: 50, shape: 'name' },
      { head: 'ราคาที่เสนอ (บาท)', width: 30, shape: 'num' },
      { head: 'ผล', width: 20, shape: 'mid' },
      { head: 'เหตุผล', width: 47.6, shape: 'name' },
    ],
    rows: [
      ['1', 'ห้างหุ้นส่วนจำกัด ตัวอย่างการโยธา', '1,940,000.00', 'ผู้ชนะ', 'เสนอราคาต่ำสุด'],
      ['2', 'บริษัท ทางเรียบ จำกัด', '1,965,000.00', 'ผ่าน', ''],
      ['3', 'บริษัท ก่อสร้างดี จำกัด', '1,900,000.00', 'ไม่ผ่าน', 'ไม่ยื่นสำเนาหนังสือรับรองผลงาน'],
    ],
    sums: [],
  },
}

/** A paper of a kind with every field as its example shows it, and every block that it can hold. */
export function examplePaper(kind: PaperKind): OfficialPaper {
  const values = Object.fromEntries(
    Object.entries(fieldsOf(kind)).map(([name, { example }]) => [name, example]),
  )
  return {
    kind,
    office: {
      name: 'องค์การบริหารส่วนตำบลเกาะสะท้อน',
      sample: false,
      address: 'หมู่ที่ 5 ตำบลเกาะสะท้อน อำเภอตากใบ จังหวัดนราธิวาส 96110',
      telephone: '0 7358 1234',
    },
    unit: 'กองช่าง',
    wording: shippedWording(kind),
    number: kind === 'invitation-letter' ? 'นธ 71201/123' : '123/2569',
    on: civilDate.parse('2026-12-02'),
    to: 'นายกองค์การบริหารส่วนตำบลเกาะสะท้อน',
    values,
    blocks: isContractPaper(kind) ? contractExampleBlocks : blocks,
    sides:
      kind === 'purchase-order' || kind === 'contract-order'
        ? [
            { label: 'ผู้รับจ้าง', text: 'บริษัท ทางเรียบ จำกัด', code: false },
            { label: 'ใบสั่งจ้างเลขที่', text: '7/2570', code: false },
            { label: 'เลขประจำตัวผู้เสียภาษี', text: '0105500000001', code: true },
            { label: 'วันที่', text: '2 ธันวาคม 2569', code: false },
          ]
        : [],
    signers:
      kind === 'result-report' || kind === 'acceptance-certificate'
        ? [
            { role: 'ประธานกรรมการ', name: chair.name, position: '', actingFor: '' },
            { role: 'กรรมการ', name: member.name, position: '', actingFor: '' },
            { role: 'กรรมการ', name: 'นายอีกคน รอบคอบ', position: '', actingFor: '' },
          ]
        : signersOfForm(kind),
    opinions:
      kind === 'request-report' || kind === 'result-report'
        ? [
            {
              title: 'ความเห็นของหัวหน้าเจ้าหน้าที่',
              decided: 'ตรวจสอบแล้ว เห็นควรเสนอพิจารณา',
              note: 'ราคาเหมาะสม',
              signer: { ...head, name: 'นางคลัง มั่งมี', position: 'ผู้อำนวยการกองคลัง' },
              on: civilDate.parse('2026-12-02'),
            },
            {
              title: 'ความเห็นของปลัด',
              decided: '',
              note: '',
              signer: { ...head, name: '', position: 'ปลัดองค์การบริหารส่วนตำบล' },
              on: null,
            },
            { title: 'คำสั่ง', decided: '', note: '', signer: head, on: null },
          ]
        : [],
  }
}

const signersOfForm = (kind: PaperKind): OfficialPaper['signers'] =>
  formOf[kind] === 'sheet'
    ? [
        { role: 'เจ้าหน้าที่', name: 'นางสาวพัสดุ รักงาน', position: '', actingFor: '' },
        { ...head, role: 'หัวหน้าเจ้าหน้าที่', name: 'นางคลัง มั่งมี', position: 'ผู้อำนวยการกองคลัง' },
      ]
    : [head]
