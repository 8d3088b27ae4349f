import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { expect, test } from 'vitest'
import { noticeMail } from './notice-mail.ts'

const told = {
  office: 'องค์การบริหารส่วนตำบลเกาะสะท้อน',
  name: 'นายยืม คืนเร็ว',
  on: civilDate.parse('2026-11-24'),
  lines: [
    { text: 'เต็นท์ ครบกำหนดส่งคืน วันนี้', link: 'https://assets.example.go.th/loans/1' },
    { text: 'เก้าอี้ ครบกำหนดส่งคืน วันนี้', link: null },
  ],
  ownPage: 'https://assets.example.go.th/me',
}

test('a mail tells all of a person’s matters of the day, each with its link, and how to have no more', () => {
  const { subject, text } = noticeMail(told)
  expect(subject).toContain('24 พฤศจิกายน 2569 (2 รายการ)')
  expect(text).toContain('1. เต็นท์ ครบกำหนดส่งคืน วันนี้\n   https://assets.example.go.th/loans/1\n')
  expect(text).toContain('2. เก้าอี้ ครบกำหนดส่งคืน วันนี้\n\n')
  expect(text).toContain('ปิดการรับอีเมลได้ที่ https://assets.example.go.th/me')
})

test('a mail leads nowhere where no address leads here', () => {
  expect(noticeMail({ ...told, lines: told.lines.slice(1), ownPage: null }).text).not.toContain('http')
})
