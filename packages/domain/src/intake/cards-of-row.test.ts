import { expect, test } from 'vitest'
import { findRegisterTables } from '../asset/intake/read-register.ts'
import { categoryId, unitId } from '../base/id.ts'
import { civilDate } from '../calendar/civil-date.ts'
import type { Sheet } from '../sheet/sheet.ts'
import { cardsOfRow, type Matched } from './cards-of-row.ts'
import { intakeLines, judgeLine } from './intake-line.ts'
import { categoryTree, type StandingCategory } from './office-standing.ts'

const today = civilDate.parse('2026-11-23')
const treasury = unitId('unit')

const named = (id: string, parent: string | null, kind: string): StandingCategory => ({
  id: categoryId(id),
  parentId: parent === null ? null : categoryId(parent),
  name: id,
  kind,
  pattern: parent === null ? null : '{kind}-{yy}-{nnnn}',
  lives: [],
})
const categories = [
  named('office', null, '4'),
  named('desks', 'office', '400'),
  named('computing', null, '13'),
  named('computers', 'computing', '416'),
]
const matched: Matched = {
  standing: {
    today,
    units: [{ id: treasury, name: 'กองคลัง', shortName: 'กค.' }],
    categories,
    people: [],
    thresholds: [],
  },
  tree: categoryTree(categories),
  unitOf: () => treasury,
  categoryOf: () => categoryId('office'),
  kindOfName: () => null,
  fieldsOf: () => [],
}

/** Into which category a row with this code comes, where all that is written is matched to the office's furniture. */
function categoryOf(code: string, written: string) {
  const sheet: Sheet = {
    name: 'ทะเบียน',
    hidden: false,
    merges: [],
    rows: [
      { row: 1, cells: ['วันที่ได้มา', 'รหัสครุภัณฑ์', 'รายการ', 'ราคาต่อหน่วย', 'ประเภท'] },
      { row: 2, cells: ['7 ก.พ. 2565', code, 'สิ่งของ', 9000, written] },
    ],
  }
  const [line] = intakeLines([sheet], findRegisterTables([sheet])).lines
  const cards = line && cardsOfRow(judgeLine(line, today), undefined, matched)
  return cards?.ok ? cards.value.map(({ card }) => card.categoryId) : cards
}

test.each([
  {
    rule: 'a kind within the category written goes before it',
    row: ['400-65-0001', 'ครุภัณฑ์สำนักงาน'],
    is: 'desks',
  },
  {
    rule: 'a kind outside the category written does not',
    row: ['416-65-0001', 'ครุภัณฑ์สำนักงาน'],
    is: 'office',
  },
  {
    rule: 'where no category is written, the kind of the code is enough',
    row: ['416-65-0001', ''],
    is: 'computers',
  },
  {
    rule: 'where the code tells none either, it is as was chosen',
    row: ['999-65-0001', ''],
    is: 'office',
  },
])('$rule', ({ row: [code = '', written = ''], is }) => {
  expect(categoryOf(code, written)).toEqual([is])
})
