import type { OfficialPaper } from './official-paper.ts'

const lines: OfficialPaper['blocks'][string] = {
  is: 'table',
  columns: [
    { head: 'ลำดับ', width: 12, shape: 'mid' },
    { head: 'รายการ', width: 63.6, shape: 'name' },
    { head: 'จำนวน', width: 24, shape: 'mid' },
    { head: 'ราคาต่อหน่วย (บาท)', width: 29, shape: 'num' },
    { head: 'จำนวนเงิน (บาท)', width: 31, shape: 'num' },
  ],
  rows: [
    ['1', 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก ผิวจราจรกว้าง 5 เมตร ยาว 320 เมตร', '1 สาย', '1,987,000.00', '1,987,000.00'],
  ],
  sums: [{ label: 'รวมเป็นเงินทั้งสิ้น (หนึ่งล้านเก้าแสนแปดหมื่นเจ็ดพันบาทถ้วน)', amount: '1,987,000.00' }],
}

/** The tables that the papers of a contract can hold: a road that was delivered 37 days late, 10 of them excused. */
export const contractExampleBlocks: OfficialPaper['blocks'] = {
  รายการ: lines,
  รายการสั่งซื้อ: lines,
  งวด: {
    is: 'table',
    columns: [
      { head: 'งวดที่', width: 14, shape: 'mid' },
      { head: 'งานหรือพัสดุที่ส่งมอบ', width: 72.6, shape: 'name' },
      { head: 'ครบกำหนด', width: 39, shape: 'mid' },
      { head: 'จำนวนเงิน (บาท)', width: 34, shape: 'num' },
    ],
    rows: [
      ['1', 'งานปรับพื้นทางและเทคอนกรีตช่วงแรก', '31 ตุลาคม 2569', '987,000.00'],
      ['2', 'งานที่เหลือทั้งหมด', '30 พฤศจิกายน 2569', '1,000,000.00'],
    ],
    sums: [{ label: 'รวม', amount: '1,987,000.00' }],
  },
  รายการตรวจรับ: {
    is: 'table',
    columns: [
      { head: 'ลำดับ', width: 12, shape: 'mid' },
      { head: 'รายการ', width: 65.6, shape: 'name' },
      { head: 'ส่งมอบ', width: 25, shape: 'mid' },
      { head: 'รับไว้', width: 25, shape: 'mid' },
      { head: 'มูลค่าที่รับไว้ (บาท)', width: 32, shape: 'num' },
    ],
    rows: [['1', 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก', '1 สาย', '1 สาย', '1,987,000.00']],
    sums: [{ label: 'รวมมูลค่าที่รับไว้ (หนึ่งล้านเก้าแสนแปดหมื่นเจ็ดพันบาทถ้วน)', amount: '1,987,000.00' }],
  },
  ขั้นค่าปรับ: {
    is: 'table',
    columns: [
      { head: 'รายการ', width: 42.6, shape: 'name' },
      { head: 'เกินกำหนด (วัน)', width: 15, shape: 'mid' },
      { head: 'งด (วัน)', width: 11, shape: 'mid' },
      { head: 'ราคาที่ใช้คิด (บาท)', width: 29, shape: 'num' },
      { head: 'ร้อยละต่อวัน', width: 14, shape: 'mid' },
      { head: 'วันละ (บาท)', width: 22, shape: 'num' },
      { head: 'ค่าปรับ (บาท)', width: 26, shape: 'num' },
    ],
    rows: [['งวดที่ 1', '37', '10', '1,987,000.00', '0.10', '1,987.00', '53,649.00']],
    sums: [{ label: 'รวมค่าปรับ', amount: '53,649.00' }],
  },
  ก่อนและหลัง: {
    is: 'table',
    columns: [
      { head: 'รายการ', width: 55.6, shape: 'name' },
      { head: 'ก่อน', width: 52, shape: 'mid' },
      { head: 'หลัง', width: 52, shape: 'mid' },
    ],
    rows: [
      ['ราคาตามสัญญา (บาท)', '1,987,000.00', '1,987,000.00'],
      ['วันครบกำหนด', '30 พฤศจิกายน 2569', '10 ธันวาคม 2569'],
    ],
    sums: [],
  },
  รายการเอกสาร: {
    is: 'table',
    columns: [
      { head: 'ลำดับ', width: 12, shape: 'mid' },
      { head: 'เอกสาร', width: 76.6, shape: 'name' },
      { head: 'มีหรือไม่', width: 23, shape: 'mid' },
      { head: 'เลขที่และวันที่', width: 48, shape: 'name' },
    ],
    rows: [
      ['1', 'รายงานขอซื้อหรือขอจ้าง (ข้อ 16 (1))', 'มี', 'ที่ 12/2569 ลงวันที่ 1 กันยายน 2569'],
      ['2', 'ประกาศผลการพิจารณาคัดเลือกผู้ชนะ (ข้อ 16 (6))', 'ยังไม่มี', ''],
    ],
    sums: [],
  },
}
