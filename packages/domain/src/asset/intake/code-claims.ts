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
    const settled = besideOffice(row, existing) ?? besideRows(row, claims)
    if (settled !== undefined) return settled
    for (const key of keysOf(row)) claims.set(key, row)
    return row
  })
}

/** The row beside what the office has; undefined when the office has none of its codes. */
function besideOffice(row: RegisterRow, existing: ExistingCards): RegisterRow | undefined {
  const here = row.cards.filter(({ code }) => code !== null && existing.has(codeKey(code)))
  const [known] = here
  if (known === undefined) return undefined
  const isAll = here.length === row.cards.length && here.every((card) => saysAgain(card, existing))
  return isAll ? again(row) : asked(row, usedText(known, existing))
}

/** The row beside those before it; undefined when it uses no code of theirs, nor one twice. */
function besideRows(row: RegisterRow, claims: ReadonlyMap<string, RegisterRow>): RegisterRow | undefined {
  const keys = keysOf(row)
  const taken = keys.findIndex((key) => claims.has(key))
  const first = claims.get(keys[taken] ?? '')
  if (first !== undefined) return asked(row, duplicateText(row.cards[taken]?.code ?? '', first))
  return new Set(keys).size === keys.length ? undefined : asked(row, 'มีรหัสเดียวกันซ้ำอยู่ในแถวนี้')
}

const keysOf = (row: RegisterRow): readonly string[] =>
  row.cards.flatMap(({ code }) => (code === null ? [] : [codeKey(code)]))

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

const duplicateText = (code: string, first: RegisterRow): string =>
  `รหัส ${code} ซ้ำกับแผ่นงาน “${first.sheet}” แถว ${first.row} (${first.cards[0]?.name ?? ''})`

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

function again(row: RegisterRow): RegisterRow {
  const remark: RowRemark = {
    weight: 'note',
    code: 'already-registered',
    text: 'มีอยู่ในทะเบียนแล้วตรงกันทุกอย่าง ไม่ต้องทำอะไร',
    field: 'code',
    cell: row.codeCell,
    choices: [],
  }
  return { ...row, verdict: 'note', alreadyHere: true, remarks: [remark, ...row.remarks] }
}
