import { describe, expect, test } from 'vitest'
import type { TermsInput } from '@prongsai/domain/contract/contract.input'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { officialPaper } from '@prongsai/documents/template/official-paper'
import { noonOf } from '../procurement/testing.ts'
import { contractPaperToPrint } from '../template/print-paper.ts'
import { agreed, openAcceptingOffice } from './accepting-testing.ts'
import { day, draftedBy } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { delivered, member, read, versionOf } = office
const refusal = (code: string, facts: object = {}) => ({ cause: { refusal: { code, ...facts } } })
const badInput = { code: 'BAD_REQUEST' }
const on = '2026-11-02'
const officer = office.at.officer(on)

const agreement: Partial<TermsInput> = { form: 'agreement', securityRate: 0, securityExcused: 'agreement' }
const line = {
  name: 'เครื่องคอมพิวเตอร์',
  specification: '',
  quantity: 20,
  countingUnit: 'เครื่อง',
  amount: baht(480_000),
  setName: '',
  categoryId: null,
}
const whole = { name: 'ทั้งหมด', amount: baht(480_000), termDays: 30, dueOn: null, shares: [] }
const free = { ...line, name: 'ของแถม', quantity: 5, amount: baht(0) }

describe('a day that no contract has', () => {
  test.each([
    ['begins at the end of the calendar', { beginsOn: day('2399-12-31') }],
    ['begins in another century', { beginsOn: day('1800-01-01') }],
    [
      'is due at the end of the calendar',
      { termDays: null, instalments: [{ ...whole, termDays: null, dueOn: day('2399-12-31') }] },
    ],
  ])('is refused on its field where it %s', async (_what, otherwise) => {
    const won = await office.won()
    const { terms } = await officer.contract.proposal({ purchaseId: won.id })
    const typed = { purchaseId: won.id, terms: { ...terms, ...agreement, ...otherwise } }
    await expect(officer.contract.draft(typed)).rejects.toMatchObject(badInput)
    await expect(officer.contract.previewDraft({ ...typed, signedOn: null })).rejects.toMatchObject(badInput)
  })

  test('is refused as the day of signing, of beginning, of an amendment and of a payment', async () => {
    const won = await office.won()
    const draft = await draftedBy(officer, won.id, agreement)
    const far = day('2399-12-31')
    const signing = { id: draft.id, signedOn: day(on), beginsOn: far }
    await expect(officer.contract.previewSigning(signing)).rejects.toMatchObject(badInput)
    await expect(
      officer.contract.previewSigning({ ...signing, signedOn: far, beginsOn: null }),
    ).rejects.toMatchObject(badInput)
    await expect(
      office.at.head(on).contract.sign({ ...signing, version: draft.version }),
    ).rejects.toMatchObject(badInput)
    const { id } = await office.computers()
    const asked = {
      kind: 'amendment' as const,
      ground: 'benefit' as const,
      withinPurpose: true,
      structural: false,
      certifiedBy: '',
      price: baht(480_000),
      dueOn: far,
      parts: null,
    }
    await expect(officer.contractCourse.previewChange({ id, asked })).rejects.toMatchObject(badInput)
  })

  test('leaves a contract of the furthest day and the longest terms that may be read', async () => {
    const won = await office.won()
    const { id, version } = await draftedBy(officer, won.id, {
      ...agreement,
      beginsOn: day('2199-12-31'),
      termDays: 3_650,
      termUnit: 'working-day',
      warrantyMonths: 240,
      instalments: [{ ...whole, termDays: 3_650 }],
    })
    await office.at.head(on).contract.sign({ id, version, signedOn: day(on), beginsOn: null })
    const { dueOn } = await office.at.officer('2026-11-20').contract.get({ id })
    expect(dueOn?.slice(0, 2)).toBe('22')
  })
})

const deliverAgain = async (id: Parameters<typeof read>[0], arrivedOn: string, pieces: number) =>
  office.at.officer('2026-12-20').contractDelivery.deliver({
    id,
    version: await versionOf(id),
    instalment: 1,
    arrivedOn: day(arrivedOn),
    toldOn: day('2026-12-20'),
    paper: 'ส 2',
    note: 'ตามใบลงรับของ',
    lines: [{ position: 1, quantity: pieces }],
  })

describe('what is delivered again', () => {
  test('after it was refused has not come before that, and pays for every day up to when it came', async () => {
    const { id } = await office.computers([office.staff.id])
    const delivery = await delivered(id, '2026-12-02', 20)
    const no = { vote: 'refuse' as const, right: [], note: 'จอแตก' }
    await member(office.staff, '2026-12-10').vote({ id, delivery, ...no })
    for (const arrivedOn of ['2026-12-02', '2026-12-09'])
      await expect(deliverAgain(id, arrivedOn, 20)).rejects.toMatchObject(
        refusal('contract/came-before-turned-back', { on: '2026-12-10' }),
      )
    const again = await deliverAgain(id, '2026-12-12', 20)
    await member(office.staff, '2026-12-20').vote({ id, delivery: again.delivery, ...agreed })
    // Ten days after 2 December at 0.20 % of 480,000: from the day on which it came, not from that of the committee.
    expect((await read(id)).acceptances.at(-1)).toMatchObject({ lateDays: 10, penalty: '960000' })
  })

  test('may have come before where it was not there the first time', async () => {
    const { id } = await office.computers([office.staff.id])
    const delivery = await delivered(id, '2026-11-20', 12)
    const part = { vote: 'part' as const, right: [{ position: 1, quantity: 10 }], note: 'สองเครื่องจอแตก' }
    await member(office.staff, '2026-11-25').vote({ id, delivery, ...part })
    await expect(deliverAgain(id, '2026-11-22', 9)).rejects.toMatchObject(
      refusal('contract/came-before-turned-back'),
    )
    await deliverAgain(id, '2026-11-22', 8)
    expect((await read(id)).deliveries).toHaveLength(2)
  })
})

describe('what is told only when it is late that it was in time', () => {
  test('is told with the reason, which the journal keeps', async () => {
    const { id } = await office.computers([office.staff.id])
    const deliver = async (arrivedOn: string, note: string) =>
      office.at.officer('2026-12-20').contractDelivery.deliver({
        id,
        version: await versionOf(id),
        instalment: 1,
        arrivedOn: day(arrivedOn),
        toldOn: day('2026-12-20'),
        paper: 'ส 2',
        note,
        lines: [{ position: 1, quantity: 5 }],
      })
    await expect(deliver('2026-12-02', '')).rejects.toMatchObject(
      refusal('contract/in-time-told-late', { dueOn: '2026-12-02' }),
    )
    await deliver('2026-12-02', 'ใบส่งของลงรับที่ธุรการ 2 ธ.ค. 2569 เลขรับ 55')
    const { rows } = await database.ownerPool.query<{ reason: string }>(
      `select body::jsonb ->> 'reason' as reason from journal
       where office_id = $1 and act = 'contract/deliver' and subject_id = $2`,
      [office.office, id],
    )
    expect(rows).toEqual([{ reason: 'ใบส่งของลงรับที่ธุรการ 2 ธ.ค. 2569 เลขรับ 55' }])
  })

  test('needs no reason where it says itself that it came late', async () => {
    const { id } = await office.computers([office.staff.id])
    const delivery = await delivered(id, '2026-12-10', 20)
    await member(office.staff, '2026-12-10').vote({ id, delivery, ...agreed })
    expect((await read(id)).acceptances).toMatchObject([{ lateDays: 8 }])
  })
})

describe('what is worth nothing', () => {
  test('is no line of its own where the pieces are accepted line by line', async () => {
    const won = await office.won()
    const { terms } = await officer.contract.proposal({ purchaseId: won.id })
    const shares = [
      { position: 1, quantity: 20 },
      { position: 2, quantity: 5 },
    ]
    const typed = { ...terms, ...agreement, lines: [line, free], instalments: [{ ...whole, shares }] }
    await expect(officer.contract.draft({ purchaseId: won.id, terms: typed })).rejects.toMatchObject(
      refusal('contract/line-without-price', { line: 'ของแถม' }),
    )
    await officer.contract.draft({ purchaseId: won.id, terms: { ...typed, instalments: [whole] } })
  })

  test('is not accepted by itself, and the vote that would have accepted it is not kept', async () => {
    const { id } = await office.computers([office.staff.id])
    await database.ownerPool.query(
      `insert into contract_line (office_id, contract_id, position, name, specification, quantity, counting_unit, amount, set_name)
       values ($1, $2, 2, 'ของแถม', '', 5, 'ชิ้น', 0, '')`,
      [office.office, id],
    )
    await database.ownerPool.query(
      'insert into contract_share (office_id, contract_id, instalment, position, quantity) values ($1, $2, 1, 2, 5)',
      [office.office, id],
    )
    const { delivery } = await officer.contractDelivery.deliver({
      id,
      version: await versionOf(id),
      instalment: 1,
      arrivedOn: day(on),
      toldOn: day(on),
      paper: 'ส 1',
      note: '',
      lines: [{ position: 2, quantity: 5 }],
    })
    await expect(member(office.staff, on).vote({ id, delivery, ...agreed })).rejects.toMatchObject(
      refusal('contract/worth-nothing'),
    )
    expect((await read(id)).deliveries).toMatchObject([{ status: 'waiting', votes: [] }])
  })
})

describe('what is typed twice', () => {
  test('is refused on its field where an instalment names a line twice', async () => {
    const won = await office.won()
    const { terms } = await officer.contract.proposal({ purchaseId: won.id })
    const half = { position: 1, quantity: 10 }
    const typed = { ...terms, ...agreement, lines: [line], instalments: [{ ...whole, shares: [half, half] }] }
    await expect(officer.contract.draft({ purchaseId: won.id, terms: typed })).rejects.toMatchObject(badInput)
  })

  test('is one where a delivery does, and no more than is left', async () => {
    const { id } = await office.computers([office.staff.id])
    const deliver = async (quantity: number) =>
      officer.contractDelivery.deliver({
        id,
        version: await versionOf(id),
        instalment: 1,
        arrivedOn: day(on),
        toldOn: day(on),
        paper: 'ส 1',
        note: '',
        lines: [
          { position: 1, quantity },
          { position: 1, quantity },
        ],
      })
    await expect(deliver(11)).rejects.toMatchObject(refusal('contract/pieces-above-left'))
    await deliver(10)
    expect((await read(id)).deliveries).toMatchObject([{ lines: [{ position: 1, quantity: 20 }] }])
  })
})

describe('an acceptance', () => {
  test('is not taken back from under a security that went back because of it', async () => {
    const { id } = await office.computers([office.staff.id])
    const delivery = await delivered(id, '2026-11-20', 20)
    await member(office.staff, '2026-11-21').vote({ id, delivery, ...agreed })
    await database.ownerPool.query(
      `insert into contract_security (office_id, contract_id, of, kind, number, issuer, amount, issued_on, received_on,
         ended_on, ended_how, ended_paper, ended_reason, made_at, made_by)
       values ($1, $2, 'contract', 'cash', '', '', 2400000, '2026-11-02', '2026-11-02', '2026-11-22', 'returned', '1', '',
         '2026-11-22', $3)`,
      [office.office, id, office.ids.officer],
    )
    const { acceptances, version } = await read(id)
    const undo = { id, version, acceptance: acceptances[0]?.id ?? '', reason: 'ผิด' }
    await expect(office.at.head('2026-11-23').contractDelivery.undoAcceptance(undo)).rejects.toMatchObject(
      refusal('contract/acceptance-built-upon', { what: 'การคืนหลักประกัน' }),
    )
  })
})

describe('a duty', () => {
  test('is not waived without the paper that waives it', async () => {
    const { id } = await office.computers()
    const waiver = {
      id,
      version: await versionOf(id),
      key: 'publish',
      on: day(on),
      paper: '',
      reason: 'ยกเว้น',
    }
    await expect(office.at.head(on).contract.waive(waiver)).rejects.toMatchObject(badInput)
  })

  test('is not waived on a day that has not come, nor that a contract is made of', async () => {
    const { id } = await office.computers()
    const waive = async (key: string, day_: string) =>
      office.at
        .head(on)
        .contract.waive({ id, version: await versionOf(id), key, on: day(day_), paper: '1', reason: 'ยกเว้น' })
    await expect(waive('publish', '2026-11-03')).rejects.toMatchObject(refusal('contract/day-ahead'))
    await expect(waive('delivery:1', on)).rejects.toMatchObject(refusal('contract/not-waivable'))
    await expect(waive('no-such-duty', on)).rejects.toMatchObject(refusal('contract/checkpoint-unknown'))
  })
})

describe('the papers', () => {
  test('say what is typed as it is typed, and nothing of it becomes markup or a field', async () => {
    const typed = `<img src=x onerror=alert(1)>{ราคา}"'><script>x</script>`
    const { contract: id } = await office.signed(
      on,
      { inspectors: [office.staff.id] },
      { name: typed, place: typed, witnesses: typed, contractorSigner: typed, note: typed },
    )
    const delivery = await delivered(id, '2026-11-20', 20)
    const part = { vote: 'refuse' as const, right: [], note: typed }
    await member(office.staff, '2026-11-20').vote({ id, delivery, ...part })
    const carrying = {
      db: database.db,
      actor: { ...office.supply.actor, grants: [{ role: 'supply-officer' as const, unit: null }] },
      now: noonOf('2026-11-21'),
    }
    for (const kind of ['contract-data', 'contract-order', 'part-notice', 'file-list'] as const) {
      const paper = await contractPaperToPrint(carrying, id, { kind, part: null })
      const page = await officialPaper(paper, {
        on: day('2026-11-21'),
        fonts: { regular: '/r.ttf', bold: '/b.ttf' },
        link: null,
      })
      expect([kind, page.includes('<img src=x'), page.includes('<script>x')]).toEqual([kind, false, false])
      expect(page).toContain('&lt;img')
    }
  })
})
