import { expect, test, type Page } from '@playwright/test'
import { buddhistYear, formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import {
  addDays,
  bangkokDay,
  dayOfMonth,
  instantFrom,
  monthOf,
  type CivilDate,
} from '@prongsai/domain/calendar/civil-date'
import { seedHolidays } from '@prongsai/domain/calendar/holiday-seed'
import { nextWorkingDay } from '@prongsai/domain/calendar/working-days'
import { expectAccessible, look } from './accessible.ts'
import { photoOf } from './photo.ts'
import { choose, openLoanOf, plain, signedIn, takeBack } from './sample-person.ts'
import { startSample, type Sample } from './sample.ts'
import { sign } from './sign.ts'

test.describe.configure({ mode: 'serial' })

const holidays = new Set(seedHolidays.map(({ day }) => day))
const nextOpen = (day: CivilDate) => nextWorkingDay(day, holidays)
const today = bangkokDay(instantFrom(new Date()))
const from = nextOpen(today)
const due = nextOpen(from)
const borrower = 'นางสมใจ รักถิ่นฐาน'
const agent = 'ว่าที่ร้อยตรีหญิง พิมพ์ชนกกาญจน์ ศรีสุวรรณพงศ์'
const late = 'นายนิรันดร์ สุขประเสริฐศรี'

/** What is searched for, and by what it is called when it is found. */
const pump = ['หอยโข่ง', 'เครื่องสูบน้ำ แบบหอยโข่ง เครื่องยนต์เบนซิน ขนาด 5 แรงม้า ของกองช่าง'] as const
const taken = ['กล้องถ่ายภาพนิ่ง', 'กล้องถ่ายภาพนิ่ง ระบบดิจิตอล ความละเอียดไม่น้อยกว่า 20 ล้านพิกเซล ของกองช่าง'] as const

let sample: Sample
let followed = ''

test.beforeAll(async () => {
  sample = await startSample(`e2e-sample-${test.info().project.name}`)
})
test.afterAll(() => sample.stop())

test('a villager asks for twelve tents for a funeral without a script; a wrong day is explained', async ({
  browser,
}) => {
  const officer = await signedIn(browser, sample, 'pornthip')
  await officer.goto('/settings/lending')
  const link = officer.locator('a[href*="/lend"][href*="/public/"]').first()
  await expect(link).toBeVisible()
  const offer = (await link.getAttribute('href')) ?? ''

  const page = await plain(browser, sample)
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
  const officer = await signedIn(browser, sample, 'pornthip')
  await officer.goto('/loans?box=waiting')
  await officer.getByRole('checkbox', { name: new RegExp(borrower, 'u') }).check()
  await officer.getByRole('button', { name: 'อนุมัติที่เลือก', exact: true }).click()
  await expect(officer.getByText('พิจารณาแล้ว 1 คำขอ').first()).toBeVisible()

  const head = await signedIn(browser, sample, 'maroning')
  await openLoanOf(head, 'waiting', borrower)
  await look(head, 'villager-decision')
  await head.getByRole('button', { name: 'อนุมัติ', exact: true }).click()
  await expect(head.getByText('อนุมัติแล้ว รอรับของ').first()).toBeVisible()

  await openLoanOf(officer, 'approved', borrower)
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

  const page = await plain(browser, sample)
  await page.goto(followed)
  await expect(page.getByText('คืนแล้ว', { exact: false }).first()).toBeVisible()
})

test('what the head of the office borrows himself he does not allow, and reads why', async ({ browser }) => {
  const head = await signedIn(browser, sample, 'maroning')
  await head.goto('/loans?box=mine')
  await head
    .getByRole('link', { name: /ยืมใช้นอกสถานที่/u })
    .first()
    .click()
  await expect(head.getByText('ท่านเป็นผู้ขอยืมรายการนี้เอง', { exact: false })).toBeVisible()
})

test('another agency asks for the pump: a private purpose, a day that is over and what is lent already are explained', async ({
  browser,
}) => {
  const page = await signedIn(browser, sample, 'pornthip')
  await page.goto('/loans/new')
  await add(page, taken)
  await expect(page.getByText(/ไม่พอให้ยืม.*นายรุสลัน มะเด็งมาลอ/u)).toBeVisible()
  await page.getByRole('button', { name: /^นำ .* ออก$/u }).click()
  await add(page, pump)
  await page.getByRole('radio', { name: 'หน่วยงานของรัฐอื่น' }).check()
  await page.getByRole('button', { name: 'ส่งคำขอยืม' }).click()
  const faults = page.getByRole('alert')
  await expect(
    faults.getByText('ยืมเพื่อประโยชน์ส่วนตัวไม่ได้ ตามระเบียบฯ 2560 ข้อ 207', { exact: false }),
  ).toBeVisible()
  await expect(faults.getByText('กรุณาระบุชื่อหน่วยงานที่ขอยืม', { exact: false })).toBeVisible()
  await look(page, 'agency-faults')
  await tellOfAgency(page)
  await page.getByLabel('ตั้งแต่วันที่').fill('1/10/2569')
  await expect(page.getByText('ผ่านไปแล้ว กรุณาเลือกวันเริ่มยืมใหม่', { exact: false })).toBeVisible()
  await page.getByLabel('ตั้งแต่วันที่').fill(typedDay(today))
  await page.getByLabel('กำหนดส่งคืน').fill(typedDay(due))
  await expect(page.getByText('ว่างครบทุกรายการในวันที่เลือก')).toBeVisible()
  await look(page, 'agency-request')
  await page.getByRole('button', { name: 'ส่งคำขอยืม' }).dblclick()
  await page.getByRole('button', { name: 'ตรวจสอบแล้ว เสนอต่อ' }).click()
  await expect(page.getByText('บันทึกการอนุมัติแล้ว').first()).toBeVisible()
})

test('it goes out after a wrong approval and a wrong hand-over were taken back, and comes back by scan with a photo', async ({
  browser,
}) => {
  const head = await signedIn(browser, sample, 'maroning')
  await openLoanOf(head, 'waiting', agent)
  await head.getByRole('button', { name: 'อนุมัติ', exact: true }).click()
  await head.getByRole('button', { name: /^เพิกถอน การพิจารณาของ นายมะรอนิง/u }).click()
  await takeBack(head, 'เพิกถอนการอนุมัติ', 'อนุมัติผิดคำขอ')
  await expect(head.getByText(/เพิกถอนแล้วโดย .*: อนุมัติผิดคำขอ/u)).toBeVisible()
  await head.getByRole('button', { name: 'อนุมัติ', exact: true }).click()
  await expect(head.getByText('อนุมัติแล้ว รอรับของ').first()).toBeVisible()

  const officer = await signedIn(browser, sample, 'pornthip')
  await openLoanOf(officer, 'approved', agent)
  await handOver(officer)
  await officer.getByRole('button', { name: 'ดำเนินการ' }).click()
  await officer.getByRole('button', { name: 'ยกเลิกการส่งมอบ' }).click()
  await takeBack(officer, 'ยกเลิกการส่งมอบ', 'ส่งผิดเครื่อง')
  await expect(officer.getByText('ยกเลิกแล้ว: ส่งผิดเครื่อง')).toBeVisible()
  await handOver(officer)
  const slip = await officer.request.get(`${new URL(officer.url()).pathname}/slip.pdf`)
  expect(slip.headers()['content-type']).toBe('application/pdf')

  const code =
    (await officer
      .getByRole('link', { name: /^\d{3}-\d{2}-\d{4}$/u })
      .first()
      .textContent()) ?? ''
  await officer.getByRole('link', { name: 'รับคืน' }).click()
  await officer.getByLabel('พิมพ์รหัส').fill(code)
  await expect(async () => {
    await officer.getByLabel('พิมพ์รหัส').press('Enter')
    await expect(officer.getByText('สแกนครบทุกรายการแล้ว')).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await officer.getByLabel(/^เลือกรูป/u).setInputFiles(await photoOf(officer, 'เมื่อรับคืน.jpg'))
  await expect(officer.getByRole('img', { name: /^รูปที่ 1 เมื่อรับคืน/u })).toBeVisible()
  await look(officer, 'agency-return')
  await officer.getByRole('button', { name: 'บันทึกการรับคืน' }).click()
  await expect(officer.getByText('คืนแล้ว', { exact: true }).first()).toBeVisible()
  await look(officer, 'agency-returned')
})

test('who is late is chased by a letter, and put before the head after the seven days', async ({
  browser,
}) => {
  const page = await signedIn(browser, sample, 'pornthip')
  await expect(page.getByRole('heading', { name: /^ของที่เกินกำหนดส่งคืน/u })).toBeVisible()
  await page.goto('/loans')
  for (const name of [/พิมพ์หนังสือทวงคืน/u, /พิมพ์บันทึกข้อความ/u]) {
    const paper = await page.request.get((await page.getByRole('link', { name }).getAttribute('href')) ?? '')
    expect(paper.headers()['content-type']).toBe('application/pdf')
  }
  await page.getByRole('button', { name: 'บันทึกว่าส่งหนังสือแล้ว' }).click()
  const letters = page.getByRole('dialog', { name: 'บันทึกว่าส่งหนังสือแล้ว' })
  await letters.getByLabel(`เลขที่หนังสือถึง ${late}`).fill('นธ 0001/201')
  await letters.getByRole('button', { name: 'บันทึกการติดตาม' }).click()
  await expect(letters).toBeHidden()
  await page.getByRole('button', { name: 'บันทึกว่าเสนอแล้ว' }).click()
  const memo = page.getByRole('dialog', { name: 'บันทึกว่าเสนอแล้ว' })
  await memo.getByLabel('เลขที่บันทึกข้อความ').fill('กค 88')
  await memo.getByRole('button', { name: 'บันทึกการเสนอ' }).click()
  await expect(memo).toBeHidden()
  await look(page, 'overdue-chased')
  await openLoanOf(page, 'overdue', late)
  await expect(page.getByText('นธ 0001/201')).toBeVisible()
  await expect(page.getByText('กค 88')).toBeVisible()
})

test('what was lent before the system is brought in, and comes back', async ({ browser }) => {
  const page = await signedIn(browser, sample, 'pornthip')
  await page.goto('/loans/bring')
  await page.getByLabel('เลขที่ใบยืมเดิม').fill('เล่มที่ 3 เลขที่ 40')
  await page.getByLabel('วันที่ส่งมอบ').fill(typedDay(addDays(today, -7)))
  await page.getByLabel('กำหนดส่งคืน').fill(typedDay(due))
  await add(page, pump)
  await page.getByRole('radio', { name: 'หน่วยงานของรัฐอื่น' }).check()
  await tellOfAgency(page)
  await page.getByRole('button', { name: 'บันทึกการยืมยกมา' }).click()
  await expect(page.getByText('ยกมาได้เฉพาะของที่ส่งมอบก่อนวันนั้น', { exact: false })).toBeVisible()
  await page.getByLabel('วันที่ส่งมอบ').fill(typedDay(addDays(today, -400)))
  await page.getByRole('button', { name: 'บันทึกการยืมยกมา' }).click()
  await expect(page.getByText('ยกมาก่อนใช้ระบบ')).toBeVisible()
  await expect(page.getByText('เล่มที่ 3 เลขที่ 40')).toBeVisible()
  await look(page, 'brought-loan')
  await page.getByRole('link', { name: 'รับคืน' }).click()
  await page.getByRole('button', { name: 'บันทึกการรับคืน' }).click()
  await expect(page.getByText('คืนแล้ว', { exact: true }).first()).toBeVisible()
})

async function add(page: Page, [search, name]: readonly [string, string]): Promise<void> {
  await page.getByLabel('ค้นหาสิ่งที่จะยืม').fill(search)
  await page.getByRole('button', { name: `เพิ่ม ${name}` }).click()
}

async function tellOfAgency(page: Page): Promise<void> {
  await page.getByLabel('ชื่อและนามสกุล').fill(agent)
  await page.getByLabel('ชื่อหน่วยงานหรือกลุ่ม').fill('องค์การบริหารส่วนตำบลบ้านใหม่ไชยพจน์เจริญสุข')
  await page.getByLabel('โทรศัพท์').fill('๐๘๐ ๑๑๑ ๓๓๓๓')
  await page.getByLabel('ที่อยู่').fill('99 หมู่ที่ 9')
  await choose(page, 'วัตถุประสงค์', /^ช่วยเหลือประชาชนด้านสาธารณภัย/u)
  await page.getByRole('textbox', { name: /^เหตุผล/u }).fill('สูบน้ำท่วมขังในหมู่บ้าน')
  await page.getByRole('radio', { name: 'นอกสถานที่ราชการ' }).check()
  await page.getByLabel('ชื่อสถานที่').fill('หมู่ที่ 4')
}

async function handOver(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'ส่งมอบ' }).click()
  await page.getByRole('radio', { name: /ลงนามในใบยืมที่พิมพ์แล้ว/u }).check()
  await page.getByRole('button', { name: 'บันทึกการส่งมอบ' }).click()
  await expect(page.getByText('ยืมอยู่', { exact: true }).first()).toBeVisible()
}

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
