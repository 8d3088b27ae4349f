import { plainText } from '../../base/thai-text.ts'
import { fromThaiDigits } from '../../calendar/thai-digits.ts'
import { readAmount } from '../../sheet/amount.ts'
import type { Count } from '../../sheet/count.ts'
import type { Satang } from '../../money/satang.ts'

/** What รายการ/จำนวน (หน่วย) says in one cell: the thing, how many of it, and the price of one if it is written along. */
export type WrittenItem = {
  readonly name: string
  readonly count: Count | null
  /** The count stands behind the name without the word จำนวน, so that only its counter tells it from a size. */
  readonly isGuess: boolean
  readonly each: Satang | null
}

/** Counters that no size or number of parts is given in. */
const counters =
  '(?:เครื่อง|คัน|ชุด|หลัง|ตัว|ตู้|อัน|เล่ม|รีม|ใบ|ผืน|แห่ง|งาน|โครงการ|ครั้ง|รายการ|ถัง|ลูก|ด้าม|กล่อง|โหล|สาย|ป้าย|เสา|จุด)'
const figures = String.raw`([\d๐-๙][\d๐-๙,]*)`

const counted = new RegExp(
  String.raw`^(.*\S)?[\s,;:(\-–]*จำนวน\s*${figures}\s*([ก-ฮเ-ไ][ก-๎.]*)?\s*\)?(.*)$`,
  'u',
)
const bracketed = new RegExp(String.raw`^(.*\S)\s*\(\s*${figures}\s*(${counters})\s*\)$`, 'u')
const trailing = new RegExp(String.raw`^(.*\S)\s+${figures}\s*(${counters})$`, 'u')
const priced = /^(.*?)\s*\(?(?:ๆ\s*ละ|(?<=\s|\()[ก-ฮเ-ไ][ก-๎]*ละ|@)\s*([\d๐-๙][\d๐-๙,.]*)\s*(?:บาท|-)?\s*\)?$/u

/** 'ตู้เหล็กเก็บเอกสาร 2 บาน จำนวน ๖ ตู้' is six of 'ตู้เหล็กเก็บเอกสาร 2 บาน'. */
export function writtenItem(cell: string): WrittenItem {
  const text = plainText(cell)
  const [, before = '', price = ''] = priced.exec(text) ?? []
  const each = price === '' ? null : readAmount(price.replace(/[.,]+$/u, '')).value
  const told = each === null ? text : before.trim()
  return { ...withCount(told, text), each }
}

function withCount(told: string, text: string): Omit<WrittenItem, 'each'> {
  const said = counted.exec(told)
  if (said !== null) {
    const name = [said[1] ?? '', said[4] ?? ''].map((piece) => piece.trim()).filter((piece) => piece !== '')
    const count = countOf(said[2], said[3])
    return name.length === 0
      ? { name: text, count, isGuess: false }
      : { name: nameOf(name), count, isGuess: false }
  }
  const guessed = bracketed.exec(told) ?? trailing.exec(told)
  return guessed === null
    ? { name: told, count: null, isGuess: false }
    : { name: guessed[1] ?? told, count: countOf(guessed[2], guessed[3]), isGuess: true }
}

const nameOf = (pieces: readonly string[]): string => pieces.join(' ').replace(/[\s,;:(]+$/u, '')

function countOf(digits = '', counter = ''): Count | null {
  const number = Number(fromThaiDigits(digits).replaceAll(',', ''))
  return number >= 1 && number <= 100_000 ? { number, counter: counter.replace(/[.\s]+$/u, '') } : null
}
