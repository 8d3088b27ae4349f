import { civilDateFrom, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { describe, expect, test } from 'vitest'
import type { Printing } from '../paper.ts'
import { loanLettersPaper, type LoanLetter } from './loan-letter.ts'
import { overdueMemoPaper } from './overdue-memo.ts'
import { loanSlipPaper, type LoanSlip } from './loan-slip.ts'
import { settlementPaper, type SettlementPaper } from './settlement-paper.ts'

function day(text: string): CivilDate {
  const found = civilDateFrom(text)
  if (found === undefined) throw new Error(text)
  return found
}

const printing: Printing = {
  on: day('2026-11-24'),
  fonts: { regular: '/fonts/regular.ttf', bold: '/fonts/bold.ttf' },
  link: null,
}
const office = { name: 'องค์การบริหารส่วนตำบลเกาะสะท้อน', sample: false }

const slip: LoanSlip = {
  office,
  number: '12/2570',
  loanCase: 'outside',
  asked: day('2026-11-20'),
  borrower: 'นางสมศรี ใจบุญ',
  position: '',
  agency: 'หมู่ที่ 3 บ้านเกาะสะท้อน',
  telephone: '081 234 5678',
  address: '12 หมู่ 3',
  purpose: 'งานศพหรืองานฌาปนกิจในพื้นที่',
  reason: 'งานฌาปนกิจ <บิดา>',
  place: 'outside',
  placeName: 'วัดเกาะสะท้อน',
  from: day('2026-11-24'),
  due: day('2026-11-27'),
  broughtPaper: null,
  counter: 'งานพัสดุ กองคลัง',
  hours: '08.30–12.00 น. และ 13.00–16.30 น.',
  extensions: [{ to: day('2026-11-29'), reason: 'เลื่อนวันเผา' }],
  lines: [
    {
      code: '715-66-0001',
      name: 'เต็นท์ผ้าใบ ขนาด 5 x 12 เมตร',
      pieces: 12,
      countingUnit: 'หลัง',
      condition: 'ใช้งานได้',
      back: 'เรียบร้อย 11, ขาดหาย 1',
    },
  ],
  approvers: [
    { role: 'เจ้าหน้าที่พัสดุตรวจสอบ', name: 'นางสาวพัสดุ รอบคอบ', position: 'นักวิชาการพัสดุ', on: day('2026-11-20') },
    { role: 'หัวหน้าหน่วยงานของรัฐ', name: 'นายนายก ใจกว้าง', position: 'นายก อบต.', on: day('2026-11-21') },
  ],
  giver: { name: 'นางสาวพัสดุ รอบคอบ', position: 'นักวิชาการพัสดุ', on: day('2026-11-24') },
  receiver: null,
  signature: 'M10 10L60 60',
  handedOn: day('2026-11-24'),
}

const words = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/gsu, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')

describe('a loan slip', () => {
  test('holds what the Regulation and the office ask for, in Thai figures', async () => {
    const told = words(await loanSlipPaper(slip, printing))
    for (const part of [
      'ใบยืมพัสดุประเภทใช้คงรูป (ใช้นอกสถานที่ของหน่วยงาน)',
      '๑๒/๒๕๗๐',
      'นางสมศรี ใจบุญ',
      'งานฌาปนกิจ &lt;บิดา&gt;',
      '๒๗ พฤศจิกายน ๒๕๖๙',
      'ชดใช้เป็นเงินตามราคาที่เป็นอยู่ในขณะยืม',
      'ข้อ ๒๐๙',
      'อนุมัติให้ขยายกำหนดส่งคืนเป็นวันที่ ๒๙ พฤศจิกายน ๒๕๖๙',
      'ขาดหาย ๑',
      'เจ้าหน้าที่พัสดุตรวจสอบ: นางสาวพัสดุ รอบคอบ',
      'วันที่ ๒๑ พฤศจิกายน ๒๕๖๙',
      'งานพัสดุ กองคลัง วันทำการ เวลา ๐๘.๓๐–๑๒.๐๐ น. และ ๑๓.๐๐–๑๖.๓๐ น.',
    ])
      expect(told).toContain(part)
  })

  test('is in Arabic figures where that is wished, and carries what was drawn', async () => {
    const page = await loanSlipPaper(slip, { ...printing, digits: 'arabic' })
    expect(words(page)).toContain('12/2570')
    expect(page).toContain('M10 10L60 60')
  })

  test.each([
    ['inside', 'ใช้ภายในสถานที่ของหน่วยงาน', 'ข้อ ๒๐๙'],
    ['agency', 'ระหว่างหน่วยงานของรัฐ', 'ข้อ ๒๐๙'],
    ['consumable', 'จัดหาพัสดุได้ไม่ทัน', 'ข้อ ๒๑๐'],
  ] as const)('has a form of its own for each case: %s', async (loanCase, said, clause) => {
    const told = words(await loanSlipPaper({ ...slip, loanCase }, printing))
    expect(told).toContain(said)
    expect(told).toContain(clause)
  })

  test('says before it is approved that it has no number yet', async () => {
    expect(words(await loanSlipPaper({ ...slip, number: null }, printing))).toContain('(ออกเมื่ออนุมัติ)')
  })
})

const late = {
  slip: '12/2570',
  lentOn: day('2026-11-24'),
  due: day('2026-11-27'),
  daysLate: 5,
  lines: [{ code: '715-66-0001', name: 'เต็นท์', pieces: 1, countingUnit: 'หลัง' }],
}
const letter: LoanLetter = {
  borrower: 'นางสมศรี ใจบุญ',
  address: '12 หมู่ 3',
  backBy: day('2026-12-09'),
  loans: [late],
}

test('the letter asks for what is late, by its slip, its clause and a day', async () => {
  const told = words(await loanLettersPaper({ office, letters: [letter] }, printing))
  for (const part of ['ขอให้ส่งคืนพัสดุที่ยืม', '๑๒/๒๕๗๐', 'มาแล้ว ๕ วัน', 'ข้อ ๒๑๑', '๙ ธันวาคม ๒๕๖๙'])
    expect(told).toContain(part)
})

test('one letter asks a borrower for all that he has too long, and another borrower’s begins on a sheet of its own', async () => {
  const both = { ...letter, loans: [late, { ...late, slip: '15/2570', daysLate: 2 }] }
  const page = await loanLettersPaper(
    { office, letters: [both, { ...letter, borrower: 'นายสมาน อีกคน' }] },
    printing,
  )
  const told = words(page)
  for (const part of [
    'รวม ๒ ใบยืม',
    '๑. ใบยืมพัสดุเลขที่ ๑๒/๒๕๗๐',
    '๒. ใบยืมพัสดุเลขที่ ๑๕/๒๕๗๐',
    'เกิน ๒ วัน',
    'นายสมาน อีกคน',
  ])
    expect(told).toContain(part)
  expect(page).toContain('break-before: page')
})

test('the memo tells the head what was not brought back, and how it was chased', async () => {
  const told = words(
    await overdueMemoPaper(
      {
        office,
        to: 'นายก อบต.',
        from: { name: 'นางสาวพัสดุ รอบคอบ', position: 'นักวิชาการพัสดุ' },
        loans: [
          {
            ...late,
            borrower: 'นางสมศรี ใจบุญ',
            things: 'เต็นท์ 1 หลัง',
            daysLate: 12,
            chases: [{ on: day('2026-11-30'), how: 'letter', paper: 'อบ 72/15' }],
          },
          { ...late, slip: '15/2570', borrower: 'นายสมาน อีกคน', things: 'พัดลม 1 ตัว', chases: [] },
        ],
      },
      printing,
    ),
  )
  for (const part of [
    'บันทึกข้อความ',
    'เรียน นายก อบต.',
    'ข้อ ๒๑๑',
    'หนังสือ อบ ๗๒/๑๕',
    'เกิน ๑๒ วัน',
    'ยังไม่มีบันทึกการติดตาม',
  ])
    expect(told).toContain(part)
})

const settlement: SettlementPaper = {
  office,
  slip: '12/2570',
  borrower: 'นางสมศรี ใจบุญ',
  thing: '715-66-0001 เต็นท์',
  pieces: 1,
  cause: 'missing',
  state: 'decided',
  lentOn: day('2026-10-20'),
  foundOn: day('2026-11-27'),
  netValue: baht(16_892),
  way: 'pay',
  amount: baht(16_892),
  basis: 'net-value',
  reason: 'สูญหายระหว่างยืม',
  paper: '',
  decidedBy: 'นางสาวพัสดุ รอบคอบ',
  settledOn: null,
  proof: '',
}

test('the memo of what is made good tells the worth when it was lent, in figures and in words', async () => {
  const told = words(await settlementPaper(settlement, printing))
  for (const part of ['๑๖,๘๙๒.๐๐ บาท (หนึ่งหมื่นหกพันแปดร้อยเก้าสิบสองบาทถ้วน)', 'มูลค่าสุทธิตามบัญชี ณ วันที่ยืม', 'ข้อ ๒๐๙'])
    expect(told).toContain(part)
})
