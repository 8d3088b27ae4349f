import { expect, type Page } from '@playwright/test'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { chosen } from './chosen.ts'
import { nextOpen, typedDay } from './past-days.ts'
import { fillStep, stepOf, waitsFor } from './purchase-desk.ts'

/** บันทึกความเห็น of a villager on the draft that is heard. */
export async function comment(page: Page, on: CivilDate): Promise<void> {
  await page.getByRole('button', { name: 'บันทึกความเห็น' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('ผู้เสนอความเห็น').fill('ผู้ใช้ถนนสายนี้')
  await dialog.getByLabel('วันที่ได้รับ').fill(typedDay(on))
  await dialog.getByLabel('ความเห็น', { exact: true }).fill('ขอให้กำหนดช่วงปิดถนนไม่ตรงกับวันตลาดนัด')
  await dialog.getByRole('button', { name: 'บันทึกความเห็น' }).click()
  await expect(dialog).toBeHidden()
}

/** Presses to publish the invitation from a first to a last day. */
export async function invite(page: Page, first: CivilDate, last: CivilDate): Promise<void> {
  await waitsFor(page, 'เผยแพร่ประกาศเชิญชวน')
  await fillStep(page, {
    'วันเริ่มเผยแพร่ (ครบทั้งสามแห่ง)': typedDay(first),
    วันสุดท้ายของการเผยแพร่: typedDay(last),
    วันเสนอราคา: typedDay(nextOpen(last)),
  })
  await stepOf(page).getByLabel('วันที่ของเอกสารหรือวันที่ทำขั้นตอนนี้').fill(typedDay(first))
  await stepOf(page).getByRole('button', { name: 'บันทึกและผ่านขั้นตอน' }).click()
}

/** รับอุทธรณ์ of who was left out. */
export async function appeal(page: Page, supplier: string, on: CivilDate): Promise<void> {
  await page.getByRole('button', { name: 'รับอุทธรณ์' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'ผู้อุทธรณ์' }).fill(supplier)
  await chosen(page.getByRole('option', { name: supplier }).first())
  await dialog.getByLabel('วันที่รับ').fill(typedDay(on))
  await dialog.getByLabel('เรื่องที่อุทธรณ์').fill('ขอให้ทบทวนผลการพิจารณาคุณสมบัติ')
  await dialog
    .getByRole('button', { name: 'รับอุทธรณ์' })
    .or(dialog.getByRole('button', { name: 'บันทึก', exact: true }))
    .click()
  await expect(dialog).toBeHidden()
}

type Move = {
  readonly day: readonly [label: string, on: CivilDate]
  readonly choice?: RegExp | string
  readonly decision?: string
}

export async function moveAppeal(
  page: Page,
  move: string,
  { day: [label, on], choice, decision }: Move,
): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${move} `, 'u') }).click()
  const dialog = page.getByRole('dialog')
  if (choice !== undefined) await dialog.getByRole('radio', { name: choice }).check()
  if (decision !== undefined) await dialog.getByLabel('เหตุผล').fill(decision)
  await dialog.getByLabel(label).fill(typedDay(on))
  await dialog.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await expect(dialog).toBeHidden()
}
