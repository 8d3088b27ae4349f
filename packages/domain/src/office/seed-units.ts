/** A unit of an อบต. as it is first offered, with the short name and the former or other names that old papers carry. */
export type SeedUnit = {
  readonly name: string
  readonly shortName: string
  readonly otherNames: readonly string[]
}

/** สำนัก/กอง of an อบต.. The office keeps its own. */
export const seedUnits: readonly SeedUnit[] = [
  { name: 'สำนักปลัด', shortName: 'สป.', otherNames: ['สำนักงานปลัด', 'สำนักปลัด อบต.', 'สำนักงานปลัด อบต.'] },
  { name: 'กองคลัง', shortName: 'กค.', otherNames: ['ส่วนการคลัง', 'ส่วนคลัง'] },
  { name: 'กองช่าง', shortName: 'กช.', otherNames: ['ส่วนโยธา'] },
  {
    name: 'กองการศึกษา ศาสนาและวัฒนธรรม',
    shortName: 'กศ.',
    otherNames: ['กองการศึกษา', 'กองการศึกษาฯ', 'ส่วนการศึกษา', 'ส่วนการศึกษา ศาสนาและวัฒนธรรม'],
  },
  {
    name: 'กองสวัสดิการสังคม',
    shortName: 'กส.',
    otherNames: ['ส่วนสวัสดิการสังคม', 'กองสวัสดิการ'],
  },
  {
    name: 'กองสาธารณสุขและสิ่งแวดล้อม',
    shortName: 'กสธ.',
    otherNames: ['กองสาธารณสุข', 'กองสาธารณสุขฯ', 'ส่วนสาธารณสุขและสิ่งแวดล้อม'],
  },
  { name: 'ศูนย์พัฒนาเด็กเล็ก', shortName: 'ศพด.', otherNames: [] },
  { name: 'หน่วยตรวจสอบภายใน', shortName: 'ตสน.', otherNames: ['ตรวจสอบภายใน'] },
]
