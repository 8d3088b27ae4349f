import { expect } from '@playwright/test'
import { addDays } from '@prongsai/domain/calendar/civil-date'
import { look } from './accessible.ts'
import { fill, part } from './contract-desk.ts'
import { readyPurchase } from './contract-ready.ts'
import type { Desks } from './desks.ts'
import { daysAgo, typedDay } from './past-days.ts'
import { done } from './purchase-desk.ts'

const roof = {
  name: 'จ้างซ่อมหลังคาอาคารศูนย์พัฒนาเด็กเล็กบ้านตะเคียนทอง',
  kind: 'service',
  price: 196_000,
  quantity: 1,
  countingUnit: 'งาน',
  supplier: 'ห้างหุ้นส่วนจำกัด สะท้อนก่อสร้างรุ่งโรจน์',
} as const

const signedOn = daysAgo(40)
const [arrivedOn, paidOn] = [addDays(signedOn, 25), addDays(signedOn, 33)]

/** ยกมา: a running contract with its security and an instalment that was accepted and paid before the system. */
export async function broughtRunning(desks: Desks): Promise<void> {
  const page = desks.headOfSupplies
  await page.goto(await readyPurchase(desks, { ...roof, on: addDays(signedOn, -3) }))
  await page.getByRole('link', { name: 'ยกสัญญาเดิมมา' }).click()
  const form = page.locator('form')
  await fill(form, { สัญญา: true, ระยะเวลาทั้งหมด: '90' })
  await page.getByRole('button', { name: 'เพิ่มงวด' }).click()
  for (const [at, work] of ['งานหลังคา', 'งานฝ้าเพดาน'].entries())
    await fill(page.getByRole('group', { name: `งวดที่ ${at + 1}` }), {
      [`งวดที่ ${at + 1}`]: work,
      จำนวนเงิน: '98,000',
      'ครบกำหนดภายใน (วัน)': at === 0 ? '30' : '90',
    })
  await look(page, 'contract-bring-terms')
  await page.getByRole('button', { name: 'ต่อไป: สิ่งที่ทำไปแล้ว' }).click()

  await fill(form, {
    เลขที่สัญญาเดิม: '21/2569',
    วันที่ลงนาม: typedDay(signedOn),
    เอกสารที่ยกมา: 'แฟ้มสัญญาจ้าง เลขที่ 21/2569 ของกองคลัง',
    เหตุผลที่ยกมา: 'เริ่มใช้ระบบเมื่อสัญญาดำเนินการอยู่',
  })
  await page.getByRole('button', { name: 'เพิ่มหลักประกันที่ถือไว้' }).click()
  await fill(page.getByRole('group', { name: 'หลักประกันฉบับที่ 1' }), {
    จำนวนเงิน: '9,800',
    วันที่ออก: typedDay(signedOn),
    วันที่รับไว้: typedDay(signedOn),
  })
  const first = page.getByRole('group', { name: 'งวดที่ 1 งานหลังคา' })
  await fill(first, {
    ตรวจรับครบแล้ว: true,
    วันที่ส่งมอบ: typedDay(arrivedOn),
    วันที่ตรวจรับ: typedDay(addDays(arrivedOn, 1)),
    เลขที่ใบส่งมอบหรือใบตรวจรับ: 'ใบตรวจรับงานจ้าง งวดที่ 1',
    จ่ายเงินงวดนี้แล้ว: true,
    'ภาษีหัก ณ ที่จ่าย': '915.89',
    เลขที่ฎีกาหรือใบสำคัญ: 'ฎีกา 44/2569',
    วันที่จ่าย: typedDay(paidOn),
  })
  await look(page, 'contract-bring-found')
  await page.getByRole('button', { name: 'บันทึกสัญญาที่ยกมา' }).click()
  await done(page, 'บันทึกสัญญาที่ยกมาแล้ว')
  await expect(part(page, 'หลักประกัน')).toContainText('9,800.00 บาท')
  await expect(part(page, 'งวดงานและงวดเงิน')).toContainText('จ่ายเงินแล้ว')
  await expect(part(page, 'การจ่ายเงิน').getByRole('row').last()).toContainText('97,084.11')
  await look(page, 'contract-brought')
}
