import { expect, test, type Page } from '@playwright/test'
import { look } from './accessible.ts'
import { chosen } from './chosen.ts'
import { changedAndEnded } from './changing-journey.ts'
import { committee, fill, part, perform, sign, vote } from './contract-desk.ts'
import { readyPurchase } from './contract-ready.ts'
import { everyDesk, type Desks } from './desks.ts'
import { daysAgo, typedDay } from './past-days.ts'
import { roadLate } from './road-journey.ts'
import { broughtRunning } from './running-journey.ts'
import { startClockedSample } from './sample.ts'

test.describe.configure({ mode: 'serial' })

let sample: Awaited<ReturnType<typeof startClockedSample>> | undefined
let desks: Desks
let inspectors: readonly Page[]

test.beforeAll(async ({ browser }) => {
  sample = await startClockedSample(`e2e-contracts-${test.info().project.name}`)
  desks = await everyDesk(browser, sample)
  inspectors = await committee(browser, sample)
})
test.afterAll(() => sample?.stop())

const pumps = {
  name: 'เครื่องสูบน้ำแบบหอยโข่ง ขนาด 6 นิ้ว พร้อมอุปกรณ์',
  kind: 'goods',
  price: 480_000,
  quantity: 3,
  countingUnit: 'เครื่อง',
  supplier: 'บริษัท คอมพ์ไกลปืนเที่ยง จำกัด',
} as const

test('goods of 480,000 baht come in two parts, are accepted on three telephones, enter the register and are paid', async () => {
  const { officer, head, finance } = desks
  const purchase = await readyPurchase(desks, { ...pumps, on: daysAgo(20) })
  await officer.goto(purchase)
  await officer.getByRole('link', { name: 'ทำสัญญาหรือใบสั่ง' }).click()
  await expect(officer.getByLabel('ราคาตามสัญญา รวมภาษีมูลค่าเพิ่ม')).toHaveValue('480,000.00')
  await officer.getByText('คุณลักษณะ ชุด และประเภทครุภัณฑ์').click()
  await officer.getByRole('combobox', { name: 'ประเภทครุภัณฑ์' }).fill('เครื่องสูบน้ำ')
  await chosen(officer.getByRole('option', { name: /เครื่องสูบน้ำ/u }).first())
  await fill(officer.locator('form'), { 'สถานที่ส่งมอบ (ถ้ามี)': 'ที่ทำการองค์การบริหารส่วนตำบล' })
  await look(officer, 'contract-new')
  await officer.getByRole('button', { name: 'บันทึกร่างสัญญา' }).click()
  await expect(officer.getByRole('heading', { name: 'รอลงนาม' })).toBeVisible()
  const address = new URL(officer.url()).pathname
  await perform(officer, {
    act: 'รับหลักประกัน',
    typed: {
      'เลขที่หนังสือค้ำประกันหรือใบเสร็จ (ถ้ามี)': 'LG 6912/0480',
      'ธนาคารหรือผู้ออก (ถ้ามี)': 'ธนาคารตัวอย่าง สาขาตากใบ',
      วันที่ออก: typedDay(daysAgo(15)),
      วันที่รับไว้: typedDay(daysAgo(15)),
    },
    submit: 'บันทึกการรับหลักประกัน',
    says: 'บันทึกการรับหลักประกันแล้ว',
    seen: () => look(officer, 'contract-security'),
  })
  await look(officer, 'contract-draft')

  await head.goto(address)
  await sign(head, daysAgo(14), () => look(head, 'contract-sign'))
  await look(head, 'contract-signed')

  await officer.goto(address)
  await deliver(officer, { pieces: '2', paper: 'ใบส่งของ 1/2569', seen: 'contract-deliver' })
  await inspected(address, 'contract-vote')
  await officer.goto(address)
  await expect(part(officer, 'การส่งมอบและตรวจรับ')).toContainText('320,000.00 บาท')
  await look(officer, 'contract-part-accepted')
  await register(officer, 'contract-register')
  await officer.goto(address)
  await deliver(officer, { pieces: '1', paper: 'ใบส่งของ 2/2569' })
  await inspected(address)

  await officer.goto('/contracts/unregistered')
  await expect(officer.getByRole('link', { name: pumps.name }).first()).toBeVisible()
  await look(officer, 'contracts-unregistered')
  await officer.goto(address)
  await register(officer)
  const cards = part(officer, 'การลงทะเบียนครุภัณฑ์').getByRole('listitem').getByRole('link')
  await expect(cards).toHaveCount(3)
  await look(officer, 'contract-cards')
  await cards.last().click()
  const whence = part(officer, 'ที่มาตามสัญญา')
  await expect(whence).toContainText(pumps.name)
  await look(officer, 'asset-of-contract')
  await whence.getByRole('link').first().click()
  await expect(cards).toHaveCount(3)

  await finance.goto(address)
  await pay(finance, 'ฎีกา 101/2569')
  await pay(finance, 'ฎีกา 102/2569', 'contract-pay')
  await expect(part(finance, 'การจ่ายเงิน').getByRole('row')).toHaveCount(3)
  await look(finance, 'contract-paid')
})

type Delivering = { readonly pieces: string; readonly paper: string; readonly seen?: string }

const deliver = (page: Page, { pieces, paper, seen }: Delivering) =>
  perform(page, {
    act: 'บันทึกการส่งมอบ',
    typed: {
      [pumps.name]: pieces,
      เลขที่ใบส่งของหรือหนังสือส่งมอบงาน: paper,
      วันที่ส่งมอบ: typedDay(daysAgo(1)),
    },
    submit: 'บันทึกและแจ้งกรรมการ',
    says: 'บันทึกการส่งมอบแล้ว รอกรรมการตรวจรับ',
    ...(seen !== undefined && { seen: () => look(page, seen) }),
  })

/** Each member finds it right at his own telephone; the last vote makes the acceptance. */
async function inspected(address: string, seen?: string): Promise<void> {
  for (const [at, member] of inspectors.entries()) {
    await member.goto(address)
    const isSeen = seen !== undefined && at === 0
    await vote(member, 'ถูกต้องครบถ้วน', isSeen ? () => look(member, seen) : undefined)
    if (isSeen) await look(member, `${seen}-cast`)
  }
}

const register = (page: Page, seen?: string) =>
  perform(page, {
    act: 'ลงทะเบียนครุภัณฑ์',
    submit: 'ยืนยันการลงทะเบียน',
    says: 'ลงทะเบียนครุภัณฑ์แล้ว',
    ...(seen !== undefined && { seen: () => look(page, seen) }),
  })

const pay = (page: Page, paper: string, seen?: string) =>
  perform(page, {
    act: 'บันทึกการจ่ายเงิน',
    typed: { เลขที่ฎีกาหรือใบสำคัญ: paper },
    says: 'บันทึกการจ่ายเงินแล้ว',
    ...(seen !== undefined && { seen: () => look(page, seen) }),
  })

test('a contract is given more time, what was wrongly accepted of it is taken back, and it is ended', () =>
  changedAndEnded(desks, inspectors))

test('a running contract is brought forward with its security and a paid instalment', () =>
  broughtRunning(desks))

// The clock goes years ahead at its end, so that it comes last.
test('a road of 1,987,000 baht comes 37 days late, ten of them excused, and its security goes back when its day comes', async () => {
  if (sample === undefined) throw new Error('the sample office did not start')
  await roadLate({ desks, inspectors, clock: sample.clock })
})
