import { describe, expect, test } from 'vitest'
import type { ContractId } from '@prongsai/domain/base/id'
import type { FilePaper } from '@prongsai/domain/contract/closing'
import { baht, satang } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { agreed, openAcceptingOffice } from './accepting-testing.ts'
import { day } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { computers, delivered, member, read, versionOf } = office
const refusal = (code: string) => ({ cause: { refusal: { code } } })
const held = async (id: ContractId) => ({ id, version: await versionOf(id) })

/** Twenty computers, accepted whole on 20 November; a year of warranty. */
async function accepted() {
  const { id } = await computers([office.staff.id])
  const delivery = await delivered(id, '2026-11-20', 20)
  await member(office.staff, '2026-11-20').vote({ id, delivery, ...agreed })
  return id
}

const user = office.at.headOfSupplies('2026-12-01')
const found = async (id: ContractId, foundOn: string) =>
  user.contractCourse.findDefect({
    ...(await held(id)),
    position: 1,
    assetId: null,
    foundOn: day(foundOn),
    defect: 'จอภาพมีเส้นรบกวน 3 เครื่อง',
  })

const defectOf = async (id: ContractId) => (await read(id, '2026-12-01')).defects[0]?.id ?? ''

describe('a defect (ข้อ 184-186)', () => {
  test('is of what was accepted, and found while its warranty runs', async () => {
    const { id: open } = await computers()
    await expect(found(open, '2026-11-28')).rejects.toMatchObject(refusal('contract/outside-warranty'))
    const id = await accepted()
    await expect(found(id, '2026-11-19')).rejects.toMatchObject(refusal('contract/outside-warranty'))
    await expect(found(id, '2026-12-02')).rejects.toMatchObject(refusal('contract/day-ahead'))
    await found(id, '2026-11-28')
    expect((await read(id, '2026-12-01')).defects).toMatchObject([{ foundOn: '2026-11-28', mendedOn: null }])
  })

  test('is told to the contractor at once, mended by its day, and open until it is', async () => {
    const id = await accepted()
    await found(id, '2026-11-28')
    const duty = async (key: string) =>
      (await read(id, '2026-12-01')).checkpoints.find((one) => one.key === key)
    expect(await duty('defect-notice:1')).toMatchObject({ dueOn: '2026-12-01', metOn: null })
    const telling = {
      toldHeadOn: day('2026-11-28'),
      notifiedOn: day('2026-11-30'),
      noticePaper: 'นธ 90',
      guarantorOn: null,
      mendBy: day('2026-12-20'),
    }
    const of = await defectOf(id)
    await office.at.officer('2026-12-01').contractCourse.tellDefect({ ...(await held(id)), of, ...telling })
    expect(await duty('defect-notice:1')).toMatchObject({ metOn: '2026-11-30' })
    expect(await duty('defect-mend:1')).toMatchObject({
      dueOn: '2026-12-20',
      turn: 'contractor',
      metOn: null,
    })
    await user.contractCourse.mendDefect({
      ...(await held(id)),
      of,
      on: day('2026-12-01'),
      how: 'mended',
    })
    expect(await duty('defect-mend:1')).toMatchObject({ metOn: '2026-12-01' })
    await expect(
      user.contractCourse.withdrawDefect({ ...(await held(id)), of, reason: 'ผิด' }),
    ).rejects.toMatchObject(refusal('contract/defect-closed'))
  })
})

/** A small hire without warranty, done and accepted; nothing else is told of it. */
async function hired() {
  const { contract: id } = await office.signed(
    '2026-11-02',
    {
      name: 'จ้างซ่อมรถ',
      kind: 'service',
      price: 80_000,
      inspectors: [office.staff.id],
      line: { name: 'ซ่อมรถ', quantity: 1, countingUnit: 'งาน', categoryId: null },
    },
    { warrantyMonths: 0, penaltyRate: 10 },
  )
  const delivery = await delivered(id, '2026-11-20', 1)
  await member(office.staff, '2026-11-20').vote({ id, delivery, ...agreed })
  return id
}

const officer = office.at.officer('2026-11-30')

async function paid(id: ContractId) {
  const { acceptances } = await read(id)
  const nothing = satang(0n)
  await office.at.finance('2026-11-25').contractDelivery.pay({
    ...(await held(id)),
    for: { kind: 'instalment', acceptance: acceptances[0]?.id ?? '' },
    gross: baht(80_000),
    advanceRecovery: nothing,
    retention: nothing,
    penalty: nothing,
    fine: nothing,
    paper: 'ฎ 9/2570',
    on: day('2026-11-25'),
  })
}

async function fileWhole(id: ContractId) {
  const { papers } = await officer.contractCourse.closing({ id })
  for (const { paper, there } of papers)
    if (there === null) {
      const told = { what: paper satisfies FilePaper, on: day('2026-11-26'), paper: 'แฟ้ม 3' }
      await officer.contractCourse.tellFilePaper({ ...(await held(id)), ...told })
    }
}

const needs = async (id: ContractId) =>
  (await officer.contractCourse.closing({ id })).needs.map(({ code }) => code)

const closing = async (id: ContractId, on = '2026-11-30') =>
  officer.contractCourse.close({ ...(await held(id)), on: day(on) })

describe('closing a contract (ข้อ 16)', () => {
  test('says everything that is missing at once, and closes when nothing is', async () => {
    const id = await hired()
    expect(await needs(id)).toEqual([
      'contract/close-not-paid',
      'contract/close-checkpoints',
      'contract/close-papers',
    ])
    await expect(closing(id)).rejects.toMatchObject(refusal('contract/close-not-paid'))
    await paid(id)
    await fileWhole(id)
    expect(await needs(id)).toEqual(['contract/close-checkpoints'])
    const published = { key: 'publish', on: day('2026-11-10'), paper: 'ประกาศ 4', note: '' }
    await officer.contract.prove({ ...(await held(id)), ...published })
    expect(await needs(id)).toEqual([])
    await expect(closing(id, '2026-11-24')).rejects.toMatchObject(refusal('contract/days-out-of-order'))
    await closing(id)
    expect(await read(id)).toMatchObject({ status: 'closed', closedOn: '2026-11-30' })
  })

  test('keeps what is closed as it is until it is opened again with a reason', async () => {
    const id = await hired()
    await paid(id)
    await fileWhole(id)
    const published = { key: 'publish', on: day('2026-11-10'), paper: 'ประกาศ 4', note: '' }
    await officer.contract.prove({ ...(await held(id)), ...published })
    await closing(id)
    const undo = { ...(await held(id)), key: 'publish', reason: 'ผิด' }
    await expect(officer.contract.undoFact(undo)).rejects.toMatchObject(refusal('contract/closed'))
    await officer.contractCourse.reopen({ ...(await held(id)), reason: 'เลขที่ประกาศผิด' })
    await officer.contract.undoFact({ ...undo, version: await versionOf(id) })
    expect(await read(id)).toMatchObject({ status: 'active', closedOn: null })
  })
})
