import type { Role } from '@prongsai/domain/access/role'
import type { PersonId } from '@prongsai/domain/base/id'
import { testDatabase } from '@prongsai/db/testing'
import { expect, test } from 'vitest'
import { createCaller } from '../app-router.ts'
import { noon } from '../asset/testing.ts'
import { openContractOffice } from '../contract/testing.ts'
import { attachFile, paper, photo, someone } from './testing.ts'

const database = await testDatabase()
const office = await openContractOffice(database)
const { contract: id } = await office.signed('2026-11-02', { inspectors: [office.other.id] })
const is = (person: PersonId, role: Role) => someone(office, { person, role })
const officer = () => is(office.ids.officer, 'supply-officer')
const inspector = () => is(office.other.id, 'staff')
const stranger = () => is(office.engineer.id, 'staff')
const subject = { kind: 'contract', id } as const
const attaching = (name: string, actor: ReturnType<typeof officer>) =>
  attachFile(database, { actor, subject, name }, photo(paper))
const seenBy = async (actor: ReturnType<typeof officer>) => {
  const { attached, unseen } = await createCaller({ db: database.db, now: noon, actor }).file.of(subject)
  return [attached.map(({ name }) => name), unseen]
}

test('papers of a contract are attached and seen by who has to do with it and by auditors, and by nobody else', async () => {
  await attaching('สัญญาที่ลงนาม.pdf', officer())
  await attaching('บันทึกตรวจรับ.pdf', inspector())
  await expect(attaching('อื่น.pdf', stranger())).rejects.toMatchObject({
    refusal: { code: 'file/not-in-reach' },
  })
  const both = [['สัญญาที่ลงนาม.pdf', 'บันทึกตรวจรับ.pdf'], 0]
  for (const actor of [officer(), inspector(), is(office.ids.auditor, 'auditor')])
    expect(await seenBy(actor)).toEqual(both)
  expect(await seenBy(stranger())).toEqual([[], 2])
  const { papers } = await createCaller({
    db: database.db,
    now: noon,
    actor: officer(),
  }).contractCourse.closing({ id })
  expect(papers.find((one) => one.paper === 'contract')).toMatchObject({ there: 'attached' })
})
