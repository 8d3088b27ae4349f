import { may } from '@prongsai/domain/access/permissions'
import { bangkokDay, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { loanCases, loanStatuses } from '@prongsai/domain/loan/loan'
import { daysLate, isOverdue } from '@prongsai/domain/loan/loan-days'
import { slipStates, type SlipRegisterInput } from '@prongsai/domain/loan/slip-register.input'
import { decide, readonly, type ReadDb } from '@prongsai/db/database'
import { officeFacts } from '@prongsai/db/office/offices'
import { slipRegister, type SlipRow } from '@prongsai/db/loan/slip-register'
import type { SlipLine, SlipRegister } from '@prongsai/documents/loan/slip-register'
import { authorityTo, type Carrying } from '../asset/out.ts'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { paperOffice } from '../office/paper-office.ts'

/** ทะเบียนคุมใบยืมพัสดุ of a fiscal year, as the screen, the paper and the file tell it. */
export async function slipLines(
  { db, actor, today }: Pick<Looking, 'db' | 'actor' | 'today'>,
  asked: SlipRegisterInput,
): Promise<readonly (SlipLine & { readonly id: string })[]> {
  const rows = await slipRegister(db, actor.office, { ...asked, today })
  const seesNames = may(actor, 'loan:chase')
  return rows.map((row) => lineOf(row, asked.year, { today, seesNames }))
}

type Shown = { readonly today: CivilDate; readonly seesNames: boolean }

/** An outsider's name is for who looks after lending. */
const lineOf = (
  row: SlipRow,
  year: number,
  { today, seesNames }: Shown,
): SlipLine & { readonly id: string } => ({
  id: row.id,
  slip: `${row.number}/${year}`,
  askedOn: row.askedOn,
  borrower: seesNames || row.isStaff ? row.borrower : 'บุคคลภายนอก',
  agency: row.agency,
  things: row.things.map(({ name, pieces, unit }) => `${name} ${pieces} ${unit}`.trim()).join(', '),
  handedOn: row.handedOn,
  due: row.due,
  backOn: row.status === 'returned' ? row.backOn : null,
  condition: conditionOf(row),
  remark: remarkOf(row, today),
})

/** How it came back; of a part, what is still out. */
function conditionOf({ good, damaged, missing, out, backOn }: SlipRow): string {
  if (backOn === null) return ''
  const counted = [
    ['เรียบร้อย', good],
    ['ชำรุด', damaged],
    ['สูญหาย', missing],
    ['ยังไม่คืน', out],
  ] as const
  return counted
    .filter(([, pieces]) => pieces > 0)
    .map(([word, pieces]) => `${word} ${pieces}`)
    .join(', ')
}

function remarkOf(row: SlipRow, today: CivilDate): string {
  const late = isOverdue(row, today) ? `เกินกำหนด ${daysLate(row, today)} วัน` : ''
  const extended = row.extended > 0 ? `ขยายเวลา ${row.extended} ครั้ง` : ''
  const state = row.status === 'out' || row.status === 'returned' ? '' : loanStatuses[row.status]
  return [state, row.endReason ?? '', late, extended, row.noteBack].filter((word) => word !== '').join(' · ')
}

const onlyOf = ({ state, loanCase }: SlipRegisterInput): string =>
  [
    ...(state === 'all' ? [] : [`ที่${slipStates[state]}`]),
    ...(loanCase === 'all' ? [] : [loanCases[loanCase]]),
  ].join(' ')

/** The register as it leaves the system, which the journal tells: whose names it holds are the office's alone. */
export function slipsToCarry(
  carrying: Carrying,
  asked: SlipRegisterInput,
  form: 'xlsx' | 'csv' | 'paper',
): Promise<SlipRegister> {
  const authority = authorityTo('loan:chase', carrying)
  const { office } = carrying.actor
  return decide(carrying.db, office, async (trx) => {
    const db: ReadDb = readonly(trx)
    const lines = await slipLines({ db, actor: carrying.actor, today: bangkokDay(carrying.now) }, asked)
    const register = {
      office: await paperOffice(db, office),
      year: asked.year,
      only: onlyOf(asked),
      lines,
    }
    if (form === 'paper') return register
    const { name } = found(await officeFacts(trx, office))
    await record(
      { ...authority, db: trx },
      {
        act: 'loan/export',
        subject: { kind: 'office', id: office, label: name },
        changes: [
          { field: 'lines', from: null, to: lines.length },
          { field: 'filter', from: null, to: `ปีงบประมาณ ${asked.year} ${register.only}`.trim() },
          { field: 'form', from: null, to: form },
        ],
      },
    )
    return register
  })
}
