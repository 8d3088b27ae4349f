import type { PurchasePaper } from '@prongsai/domain/procurement/method'
import type { PurchaseRecordRow } from '@prongsai/db/procurement/purchase-row'
import type { OfficialPaper, PaperSigner } from '@prongsai/documents/template/official-paper'
import { nobody, opinionOf, signerAt, signerOf } from './paper-people.ts'
import { membersOf, sitting } from './purchase-blocks.ts'
import type { Around } from './purchase-paper.ts'
import { stepOf, verbs } from './purchase-values.ts'

const officer = (record: PurchaseRecordRow, key: string): PaperSigner => {
  const step = stepOf(record, key)
  const drafter = step === undefined ? { ...nobody, name: record.madeBy } : signerAt(step)
  return { ...drafter, role: 'เจ้าหน้าที่' }
}

type Signing = (around: Around, head: PaperSigner) => readonly PaperSigner[]

/** Who signs what the head of the office does not sign himself. */
const signing: Readonly<Partial<Record<PurchasePaper, Signing>>> = {
  'committee-order': ({ hand: { record }, body }, head) => {
    const approved = stepOf(record, 'request-approved')
    return [approved === undefined || body?.kind === 'specification' ? head : signerAt(approved)]
  },
  'request-report': ({ hand: { record } }) => [officer(record, 'request')],
  'result-report': ({ hand: { record } }) => judgesOf(record),
  'purchase-order': ({ hand: { record } }, head) => {
    const ordered = stepOf(record, 'result-approved')
    return [
      { ...(ordered === undefined ? head : signerAt(ordered)), role: `ผู้สั่ง${verbs[record.kind]}` },
      { ...nobody, role: 'ผู้รับใบสั่ง' },
    ]
  },
}

/** Who signs below: the head of the office where no other does. */
export function signersOf(around: Around): readonly PaperSigner[] {
  const head = signerOf(around.holders, 'office-head')
  return signing[around.asked.kind]?.(around, head) ?? [head]
}

/** The members of the body that judged; where none does, the officer. */
function judgesOf(record: PurchaseRecordRow): readonly PaperSigner[] {
  const judge = sitting(record).find(({ kind }) => kind === 'evaluation' || kind === 'direct')
  return judge === undefined ? [officer(record, 'result')] : membersOf(judge)
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
