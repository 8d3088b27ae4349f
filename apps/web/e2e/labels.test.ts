import { writeFile } from 'node:fs/promises'
import { chromium, expect, test, type Page } from '@playwright/test'
import { look } from './accessible.ts'
import { findBrowser } from './browser.ts'
import { browserOf } from './person.ts'
import { placeOf, sizeOf } from './size.ts'

/** The first card that the register finds for a word: its code and its address. */
async function cardOf(page: Page, word: string): Promise<{ readonly code: string; readonly href: string }> {
  await page.goto(`/assets?q=${encodeURIComponent(word)}`)
  await expect(page).toHaveURL(/[?]q=/u)
  const link = page.locator('main a[href^="/assets/0"]').first()
  const href = (await link.getAttribute('href')) ?? ''
  await page.goto(href)
  const code = await page
    .getByText(/^\d{3}-\d{2}-\d{4}$/u)
    .first()
    .innerText()
  return { code, href }
}

test('a label is printed from the record, looked at, and printed again only with a reason', async ({
  browser,
}) => {
  const page = await browserOf(browser, 'officer')
  const { code, href } = await cardOf(page, 'เครื่องปรับอากาศ')
  await page.getByRole('link', { name: 'พิมพ์ป้าย', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'พิมพ์ป้ายครุภัณฑ์' })).toBeVisible()
  const preview = page.frameLocator('iframe')
  await expect(preview.getByText(code)).toBeVisible()
  await page.getByRole('button', { name: 'เริ่มที่ดวงที่ 6', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'เริ่มที่ดวงที่' })).toHaveValue('6')
  await expect(preview.locator('.label')).toHaveAttribute('style', 'left: 140mm; top: 37.5mm')
  await look(page, 'labels')

  await page.getByRole('button', { name: 'บันทึกและเปิดป้าย 1 ดวง' }).click()
  await expect(page.getByRole('heading', { name: 'ป้ายพร้อมพิมพ์' })).toBeVisible()
  await expect(page.frameLocator('iframe').getByText(code)).toBeVisible()
  await look(page, 'labels-done')
  const file = await page.getByRole('link', { name: 'เปิดไฟล์ PDF' }).getAttribute('href')
  const pdf = await page.request.get(file ?? '')
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

  await page.goto(href)
  await expect(page.getByText(/พิมพ์ป้าย .* พิมพ์ครั้งแรก/u)).toBeVisible()
  await page.getByRole('link', { name: 'พิมพ์ป้ายใหม่' }).click()
  await page.getByRole('button', { name: 'บันทึกและเปิดป้าย 1 ดวง' }).click()
  await expect(page.getByRole('alert')).toContainText('กรุณาเลือกเหตุที่พิมพ์ซ้ำ')
  await page.getByRole('radio', { name: 'ป้ายเดิมชำรุด' }).check()
  await page.getByRole('button', { name: 'บันทึกและเปิดป้าย 1 ดวง' }).click()
  await expect(page.getByRole('heading', { name: 'ป้ายพร้อมพิมพ์' })).toBeVisible()
})

test('the address on a label opens the record for who may, and says whose it is to everybody else', async ({
  browser,
}) => {
  const page = await browserOf(browser, 'officer')
  const { href } = await cardOf(page, 'เครื่องปรับอากาศ')
  const address = await addressOn(page)
  await page.goto(address)
  await expect(page).toHaveURL(new RegExp(`${href}$`, 'u'))
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(address)
  await expect(stranger.getByText('ทรัพย์สินของ', { exact: true })).toBeVisible()
  await expect(stranger.getByRole('link', { name: 'เข้าสู่ระบบเพื่อดูทะเบียน' })).toBeVisible()
  await expect(stranger.getByText('บาท')).toHaveCount(0)
  await look(stranger, 'label-told')
})

/** What the last label of the record that is open carries. */
async function addressOn(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'เปิดป้าย' }).first().click()
  const code = page.frameLocator('iframe').getByRole('img').first()
  const address = (await code.getAttribute('aria-label')) ?? ''
  expect(address).toMatch(/\/a\/[\w-]{22}$/u)
  return address
}

test('codes are typed one after another, found however written, and kept where they are unknown', async ({
  browser,
}) => {
  const page = await browserOf(browser, 'officer')
  const { code, href } = await cardOf(page, 'เครื่องปรับอากาศ')
  const old = `BOX 88 ${Date.now()}`
  await page.goto('/scan')
  const typed = page.getByRole('textbox', { name: 'พิมพ์รหัส' })
  const read = async (text: string) => {
    await typed.fill(text)
    await typed.press('Enter')
  }
  await read(code.replaceAll('-', ' '))
  await expect(page.locator(`.scan-lines a[href="${href}"]`)).toBeVisible()
  await read(code.replaceAll('-', '/'))
  await expect(page.locator(`.scan-lines a[href="${href}"]`)).toHaveCount(2)
  await read(old)
  await expect(page.getByText('เก็บรหัสไว้ให้เจ้าหน้าที่พัสดุจัดการแล้ว')).toBeVisible()
  await read('---')
  await expect(page.getByText('อ่านไม่ได้', { exact: true })).toBeVisible()
  await look(page, 'scan')

  await page.getByRole('link', { name: 'รหัสที่ไม่พบในทะเบียน' }).click()
  await expect(page.getByText(old)).toBeVisible()
  await look(page, 'scan-unknown')
  await page.getByRole('button', { name: 'ผูกกับรายการ' }).first().click()
  await page.getByPlaceholder('ค้นชื่อหรือรหัสในทะเบียน').fill(code)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(code, 'u') })
    .click()
  await expect(page.locator('.scan-text').filter({ hasText: old })).toHaveCount(0)

  // The camera's button beside the register's search leads to the card at once, by the old code as well.
  await page.goto('/assets')
  await page.getByRole('button', { name: 'สแกนครุภัณฑ์' }).click()
  const dialog = page.getByRole('dialog')
  await look(page, 'scan-dialog')
  await dialog.getByRole('textbox', { name: 'พิมพ์รหัส' }).fill(old.toLowerCase().replaceAll(' ', '-'))
  await dialog.getByRole('textbox', { name: 'พิมพ์รหัส' }).press('Enter')
  await expect(page).toHaveURL(new RegExp(`${href}$`, 'u'))
  await expect(page.getByText(old)).toBeVisible()
})

test('the camera finds the printed label', async ({ browser }, info) => {
  const page = await browserOf(browser, 'officer')
  const { href } = await cardOf(page, 'เครื่องปรับอากาศ')
  await page.getByRole('link', { name: 'เปิดป้าย' }).first().click()
  const sheet = (await page.locator('iframe').getAttribute('src')) ?? ''
  const film = info.outputPath('label.mjpeg')
  await writeFile(film, await filmOf(page, sheet))

  const camera = await chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  try {
    const context = await camera.newContext({
      baseURL: placeOf(sizeOf(info.project.name)).url,
      storageState: await page.context().storageState(),
      permissions: ['camera'],
      locale: 'th-TH',
      viewport: page.viewportSize(),
    })
    const telephone = await context.newPage()
    await telephone.goto('/scan')
    await expect(telephone.locator(`.scan-lines a[href="${href}"]`)).toBeVisible({ timeout: 60_000 })
    await expect(telephone.getByText('เล็งป้ายให้อยู่ในกรอบ')).toBeVisible()
    await look(telephone, 'scan-camera')
  } finally {
    await camera.close()
  }
})

/** A film of the label as a hand holds it before a camera: one picture, over and over. */
async function filmOf(page: Page, sheet: string): Promise<Buffer> {
  const paper = await page.context().newPage()
  await paper.setViewportSize({ width: 640, height: 480 })
  await paper.goto(sheet)
  await paper.locator('.label').evaluate((label) => {
    document.body.style.zoom = '2'
    label.scrollIntoView({ block: 'center', inline: 'center' })
  })
  const picture = await paper.screenshot({ type: 'jpeg', quality: 95 })
  await paper.close()
  return Buffer.concat(Array.from({ length: 10 }, () => picture))
}
