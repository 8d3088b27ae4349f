import { expect, test, type Page } from '@playwright/test'
import { look } from './accessible.ts'
import { browserOf } from './person.ts'

test('a registration without a network keeps what was typed, and is saved once when it is back', async ({
  browser,
}) => {
  const page = await browserOf(browser, 'officer')
  await page.goto('/assets/new')
  await page.getByRole('combobox', { name: 'ประเภท', exact: true }).fill('เครื่องปรับอากาศ')
  await page.getByRole('listbox').getByRole('option').first().click()
  await page.getByLabel('ชื่อรายการ').fill('เครื่องปรับอากาศ ห้องกิจการสภา')
  await page.getByLabel('วันที่ได้มา').fill('๑๕ ม.ค. ๖๙')
  await page.getByLabel('หน่วยนับ').fill('เครื่อง')
  await page.getByLabel('ราคาต่อหน่วย').fill('๓๕,๙๐๐')
  await page.getByRole('combobox', { name: 'ส่วนราชการที่รับผิดชอบ' }).click()
  await page.getByRole('listbox').getByRole('option', { name: 'กองคลัง' }).click()
  await page.context().setOffline(true)
  const save = page.getByRole('button', { name: 'ลงทะเบียน', exact: true })
  await save.click()
  await expect(page.getByText('ติดต่อระบบไม่ได้ สิ่งที่พิมพ์ไว้ยังอยู่', { exact: false })).toBeVisible()
  await expect(page.getByLabel('ชื่อรายการ')).toHaveValue('เครื่องปรับอากาศ ห้องกิจการสภา')
  await look(page, 'register-offline')

  // Not even a closed tab loses it.
  await page.context().setOffline(false)
  await page.reload()
  await expect(page.getByLabel('ชื่อรายการ')).toHaveValue('เครื่องปรับอากาศ ห้องกิจการสภา')
  await look(page, 'register-draft')
  await save.dblclick()
  await expect(page.getByRole('heading', { name: 'เครื่องปรับอากาศ ห้องกิจการสภา', level: 1 })).toBeVisible()
  await expect(page.getByText('35,900.00 บาท').first()).toBeVisible()
  await look(page, 'register-saved')
  await page.goto('/assets?q=ห้องกิจการสภา')
  await expect(page.getByText('1 รายการ', { exact: true })).toBeVisible()
})

test('the second of two who correct one card is shown what changed, and keeps what was typed', async ({
  browser,
}) => {
  const [first, second] = [await browserOf(browser, 'officer'), await browserOf(browser, 'officer')]
  for (const page of [first, second]) await openToCorrect(page)
  await first.getByLabel('ยี่ห้อ').fill('มิตซูบิชิ')
  await first.getByLabel('เหตุผลที่แก้ไข').fill('ตรวจกับป้าย')
  await first.getByRole('button', { name: 'บันทึกการแก้ไข' }).click()
  await expect(first.getByText('มิตซูบิชิ').first()).toBeVisible()

  await second.getByLabel('ยี่ห้อ').fill('ไดกิ้น')
  await second.getByLabel('หมายเลขเครื่อง').fill('SN-2569-17')
  await second.getByLabel('เหตุผลที่แก้ไข').fill('ตรวจกับใบส่งของ')
  await second.getByRole('button', { name: 'บันทึกการแก้ไข' }).click()
  await expect(second.getByText('มีผู้อื่นแก้ไขรายการนี้หลังจากที่ท่านเปิดดู')).toBeVisible()
  await expect(second.getByLabel('หมายเลขเครื่อง')).toHaveValue('SN-2569-17')
  await look(second, 'record-conflict')
  await second.getByRole('radio', { name: 'ที่ท่านพิมพ์: ไดกิ้น' }).check()
  await second.getByRole('button', { name: 'บันทึกการแก้ไข' }).click()
  await expect(second.getByRole('heading', { name: 'เครื่องปรับอากาศ ห้องกิจการสภา', level: 1 })).toBeVisible()
  await expect(second.getByText('SN-2569-17').first()).toBeVisible()
  await expect(second.getByText('ไดกิ้น').first()).toBeVisible()
})

async function openToCorrect(page: Page): Promise<void> {
  await page.goto('/assets?q=ห้องกิจการสภา')
  await page.getByRole('link', { name: '420-69-' }).first().click()
  await page.getByRole('button', { name: 'แก้ไขรายการ' }).click()
  await expect(page.getByLabel('ยี่ห้อ')).toBeVisible()
}
