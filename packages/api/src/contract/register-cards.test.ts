import { describe, expect, test } from 'vitest'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { agreed, openAcceptingOffice } from './accepting-testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { computers, delivered, member, read, versionOf } = office
const refusal = (code: string) => ({ cause: { refusal: { code } } })

describe('what was accepted', () => {
  test('proposes its cards, which lead to the contract and the money, and is listed until it is registered', async () => {
    const { id, budgetLine } = await computers([office.staff.id])
    const delivery = await delivered(id, '2026-11-20', 20)
    await member(office.staff, '2026-11-20').vote({ id, delivery, ...agreed })
    const officer = office.at.officer('2026-11-21')
    const ofContract = async () =>
      (await officer.contractDelivery.unregistered({})).rows.filter(({ contractId }) => contractId === id)
    expect(await ofContract()).toMatchObject([{ left: 20, name: 'เครื่องคอมพิวเตอร์' }])
    const [proposed] = await officer.contractDelivery.proposedCards({ id })
    if (proposed?.categoryId == null) throw new Error('nothing is proposed')
    expect(proposed).toMatchObject({
      left: 20,
      unitPrice: baht(24_000),
      acquiredOn: '2026-11-20',
      acquiredHow: 'specific',
      moneySource: 'budget',
      warrantyUntil: '2027-11-20',
    })
    const typed = {
      id,
      acceptance: proposed.acceptance,
      position: proposed.position,
      categoryId: proposed.categoryId,
      name: proposed.name,
      description: '',
      brand: '',
      model: '',
      countingUnit: proposed.countingUnit,
      unitId: proposed.unitId,
      keeperId: null,
      place: '',
      warrantyUntil: proposed.warrantyUntil,
      note: '',
      extra: {},
      each: 1,
    }
    await expect(
      officer.contractDelivery.registerCards({
        ...typed,
        version: await versionOf(id),
        cards: 21,
        serials: [],
      }),
    ).rejects.toMatchObject(refusal('contract/cards-above-accepted'))
    const { codes } = await officer.contractDelivery.registerCards({
      ...typed,
      version: await versionOf(id),
      cards: 3,
      serials: ['A1', 'A2', 'A3'],
    })
    expect(codes).toHaveLength(3)
    const after = await read(id)
    expect(after.cards.map(({ code }) => code)).toEqual(codes)
    const asset = after.cards[0]?.assetId
    if (asset == null) throw new Error('no card')
    expect(await officer.asset.get({ id: asset })).toMatchObject({
      unitPrice: baht(24_000),
      documentNumber: after.numberText,
      seller: 'บริษัท ตัวอย่าง จำกัด',
    })
    expect(await officer.contractDelivery.ofAsset({ asset })).toMatchObject({
      id,
      purchaseId: after.purchase.id,
      funds: [{ lineId: budgetLine, source: 'ordinance' }],
    })
    expect(await ofContract()).toMatchObject([{ left: 17 }])
    await expect(
      office.at.head('2026-11-22').contractDelivery.undoAcceptance({
        id,
        version: after.version,
        acceptance: proposed.acceptance,
        reason: 'ผิด',
      }),
    ).rejects.toMatchObject(refusal('contract/acceptance-registered'))
    await officer.contractDelivery.notRegistered({
      id,
      version: after.version,
      acceptance: proposed.acceptance,
      position: proposed.position,
      reason: 'เป็นวัสดุ',
    })
    expect(await ofContract()).toEqual([])
    const said = await read(id)
    const { codes: others } = await officer.contractDelivery.registerCards({
      ...typed,
      version: said.version,
      cards: 2,
      serials: [],
    })
    expect(others).toHaveLength(2)
    expect(await officer.contractDelivery.proposedCards({ id })).toMatchObject([{ left: 0, none: 15 }])
    expect(await ofContract()).toEqual([])
    const duty = (await read(id)).checkpoints.find(({ kind }) => kind === 'register-assets')
    expect(duty?.metOn).toBe('2026-11-21')
  })
})
