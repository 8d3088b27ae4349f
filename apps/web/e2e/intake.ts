import { expect, type Page } from '@playwright/test'
import { look } from './accessible.ts'

type File = { readonly fileName: string; readonly file: Buffer }

/** From the register that is still empty to what the columns of the file mean. */
export async function bringFile(page: Page, { fileName, file }: File): Promise<void> {
  await page.goto('/assets')
  await page.getByRole('link', { name: 'นำเข้าทะเบียนเดิม' }).click()
  await expect(page.getByRole('heading', { name: 'นำเข้าทะเบียนเดิม', level: 1 })).toBeVisible()
  await look(page, 'intakes-empty')
  await page.getByRole('link', { name: 'นำเข้าแฟ้มใหม่' }).first().click()
  await expect(page.getByText('ลากแฟ้มทะเบียนมาวางที่นี่')).toBeVisible()
  await look(page, 'intake-file')
  await page.getByLabel('เลือกแฟ้มจากเครื่อง').setInputFiles({ name: fileName, mimeType: xlsx, buffer: file })
  await expect(page.getByRole('heading', { name: 'ความหมายของคอลัมน์' })).toBeVisible({ timeout: 60_000 })
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const goOn = (page: Page, step: string) => page.getByRole('button', { name: `ถัดไป: ${step}` }).click()

/** Each name that waits is taken as the likely one of the office's own, or opened. */
export async function matchNames(page: Page): Promise<void> {
  const waiting = page.getByRole('listitem').filter({ hasText: 'ยังไม่ได้จับคู่' })
  await expect(page.getByRole('heading', { name: 'ส่วนราชการและประเภท' })).toBeVisible()
  for (let left = await waiting.count(); left > 0; left = await waiting.count()) {
    const name = waiting.first()
    const likely = name.getByRole('button', { name: 'น่าจะเป็น' })
    if (await likely.isVisible()) await likely.click()
    else {
      await name.getByRole('button', { name: 'เพิ่มใหม่', exact: true }).click()
      await page.getByRole('button', { name: 'เพิ่มเมื่อบันทึก' }).click()
    }
    await expect(waiting).toHaveCount(left - 1)
  }
  await expect(page.getByText('จับคู่ครบทุกชื่อแล้ว')).toBeVisible()
}

/** Every row that asks is told to take the next number of its kind; the kind is chosen where that is asked in turn. */
export async function answerRows(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'ต้องตอบ' }).click()
  const asking = page.getByRole('article')
  await expect(asking.first()).toBeVisible()
  for (let left = await asking.count(); left > 0; left -= 1) {
    await answer(page)
    await expect(asking).toHaveCount(left - 1)
  }
  await expect(page.getByRole('button', { name: 'ต้องตอบ 0' })).toBeVisible()
}

async function answer(page: Page): Promise<void> {
  const place = await page.getByRole('article').first().getByRole('heading').innerText()
  const row = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: place, exact: true }) })
  const next = row.getByRole('button', { name: 'ให้รหัสลำดับถัดไป', exact: true })
  const kind = row.getByRole('combobox', { name: 'ชนิดครุภัณฑ์' })
  await expect(next.or(kind)).toBeVisible()
  if (await next.isVisible()) {
    await next.click()
    await expect(next).toHaveCount(0)
  }
  if ((await row.count()) === 0) return
  await kind.fill(place.includes('พัดลม') ? 'เครื่องใช้ในบ้านและครัว' : 'คอมพิวเตอร์และอุปกรณ์')
  await page.getByRole('listbox').getByRole('option').first().click()
  await row.getByRole('button', { name: 'ให้รหัสลำดับถัดไปของชนิดนี้' }).click()
}

/** Saves, and saves once more where only the saving finds that something must be asked. How it came out is on the screen. */
export async function saveIntake(page: Page, cards: number): Promise<void> {
  const save = page.getByRole('button', { name: `ลงทะเบียน ${cards} รายการ` })
  const done = page.getByText(`ลงทะเบียนแล้ว ${cards} รายการ เป็นชุดที่ 1`)
  const ask = page.getByRole('button', { name: 'ไปตอบ' })
  await save.dblclick()
  await expect(done.or(ask)).toBeVisible({ timeout: 60_000 })
  if (await ask.isVisible()) {
    await look(page, 'intake-asks-again')
    await ask.click()
    await answerRows(page)
    await goOn(page, 'ตรวจและบันทึก')
    await save.dblclick()
  }
  await expect(done).toBeVisible({ timeout: 60_000 })
}
