import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'

/** อีเมลแจ้งเตือน: what one person is told on a day, in one message. */
export type NoticeMail = {
  readonly office: string
  readonly name: string
  readonly on: CivilDate
  readonly lines: readonly { readonly text: string; readonly link: string | null }[]
  /** Where it is kept whether one wants mail; null for an outsider, or where there is no address that leads here. */
  readonly ownPage: string | null
}

export type Letter = { readonly subject: string; readonly text: string }

/** Plain text: it is read the same by every program, and a link in it cannot say one place and lead to another. */
export const noticeMail = ({ office, name, on, lines, ownPage }: NoticeMail): Letter => ({
  subject: `แจ้งเตือนการยืมพัสดุ ${formatThaiDate(on)} (${lines.length} รายการ) ${office}`,
  text: [
    `เรียน ${name}`,
    '',
    `${office} ขอแจ้งเรื่องการยืมพัสดุ ดังนี้`,
    '',
    ...lines.flatMap(({ text, link }, index) => [
      `${index + 1}. ${text}`,
      ...(link === null ? [] : [`   ${link}`]),
      '',
    ]),
    'อีเมลนี้ส่งโดยระบบอัตโนมัติ กรุณาอย่าตอบกลับ หากส่งคืนแล้วไม่ต้องดำเนินการใด',
    ...(ownPage === null ? [] : [`ปิดการรับอีเมลได้ที่ ${ownPage}`]),
    '',
  ].join('\n'),
})
