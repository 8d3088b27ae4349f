import type { CivilDate } from '../../calendar/civil-date.ts'
import type { Satang } from '../../money/satang.ts'
import { codeKey } from '../asset-code.ts'
import type { CardDraft, RegisterRow, RowRemark } from './register-row.ts'
import { codeChoices } from './row-value.ts'

/** A card that the office has already: enough to tell whether a row only says it again. */
export type ExistingCard = {
  readonly code: string
  readonly name: string
  readonly acquiredOn: CivilDate | null
  readonly unitPrice: Satang | null
}

/** By `codeKey` of the code. */
export type ExistingCards = ReadonlyMap<string, ExistingCard>

/**
 * A code is never used twice: of two rows with one code the first keeps it and the later one is a question, as is a row
 * whose code the office has given already. A row that only says what the register has is left alone.
 */
export function settleCodes(rows: readonly RegisterRow[], existing: ExistingCards): readonly RegisterRow[] {
  const claims = new Map<string, RegisterRow>()
  return rows.map((row) => {
    const taken = row.cards.find(({ code }) => code !== null && claims.has(codeKey(code)))
    const here = row.cards.filter(({ code }) => code !== null && existing.has(codeKey(code)))
    if (
      row.cards.length > 0 &&
      here.length === row.cards.length &&
      here.every((card) => saysAgain(card, existing))
    )
      return {
        ...row,
        alreadyHere: true,
        ...told(row, 'already-registered', 'มีอยู่ในทะเบียนแล้วตรงกันทุกอย่าง ไม่ต้องทำอะไร'),
      }
    const [known] = here
    if (known !== undefined) return asked(row, usedText(known, existing))
    const first = taken?.code == null ? ownTwice(row) : claims.get(codeKey(taken.code))
    if (first !== undefined) return asked(row, duplicateText(row, { first, code: taken?.code ?? '' }))
    for (const { code } of row.cards) if (code !== null) claims.set(codeKey(code), row)
    return row
  })
}

function ownTwice(row: RegisterRow): RegisterRow | undefined {
  const keys = row.cards.flatMap(({ code }) => (code === null ? [] : [codeKey(code)]))
  return new Set(keys).size === keys.length ? undefined : row
}

const saysAgain = (card: CardDraft, existing: ExistingCards): boolean => {
  const known = existing.get(codeKey(card.code ?? ''))
  return (
    known !== undefined &&
    known.name === card.name &&
    known.acquiredOn === card.acquiredOn &&
    known.unitPrice === card.unitPrice
  )
}

function usedText(card: CardDraft, existing: ExistingCards): string {
  const known = existing.get(codeKey(card.code ?? ''))
  return `รหัส ${card.code ?? ''} มีอยู่ในทะเบียนแล้ว คือ ${known?.name ?? ''}`
}

function duplicateText(row: RegisterRow, { first, code }: { first: RegisterRow; code: string }): string {
  if (first === row) return 'มีรหัสเดียวกันซ้ำอยู่ในแถวนี้'
  return `รหัส ${code} ซ้ำกับแผ่นงาน “${first.sheet}” แถว ${first.row} (${first.cards[0]?.name ?? ''})`
}

function asked(row: RegisterRow, text: string): RegisterRow {
  const remark: RowRemark = {
    weight: 'question',
    code: 'code-duplicate',
    text,
    field: 'code',
    cell: row.codeCell,
    choices: codeChoices,
  }
  return { ...row, verdict: 'question', remarks: [remark, ...row.remarks], cards: [] }
}

function told(row: RegisterRow, code: string, text: string): Pick<RegisterRow, 'verdict' | 'remarks'> {
  const remark: RowRemark = { weight: 'note', code, text, field: 'code', cell: row.codeCell, choices: [] }
  return { verdict: 'note', remarks: [remark, ...row.remarks] }
}
