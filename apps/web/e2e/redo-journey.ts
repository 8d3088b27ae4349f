import { expect } from '@playwright/test'
import { look } from './accessible.ts'
import type { Desks } from './desks.ts'
import { daysAgo, typedDay } from './past-days.ts'
import { done, waitsFor } from './purchase-desk.ts'
import { preparedPurchase } from './purchase-prepared.ts'
import { specification } from './purchase-steps.ts'

/** Cancelled on a ground of the law with its day in order, announced, and begun anew. */
export async function cancelledAndRedone(desks: Desks, item: string): Promise<void> {
  const { officer, headOfSupplies, head } = desks
  const address = await preparedPurchase(desks, { item: item, until: 'hearing-decided', on: daysAgo })
  await head.goto(address)
  await head.getByRole('button', { name: 'ดำเนินการ', exact: true }).click()
  await head.getByRole('button', { name: 'ยกเลิกการจัดซื้อจัดจ้าง' }).click()
  const cancelling = head.getByRole('dialog', { name: 'ยกเลิกการจัดซื้อจัดจ้าง' })
  await cancelling.getByRole('radio', { name: 'ไม่ได้รับการจัดสรรเงินงบประมาณ หรือได้รับไม่เพียงพอ' }).check()
  await cancelling.getByLabel('เหตุผล').fill('จังหวัดเลื่อนการจัดสรรเงินอุดหนุน')
  await cancelling.getByLabel('วันที่ยกเลิก').fill(typedDay(daysAgo(39)))
  await cancelling.getByRole('button', { name: 'ยกเลิกการจัดซื้อจัดจ้าง' }).click()
  await expect(
    cancelling.getByText('วันที่อยู่ก่อนขั้นตอน "หัวหน้าหน่วยงานของรัฐให้ความเห็นชอบ', { exact: false }),
  ).toBeVisible()
  await look(head, 'purchase-cancel')
  await cancelling.getByLabel('วันที่ยกเลิก').fill(typedDay(daysAgo(20)))
  await cancelling.getByRole('button', { name: 'ยกเลิกการจัดซื้อจัดจ้าง' }).click()
  await done(head, 'ยกเลิกแล้ว')

  await headOfSupplies.goto(address)
  await headOfSupplies.getByRole('button', { name: 'บันทึกการประกาศยกเลิก' }).click()
  const announcing = headOfSupplies.getByRole('dialog')
  await announcing.getByRole('button', { name: 'บันทึกการประกาศยกเลิก' }).click()
  await expect(announcing).toBeHidden()
  await look(headOfSupplies, 'purchase-cancelled')

  await officer.goto(address)
  await officer.getByRole('button', { name: 'ดำเนินการ', exact: true }).click()
  await officer.getByRole('button', { name: 'ดำเนินการใหม่' }).click()
  const redoing = officer.getByRole('dialog', { name: 'ดำเนินการใหม่' })
  await redoing.getByRole('textbox').fill('ได้รับจัดสรรเงินแล้ว')
  await redoing.getByRole('button', { name: 'ดำเนินการใหม่' }).dblclick()
  await waitsFor(officer, specification)
  await expect(officer.getByText(/ดำเนินการใหม่แทนที่/u)).toBeVisible()
  await look(officer, 'purchase-redone')
}
