import { expect, test, type Page } from '@playwright/test'
import { look } from './accessible.ts'
import { chosen } from './chosen.ts'
import { everyDesk, type Desks } from './desks.ts'
import { closedAfter, daysAgo, nextOpen, typedDay, workingDaysAfter } from './past-days.ts'
import { broughtRound, draftedPlan } from './plan-ready.ts'
import { preparedPurchase } from './purchase-prepared.ts'
import { appeal, comment, invite, moveAppeal } from './purchase-course.ts'
import {
  addOffer,
  agree,
  appoint,
  chooseWinner,
  done,
  judge,
  passOn,
  stepOf,
  waitsFor,
} from './purchase-desk.ts'
import { approvals, request, result, specification } from './purchase-steps.ts'
import { broughtHalfWay } from './brought-journey.ts'
import { cancelledAndRedone } from './redo-journey.ts'
import { startSample, type Sample } from './sample.ts'

test.describe.configure({ mode: 'serial' })

const computers = {
  name: 'เครื่องคอมพิวเตอร์สำหรับงานประมวลผลของกองช่าง',
  kind: 'goods',
  estimate: 480_000,
  quantity: 16,
  countingUnit: 'เครื่อง',
} as const
const road = {
  name: 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านศาลาใหม่ หมู่ที่ 2',
  kind: 'construction',
  estimate: 1_987_000,
  quantity: 1,
  countingUnit: 'สาย',
} as const

const drain = {
  name: 'ก่อสร้างรางระบายน้ำ คสล. ซอยหลังตลาด หมู่ที่ 3',
  kind: 'construction',
  estimate: 845_000,
  quantity: 1,
  countingUnit: 'แห่ง',
} as const

const tents = {
  name: 'เต็นท์ผ้าใบทรงโค้ง ขนาด 4x8 เมตร',
  kind: 'goods',
  estimate: 480_000,
  quantity: 8,
  countingUnit: 'หลัง',
} as const

let sample: Sample | undefined
let desks: Desks

test.beforeAll(async ({ browser }) => {
  sample = await startSample(`e2e-buying-${test.info().project.name}`)
  desks = await everyDesk(browser, sample)
  const { round } = await draftedPlan(desks, [computers, road, drain, tents])
  await broughtRound(desks, round, daysAgo(45))
})
test.afterAll(() => sample?.stop())

const open = async (page: Page, item: string, reason: string) => {
  await page.goto('/purchases/new')
  await page.getByRole('combobox', { name: 'รายการในแผนการจัดซื้อจัดจ้างประจำปี' }).fill(item)
  await chosen(page.getByRole('option', { name: item }))
  await page.getByLabel('เหตุผลความจำเป็น').fill(reason)
}

const begin = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'เริ่มการจัดซื้อจัดจ้าง' }).click()
  await waitsFor(page, specification)
  return new URL(page.url()).pathname
}

test('a purchase of 480,000 baht goes from its item of the plan to the day on which it may be signed', async () => {
  const { officer, headOfSupplies } = desks
  await open(officer, computers.name, 'เครื่องเดิมใช้งานมาเกินแปดปีและซ่อมไม่คุ้ม')
  await expect(officer.getByText('วิธีเฉพาะเจาะจง').first()).toBeVisible()
  await look(officer, 'purchase-new')
  const address = await begin(officer)
  await expect(officer.getByText('ยังไม่ได้กำหนดคณะกรรมการหรือผู้รับผิดชอบ', { exact: false }).first()).toBeVisible()
  const drafting = await appoint(officer, 'จัดทำร่างขอบเขตของงาน', {
    order: '201/2569',
    on: daysAgo(40),
    seats: [['ผู้รับผิดชอบ', 'นายรุสลัน']],
  })
  await drafting.getByRole('button', { name: 'บันทึกการแต่งตั้ง' }).click()
  await expect(drafting).toBeHidden()
  const inspecting = await appoint(officer, 'ตรวจรับพัสดุ', {
    order: '202/2569',
    on: daysAgo(40),
    seats: [
      ['ประธานกรรมการ', 'นายฉัตรชัย'],
      ['กรรมการ', 'นางศิริพร'],
      ['กรรมการ', 'นางมะลิวัลย์'],
    ],
  })
  await look(officer, 'purchase-appoint')
  await inspecting.getByRole('button', { name: 'บันทึกการแต่งตั้ง' }).click()
  await expect(inspecting).toBeHidden()
  await passOn(officer, specification, {
    on: daysAgo(39),
    facts: { สาระสำคัญของคุณลักษณะหรือขอบเขตของงาน: 'หน่วยประมวลผลไม่น้อยกว่า 6 แกน จอภาพ 21 นิ้ว' },
  })
  await passOn(officer, 'กำหนดราคากลาง', {
    on: daysAgo(38),
    facts: {
      ราคากลาง: '480,000',
      '(4) ราคาที่ได้จากการสืบราคาจากท้องตลาด': true,
      รายละเอียดของแหล่งที่มา: 'สืบราคาจากผู้ประกอบการ 3 ราย',
    },
  })
  await passOn(officer, request, {
    on: daysAgo(37),
    facts: { 'กำหนดเวลาที่ต้องการใช้พัสดุหรือให้งานแล้วเสร็จ (วัน)': '30', เกณฑ์ราคา: true },
  })
  for (const [at, [who, step]] of approvals.entries()) {
    if (who !== 'headOfSupplies') {
      await desks[who].goto(address)
      await look(desks[who], `purchase-${who}`)
    }
    await agree(desks[who], address, { step, on: daysAgo(36 - at) })
  }

  await officer.goto(address)
  await addOffer(officer, { supplier: 'บริษัท คอมพ์ไกลปืนเที่ยง จำกัด', price: '475,200', on: daysAgo(33) })
  await passOn(officer, 'ติดต่อและเจรจาตกลงราคากับผู้ประกอบการ', {
    on: daysAgo(33),
    facts: { จำนวนร้านที่ติดต่อ: '๓' },
  })
  await judge(officer, 'บริษัท คอมพ์ไกลปืนเที่ยง จำกัด')
  await chooseWinner(officer, 'บริษัท คอมพ์ไกลปืนเที่ยง จำกัด', 'มีคุณสมบัติครบ ราคาต่ำกว่าวงเงิน')
  await look(officer, 'purchase-winner')
  await passOn(officer, result, {
    on: daysAgo(32),
    facts: { สรุปการพิจารณาและเหตุผล: 'เจรจาแล้ว ราคาเหมาะสม เห็นควรซื้อ' },
  })
  await agree(headOfSupplies, address, {
    step: 'หัวหน้าเจ้าหน้าที่สั่งซื้อหรือสั่งจ้างภายในวงเงินที่ได้รับความเห็นชอบ',
    on: daysAgo(31),
  })
  await headOfSupplies.goto(address)
  await announce(headOfSupplies, daysAgo(30))
  await expect(headOfSupplies.getByText(/ลงนามสัญญาได้ตั้งแต่วันที่/u)).toBeVisible()
  await look(headOfSupplies, 'purchase-ready')
})

const announce = (page: Page, on: ReturnType<typeof daysAgo>) =>
  passOn(page, 'ประกาศผลผู้ชนะและแจ้งผู้เสนอราคา', {
    on,
    facts: {
      'วันที่ประกาศในระบบของกรมบัญชีกลาง (e-GP)': typedDay(on),
      วันที่ประกาศในเว็บไซต์ของหน่วยงาน: typedDay(on),
      'วันที่ปิดประกาศ ณ หน่วยงาน': typedDay(on),
      แจ้งผลให้ผู้เสนอราคาทุกรายทราบทางอีเมลแล้ว: true,
    },
  })

const cheap = 'บริษัท รวดเร็วทันใจคอนสตรัคชั่น (ตัวอย่าง) จำกัด'
const builder = 'ห้างหุ้นส่วนจำกัด สะท้อนก่อสร้างรุ่งโรจน์'
const layer = 'บริษัท ถนนทองปลายด้ามขวานการโยธา จำกัด'

test('a road of 1,987,000 baht goes by e-bidding, one of three offers left out, an appeal settled, to the day of signing', async () => {
  const { officer, headOfSupplies } = desks
  const address = await preparedPurchase(desks, { item: road.name, until: 'hearing-decided', on: daysAgo })
  await headOfSupplies.goto(address)
  await passOn(headOfSupplies, 'ตัดสินใจว่าจะรับฟังความคิดเห็นต่อร่างหรือไม่', {
    on: daysAgo(34),
    facts: { เผยแพร่ร่างเพื่อรับฟังความคิดเห็น: true },
  })
  await passOn(headOfSupplies, 'เผยแพร่ร่างประกาศและร่างเอกสารเพื่อรับฟังความคิดเห็น', {
    on: daysAgo(34),
    facts: {
      'วันเริ่มเผยแพร่ (ครบทั้งสามแห่ง)': typedDay(daysAgo(34)),
      วันสุดท้ายของการเผยแพร่: typedDay(workingDaysAfter(daysAgo(34), 3)),
    },
  })
  await officer.goto(address)
  await comment(officer, daysAgo(32))
  await officer.getByRole('button', { name: 'ตอบ ผู้ใช้ถนนสายนี้' }).click()
  const answering = officer.getByRole('dialog')
  await answering.getByLabel('คำตอบเป็นหนังสือ').fill('กำหนดไว้ในขอบเขตของงานแล้ว จึงไม่ปรับปรุงร่าง')
  await answering.getByLabel('วันที่ตอบ').fill(typedDay(daysAgo(30)))
  await answering.getByRole('button', { name: 'บันทึกคำตอบ' }).click()
  await expect(answering).toBeHidden()
  await look(officer, 'road-hearing')
  await officer.getByLabel('เลขที่โครงการ (11 หลัก)').fill('6909900123')
  await officer.getByRole('button', { name: 'บันทึกเลขที่โครงการ' }).click()
  await expect(officer.getByText('เป็นตัวเลข 11 หลัก กรุณาตรวจสอบ', { exact: false })).toBeVisible()
  await officer.getByLabel('เลขที่โครงการ (11 หลัก)').fill('๖๙๐๙๙๐๐๑๒๓๔')
  await officer.getByRole('button', { name: 'บันทึกเลขที่โครงการ' }).click()
  await done(officer, 'บันทึกเลขที่โครงการแล้ว')

  await headOfSupplies.goto(address)
  await agree(headOfSupplies, address, {
    step: 'พิจารณาความเห็นต่อร่างและตอบเป็นหนังสือ',
    on: daysAgo(30),
    facts: { 'พิจารณาและตอบครบแล้ว ไม่ปรับปรุงร่าง': true },
  })
  // Whoever has decided is taken to the next case of his.
  await headOfSupplies.goto(address)
  const first = daysAgo(29)
  const last = workingDaysAfter(first, 5)
  await invite(headOfSupplies, first, closedAfter(last))
  await expect(
    stepOf(headOfSupplies)
      .getByRole('alert')
      .getByText(/วันหยุด|วันทำการ/u),
  ).toBeVisible()
  await look(headOfSupplies, 'road-invitation-wrong')
  await invite(headOfSupplies, first, last)
  await done(headOfSupplies, 'บันทึกแล้ว: เผยแพร่ประกาศเชิญชวน')

  const bidDay = nextOpen(last)
  await officer.goto(address)
  for (const [supplier, price] of [
    [layer, '1,946,000'],
    [builder, '1,968,500'],
    [cheap, '๑,๗๐๒,๐๐๐'],
  ] as const)
    await addOffer(officer, { supplier, price, on: bidDay })
  await passOn(officer, 'ผู้ประกอบการเสนอราคาในระบบ e-GP', { on: bidDay, facts: { จำนวนผู้ยื่นข้อเสนอ: '3' } })
  await judge(officer, layer)
  await judge(officer, builder)
  await judge(officer, cheap, { excluded: 'ไม่ยื่นหนังสือรับรองผลงานประเภทเดียวกันตามประกาศ' })
  await chooseWinner(officer, layer, 'เสนอราคาต่ำสุดในบรรดาผู้ที่ผ่าน')
  await passOn(officer, result, {
    on: daysAgo(20),
    facts: { สรุปการพิจารณาและเหตุผล: 'ผู้ผ่านสองราย ไม่ผ่านหนึ่งราย เห็นควรจ้างรายต่ำสุดที่ผ่าน' },
  })
  await look(officer, 'road-offers')
  await agree(headOfSupplies, address, { step: 'หัวหน้าเจ้าหน้าที่ตรวจสอบรายงานผลการพิจารณา', on: daysAgo(19) })
  await agree(desks.clerk, address, { step: 'ปลัดเสนอความเห็นต่อรายงานผลการพิจารณา', on: daysAgo(18) })
  await desks.head.goto(address)
  await look(desks.head, 'road-award')
  await agree(desks.head, address, { step: 'หัวหน้าหน่วยงานของรัฐอนุมัติสั่งซื้อหรือสั่งจ้าง', on: daysAgo(17) })
  await headOfSupplies.goto(address)
  await announce(headOfSupplies, daysAgo(16))

  await officer.goto(address)
  await appeal(officer, cheap, daysAgo(14))
  await expect(stepOf(officer).getByText('อุทธรณ์', { exact: false }).first()).toBeVisible()
  await look(officer, 'road-appealed')
  await moveAppeal(officer, 'บันทึกผลการพิจารณาของหน่วยงาน', {
    day: ['วันที่พิจารณา', daysAgo(12)],
    choice: /^ไม่เห็นด้วย/u,
    decision: 'ประกาศกำหนดไว้ชัดแล้ว ผู้อุทธรณ์ไม่ยื่นเอกสาร',
  })
  await moveAppeal(officer, 'บันทึกการส่งคณะกรรมการ', { day: ['วันที่ส่ง', daysAgo(11)] })
  await moveAppeal(officer, 'บันทึกการสิ้นสุด', {
    day: ['วันที่สิ้นสุด', daysAgo(3)],
    choice: 'คณะกรรมการพิจารณาอุทธรณ์ให้ดำเนินการต่อ',
  })
  await passOn(officer, 'พ้นระยะเวลาอุทธรณ์', { on: daysAgo(2) })
  await expect(officer.getByText(/ลงนามสัญญาได้ตั้งแต่วันที่/u)).toBeVisible()
  await look(officer, 'road-ready')
})

test('a purchase is cancelled on a ground of the law, announced, and begun anew', () =>
  cancelledAndRedone(desks, drain.name))

test('a purchase half-way is brought in and goes on with the step that is left', () =>
  broughtHalfWay(desks, tents.name))
