import { expect, test, type Page } from '@playwright/test'
import { look } from './accessible.ts'
import { browserOf } from './person.ts'

const settings = [
  ['office', 'ข้อมูลหน่วยงาน'],
  ['units', 'ส่วนราชการ'],
  ['acting', 'การรักษาราชการแทน'],
  ['holidays', 'วันหยุดราชการ'],
  ['law', 'ตัวเลขตามระเบียบ'],
  ['categories', 'ประเภทครุภัณฑ์'],
  ['permissions', 'ตารางสิทธิ์'],
] as const

test('every screen of the settings can be read by everyone', async ({ browser }) => {
  const page = await browserOf(browser, 'administrator')
  for (const [address, heading] of settings) {
    await page.goto(`/settings/${address}`)
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible()
    await waitForAll(page)
    await look(page, `settings-${address}`)
  }
  await page.goto('/settings/categories')
  await page.getByRole('link', { name: 'เครื่องปรับอากาศ' }).first().click()
  await expect(page.getByRole('heading', { name: 'เครื่องปรับอากาศ', level: 1 })).toBeVisible()
  await waitForAll(page)
  await look(page, 'settings-category')
  await page.goto('/settings/people')
  await page.getByRole('link', { name: 'นางสมหญิง คงดี' }).first().click()
  await expect(page.getByRole('heading', { name: 'นางสมหญิง คงดี', level: 1 })).toBeVisible()
  await waitForAll(page)
  await look(page, 'settings-person')
})

test('so can what opens over a screen, a page that is not there, and the English words', async ({
  browser,
}) => {
  const page = await browserOf(browser, 'officer')
  await page.goto('/')
  await waitForAll(page)
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('เครื่องปรับ')
  await expect(dialog.getByText('420-').first()).toBeVisible()
  await look(page, 'search')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await page.goto('/assets')
  await waitForAll(page)
  await page.getByRole('button', { name: 'ตัวกรอง' }).first().click()
  await look(page, 'register-filter')
  await page.goto('/assets?q=ไม่มีของชื่อนี้แน่นอน')
  await expect(page.getByText('ไม่พบรายการที่ตรงกับ')).toBeVisible()
  await look(page, 'register-none')
  await page.goto('/assets/new')
  await page.getByRole('button', { name: 'ลงทะเบียน', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await look(page, 'register-new-wrong')
  await page.goto('/assets/00000000-0000-7000-8000-000000000000')
  await expect(page.getByText('ไม่พบข้อมูลนี้', { exact: false })).toBeVisible()
  await look(page, 'record-none')
  await page.goto('/no/such/page')
  await look(page, 'wrong-address')

  await page.goto('/me')
  await page.getByRole('button', { name: 'เมนูของฉัน' }).click()
  await page.getByRole('menuitem', { name: 'English' }).click()
  await page.goto('/assets')
  await expect(page.getByRole('heading', { name: 'Asset register', level: 1 })).toBeVisible()
  await look(page, 'register-english')
})

/** What the screen still waits for has come. */
async function waitForAll(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

test('words that come late take nothing away that is already read', async ({ browser }) => {
  const page = await browserOf(browser, 'administrator')
  await page.route('**/built/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150))
    await route.continue()
  })
  await page.addInitScript(() => {
    let seen = false
    const watch = (): void => {
      const now = document.querySelector('h1')?.checkVisibility() ?? false
      if (seen && !now) document.documentElement.dataset['lost'] = 'heading'
      seen = seen || now
      requestAnimationFrame(watch)
    }
    watch()
  })
  await page.goto('/settings/people')
  const person = await page.getByRole('link', { name: 'นางสมหญิง คงดี' }).first().getAttribute('href')
  await page.goto('/assets')
  const asset = await page.locator('a[href^="/assets/0"]').first().getAttribute('href')
  for (const address of ['/', '/assets', '/journal', '/settings/categories', asset, person]) {
    await page.goto(address ?? '')
    await waitForAll(page)
    await expect(page.locator('html'), address ?? '').not.toHaveAttribute('data-lost', 'heading')
  }
})
