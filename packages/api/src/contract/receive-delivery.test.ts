import { describe, expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { agreed, atOnce, openAcceptingOffice } from './accepting-testing.ts'
import { day } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { allSay, computers, delivered, member, read, versionOf } = office
const refusal = (code: string) => ({ cause: { refusal: { code } } })

describe('a delivery', () => {
  test('in two parts is accepted part by part, and the instalment when the last has come', async () => {
    const { id } = await computers()
    await allSay({ id, delivery: await delivered(id, '2026-11-20', 12), on: '2026-11-20' }, [
      agreed,
      agreed,
      agreed,
    ])
    const half = await read(id)
    expect(half.acceptances).toMatchObject([{ outcome: 'whole', gross: '28800000', penalty: '0' }])
    expect(half.instalments[0]?.remaining).toEqual([{ position: 1, quantity: 8 }])
    await allSay({ id, delivery: await delivered(id, '2026-12-07', 8), on: '2026-12-07' }, [
      agreed,
      agreed,
      agreed,
    ])
    const whole = await read(id, '2026-12-07')
    // 192,000 at 0.20 % a day, five days.
    expect(whole.acceptances[1]).toMatchObject({ gross: '19200000', lateDays: 5, penalty: '192000' })
    expect(whole.acceptances[1]?.steps).toMatchObject([{ perDay: '38400', amount: '192000' }])
    expect(whole.instalments[0]?.remaining).toEqual([])
  })

  test.each([
    ['dated before the contract', { arrivedOn: '2026-11-01' }, 'contract/delivered-before-contract'],
    ['of a day that has not come', { arrivedOn: '2026-12-01', toldOn: '2026-12-01' }, 'contract/day-ahead'],
    ['told of before it came', { arrivedOn: '2026-11-20' }, 'contract/days-out-of-order'],
    ['of nothing', { lines: [] }, 'contract/nothing-delivered'],
    ['of more than is left', { lines: [{ position: 1, quantity: 21 }] }, 'contract/pieces-above-left'],
    ['of no instalment', { instalment: 2 }, 'contract/no-such-instalment'],
  ])('%s is refused, and nothing is kept', async (_what, otherwise, code) => {
    const { id } = await computers()
    const told = { arrivedOn: '2026-11-10', toldOn: '2026-11-10', ...otherwise }
    const delivering = office.at.officer('2026-11-30').contractDelivery.deliver({
      id,
      version: await versionOf(id),
      instalment: 1,
      paper: 'ส 1',
      note: '',
      lines: [{ position: 1, quantity: 20 }],
      ...told,
      arrivedOn: day(told.arrivedOn),
      toldOn: day(told.toldOn),
    })
    await expect(delivering).rejects.toMatchObject(refusal(code))
    expect((await read(id)).deliveries).toEqual([])
  })

  test('waits alone before the committee, and is withdrawn only while it waits', async () => {
    const { id } = await computers([office.staff.id])
    const first = await delivered(id, '2026-11-20', 12)
    await expect(delivered(id, '2026-11-20', 8)).rejects.toMatchObject(refusal('contract/delivery-waiting'))
    const officer = office.at.officer('2026-11-20')
    const withdraw = async () =>
      officer.contractDelivery.withdraw({
        id,
        version: await versionOf(id),
        delivery: first,
        reason: 'บันทึกผิด',
      })
    await withdraw()
    expect((await read(id)).deliveries).toMatchObject([{ status: 'withdrawn' }])
    const second = await delivered(id, '2026-11-20', 20)
    await member(office.staff, '2026-11-20').vote({ id, delivery: second, ...agreed })
    await expect(
      officer.contractDelivery.withdraw({
        id,
        version: await versionOf(id),
        delivery: second,
        reason: 'บันทึกผิด',
      }),
    ).rejects.toMatchObject(refusal('contract/inspection-decided'))
    await expect(delivered(id, '2026-11-20', 1)).rejects.toMatchObject(refusal('contract/accepted-already'))
  })

  test('written down by two at the same moment comes once, and the second is told who was first', async () => {
    const { id } = await computers()
    const version = await versionOf(id)
    const told = {
      instalment: 1,
      arrivedOn: day('2026-11-20'),
      toldOn: day('2026-11-20'),
      paper: 'ส 1',
      note: '',
    }
    const lines = [{ position: 1, quantity: 20 }]
    const deliver = () =>
      office.at.officer('2026-11-20').contractDelivery.deliver({ id, version, ...told, lines })
    const answers = await atOnce(database, id, [deliver, deliver])
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect(answers.find((answer) => answer !== 'done')).toMatchObject(refusal('office/changed-meanwhile'))
    expect((await read(id)).deliveries).toHaveLength(1)
  })

  test('is accepted once by a head who decides twice at the same moment', async () => {
    const { id } = await computers()
    const delivery = await delivered(id, '2026-11-20', 20)
    const dissents = { vote: 'dissent' as const, right: [], note: 'สีไม่ตรง' }
    await allSay({ id, delivery, on: '2026-11-20' }, [agreed, agreed, dissents])
    const version = await versionOf(id)
    const decide = () =>
      office.at.head('2026-11-23').contractDelivery.decide({
        id,
        version,
        delivery,
        outcome: 'whole',
        right: [],
        reason: 'ตรงตามคุณลักษณะ',
      })
    const answers = await atOnce(database, id, [decide, decide])
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect((await read(id)).acceptances).toHaveLength(1)
  })
})
