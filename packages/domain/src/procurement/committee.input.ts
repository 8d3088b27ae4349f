import { z } from 'zod'
import { committeeId, personId } from '../base/id.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { needed, oneOf, purchaseIdInput, text } from './purchase.input.ts'
import { isCommitteeKind, isSeat, type CommitteeKind, type Seat } from './purchase.ts'

const committeeIdInput = z.uuid().transform(committeeId)

/** One of the office's people, or an outsider by name and agency. */
const seatInput = z
  .object({
    seat: oneOf<Seat>(isSeat, 'กรุณาเลือกตำแหน่งในคณะกรรมการ'),
    personId: z.uuid().transform(personId).nullable(),
    name: text(200),
    post: text(200),
  })
  .refine(({ personId: person, name }) => person !== null || name !== '', {
    message: 'กรุณาเลือกบุคคล หรือกรอกชื่อบุคคลภายนอก',
    path: ['name'],
  })

export const appointCommitteeInput = z.object({
  id: purchaseIdInput,
  kind: oneOf<CommitteeKind>(isCommitteeKind, 'กรุณาเลือกประเภทคณะกรรมการ'),
  /** Blank until the office's book gives it. */
  orderNumber: text(100),
  orderDay: civilDate,
  dueDay: civilDate.nullable(),
  seats: z
    .array(seatInput)
    .min(1, 'กรุณาเลือกกรรมการหรือผู้รับผิดชอบ')
    .max(15)
    .refine((all) => {
      const people = all.flatMap(({ personId: person }) => (person === null ? [] : [person]))
      return new Set(people).size === people.length
    }, 'เลือกบุคคลซ้ำกัน กรุณาแก้ไข'),
  /** Why another body of the kind is replaced; blank where there is none. */
  reason: text(1_000),
})
export type AppointCommitteeInput = z.output<typeof appointCommitteeInput>

/** A body while it is chosen. */
export const previewCommitteeInput = appointCommitteeInput.pick({ id: true, kind: true, seats: true })
export type PreviewCommitteeInput = z.output<typeof previewCommitteeInput>

export const endCommitteeInput = z.object({
  id: purchaseIdInput,
  committee: committeeIdInput,
  reason: needed(1_000, 'กรุณาระบุเหตุผลที่สิ้นสุดหน้าที่'),
})
export type EndCommitteeInput = z.output<typeof endCommitteeInput>

export const declareInterestInput = z.object({
  id: purchaseIdInput,
  committee: committeeIdInput,
  interest: needed(1_000, 'กรุณาระบุส่วนได้เสีย'),
})
export type DeclareInterestInput = z.output<typeof declareInterestInput>
