import { writeXlsx } from 'hucre'
import { year } from './plan-ready.ts'

type Line = readonly (string | number | null)[]

const short = year % 100
const thai = (text: string) => text.replaceAll(/\d/gu, (digit) => '๐๑๒๓๔๕๖๗๘๙'.charAt(Number(digit)))

const lines: readonly Line[] = [
  [`แผนการจัดซื้อจัดจ้าง (เพิ่มเติม) ประจำปีงบประมาณ พ.ศ. ${thai(String(year))}`],
  [
    'กำหนดเวลาที่เริ่มจัดหา',
    'รายการ/จำนวน (หน่วย)',
    'หน่วยงานเจ้าของเงิน',
    'แผนงาน',
    'หมวด/ประเภท',
    'จำนวนเงิน (บาท)',
    'วิธีจัดหา',
  ],
  [
    `ก.พ. ${short}`,
    'ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านหัวคลอง หมู่ที่ 1 จำนวน 1 สาย',
    'กองช่าง',
    'แผนงานอุตสาหกรรมและการโยธา',
    'ค่าที่ดินและสิ่งก่อสร้าง',
    '๑,๙๘๗,๐๐๐.-',
    'e-bidding',
  ],
  [
    `มี.ค. ${thai(String(year))}`,
    'เครื่องคอมพิวเตอร์ สำหรับงานประมวลผล จำนวน ๑๖ เครื่อง',
    'กองคลัง',
    'แผนงานบริหารงานทั่วไป',
    'ค่าครุภัณฑ์',
    480_000,
    'เฉพาะเจาะจง',
  ],
  [null, 'รวมทั้งสิ้น', null, null, null, 2_467_500, null],
]

/** A plan of the running year as an office keeps it, whose sum lies five hundred baht above what its rows add up to. */
export const ownPlan = async (): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name: `แผน ${year}`, rows: lines.map((line) => [...line]) }] }))
