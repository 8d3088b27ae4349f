import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { look } from './accessible.ts'
import { byCode, exported } from './exported.ts'
import { answerRows, bringFile, goOn, matchNames, saveIntake } from './intake.ts'
import { browserOf, password, people, signIn } from './person.ts'
import { registerFor } from './register.ts'
import { placeOf, sizeOf } from './size.ts'

const thisSize = () => sizeOf(test.info().project.name)

test('an administrator adds a supply officer, who signs in by the link', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/')
  await look(page, 'sign-in')
  await signIn(page, 'administrator')
  await page.goto('/settings')
  await look(page, 'settings')
  await page.getByRole('link', { name: 'บุคลากร' }).first().click()
  await expect(page.getByRole('heading', { name: 'บุคลากร', level: 1 })).toBeVisible()
  await look(page, 'people')
  await page.getByRole('button', { name: 'เพิ่มบุคลากร' }).click()
  await page.getByLabel('ชื่อและนามสกุล').fill(people.officer.name)
  await page.getByLabel('ตำแหน่ง').fill(people.officer.position)
  await page.getByRole('checkbox', { name: 'เจ้าหน้าที่พัสดุ', exact: true }).check()
  await look(page, 'person-new')
  await page.getByRole('button', { name: 'เพิ่มและออกลิงก์' }).click()
  const link = await page.getByRole('textbox', { name: 'ลิงก์' }).inputValue()
  await look(page, 'person-link')

  const hers = await (await browser.newContext()).newPage()
  await hers.goto(link)
  await expect(hers.getByText(people.officer.name)).toBeVisible()
  await hers.getByLabel('ชื่อผู้ใช้').fill(people.officer.username)
  await hers.getByLabel('รหัสผ่าน', { exact: true }).fill(password)
  await hers.getByLabel('รหัสผ่านอีกครั้ง').fill(password)
  await look(hers, 'link')
  await hers.getByRole('button', { name: 'บันทึกและไปเข้าสู่ระบบ' }).click()
  await expect(hers.getByRole('heading', { name: 'เข้าสู่ระบบ' })).toBeVisible()
  await signIn(hers, 'officer')
  await look(hers, 'home-officer')

  // The link opens once.
  await hers.goto(link)
  await expect(hers.getByRole('heading', { name: 'ใช้ลิงก์นี้ไม่ได้' })).toBeVisible()
  await look(hers, 'link-used')
})

test('she brings the register in and answers its questions', async ({ browser }) => {
  const page = await browserOf(browser, 'officer')
  const register = await registerFor(thisSize())
  await bringFile(page, register)
  await look(page, 'intake-columns')
  await goOn(page, 'ส่วนราชการและประเภท')
  await expect(page.getByRole('heading', { name: 'ส่วนราชการและประเภท' })).toBeVisible()
  await look(page, 'intake-names')
  await matchNames(page)
  await goOn(page, 'ตอบคำถาม')
  await expect(page.getByRole('article').first()).toBeVisible()
  await look(page, 'intake-questions')
  await answerRows(page)
  await look(page, 'intake-answered')

  // The way back of the browser, and the page opened anew, lose nothing of it.
  await page.goBack()
  await page.goBack()
  await expect(page.getByText('จับคู่ครบทุกชื่อแล้ว')).toBeVisible()
  await page.reload()
  await expect(page.getByText('จับคู่ครบทุกชื่อแล้ว')).toBeVisible()
  await goOn(page, 'ตอบคำถาม')
  await expect(page.getByRole('button', { name: 'ต้องตอบ 0' })).toBeVisible()

  await goOn(page, 'ตรวจและบันทึก')
  const cards = register.cards.length + register.answered
  await expect(page.getByText(`จะลงทะเบียน ${cards} รายการ ต้องตอบ 0 แถว`)).toBeVisible()
  await look(page, 'intake-save')
  await saveIntake(page, cards)
  await look(page, 'intake-saved')
  await page.getByRole('link', { name: 'ดูรายการชุดนี้ในทะเบียน' }).click()
  await expect(page.getByText(`${cards} รายการ`, { exact: true })).toBeVisible()
  await page.goto('/intake')
  await expect(page.getByRole('link', { name: 'ชุดที่ 1', exact: true })).toHaveCount(1)
  await look(page, 'intakes')
})

test('every asset of it is in the register, to the satang and the day', async ({ browser }) => {
  const page = await browserOf(browser, 'officer')
  const { cards, answered } = await registerFor(thisSize())
  await page.goto('/assets')
  await expect(page.getByText(`${cards.length + answered} รายการ`, { exact: true })).toBeVisible()
  await look(page, 'register')
  const known = new Set(cards.map(({ code }) => code))
  for (const form of ['CSV', 'Excel'] as const) {
    const all = await exported(page, form)
    expect(all).toHaveLength(cards.length + answered)
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
    expect(byCode(all.filter(({ code }) => known.has(code)))).toEqual(byCode(cards))
  }
})

test('she finds an air conditioner, corrects it, prints its card and carries the list out', async ({
  browser,
}) => {
  const page = await browserOf(browser, 'officer')
  await page.goto('/assets')
  const all = await exported(page, 'CSV')
  const conditioners = all.filter(({ name }) => name.includes('เครื่องปรับอากาศ'))
  const one = conditioners.find(
    ({ acquired, price, disposed }) => acquired !== null && price !== null && !disposed,
  )
  if (one === undefined) throw new Error('a register without an air conditioner')
  await page.getByRole('searchbox', { name: 'ค้นชื่อ รหัส' }).fill('เครื่องปรับอากาศ')
  await expect(page.getByText(`${conditioners.length} รายการ`, { exact: true })).toBeVisible()
  await look(page, 'register-found')
  expect(await exported(page, 'Excel')).toHaveLength(conditioners.length)

  await page.getByRole('link', { name: one.code }).click()
  await expect(page.getByRole('heading', { name: one.name, level: 1 })).toBeVisible()
  await look(page, 'record')
  await page.getByRole('button', { name: 'แก้ไขรายการ' }).click()
  await page.getByLabel('ยี่ห้อ').fill('ไซโจเดนกิ')
  await page.getByLabel('เหตุผลที่แก้ไข').fill('ตรวจกับป้ายที่ตัวเครื่อง')
  await look(page, 'record-correct')
  await page.getByRole('button', { name: 'บันทึกการแก้ไข' }).dblclick()
  await expect(page.getByRole('heading', { name: one.name, level: 1 })).toBeVisible()
  const course = page.getByRole('listitem').filter({ hasText: 'ตรวจกับป้ายที่ตัวเครื่อง' })
  await expect(course).toHaveCount(1)
  await expect(course).toContainText('ไซโจเดนกิ')
  await expect(course).toContainText(people.officer.name)
  await look(page, 'record-corrected')

  const opening = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'พิมพ์', exact: true }).click()
  await page.getByRole('link', { name: 'พิมพ์ทะเบียนคุม' }).click()
  const paper = await opening
  await expect(paper.getByText('ทะเบียนคุมทรัพย์สิน').first()).toBeVisible()
  await paper.screenshot({ path: pictureOf('card'), fullPage: true })
  const pdf = await page.request.get(`${new URL(paper.url()).pathname}.pdf`)
  expect(pdf.headers()['content-type']).toContain('application/pdf')
  const bytes = await pdf.body()
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect([...bytes.toString('latin1').matchAll(/\/Type\s*\/Page\b/gu)].length).toBeGreaterThan(0)
})

const pictureOf = (name: string): string =>
  new URL(`../dist/pictures/${thisSize()}-${name}.png`, import.meta.url).pathname

test('the journal tells the administrator all of it, and holds', async ({ browser }) => {
  const page = await browserOf(browser, 'administrator')
  await page.goto('/journal')
  await expect(page.getByRole('heading', { name: 'บันทึกการดำเนินการ', level: 1 })).toBeVisible()
  for (const told of ['ตรวจกับป้ายที่ตัวเครื่อง', 'ไซโจเดนกิ', people.officer.name])
    await expect(page.getByText(told).first()).toBeVisible()
  await look(page, 'journal')
  const { data } = placeOf(thisSize())
  const cli = new URL('../../server/src/cli.ts', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'verify-journal', '--data', data])
  expect(stdout).toContain('สายโซ่ครบถ้วน')
})
