import type { Acting, Actor, Grant } from '@prongsai/domain/access/actor'
import { correctAssetInput } from '@prongsai/domain/asset/asset.input'
import { personId, type AssetId } from '@prongsai/domain/base/id'
import { testDatabase } from '@prongsai/db/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { createCaller } from '../app-router.ts'
import { exportAssets } from './export-assets.ts'
import { registerToPrint } from './print-assets.ts'
import { desk, noon, openOffice, type OpenOffice } from './testing.ts'

const database = await testDatabase()
let office: OpenOffice
let ours: AssetId
let theirs: AssetId
beforeAll(async () => {
  office = await openOffice(database)
  const officer = office.as('officer')
  ours = (await officer.asset.register(desk(office))).id
  theirs = (await officer.asset.register(desk(office, { unitId: office.ids.works }))).id
})

const refused = { cause: { refusal: { code: 'asset/outside-unit' } } }
const ofTreasury = (role: Grant['role']): Grant => ({ role, unit: office.ids.treasury })

const actor = (grants: readonly Grant[], acting: readonly Acting[] = []): Actor => ({
  office: office.office,
  person: office.ids.officer,
  name: 'นางสาวพัสดุ ใจดี',
  position: 'นักวิชาการพัสดุ',
  unit: office.ids.treasury,
  grants,
  acting,
  delegated: [],
})

const forTheHead = (): Acting => ({
  forPerson: personId(office.ids.auditor),
  forName: 'นายหัวหน้า พัสดุ',
  forPosition: 'หัวหน้าเจ้าหน้าที่',
  orderNumber: '7/2570',
  grants: [{ role: 'supply-head', unit: null }],
})

const as = (who: Actor) => createCaller({ db: database.db, now: noon, actor: who })

async function correction(id: AssetId) {
  const card = await office.as('officer').asset.get({ id })
  const facts = { ...correctAssetInput.shape.facts.parse(card), note: `แก้ครั้งที่ ${card.version}` }
  return { id, version: card.version, facts, reason: '' }
}

describe('a supply officer of one unit', () => {
  test('registers and corrects there', async () => {
    const officer = as(actor([ofTreasury('supply-officer')]))
    await expect(officer.asset.register(desk(office))).resolves.toMatchObject({ code: expect.any(String) })
    await expect(officer.asset.correct(await correction(ours))).resolves.toBeDefined()
    await expect(
      officer.asset.correctMany({ ids: [ours], set: { note: 'ทั้งชุด' }, reason: '' }),
    ).resolves.toEqual({ changed: 1 })
  })

  test('sees the whole register, and neither registers nor corrects elsewhere', async () => {
    const officer = as(actor([ofTreasury('supply-officer')]))
    const before = await officer.asset.get({ id: theirs })
    await expect(officer.asset.register(desk(office, { unitId: office.ids.works }))).rejects.toMatchObject(
      refused,
    )
    await expect(officer.asset.correct(await correction(theirs))).rejects.toMatchObject(refused)
    await expect(
      officer.asset.correctMany({ ids: [ours, theirs], set: { note: 'ข้ามกอง' }, reason: '' }),
    ).rejects.toMatchObject(refused)
    expect(await officer.asset.get({ id: theirs })).toEqual(before)
  })

  test('acts elsewhere in the place of a post that reaches it, and the journal says so', async () => {
    const officer = as(actor([ofTreasury('supply-officer')], [forTheHead()]))
    await officer.asset.correctMany({ ids: [ours, theirs], set: { note: 'แทนหัวหน้า' }, reason: '' })
    const [mine] = (await officer.asset.get({ id: ours })).history.entries
    const [other] = (await officer.asset.get({ id: theirs })).history.entries
    expect(mine?.actor.actingFor).toBeNull()
    expect(other?.actor.actingFor).toMatchObject({ order: '7/2570' })
  })
})

async function carried(who: Actor): Promise<readonly string[]> {
  const { cards } = await exportAssets(
    { db: database.db, actor: who, now: noon },
    { filter: {}, order: { by: 'code', direction: 'asc' }, form: 'csv' },
  )
  const units = new Set<string>()
  for await (const { unit } of cards) units.add(unit)
  return [...units].toSorted()
}

describe('a head of one unit', () => {
  test('carries out what is of the unit, as a file and as paper', async () => {
    const head = actor([ofTreasury('unit-head')])
    expect(await carried(head)).toEqual(['กองคลัง'])
    const paper = await registerToPrint(
      { db: database.db, actor: head, now: noon },
      { filter: {}, order: { by: 'code', direction: 'asc' }, by: 'unit', only: '' },
    )
    const names: string[] = []
    for await (const { name } of paper.groups) names.push(name)
    expect(names).toEqual(['กองคลัง'])
  })

  test('carries out everything where another role reaches it', async () => {
    const both = actor([ofTreasury('unit-head'), { role: 'auditor', unit: null }])
    expect(await carried(both)).toEqual(['กองคลัง', 'กองช่าง'])
  })
})
