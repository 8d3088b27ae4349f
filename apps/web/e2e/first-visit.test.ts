import { gzipSync } from 'node:zlib'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, look } from './accessible.ts'
import { password, people, signIn } from './person.ts'
import { codeOfTerminal, sizeOf } from './size.ts'

test('the first visit sets the office up, and its administrator signs in', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'เริ่มใช้ระบบโปร่งใส' })).toBeVisible()
  await look(page, 'first-code')

  await page.getByLabel('รหัสเริ่มใช้ระบบ').fill('0000 0000')
  await page.getByRole('button', { name: 'ถัดไป' }).click()
  await page.getByRole('button', { name: 'ถัดไป' }).click()

  await page.getByRole('button', { name: 'ถัดไป' }).click()
  await expect(page.getByRole('alert')).toContainText('ต้องแก้ 5 ช่อง')
  await look(page, 'first-office-wrong')
  await page.getByLabel('ชื่อเต็ม').fill('องค์การบริหารส่วนตำบลบ้านทดสอบ')
  await page.getByLabel('ชื่อย่อ', { exact: true }).first().fill('อบต.บ้านทดสอบ')
  await page.getByLabel('ตำบล').fill('บ้านทดสอบ')
  await page.getByLabel('อำเภอ').fill('เมือง')
  await page.getByLabel('จังหวัด').fill('ลำพูน')
  await page.getByRole('button', { name: 'ถัดไป' }).click()

  await page.getByLabel('ชื่อและนามสกุล').fill(people.administrator.name)
  await page.getByLabel('ตำแหน่ง').fill(people.administrator.position)
  await page.getByLabel('ชื่อผู้ใช้').fill(people.administrator.username)
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(password)
  await page.getByLabel('รหัสผ่านอีกครั้ง').fill(password)
  await look(page, 'first-administrator')

  // The browser's own back goes one step back, and what was typed stays; a password too, but never on the machine.
  await page.goBack()
  await expect(page).toHaveURL(/step=office$/)
  await expect(page.getByLabel('ชื่อเต็ม')).toHaveValue('องค์การบริหารส่วนตำบลบ้านทดสอบ')
  await page.goForward()
  await expect(page.getByLabel('รหัสผ่าน', { exact: true })).toHaveValue(password)
  const kept = await page.evaluate(() => [localStorage, sessionStorage].flatMap(Object.values).join(' '))
  expect(kept).toContain('องค์การบริหารส่วนตำบลบ้านทดสอบ')
  expect(kept).not.toContain(password)
  await page.getByRole('button', { name: 'ถัดไป' }).click()

  // A wrong code leads back to where it was typed, and nothing else has to be typed again.
  await page.getByRole('button', { name: 'ตั้งค่าหน่วยงาน' }).click()
  await expect(page.getByText('รหัสไม่ถูกต้อง').first()).toBeVisible()
  await page.getByLabel('รหัสเริ่มใช้ระบบ').fill(codeOfTerminal(sizeOf(test.info().project.name)))
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: 'ถัดไป' }).click()
  await page.getByRole('button', { name: 'ตั้งค่าหน่วยงาน' }).click()

  await expect(page.getByRole('heading', { name: 'เข้าสู่ระบบ' })).toBeVisible()
  await page.getByLabel('ชื่อผู้ใช้').fill(people.administrator.username)
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill('ไม่ใช่รหัสผ่าน')
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
  await expect(page.getByRole('alert')).toContainText('ไม่ถูกต้อง')
  await expect(page.getByLabel('ชื่อผู้ใช้')).toHaveValue('malee')
  await signIn(page, 'administrator')
  await expect(page.getByText('ตั้งค่าหน่วยงาน องค์การบริหารส่วนตำบลบ้านทดสอบ')).toBeVisible()
  await look(page, 'home-empty')

  await page.getByRole('button', { name: 'เมนูของฉัน' }).click()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'ข้อมูลของฉัน' }).click()
  await expect(page.getByRole('heading', { name: 'ข้อมูลของฉัน' })).toBeFocused()
  await expect(page.getByText('เครื่องนี้', { exact: false }).first()).toBeVisible()
  await look(page, 'me')

  await page.getByRole('button', { name: 'เมนูของฉัน' }).click()
  await page.getByRole('menuitem', { name: 'ออกจากระบบ' }).click()
  await expect(page.getByRole('heading', { name: 'เข้าสู่ระบบ' })).toBeVisible()
})

test('the first page weighs less than 200 KB of JavaScript', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  const weight = await weightOf(page, '/sign-in', () => page.waitForLoadState('networkidle'))
  expect(weight).toBeLessThan(200 * 1024)
})

test('the first page behind sign-in weighs less than 260 KB of JavaScript', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/sign-in')
  await signIn(page, 'administrator')
  const weight = await weightOf(page, '/', () => page.getByText(/^ตั้งค่าหน่วยงาน องค์การ/u).waitFor())
  expect(weight).toBeLessThan(260 * 1024)
})

/** The bytes of JavaScript, compressed, that an address brings until it stands. */
async function weightOf(page: Page, address: string, stands: () => Promise<void>): Promise<number> {
  const scripts = new Set<string>()
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.add(request.url())
  })
  await page.goto(address)
  await stands()
  expect(scripts.size).toBeGreaterThan(0)
  // What the browser has already answers without a body.
  const answers = await Promise.all([...scripts].map((script) => page.request.get(script)))
  const bodies = await Promise.all(answers.map((answer) => answer.body()))
  const weights = bodies.map((body) => gzipSync(body, { level: 9 }).length)
  return weights.reduce((sum, weight) => sum + weight, 0)
}
