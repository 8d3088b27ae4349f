import { conditions } from '@prongsai/domain/asset/condition'
import { acquisitionMethods, moneySources } from '@prongsai/domain/asset/asset'
import { seedCategories } from '@prongsai/domain/asset/category-seed'
import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { formatBaht, baht } from '@prongsai/domain/money/satang'
import { ownKinds } from './own-kinds.ts'
import type { PlannedCard } from './planned-card.ts'
import { unitNames } from './sample-office.ts'
import { samplePeople } from './sample-people.ts'

/** A card of the old register with the code on its sticker; '' where there is none. */
export type OldCard = {
  readonly card: PlannedCard
  readonly code: string
  /** จำหน่ายแล้ว before the system was. */
  readonly disposed: boolean
  readonly dayKnown: boolean
  readonly priceKnown: boolean
}

/** The register as the office kept it until then, as the file that it brings in. */
export const oldRegisterFile = (cards: readonly OldCard[]) => ({
  name: 'ทะเบียนคุมครุภัณฑ์ อบต.เกาะสะท้อน (ถึงวันที่เริ่มใช้ระบบ).csv',
  bytes: Buffer.from(
    `\u{feff}${[titles, headings.map(quoted).join(','), ...rowsOf(cards)].join('\r\n')}\r\n`,
  ),
})

const titles = '"ทะเบียนคุมครุภัณฑ์ องค์การบริหารส่วนตำบลเกาะสะท้อน"'

const headings = [
  'ลำดับที่',
  'วันที่ได้มา',
  'รหัสครุภัณฑ์',
  'รายการ',
  'ลักษณะ/คุณสมบัติ',
  'ยี่ห้อ',
  'รุ่น/แบบ',
  'หมายเลขเครื่อง',
  'จำนวน',
  'หน่วยนับ',
  'ราคาต่อหน่วย',
  'วิธีการได้มา',
  'แหล่งเงิน',
  'ผู้ขาย/ผู้บริจาค',
  'ที่เอกสาร',
  'ประเภท',
  'หน่วยงานที่ใช้',
  'สถานที่ตั้ง',
  'ผู้ครอบครอง',
  'สภาพ',
  'หมายเหตุ',
]

/** What the units were called before they became กอง. */
const formerNames = new Map<string, string>([
  [unitNames.treasury, 'ส่วนการคลัง'],
  [unitNames.works, 'ส่วนโยธา'],
  [unitNames.clerk, 'สำนักงานปลัด'],
])

const classes = new Map(seedCategories.map(({ code, name }) => [code, name]))
const classOf = new Map([
  ...seedCategories.flatMap(({ code, parent }) => (parent === null ? [] : [[code, parent] as const])),
  ...ownKinds.map(({ kind, parent }) => [kind, parent] as const),
])
const peopleByName = new Map(samplePeople.map(({ username, name }) => [username, name]))

const rowsOf = (cards: readonly OldCard[]): readonly string[] =>
  cards.map((card, index) => [String(index + 1), ...cellsOf(card)].map(quoted).join(','))

function cellsOf({ card, code, disposed, dayKnown, priceKnown }: OldCard): readonly string[] {
  const { lot, serial, quantity, place, keeper } = card
  const { good, brand, model, price, seller, documentNumber, how, source } = lot
  return [
    dayKnown ? formatThaiDate(lot.acquiredOn, { form: 'short' }) : '',
    code === '' ? 'ไม่มีรหัส' : code,
    good.name,
    good.description,
    brand,
    model,
    serial,
    String(quantity),
    good.counting,
    priceKnown ? formatBaht(baht(price)) : '-',
    acquisitionMethods[how],
    moneySources[source],
    seller,
    documentNumber,
    classes.get(classOf.get(good.kind) ?? '') ?? '',
    unitAsWritten(card),
    place,
    keeper === null ? '' : (peopleByName.get(keeper) ?? ''),
    conditions[card.condition],
    disposed ? 'จำหน่ายแล้ว โดยวิธีขายทอดตลาด' : '',
  ]
}

const unitAsWritten = ({ unit, lot }: PlannedCard): string =>
  lot.acquiredOn < '2017-10-01' ? (formerNames.get(unitNames[unit]) ?? unitNames[unit]) : unitNames[unit]

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
