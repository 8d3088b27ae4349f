import { expect, type Page } from '@playwright/test'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { chosen } from './chosen.ts'
import { typedDay } from './past-days.ts'

/** What is told at a step, by the label of its field: true ticks it. */
type Facts = Readonly<Record<string, string | true>>

export const stepOf = (page: Page) => page.locator('#step')

/** The step that waits is this one. */
export const waitsFor = (page: Page, step: string) =>
  expect(stepOf(page).getByRole('heading', { name: step, level: 2 })).toBeVisible()

/** บันทึกและผ่านขั้นตอน, on the day of its paper. */
export async function passOn(
  page: Page,
  step: string,
  { on, facts = {} }: { readonly on: CivilDate; readonly facts?: Facts },
) {
  await waitsFor(page, step)
  await fillStep(page, facts)
  await stepOf(page).getByLabel('วันที่ของเอกสารหรือวันที่ทำขั้นตอนนี้').fill(typedDay(on))
  await stepOf(page).getByRole('button', { name: 'บันทึกและผ่านขั้นตอน' }).click()
  await done(page, `บันทึกแล้ว: ${step}`)
}

export async function fillStep(page: Page, facts: Facts) {
  for (const [label, value] of Object.entries(facts)) {
    const choice = stepOf(page).getByRole('radio', { name: label, exact: true })
    if (value !== true) await stepOf(page).getByLabel(label, { exact: true }).fill(value)
    else if ((await choice.count()) > 0) await choice.check()
    else await stepOf(page).getByRole('checkbox', { name: label }).check()
  }
}

/** เห็นชอบ or อนุมัติ at the person's own screen, signed on the day. */
export async function agree(
  page: Page,
  address: string,
  { step, on, facts = {} }: { readonly step: string; readonly on: CivilDate; readonly facts?: Facts },
) {
  await page.goto(address)
  await waitsFor(page, step)
  await fillStep(page, facts)
  await stepOf(page).getByText('ระบุวันที่ลงนามหรือเลขที่หนังสือ').click()
  await stepOf(page).getByLabel('วันที่ลงนาม').fill(typedDay(on))
  await stepOf(page)
    .getByRole('button', { name: /^(?:อนุมัติ|เห็นชอบและเสนอต่อ|บันทึกและผ่านขั้นตอน)$/u })
    .click()
  await done(page, `บันทึกแล้ว: ${step}`)
}

export const done = (page: Page, text: string) =>
  expect(page.locator('.toasts').getByText(text).first()).toBeVisible()

type Seat = readonly [seat: string, name: string]

/** แต่งตั้ง a body under its order; one alone is in charge. */
export async function appoint(
  page: Page,
  kind: string,
  { order, on, seats }: { readonly order: string; readonly on: CivilDate; readonly seats: readonly Seat[] },
) {
  await page.getByRole('button', { name: 'แต่งตั้ง', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: kind }).check()
  if (seats.length === 1) await dialog.getByRole('button', { name: 'แต่งตั้งคนเดียว' }).click()
  for (const [at, [seat, name]] of seats.entries()) {
    const line = dialog.getByRole('group', { name: `คนที่ ${at + 1}` })
    if (seats.length > 1) await pick(page, line.getByRole('combobox', { name: 'ตำแหน่งในคณะ' }), seat)
    await line.getByRole('combobox', { name: 'บุคคล' }).fill(name)
    await chosen(page.getByRole('option', { name }).first())
  }
  await dialog.getByLabel('เลขที่คำสั่ง').fill(order)
  await dialog.getByLabel('วันที่คำสั่ง').fill(typedDay(on))
  return dialog
}

async function pick(page: Page, box: ReturnType<Page['locator']>, option: string) {
  await box.click()
  await chosen(page.getByRole('option', { name: option, exact: true }))
}

/** บันทึกข้อเสนอ of a supplier of the register. */
export async function addOffer(
  page: Page,
  { supplier, price, on }: { readonly supplier: string; readonly price: string; readonly on: CivilDate },
) {
  await page.getByRole('button', { name: 'บันทึกข้อเสนอ', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'ผู้ประกอบการ' }).fill(supplier)
  await chosen(page.getByRole('option', { name: supplier }).first())
  await dialog.getByLabel('ราคาที่เสนอ รวมภาษี').fill(price)
  await dialog.getByLabel('วันที่เสนอ').fill(typedDay(on))
  await dialog.getByRole('button', { name: 'บันทึกข้อเสนอ' }).click()
  await expect(dialog).toBeHidden()
}

/** Passed, or left out for the reason. */
export async function judge(
  page: Page,
  supplier: string,
  { excluded, agreed }: { readonly excluded?: string; readonly agreed?: string } = {},
) {
  await page.getByRole('button', { name: `พิจารณา ${supplier}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: excluded === undefined ? 'ผ่าน' : 'ไม่ผ่าน', exact: true }).check()
  if (excluded !== undefined) await dialog.getByLabel('เหตุผลที่ไม่ผ่าน').fill(excluded)
  if (agreed !== undefined) await dialog.getByLabel('ราคาที่ตกลงหลังต่อรอง').fill(agreed)
  await dialog.getByRole('button', { name: 'บันทึกผลการพิจารณา' }).click()
  await expect(dialog).toBeHidden()
}

export async function chooseWinner(page: Page, supplier: string, reason: string) {
  await page.getByRole('button', { name: `เลือกเป็นผู้ชนะ ${supplier}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(reason)
  await dialog.getByRole('button', { name: 'เลือกเป็นผู้ชนะ' }).click()
  await expect(dialog).toBeHidden()
}
