import type { ContractId } from '@prongsai/domain/base/id'
import type { ContractPaper } from '@prongsai/domain/contract/contract-paper'
import { testDatabase } from '@prongsai/db/testing'
import { describe, expect, test } from 'vitest'
import { agreed, openAcceptingOffice } from '../contract/accepting-testing.ts'
import { noonOf } from '../procurement/testing.ts'
import { contractPaperToPrint } from './print-paper.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { computers, delivered, allSay, read, versionOf } = office

const carrying = (on: string) => ({
  db: database.db,
  actor: { ...office.supply.actor, grants: [{ role: 'supply-officer' as const, unit: null }] },
  now: noonOf(on),
})

const printed = (id: ContractId, kind: ContractPaper, on = '2026-11-24') =>
  contractPaperToPrint(carrying(on), id, { kind, part: null })

const broken = { vote: 'part' as const, right: [{ position: 1, quantity: 18 }], note: 'จอภาพชำรุด 2 เครื่อง' }
const dissents = { vote: 'dissent' as const, right: [], note: 'รุ่นไม่ตรงตามคุณลักษณะเฉพาะ' }

/** Twenty computers came on 20 November, and the members say of them what they say. */
async function inspected(said: Parameters<typeof allSay>[1]) {
  const { id } = await computers()
  const delivery = await delivered(id, '2026-11-20', 20)
  await allSay({ id, delivery, on: '2026-11-20' }, said)
  return { id, delivery }
}

describe('what the committee found, on paper', () => {
  test('of a part: the certificate says how many were kept and what they are worth', async () => {
    const { id } = await inspected([broken, broken, broken])
    const { values, blocks, signers } = await printed(id, 'acceptance-certificate')
    expect(values).toMatchObject({
      ผลการตรวจรับ: 'ถูกต้องเพียงบางส่วน จึงรับไว้เฉพาะส่วนที่ถูกต้อง',
      มูลค่า: '432,000.00',
      ภายในกำหนด: 'ส่งมอบภายในกำหนด ไม่มีค่าปรับ',
    })
    expect(values['ส่วนที่ยังไม่รับ']).toContain('จอภาพชำรุด 2 เครื่อง')
    expect(blocks['รายการตรวจรับ']).toMatchObject({
      rows: [['1', 'เครื่องคอมพิวเตอร์', '20 เครื่อง', '18 เครื่อง', '432,000.00']],
    })
    expect(signers.map(({ role }) => role)).toEqual(['ประธานกรรมการ', 'กรรมการ', 'กรรมการ'])
  })

  test('of a part: the letter to the contractor says what is wrong, once, and by when the rest is awaited (W33)', async () => {
    const { id } = await inspected([broken, broken, broken])
    const before = await printed(id, 'part-notice')
    expect(before.to).toBe('บริษัท ตัวอย่าง จำกัด')
    expect(before.values).toMatchObject({
      ข้อของระเบียบ: 'ข้อ 175 (5)',
      วันส่งมอบ: '20 พฤศจิกายน 2569',
      วันตรวจรับ: '20 พฤศจิกายน 2569',
      สิ่งที่ไม่ถูกต้อง: 'จอภาพชำรุด 2 เครื่อง',
      ส่งภายในวันที่: '2 ธันวาคม 2569',
      พ้นกำหนดวันที่: '',
    })
    const { values } = await printed(id, 'part-notice', '2026-12-03')
    expect(values).toMatchObject({ ส่งภายในวันที่: '', พ้นกำหนดวันที่: '2 ธันวาคม 2569' })
    const duty = (await read(id)).checkpoints.find(({ key }) => key === 'part-notice:1')
    expect(duty).toMatchObject({ dueOn: '2026-11-25', state: 'late' })
  })

  test('its number and day are those that were told as its proof', async () => {
    const { id } = await inspected([broken, broken, broken])
    await office.at.officer('2026-11-24').contract.prove({
      id,
      version: await versionOf(id),
      key: 'part-notice:1',
      on: '2026-11-24',
      paper: 'ตย 71101/88',
      note: '',
    })
    const { number, on } = await printed(id, 'part-notice')
    expect({ number, on }).toEqual({ number: 'ตย 71101/88', on: '2026-11-24' })
  })

  test('of nothing: there is no certificate, and the letter says that nothing was kept', async () => {
    const refuse = { vote: 'refuse' as const, right: [], note: 'ผิดรุ่นทั้งหมด' }
    const { id } = await inspected([refuse, refuse, refuse])
    const { values, blocks } = await printed(id, 'part-notice')
    expect(values['ผลการตรวจรับ']).toBe('ไม่ถูกต้องตามที่ตกลง จึงไม่รับไว้')
    expect(blocks['รายการตรวจรับ']).toMatchObject({
      rows: [['1', 'เครื่องคอมพิวเตอร์', '20 เครื่อง', '0 เครื่อง', '0.00']],
    })
    await expect(printed(id, 'acceptance-certificate')).rejects.toMatchObject({
      refusal: { code: 'template/nothing-to-print' },
    })
  })

  test('after a dissent: the certificate names who dissented and why, and what the head decided', async () => {
    const { id, delivery } = await inspected([agreed, agreed, dissents])
    await office.at.head('2026-11-23').contractDelivery.decide({
      id,
      version: await versionOf(id),
      delivery,
      outcome: 'whole',
      right: [],
      reason: 'ตรวจสอบแล้วตรงตามคุณลักษณะ',
    })
    const { values, opinions } = await printed(id, 'acceptance-certificate')
    expect(values['ความเห็นแย้ง']).toBe('นายช่าง ขยัน รุ่นไม่ตรงตามคุณลักษณะเฉพาะ')
    expect(opinions[1]).toMatchObject({
      decided: 'พิจารณาความเห็นของกรรมการแล้ว ให้รับไว้ทั้งหมด',
      note: 'ตรวจสอบแล้วตรงตามคุณลักษณะ',
      on: '2026-11-23',
    })
    await expect(printed(id, 'part-notice')).rejects.toMatchObject({
      refusal: { code: 'template/nothing-to-print' },
    })
  })
})
