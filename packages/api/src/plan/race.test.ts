import { expect, test } from 'vitest'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { testDatabase } from '@prongsai/db/testing'
import { refusalOf } from '../custody/testing.ts'
import { approve, draftOf, itemOf, needOf, openPlanOffice, roadOf, roundOf, send } from './testing.ts'

const database = await testDatabase()
const runs = 50
const onDay = civilDate.parse('2026-11-23')

const oneOf = (answers: readonly unknown[]) => {
  expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
  return answers.find((answer) => answer !== undefined)
}

test(`two rounds opened at the same moment: one is opened, the other reads which, ${runs} times`, async () => {
  const office = await openPlanOffice(database)
  for (let run = 0; run < runs; run++) {
    const open = { fiscalYear: 2600 + run, kind: 'first', reason: '' } as const
    const answers = await Promise.all([
      refusalOf(office.drafter.plan.open(open)),
      refusalOf(office.screener.plan.open(open)),
    ])
    expect(oneOf(answers)).toEqual({ code: 'plan/round-open', kind: 'first', number: 1 })
  }
}, 300_000)

test(`an approval pressed twice at the same moment is given once, ${runs} times`, async () => {
  const office = await openPlanOffice(database)
  const id = await draftOf(office, [itemOf(office)])
  for (let run = 0; run < runs; run++) {
    await send(office, id)
    const { version } = await roundOf(office, id)
    const yes = { id, version, step: 'screen', approve: true, reason: '' } as const
    const answers = await Promise.all([
      refusalOf(office.screener.plan.decide(yes)),
      refusalOf(office.screener.plan.decide(yes)),
    ])
    expect(oneOf(answers)).toMatchObject({
      code: 'plan/changed-meanwhile',
      meanwhile: [{ by: 'นางคลัง มั่งมี' }],
    })
    const after = await roundOf(office, id)
    expect(
      after.decisions.filter(({ undoneAt, sending }) => undoneAt === null && sending === run + 1),
    ).toHaveLength(1)
    await office.clerk.plan.decide({
      ...yes,
      version: after.version,
      step: 'pass',
      approve: false,
      reason: 'ทวน',
    })
  }
}, 300_000)

test(`one place published by two at the same moment is recorded once, ${runs} times`, async () => {
  const office = await openPlanOffice(database)
  const id = await draftOf(office, [roadOf(office)])
  await approve(office, id)
  for (let run = 0; run < runs; run++) {
    const publication = { id, channel: 'cgd', onDay, proof: 'P69' } as const
    const answers = await Promise.all([
      refusalOf(office.screener.plan.publish(publication)),
      refusalOf(office.screener.plan.publish(publication)),
    ])
    expect(oneOf(answers)).toEqual({ code: 'plan/published-already', channel: 'cgd', on: onDay })
    const standing = (await roundOf(office, id)).publications.filter(({ undoneAt }) => undoneAt === null)
    expect(standing).toHaveLength(1)
    await office.screener.plan.undoPublication({ id: standing[0]?.id ?? '', reason: 'ทดสอบ' })
  }
}, 300_000)

test(`an item changed by two at the same moment: the second is told of the first, ${runs} times`, async () => {
  const office = await openPlanOffice(database)
  const first = await draftOf(office, [roadOf(office)])
  await approve(office, first)
  const itemId = (await roundOf(office, first)).items[0]?.id
  if (itemId === undefined) throw new Error('the road was added')
  const { id: roundId } = await office.drafter.plan.open({ fiscalYear: 2570, kind: 'change', reason: 'เหตุ' })
  for (let run = 0; run < runs; run++) {
    const version = (await roundOf(office, roundId)).items[0]?.version ?? null
    const change = (quantity: number) => ({
      roundId,
      itemId,
      item: roadOf(office, { quantity }),
      version,
      reason: `ครั้งที่ ${run}`,
    })
    const answers = await Promise.all([
      refusalOf(office.drafter.plan.changeItem(change(2 * run + 2))),
      refusalOf(office.screener.plan.changeItem(change(2 * run + 3))),
    ])
    expect(oneOf(answers)).toMatchObject({ code: 'plan/changed-meanwhile' })
  }
}, 300_000)

test(`one need taken by two at the same moment is in the plan once, ${runs} times`, async () => {
  const office = await openPlanOffice(database)
  const roundId = await draftOf(office, [])
  for (let run = 0; run < runs; run++) {
    const { id: needId } = await office.staff.plan.sendNeed(needOf(office))
    const take = { roundId, item: itemOf(office), needId }
    const answers = await Promise.all([
      refusalOf(office.drafter.plan.addItem(take)),
      refusalOf(office.screener.plan.addItem(take)),
    ])
    expect(oneOf(answers)).toEqual({ code: 'plan/need-decided', status: 'taken' })
  }
  expect((await roundOf(office, roundId)).items).toHaveLength(runs)
}, 300_000)
