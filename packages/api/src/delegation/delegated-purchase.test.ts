import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { bangkokDay } from '@prongsai/domain/calendar/civil-date'
import type { Power } from '@prongsai/domain/delegation/power'
import { baht, satang, type Satang } from '@prongsai/domain/money/satang'
import type { PersonId, PurchaseId } from '@prongsai/domain/base/id'
import { actorOf } from '@prongsai/db/office/sessions'
import { testDatabase } from '@prongsai/db/testing'
import { createCaller } from '../app-router.ts'
import { noon } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { draftOf, itemOf, openPlanOffice, roundOf, send } from '../plan/testing.ts'
import {
  asked,
  asking,
  bodyOf,
  day,
  noonOf,
  openPurchaseOffice,
  passing,
  priced,
  specified,
  type PurchaseOffice,
} from '../procurement/testing.ts'
import { purchasePaperToPrint } from '../template/print-paper.ts'

const database = await testDatabase()
const satangAbove = satang(48_000_001n)

/** Somebody as his session brings him on a day, with what is delegated to him. */
async function signedIn(person: PersonId, on: ReturnType<typeof day>) {
  const user = randomUUID()
  await database.ownerPool.query('update person set auth_user_id = $1 where id = $2', [user, person])
  const actor = await actorOf(database.db, user, on)
  if (actor === undefined) throw new Error('nobody is signed in')
  return actor
}

const order = (power: Power, limit: Satang | null, from = day('2026-11-02')) => ({
  orderNumber: '40/2570',
  orderedOn: from,
  from,
  until: null,
  powers: [{ power, limit }],
  units: null,
})

describe('the approval of a purchase, delegated up to an amount', () => {
  let office: PurchaseOffice
  beforeEach(async () => {
    office = await openPurchaseOffice(database)
    await office.at.clerk('2026-11-02').delegation.order({
      ...order('purchase-approve', baht(480_000)),
      forPerson: office.head.id,
      person: office.other.id,
    })
  })

  /** A purchase of a sum on the desk of the head of the office. */
  async function onTheDesk(budget: Satang): Promise<PurchaseId> {
    const line = await office.line(500_000)
    const desk = office.at.officer('2026-11-02')
    const { id } = await desk.purchase.open(
      asking(office, { budget, funds: [{ lineId: line, share: budget }] }),
    )
    await desk.purchase.appoint(bodyOf(id, 'specification', [office.staff.id]))
    await desk.purchase.appoint(
      bodyOf(id, 'inspection', [office.staff.id, office.treasurer.id, office.engineer.id]),
    )
    const pass = passing(id)
    await pass(office.at.officer, 'specification', { on: '2026-11-03', facts: specified })
    await pass(office.at.officer, 'reference-price', { on: '2026-11-04', facts: priced(String(budget)) })
    await pass(office.at.officer, 'request', { on: '2026-11-05', facts: asked })
    await pass(office.at.headOfSupplies, 'request-screened', { on: '2026-11-06' })
    await pass(office.at.clerk, 'request-passed', { on: '2026-11-06' })
    return id
  }

  const receiver = async () => {
    const actor = await signedIn(office.other.id, day('2026-11-09'))
    return createCaller({ db: database.db, now: noonOf('2026-11-09'), actor })
  }
  const approving = async (id: PurchaseId) => {
    const caller = await receiver()
    const { version } = await caller.purchase.get({ id })
    return caller.purchase.pass({
      id,
      version,
      step: 'request-approved',
      on: day('2026-11-09'),
      facts: {},
      paper: '',
      outcome: 'approved',
      note: '',
    })
  }

  test('is given within it on behalf of the head, and the request report prints so', async () => {
    const id = await onTheDesk(baht(480_000))
    expect((await (await receiver()).purchase.forMe()).map((one) => one.id)).toEqual([id])
    await approving(id)
    const { steps } = await office.at.officer('2026-11-10').purchase.get({ id })
    expect(steps.at(-1)).toMatchObject({
      step: 'request-approved',
      actingFor: 'ปฏิบัติราชการแทนตำแหน่ง',
    })
    const carrying = {
      db: database.db,
      actor: { ...office.supply.actor, grants: [{ role: 'supply-officer' as const, unit: null }] },
      now: noonOf('2026-11-10'),
    }
    const asks = { kind: 'request-report', committee: null, supplier: null } as const
    const { opinions } = await purchasePaperToPrint(carrying, id, asks)
    expect(opinions.at(-1)?.signer).toMatchObject({ actingFor: 'ปฏิบัติราชการแทนตำแหน่ง' })
  })

  test('is not given above it by one satang, and the purchase waits for the head alone', async () => {
    const id = await onTheDesk(satangAbove)
    expect(await (await receiver()).purchase.forMe()).toEqual([])
    expect(await refusalOf(approving(id))).toEqual({
      code: 'procurement/beyond-authority',
      amount: satangAbove,
    })
    const head = office.at.head('2026-11-09')
    expect((await head.purchase.forMe()).map((one) => one.id)).toEqual([id])
  })
})

describe('the approval of a plan, delegated', () => {
  test('is given on behalf of the head, and the decision says so', async () => {
    const office = await openPlanOffice(database)
    const today = bangkokDay(noon)
    await office.clerk.as().delegation.order({
      ...order('plan-approve', null, today),
      forPerson: office.head.id,
      person: office.engineer.id,
    })
    const id = await draftOf(office, [itemOf(office)])
    await send(office, id)
    const decide = async (caller: ReturnType<typeof createCaller>, step: 'screen' | 'pass' | 'approve') =>
      caller.plan.decide({
        id,
        version: (await roundOf(office, id)).version,
        step,
        approve: true,
        reason: '',
      })
    await decide(office.screener.as(), 'screen')
    await decide(office.clerk.as(), 'pass')
    await expect(decide(office.engineer.as(), 'approve')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const engineer = createCaller({
      db: database.db,
      now: noon,
      actor: await signedIn(office.engineer.id, today),
    })
    await decide(engineer, 'approve')
    expect((await roundOf(office, id)).decisions.at(-1)).toMatchObject({
      actingFor: 'ปฏิบัติราชการแทนตำแหน่ง',
    })
  })

  test('has no amount: an order that names one is refused', async () => {
    const office = await openPlanOffice(database)
    const today = bangkokDay(noon)
    const naming = office.clerk.as().delegation.order({
      ...order('plan-approve', baht(100), today),
      forPerson: office.head.id,
      person: office.engineer.id,
    })
    expect(await refusalOf(naming)).toEqual({ code: 'delegation/no-amount', power: 'plan-approve' })
  })
})
