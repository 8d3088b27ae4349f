import { look } from './accessible.ts'
import { chosen } from './chosen.ts'
import type { Desks } from './desks.ts'
import { daysAgo, typedDay } from './past-days.ts'
import { waitsFor } from './purchase-desk.ts'
import { approvals, request, specification } from './purchase-steps.ts'

const found = [
  [49, specification],
  [48, 'กำหนดราคากลาง'],
  [47, request],
  [46, approvals[0][1]],
  [45, approvals[1][1]],
  [44, approvals[2][1]],
] as const

/** ยกมา with half of its item's money, to the step that is left. */
export async function broughtHalfWay(desks: Desks, item: string): Promise<void> {
  const { headOfSupplies } = desks
  await headOfSupplies.goto('/purchases/bring')
  await headOfSupplies.getByLabel('วันที่เริ่ม').fill(typedDay(daysAgo(50)))
  await headOfSupplies.getByLabel('เอกสารที่ยกมา').fill('รายงานขอซื้อ ที่ กค 55')
  await headOfSupplies.getByRole('combobox', { name: 'รายการในแผนการจัดซื้อจัดจ้างประจำปี' }).fill(item)
  await chosen(headOfSupplies.getByRole('option', { name: item }))
  await headOfSupplies.getByLabel('วงเงิน', { exact: true }).fill('240,000')
  await headOfSupplies.getByLabel('จำนวนเงิน').fill('240,000')
  await headOfSupplies.getByLabel('เหตุผลความจำเป็น').fill('ใช้ในงานประเพณีและบรรเทาสาธารณภัย')
  for (const [ago, step] of found)
    await headOfSupplies
      .getByRole('textbox', { name: `${step} (ถ้ามี)`, exact: true })
      .fill(typedDay(daysAgo(ago)))
  await look(headOfSupplies, 'purchase-bring')
  await headOfSupplies.getByRole('button', { name: 'บันทึกยกมา' }).dblclick()
  await waitsFor(headOfSupplies, 'ติดต่อและเจรจาตกลงราคากับผู้ประกอบการ')
  await look(headOfSupplies, 'purchase-brought')
}
