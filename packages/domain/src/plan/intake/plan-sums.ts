import { plainText } from '../../base/thai-text.ts'
import { formatBaht, subtract, sum, type Satang } from '../../money/satang.ts'
import type { CellSeen } from '../../sheet/row-cells.ts'
import type { PlanRemark } from './plan-row.ts'
import { groupFields, type GroupField } from './plan-section.ts'

/** An amount that a row gives; null where it waits for an answer. */
type Entry = Satang | null

/** A sum that a line of the file states: the words beside it, and the cell in which it stands. */
export type WrittenSum = { readonly words: string; readonly amount: Satang; readonly cell: CellSeen }

type OpenGroup = { readonly sum: WrittenSum; readonly row: number; readonly entries: Entry[] }

/** What has been added up so far: all, since the last total, since the last line above a group, and in each group with a sum. */
export type PlanLedger = {
  readonly whole: Entry[]
  sinceTotal: Entry[]
  sinceSection: Entry[]
  readonly open: Map<GroupField, OpenGroup>
}

export const newLedger = (): PlanLedger => ({ whole: [], sinceTotal: [], sinceSection: [], open: new Map() })

export function enter(ledger: PlanLedger, amount: Entry): void {
  const groups = Array.from(ledger.open.values(), ({ entries }) => entries)
  for (const entries of [ledger.whole, ledger.sinceTotal, ledger.sinceSection, ...groups])
    entries.push(amount)
}

/** A sum that differs from what it adds up, and the row of the file in which it stands. */
export type Difference = { readonly row: number; readonly sum: WrittenSum; readonly counted: Satang }

type AtRow = { readonly row: number; readonly sum: WrittenSum }

/** A total below rows; undefined when it adds up, or while a row of it waits for its amount. */
export function closeTotal(ledger: PlanLedger, { row, sum: written }: AtRow): Difference | undefined {
  const isGrand = /ทั้งสิ้น|ทั้งหมด|ทั้งแผน|ยกไป|ยกมา|grand/iu.test(plainText(written.words))
  const ways = isGrand ? [ledger.whole] : [ledger.sinceTotal, ledger.sinceSection, ledger.whole]
  const [usual = []] = ways
  // One row that is its own group says nothing of the whole.
  const fits = ways.some((entries) => entries.includes(null) || total(entries) === written.amount)
  if (!/ยกมา/u.test(written.words)) Object.assign(ledger, { sinceTotal: [] })
  return fits ? undefined : { row, sum: written, counted: total(usual) }
}

/** The line above a group begins it, and ends those of its level and below; answers the sums of these that differ. */
export function openGroup(
  ledger: PlanLedger,
  field: GroupField,
  stated: AtRow | undefined,
): readonly Difference[] {
  const differences = closeGroups(ledger, field)
  Object.assign(ledger, { sinceSection: [] })
  if (stated !== undefined) ledger.open.set(field, { ...stated, entries: [] })
  return differences
}

/** Ends the groups of this level and below it. */
export function closeGroups({ open }: PlanLedger, from: GroupField = 'unit'): readonly Difference[] {
  return groupFields.slice(groupFields.indexOf(from)).flatMap((field) => {
    const group = open.get(field)
    open.delete(field)
    if (group === undefined || group.entries.includes(null)) return []
    const counted = total(group.entries)
    return counted === group.sum.amount ? [] : [{ row: group.row, sum: group.sum, counted }]
  })
}

const total = (entries: readonly Entry[]): Satang => sum(entries.filter((entry) => entry !== null))

/** The question about a sum that does not add up. */
export function sumRemark({ sum: { words, amount, cell }, counted }: Difference): PlanRemark {
  const [more, less] = amount > counted ? [amount, counted] : [counted, amount]
  const side = amount > counted ? 'มากกว่า' : 'น้อยกว่า'
  return {
    weight: 'question',
    code: 'sum-differs',
    text: `“${words}” เขียนไว้ ${formatBaht(amount)} บาท ${side}ที่บวกจากรายการได้ ${formatBaht(counted)} บาท อยู่ ${formatBaht(subtract(more, less))} บาท: ตรวจว่ามีรายการตกหล่น ซ้ำ หรือวงเงินผิด`,
    field: 'amount',
    cell,
    choices: [{ kind: 'answer', label: 'ใช้ยอดที่บวกจากรายการ', answer: { skip: true } }],
  }
}
