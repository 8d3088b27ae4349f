import { expect, test, type Browser, type Page } from '@playwright/test'
import { buddhistYear, formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import {
  bangkokDay,
  dayOfMonth,
  instantFrom,
  monthOf,
  type CivilDate,
} from '@prongsai/domain/calendar/civil-date'
import { seedHolidays } from '@prongsai/domain/calendar/holiday-seed'
import { nextWorkingDay } from '@prongsai/domain/calendar/working-days'
import { expectAccessible, look } from './accessible.ts'
import { startSample, type Sample } from './sample.ts'
import { sign } from './sign.ts'

test.describe.configure({ mode: 'serial' })

const holidays = new Set(seedHolidays.map(({ day }) => day))
const nextOpen = (day: CivilDate) => nextWorkingDay(day, holidays)
const from = nextOpen(bangkokDay(instantFrom(new Date())))
const due = nextOpen(from)
const borrower = 'นางสมใจ รักถิ่นฐาน'

let sample: Sample
let followed = ''

test.beforeAll(async () => {
  sample = await startSample(`e2e-sample-${test.info().project.name}`)
})
test.afterAll(() => sample.stop())

test('a villager asks for twelve tents for a funeral without a script; a wrong day is explained', async ({
  browser,
}) => {
  const officer = await signedIn(browser, 'pornthip')
  await officer.goto('/settings/lending')
  const link = officer.locator('a[href*="/lend"][href*="/public/"]').first()
  await expect(link).toBeVisible()
  const offer = (await link.getAttribute('href')) ?? ''

  const page = await plain(browser)
  await page.goto(offer)
  await page.getByRole('textbox', { name: /^เต็นท์ \(เต็นท์สนาม/u }).fill('12')
  await page.getByLabel('รายละเอียดงาน').fill('งานศพบิดา ตั้งบำเพ็ญกุศล 3 คืน')
  await page.getByLabel('สถานที่ที่จะนำไปใช้').fill('บ้านเลขที่ 5 หมู่ที่ 2')
  await page.getByLabel('นำไปใช้เพื่อ').selectOption({ label: await funeralOf(page) })
  await page.getByLabel('ชื่อและนามสกุล').fill(borrower)
  await page.getByLabel('หมายเลขโทรศัพท์').fill('๐๘๐ ๑๑๑ ๒๒๒๒')
  await page.getByLabel('ที่อยู่').fill('5 หมู่ที่ 2')
  await page.getByLabel('วันที่มารับของ').fill(typedDay(due))
  await page.getByLabel('วันที่ส่งคืน').fill(typedDay(from))
  await page.getByRole('button', { name: 'ส่งคำขอยืม' }).click()
  await expect(page.getByText('กำหนดส่งคืนจึงอยู่ก่อนวันนั้นไม่ได้', { exact: false }).first()).toBeVisible()
  await page.screenshot({ path: picture('public-wrong-day'), fullPage: true })
  await page.getByLabel('วันที่มารับของ').fill(typedDay(from))
  await page.getByLabel('วันที่ส่งคืน').fill(formatThaiDate(due, { form: 'shortest', digits: 'thai' }))
  await page.getByRole('button', { name: 'ส่งคำขอยืม' }).click()
  await expect(page.getByText('รออนุมัติ', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('12 หลัง', { exact: false }).first()).toBeVisible()
  await page.screenshot({ path: picture('public-follow'), fullPage: true })
  followed = page.url()

  // The same pages as a script sees them, which without one nobody can look through.
  const scripted = await (await browser.newContext({ baseURL: sample.url })).newPage()
  for (const address of [offer, followed]) {
    await scripted.goto(address)
    await expectAccessible(scripted)
  }
})

test('it is checked and allowed, goes out signed for, comes back one short, and the missing one is settled', async ({
  browser,
}) => {
  const officer = await signedIn(browser, 'pornthip')
  await officer.goto('/loans?box=waiting')
  await officer.getByRole('checkbox', { name: new RegExp(borrower, 'u') }).check()
  await officer.getByRole('button', { name: 'อนุมัติที่เลือก', exact: true }).click()
  await expect(officer.getByText('พิจารณาแล้ว 1 คำขอ').first()).toBeVisible()

  const head = await signedIn(browser, 'maroning')
  await openLoan(head, 'waiting')
  await look(head, 'villager-decision')
  await head.getByRole('button', { name: 'อนุมัติ', exact: true }).click()
  await expect(head.getByText('อนุมัติแล้ว รอรับของ').first()).toBeVisible()

  await openLoan(officer, 'approved')
  await officer.getByRole('link', { name: 'ส่งมอบ' }).click()
  await sign(officer)
  await look(officer, 'villager-hand-over')
  await officer.getByRole('button', { name: 'บันทึกการส่งมอบ' }).click()
  await expect(officer.getByText('ยืมอยู่', { exact: true }).first()).toBeVisible()

  await officer.getByRole('link', { name: 'รับคืน' }).click()
  const good = officer.getByLabel('คืน สภาพดี').first()
  await expect(good).toHaveValue(/^\d+$/u)
  await good.fill(String(Number(await good.inputValue()) - 1))
  await officer.getByLabel('สูญหาย').first().fill('1')
  await expect(officer.getByText('จะรับคืน 11 ชิ้น และเปิดเรื่องชดใช้ 1 ชิ้น')).toBeVisible()
  await look(officer, 'villager-return')
  await officer.getByRole('button', { name: 'บันทึกการรับคืน' }).click()
  await officer.getByRole('button', { name: 'พิจารณาวิธีชดใช้' }).click()
  await officer.getByRole('radio', { name: /ชนิด ขนาด ลักษณะและคุณภาพอย่างเดียวกัน/u }).check()
  await officer.getByLabel('เหตุผล').fill('ผู้ยืมซื้อเต็นท์ขนาดเดียวกันมาแทน')
  await officer.getByRole('button', { name: 'บันทึกการพิจารณา' }).click()
  await officer.getByRole('button', { name: 'บันทึกว่าชดใช้แล้ว' }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('เลขที่ใบเสร็จหรือหลักฐาน').fill('ใบส่งของ 7/2')
  await dialog.getByRole('button', { name: 'บันทึกว่าชดใช้แล้ว' }).click()
  await expect(officer.getByText('ชดใช้แล้ว', { exact: true }).first()).toBeVisible()
  await look(officer, 'villager-settled')

  const page = await plain(browser)
  await page.goto(followed)
  await expect(page.getByText('คืนแล้ว', { exact: false }).first()).toBeVisible()
})

test('what the head of the office borrows himself he does not allow, and reads why', async ({ browser }) => {
  const head = await signedIn(browser, 'maroning')
  await head.goto('/loans?box=mine')
  await head
    .getByRole('link', { name: /ยืมใช้นอกสถานที่/u })
    .first()
    .click()
  await expect(head.getByText('ท่านเป็นผู้ขอยืมรายการนี้เอง', { exact: false })).toBeVisible()
})

/** '1/12/2569'. */
const typedDay = (day: CivilDate): string => `${dayOfMonth(day)}/${monthOf(day)}/${buddhistYear(day)}`

const picture = (name: string) =>
  new URL(`../dist/pictures/${test.info().project.name}-${name}.png`, import.meta.url).pathname

/** How the office words its purpose of funerals. */
const funeralOf = async (page: Page): Promise<string> =>
  (
    await page
      .locator('#purposeId option', { hasText: /^\s*งานศพ/u })
      .first()
      .textContent()
  )?.trim() ?? ''

async function plain(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: sample.url, javaScriptEnabled: false })
  return context.newPage()
}

async function signedIn(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: sample.url })).newPage()
  await page.goto('/')
  await page.getByLabel('ชื่อผู้ใช้').fill(username)
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(sample.password)
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
  await expect(page.getByRole('heading', { name: 'หน้าแรก', level: 1 })).toBeVisible()
  return page
}

async function openLoan(page: Page, box: string): Promise<void> {
  await page.goto(`/loans?box=${box}`)
  await page
    .getByRole('row', { name: new RegExp(borrower, 'u') })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/ใบยืมที่|ยืมใช้นอก/u)
}
