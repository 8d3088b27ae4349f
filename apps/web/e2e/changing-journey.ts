import { expect, type Page } from '@playwright/test'
import { contractId, purchaseId } from '@prongsai/domain/base/id'
import { addDays } from '@prongsai/domain/calendar/civil-date'
import { look } from './accessible.ts'
import { part, perform } from './contract-desk.ts'
import { readyPurchase } from './contract-ready.ts'
import { asking, type Desks } from './desks.ts'
import { daysAgo, today, typedDay } from './past-days.ts'

const gate = {
  name: 'จ้างซ่อมแซมประตูระบายน้ำ คลองบ้านศาลาใหม่',
  kind: 'service',
  price: 96_000,
  quantity: 1,
  countingUnit: 'งาน',
  supplier: 'ห้างหุ้นส่วนจำกัด สะท้อนก่อสร้างรุ่งโรจน์',
} as const

const signedOn = daysAgo(15)
const term = 45

/** An order of a service, signed: what another journey does by hand. */
async function signedOrder(desks: Desks): Promise<string> {
  const address = await readyPurchase(desks, { ...gate, on: daysAgo(20) })
  const bought = purchaseId(address.split('/').at(-1) ?? '')
  const officer = await asking(desks.officer)
  const { terms } = await officer.contract.proposal.query({ purchaseId: bought })
  const agreed = {
    ...terms,
    form: 'agreement',
    termDays: term,
    instalments: terms.instalments.map((one) => ({ ...one, termDays: term })),
    securityRate: 0,
    securityExcused: 'agreement',
    warrantyMonths: 0,
  }
  const { id } = await officer.contract.draft.mutate({ purchaseId: bought, terms: agreed })
  const head = await asking(desks.head)
  await head.contract.sign.mutate({ id, version: 1, signedOn, beginsOn: null })
  return id
}

/** A contract is given more time, what was wrongly accepted of it is taken back, and it is ended. */
export async function changedAndEnded(desks: Desks, inspectors: readonly Page[]): Promise<void> {
  const id = await signedOrder(desks)
  const address = `/contracts/${id}`
  await extended(desks, address)
  await wronglyAccepted(desks, inspectors, id)
  const { head, officer } = desks
  await head.goto(address)
  await perform(head, {
    act: 'ถอนผลการตรวจรับ',
    typed: { เหตุผล: 'กรรมการลงความเห็นผิดสัญญา งานยังไม่เสร็จ' },
    says: 'ถอนผลการตรวจรับแล้ว',
    seen: () => look(head, 'contract-undo-acceptance'),
  })
  const deliveries = part(head, 'การส่งมอบและตรวจรับ')
  await expect(deliveries).toContainText('รอตรวจรับ')
  await expect(deliveries.getByText('ยังไม่ลงความเห็น')).toHaveCount(inspectors.length)
  await look(head, 'contract-acceptance-undone')
  await officer.goto(address)
  await perform(officer, {
    act: 'ถอนการบันทึก',
    typed: { เหตุผล: 'บันทึกการส่งมอบผิดสัญญา' },
    says: 'ถอนการบันทึกแล้ว',
  })
  await ended(desks, address)
}

async function extended({ officer, head }: Desks, address: string): Promise<void> {
  await officer.goto(address)
  await perform(officer, {
    act: 'บันทึกคำขอขยายเวลาหรืองดค่าปรับ',
    typed: {
      ขยายเวลาทำการตามสัญญา: true,
      เหตุสุดวิสัย: true,
      วันที่เหตุเริ่ม: typedDay(daysAgo(9)),
      'วันที่เหตุสิ้นสุด (ถ้ามี)': typedDay(daysAgo(5)),
      'วันที่คู่สัญญาแจ้งเหตุ (ถ้ามี)': typedDay(daysAgo(3)),
      'หนังสือแจ้งเหตุ (ถ้ามี)': 'หนังสือผู้รับจ้าง ที่ 9/2569',
      จำนวนวันที่ขอ: '5',
      เหตุผล: 'น้ำหลากท่วมหน้าประตูระบายน้ำ',
    },
    submit: 'บันทึกคำขอ',
    says: 'บันทึกคำขอแล้ว รอหัวหน้าหน่วยงานของรัฐพิจารณา',
  })
  await head.goto(address)
  await perform(head, {
    act: 'พิจารณาคำขอ',
    typed: { อนุมัติ: true, เหตุผล: 'เป็นเหตุสุดวิสัยจริง', เลขที่หนังสือหรือเอกสาร: 'บันทึกข้อความ ที่ กช 91' },
    submit: 'บันทึกผลการพิจารณา',
    says: 'บันทึกผลการพิจารณาแล้ว',
  })
  await officer.goto(address)
  await perform(officer, { act: 'บันทึกการประกาศ', says: 'บันทึกการประกาศแล้ว' })
  await expect(part(officer, 'การแก้ไขและขยายเวลา')).toContainText('ให้ 5 วัน')
  await look(officer, 'contract-extended')
}

async function wronglyAccepted(desks: Desks, inspectors: readonly Page[], address: string): Promise<void> {
  const id = contractId(address)
  const officer = await asking(desks.officer)
  const { version } = await officer.contract.get.query({ id })
  const { delivery } = await officer.contractDelivery.deliver.mutate({
    id,
    version,
    instalment: 1,
    arrivedOn: addDays(today, -1),
    toldOn: today,
    paper: 'หนังสือส่งมอบงาน 3/2569',
    note: '',
    lines: [{ position: 1, quantity: 1 }],
  })
  for (const member of inspectors) {
    const caller = await asking(member)
    await caller.contractDelivery.vote.mutate({ id, delivery, vote: 'accept', right: [], note: '' })
  }
}

async function ended({ head, officer }: Desks, address: string): Promise<void> {
  await head.goto(address)
  await head.getByRole('button', { name: 'ดำเนินการอื่น' }).click()
  await perform(head, {
    act: 'เลิกสัญญา',
    typed: {
      บอกเลิกสัญญา: true,
      มีเหตุอันเชื่อได้ว่าคู่สัญญาไม่สามารถส่งมอบงานหรือทำงานให้แล้วเสร็จได้ภายในระยะเวลาที่กำหนด: true,
      เหตุผล: 'ผู้รับจ้างทิ้งงานและแจ้งว่าไม่มีคนงาน',
      เลขที่หนังสือ: 'หนังสือบอกเลิกสัญญา ที่ นธ 00003/81',
    },
    says: 'บันทึกการเลิกสัญญาแล้ว',
    seen: () => look(head, 'contract-end'),
  })
  await officer.goto(address)
  await perform(officer, { act: 'บันทึกวันที่คู่สัญญาได้รับแจ้ง', says: 'บันทึกวันที่ได้รับแจ้งแล้ว' })
  await expect(part(officer, 'การเลิกสัญญา')).toContainText('คืนเงินงบประมาณ 96,000.00 บาท')
  await look(officer, 'contract-ended')
}
