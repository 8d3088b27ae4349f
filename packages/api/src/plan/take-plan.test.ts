import { createHash, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { baht, bahtFrom, type Satang } from '@prongsai/domain/money/satang'
import { noAnswers, type PlanAnswers } from '@prongsai/domain/plan/intake/plan-import.input'
import { planToTake } from '@prongsai/domain/plan/intake/plan-to-take'
import { fiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { workbookOf } from '@prongsai/documents/workbook-writing'
import { testDatabase } from '@prongsai/db/testing'
import { refusalOf } from '../custody/testing.ts'
import { draftOf, openPlanOffice, roundOf, send, type PlanOffice } from './testing.ts'

const database = await testDatabase()
let office: PlanOffice
beforeEach(async () => {
  office = await openPlanOffice(database)
})

type Line = {
  readonly month: string
  readonly name: string
  readonly unit: string
  readonly programme?: string
  readonly kind?: string
  readonly amount: number
  readonly method?: string
}

/** A plan of an office as a workbook, its months and counts as people write them. */
async function workbook(lines: readonly Line[], sheet = 'แผน 2570'): Promise<string> {
  const text = (heading: string, of: (line: Line) => string) =>
    ({ heading, width: 20, kind: 'text', of }) as const
  const columns = [
    text('กำหนดเวลาที่เริ่มจัดหา', ({ month }) => month),
    text('รายการ/จำนวน (หน่วย)', ({ name }) => name),
    text('หน่วยงานเจ้าของเงิน', ({ unit }) => unit),
    text('แผนงาน', ({ programme }) => programme ?? 'แผนงานบริหารงานทั่วไป'),
    text('หมวด/ประเภท', ({ kind }) => kind ?? 'ค่าครุภัณฑ์'),
    {
      heading: 'จำนวนเงิน (บาท)',
      width: 20,
      kind: 'baht',
      of: ({ amount }: Line): Satang => baht(amount),
    } as const,
    text('วิธีจัดหา', ({ method }) => method ?? 'เฉพาะเจาะจง'),
  ]
  const pieces: Uint8Array[] = []
  for await (const piece of workbookOf({ name: sheet, columns }, lines)) pieces.push(piece)
  return Buffer.concat(pieces).toString('base64')
}

const computers: Line = {
  month: 'ม.ค. 70',
  name: 'เครื่องคอมพิวเตอร์ จำนวน ๓ เครื่อง',
  unit: 'กองคลัง',
  amount: 90_000,
}
const road: Line = {
  month: 'มี.ค. ๒๕๗๐',
  name: 'ก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านดอน จำนวน 1 สาย',
  unit: 'กองช่าง',
  programme: 'แผนงานอุตสาหกรรมและการโยธา',
  kind: 'ค่าที่ดินและสิ่งก่อสร้าง',
  amount: 1_987_000,
  method: 'เฉพาะเจาะจง',
}

const fileOf = async (lines: readonly Line[], sheet?: string) => ({
  name: 'C:\\แผน\\แผนจัดหา.xlsx',
  content: await workbook(lines, sheet),
})

/** What the page shows of a file, from what the server tells the page. */
async function shown(content: string, answers: PlanAnswers = noAnswers) {
  const { sheets } = await office.drafter.plan.readFile({ name: 'แผนจัดหา.xlsx', content })
  const importing = await office.drafter.plan.importing({ year: 2570 })
  const plan = planToTake(sheets, { year: fiscalYear(2570), office: importing.office, answers })
  if (!plan.ok) throw new Error(plan.refusal.code)
  return plan.value
}

const nothingSaid = { skip: false, again: false, cells: [], kind: null }

describe('a plan that is brought in from a workbook', () => {
  test('goes into the open draft whole, each item with its unit, its budget line, its method and its exemption', async () => {
    const roundId = await draftOf(office, [])
    const file = await fileOf([computers, road])
    await office.drafter.plan.takeFile({ roundId, version: 1, file, answers: noAnswers })
    const round = await roundOf(office, roundId)
    expect(round.items).toMatchObject([
      {
        name: 'เครื่องคอมพิวเตอร์',
        quantity: 3,
        countingUnit: 'เครื่อง',
        kind: 'goods',
        unitId: office.ids.treasury,
        lineId: office.line,
        estimate: baht(90_000),
        startsMonth: '2027-01',
        method: 'direct',
        exempt: 'direct-small',
        source: 'แผน 2570 แถว 2',
      },
      {
        kind: 'construction',
        unitId: office.ids.works,
        lineId: null,
        startsMonth: '2027-03',
        method: 'e-bidding',
        exempt: null,
        source: 'แผน 2570 แถว 3',
      },
    ])
  })

  test('is told in the journal by its name and its SHA-256', async () => {
    const roundId = await draftOf(office, [])
    const file = await fileOf([computers])
    await office.drafter.plan.takeFile({ roundId, version: 1, file, answers: noAnswers })
    const { rows } = await database.ownerPool.query<{ changes: { field: string; to: unknown }[] }>(
      `select body::jsonb -> 'changes' as changes from journal
       where office_id = $1 and body::jsonb ->> 'act' = 'plan/take'`,
      [office.office],
    )
    const sha256 = createHash('sha256').update(Buffer.from(file.content, 'base64')).digest('hex')
    expect(rows[0]?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'file', to: 'แผนจัดหา.xlsx' }),
        expect.objectContaining({ field: 'sha256', to: sha256 }),
      ]),
    )
  })

  test('is saved only when every question is answered, and then nothing is missing of it', async () => {
    const roundId = await draftOf(office, [])
    const file = await fileOf([computers, { ...road, name: '', unit: 'กองที่ไม่มี' }])
    const take = (answers: PlanAnswers) =>
      office.drafter.plan.takeFile({ roundId, version: 1, file, answers })
    expect(await refusalOf(take(noAnswers))).toEqual({ code: 'plan/file-asks', questions: 1, units: 1 })
    expect((await roundOf(office, roundId)).items).toEqual([])
    const asking = (await shown(file.content)).rows.find(({ verdict }) => verdict === 'question')
    const answers: PlanAnswers = {
      hidden: false,
      columns: [],
      units: [{ written: 'กองที่ไม่มี', unitId: office.ids.works }],
      rows: [
        {
          ...nothingSaid,
          key: asking?.key ?? '',
          content: asking?.content ?? '',
          cells: [{ field: 'name', text: 'ก่อสร้างรั้ว จำนวน 1 งาน' }],
          lineId: office.line,
        },
      ],
    }
    await take(answers)
    const { items } = await roundOf(office, roundId)
    expect(items).toHaveLength(2)
    expect(items[1]).toMatchObject({ name: 'ก่อสร้างรั้ว', unitId: office.ids.works, lineId: office.line })
  })

  test('a second time is asked of row by row, and a row that is skipped is left out', async () => {
    const roundId = await draftOf(office, [])
    const file = await fileOf([computers, road])
    await office.drafter.plan.takeFile({ roundId, version: 1, file, answers: noAnswers })
    const [first, second] = (await shown(file.content)).rows
    expect([first?.remarks[0]?.code, second?.remarks[0]?.code]).toEqual(['item-standing', 'item-standing'])
    const say = (row: typeof first, said: Partial<PlanAnswers['rows'][number]>) => ({
      ...nothingSaid,
      key: row?.key ?? '',
      content: row?.content ?? '',
      ...said,
    })
    const { version } = await roundOf(office, roundId)
    const answers = { ...noAnswers, rows: [say(first, { skip: true }), say(second, { again: true })] }
    await office.drafter.plan.takeFile({ roundId, version, file, answers })
    const names = (await roundOf(office, roundId)).items.map(({ name }) => name)
    expect(names.filter((name) => name.startsWith('เครื่องคอมพิวเตอร์'))).toHaveLength(1)
    expect(names.filter((name) => name.startsWith('ก่อสร้าง'))).toHaveLength(2)
  })

  test('sent twice by one press is saved once', async () => {
    const roundId = await draftOf(office, [])
    const sent = {
      roundId,
      version: 1,
      file: await fileOf([computers]),
      answers: noAnswers,
      sending: randomUUID(),
    }
    const answer = await office.drafter.plan.takeFile(sent)
    expect(await office.drafter.plan.takeFile(sent)).toEqual(answer)
    expect((await roundOf(office, roundId)).items).toHaveLength(1)
  })

  test('of another year, into a round that was sent, or with nothing in it, is refused', async () => {
    const roundId = await draftOf(office, [])
    const take = async (lines: readonly Line[], sheet?: string) => {
      const { version } = await roundOf(office, roundId)
      const file = await fileOf(lines, sheet)
      return refusalOf(office.drafter.plan.takeFile({ roundId, version, file, answers: noAnswers }))
    }
    expect(await take([computers], 'แผน 2569')).toEqual({
      code: 'plan/file-other-year',
      file: 2569,
      round: 2570,
    })
    expect(await take([])).toMatchObject({ code: 'plan/file-nothing' })
    expect(await take([computers])).toBeUndefined()
    await send(office, roundId)
    expect(await take([road])).toMatchObject({ code: 'plan/not-draft' })
  })

  test('is not brought in by who does not make the plan', async () => {
    const roundId = await draftOf(office, [])
    const file = await fileOf([computers])
    await expect(
      office.engineer.plan.takeFile({ roundId, version: 1, file, answers: noAnswers }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

/** The method of an item whose amount was answered, as a page would show it. */
async function methodAt(amount: string) {
  const content = await workbook([{ ...computers, name: 'รถบรรทุก จำนวน 1 คัน', amount: 0 }])
  const [row] = (await shown(content)).rows
  const cells = [{ field: 'amount' as const, text: amount }]
  const said = { ...nothingSaid, key: row?.key ?? '', content: row?.content ?? '', cells }
  const [mended] = (await shown(content, { ...noAnswers, rows: [said] })).rows
  expect(mended?.item?.amount).toBe(bahtFrom(amount))
  return mended?.foreseen?.method
}

test('a sum at the limit of a direct purchase is direct, and one satang above it goes to bidding', async () => {
  await draftOf(office, [])
  expect(await methodAt('500,000.00')).toBe('direct')
  expect(await methodAt('500,000.01')).toBe('e-bidding')
})
