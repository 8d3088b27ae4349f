import { expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { noonOf } from '../procurement/testing.ts'
import { countAnew } from './count-anew.ts'
import { tellCheckpoints } from './tell-checkpoints.ts'
import { day, openContractOffice } from './testing.ts'

const database = await testDatabase()
const { db, ownerPool } = database
const office = await openContractOffice(database)
const { contract } = await office.signed('2026-11-02')

const tellOn = (on: string) => tellCheckpoints({ db, now: noonOf(on), mail: false })

/** What the officer of supplies was told of contracts on a day. */
const told = async (on: string): Promise<readonly string[]> => {
  const notices = await office.supply.as(noonOf(on)).notice.mine()
  return notices.filter(({ on: when }) => when === on).flatMap(({ lines }) => lines.map(({ text }) => text))
}

const noticed = async () => {
  const { rows } = await ownerPool.query<{ key: string; stage: string; times: number }>(
    `select key, stage, count(*)::int as times from contract_notice where office_id = $1 and person_id = $2
     group by key, stage order by key, stage`,
    [office.office, office.supply.id],
  )
  return rows
}

test('whose turn it is is told once for each stage, and a night that was missed is made good', async () => {
  await tellOn('2026-11-20')
  expect(await told('2026-11-20')).toEqual([])
  await tellOn('2026-11-29')
  await tellOn('2026-11-29')
  expect(await told('2026-11-29')).toEqual([expect.stringContaining('ส่งมอบ งวดที่ 1 ครบกำหนด 2 ธันวาคม 2569')])
  await tellOn('2026-12-02')
  expect((await told('2026-12-02'))[0]).toContain('ครบกำหนดวันนี้')
  await tellOn('2026-12-05')
  const late = await told('2026-12-05')
  expect(late.find((line) => line.includes('ส่งมอบ งวดที่ 1'))).toContain('เกินกำหนดแล้ว 3 วัน')
  expect(await noticed()).toContainEqual({ key: 'delivery:1', stage: 'late', times: 1 })
})

test('the notice of the penalty becomes a duty by the night alone, and is told of as it comes near', async () => {
  await tellOn('2026-12-07')
  const [kept] = (
    await ownerPool.query<{ due: string; open: boolean }>(
      `select due_on as due, open from checkpoint where contract_id = $1 and key = 'penalty-notice:1'`,
      [contract],
    )
  ).rows
  expect(kept).toEqual({ due: '2026-12-11', open: true })
  await tellOn('2026-12-08')
  expect((await told('2026-12-08')).join()).toContain('แจ้งการเรียกค่าปรับ งวดที่ 1')
})

test('two servers at once tell each thing once', async () => {
  await Promise.all([tellOn('2026-12-16'), tellOn('2026-12-16'), tellOn('2026-12-16')])
  const lines = await told('2026-12-16')
  expect(lines.filter((line) => line.includes('แจ้งการเรียกค่าปรับ'))).toHaveLength(1)
  expect((await noticed()).every(({ times }) => times === 1)).toBe(true)
})

test('a holiday that is added moves what is open, and not what was met', async () => {
  const { contract: other } = await office.signed('2026-11-02')
  const officer = office.at.officer('2026-11-20')
  const { version } = await officer.contract.get({ id: other })
  const proof = { id: other, version, key: 'publish', on: day('2026-11-10'), paper: 'นธ 1/2569', note: '' }
  await officer.contract.prove(proof)
  const keeper = office.at.headOfSupplies('2026-11-21')
  await keeper.calendar.add({ day: day('2026-12-02'), name: 'วันหยุดพิเศษ', source: 'มติคณะรัฐมนตรี' })
  await countAnew({ db, now: noonOf('2026-11-21') })
  const { rows } = await ownerPool.query<{ key: string; due: string }>(
    `select key, due_on as due from checkpoint where contract_id = $1 order by key`,
    [other],
  )
  expect(rows).toEqual([
    { key: 'delivery:1', due: '2026-12-03' },
    { key: 'publish', due: '2026-11-17' },
  ])
  await keeper.calendar.withdraw({ day: day('2026-12-02'), reason: 'ประกาศผิด' })
  await countAnew({ db, now: noonOf('2026-11-22') })
  const { checkpoints } = await officer.contract.get({ id: other })
  expect(checkpoints.find(({ key }) => key === 'delivery:1')?.dueOn).toBe('2026-12-02')
})

test('the days that the office sets where the law gives none move what is open, and are marked as its own', async () => {
  const { contract: other } = await office.signed('2026-11-02')
  const keeper = office.head.as(noonOf('2026-12-20'), { grants: [{ role: 'administrator', unit: null }] })
  await keeper.law.setOfficeDays({
    name: 'contract-publication',
    from: day('2026-11-01'),
    days: 5,
    source: 'บันทึกข้อความ นธ 71001/9',
  })
  await countAnew({ db, now: noonOf('2026-12-20') })
  const { checkpoints } = await office.at.officer('2026-12-20').contract.get({ id: other })
  expect(checkpoints.find(({ key }) => key === 'publish')).toMatchObject({
    dueOn: '2026-11-07',
    byOffice: true,
  })
  const { rows } = await ownerPool.query<{ due: string }>(
    `select due_on as due from checkpoint where contract_id = $1 and key = 'publish'`,
    [other],
  )
  expect(rows).toEqual([{ due: '2026-11-07' }])
  const { officeDays } = await keeper.law.list()
  expect(officeDays.find(({ name }) => name === 'contract-publication')).toMatchObject({
    shipped: 15,
    today: 5,
  })
})
