import type { FiscalYear } from '../../calendar/fiscal-year.ts'
import { isAbsence } from '../../sheet/absence.ts'
import { readCount } from '../../sheet/count.ts'
import { cellOf, textOf } from '../../sheet/row-cells.ts'
import { remarkOn, type PlanCells } from './plan-cells.ts'
import { planFields, type PlanField } from './plan-field.ts'
import type { PlanDraft, PlanRemark } from './plan-row.ts'
import { programmeName, sectionOf } from './plan-section.ts'
import { planAmount, planCount, planMonth, type PlanValue } from './plan-value.ts'
import { writtenItem, type WrittenItem } from './written-item.ts'

export type ReadPlanRow = { readonly remarks: readonly PlanRemark[]; readonly item: PlanDraft }

type Told = {
  readonly year: FiscalYear | null
  /** The words above the column of amounts. */
  readonly amountHeading: string
}

/** What a row of a plan says, and what is to be asked about it. */
export function readPlanRow(cells: PlanCells, { year, amountHeading }: Told): ReadPlanRow {
  const written = writtenItem(textOf(cells, 'name'))
  const name = planName(cells, written)
  const count = planCount(cells, written)
  const amount = planAmount(cells, {
    heading: amountHeading,
    count: count.value?.number ?? null,
    each: written.each,
  })
  const month = planMonth(cells, year)
  const item = {
    name: name.value,
    quantity: count.value?.number ?? null,
    unitOfMeasure: count.value?.counter ?? textOf(cells, 'unitOfMeasure'),
    unit: textOf(cells, 'unit'),
    programme: programmeName(textOf(cells, 'programme')),
    kind: kindOf(cells),
    amount: amount.value,
    startsMonth: month.value,
    method: textOf(cells, 'method'),
    deliveryDays: readCount(cellOf(cells, 'deliveryDays')).value?.number ?? null,
    moneySource: textOf(cells, 'moneySource'),
    note: textOf(cells, 'remark'),
  }
  const remarks = [name, count, amount, month].flatMap((each) => each.remarks)
  return { remarks: [...remarks, ...groupRemarks(cells)], item }
}

/** 'หมวดค่าครุภัณฑ์' is ค่าครุภัณฑ์. */
function kindOf(cells: PlanCells): string {
  const text = textOf(cells, 'kind')
  const section = sectionOf(text)
  return section?.field === 'kind' ? section.text : text
}

function planName(cells: PlanCells, { name }: WrittenItem): PlanValue<string> {
  if (name !== '' && !isAbsence(name)) return { value: name, remarks: [] }
  const remark = { weight: 'question', code: 'name-missing', text: 'ไม่มีชื่อรายการ', suggestions: [] } as const
  return { value: '', remarks: [remarkOn(cells, 'name', remark)] }
}

const carried: readonly PlanField[] = ['unit', 'programme', 'kind']

/** A blank cell that takes what stands above it is told; so is a unit that nobody names where the table has room for it. */
function groupRemarks(cells: PlanCells): readonly PlanRemark[] {
  const taken = carried
    .filter((field) => cells[field]?.origin === 'carried')
    .map((field) =>
      remarkOn(cells, field, {
        weight: 'note',
        code: `${field}-carried`,
        text: `ช่อง${planFields[field]}ว่าง ใช้ตามแถวบนคือ ${textOf(cells, field)}`,
      }),
    )
  if (cells.unit === undefined || textOf(cells, 'unit') !== '') return taken
  return [
    ...taken,
    remarkOn(cells, 'unit', { weight: 'note', code: 'unit-missing', text: 'ไม่มีหน่วยงานเจ้าของเงิน' }),
  ]
}
