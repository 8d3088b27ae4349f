import { expect, type Browser, type Page } from '@playwright/test'
import type { Sample } from './sample.ts'

/** Somebody of the sample office at his own browser. */
export async function signedIn(browser: Browser, sample: Sample, username: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: sample.url })).newPage()
  await page.goto('/')
  await page.getByLabel('ชื่อผู้ใช้').fill(username)
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(sample.password)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
  await expect(page.getByRole('heading', { name: 'หน้าแรก', level: 1 })).toBeVisible()
  return page
}

/** Whoever asks from outside, with a browser that runs no script. */
export async function plain(browser: Browser, sample: Sample): Promise<Page> {
  const context = await browser.newContext({ baseURL: sample.url, javaScriptEnabled: false })
  return context.newPage()
}

/** The loan of this borrower in a box of the list. */
export async function openLoanOf(page: Page, box: string, borrower: string): Promise<void> {
  await page.goto(`/loans?box=${box}`)
  await page
    .getByRole('row', { name: new RegExp(borrower, 'u') })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(borrower)
}

/** Takes back what stands in the menu of the loan, with its reason. */
export async function takeBack(page: Page, act: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByRole('textbox').fill(reason)
  await dialog.getByRole('button', { name: act }).click()
  await expect(dialog).toBeHidden()
}

export async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}
