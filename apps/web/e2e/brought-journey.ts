import { expect } from '@playwright/test'
import { look } from './accessible.ts'
import type { Desks } from './desks.ts'
import { daysAgo, typedDay } from './past-days.ts'
import { addOffer, chooseWinner, fillStep, judge, passOn, stepOf, waitsFor } from './purchase-desk.ts'
import { approvals, request, result, specification } from './purchase-steps.ts'

const found = [
  [49, specification],
  [48, 'กำหนดราคากลาง'],
  [47, request],
  [46, approvals[0][1]],
  [45, approvals[1][1]],
  [44, approvals[2][1]],
] as const

/** ยกมา with half of its item's money; a satang too much is refused, and so is the second officer at one step. */
export async function broughtHalfWay(desks: Desks, item: string): Promise<void> {
  const { officer, headOfSupplies } = desks
  await officer.goto('/purchases/bring')
  await officer.getByLabel('วันที่เริ่ม').fill(typedDay(daysAgo(50)))
  await officer.getByLabel('เอกสารที่ยกมา').fill('รายงานขอซื้อ ที่ กค 55')
  await officer.getByRole('combobox', { name: 'รายการในแผนการจัดซื้อจัดจ้างประจำปี' }).fill(item)
  await officer.getByRole('option', { name: item }).click()
  await officer.getByLabel('วงเงิน', { exact: true }).fill('240,000')
  await officer.getByLabel('จำนวนเงิน').fill('240,000')
  await officer.getByLabel('เหตุผลความจำเป็น').fill('ใช้ในงานประเพณีและบรรเทาสาธารณภัย')
  for (const [ago, step] of found)
    await officer.getByLabel(step, { exact: true }).fill(typedDay(daysAgo(ago)))
  await look(officer, 'purchase-bring')
  await officer.getByRole('button', { name: 'บันทึกยกมา' }).dblclick()
  await waitsFor(officer, 'ติดต่อและเจรจาตกลงราคากับผู้ประกอบการ')
  await look(officer, 'purchase-brought')

  const supplier = 'บริษัท กระดาษคำเขียนตากใบ จำกัด'
  await addOffer(officer, { supplier, price: '264,000.01', on: daysAgo(30) })
  await passOn(officer, 'ติดต่อและเจรจาตกลงราคากับผู้ประกอบการ', {
    on: daysAgo(30),
    facts: { จำนวนร้านที่ติดต่อ: '1' },
  })
  await judge(officer, supplier)
  await chooseWinner(officer, supplier, 'มีของพร้อมส่ง')
  await headOfSupplies.goto(new URL(officer.url()).pathname)
  await fillStep(officer, { สรุปการพิจารณาและเหตุผล: 'ราคาเหมาะสม' })
  await stepOf(officer).getByRole('button', { name: 'บันทึกและผ่านขั้นตอน' }).click()
  await expect(
    stepOf(officer).getByText('สูงกว่าวงเงินเกินร้อยละสิบ รับได้ไม่เกิน 264,000.00', { exact: false }),
  ).toBeVisible()
  await look(officer, 'purchase-over')
  await judge(officer, supplier, { agreed: '250,000' })
  await passOn(officer, result, {
    on: daysAgo(28),
    facts: { สรุปการพิจารณาและเหตุผล: 'ต่อรองแล้ว', ได้ต่อรองราคาแล้วและเห็นว่าเป็นราคาที่เหมาะสม: true },
  })
  await waitsFor(headOfSupplies, result)
  await fillStep(headOfSupplies, { สรุปการพิจารณาและเหตุผล: 'ราคาเหมาะสม' })
  await stepOf(headOfSupplies).getByRole('button', { name: 'บันทึกและผ่านขั้นตอน' }).click()
  await expect(stepOf(headOfSupplies).getByRole('alert').first()).toBeVisible()
  await look(headOfSupplies, 'purchase-second')
}
