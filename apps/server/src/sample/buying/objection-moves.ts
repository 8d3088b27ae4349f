import { type Desk, known } from '../act.ts'
import type { PlannedPurchase } from './planned-purchase.ts'
import { after, beside, idOf, pass, workingDaysAfter, type Move } from './purchase-move.ts'

const comments = [
  ['บริษัท ถนนทองปลายด้ามขวานการโยธา จำกัด', 'ขอให้ระบุแหล่งวัสดุหินคลุกและค่าทดสอบความแน่นให้ชัดเจน'],
  ['นายอิสมาแอ ผู้ใช้ถนนสายนี้', 'ขอให้กำหนดช่วงปิดถนนไม่ตรงกับวันตลาดนัด'],
] as const

const answers = [
  'แบบรูปรายการแผ่นที่ 4 กำหนดค่าทดสอบความแน่นและเปิดกว้างเรื่องแหล่งวัสดุไว้แล้ว จึงไม่ปรับปรุงร่าง',
  'กำหนดไว้ในขอบเขตของงานแล้วว่าผู้รับจ้างต้องเปิดช่องทางเดินรถหนึ่งช่องตลอดเวลา',
]

/** รับฟังความคิดเห็นต่อร่าง for three working days, each comment answered in writing; or decided that it is not heard. */
export function hearingMoves({ heard }: PlannedPurchase): readonly Move[] {
  const decided = pass('supply-head', 'hearing-decided', { facts: { heard: heard === true } })
  if (heard === undefined) return [decided]
  return [
    decided,
    pass('supply-head', 'hearing', {
      facts: ({ today }) => ({ firstDay: today, lastDay: workingDaysAfter(today, 3) }),
    }),
    ...comments.map(([sender, said]) =>
      after(
        1,
        beside('officer', 'hearing-answered', async ({ caller, today }, going) => {
          const { id } = await caller.purchase.addComment({
            id: idOf(going),
            receivedOn: today,
            sender,
            said,
          })
          going.comments.push(id)
        }),
      ),
    ),
    ...comments.map((_, index) =>
      after(
        index === 0 ? 2 : 0,
        beside('officer', 'hearing-answered', ({ caller, today }, going) =>
          caller.purchase.answerComment({
            id: idOf(going),
            comment: going.comments[index] ?? '',
            answer: answers[index] ?? '',
            answeredOn: today,
          }),
        ),
      ),
    ),
    pass('supply-head', 'hearing-answered', { wait: 0, facts: { revised: 'no' } }),
  ]
}

/** อุทธรณ์ of who was left out, after the window has passed: taken in as late, and nothing waits for it. */
export function lateAppeal({ offers }: PlannedPurchase, wait: number): readonly Move[] {
  const appellant = offers.find(({ excluded }) => excluded !== undefined) ?? offers[0]
  if (appellant === undefined) return []
  const receive = async ({ caller, office, today }: Desk, going: Parameters<Move['perform']>[1]) => {
    const { late } = await caller.purchase.receiveAppeal({
      id: idOf(going),
      supplierId: known(office.suppliers, appellant.supplier),
      receivedOn: today,
      subject: 'ขอให้ทบทวนผลการพิจารณาคุณสมบัติของผู้เสนอราคา',
    })
    if (!late) throw new Error('the appeal of the sample is to come too late')
  }
  return [after(wait, beside('officer', 'appeal-cleared', receive))]
}
