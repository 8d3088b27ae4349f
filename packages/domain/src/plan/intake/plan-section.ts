import { plainText } from '../../base/thai-text.ts'
import { seedUnits } from '../../office/seed-units.ts'

/** What a group of rows has in common, the outer first: a new unit begins its programmes anew, a programme its kinds. */
export const groupFields = ['unit', 'programme', 'kind'] as const

export type GroupField = (typeof groupFields)[number]

export type PlanSection = { readonly field: GroupField; readonly text: string }

const numbering = /^[([]?(?:[\d๐-๙]+(?:\.[\d๐-๙]+)*|[ก-ฮ])[.)\]]+\s*/u
const unitLabel = /^(?:หน่วยงาน|ส่วนราชการ)(?:เจ้าของเงิน|เจ้าของงบประมาณ|ที่รับผิดชอบ)?\s*[:：]?\s*/u
const unitWords = /^(?:สำนัก|กอง(?!ทุน)|ส่วน(?:การ|โยธา|สวัสดิการ|ราชการ)|หน่วยตรวจสอบ|ศูนย์พัฒนาเด็ก|ศพด)/u
const kindWords =
  /^(?:ค่า(?:ครุภัณฑ์|วัสดุ|ใช้สอย|ตอบแทน|สาธารณูปโภค|ที่ดิน)|ครุภัณฑ์|ที่ดินและสิ่งก่อสร้าง|งบ(?:ลงทุน|ดำเนิน)|เงินอุดหนุน|รายจ่ายอื่น)/u
const kindNames =
  /^(?:ค่า)?(?:ครุภัณฑ์|วัสดุ|ใช้สอย|ตอบแทน|สาธารณูปโภค|ที่ดินและสิ่งก่อสร้าง|ครุภัณฑ์\s*ที่ดินและสิ่งก่อสร้าง)$|^งบ(?:ลงทุน|ดำเนินงาน|ดำเนินการ)$/u

/** What a line above a group of rows names: 'กองช่าง', '2. แผนงานการศึกษา', 'หมวดค่าครุภัณฑ์'; undefined for any other. */
export function sectionOf(line: string): PlanSection | undefined {
  const bare = plainText(line).replace(numbering, '')
  if (/^แผนงาน(?!\/)/u.test(bare))
    return { field: 'programme', text: bare.replace(/^แผนงาน\s*[:：]?\s*/u, 'แผนงาน') }
  const kind = bare.replace(/^(?:หมวด|ประเภท)(?:รายจ่าย)?\s*[:：]?\s*/u, '')
  if (kindWords.test(kind)) return { field: 'kind', text: kind }
  const unit = bare.replace(unitLabel, '')
  return unitWords.test(unit) ? { field: 'unit', text: unit } : undefined
}

/** The same of a line that carries a sum: only names that no item could have. */
export function summedSectionOf(line: string): PlanSection | undefined {
  const section = sectionOf(line)
  if (section?.field === 'unit') return isKnownUnit(section.text) ? section : undefined
  if (section?.field === 'kind') return kindNames.test(section.text) ? section : undefined
  return section
}

const isKnownUnit = (text: string): boolean =>
  seedUnits.some(({ name, otherNames }) => name === text || otherNames.includes(text))

/** แผนงาน without that word, and without the งาน and โครงการ written behind it. */
export const programmeName = (text: string): string =>
  text
    .replace(/^แผนงาน\s*[:：]?\s*/u, '')
    .replace(/\s*[/\\]\s*งาน.*$/u, '')
    .trim()
