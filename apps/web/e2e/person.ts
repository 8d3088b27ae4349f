import { expect, test, type Browser, type Page } from '@playwright/test'
import { sizeOf } from './size.ts'

export const password = 'ช้างสามเศียรบนดอยสูง'

export const people = {
  administrator: { username: 'malee', name: 'นางสาวมาลี ตั้งใจ', position: 'นักวิชาการคอมพิวเตอร์' },
  officer: { username: 'somying.k', name: 'นางสมหญิง คงดี', position: 'เจ้าพนักงานพัสดุชำนาญงาน' },
  engineer: { username: 'anan.c', name: 'นายอนันต์ ช่างดี', position: 'ผู้อำนวยการกองช่าง' },
} as const
export type Who = keyof typeof people

const stateOf = (who: Who): string =>
  new URL(`../dist/e2e-${sizeOf(test.info().project.name)}-${who}.json`, import.meta.url).pathname

/** Signs in at the door, and keeps the session for the tests that follow. */
export async function signIn(page: Page, who: Who): Promise<void> {
  await page.getByLabel('ชื่อผู้ใช้').fill(people[who].username)
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
  await expect(page.getByRole('heading', { name: 'หน้าแรก', level: 1 })).toBeVisible()
  await page.context().storageState({ path: stateOf(who) })
}

/** A browser of this person's own, still signed in. */
export async function browserOf(browser: Browser, who: Who): Promise<Page> {
  const context = await browser.newContext({ storageState: stateOf(who) })
  return context.newPage()
}
