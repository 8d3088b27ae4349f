import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { AssetId } from '@prongsai/domain/base/id'
import { testDatabase } from '@prongsai/db/testing'
import { desk, later } from '../asset/testing.ts'
import { attachFile, paper, photo } from '../file/testing.ts'
import { approved, askOf, coming, handing, openLendingOffice, type LendingOffice } from './testing.ts'

const database = await testDatabase()
const refusedAs = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) })

const carded = async (office: LendingOffice, name = 'เต็นท์') =>
  (await office.as('officer').asset.register(desk(office, { name }))).id

async function twoThings() {
  const office = await openLendingOffice(database)
  const [one, two] = [await carded(office), await carded(office, 'โต๊ะพับ')]
  const ask = askOf(office, { id: one })
  const lines = [one, two].map((assetId) => ({
    kind: 'asset' as const,
    assetId,
    unitId: office.ids.treasury,
    pieces: 1,
  }))
  const loan = await approved(office, { ...ask, lines })
  const photographed = (assetId: AssetId, passing: 'out' | 'back', by = office.supply) =>
    attachFile(database, {
      actor: by.actor,
      subject: { kind: 'loan', id: loan, thing: { assetId, passing } },
    })
  const given = handing(loan, one)
  const handed = () =>
    office.supply.as().loan.handOver({
      ...given,
      lines: [...given.lines, { position: 2, cards: handing(loan, two).lines[0]?.cards ?? [] }],
    })
  return { office, one, two, loan, photographed, handed }
}

describe('a photo at the counter', () => {
  test('is of its one thing, as it went and as it came back, and stands for neither the loan nor another thing', async () => {
    const { office, one, two, loan, photographed, handed } = await twoThings()
    await photographed(one, 'out')
    await photographed(two, 'out')
    await handed()
    await photographed(one, 'back')
    await office.supply.as(later(20)).loan.takeBack(coming(loan, one, { good: 1 }))
    const subject = { kind: 'loan', id: loan } as const
    const whole = await attachFile(database, { actor: office.supply.actor, subject })
    const { attached } = await office.supply.as().file.of(subject)
    expect(attached.map(({ assetId, passing, cover }) => [assetId, passing, cover])).toEqual([
      [one, 'out', false],
      [two, 'out', false],
      [one, 'back', false],
      [null, null, true],
    ])
    await office.supply.as().file.takeAway({ id: whole, reason: 'ถ่ายผิดใบ' })
    const left = await office.supply.as().file.of(subject)
    expect(left.attached.map(({ cover }) => cover)).toEqual([false, false, false])
    const ofCard = await office.staff.as().loan.ofAsset({ id: one })
    expect(ofCard.map(({ id, photos }) => [id, photos.map(({ passing }) => passing)])).toEqual([
      [loan, ['out', 'back']],
    ])
    const ofOther = await office.staff.as().loan.ofAsset({ id: two })
    expect(ofOther.flatMap(({ photos }) => photos.map(({ passing }) => passing))).toEqual(['out'])
  })

  test('is told in the journal with its thing', async () => {
    const { office, one, loan, photographed } = await twoThings()
    await photographed(one, 'out')
    const { rows } = await database.ownerPool.query<{ body: string }>(
      `select body from journal where office_id = $1 and subject_id = $2 order by number desc limit 1`,
      [office.office, loan],
    )
    expect(rows[0]?.body).toContain('เต็นท์ (เมื่อส่งมอบ)')
  })

  test('as it came back waits until the thing has gone', async () => {
    const { one, photographed } = await twoThings()
    await expect(photographed(one, 'back')).rejects.toEqual(refusedAs('file/not-gone'))
  })

  test('of a thing that is not of the loan is refused, and by whoever has nothing to do with it', async () => {
    const { office, loan, one, photographed } = await twoThings()
    const stranger = await carded(office, 'เก้าอี้')
    const thing = { assetId: stranger, passing: 'out' as const }
    const attaching = attachFile(database, {
      actor: office.supply.actor,
      subject: { kind: 'loan', id: loan, thing },
    })
    await expect(attaching).rejects.toEqual(refusedAs('file/not-of-loan'))
    await expect(photographed(one, 'out', office.other)).rejects.toEqual(refusedAs('file/not-in-reach'))
  })

  test('of one of a kind may be of the very card that is taken at the counter', async () => {
    const office = await openLendingOffice(database)
    const [one, two] = [await carded(office), await carded(office)]
    const { categoryId } = await office.as('officer').asset.get({ id: one })
    const line = {
      kind: 'alike' as const,
      categoryId,
      name: 'เต็นท์',
      unitId: office.ids.treasury,
      pieces: 1,
    }
    const loan = await approved(office, { ...askOf(office, { id: one }), lines: [line] })
    for (const assetId of [one, two]) {
      const subject = { kind: 'loan' as const, id: loan, thing: { assetId, passing: 'out' as const } }
      await expect(attachFile(database, { actor: office.supply.actor, subject })).resolves.toBeTruthy()
    }
  })
})

test('the scan of the slip that was signed on paper lies with the loan', async () => {
  const { office, loan, handed } = await twoThings()
  await handed()
  const subject = { kind: 'loan', id: loan } as const
  await attachFile(database, { actor: office.supply.actor, subject, name: 'ใบยืม.pdf' }, photo(paper))
  expect((await office.staff.as().file.of(subject)).attached).toMatchObject([{ name: 'ใบยืม.pdf' }])
})

test('only a loan has things', async () => {
  const { office, one } = await twoThings()
  const { ownerPool } = database
  const put = ownerPool.query(
    `insert into upload (office_id, id, subject_kind, subject_id, asset_id, passing, name, bytes, begun_by, begun_at)
     values ($1, $2, 'asset', $3, $3, 'out', 'ก', 1, $4, now())`,
    [office.office, randomUUID(), one, office.supply.id],
  )
  await expect(put).rejects.toMatchObject({ constraint: 'upload_of_thing' })
})

test('a slip that was signed on paper is listed until its scan is kept with the loan; what was signed on the screen is not', async () => {
  const office = await openLendingOffice(database)
  const officer = office.supply.as()
  const going = async (signature: string | null) => {
    const asset = await carded(office)
    const loan = await approved(office, askOf(office, { id: asset }))
    await officer.loan.handOver({ ...handing(loan, asset), signature, signedOnPaper: signature === null })
    return { loan, asset }
  }
  const { loan, asset } = await going(null)
  await going('M10 10L20 20')
  const listed = async () => {
    const { loans, counts } = await officer.loan.list({ box: 'unscanned' })
    return { ids: loans.map(({ id }) => id), count: counts.unscanned }
  }
  expect(await listed()).toEqual({ ids: [loan], count: 1 })
  // A photo of one of its things is no slip.
  const thing = { assetId: asset, passing: 'out' as const }
  await attachFile(database, { actor: office.supply.actor, subject: { kind: 'loan', id: loan, thing } })
  expect(await listed()).toEqual({ ids: [loan], count: 1 })
  await attachFile(
    database,
    { actor: office.supply.actor, subject: { kind: 'loan', id: loan } },
    photo(paper),
  )
  expect(await listed()).toEqual({ ids: [], count: 0 })
})
