import { regulation } from '../../law/citation.ts'
import type { Method } from '../method.ts'
import { award } from './award-steps.ts'
import { envelopes, invited, opened, result } from './offers.ts'
import { preparedFor, preparedForConsultants } from './preparation.ts'
import { sinceRegulation } from './since.ts'

const whole = { version: '2560', from: sinceRegulation, leadsTo: 'ready' } as const

/** ระเบียบฯ 2560 ข้อ 74-77: three or more are asked by letter; no days are prescribed. */
export const selective: Method = {
  ...whole,
  key: 'selective',
  steps: [
    ...preparedFor(['evaluation', 'inspection']),
    invited(3, regulation('74')),
    envelopes(regulation('74 (2), (3)'), 'รับซองข้อเสนอเฉพาะผู้ที่ได้รับเชิญ'),
    opened(regulation('74 (4)')),
    result({
      citation: regulation('74 (4), 55 (2)-(4)'),
      who: 'คณะกรรมการซื้อหรือจ้างโดยวิธีคัดเลือก',
      body: 'evaluation',
    }),
    ...award(regulation('77')),
  ],
}

export const consultantSelective: Method = {
  ...whole,
  key: 'consultant-selective',
  steps: [
    ...preparedForConsultants(['evaluation', 'inspection']),
    invited(3, regulation('117')),
    envelopes(regulation('117'), 'รับข้อเสนอด้านคุณภาพและด้านราคา'),
    opened(regulation('117')),
    result({
      citation: regulation('117'),
      who: 'คณะกรรมการดำเนินงานจ้างที่ปรึกษาโดยวิธีคัดเลือก',
      body: 'evaluation',
    }),
    ...award(regulation('117')),
  ],
}

export const designSelective: Method = {
  ...whole,
  key: 'design-selective',
  steps: [
    ...preparedFor(['evaluation', 'inspection']),
    invited(3, regulation('146')),
    envelopes(regulation('146'), 'รับข้อเสนอ'),
    opened(regulation('146')),
    result({
      citation: regulation('146'),
      who: 'คณะกรรมการดำเนินงานจ้างออกแบบหรือควบคุมงานก่อสร้างโดยวิธีคัดเลือก',
      body: 'evaluation',
    }),
    ...award(regulation('146')),
  ],
}
