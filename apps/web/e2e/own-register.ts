import { writeXlsx } from 'hucre'

/** A card as a careful clerk reads it out of the register; the price in baht. */
export type ExpectedCard = {
  readonly code: string
  readonly name: string
  readonly acquired: string | null
  readonly price: number | null
  readonly disposed: boolean
}

type Written = string | number | Date | null
type Line = readonly Written[]

const titles: readonly Line[] = [['ทะเบียนคุมครุภัณฑ์ องค์การบริหารส่วนตำบลบ้านทดสอบ'], ['ณ วันที่ ๓๐ กันยายน ๒๕๖๘']]

const head: readonly Line[] = [
  [
    'ลำดับที่',
    'วัน เดือน ปี ที่ได้มา',
    'รหัสครุภัณฑ์',
    'รายการ',
    'จำนวน',
    'หน่วยนับ',
    'ราคา (บาท)',
    null,
    'หน่วยงานที่ใช้',
    'สภาพ',
    'หมายเหตุ',
  ],
  [null, null, null, null, null, null, 'ต่อหน่วย', 'รวม', null, null, null],
]

const across = (row: number, from: number, to: number) => ({
  startRow: row,
  startCol: from,
  endRow: row,
  endCol: to,
})

const merges = [
  across(0, 0, 10),
  across(1, 0, 10),
  ...[0, 1, 2, 3, 4, 5, 8, 9, 10].map((column) => ({ ...across(2, column, column), endRow: 3 })),
  across(2, 6, 7),
]

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

/** Ditto marks, Thai digits, ranges of codes, marks typed in the wrong order, and a head that comes again on the second page. */
const office: readonly Line[] = [
  [
    1,
    '๗ ก.พ. ๒๕๖๕',
    '400-65-0001',
    'โต๊ะทํางานเหล็ก ขนาด 4 ฟุต',
    1,
    'ตัว',
    '๔,๕๐๐.-',
    4500,
    'สำนักปลัด',
    'ใช้งานได้',
    null,
  ],
  [2, '”', '400-65-0002 ถึง 0004', '”', 3, '”', '”', 13500, '”', '”', null],
  [
    3,
    day('2020-08-10'),
    '401 63 0001',
    'เก้าอี้พลาสติก มีพนักพิง',
    1,
    'ตัว',
    275.5,
    275.5,
    'ส่วนการคลัง',
    'ชำรุด',
    null,
  ],
  [
    4,
    '1/10/2562',
    '406-63-0001',
    'ตู้เหล็กเก็บเอกสาร 4 ลิ้นชัก',
    1,
    'ตู้',
    '5,818.25 บาท',
    5818.25,
    'กองคลัง',
    null,
    'จำหน่ายแล้ว',
  ],
  [5, '12 ม.ค. 64', null, 'พัดลมตั้งพื้น ขนาด 18 นิ้ว', 1, 'ตัว', 1290, 1290, 'สำนักปลัด', 'ใช้งานได้', null],
  [null, null, null, 'รวมหน้านี้', null, null, null, 25383.75, null, null, null],
  ...head,
  [
    6,
    '15 มี.ค. 2566',
    '420-66-0001',
    'เครื่องปรับอากาศ แบบแยกส่วน ขนาด 18,000 บีทียู',
    1,
    'เครื่อง',
    28600,
    28600,
    'กองช่าง',
    'ใช้งานได้',
    null,
  ],
  [
    7,
    '15/03/66',
    '420-66-0002',
    'เครื่อง\u200bปรับอากาศ แบบแยกส่วน ขนาด 24,000 บีทียู',
    1,
    'เครื่อง',
    '32,400.00',
    32400,
    'กองช่าง',
    'ใช้งานได้',
    null,
  ],
  [
    8,
    '-',
    '420-55-0001',
    'เครื่องปรับอากาศ แบบติดผนัง',
    1,
    'เครื่อง',
    '-',
    null,
    'ส่วนโยธา',
    'เสื่อมสภาพ',
    'รับโอนจากอำเภอ',
  ],
  [
    9,
    '30 ก.ย. 2564',
    '420-64-0001',
    'เครื่องปรับอากาศ แบบแยกส่วน ขนาด 12,000 บีทียู',
    1,
    'เครื่อง',
    17000,
    17000,
    'ศูนย์พัฒนาเด็กเล็กบ้านทดสอบ',
    'ใช้งานได้',
    null,
  ],
  [null, null, null, 'รวมทั้งสิ้น', null, null, null, 103383.75, null, null, null],
  [
    null,
    null,
    null,
    'ลงชื่อ ........................................ หัวหน้าเจ้าหน้าที่',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ],
]

const computers: readonly Line[] = [
  [
    1,
    '2 ธันวาคม 2567',
    '416-68-0001',
    'เครื่องคอมพิวเตอร์โน้ตบุ๊ก สำหรับงานประมวลผล',
    1,
    'เครื่อง',
    22000,
    22000,
    'กองคลัง',
    'ใช้งานได้',
    null,
  ],
  [
    2,
    '2 ธันวาคม 2567',
    '416-68-0001',
    'เครื่องพิมพ์ Multifunction แบบฉีดหมึก',
    1,
    'เครื่อง',
    7500,
    7500,
    'กองคลัง',
    'ใช้งานได้',
    null,
  ],
]

const sheet = (name: string, lines: readonly Line[]) => ({
  name,
  rows: [...titles, ...head, ...lines].map((line) => [...line]),
  merges,
})

/** A register with the troubles that offices' registers have, for a checkout that has no other beside it. */
export async function ownRegister(): Promise<Buffer> {
  const workbook = await writeXlsx({
    sheets: [
      sheet('ครุภัณฑ์สำนักงาน', office),
      sheet('ครุภัณฑ์คอมพิวเตอร์', computers),
      { ...sheet('ร่างเดิม', office.slice(0, 2)), hidden: true },
      { name: 'Sheet4', rows: [] },
    ],
  })
  return Buffer.from(workbook)
}

const card = (
  code: string,
  name: string,
  rest: readonly [acquired: string | null, price: number | null, disposed?: boolean],
): ExpectedCard => ({ code, name, acquired: rest[0], price: rest[1], disposed: rest[2] ?? false })

const desk = 'โต๊ะทำงานเหล็ก ขนาด 4 ฟุต'

/** All that stands in it for certain; what has no code of its own is not among them. */
export const ownCards: readonly ExpectedCard[] = [
  card('400-65-0001', desk, ['2022-02-07', 4500]),
  card('400-65-0002', desk, ['2022-02-07', 4500]),
  card('400-65-0003', desk, ['2022-02-07', 4500]),
  card('400-65-0004', desk, ['2022-02-07', 4500]),
  card('401-63-0001', 'เก้าอี้พลาสติก มีพนักพิง', ['2020-08-10', 275.5]),
  card('406-63-0001', 'ตู้เหล็กเก็บเอกสาร 4 ลิ้นชัก', ['2019-10-01', 5818.25, true]),
  card('420-66-0001', 'เครื่องปรับอากาศ แบบแยกส่วน ขนาด 18,000 บีทียู', ['2023-03-15', 28600]),
  card('420-66-0002', 'เครื่องปรับอากาศ แบบแยกส่วน ขนาด 24,000 บีทียู', ['2023-03-15', 32400]),
  card('420-55-0001', 'เครื่องปรับอากาศ แบบติดผนัง', [null, null]),
  card('420-64-0001', 'เครื่องปรับอากาศ แบบแยกส่วน ขนาด 12,000 บีทียู', ['2021-09-30', 17000]),
  card('416-68-0001', 'เครื่องคอมพิวเตอร์โน้ตบุ๊ก สำหรับงานประมวลผล', ['2024-12-02', 22000]),
]
