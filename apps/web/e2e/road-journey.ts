import { expect, type Page } from '@playwright/test'
import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { monthsLater } from '@prongsai/domain/calendar/civil-month'
import { contractId } from '@prongsai/domain/base/id'
import { look } from './accessible.ts'
import type { Clock } from './clock.ts'
import { fill, part, perform, sign } from './contract-desk.ts'
import { readyPurchase } from './contract-ready.ts'
import { asking, type Desks } from './desks.ts'
import { daysAgo, today, typedDay, workingDaysAfter } from './past-days.ts'

const road = {
  name: 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านตะเคียนทอง หมู่ที่ 5',
  kind: 'construction',
  price: 1_987_000,
  quantity: 1,
  countingUnit: 'สาย',
  supplier: 'บริษัท ถนนทองปลายด้ามขวานการโยธา จำกัด',
} as const

const term = 60
const late = 37

type Days = { readonly signed: CivilDate; readonly due: CivilDate }

/** A due day that is not moved, far enough back to be 37 days late, and a day of signing on which the office was open. */
function daysOfRoad(): Days {
  let ago = 30
  while (workingDaysAfter(addDays(daysAgo(ago), -term - 1), 1) !== addDays(daysAgo(ago), -term)) ago += 1
  const due = daysAgo(ago)
  return { signed: addDays(due, -term), due }
}

type Late = { readonly desks: Desks; readonly inspectors: readonly Page[]; readonly clock: Clock }

export async function roadLate({ desks, inspectors, clock }: Late): Promise<void> {
  const { officer, head, finance } = desks
  const { signed, due } = daysOfRoad()
  const address = await drafted(desks, signed)
  await head.goto(address)
  await refusedUnsecured(head, signed)
  await officer.goto(address)
  await perform(officer, {
    act: 'รับหลักประกัน',
    typed: {
      'เลขที่หนังสือค้ำประกันหรือใบเสร็จ (ถ้ามี)': 'LG 6908/0199',
      'ธนาคารหรือผู้ออก (ถ้ามี)': 'ธนาคารตัวอย่าง สาขาตากใบ',
      วันที่ออก: typedDay(signed),
      วันที่รับไว้: typedDay(signed),
      'ใช้ได้ถึงวันที่ (ถ้ามี)': typedDay(monthsLater(today, 36)),
    },
    submit: 'บันทึกการรับหลักประกัน',
    says: 'บันทึกการรับหลักประกันแล้ว',
  })
  await head.goto(address)
  await sign(head, signed)

  await officer.goto(address)
  await waived({ officer, head, address, due })
  await officer.goto(address)
  await perform(officer, {
    act: 'บันทึกการส่งมอบ',
    typed: {
      วันที่ส่งมอบ: typedDay(addDays(due, late)),
      เลขที่ใบส่งของหรือหนังสือส่งมอบงาน: 'หนังสือส่งมอบงาน 11/2569',
    },
    submit: 'บันทึกและแจ้งกรรมการ',
    says: 'บันทึกการส่งมอบแล้ว รอกรรมการตรวจรับ',
  })
  await perform(officer, {
    act: 'บันทึกว่าดำเนินการแล้ว แจ้งการเรียกค่าปรับ งวดที่ 1',
    typed: { เลขที่หนังสือหรือเอกสาร: 'หนังสือ ที่ นธ 00003/41' },
    submit: 'บันทึกว่าดำเนินการแล้ว',
    says: 'บันทึกว่าดำเนินการแล้ว',
    seen: () => look(officer, 'road-notice'),
  })
  await allAccept(inspectors, address)
  await finance.goto(address)
  const penalty = part(finance, 'ค่าปรับถึงวันนี้')
  await expect(penalty).toContainText('ล่าช้า 37 วัน หักวันที่งดหรือขยาย 10 วัน คิดค่าปรับ 27 วัน')
  await expect(penalty).toContainText('1,987,000.00 × ร้อยละ 0.10 = วันละ 1,987.00 บาท × 27 วัน = 53,649.00 บาท')
  await expect(part(finance, 'การส่งมอบและตรวจรับ')).toContainText('ล่าช้า 37 วัน ค่าปรับ 53,649.00 บาท')
  await look(finance, 'road-penalty')
  await perform(finance, {
    act: 'บันทึกการจ่ายเงิน',
    typed: { เลขที่ฎีกาหรือใบสำคัญ: 'ฎีกา 120/2569' },
    says: 'บันทึกการจ่ายเงินแล้ว',
    seen: () => look(finance, 'road-pay'),
  })
  await expect(part(finance, 'การจ่ายเงิน').getByRole('row').last()).toContainText('ค่าปรับ 53,649.00')
  await look(finance, 'road-paid')
  await securityBack(officer, address, clock)
}

async function drafted(desks: Desks, signed: CivilDate): Promise<string> {
  const { officer } = desks
  const purchase = await readyPurchase(desks, { ...road, on: addDays(signed, -20) })
  await officer.goto(purchase)
  await officer.getByRole('link', { name: 'ทำสัญญาหรือใบสั่ง' }).click()
  await fill(officer.locator('form'), {
    ระยะเวลาทั้งหมด: String(term),
    ไม่มีผลกระทบ: true,
    อัตราค่าปรับต่อวัน: '0.10',
  })
  await expect(officer.getByText('1,987,000.00 × 0.10% = 1,987.00')).toBeVisible()
  await expect(officer.getByText('หลักประกันสัญญา 99,350.00 บาท')).toBeVisible()
  await look(officer, 'road-contract-new')
  await officer.getByRole('button', { name: 'บันทึกร่างสัญญา' }).click()
  await expect(officer.getByRole('heading', { name: 'รอลงนาม' })).toBeVisible()
  return new URL(officer.url()).pathname
}

/** Signing before the security came is refused under its clause. */
async function refusedUnsecured(head: Page, signed: CivilDate): Promise<void> {
  await head.getByRole('button', { name: 'ลงนามสัญญา' }).click()
  const dialog = head.getByRole('dialog')
  await dialog.getByLabel('วันที่ลงนาม').fill(typedDay(signed))
  await dialog.getByRole('button', { name: 'บันทึกการลงนาม' }).click()
  await expect(dialog.getByRole('alert')).toContainText('99,350.00')
  await expect(dialog.getByRole('alert')).toContainText('ข้อ 168')
  await look(head, 'road-unsecured')
  await dialog.getByRole('button', { name: 'ยกเลิก' }).click()
}

type Waived = {
  readonly officer: Page
  readonly head: Page
  readonly address: string
  readonly due: CivilDate
}

/** Ten days of a flood, told of in time and excused by the head. */
async function waived({ officer, head, address, due }: Waived): Promise<void> {
  await perform(officer, {
    act: 'บันทึกคำขอขยายเวลาหรืองดค่าปรับ',
    typed: {
      งดค่าปรับ: true,
      เหตุสุดวิสัย: true,
      วันที่เหตุเริ่ม: typedDay(addDays(due, 5)),
      'วันที่เหตุสิ้นสุด (ถ้ามี)': typedDay(addDays(due, 14)),
      'วันที่คู่สัญญาแจ้งเหตุ (ถ้ามี)': typedDay(addDays(due, 20)),
      'หนังสือแจ้งเหตุ (ถ้ามี)': 'หนังสือผู้รับจ้าง ที่ 7/2569',
      จำนวนวันที่ขอ: '10',
      เหตุผล: 'น้ำท่วมพื้นที่ก่อสร้างและเส้นทางขนส่ง',
    },
    submit: 'บันทึกคำขอ',
    says: 'บันทึกคำขอแล้ว รอหัวหน้าหน่วยงานของรัฐพิจารณา',
    seen: () => look(officer, 'road-waiver-asked'),
  })
  await head.goto(address)
  await perform(head, {
    act: 'พิจารณาคำขอ',
    typed: {
      อนุมัติ: true,
      เหตุผล: 'ตรวจสอบแล้วเป็นเหตุสุดวิสัยตามจำนวนวันที่เกิดขึ้นจริง',
      เลขที่หนังสือหรือเอกสาร: 'บันทึกข้อความ ที่ กช 88',
    },
    submit: 'บันทึกผลการพิจารณา',
    says: 'บันทึกผลการพิจารณาแล้ว',
    seen: () => look(head, 'road-waiver-decide'),
  })
}

async function allAccept(inspectors: readonly Page[], address: string): Promise<void> {
  const id = contractId(address.split('/').at(-1) ?? '')
  for (const member of inspectors) {
    const caller = await asking(member)
    const { deliveries } = await caller.contract.get.query({ id })
    const delivery = deliveries.find(({ status }) => status === 'waiting')?.id ?? ''
    await caller.contractDelivery.vote.mutate({ id, delivery, vote: 'accept', right: [], note: '' })
  }
}

const back = 'คืนหลักประกันสัญญา'

/** The clock goes on to the end of the warranty and beyond: the security is to go back, is late, and goes back. */
async function securityBack(officer: Page, address: string, clock: Clock): Promise<void> {
  const ends = monthsLater(today, 24)
  await clock.moveTo(addDays(ends, -10), [officer])
  await officer.goto(address)
  await perform(officer, {
    act: 'บันทึกว่าดำเนินการแล้ว ตรวจสอบความชำรุดบกพร่องก่อนสิ้นสุดการรับประกัน',
    typed: { เลขที่หนังสือหรือเอกสาร: 'บันทึกตรวจสภาพ ที่ กช 12' },
    submit: 'บันทึกว่าดำเนินการแล้ว',
    says: 'บันทึกว่าดำเนินการแล้ว',
  })
  const duty = part(officer, /สิ่งที่ต้องทำตอนนี้|ไม่มีเรื่องที่ถึงกำหนด/u)
    .getByRole('listitem')
    .filter({ hasText: back })
  await clock.moveTo(addDays(ends, 1), [officer])
  await officer.goto(address)
  await expect(duty).toContainText('ยังไม่ถึงกำหนด')
  await clock.moveTo(addDays(ends, 30), [officer])
  await officer.goto(address)
  await expect(duty).toContainText('เกินกำหนด')
  await look(officer, 'road-security-late')
  await part(officer, 'หลักประกัน').getByRole('button', { name: 'ดำเนินการ' }).click()
  await perform(officer, {
    act: 'คืนหลักประกัน',
    typed: { เลขที่หนังสือหรือเอกสาร: 'หนังสือคืนหลักประกัน ที่ กค 30' },
    says: 'บันทึกการคืนหลักประกันแล้ว',
  })
  await expect(duty).toBeHidden()
  await look(officer, 'road-security-back')
}
