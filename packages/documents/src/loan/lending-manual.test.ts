import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { shippedRules } from '@prongsai/domain/loan/loan-rules'
import { describe, expect, test } from 'vitest'
import { lendingManualPaper } from './lending-manual.ts'
import type { LendingManual } from './lending-manual-content.ts'
import { publicManualPage } from './public-manual.ts'

const fonts = { regular: '/fonts/regular.ttf', bold: '/fonts/bold.ttf' }
const printing = { on: civilDate.parse('2026-11-24'), fonts, link: null }

const manual: LendingManual = {
  telephone: '073 123 456',
  address: '99 หมู่ 1',
  rules: {
    ...shippedRules,
    open: true,
    longestDays: 15,
    pauseFrom: '12:00',
    pauseUntil: '13:00',
    counter: 'งานพัสดุ กองคลัง',
    documents: 'บัตรประจำตัว <ตัวจริง>',
    note: 'เต็นท์ต้องขนเอง',
  },
  holidays: [{ day: civilDate.parse('2026-12-10'), name: 'วันรัฐธรรมนูญ' }],
  purposes: [
    { name: 'งานศพ', open: true },
    { name: 'ประชุม', open: false },
  ],
  notLent: ['อาวุธปืน'],
  things: [
    { name: 'เต็นท์', kinds: 'เต็นท์ผ้าใบ', unit: 'กองช่าง', pieces: 20, countingUnit: 'หลัง', bufferDays: 2 },
  ],
  askAt: 'https://example.test/public/x/lend',
}

const words = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/gsu, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')

const paper = async (of: LendingManual) =>
  words(await lendingManualPaper({ name: 'อบต.เกาะสะท้อน', sample: false }, of, printing))

const page = (of: LendingManual) =>
  publicManualPage(
    {
      office: 'อบต.เกาะสะท้อน',
      telephone: '',
      isSample: false,
      manual: of,
      offerPath: '/lend',
      paperPath: '/lend/manual/paper',
    },
    fonts,
  )

describe('the manual of lending', () => {
  test.each([
    ['who decides of what is used within', 'เจ้าหน้าที่พัสดุตรวจสอบ แล้วหัวหน้าส่วนราชการที่ถือครองอนุมัติ ข้อ ๒๐๘ (๒)'],
    ['who decides for another agency', 'เจ้าหน้าที่พัสดุตรวจสอบ แล้วหัวหน้าหน่วยงานของรัฐ (นายก) อนุมัติ ข้อ ๒๐๘ (๑)'],
    ['what cannot be asked for', 'ยืมไปใช้ส่วนตัวไม่ได้ (ระเบียบฯ พ.ศ. ๒๕๖๐ ข้อ ๒๐๗)'],
    ['what is lent, for how long and with what between', 'เต็นท์ (เต็นท์ผ้าใบ) กองช่าง ๒๐ หลัง ๑๕ วัน ๒ วัน'],
    ['what is not', 'ยกเว้นประเภทที่ไม่ให้ยืม ได้แก่ อาวุธปืน'],
    ['its days', 'ยืมได้ครั้งละไม่เกิน ๑๕ วัน'],
    ['the documents', 'บัตรประจำตัว &lt;ตัวจริง&gt;'],
    ['where and when', 'รับและส่งคืนที่ งานพัสดุ กองคลัง'],
    ['its hours', 'เวลา ๐๘.๓๐–๑๒.๐๐ น. และ ๑๓.๐๐–๑๖.๓๐ น.'],
    ['its holidays', '๑๐ ธันวาคม ๒๕๖๙ วันรัฐธรรมนูญ'],
    ['who is liable', 'ชดใช้เป็นเงินตามราคาที่เป็นอยู่ในขณะยืม'],
    ['the chasing', 'ภายใน ๗ วันนับแต่วันครบกำหนด (ระเบียบฯ พ.ศ. ๒๕๖๐ ข้อ ๒๑๑)'],
    ['what the office adds', 'เต็นท์ต้องขนเอง'],
    ['whom a purpose is not for', 'ประชุม (เฉพาะบุคลากรและหน่วยงานของรัฐ)'],
  ])('tells %s', async (_, said) => {
    expect(await paper(manual)).toContain(said)
  })

  test('follows the steps that the office has chosen', async () => {
    const { rules } = manual
    const told = await paper({ ...manual, rules: { ...rules, officerChecks: false, unitAgrees: true } })
    expect(told).toContain('หัวหน้าส่วนราชการที่ถือครองเห็นชอบ แล้วหัวหน้าหน่วยงานของรัฐ (นายก) อนุมัติ')
    expect(told).not.toContain('เจ้าหน้าที่พัสดุตรวจสอบ แล้ว')
  })

  test('sends nobody to a page that takes no requests', async () => {
    const closed = { ...manual, rules: { ...manual.rules, open: false } }
    expect(await paper(manual)).toContain('https://example.test/public/x/lend')
    expect(await paper(closed)).not.toContain('https://example.test')
    expect(page(closed)).not.toContain('href="/lend"')
  })

  test('is a page without a script, in the figures of the web, and leads to its sheet', () => {
    expect(page(manual)).toContain('href="/lend/manual/paper"')
    expect(page(manual)).not.toContain('<script')
    expect(words(page(manual))).toContain('ยืมได้ครั้งละไม่เกิน 15 วัน')
  })
})
