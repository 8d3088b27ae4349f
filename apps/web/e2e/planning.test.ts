import { expect, test, type Page } from '@playwright/test'
import { look } from './accessible.ts'
import { chosen } from './chosen.ts'
import { everyDesk, type Desks } from './desks.ts'
import { ownPlan } from './own-plan.ts'
import { daysAgo, today, typedDay } from './past-days.ts'
import { clearPlan, draftedPlan, year } from './plan-ready.ts'
import { done } from './purchase-desk.ts'
import { startSample, type Sample } from './sample.ts'

test.describe.configure({ mode: 'serial' })

const road = 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านหัวคลอง หมู่ที่ 1'

let sample: Sample | undefined
let desks: Desks

test.beforeAll(async ({ browser }) => {
  sample = await startSample(`e2e-planning-${test.info().project.name}`)
  desks = await everyDesk(browser, sample)
  await clearPlan(desks)
})
test.afterAll(() => sample?.stop())

test('a plan comes in from Excel, goes up to the head, whose wrong approval is taken back, and is published', async () => {
  const { officer, headOfSupplies, clerk, head } = desks
  await officer.goto(`/plan/import?year=${year}`)
  await officer.getByRole('button', { name: /^เปิด/u }).click()
  const file = { name: 'แผนเพิ่มเติม.xlsx', mimeType: xlsx, buffer: await ownPlan() }
  await officer.getByLabel('เลือกแฟ้มจากเครื่อง').setInputFiles(file)
  await expect(
    officer.getByText('มากกว่าที่บวกจากรายการได้ 2,467,000.00 บาท อยู่ 500.00 บาท', { exact: false }),
  ).toBeVisible()
  await officer.getByRole('button', { name: 'บันทึก 2 รายการลงในแผน' }).click()
  await expect(officer.getByRole('alert')).toBeVisible()
  await look(officer, 'plan-file')
  await officer.getByRole('button', { name: 'ใช้ยอดที่บวกจากรายการ' }).click()
  await officer.getByRole('button', { name: 'บันทึก 2 รายการลงในแผน' }).dblclick()
  await done(officer, 'บันทึก 2 รายการลงในแผนแล้ว')
  await expect(officer.getByRole('button', { name: 'เสนอขอความเห็นชอบ' })).toBeVisible()
  await expect(officer.getByText('1,987,000.00').first()).toBeVisible()
  const address = new URL(officer.url()).pathname
  await look(officer, 'plan-draft')
  await press(officer, 'เสนอขอความเห็นชอบ')

  await decide(headOfSupplies, address, 'ตรวจสอบแล้ว เสนอปลัด')
  await clerk.goto(address)
  await look(clerk, 'plan-clerk')
  await decide(clerk, address, 'เห็นควรเสนอนายก')
  await head.goto(address)
  await look(head, 'plan-head')
  await decide(head, address, 'ให้ความเห็นชอบ')
  await head.getByRole('button', { name: /^เพิกถอน การพิจารณาของ นายมะรอนิง/u }).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByRole('textbox').fill('กดอนุมัติผิดรอบ')
  await dialog.getByRole('button', { name: /^เพิกถอน/u }).click()
  await done(head, 'เพิกถอนแล้ว')
  await expect(head.getByText(/เพิกถอนโดย .*: กดอนุมัติผิดรอบ/u)).toBeVisible()
  await look(head, 'plan-taken-back')
  await decide(head, address, 'ให้ความเห็นชอบ')

  await officer.goto('/purchases/new')
  await officer.getByRole('combobox', { name: 'รายการในแผนการจัดซื้อจัดจ้างประจำปี' }).fill(road)
  await chosen(officer.getByRole('option', { name: new RegExp(`^${road}.*ยังไม่เผยแพร่`, 'u') }))
  await expect(officer.getByText('เริ่มจัดซื้อจัดจ้างไม่ได้: รายการนี้ยังไม่ได้เผยแพร่แผน', { exact: false })).toBeVisible()
  await look(officer, 'purchase-unpublished')
  await headOfSupplies.goto(address)
  await published(headOfSupplies)
  await look(headOfSupplies, 'plan-published')
})

test('an item is changed with its reason, approved and published anew, and both say what they said', async () => {
  const { officer, headOfSupplies, clerk, head } = desks
  await officer.goto('/plan')
  await officer.getByRole('button', { name: 'เปลี่ยนแปลงแผน' }).click()
  const opening = officer.getByRole('dialog')
  await opening.getByRole('button', { name: 'เปิดรอบ' }).click()
  await expect(opening.getByText('กรุณา', { exact: false }).first()).toBeVisible()
  await opening.getByRole('textbox').fill('ราคาวัสดุก่อสร้างลดลง')
  await opening.getByRole('button', { name: 'เปิดรอบ' }).click()
  await officer.getByRole('link', { name: `เปลี่ยนแปลงหรือยกเลิก: ${road}` }).click()
  await officer.getByLabel('วงเงินโดยประมาณ (รวมทั้งหมด)').fill('1,900,000')
  await officer.getByLabel('เหตุผลที่ขอเปลี่ยนแปลง').fill('คำนวณราคากลางใหม่ตามราคาวัสดุ')
  await look(officer, 'plan-change-form')
  await officer.getByRole('button', { name: 'ขอเปลี่ยนแปลง' }).click()
  await done(officer, 'บันทึกการขอเปลี่ยนแปลงแล้ว')
  const address = new URL(officer.url()).pathname
  await press(officer, 'เสนอขอความเห็นชอบ')
  await decide(headOfSupplies, address, 'ตรวจสอบแล้ว เสนอปลัด')
  await decide(clerk, address, 'เห็นควรเสนอนายก')
  await head.goto(address)
  await expect(head.getByText('1,987,000.00', { exact: false }).first()).toBeVisible()
  await expect(head.getByText('1,900,000.00', { exact: false }).first()).toBeVisible()
  await look(head, 'plan-change-head')
  await decide(head, address, 'ให้ความเห็นชอบ')
  await headOfSupplies.goto(address)
  await published(headOfSupplies)
  await look(headOfSupplies, 'plan-changed')
})

test('what was approved and published on paper is brought forward', async () => {
  const { officer, headOfSupplies } = desks
  const tents = {
    name: 'เต็นท์ผ้าใบทรงโค้ง ขนาด 4x8 เมตร',
    kind: 'goods',
    estimate: 480_000,
    quantity: 8,
    countingUnit: 'หลัง',
  } as const
  const { round } = await draftedPlan(desks, [tents])
  await headOfSupplies.goto(`/plan/rounds/${round}`)
  await headOfSupplies.getByRole('button', { name: 'บันทึกเป็นแผนยกมา' }).click()
  const dialog = headOfSupplies.getByRole('dialog')
  await dialog.getByLabel('วันที่ได้รับความเห็นชอบ').fill(typedDay(daysAgo(50)))
  await dialog.getByLabel('เลขที่หนังสือหรือบันทึกที่ให้ความเห็นชอบ').fill('บันทึกข้อความ กค 12')
  for (const [at, proof] of ['เลขที่แผนในระบบ e-GP', 'ที่อยู่หน้าเว็บ', 'ปิดประกาศไว้ที่ใด'].entries()) {
    await dialog
      .getByLabel('วันที่เผยแพร่')
      .nth(at)
      .fill(typedDay(daysAgo(49)))
    await dialog.getByLabel(proof).fill('ตามแฟ้มเดิม')
  }
  await look(headOfSupplies, 'plan-bring')
  await dialog.getByRole('button', { name: 'บันทึกเป็นแผนยกมา' }).click()
  await done(headOfSupplies, 'บันทึกแผนยกมาแล้ว')
  await expect(headOfSupplies.getByText('แผนยกมา ตาม บันทึกข้อความ กค 12')).toBeVisible()
  await officer.goto('/plan')
  await look(officer, 'plan-year')
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Presses, and once more in the question that follows. */
async function press(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: act }).click()
  await expect(dialog).toBeHidden()
}

async function decide(page: Page, address: string, act: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: act, exact: true }).click()
  await done(page, 'บันทึกการพิจารณาแล้ว')
}

/** The three places, each with its day and its proof. */
async function published(page: Page): Promise<void> {
  for (let left = 3; left > 0; left -= 1) {
    await page
      .getByRole('button', { name: /^บันทึกการเผยแพร่/u })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('วันที่เผยแพร่').fill(typedDay(today))
    await dialog.getByRole('textbox').last().fill('P70000000001')
    await dialog.getByRole('button', { name: 'บันทึกการเผยแพร่' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: /^บันทึกการเผยแพร่/u })).toHaveCount(left - 1)
  }
}
