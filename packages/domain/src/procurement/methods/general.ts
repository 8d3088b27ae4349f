import { regulation } from '../../law/citation.ts'
import type { Method } from '../method.ts'
import { award } from './award-steps.ts'
import {
  consultantInvitation,
  eBiddingInvitation,
  eMarketInvitation,
  hearing,
  priceEnquiryInvitation,
} from './invitation.ts'
import { afterHandingIn, bids, envelopes, opened, result } from './offers.ts'
import { preparedFor, preparedForConsultants } from './preparation.ts'
import { sinceRegulation } from './since.ts'

const whole = { version: '2560', from: sinceRegulation, leadsTo: 'ready' } as const

/** ระเบียบฯ 2560 ข้อ 34-42: quoted up to the sum, auctioned above it; the officer looks at the offers. */
export const eMarket: Method = {
  ...whole,
  key: 'e-market',
  steps: [
    ...preparedFor(['inspection']),
    eMarketInvitation,
    bids(regulation('37'), 'ผู้ประกอบการเสนอราคาในระบบ e-GP'),
    result({ citation: regulation('38, 41'), who: 'เจ้าหน้าที่', body: null }),
    ...award(regulation('42')),
  ],
}

/** ระเบียบฯ 2560 ข้อ 43-60. */
export const eBidding: Method = {
  ...whole,
  key: 'e-bidding',
  steps: [
    ...preparedFor(['evaluation', 'inspection']),
    ...hearing,
    eBiddingInvitation,
    bids(regulation('54'), 'ผู้ประกอบการเสนอราคาในระบบ e-GP'),
    result({
      citation: regulation('55'),
      who: 'คณะกรรมการพิจารณาผลการประกวดราคาอิเล็กทรอนิกส์',
      body: 'evaluation',
    }),
    ...award(regulation('59, 42')),
  ],
}

/** ระเบียบฯ 2560 ข้อ 61-73: handed in on the day after the last of publication, opened on a later one. */
export const priceEnquiry: Method = {
  ...whole,
  key: 'price-enquiry',
  steps: [
    ...preparedFor(['evaluation', 'inspection']),
    priceEnquiryInvitation,
    envelopes(regulation('68'), 'รับซองข้อเสนอ'),
    opened(regulation('70'), afterHandingIn),
    result({
      citation: regulation('70, 55 (2)-(4)'),
      who: 'คณะกรรมการพิจารณาผลการสอบราคา',
      body: 'evaluation',
    }),
    ...award(regulation('72')),
  ],
}

/** ระเบียบฯ 2560 ข้อ 109-116: quality and price in two envelopes. */
export const consultantGeneral: Method = {
  ...whole,
  key: 'consultant-general',
  steps: [
    ...preparedForConsultants(['evaluation', 'inspection']),
    consultantInvitation,
    envelopes(regulation('112, 113'), 'รับข้อเสนอด้านคุณภาพและด้านราคา'),
    opened(regulation('114')),
    result({
      citation: regulation('114-116'),
      who: 'คณะกรรมการดำเนินงานจ้างที่ปรึกษาโดยวิธีประกาศเชิญชวนทั่วไป',
      body: 'evaluation',
    }),
    ...award(regulation('116')),
  ],
}

export const designGeneral: Method = {
  ...whole,
  key: 'design-general',
  steps: [
    ...preparedFor(['evaluation', 'inspection']),
    consultantInvitation,
    envelopes(regulation('144'), 'รับข้อเสนอ'),
    opened(regulation('144')),
    result({
      citation: regulation('145'),
      who: 'คณะกรรมการดำเนินงานจ้างออกแบบหรือควบคุมงานก่อสร้าง',
      body: 'evaluation',
    }),
    ...award(regulation('145')),
  ],
}
