import type { Role } from '@prongsai/domain/access/role'
import type { PersonId, PurchaseId } from '@prongsai/domain/base/id'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { createCaller } from '../app-router.ts'
import { noon } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { asking, bodyOf, openPurchaseOffice, type PurchaseOffice } from '../procurement/testing.ts'
import { giveFile } from './give-file.ts'
import { attachFile, paper, photo, someone } from './testing.ts'

const database = await testDatabase()
const { db, ownerPool } = database
let office: PurchaseOffice
let id: PurchaseId

beforeEach(async () => {
  office = await openPurchaseOffice(database)
  const officer = office.at.officer('2026-11-02')
  const planItemId = await office.planItem({
    name: 'ก่อสร้างถนน คสล.',
    kind: 'construction',
    estimate: baht(1_987_000),
    published: true,
  })
  ;({ id } = await officer.purchase.open(
    asking(office, { kind: 'construction', budget: baht(1_987_000), planItemId }),
  ))
  const { staff, other, treasurer } = office
  await officer.purchase.appoint(bodyOf(id, 'evaluation', [staff.id, other.id, treasurer.id]))
  await stands('specification', 'request')
  await waits('bids')
})

async function stands(...steps: readonly string[]): Promise<void> {
  for (const step of steps)
    await ownerPool.query(
      `insert into purchase_step (office_id, purchase_id, step, on_day, facts, paper, outcome, note, at, by, position)
       values ($1, $2, $3, '2026-11-02', '{}', '', 'done', '', now(), $4, '')`,
      [office.office, id, step, office.ids.officer],
    )
}

const waits = (stage: string) =>
  ownerPool.query('update purchase set stage = $1 where office_id = $2 and id = $3', [
    stage,
    office.office,
    id,
  ])

const is = (person: PersonId, role: Role) => someone(office, { person, role })
const officer = () => is(office.ids.officer, 'supply-officer')
const head = () => is(office.treasurer.id, 'supply-head')
const auditor = () => is(office.ids.auditor, 'auditor')
const member = () => is(office.staff.id, 'staff')
const stranger = () => is(office.engineer.id, 'staff')
const at = (step?: string) => ({ kind: 'purchase', id, ...(step === undefined ? {} : { step }) }) as const
const seenBy = async (actor: ReturnType<typeof officer>) => {
  const { attached, unseen } = await createCaller({ db, now: noon, actor }).file.of({ kind: 'purchase', id })
  return [attached.map(({ name }) => name), unseen]
}
const attaching = (step: string | undefined, name: string, actor = officer()) =>
  attachFile(database, { actor, subject: at(step), name }, photo(paper))
const refusedAs = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) })

describe('a paper of a purchase', () => {
  test('is of a step that was passed or waits, and of no other', async () => {
    await attaching('request', 'รายงานขอซื้อ.pdf')
    await expect(attaching('result', 'รายงานผล.pdf')).rejects.toEqual(refusedAs('file/step-not-come'))
    await expect(attaching('painting', 'อื่น.pdf')).rejects.toEqual(refusedAs('file/step-not-come'))
    const { attached } = await createCaller({ db, now: noon, actor: stranger() }).file.of({
      kind: 'purchase',
      id,
    })
    expect(attached).toMatchObject([{ name: 'รายงานขอซื้อ.pdf', step: 'request', mayChange: false }])
  })

  test('is attached by who handles the purchase or sits in its bodies, who takes back only his own', async () => {
    const theirs = await attaching('request', 'รายงาน.pdf')
    const own = await attaching('request', 'บันทึกของกรรมการ.pdf', member())
    await expect(attaching('request', 'ก.pdf', stranger())).rejects.toEqual(refusedAs('file/not-in-reach'))
    const { file } = createCaller({ db, now: noon, actor: member() })
    expect(await refusalOf(file.takeAway({ id: theirs, reason: 'ไม่ชัด' }))).toEqual({ code: 'file/not-yours' })
    await file.takeAway({ id: own, reason: 'สแกนไม่ชัด' })
    expect(await seenBy(officer())).toEqual([['รายงาน.pdf'], 0])
  })
})

describe('an offer’s paper', () => {
  test('is seen by who attached it alone until the offers have come, and its name is told nowhere', async () => {
    await attaching('bids', 'ข้อเสนอ ก 1,950,000.pdf')
    expect(await seenBy(officer())).toEqual([['ข้อเสนอ ก 1,950,000.pdf'], 0])
    for (const actor of [head(), auditor(), member(), stranger()])
      expect(await seenBy(actor)).toEqual([[], 1])
    const { rows } = await ownerPool.query<{ body: string }>(
      `select body from journal where office_id = $1 and body like '%file/attach%'`,
      [office.office],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.body).not.toContain('1,950,000')
  })

  test('then by who has to do with the purchase and by its bodies, and by nobody else', async () => {
    await attaching('bids', 'ข้อเสนอ ก.pdf')
    await stands('bids')
    for (const actor of [head(), auditor(), member()])
      expect(await seenBy(actor)).toEqual([['ข้อเสนอ ก.pdf'], 0])
    expect(await seenBy(stranger())).toEqual([[], 1])
  })

  test('is given out to nobody who does not see it, and taken back by nobody', async () => {
    const attachment = await attaching('bids', 'ข้อเสนอ ก.pdf')
    const { rows } = await ownerPool.query<{ file_id: string }>(
      'select file_id from attachment where id = $1',
      [attachment],
    )
    const file = rows[0]?.file_id ?? ''
    await expect(giveFile({ db, actor: officer() }, file)).resolves.toMatchObject({ name: 'ข้อเสนอ ก.pdf' })
    for (const actor of [head(), member(), stranger()])
      await expect(giveFile({ db, actor }, file)).rejects.toThrow('not found')
    const { takeAway } = createCaller({ db, now: noon, actor: head() }).file
    await expect(takeAway({ id: attachment, reason: 'ลอง' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
