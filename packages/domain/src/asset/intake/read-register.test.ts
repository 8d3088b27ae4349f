import { describe, expect, test } from 'vitest'
import { civilDateFrom } from '../../calendar/civil-date.ts'
import { baht } from '../../money/satang.ts'
import type { Cell, Merge, Sheet } from '../../sheet/sheet.ts'
import { codeKey } from '../asset-code.ts'
import type { ExistingCard } from './code-claims.ts'
import { findRegisterTables, readRegister, registerRefusal } from './read-register.ts'
import type { RegisterRow, RowAnswer } from './register-row.ts'

const today = civilDateFrom('2026-11-23') ?? expect.fail('a day')

const heading = [
  'ลำดับที่',
  'วัน เดือน ปี',
  'รหัสครุภัณฑ์',
  'รายการ',
  'จำนวน',
  'ราคา (บาท)',
  null,
  'หน่วยงานที่ใช้',
  'สภาพ',
]
const below = [null, null, null, null, null, 'ต่อหน่วย', 'รวม']

function sheetOf(lines: readonly (readonly Cell[])[], rest: Partial<Sheet> = {}): Sheet {
  const rows = lines
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.length > 0)
  return { name: 'ครุภัณฑ์สำนักงาน', hidden: false, rows, merges: [], ...rest }
}

const registerOf = (...lines: readonly (readonly Cell[])[]): Sheet => sheetOf([heading, below, ...lines])

function readingOf(sheet: Sheet, answers?: ReadonlyMap<number, RowAnswer>) {
  const tables = findRegisterTables([sheet])
  const first = readRegister([sheet], tables, { today })
  if (answers === undefined) return first
  const stored = first.rows.flatMap(({ key, content, row }) => {
    const answer = answers.get(row)
    return answer === undefined ? [] : [[key, { content, answer }] as const]
  })
  return readRegister([sheet], tables, { today, answers: new Map(stored) })
}

const codesOf = (row: RegisterRow | undefined) => row?.remarks.map(({ code }) => code)

const chair = [1, '14/11/2560', '401-60-0001', 'เก้าอี้', 1, 1500, 1500, 'กองคลัง', 'ดี'] as const

/** The chair's row with one cell written otherwise. */
function marked(column: number, text: string): RegisterRow | undefined {
  const line: Cell[] = [...chair]
  line[column] = text
  return readingOf(sheetOf([[...heading, 'หมายเหตุ'], below, line])).rows[0]
}

const known = (code: string, name: string): ExistingCard => ({
  code,
  name,
  acquiredOn: civilDateFrom('2017-11-14') ?? null,
  unitPrice: baht(1500),
})

describe('the heading of a register', () => {
  test('of two levels, merged or not, gives each column its meaning', () => {
    const fields = [
      'ordinal',
      'acquiredOn',
      'code',
      'name',
      'quantity',
      'unitPrice',
      'totalPrice',
      'unit',
      'condition',
    ]
    const merges: readonly Merge[] = [{ top: 1, bottom: 1, left: 5, right: 6 }]
    for (const sheet of [registerOf(chair), { ...registerOf(chair), merges }]) {
      const [table] = findRegisterTables([sheet])
      expect(table?.columns.map(({ field }) => field)).toEqual(fields)
      expect(table).toMatchObject({ header: { top: 1, bottom: 2 }, firstRow: 3 })
    }
  })

  test('split over two unmerged rows is read as one', () => {
    const sheet = sheetOf([
      ['ลำดับ', 'วัน เดือน ปี', 'รหัส', 'รายการ', 'จำนวน', 'ราคา'],
      ['ที่', 'ที่ได้มา', 'ครุภัณฑ์', null, 'หน่วย', 'ต่อหน่วย'],
      [1, '14/11/2560', '401-60-0001', 'เก้าอี้', 1, 1500],
    ])
    const [table] = findRegisterTables([sheet])
    expect(table?.columns.map(({ field }) => field)).toEqual([
      'ordinal',
      'acquiredOn',
      'code',
      'name',
      'quantity',
      'unitPrice',
    ])
    expect(readingOf(sheet).rows).toMatchObject([{ row: 3, verdict: 'ready' }])
  })

  test('in other words, dirty and below titles, with its columns numbered, is found', () => {
    const sheet = sheetOf([
      ['ทะเบียนคุมครุภัณฑ์ อบต.ตัวอย่าง'],
      ['ประเภท ครุภัณฑ์การเกษตร'],
      [],
      ['ที่', 'ว/ด/ป', 'หมายเลข\u200bครุภัณฑ์', 'ชื่อ ครุภัณฑ์', 'จํานวน', 'ราคาทุน', 'ผู้รับผิดชอบ'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      [1, '14/11/2560', '055-60-0001', 'เครื่องสูบน้ำ', '๑ เครื่อง', '12,000.-', 'นายสมหมาย ใจดี'],
    ])
    const { rows, passed } = readingOf(sheet)
    expect(rows).toMatchObject([
      {
        verdict: 'ready',
        cards: [
          {
            code: '055-60-0001',
            category: 'ครุภัณฑ์การเกษตร',
            unitPrice: baht(12_000),
            countingUnit: 'เครื่อง',
            keeper: 'นายสมหมาย ใจดี',
          },
        ],
      },
    ])
    expect(passed.map(({ why }) => why)).toEqual(['column-numbers'])
  })

  test('repeated on a later page is no article; one that says something else begins another table', () => {
    const again = ['ลำดับที่', 'วัน เดือน ปี', 'รหัสครุภัณฑ์', 'รายการ', 'จำนวน', 'ราคาต่อหน่วย', 'ราคารวม']
    const moved = ['รหัสครุภัณฑ์', 'รายการ', 'ราคาต่อหน่วย', 'วันที่ได้มา']
    const sheet = registerOf(chair, again, [2, '"', '401-60-0002', '"', 1, '"'], moved, [
      '401-60-0003',
      'เก้าอี้',
      900,
      '1/2/2561',
    ])
    expect(findRegisterTables([sheet])).toHaveLength(2)
    const { rows } = readingOf(sheet)
    expect(rows.flatMap(({ cards }) => cards)).toMatchObject([
      { code: '401-60-0001' },
      { code: '401-60-0002', name: 'เก้าอี้', acquiredOn: '2017-11-14', unitPrice: baht(1500) },
      { code: '401-60-0003', acquiredOn: '2018-02-01', unitPrice: baht(900) },
    ])
  })

  test('that is missing leaves nothing to read, and says so', () => {
    const sheet = sheetOf([['รายงานการประชุม'], ['ครั้งที่ 1']])
    expect(registerRefusal([sheet], findRegisterTables([sheet]))).toMatchObject({ code: 'sheet/no-table' })
    expect(registerRefusal([sheetOf([])], [])).toEqual({ code: 'sheet/empty' })
  })

  test('of a list that is no register is none', () => {
    const plan = sheetOf([
      ['ลำดับ', 'กำหนดเวลาที่เริ่มจัดหา', 'รายการ', 'จำนวนเงิน', 'วิธีจัดหา', 'หมายเหตุ'],
      [1, 'ส.ค. 70', 'โน้ตบุ๊ก 4 เครื่อง', 96_000, 'เฉพาะเจาะจง', null],
    ])
    expect(findRegisterTables([plan])).toEqual([])
  })

  test('of a hidden sheet is looked for only when asked', () => {
    const hidden = { ...registerOf(chair), hidden: true }
    expect(findRegisterTables([hidden])).toEqual([])
    expect(findRegisterTables([hidden], { hidden: true })).toHaveLength(1)
  })

  test('may be corrected by the officer', () => {
    const sheet = registerOf(chair)
    const tables = findRegisterTables([sheet]).map((table) => ({
      ...table,
      columns: table.columns.map((each) => ({
        ...each,
        field: each.field === 'unit' ? ('place' as const) : each.field,
      })),
    }))
    expect(readRegister([sheet], tables, { today }).rows[0]?.cards).toMatchObject([
      { unit: '', place: 'กองคลัง' },
    ])
  })
})

describe('the lines of a register', () => {
  test('titles, sections, totals and signatures are passed over, and each is told', () => {
    const { rows, passed } = readingOf(
      registerOf(
        ['ครุภัณฑ์คอมพิวเตอร์'],
        chair,
        [null, null, null, 'รวม', 1, null, 1500],
        ['รวมทั้งสิ้น', null, null, null, 1, null, 1500],
        [null, null, null, 'ลงชื่อ...................ผู้จัดทำ'],
        [null, null, null, '(นายสมหมาย ใจดี)'],
        [null, null, null, 'ตำแหน่ง เจ้าพนักงานพัสดุ'],
      ),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.cards).toMatchObject([{ category: 'ครุภัณฑ์คอมพิวเตอร์' }])
    expect(passed.map(({ why }) => why)).toEqual([
      'section',
      'total',
      'total',
      'signature',
      'signature',
      'signature',
    ])
  })

  test('a line that could be an article is asked about, never dropped', () => {
    const { rows } = readingOf(registerOf([null, null, null, 'ตู้เหล็ก 2 บาน']))
    expect(rows).toMatchObject([{ verdict: 'question', cards: [] }])
    expect(codesOf(rows[0])).toContain('code-missing')
  })

  test('an article named after a total is still an article', () => {
    const { rows } = readingOf(registerOf([1, '14/11/2560', '401-60-0001', 'รวมชุดเครื่องเสียง', 1, 1500]))
    expect(rows).toMatchObject([{ verdict: 'ready' }])
  })

  test('ditto marks and merged cells mean what stands above', () => {
    const merges: readonly Merge[] = [{ top: 3, bottom: 5, left: 7, right: 7 }]
    const sheet = {
      ...registerOf(
        chair,
        [2, ',,', '401-60-0002', '-"-', 1, '"', null, null, 'ดี'],
        [3, '〃', '401-60-0003', '”', 1, "''", null, null, 'ดี'],
      ),
      merges,
    }
    const { rows } = readingOf(sheet)
    expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'ready', 'ready'])
    const card = { name: 'เก้าอี้', acquiredOn: '2017-11-14', unitPrice: baht(1500), unit: 'กองคลัง' }
    expect(rows.flatMap(({ cards }) => cards)).toMatchObject([card, card, card])
  })

  test('a price merged over rows is noted, for it may be the price of all', () => {
    const merges: readonly Merge[] = [{ top: 3, bottom: 4, left: 5, right: 5 }]
    const sheet = { ...registerOf(chair, [2, '1/2/2561', '401-61-0001', 'โต๊ะ', 1]), merges }
    expect(codesOf(readingOf(sheet).rows[1])).toEqual(['price-merged'])
  })
})

describe('a row becomes', () => {
  test('a card for each code, or one that counts', () => {
    const { rows } = readingOf(
      registerOf(
        [1, '14/11/2560', '401-60-0001 ถึง 0003', 'เก้าอี้', '3 ตัว', 500],
        [2, '14/11/2560', '401-60-0009', 'เก้าอี้พลาสติก', '20 ตัว', 200],
      ),
    )
    expect(rows[0]?.cards.map(({ code, quantity }) => [code, quantity])).toEqual([
      ['401-60-0001', 1],
      ['401-60-0002', 1],
      ['401-60-0003', 1],
    ])
    expect(rows[1]?.cards).toMatchObject([{ code: '401-60-0009', quantity: 20, countingUnit: 'ตัว' }])
    expect(codesOf(rows[1])).toEqual(['counted-card'])
  })

  test('a price from its total, when the total divides to the satang', () => {
    const { rows } = readingOf(
      registerOf(
        [1, '14/11/2560', '401-60-0001-0002', 'เก้าอี้', 2, null, 1001],
        [2, '14/11/2560', '401-60-0003-0005', 'เก้าอี้', 3, null, 1000],
        [3, '14/11/2560', '401-60-0006-0007', 'เก้าอี้', 2, 500, 999],
      ),
    )
    expect(rows[0]?.cards[0]?.unitPrice).toBe(50_050n)
    expect(rows.map(codesOf)).toEqual([['price-from-total'], ['total-indivisible'], ['total-differs']])
    expect(rows.map(({ verdict }) => verdict)).toEqual(['note', 'question', 'note'])
  })

  test('disposed of, wherever the row says so; a doubt is asked', () => {
    expect(marked(8, 'จำหน่ายแล้ว')?.cards).toMatchObject([{ disposed: true, condition: null }])
    expect(marked(9, 'จำหน่ายออกแล้วตามหนังสือที่ 1/2560')?.cards).toMatchObject([{ disposed: true }])
    expect(marked(3, 'เก้าอี้ (จำหน่ายแล้ว)')?.cards).toMatchObject([{ disposed: true }])
    expect(marked(3, 'ตู้จำหน่ายน้ำดื่ม')?.cards).toMatchObject([{ disposed: false }])
    expect(marked(8, 'ชำรุด รอจำหน่าย')?.cards).toMatchObject([{ disposed: false, condition: 'damaged' }])
    expect(codesOf(marked(8, 'จำหน่าย'))).toEqual(['disposal-unclear'])
  })

  test('clean text, with a note where letters were put right', () => {
    const { rows } = readingOf(
      registerOf([
        1,
        '14/11/2560',
        '420-60-0001',
        'เคร่ืองปรับ\u200bอากาศ   แบบแขวน',
        1,
        100,
        null,
        '  สํานักปลัด\u00a0',
      ]),
    )
    expect(rows[0]?.cards).toMatchObject([{ name: 'เครื่องปรับอากาศ แบบแขวน', unit: 'สำนักปลัด' }])
    expect(codesOf(rows[0])).toEqual(['text-cleaned', 'text-cleaned'])
  })

  test('a question where a formula was saved without its result, unless nothing hangs on it', () => {
    const { rows } = readingOf(
      registerOf(
        [1, '14/11/2560', '401-60-0001', 'เก้าอี้', 1, { unvalued: true }],
        [2, '14/11/2560', '401-60-0002', 'เก้าอี้', 1, 100, { unvalued: true }],
      ),
    )
    expect(rows.map(codesOf)).toEqual([['formula-without-value'], []])
  })

  test('a question where the code became a day, or counts differ', () => {
    const { rows } = readingOf(
      registerOf(
        [1, '14/11/2560', { day: '2560-01-02' }, 'เก้าอี้', 1, 100],
        [2, '14/11/2560', '401-60-0001 ถึง 0003', 'เก้าอี้', 5, 100],
        [3, '14/11/2560', '401-60-0009', null, 1, 100],
      ),
    )
    expect(rows.map(codesOf)).toEqual([['code-unreadable'], ['codes-differ-from-quantity'], ['name-missing']])
    expect(rows[0]?.remarks[0]?.cell).toEqual({ address: 'C3', text: '2560-01-02' })
  })
})

describe('a code is never used twice', () => {
  test('the first row keeps it, however the second writes it', () => {
    const { rows } = readingOf(registerOf(chair, [2, '1/2/2561', '๔๐๑/๖๐/๑', 'โต๊ะ', 1, 900]))
    expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'question'])
    expect(rows[1]?.remarks[0]).toMatchObject({
      code: 'code-duplicate',
      text: expect.stringContaining('แถว 3 (เก้าอี้)'),
      cell: { address: 'C4', text: '๔๐๑/๖๐/๑' },
    })
  })

  test('nor one that the office has; the same card again changes nothing', () => {
    const sheet = registerOf(chair, [2, '1/2/2561', '401-60-0002', 'โต๊ะ', 1, 900])
    const existing = new Map(
      [known('401-60-0001', 'เก้าอี้'), known('401-60-0002', 'ตู้')].map((card) => [codeKey(card.code), card]),
    )
    const { rows } = readRegister([sheet], findRegisterTables([sheet]), { today, existing })
    expect(rows).toMatchObject([
      { verdict: 'note', alreadyHere: true },
      { verdict: 'question', alreadyHere: false, cards: [] },
    ])
  })
})

describe('an answer', () => {
  const nameless = [2, '14/11/2560', 'ไม่มีรหัส', 'เก้าอี้', 2, 500] as const

  test.each<[string, RowAnswer, object]>([
    [
      'gives the next number to each',
      { nextCode: true },
      { verdict: 'note', cards: [{ code: null }, { code: null }] },
    ],
    [
      'types the codes',
      { cells: { code: '401-60-0002-0003' } },
      { verdict: 'ready', cards: [{ code: '401-60-0002' }, { code: '401-60-0003' }] },
    ],
    ['leaves the row out', { skip: true }, { verdict: 'note', skipped: true, cards: [] }],
    ['that is itself taken is asked again', { cells: { code: '401-60-0001' } }, { verdict: 'question' }],
  ])('%s', (_, answer, expected) => {
    const { rows } = readingOf(registerOf(chair, nameless), new Map([[4, answer]]))
    expect(rows[1]).toMatchObject(expected)
  })

  test('every choice offered settles its question', () => {
    const sheet = registerOf(chair, [
      2,
      { day: '1960-11-14' },
      '401-60-0002 ถึง 0004',
      'เก้าอี้',
      2,
      'ห้าร้อย',
      null,
      'กองคลัง',
      'จำหน่าย',
    ])
    const [, row] = readingOf(sheet).rows
    const asked = row?.remarks.filter(({ weight }) => weight === 'question') ?? []
    expect(asked.map(({ code }) => code)).toEqual([
      'codes-differ-from-quantity',
      'day-century',
      'amount-unreadable',
      'disposal-unclear',
    ])
    for (const { code, choices } of asked) {
      const ready = choices.filter((choice) => choice.kind === 'answer')
      expect(ready.length).toBeGreaterThan(0)
      for (const { answer } of ready) {
        const again = readingOf(sheet, new Map([[4, answer]])).rows[1]
        expect(codesOf(again)).not.toContain(code)
      }
    }
  })

  test('counts only for the content that it was given to', () => {
    const sheet = registerOf(chair, nameless)
    const [, row] = readingOf(sheet).rows
    const answers = new Map([
      [row?.key ?? '', { content: row?.content ?? '', answer: { skip: true } as const }],
    ])
    const corrected = registerOf(chair, [2, '14/11/2560', '401-60-0002-0003', 'เก้าอี้', 2, 500])
    const again = readRegister([corrected], findRegisterTables([corrected]), { today, answers })
    expect(again.rows[1]).toMatchObject({ verdict: 'ready', skipped: false })
    const same = readRegister([sheet], findRegisterTables([sheet]), { today, answers })
    expect(same.rows[1]).toMatchObject({ skipped: true })
  })
})

describe('what no card may say', () => {
  const columns = ['รหัสครุภัณฑ์', 'รายการ', 'จำนวน', 'วันที่ได้มา', 'ราคา', 'หมายเลขเครื่อง', 'สิ้นสุดการรับประกัน']

  test.each([
    {
      name: 'one serial number of many',
      line: ['1-1', 'พัดลม', 2, '1/2/2566', 900, 'SN-1'],
      code: 'serial-of-many',
      cells: { quantity: '1' },
    },
    {
      name: 'a warranty that ends before it began',
      line: ['1-1', 'พัดลม', 1, '1/2/2566', 900, null, '31/1/2566'],
      code: 'warranty-before-acquired',
      cells: { warranty: '31/1/2567' },
    },
    {
      name: 'a name of a page',
      line: ['1-1', 'ก'.repeat(301), 1, '1/2/2566', 900],
      code: 'text-too-long',
      cells: { name: 'พัดลม' },
    },
  ])('is asked where it stands: $name', ({ line, code, cells }) => {
    const sheet = sheetOf([columns, line])
    const [row] = readingOf(sheet).rows
    expect(row).toMatchObject({ verdict: 'question', cards: [] })
    const questions = row?.remarks.filter(({ weight }) => weight === 'question') ?? []
    expect(questions.map((question) => question.code)).toEqual([code])
    expect(questions[0]?.choices.map(({ kind }) => kind)).toEqual(['type', 'answer'])
    expect(readingOf(sheet, new Map([[2, { cells }]])).rows[0]?.verdict).not.toBe('question')
  })
})

describe('a heading that is pointed at', () => {
  const strange = sheetOf([
    ['บัญชีของในตึก'],
    ['No.', 'ของ', 'เลขกำกับ', 'มา'],
    [1, 'โต๊ะ', '400-65-0001', '7/2/2565', 'ชั้น 2'],
    ['No.', 'ของ', 'เลขกำกับ', 'มา'],
    [2, 'เก้าอี้', '401-65-0001', '8/2/2565'],
  ])
  const headings = [{ sheet: strange.name, top: 2, levels: 1 }]

  test('counts where none is recognised, and is passed over where it is written again', () => {
    expect(findRegisterTables([strange])).toEqual([])
    const [table, ...others] = findRegisterTables([strange], { hidden: false, headings })
    expect(others).toEqual([])
    expect(table).toMatchObject({ header: { top: 2, bottom: 2 }, firstRow: 3, lastRow: 5, repeated: [4] })
    expect(table?.titles).toEqual(['บัญชีของในตึก'])
    // What has no words above it can still be given a meaning.
    expect(table?.columns.map((column) => column.heading)).toEqual(['No.', 'ของ', 'เลขกำกับ', 'มา', 'คอลัมน์ E'])
  })

  test('takes the place of one that was recognised wrongly', () => {
    const sheet = registerOf(chair)
    const wrong = { sheet: sheet.name, top: 1, levels: 1 }
    const [table] = findRegisterTables([sheet], { hidden: false, headings: [wrong] })
    expect(table).toMatchObject({ header: { top: 1, bottom: 1 }, firstRow: 2 })
    const [both] = findRegisterTables([sheet], { hidden: false, headings: [{ ...wrong, levels: 2 }] })
    expect(both?.columns.map(({ field }) => field)).toContain('unitPrice')
  })

  test('of another sheet changes nothing, nor one beyond the end', () => {
    const sheet = registerOf(chair)
    const elsewhere = { hidden: false, headings: [{ sheet: 'อื่น', top: 2, levels: 1 }] }
    expect(findRegisterTables([sheet], elsewhere)).toEqual(findRegisterTables([sheet]))
    const beyond = { hidden: false, headings: [{ sheet: sheet.name, top: 99, levels: 1 }] }
    expect(findRegisterTables([sheet], beyond)).toEqual([])
  })
})
