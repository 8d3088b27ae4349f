import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { expectAccessible, expectAccessibleEverywhere } from './accessible.ts'

const password = 'ช้างสามเศียรบนดอยสูง'

/** The code as the terminal shows it, the last one first. */
function codeOfTerminal(): string {
  const said = readFileSync(process.env['E2E_TERMINAL'] ?? '', 'utf8')
  return [...said.matchAll(/\b\d{4} \d{4}\b/gu)].at(-1)?.[0] ?? ''
}

test('the first visit sets the office up, and its administrator signs in', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'เริ่มใช้ระบบโปร่งใส' })).toBeVisible()
  await expectAccessibleEverywhere(page)

  await page.getByLabel('รหัสเริ่มใช้ระบบ').fill('0000 0000')
  await page.getByRole('button', { name: 'ถัดไป' }).click()
  await page.getByRole('button', { name: 'ถัดไป' }).click()

  await page.getByRole('button', { name: 'ถัดไป' }).click()
  await expect(page.getByRole('alert')).toContainText('ต้องแก้ 5 ช่อง')
  await expectAccessibleEverywhere(page)
  await page.getByLabel('ชื่อเต็ม').fill('องค์การบริหารส่วนตำบลบ้านทดสอบ')
  await page.getByLabel('ชื่อย่อ', { exact: true }).first().fill('อบต.บ้านทดสอบ')
  await page.getByLabel('ตำบล').fill('บ้านทดสอบ')
  await page.getByLabel('อำเภอ').fill('เมือง')
  await page.getByLabel('จังหวัด').fill('ลำพูน')
  await page.getByRole('button', { name: 'ถัดไป' }).click()

  await page.getByLabel('ชื่อและนามสกุล').fill('นางสาวมาลี ตั้งใจ')
  await page.getByLabel('ตำแหน่ง').fill('นักวิชาการคอมพิวเตอร์')
  await page.getByLabel('ชื่อผู้ใช้').fill('malee')
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(password)
  await page.getByLabel('รหัสผ่านอีกครั้ง').fill(password)
  await expectAccessibleEverywhere(page)
  await page.getByRole('button', { name: 'ถัดไป' }).click()

  // A wrong code leads back to where it was typed, and nothing else has to be typed again.
  await page.getByRole('button', { name: 'ตั้งค่าหน่วยงาน' }).click()
  await expect(page.getByText('รหัสไม่ถูกต้อง').first()).toBeVisible()
  await page.getByLabel('รหัสเริ่มใช้ระบบ').fill(codeOfTerminal())
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: 'ถัดไป' }).click()
  await page.getByRole('button', { name: 'ตั้งค่าหน่วยงาน' }).click()

  await expect(page.getByRole('heading', { name: 'เข้าสู่ระบบ' })).toBeVisible()
  await page.getByLabel('ชื่อผู้ใช้').fill('malee')
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill('ไม่ใช่รหัสผ่าน')
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
  await expect(page.getByRole('alert')).toContainText('ไม่ถูกต้อง')
  await expect(page.getByLabel('ชื่อผู้ใช้')).toHaveValue('malee')
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()

  await expect(page.getByRole('heading', { name: 'หน้าแรก', level: 1 })).toBeVisible()
  await expect(page.getByText('ตั้งค่าหน่วยงาน องค์การบริหารส่วนตำบลบ้านทดสอบ')).toBeVisible()
  await expectAccessibleEverywhere(page)

  await page.getByRole('button', { name: 'เมนูของฉัน' }).click()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: 'ข้อมูลของฉัน' }).click()
  await expect(page.getByRole('heading', { name: 'ข้อมูลของฉัน' })).toBeFocused()
  await expect(page.getByText('เครื่องนี้', { exact: false }).first()).toBeVisible()
  await expectAccessibleEverywhere(page)

  await page.getByRole('button', { name: 'เมนูของฉัน' }).click()
  await page.getByRole('menuitem', { name: 'ออกจากระบบ' }).click()
  await expect(page.getByRole('heading', { name: 'เข้าสู่ระบบ' })).toBeVisible()
})

test('the first page weighs less than 200 KB of JavaScript', async ({ page }) => {
  const weights: number[] = []
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return
    const { responseBodySize } = await response.request().sizes()
    weights.push(responseBodySize)
  })
  await page.goto('/sign-in', { waitUntil: 'networkidle' })
  expect(weights.length).toBeGreaterThan(0)
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(200 * 1024)
})
