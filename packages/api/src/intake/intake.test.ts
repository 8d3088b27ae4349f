import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@prongsai/domain/access/actor'
import { categoryId, officeId, personId, unitId, type OfficeId } from '@prongsai/domain/base/id'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { fromTerminal } from '@prongsai/domain/intake/intake'
import { codeKey } from '@prongsai/domain/asset/asset-code'
import { decide, look } from '@prongsai/db/database'
import { verifyJournal } from '@prongsai/db/journal/verify-journal'
import { testDatabase } from '@prongsai/db/testing'
import { createCaller } from '../app-router.ts'
import { beginIntake, correctFile } from './begin-intake.ts'
import { readIntake } from './read-intake.ts'
import { saveIntake } from './save-intake.ts'
import { tellToSave } from './tell-to-save.ts'

const { db, ownerPool } = await testDatabase()
const now = instantFrom(new Date('2026-11-23T03:00:00Z'))
let office: OfficeId
let actor: Actor

const table = 'ลำดับที่,วันที่ได้มา,รหัสครุภัณฑ์,รายการ,จำนวน,หน่วยนับ,ราคาต่อหน่วย,หน่วยงานที่ใช้,ประเภท,สภาพ'
const few = [
  '1,7 ก.พ. 2565,400-65-0001,โต๊ะทำงาน,1,ตัว,"6,217.00",กองคลัง,ครุภัณฑ์สำนักงาน,ใช้งานได้',
  '2,7 ก.พ. 2565,400-65-0002,โต๊ะทำงาน,1,ตัว,"6,217.00",ส่วนการคลัง,ครุภัณฑ์สำนักงาน,จำหน่ายแล้ว',
  '3,8 มี.ค. 2566,ไม่มีรหัส,โต๊ะทำงาน,2,ตัว,5500,กองคลัง,ครุภัณฑ์สำนักงาน,ชำรุด',
]

beforeEach(async () => {
  office = officeId(crypto.randomUUID())
  const person = personId(crypto.randomUUID())
  actor = {
    office,
    person,
    name: 'สมศรี ใจดี',
    position: 'เจ้าพนักงานพัสดุ',
    unit: null,
    grants: [{ role: 'supply-officer', unit: null }],
    acting: [],
    delegated: [],
  }
  await decide(db, office, async (trx) => {
    const created_at = '2026-11-23T00:00:00Z'
    const place = { subdistrict: 'ทดสอบ', district: 'ทดสอบ', province: 'ทดสอบ', address: '', telephone: '' }
    const named = { name: 'องค์การบริหารส่วนตำบลทดสอบ', short_name: 'อบต.ทดสอบ', is_sample: false }
    await trx
      .insertInto('office')
      .values({ id: office, ...named, ...place, created_at })
      .execute()
    const who = { name: actor.name, position: actor.position, created_at }
    await trx
      .insertInto('person')
      .values({ office_id: office, id: person, ...who })
      .execute()
    const names = ['กองคลัง', 'กองช่าง']
    await trx
      .insertInto('unit')
      .values(names.map((name, position) => ({ office_id: office, name, short_name: name, position })))
      .execute()
    const office_class = categoryId(crypto.randomUUID())
    const kind = { kind: '400', pattern: '{kind}-{yy}-{nnnn}', parent_id: office_class }
    await trx
      .insertInto('category')
      .values({ office_id: office, id: office_class, name: 'ครุภัณฑ์สำนักงาน', kind: '4', position: 1 })
      .execute()
    await trx
      .insertInto('category')
      .values({ office_id: office, name: 'โต๊ะ', position: 2, ...kind })
      .execute()
    await trx
      .insertInto('category_life')
      .values({
        office_id: office,
        category_id: office_class,
        from_day: bangkokDay(instantFrom(new Date('2002-10-01T00:00:00Z'))),
        years: 8,
        source: 'ทดสอบ',
      })
      .execute()
  })
})

const caller = () => createCaller({ db, actor, session: undefined, now })
const csv = (lines: readonly string[], name = 'ทะเบียน.csv') => ({
  name,
  bytes: Buffer.from([table, ...lines].join('\n')),
})

/** As a deciding procedure of an officer who may import. */
const asOfficer = <Result>(
  work: Parameters<typeof beginIntake>[0] extends infer Deciding
    ? (deciding: Deciding) => Promise<Result>
    : never,
) =>
  decide(db, office, (trx) =>
    work({
      db: trx,
      actor,
      capacity: { grant: { role: 'supply-officer', unit: null }, acting: undefined, delegated: undefined },
      permission: 'asset:import',
      now,
      today: bangkokDay(now),
    }),
  )

async function bring(lines: readonly string[], name?: string) {
  const { intakeId } = await asOfficer((deciding) => beginIntake(deciding, csv(lines, name)))
  await readIntake({ db, office, intake: intakeId, now })
  return intakeId
}

async function save(intakeId: string) {
  await caller().intake.save({ intakeId })
  await saveIntake({ db, office, intake: intakeId, now })
  return caller().intake.get({ intakeId })
}

const cards = () =>
  look(db, office, (reading) =>
    reading
      .selectFrom('asset')
      .selectAll()
      .where('office_id', '=', office)
      .where('withdrawn', '=', false)
      .orderBy('code')
      .execute(),
  )

/** How many connections wait for a lock in a statement that has these words. */
const waitingFor = async (words: string): Promise<number> =>
  (
    await ownerPool.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and position($1 in query) > 0`,
      [words],
    )
  ).rows[0]?.waiting ?? 0

type Told = { act: string; reason: string | null; changes: { field: string; to: unknown }[] }

const entries = async () =>
  (await ownerPool.query(`select body from journal where office_id = $1 order by number`, [office])).rows.map(
    ({ body }: { body: string }): Told => JSON.parse(body),
  )

const ids = (intakes: readonly { readonly id: string }[]) => intakes.map(({ id }) => id)

describe('reading a file that is brought', () => {
  test('proposes whose the names are, and says what saving would do', async () => {
    const intakeId = await bring(few)
    const intake = await caller().intake.get({ intakeId })
    expect(intake).toMatchObject({ state: 'rows', failure: null })
    expect(intake.consequence).toMatchObject({ cards: 2, questions: 1, names: 0, skipped: 0 })
    expect(intake.consequence.text).toBe('จะลงทะเบียน 2 รายการ ต้องตอบ 1 แถว ข้าม 0')
    expect(intake.names.map(({ written, matchId }) => [written, matchId !== null])).toEqual([
      ['ครุภัณฑ์สำนักงาน', true],
      ['กองคลัง', true],
      ['ส่วนการคลัง', true],
    ])
  })

  test('keeps of a file’s name what can be kept', async () => {
    const named = { name: '../../โฟลเดอร์\n/ทะเบียน\u0000\u202e.csv', bytes: Buffer.from('ก,ข') }
    const { intakeId } = await asOfficer((deciding) => beginIntake(deciding, named))
    const { fileName } = await caller().intake.get({ intakeId })
    expect(fileName).toBe('ทะเบียน.csv')
  })

  test('ends with the sentence of what is wrong with the file', async () => {
    const { intakeId } = await asOfficer((deciding) =>
      beginIntake(deciding, { name: 'x.xlsx', bytes: Buffer.from('PK\u0003\u0004 cut off') }),
    )
    await readIntake({ db, office, intake: intakeId, now })
    const { state, failure } = await caller().intake.progress({ intakeId })
    expect(state).toBe('failed')
    expect(failure?.code).toMatch(/^sheet\//)
  })

  test('a file that could not be read stands apart from those that are under way', async () => {
    const broken = { name: 'x.xlsx', bytes: Buffer.from('PK\u0003\u0004 cut off') }
    const { intakeId } = await asOfficer((deciding) => beginIntake(deciding, broken))
    const { intake, home } = caller()
    expect(ids(await intake.list())).toEqual([intakeId])
    expect(await intake.unread()).toEqual([])
    await readIntake({ db, office, intake: intakeId, now })
    const readable = await bring(few)
    expect(ids(await intake.list())).toEqual([readable])
    expect(ids(await intake.unread())).toEqual([intakeId])
    expect(ids((await home.now()).waiting)).toEqual([readable])
    // Brought once more it is read once more: nothing of it waits elsewhere.
    const later = instantFrom(new Date('2026-11-23T04:00:00Z'))
    const again = await asOfficer((deciding) => beginIntake({ ...deciding, now: later }, broken))
    expect((await intake.get(again)).sameFile).toBeNull()
    await asOfficer((deciding) => correctFile(deciding, { intakeId, file: csv(few.slice(0, 1)) }))
    expect(await intake.unread()).toEqual([])
    expect(ids(await intake.list())).toContain(intakeId)
  })

  test('shows the rows that wait with their cells, a page at a time', async () => {
    const intakeId = await bring(few)
    const first = await caller().intake.rows({ intakeId, size: 2 })
    expect(first.rows.map(({ position }) => position)).toEqual([0, 1])
    const rest = await caller().intake.rows({ intakeId, size: 2, after: first.next ?? 0 })
    expect(rest.next).toBeNull()
    expect(rest.rows[0]).toMatchObject({ verdict: 'question', asks: 'code-missing', row: 4 })
    expect(rest.rows[0]?.cells).toContainEqual({ field: 'code', address: 'C4', text: 'ไม่มีรหัส' })
  })

  test('begun again after an end in the middle, it begins from the start and counts nothing twice', async () => {
    const { intakeId } = await asOfficer((deciding) => beginIntake(deciding, csv(few)))
    const work = { db, office, intake: intakeId, now }
    await readIntake(work)
    await ownerPool.query(
      `update intake set state = 'reading', progress = '{"step":"rows","done":1,"of":3}' where id = $1`,
      [intakeId],
    )
    await ownerPool.query(`delete from intake_row where intake_id = $1 and position > 0`, [intakeId])
    await readIntake(work)
    const { counts, state } = await caller().intake.get({ intakeId })
    expect(state).toBe('rows')
    expect(counts.reduce((total, { rows }) => total + rows, 0)).toBe(3)
  })

  test('keeps what was answered when a corrected file is read, wherever its row stands now', async () => {
    const intakeId = await bring(few)
    await caller().intake.answerRows({ intakeId, positions: [2], answer: { nextCode: true } })
    const corrected = [
      '1,1 ต.ค. 2567,400-68-0009,โต๊ะประชุม,1,ตัว,7000,กองช่าง,ครุภัณฑ์สำนักงาน,ดี',
      ...few.map((line) => line.replace(/^\d/, (number) => String(Number(number) + 1))),
    ]
    await asOfficer((deciding) => correctFile(deciding, { intakeId, file: csv(corrected) }))
    await readIntake({ db, office, intake: intakeId, now })
    const { consequence } = await caller().intake.get({ intakeId })
    expect(consequence).toMatchObject({ cards: 5, questions: 0 })
  })

  test('reads under the heading that the officer points at, where none was recognised', async () => {
    const lines = ['บัญชีของในตึก', 'No.,ของ,เลขกำกับ,มา', '1,โต๊ะ,400-65-0001,7/2/2565']
    const file = { name: 'ของ.csv', bytes: Buffer.from(lines.join('\n')) }
    const { intakeId } = await asOfficer((deciding) => beginIntake(deciding, file))
    const read = () => readIntake({ db, office, intake: intakeId, now })
    await read()
    const { intake } = caller()
    expect(await intake.progress({ intakeId })).toMatchObject({
      state: 'failed',
      failure: { code: 'sheet/no-table' },
    })
    const [preview] = await intake.previews({ intakeId })
    expect(preview?.rows[1]).toEqual({ row: 2, texts: ['No.', 'ของ', 'เลขกำกับ', 'มา'] })
    const column = { sheet: 'ของ', top: 2 }
    const columns = [
      { ...column, column: 1, field: 'name' },
      { ...column, column: 2, field: 'code' },
    ]
    const heading = { ...column, levels: 1 }
    await intake.setColumns({ intakeId, hidden: false, columns, headings: [heading] })
    await read()
    expect(await intake.get({ intakeId })).toMatchObject({ state: 'rows', consequence: { cards: 1 } })
    // What is said of the columns later leaves the heading where it was pointed at.
    await intake.setColumns({ intakeId, hidden: true, columns })
    await read()
    expect(await intake.get({ intakeId })).toMatchObject({ state: 'rows', wishes: { headings: [heading] } })
  })

  test('tells of the very same file that is under way already, and only the later of the two', async () => {
    const first = await bring(few)
    const { intakeId } = await asOfficer((deciding) =>
      beginIntake({ ...deciding, now: instantFrom(new Date('2026-11-23T04:00:00Z')) }, csv(few, 'ชื่ออื่น.csv')),
    )
    const { get, discard } = caller().intake
    expect((await get({ intakeId })).sameFile).toMatchObject({ id: first, begunBy: actor.name })
    expect((await get({ intakeId: first })).sameFile).toBeNull()
    await discard({ intakeId: first })
    expect((await get({ intakeId })).sameFile).toBeNull()
  })

  test('reads the columns as the officer says', async () => {
    const intakeId = await bring(few)
    await caller().intake.setColumns({
      intakeId,
      hidden: false,
      columns: [{ sheet: 'ทะเบียน', top: 1, column: 3, field: 'description' }],
    })
    await readIntake({ db, office, intake: intakeId, now })
    const { rows } = await caller().intake.rows({ intakeId })
    expect(rows.map(({ asks }) => asks)).toEqual(['name-missing', 'name-missing', 'code-missing'])
  })
})

const questions = async (intakeId: string) => {
  const { rows } = await caller().intake.rows({ intakeId, verdicts: ['question'] })
  return rows.map(({ asks, position }) => [position, asks])
}
const table400 = async () => (await caller().intake.offers()).categories.find(({ kind }) => kind === '400')

describe('answering', () => {
  test('a code that another row has, or the register, is asked again', async () => {
    const intakeId = await bring(few)
    const { intake } = caller()
    await intake.answerRows({
      intakeId,
      positions: [2],
      answer: { cells: { code: '400/65/2', quantity: '1' } },
    })
    const { rows } = await intake.rows({ intakeId, verdicts: ['question'] })
    expect(rows.map(({ asks, position }) => [position, asks])).toEqual([[2, 'code-duplicate']])
    await intake.answerRows({ intakeId, positions: [1], answer: { skip: true } })
    expect((await intake.get({ intakeId })).consequence).toMatchObject({ cards: 2, questions: 0, skipped: 1 })
  })

  test('many alike', async () => {
    const intakeId = await bring([...few, ...few.slice(2).map((line) => line.replace(/^3/, '4'))])
    await caller().intake.answerAlike({ intakeId, asks: 'code-missing', answer: { skip: true } })
    expect((await caller().intake.get({ intakeId })).consequence).toMatchObject({ questions: 0, skipped: 2 })
  })

  describe('with the next number', () => {
    const fan = '4,1 มี.ค. 2567,,พัดลมตั้งพื้น,1,ตัว,900,กองคลัง,ครุภัณฑ์สำนักงาน,ดี'
    const lines = [...few.slice(0, 2), fan, fan.replace(/^4/, '5').replace('กองคลัง', 'กองช่าง')]

    test('asks at once of what kind it is where nothing tells, and then the saving has nothing to ask', async () => {
      const intakeId = await bring(lines)
      await caller().intake.answerAlike({ intakeId, asks: 'code-missing', answer: { nextCode: true } })
      expect(await questions(intakeId)).toEqual([
        [2, 'kind-unknown'],
        [3, 'kind-unknown'],
      ])
      await expect(caller().intake.save({ intakeId })).rejects.toMatchObject({
        cause: { refusal: { code: 'intake/unanswered', rows: 2 } },
      })
      const answer = { nextCode: true, categoryId: (await table400())?.id } as const
      await caller().intake.answerRows({ intakeId, positions: [3], answer })
      // What was said of one is said of all that bear its name.
      expect(await questions(intakeId)).toEqual([])
      expect(await save(intakeId)).toMatchObject({ state: 'saved', failure: null })
      expect((await cards()).map(({ code }) => code).toSorted()).toEqual([
        '400-65-0001',
        '400-65-0002',
        '400-67-0001',
        '400-67-0002',
      ])
    })

    test('is asked no more when its category turns out to be a kind, and again when that is taken back', async () => {
      const intakeId = await bring(lines)
      await caller().intake.answerAlike({ intakeId, asks: 'code-missing', answer: { nextCode: true } })
      const name = { intakeId, kind: 'category', written: 'ครุภัณฑ์สำนักงาน' } as const
      await caller().intake.matchName({ ...name, match: { id: (await table400())?.id ?? '' } })
      expect(await questions(intakeId)).toEqual([])
      const { categories } = await caller().intake.offers()
      const above = categories.find(({ kind }) => kind === '4')
      await caller().intake.matchName({ ...name, match: { id: above?.id ?? '' } })
      expect(await questions(intakeId)).toHaveLength(2)
    })

    test('is not asked of a name that a code in the file tells the kind of', async () => {
      const intakeId = await bring([...lines.slice(0, 2), fan.replace('พัดลมตั้งพื้น', 'โต๊ะทำงาน'), fan])
      await caller().intake.answerAlike({ intakeId, asks: 'code-missing', answer: { nextCode: true } })
      expect(await questions(intakeId)).toEqual([[3, 'kind-unknown']])
    })
  })

  test('saving is refused while anything is open', async () => {
    const intakeId = await bring([
      ...few,
      few[0]?.replace('400-65-0001', '400-65-0009').replace('กองคลัง', 'ศูนย์ใหม่') ?? '',
    ])
    await expect(caller().intake.save({ intakeId })).rejects.toMatchObject({
      cause: { refusal: { code: 'intake/unanswered', rows: 1, names: 1 } },
    })
    expect(await cards()).toEqual([])
  })
})

describe('saving', () => {
  test('registers everything at once, as brought forward, and tells the journal', async () => {
    const intakeId = await bring(few)
    await caller().intake.answerAlike({ intakeId, asks: 'code-missing', answer: { nextCode: true } })
    expect(await save(intakeId)).toMatchObject({ state: 'saved', batchNumber: 1 })
    const saved = await cards()
    expect(
      saved.map(({ code, status, unit_price, brought_forward }) => [
        code,
        status,
        unit_price,
        brought_forward,
      ]),
    ).toEqual([
      ['400-65-0001', 'in-use', 621700n, true],
      ['400-65-0002', 'disposed', 621700n, true],
      ['400-66-0001', 'in-use', 550000n, true],
      ['400-66-0002', 'in-use', 550000n, true],
    ])
    expect(saved.map(({ useful_life_years, condition }) => [useful_life_years, condition])).toContainEqual([
      8,
      'damaged',
    ])
    const held = await ownerPool.query(`select count(*)::int as n from custody where office_id = $1`, [
      office,
    ])
    expect(held.rows).toEqual([{ n: 3 }])
    const told = (await entries()).find(({ act }) => act === 'batch/save')
    expect(told?.changes).toContainEqual({ field: 'assets', from: null, to: 4 })
    const lines = saved.map(({ code }) => code)
    expect(lines).toHaveLength(4)
    expect((await look(db, office, (reading) => verifyJournal(reading, office))).finding).toBeUndefined()
  })

  test('by a command at the server says so in the journal, of the batch and of what it opened', async () => {
    const intakeId = await bring(few.slice(0, 1).map((line) => line.replace('กองคลัง', 'ศูนย์ใหม่')))
    const open = { name: 'ศูนย์ใหม่', shortName: 'ศม.' }
    await caller().intake.matchName({ intakeId, kind: 'unit', written: 'ศูนย์ใหม่', match: { open } })
    await asOfficer((deciding) => tellToSave(deciding, intakeId, fromTerminal))
    await saveIntake({ db, office, intake: intakeId, now })
    const told = (await entries()).map(({ act, reason }) => [act, reason])
    expect(told).toEqual([
      ['unit/open', fromTerminal],
      ['batch/save', fromTerminal],
    ])
    expect(fromTerminal).toContain('จากเครื่องแม่ข่าย')
  })

  test('the same file again changes nothing, and the same rows in another file are known', async () => {
    await save(await bring(few.slice(0, 2)))
    await expect(bring(few.slice(0, 2))).rejects.toMatchObject({
      refusal: { code: 'intake/file-known', batchNumber: 1 },
    })
    const again = await bring([...few.slice(0, 2), ''], 'ทะเบียน-ใหม่.csv')
    expect((await caller().intake.get({ intakeId: again })).consequence).toMatchObject({ cards: 0, known: 2 })
    await expect(caller().intake.save({ intakeId: again })).rejects.toMatchObject({
      cause: { refusal: { code: 'intake/nothing', known: 2 } },
    })
    expect(await cards()).toHaveLength(2)
  })

  test('opens an unknown unit once', async () => {
    const lines = ['ศูนย์ใหม่', 'ศูนย์  ใหม่ฯ'].map(
      (unit, at) => `${at + 1},2565,400-65-001${at},โต๊ะ,1,ตัว,500,${unit},ครุภัณฑ์สำนักงาน,ดี`,
    )
    const intakeId = await bring(lines)
    for (const { written } of (await caller().intake.get({ intakeId })).names.filter(
      ({ kind }) => kind === 'unit',
    ))
      await caller().intake.matchName({
        intakeId,
        kind: 'unit',
        written,
        match: { open: { name: 'ศูนย์ใหม่' } },
      })
    const asked = (await caller().intake.rows({ intakeId, verdicts: ['question'] })).rows
    expect(asked).toEqual([])
    await save(intakeId)
    const saved = await cards()
    expect(new Set(saved.map(({ unit_id }) => unit_id)).size).toBe(1)
    expect((await entries()).filter(({ act }) => act === 'unit/open')).toHaveLength(1)
  })

  test('locks the head of the journal last, also where it opens a unit', async () => {
    await save(await bring(few.slice(0, 1)))
    const lines = ['ศูนย์ใหม่', 'กองคลัง'].map(
      (unit, at) => `${at + 1},2565,400-65-001${at},โต๊ะ,1,ตัว,500,${unit},ครุภัณฑ์สำนักงาน,ดี`,
    )
    const intakeId = await bring(lines)
    const match = { open: { name: 'ศูนย์ใหม่' } }
    await caller().intake.matchName({ intakeId, kind: 'unit', written: 'ศูนย์ใหม่', match })
    await caller().intake.save({ intakeId })
    const other = await ownerPool.connect()
    try {
      await other.query('begin')
      await other.query('select from asset_total where office_id = $1 for update', [office])
      const saving = saveIntake({ db, office, intake: intakeId, now })
      await expect.poll(() => waitingFor('insert into asset')).toBe(1)
      await other.query('select from journal_head where office_id = $1 for update nowait', [office])
      await other.query('commit')
      await saving
    } finally {
      other.release(true)
    }
    expect((await entries()).map(({ act }) => act)).toEqual(['batch/save', 'unit/open', 'batch/save'])
  })

  test('a code that another officer registered meanwhile is a question again, and nothing is written', async () => {
    const intakeId = await bring(few.slice(0, 2))
    await caller().intake.save({ intakeId })
    await registerElsewhere('400-65-0002')
    await saveIntake({ db, office, intake: intakeId, now })
    const intake = await caller().intake.get({ intakeId })
    expect(intake).toMatchObject({
      state: 'rows',
      failure: { code: 'intake/asks-again', rows: 1, codes: ['400-65-0002'] },
    })
    expect(await cards()).toHaveLength(1)
    expect(await entries()).toEqual([])
  })

  test('a code that another officer registers at the same moment ends the saving in the same way', async () => {
    const intakeId = await bring(few.slice(0, 2))
    await caller().intake.save({ intakeId })
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const other = decide(db, office, async (trx) => {
      await insertCard(trx, '400-65-0001')
      await promise
    })
    const saving = saveIntake({ db, office, intake: intakeId, now })
    await waitsForALock()
    resolve(undefined)
    await Promise.all([other, saving])
    expect((await caller().intake.get({ intakeId })).failure).toMatchObject({ code: 'intake/asks-again' })
    expect(await cards()).toHaveLength(1)
  })

  test('a failure in the middle leaves nothing', async () => {
    const intakeId = await bring(few.slice(0, 2))
    await caller().intake.save({ intakeId })
    await ownerPool.query(`create function stop_here() returns trigger language plpgsql as
      $$ begin raise exception 'stopped in the middle'; end $$`)
    await ownerPool.query(`create trigger stop_here before insert on custody execute function stop_here()`)
    await expect(saveIntake({ db, office, intake: intakeId, now })).rejects.toThrow('stopped in the middle')
    await ownerPool.query(`drop trigger stop_here on custody`)
    expect(await cards()).toEqual([])
    expect(await entries()).toEqual([])
    const counters = await ownerPool.query(`select name from counter where office_id = $1`, [office])
    expect(counters.rows).toEqual([])
    await saveIntake({ db, office, intake: intakeId, now })
    expect(await cards()).toHaveLength(2)
  })
})

describe('withdrawing a batch', () => {
  test('takes all its cards out of the register, so that the file can come in again', async () => {
    const { batchId } = await save(await bring(few.slice(0, 2)))
    await caller().intake.withdraw({ batchId: batchId ?? '', reason: 'นำเข้าผิดแฟ้ม' })
    expect(await cards()).toEqual([])
    const totals = await ownerPool.query(
      `select sum(cards)::int as n from asset_total where office_id = $1`,
      [office],
    )
    expect(totals.rows).toEqual([{ n: 0 }])
    await save(await bring(few.slice(0, 2)))
    expect(await cards()).toHaveLength(2)
  })

  test('is refused when a card of it has been touched since, with which and how many', async () => {
    const { batchId } = await save(await bring(few.slice(0, 2)))
    await ownerPool.query(`update asset set version = 2 where office_id = $1 and code = '400-65-0001'`, [
      office,
    ])
    await expect(
      caller().intake.withdraw({ batchId: batchId ?? '', reason: 'นำเข้าผิดแฟ้ม' }),
    ).rejects.toMatchObject({
      cause: { refusal: { code: 'intake/batch-touched', count: 1, assets: ['400-65-0001 โต๊ะทำงาน'] } },
    })
    expect(await cards()).toHaveLength(2)
    expect(await caller().intake.batches({})).toMatchObject([{ assets: 2, touched: 1 }])
  })
})

describe('what the officer sees before anything is written', () => {
  test('the first contents of each column, and the units and categories to match names to', async () => {
    const { found } = await caller().intake.get({ intakeId: await bring(few) })
    const codes = found?.examples.find(({ column }) => column === 2)
    expect(codes?.texts).toEqual(['400-65-0001', '400-65-0002', 'ไม่มีรหัส'])
    const units = found?.examples.find(({ column }) => column === 7)
    expect(units?.texts).toEqual(['กองคลัง', 'ส่วนการคลัง'])
    const offers = await caller().intake.offers()
    expect(offers.units.map(({ name }) => name)).toEqual(['กองคลัง', 'กองช่าง'])
    expect(offers.categories.map(({ name }) => name)).toEqual(['ครุภัณฑ์สำนักงาน', 'โต๊ะ'])
  })

  test('how many cards are to be given their code', async () => {
    const intakeId = await bring(few)
    expect((await caller().intake.get({ intakeId })).codesToGive).toBe(0)
    await caller().intake.answerRows({ intakeId, positions: [2], answer: { nextCode: true } })
    expect((await caller().intake.get({ intakeId })).codesToGive).toBe(2)
  })
})

async function registerElsewhere(code: string) {
  await decide(db, office, (trx) => insertCard(trx, code))
}

async function insertCard(trx: Parameters<Parameters<typeof decide>[2]>[0], code: string) {
  const unit = await trx.selectFrom('unit').select('id').limit(1).executeTakeFirstOrThrow()
  const category = await trx.selectFrom('category').select('id').limit(1).executeTakeFirstOrThrow()
  const texts = {
    description: '',
    brand: '',
    model: '',
    serial: '',
    seller: '',
    document_number: '',
    note: '',
  }
  await trx
    .insertInto('asset')
    .values({
      office_id: office,
      code,
      code_key: codeKey(code),
      category_id: category.id,
      name: 'ของผู้อื่น',
      ...texts,
      condition: 'usable',
      acquired_on: null,
      acquired_how: '',
      money_source: '',
      unit_price: null,
      quantity: 1,
      counting_unit: 'ตัว',
      useful_life_years: null,
      warranty_until: null,
      status: 'in-use',
      disposed_on: null,
      capitalised: false,
      brought_forward: false,
      batch_id: null,
      search: code,
      unit_id: unitId(unit.id),
      keeper_id: null,
      place: '',
      recorded_at: '2026-11-23T00:00:00Z',
      changed_at: '2026-11-23T00:00:00Z',
    })
    .execute()
}

async function waitsForALock(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await ownerPool.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('nobody waits')
}
