import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AssetId } from '@prongsai/domain/base/id'
import { instant } from '@prongsai/domain/calendar/civil-date'
import { shippedFileLimits } from '@prongsai/domain/file/file-limits'
import { abandonedUploads } from '@prongsai/db/file/uploads'
import { testDatabase } from '@prongsai/db/testing'
import { createCaller } from '../app-router.ts'
import { desk, noon } from '../asset/testing.ts'
import { offerOf, openHandedOffice, refusalOf, type HandedOffice } from '../custody/testing.ts'
import { giveFile } from './give-file.ts'
import { sweepUpload } from './sweep-uploads.ts'
import { attachFile, paper, photo, someone } from './testing.ts'
import { beginUpload, keepFile, refuseUpload, storing, uploadStanding } from './uploading.ts'

const database = await testDatabase()
const { db, ownerPool } = database

let office: HandedOffice
let card: AssetId
const subjectOf = (id: string) => ({ kind: 'asset', id }) as const
const officer = () => someone(office, { person: office.ids.officer, role: 'supply-officer' })
const as = (actor: ReturnType<typeof officer>) => createCaller({ db, now: noon, actor })
const journal = async (id: string) => {
  const { history } = await office.as('officer').asset.get({ id })
  return history.entries.map(({ act, reason }) => (reason === null ? act : `${act}: ${reason}`))
}
const refusedAs = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) })

beforeEach(async () => {
  office = await openHandedOffice(database)
  ;({ id: card } = await office.as('officer').asset.register(desk(office)))
})

const begun = (otherwise = {}) => ({
  id: randomUUID(),
  subject: subjectOf(card),
  name: 'โต๊ะ.jpg',
  bytes: 2000,
  limits: shippedFileLimits,
  ...otherwise,
})
const uploading = () => ({ db, actor: officer(), now: noon })

describe('an upload', () => {
  test('is begun once and kept once, however often it is asked', async () => {
    const upload = begun()
    await beginUpload(uploading(), upload)
    expect(await beginUpload(uploading(), upload)).toMatchObject({ state: 'open', bytes: 2000 })
    const kept = photo()
    const [first, second] = await Promise.all([
      keepFile(uploading(), { id: upload.id, kept }),
      keepFile(uploading(), { id: upload.id, kept }),
    ])
    expect(first).toMatchObject({ state: 'kept' })
    expect(second.attachmentId).toBe(first.attachmentId)
    expect(await beginUpload(uploading(), upload)).toEqual(second)
    const { attached } = await as(officer()).file.of(subjectOf(card))
    expect(attached).toHaveLength(1)
    expect(await journal(card)).toEqual(['file/attach', 'asset/register'])
  })

  test('under a key that was used otherwise is refused, and is nobody else’s to ask for', async () => {
    const upload = begun()
    await beginUpload(uploading(), upload)
    await expect(beginUpload(uploading(), { ...upload, bytes: 1 })).rejects.toEqual(
      refusedAs('file/upload-otherwise'),
    )
    const other = {
      ...uploading(),
      actor: someone(office, { person: office.treasurer.id, role: 'supply-head' }),
    }
    await expect(beginUpload(other, upload)).rejects.toEqual(refusedAs('file/upload-otherwise'))
    await expect(uploadStanding(other, upload.id)).rejects.toThrow('not found')
  })

  test('that was refused says why again', async () => {
    const upload = begun()
    await beginUpload(uploading(), upload)
    await refuseUpload(uploading(), { id: upload.id, refusal: { code: 'file/broken-image' } })
    expect(await beginUpload(uploading(), upload)).toMatchObject({
      state: 'refused',
      refusal: { code: 'file/broken-image' },
    })
    expect((await keepFile(uploading(), { id: upload.id, kept: photo() })).state).toBe('refused')
  })

  test.each([
    [0, 'file/empty'],
    [60 * 1024 * 1024, 'file/too-large'],
  ])('of %d bytes is refused before a byte is sent', async (bytes, code) => {
    await expect(beginUpload(uploading(), begun({ bytes }))).rejects.toEqual(refusedAs(code))
  })

  test('to a card that is not there, or of another office, is to nothing', async () => {
    await expect(beginUpload(uploading(), begun({ subject: subjectOf(randomUUID()) }))).rejects.toThrow(
      'not found',
    )
    const other = await openHandedOffice(database)
    const { id } = await other.as('officer').asset.register(desk(other))
    await expect(beginUpload(uploading(), begun({ subject: subjectOf(id) }))).rejects.toThrow('not found')
  })

  test('that nobody goes on with ends after a day, and what it stored alone is told', async () => {
    const [left, kept] = [begun(), photo()]
    await beginUpload(uploading(), left)
    const alone = Buffer.alloc(32, 7)
    expect(await storing(uploading(), { id: left.id, digests: [kept.sha256, alone] })).toBe(true)
    await attachFile(database, { actor: officer(), subject: subjectOf(card) }, kept)
    const now = instant(noon + 25 * 3_600_000)
    const abandoned = await abandonedUploads(db, new Date(now - 24 * 3_600_000).toISOString())
    expect(abandoned).toContainEqual({ office: office.office, id: left.id })
    expect(await sweepUpload(db, { office: office.office, id: left.id, now })).toEqual([alone])
    expect(await sweepUpload(db, { office: office.office, id: left.id, now })).toEqual([])
    expect((await uploadStanding(uploading(), left.id)).state).toBe('gone')
    expect(await storing(uploading(), { id: left.id, digests: [] })).toBe(false)
  })
})

describe('who attaches to a card', () => {
  const who = {
    'the supply officer': () => officer(),
    'the head of the division that has it': () =>
      someone(office, { person: office.treasurer.id, role: 'unit-head', unit: office.ids.treasury }),
  }
  test.each(Object.entries(who))('%s', async (_, actor) => {
    await expect(attachFile(database, { actor: actor(), subject: subjectOf(card) })).resolves.toBeTruthy()
  })

  test('its keeper, who changes only what he attached himself', async () => {
    await ownerPool.query('update asset set keeper_id = $1 where id = $2', [office.keeper.id, card])
    const keeper = someone(office, { person: office.keeper.id, role: 'staff' })
    const own = await attachFile(database, { actor: keeper, subject: subjectOf(card) })
    const another = await attachFile(database, { actor: officer(), subject: subjectOf(card) })
    const { right, attached } = await as(keeper).file.of(subjectOf(card))
    expect(right).toBe('own')
    expect(attached.map(({ id, mayChange }) => [id, mayChange])).toEqual([
      [own, true],
      [another, false],
    ])
    const { file } = as(keeper)
    await file.describe({ id: own, caption: 'ด้านหน้า' })
    expect(await refusalOf(file.takeAway({ id: another, reason: 'ไม่ชอบ' }))).toEqual({
      code: 'file/not-yours',
    })
  })

  test.each(['staff', 'auditor', 'administrator'] as const)(
    'not any other: %s sees and does not add',
    async (role) => {
      const actor = someone(office, { person: office.ids.auditor, role })
      const attaching = attachFile(database, { actor, subject: subjectOf(card) })
      await expect(attaching).rejects.toEqual(refusedAs('file/not-in-reach'))
      expect((await as(actor).file.of(subjectOf(card))).right).toBe('none')
    },
  )

  test('not the head of another division', async () => {
    const actor = someone(office, { person: office.engineer.id, role: 'unit-head', unit: office.ids.works })
    const attaching = attachFile(database, { actor, subject: subjectOf(card) })
    await expect(attaching).rejects.toEqual(refusedAs('file/not-in-reach'))
  })

  test('and to a note who gives and who receives', async () => {
    const offered = await office.as('officer').custody.offer(offerOf(office, [{ assetId: card, pieces: 1 }]))
    const subject = { kind: 'transfer', id: offered.id } as const
    const engineer = someone(office, {
      person: office.engineer.id,
      role: 'unit-head',
      unit: office.ids.works,
    })
    await attachFile(database, { actor: engineer, subject, name: 'ใบโอน.pdf' }, photo(paper))
    const stranger = someone(office, { person: office.keeper.id, role: 'staff' })
    expect((await as(stranger).file.of(subject)).attached).toMatchObject([
      { name: 'ใบโอน.pdf', cover: false },
    ])
    await expect(attachFile(database, { actor: stranger, subject })).rejects.toEqual(
      refusedAs('file/not-in-reach'),
    )
  })
})

test('whoever reports a broken thing shows what is broken, and no more of it than his own', async () => {
  const colleague = someone(office, { person: office.keeper.id, role: 'staff' })
  const { id } = await as(colleague).repair.report({ assetId: card, fault: 'ขาหัก', usable: false, pieces: 1 })
  const subject = { kind: 'repair', id } as const
  await attachFile(database, { actor: colleague, subject })
  expect(await as(colleague).file.of(subject)).toMatchObject({
    right: 'own',
    attached: [{ mayChange: true }],
  })
  expect((await as(officer()).file.of(subject)).right).toBe('all')
  const another = someone(office, { person: office.ids.auditor, role: 'staff' })
  await expect(attachFile(database, { actor: another, subject })).rejects.toEqual(
    refusedAs('file/not-in-reach'),
  )
})

describe('what is attached', () => {
  test('has one photo that stands for the card: the first, the one chosen, the first that is left', async () => {
    const actor = officer()
    const { file } = as(actor)
    const cover = async () =>
      (await file.of(subjectOf(card))).attached.filter((one) => one.cover).map(({ id }) => id)
    await attachFile(database, { actor, subject: subjectOf(card) }, photo(paper))
    const [first, second] = await Promise.all([
      attachFile(database, { actor, subject: subjectOf(card) }),
      attachFile(database, { actor, subject: subjectOf(card) }),
    ])
    const [was] = await cover()
    const other = was === first ? second : first
    await file.chooseCover({ id: other })
    expect(await cover()).toEqual([other])
    expect(await file.covers({ ids: [card] })).toMatchObject([{ id: card }])
    await file.takeAway({ id: other, reason: 'ถ่ายผิดรายการ' })
    expect(await cover()).toEqual([was])
    expect(await journal(card)).toContain('file/take-away: ถ่ายผิดรายการ')
    expect(await refusalOf(file.describe({ id: other, caption: 'ก' }))).toEqual({ code: 'file/taken-away' })
  })

  test('is put in another order', async () => {
    const actor = officer()
    const { file } = as(actor)
    const ids: string[] = []
    for (const _ of [1, 2, 3]) ids.push(await attachFile(database, { actor, subject: subjectOf(card) }))
    const [a = '', b = '', c = ''] = ids
    const order = async () => (await file.of(subjectOf(card))).attached.map(({ id }) => id)
    expect(await order()).toEqual([a, b, c])
    await file.move({ id: c, before: a })
    expect(await order()).toEqual([c, a, b])
    await file.move({ id: c, before: null })
    expect(await order()).toEqual([a, b, c])
  })

  test('is given to who sees the card, and to nobody once it is taken away', async () => {
    const actor = officer()
    const id = await attachFile(database, { actor, subject: subjectOf(card) })
    const [one] = (await as(actor).file.of(subjectOf(card))).attached
    const fileId = one?.fileId ?? ''
    const colleague = someone(office, { person: office.keeper.id, role: 'staff' })
    expect((await giveFile({ db, actor: colleague }, fileId)).kind).toBe('jpeg')
    const elsewhere = await openHandedOffice(database)
    const stranger = someone(elsewhere, { person: elsewhere.ids.officer, role: 'supply-officer' })
    await expect(giveFile({ db, actor: stranger }, fileId)).rejects.toThrow('not found')
    await as(actor).file.takeAway({ id, reason: 'เบลอ' })
    await expect(giveFile({ db, actor }, fileId)).rejects.toThrow('not found')
  })

  test('is refused beyond what a record holds', async () => {
    await ownerPool.query(
      `with f as (insert into file (office_id, kind, name, bytes, sha256, received_sha256, uploaded_by, uploaded_at)
         select $1, 'pdf', 'ก', 1, sha256('a'), sha256('a'), $2, '2026-01-01' from generate_series(1, 200) returning id)
       insert into attachment (office_id, subject_kind, subject_id, file_id, position, cover, attached_at, attached_by)
       select $1, 'asset', $3, id, 1, false, '2026-01-01', $2 from f`,
      [office.office, office.ids.officer, card],
    )
    await expect(attachFile(database, { actor: officer(), subject: subjectOf(card) })).rejects.toEqual(
      refusedAs('file/too-many'),
    )
  })
})
