import type { PurchaseRecordRow } from '@prongsai/db/procurement/purchase-row'
import type { OfficialPaper, PaperSigner } from '@prongsai/documents/template/official-paper'
import { nobody, opinionOf, signerAt, signerOf } from './paper-people.ts'
import { membersOf, sitting } from './purchase-blocks.ts'
import type { Around } from './purchase-paper.ts'
import { stepOf, verbs } from './purchase-values.ts'

/** Who signs below. */
export function signersOf({ hand: { record }, asked, holders, body }: Around): readonly PaperSigner[] {
  const head = signerOf(holders, 'office-head')
  switch (asked.kind) {
    case 'committee-order': {
      const approved = stepOf(record, 'request-approved')
      return [approved === undefined || body?.kind === 'specification' ? head : signerAt(approved)]
    }
    case 'request-report': {
      const step = stepOf(record, 'request')
      return [
        { ...(step === undefined ? { ...nobody, name: record.madeBy } : signerAt(step)), role: 'เจ้าหน้าที่' },
      ]
    }
    case 'result-report':
      return judgesOf(record)
    case 'purchase-order': {
      const ordered = stepOf(record, 'result-approved')
      const verb = verbs[record.kind]
      return [
        { ...(ordered === undefined ? head : signerAt(ordered)), role: `ผู้สั่ง${verb}` },
        { ...nobody, role: 'ผู้รับใบสั่ง' },
      ]
    }
    default:
      return [head]
  }
}

/** The members of the body that judged; where none does, the officer. */
function judgesOf(record: PurchaseRecordRow): readonly PaperSigner[] {
  const judge = sitting(record).find(({ kind }) => kind === 'evaluation' || kind === 'direct')
  if (judge !== undefined) return membersOf(judge)
  const step = stepOf(record, 'result')
  return [{ ...(step === undefined ? { ...nobody, name: record.madeBy } : signerAt(step)), role: 'เจ้าหน้าที่' }]
}

const supplies = { title: 'ความเห็นของหัวหน้าเจ้าหน้าที่', role: 'supply-head' } as const
const clerk = { title: 'ความเห็นของปลัด', role: 'clerk' } as const
const order = { title: 'คำสั่งของหัวหน้าหน่วยงานของรัฐ', role: 'office-head' } as const

/** What its hands said of the request or of the result: of a small direct award the head of supplies alone decides. */
export function opinionsOf({ hand: { record, method }, asked, holders }: Around): OfficialPaper['opinions'] {
  if (asked.kind !== 'request-report' && asked.kind !== 'result-report') return []
  const about = asked.kind === 'request-report' ? 'request' : 'result'
  const step = (what: string) => stepOf(record, `${about}-${what}`)
  const bySupplies = method.steps.some(
    ({ key, by }) => key === `${about}-approved` && by === 'purchase:order',
  )
  if (bySupplies)
    return [
      opinionOf(holders, {
        title: 'คำสั่งของหัวหน้าเจ้าหน้าที่',
        role: 'supply-head',
        step: step('approved'),
        decided: 'อนุมัติให้สั่งซื้อหรือสั่งจ้าง',
      }),
    ]
  return [
    opinionOf(holders, { ...supplies, step: step('screened'), decided: 'ตรวจสอบแล้ว เห็นควรเสนอเพื่อพิจารณา' }),
    opinionOf(holders, { ...clerk, step: step('passed'), decided: 'เห็นควรพิจารณาตามที่เสนอ' }),
    opinionOf(holders, {
      ...order,
      step: step('approved'),
      decided: about === 'request' ? 'เห็นชอบ ให้ดำเนินการตามที่เสนอ' : 'อนุมัติให้สั่งซื้อหรือสั่งจ้าง',
    }),
  ]
}
