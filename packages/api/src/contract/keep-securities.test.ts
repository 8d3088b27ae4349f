import { describe, expect, test } from 'vitest'
import type { ContractId } from '@prongsai/domain/base/id'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { noonOf } from '../procurement/testing.ts'
import { contractPaperToPrint } from '../template/print-paper.ts'
import { day, draftedBy, openContractOffice } from './testing.ts'

const database = await testDatabase()
const office = await openContractOffice(database)
const officer = office.at.officer('2026-11-02')
const refusal = (code: string) => ({ cause: { refusal: { code } } })

const guarantee = {
  of: 'contract',
  kind: 'bank-guarantee',
  number: '123/2569',
  issuer: 'ธนาคารกรุงไทย',
  amount: baht(24_000),
  issuedOn: day('2026-11-01'),
  receivedOn: day('2026-11-02'),
  expiresOn: null,
} as const

const draft = async () =>
  draftedBy(officer, (await office.won()).id, { form: 'contract', warrantyMonths: 12 })

/** The computers secured by 24,000 baht and without warranty; ten of the twenty accepted. */
async function computersHalfAccepted() {
  const won = await office.won({ inspectors: [office.staff.id] })
  const drafted = await draftedBy(officer, won.id, { form: 'contract', warrantyMonths: 0 })
  await officer.contract.keepSecurity({ ...guarantee, ...drafted })
  const signing = { id: drafted.id, signedOn: day('2026-11-02'), beginsOn: null }
  await office.at.head('2026-11-02').contract.sign({ ...signing, version: await versionOf(drafted.id) })
  const { delivery } = await office.at.officer('2026-11-20').contractDelivery.deliver({
    id: drafted.id,
    version: await versionOf(drafted.id),
    instalment: 1,
    arrivedOn: day('2026-11-20'),
    toldOn: day('2026-11-20'),
    paper: 'ส 1',
    note: '',
    lines: [{ position: 1, quantity: 10 }],
  })
  const accepting = { vote: 'accept' as const, right: [], note: '' }
  await office.staff
    .as(noonOf('2026-11-20'))
    .contractDelivery.vote({ id: drafted.id, delivery, ...accepting })
  return drafted
}

const versionOf = async (id: ContractId) => (await officer.contract.get({ id })).version

const signed = async () => {
  const { id, version } = await draft()
  await officer.contract.keepSecurity({ ...guarantee, id, version })
  await office.at.head('2026-11-02').contract.sign({
    id,
    version: await versionOf(id),
    signedOn: day('2026-11-02'),
    beginsOn: null,
  })
  return id
}

describe('a security', () => {
  test('lets the contract be signed once it is there, and is shown with it', async () => {
    const contract = await officer.contract.get({ id: await signed() })
    expect(contract.status).toBe('active')
    expect(contract.securityHeld).toBe(baht(24_000))
    expect(contract.boundUntil).toBe('2027-12-02')
  })

  test.each([
    ['that expires before the warranty', { expiresOn: day('2027-12-01') }, 'contract/security-expires'],
    ['of less than is owed', { amount: baht(23_999) }, 'contract/security-too-small'],
    ['received on a day that has not come', { receivedOn: day('2026-11-03') }, 'contract/day-ahead'],
    ['issued after it was received', { issuedOn: day('2026-11-03') }, 'contract/days-out-of-order'],
    [
      'by a cheque of long ago',
      { kind: 'cheque' as const, issuedOn: day('2026-10-20') },
      'contract/cheque-date',
    ],
    ['of an advance that there is none of', { of: 'advance' as const }, 'contract/no-security-asked'],
  ])('%s is refused, and nothing is kept', async (_what, otherwise, code) => {
    const { id, version } = await draft()
    await expect(
      officer.contract.keepSecurity({ ...guarantee, ...otherwise, id, version }),
    ).rejects.toMatchObject(refusal(code))
    expect((await officer.contract.get({ id })).securities).toEqual([])
  })

  test('is enough until the last day of the warranty itself', async () => {
    const { id, version } = await draft()
    await officer.contract.keepSecurity({ ...guarantee, expiresOn: day('2027-12-02'), id, version })
    expect((await officer.contract.get({ id })).securities).toHaveLength(1)
  })

  test('may be brought in parts, the last of which makes it whole', async () => {
    const { id, version } = await draft()
    await officer.contract.keepSecurity({ ...guarantee, id, version })
    const more = { ...guarantee, amount: baht(1), id, version: await versionOf(id) }
    await officer.contract.keepSecurity(more)
    expect((await officer.contract.get({ id })).securityHeld).toBe(baht(24_001))
  })

  test('is not given back while the contractor is bound, nor claimed of one who keeps his contract', async () => {
    const id = await signed()
    const { securities, version } = await officer.contract.get({ id })
    const end = {
      id,
      version,
      security: securities[0]?.id ?? '',
      on: day('2026-11-10'),
      paper: 'นธ 1/2569',
      reason: '',
    }
    const later = office.at.officer('2026-11-10')
    await expect(later.contract.returnSecurity(end)).rejects.toMatchObject(refusal('contract/still-bound'))
    await expect(office.at.head('2026-11-10').contract.claimSecurity(end)).rejects.toMatchObject(
      refusal('contract/nothing-to-claim'),
    )
  })

  test('is replaced by another of what it was of, and the new one alone is held', async () => {
    const id = await signed()
    const { securities, version } = await officer.contract.get({ id })
    const { of: _of, ...other } = guarantee
    await officer.contract.replaceSecurity({
      ...other,
      id,
      version,
      security: securities[0]?.id ?? '',
      paper: 'นธ 2/2569',
      reason: 'ต่ออายุ',
    })
    const after = await officer.contract.get({ id })
    expect(after.securities.map(({ endedHow }) => endedHow)).toEqual(['replaced', null])
    expect(after.securityHeld).toBe(baht(24_000))
  })

  test('upon which a contract was signed is not taken back; of a draft it is, with a reason', async () => {
    const id = await signed()
    const { securities, version } = await officer.contract.get({ id })
    const undo = { id, version, security: securities[0]?.id ?? '', reason: 'บันทึกผิด' }
    await expect(officer.contract.undoSecurity(undo)).rejects.toMatchObject(
      refusal('contract/security-signed-upon'),
    )
    const open = await draft()
    await officer.contract.keepSecurity({ ...guarantee, ...open })
    const before = await officer.contract.get({ id: open.id })
    await officer.contract.undoSecurity({
      id: open.id,
      version: before.version,
      security: before.securities[0]?.id ?? '',
      reason: 'บันทึกผิด',
    })
    const after = await officer.contract.get({ id: open.id })
    expect(after.securities).toMatchObject([{ undoReason: 'บันทึกผิด' }])
    expect(after.securityHeld).toBe(0n)
  })

  test('of which a part is accepted and nothing guaranteed goes back by that part, and the rest stays held (ข้อ 170)', async () => {
    const { id } = await computersHalfAccepted()
    const before = await officer.contract.get({ id })
    expect(before.securityReturnable).toBe(baht(12_000))
    const going = { id, version: before.version, security: before.securities[0]?.id ?? '', reason: '' }
    const later = office.at.officer('2026-11-23')
    const part = { ...going, on: day('2026-11-23'), paper: 'นธ 9/2570' }
    await expect(later.contract.returnSecurity({ ...part, amount: baht(12_001) })).rejects.toMatchObject(
      refusal('contract/still-bound'),
    )
    await later.contract.returnSecurity({ ...part, amount: baht(12_000) })
    const after = await officer.contract.get({ id })
    expect(after.securities.map(({ amount, endedHow }) => [amount, endedHow])).toEqual([
      ['2400000', 'replaced'],
      ['1200000', 'returned'],
      ['1200000', null],
    ])
    expect(after).toMatchObject({ securityHeld: baht(12_000), securityMissing: 0n, securityReturnable: 0n })
    await expect(
      later.contract.undoSecurity({ ...going, version: after.version, reason: 'ผิด' }),
    ).rejects.toMatchObject(refusal('contract/security-stands-instead'))
    const { values } = await contractPaperToPrint(
      { db: database.db, actor: office.supply.actor, now: noonOf('2026-11-23') },
      id,
      { kind: 'security-return', part: after.securities[1]?.id ?? '' },
    )
    expect(values).toMatchObject({
      จำนวนเงิน: '12,000.00',
      วันพ้นข้อผูกพัน: '',
      เหตุที่คืน:
        'ได้รับมอบพัสดุไว้แล้วเป็นมูลค่า 240,000.00 บาท จากราคาทั้งหมด 480,000.00 บาท และไม่ต้องมีการประกันเพื่อความชำรุดบกพร่อง ซึ่งให้คืนตามอัตราส่วนของพัสดุที่รับมอบ ตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 170',
    })
  })
})
