import { expect, test, type Page } from '@playwright/test'
import { look } from './accessible.ts'
import { browserOf } from './person.ts'
import { sign } from './sign.ts'

const thing = 'เครื่องคอมพิวเตอร์โน้ตบุ๊ก'
const asks = `${thing} ของกองช่าง`

test('a notebook is asked for, to be used within the premises: a wrong day and who decides are told before', async ({
  browser,
}) => {
  const page = await browserOf(browser, 'administrator')
  await page.goto('/loans')
  await expect(page.getByText('ท่านยังไม่เคยขอยืม')).toBeVisible()
  await look(page, 'loans-none')
  await ask(page)
  await page.getByLabel('ตั้งแต่วันที่').fill('1 ต.ค. 2569')
  await expect(page.getByText('ผ่านไปแล้ว กรุณาเลือกวันเริ่มยืมใหม่', { exact: false })).toBeVisible()
  await page.getByLabel('ตั้งแต่วันที่').fill('')
  await page.getByLabel('ตั้งแต่วันที่').fill(thaiToday())
  await expect(page.getByText('ว่างครบทุกรายการในวันที่เลือก')).toBeVisible()
  await expect(page.getByText('ยืมเพื่อประโยชน์ส่วนตัวไม่ได้ จึงไม่มีในรายการ')).toBeVisible()
  await look(page, 'loan-request')
  await page.getByRole('button', { name: 'ส่งคำขอยืม' }).dblclick()
  await expect(page.getByText('รออนุมัติ', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('ท่านเป็นผู้ขอยืมรายการนี้เอง', { exact: false })).toBeVisible()
  await look(page, 'loan-asked')
  await page.goto('/loans/calendar')
  await expect(page.getByRole('link', { name: new RegExp(thing, 'u') }).first()).toBeVisible()
  await look(page, 'loan-calendar')
})

test('it is checked, approved, the approval taken back with its reason, and approved again', async ({
  browser,
}) => {
  const officer = await browserOf(browser, 'officer')
  await officer.goto('/loans?box=waiting')
  await look(officer, 'loans-waiting')
  await officer
    .getByRole('checkbox', { name: /^เลือก /u })
    .first()
    .check()
  await officer.getByRole('button', { name: 'อนุมัติที่เลือก', exact: true }).click()
  await expect(officer.getByText('พิจารณาแล้ว 1 คำขอ').first()).toBeVisible()

  const head = await browserOf(browser, 'engineer')
  await openLoan(head, 'waiting')
  await head.getByRole('button', { name: 'อนุมัติ', exact: true }).click()
  await expect(head.getByText('อนุมัติแล้ว รอรับของ').first()).toBeVisible()
  await head
    .getByRole('button', { name: /เพิกถอน การพิจารณาของ/u })
    .last()
    .click()
  const dialog = head.getByRole('dialog')
  await dialog.getByRole('textbox').fill('อนุมัติผิดคำขอ')
  await dialog.getByRole('button', { name: 'เพิกถอนการอนุมัติ' }).click()
  await expect(head.getByText('รออนุมัติ', { exact: true }).first()).toBeVisible()
  await look(head, 'loan-taken-back')
  await head.getByRole('button', { name: 'อนุมัติ', exact: true }).click()
  await expect(head.getByText('อนุมัติแล้ว รอรับของ').first()).toBeVisible()
})

test('it goes out signed for, the wrong hand-over is taken back, and who asks next reads who has it', async ({
  browser,
}) => {
  const page = await browserOf(browser, 'officer')
  await openLoan(page, 'approved')
  await page.getByRole('link', { name: 'ส่งมอบ' }).click()
  await page.getByRole('button', { name: 'บันทึกการส่งมอบ' }).click()
  await expect(page.getByText('ผู้ยืมต้องลงนามบนหน้าจอ', { exact: false }).first()).toBeVisible()
  await sign(page)
  await look(page, 'loan-hand-over')
  await page.getByRole('button', { name: 'บันทึกการส่งมอบ' }).click()
  await expect(page.getByText('ยืมอยู่', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'ดำเนินการ' }).click()
  await page.getByRole('button', { name: 'ยกเลิกการส่งมอบ' }).click()
  const dialog = page.getByRole('dialog', { name: 'ยกเลิกการส่งมอบ' })
  await dialog.getByRole('textbox').fill('ส่งผิดเครื่อง')
  await dialog.getByRole('button', { name: 'ยกเลิกการส่งมอบ' }).click()
  await expect(page.getByText('อนุมัติแล้ว รอรับของ').first()).toBeVisible()
  await page.getByRole('link', { name: 'ส่งมอบ' }).click()
  await page.getByRole('radio', { name: /ลงนามในใบยืมที่พิมพ์แล้ว/u }).check()
  await page.getByRole('button', { name: 'บันทึกการส่งมอบ' }).click()
  await expect(page.getByText('ยืมอยู่', { exact: true }).first()).toBeVisible()
  await look(page, 'loan-out')
  const slip = await page.request.get(`${new URL(page.url()).pathname}/slip.pdf`)
  expect(slip.headers()['content-type']).toBe('application/pdf')

  const other = await browserOf(browser, 'engineer')
  await ask(other)
  await expect(other.getByText('ไม่พอให้ยืม', { exact: false }).first()).toBeVisible()
  await look(other, 'loan-taken')
})

test('it comes back damaged, and is made good by repair', async ({ browser }) => {
  const page = await browserOf(browser, 'officer')
  await openLoan(page, 'out')
  await page.getByRole('link', { name: 'รับคืน' }).click()
  await page.getByLabel('คืน สภาพดี').fill('0')
  await page.getByLabel('คืน ชำรุด').fill('๑')
  await expect(page.getByText('เปิดเรื่องชดใช้ 1 ชิ้น', { exact: false })).toBeVisible()
  await look(page, 'loan-return')
  await page.getByRole('button', { name: 'บันทึกการรับคืน' }).click()
  await expect(page.getByText('รอพิจารณา', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'พิจารณาวิธีชดใช้' }).click()
  await page.getByRole('radio', { name: /ซ่อมแซมให้คงสภาพเดิม/u }).check()
  await page.getByLabel('เหตุผล').fill('จอแตก ผู้ยืมรับซ่อม')
  await look(page, 'loan-settle')
  await page.getByRole('button', { name: 'บันทึกการพิจารณา' }).click()
  await page.getByRole('button', { name: 'บันทึกว่าชดใช้แล้ว' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('เลขที่ใบเสร็จหรือหลักฐาน').fill('ใบรับซ่อม 12')
  await dialog.getByRole('button', { name: 'บันทึกว่าชดใช้แล้ว' }).click()
  await expect(page.getByText('ชดใช้แล้ว', { exact: true }).first()).toBeVisible()
  await look(page, 'loan-settled')
  await page.goto('/loans/figures')
  await expect(page.getByText('ใบยืมทั้งหมด')).toBeVisible()
  await look(page, 'loan-figures')
})

async function ask(page: Page) {
  await page.goto('/loans/new')
  await page.getByLabel('ค้นหาสิ่งที่จะยืม').fill(thing)
  // What was listed before the search goes away when it is answered, and moves what stands below it.
  await expect(page.getByRole('button', { name: new RegExp(`^เพิ่ม (?!${thing})`, 'u') })).toHaveCount(0)
  await page.getByRole('button', { name: `เพิ่ม ${asks}` }).click()
  await choose(page, 'วัตถุประสงค์', 'ประชุม อบรม สัมมนาของทางราชการ')
  await page.getByRole('textbox', { name: /^เหตุผล/u }).fill('ประชุมสภา อบต. สมัยสามัญ')
  await page.getByLabel('ชื่อสถานที่').fill('ห้องประชุมสภา')
}

async function openLoan(page: Page, box: string) {
  await page.goto(`/loans?box=${box}`)
  await page
    .getByRole('link', { name: /ใบยืมที่|ยืมใช้ภายใน/u })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/ใบยืมที่|ยืมใช้ภายใน/u)
}

async function choose(page: Page, label: string, option: string) {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Today in the office, as a person types it. */
const thaiToday = (): string =>
  new Date().toLocaleDateString('th-TH-u-ca-buddhist', {
    timeZone: 'Asia/Bangkok',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
