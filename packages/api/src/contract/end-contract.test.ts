import { describe, expect, test } from 'vitest'
import type { ContractId } from '@prongsai/domain/base/id'
import { baht, satang } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { agreed, openAcceptingOffice } from './accepting-testing.ts'
import { day } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { computers, delivered, member, read, versionOf } = office
const refusal = (code: string) => ({ cause: { refusal: { code } } })

const held = async (id: ContractId) => ({ id, version: await versionOf(id) })

const committed = async (id: ContractId) => {
  const { rows } = await database.ownerPool.query<{ committed: string }>(
    `select h.committed::text from budget_hold h join contract c on c.purchase_id = h.purchase_id where c.id = $1`,
    [id],
  )
  return rows.map((row) => row.committed)
}

const terminating = {
  how: 'terminated' as const,
  ground: 'unable' as const,
  benefit: '',
  reason: 'ไม่ส่งมอบและติดต่อไม่ได้',
  on: day('2026-12-20'),
  notifiedOn: null,
  paper: 'นธ 71101/120',
}

const head = office.at.head('2026-12-20')
const end = async (id: ContractId, otherwise: Partial<Parameters<typeof head.contractCourse.end>[0]> = {}) =>
  head.contractCourse.end({ ...(await held(id)), ...terminating, ...otherwise })

/** Terminated on 20 December, of which the contractor was told on the next day. */
async function terminated() {
  const { id } = await computers()
  await end(id)
  const told = { ...(await held(id)), on: day('2026-12-21') }
  await office.at.officer('2026-12-21').contractCourse.tellEnding(told)
  return id
}

describe('a contract that ends before its time (มาตรา 103)', () => {
  test('lets go of the money that nobody is owed, and owes no more delivery', async () => {
    const { id } = await computers([office.staff.id])
    const delivery = await delivered(id, '2026-11-20', 8)
    await member(office.staff, '2026-11-20').vote({ id, delivery, ...agreed })
    await end(id)
    const ended = await read(id, '2026-12-20')
    expect(ended).toMatchObject({ status: 'ended', endings: [{ how: 'terminated', ground: 'unable' }] })
    expect(ended.checkpoints.filter(({ kind, metOn }) => kind === 'delivery' && metOn === null)).toEqual([])
    // 192,000 baht of it are accepted and not paid.
    expect(await committed(id)).toEqual(['19200000'])
    await head.contractCourse.undoEnding({ ...(await held(id)), reason: 'คู่สัญญายืนยันส่งมอบ' })
    expect(await read(id, '2026-12-20')).toMatchObject({ status: 'active' })
    expect(await committed(id)).toEqual(['48000000'])
  })

  test.each([
    ['without a reason', { reason: '' }, 'contract/ending-reason-missing'],
    ['on a day that has not come', { on: day('2026-12-21') }, 'contract/day-ahead'],
    ['before it was signed', { on: day('2026-11-01') }, 'contract/ended-before-signed'],
    ['agreed without a benefit to the state', { how: 'mutual' as const }, 'contract/mutual-without-benefit'],
    ['of which he was told before', { notifiedOn: day('2026-12-19') }, 'contract/days-out-of-order'],
  ])('%s it does not end, and nothing is kept', async (_what, otherwise, code) => {
    const { id } = await computers()
    await expect(end(id, otherwise)).rejects.toMatchObject(refusal(code))
    expect(await read(id, '2026-12-20')).toMatchObject({ status: 'active', endings: [] })
  })

  test('does not end while something that came waits before the committee', async () => {
    const { id } = await computers()
    await delivered(id, '2026-11-20', 20)
    await expect(end(id)).rejects.toMatchObject(refusal('contract/inspection-waits'))
  })

  test('proposes the contractor as ผู้ทิ้งงาน only of a termination, and of dishonesty only after he was heard', async () => {
    const { id } = await computers()
    const proposing = async (otherwise: object = {}) =>
      head.contractCourse.proposeBlacklist({
        ...(await held(id)),
        ground: 'breach',
        reason: 'ไม่ส่งมอบตามสัญญา',
        on: day('2026-12-20'),
        paper: 'นธ 71101/121',
        asked: null,
        ...otherwise,
      })
    await expect(proposing()).rejects.toMatchObject(refusal('contract/not-terminated'))
    await end(id)
    await expect(proposing({ ground: 'dishonest' })).rejects.toMatchObject(refusal('contract/not-heard'))
    await proposing()
    expect(await read(id, '2026-12-20')).toMatchObject({
      endings: [{ proposedOn: '2026-12-20', proposedPaper: 'นธ 71101/121' }],
    })
    const undo = { ...(await held(id)), reason: 'ผิด' }
    await expect(head.contractCourse.undoEnding(undo)).rejects.toMatchObject(
      refusal('contract/ending-built-upon'),
    )
  })
})

const claiming = async (id: ContractId, receivedOn: string) =>
  office.at.officer('2027-01-06').contractCourse.receiveClaim({
    ...(await held(id)),
    receivedOn: day(receivedOn),
    amount: baht(80_000),
    subject: 'ค่าขนส่งและค่าจัดเตรียมของ',
  })

const deciding = async (id: ContractId, otherwise: object = {}) =>
  office.at.head('2027-02-01').contractCourse.decideClaim({
    ...(await held(id)),
    on: day('2027-02-01'),
    granted: baht(50_000),
    decision: 'มีหลักฐานการขนส่งจริงบางส่วน',
    members: 3,
    ministryPaper: '',
    ...otherwise,
  })

describe('the contractor’s claim for damages (ข้อ 187-189)', () => {
  test('is received in fifteen days since he was told, decided in sixty, and told in seven working days', async () => {
    const id = await terminated()
    await expect(claiming(id, '2027-01-06')).rejects.toMatchObject(refusal('contract/claim-late'))
    await expect(claiming(id, '2026-12-20')).rejects.toMatchObject(refusal('contract/claim-before-told'))
    await claiming(id, '2027-01-05')
    await expect(claiming(id, '2027-01-05')).rejects.toMatchObject(refusal('contract/claim-there'))
    const duty = async (key: string, on: string) =>
      (await read(id, on)).checkpoints.find((one) => one.key === key)
    expect(await duty('claim-decision', '2027-01-06')).toMatchObject({ dueOn: '2027-03-06' })
    await office.at.head('2027-01-20').contractCourse.extendClaim({ ...(await held(id)), reason: 'รอเอกสาร' })
    expect(await duty('claim-decision', '2027-01-20')).toMatchObject({ dueOn: '2027-03-21' })
    await deciding(id)
    expect(await duty('claim-decision', '2027-02-01')).toMatchObject({ metOn: '2027-02-01' })
    expect(await duty('claim-notice', '2027-02-01')).toMatchObject({ dueOn: '2027-02-10', metOn: null })
    const told = { ...(await held(id)), on: day('2027-02-03'), paper: 'นธ 71101/20' }
    await office.at.officer('2027-02-03').contractCourse.tellClaim(told)
    expect(await duty('claim-notice', '2027-02-03')).toMatchObject({ metOn: '2027-02-03' })
  })

  test('is decided on what three found, within what is asked, above 50,000 baht with the Ministry of Finance', async () => {
    const id = await terminated()
    await expect(deciding(id)).rejects.toMatchObject(refusal('contract/claim-decided'))
    await claiming(id, '2027-01-05')
    const above = { granted: satang(5_000_001n) }
    await expect(deciding(id, above)).rejects.toMatchObject(refusal('contract/damages-ministry'))
    await expect(deciding(id, { members: 2 })).rejects.toMatchObject(refusal('contract/damages-committee'))
    await expect(deciding(id, { granted: baht(80_001) })).rejects.toMatchObject(
      refusal('contract/granted-above-claim'),
    )
    await deciding(id, { ...above, ministryPaper: 'กค 0405/99' })
    expect((await read(id, '2027-02-01')).claim).toMatchObject({ granted: '5000001' })
  })
})

const fining = async (id: ContractId, otherwise: object = {}) =>
  head.contractCourse.fine({
    ...(await held(id)),
    part: baht(400_000),
    amount: baht(40_000),
    subcontractor: 'ร้านอื่น',
    reason: 'จ้างช่วงติดตั้ง',
    paper: 'นธ 5',
    on: day('2026-12-01'),
    ...otherwise,
  })

describe('a fine of work given to another without leave (มาตรา 95)', () => {
  test('of a part worth 400,000 baht is no less than 40,000 (W52), and is taken back while no payment took it', async () => {
    const { id } = await computers()
    const less = { amount: satang(3_999_999n) }
    await expect(fining(id, less)).rejects.toMatchObject(refusal('contract/fine-too-small'))
    const more = { part: baht(480_001), amount: baht(48_001) }
    await expect(fining(id, more)).rejects.toMatchObject(refusal('contract/part-above-price'))
    await expect(fining(id, { on: day('2026-11-01') })).rejects.toMatchObject(
      refusal('contract/days-out-of-order'),
    )
    await fining(id)
    const { fines } = await read(id, '2026-12-20')
    expect(fines).toMatchObject([{ amount: '4000000', undoneAt: null }])
    await head.contractCourse.undoFine({ ...(await held(id)), of: fines[0]?.id ?? '', reason: 'อนุญาตไว้แล้ว' })
    expect((await read(id, '2026-12-20')).fines).toMatchObject([{ undoReason: 'อนุญาตไว้แล้ว' }])
  })
})

const reviewing = async (id: ContractId, otherwise: object = {}) =>
  office.at.head('2027-01-15').contractCourse.review({
    ...(await held(id)),
    outcome: 'consented',
    on: day('2027-01-15'),
    consentPaper: 'บจ 3/2570',
    reason: 'ยินยอมเสียค่าปรับ',
    ...otherwise,
  })

describe('the review when the penalty will exceed a tenth (ข้อ 183)', () => {
  test('is due before day 51 of 480,000 baht at 0.20 percent, keeps its consent, and is made once', async () => {
    const { id } = await computers()
    const review = async () =>
      (await read(id, '2027-01-15')).checkpoints.find(({ kind }) => kind === 'ten-percent-review')
    // 2 December and 51 days: on 22 January it exceeds, so that it is considered by the day before.
    expect(await review()).toMatchObject({ dueOn: '2027-01-21', metOn: null })
    await expect(reviewing(id, { consentPaper: '' })).rejects.toMatchObject(
      refusal('contract/consent-missing'),
    )
    await reviewing(id)
    expect(await review()).toMatchObject({ metOn: '2027-01-15' })
    await expect(reviewing(id)).rejects.toMatchObject(refusal('contract/reviewed-already'))
    const undo = { ...(await held(id)), reason: 'หนังสือยินยอมมีเงื่อนไข' }
    await office.at.head('2027-01-15').contractCourse.undoReview(undo)
    expect(await review()).toMatchObject({ metOn: null })
  })

  test('of what is in time there is nothing to review', async () => {
    const { id } = await computers()
    await expect(
      office.at.head('2026-12-01').contractCourse.review({
        ...(await held(id)),
        outcome: 'relaxed',
        on: day('2026-12-01'),
        consentPaper: '',
        reason: 'งานใกล้เสร็จ',
      }),
    ).rejects.toMatchObject(refusal('contract/review-not-due'))
  })
})
