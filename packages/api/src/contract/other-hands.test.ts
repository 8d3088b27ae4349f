import { describe, expect, test } from 'vitest'
import type { Role } from '@prongsai/domain/access/role'
import type { ContractId, DeliveryId } from '@prongsai/domain/base/id'
import { baht, satang } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { noonOf } from '../procurement/testing.ts'
import { agreed, openAcceptingOffice } from './accepting-testing.ts'
import { day, draftedBy, flood } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { computers, delivered, member, read, versionOf } = office
const own = (step: string) => ({ cause: { refusal: { code: 'contract/own-hands', step } } })

type Desk = typeof office.staff

/** A person with the authority of a post whose place he takes, beside his own. */
const inPlaceOf = (who: Desk, role: Role, on: string) =>
  who.as(noonOf(on), {
    acting: [
      {
        forPerson: office.head.id,
        forName: 'นายนายก',
        forPosition: 'นายก อบต.',
        orderNumber: '9/2570',
        grants: [{ role, unit: null }],
      },
    ],
  })

const nothing = { advanceRecovery: satang(0n), retention: satang(0n), penalty: satang(0n), fine: satang(0n) }

/** All have voted and one dissents; the head has to decide. */
const dissented = async (): Promise<{ readonly id: ContractId; readonly delivery: DeliveryId }> => {
  const { id } = await computers()
  const delivery = await delivered(id, '2026-11-20', 20)
  const no = { vote: 'dissent' as const, right: [], note: 'จอแตกสองเครื่อง' }
  await office.allSay({ id, delivery, on: '2026-11-20' }, [agreed, agreed, no])
  return { id, delivery }
}

/** Another order seats three others; whoever sat before sits no more. */
const another = async (purchase: string) => {
  await database.ownerPool.query(
    `with k as (update committee set ended_at = '2026-11-21', ended_by = $3, end_reason = 'คำสั่งใหม่'
        where purchase_id = $2 and kind = 'inspection' returning office_id),
      n as (insert into committee (office_id, id, purchase_id, kind, order_number, order_day, made_at, made_by)
        select $1, gen_random_uuid(), $2, 'inspection', '13/2570', '2026-11-21', '2026-11-21', $3 from k returning id)
     insert into committee_member (office_id, committee_id, position, seat, person_id, name, post)
     select $1, n.id, p.at, case p.at when 1 then 'chair' else 'member' end, p.id, 'กรรมการใหม่', ''
     from n, unnest($4::uuid[]) with ordinality as p (id, at)`,
    [office.office, purchase, office.ids.officer, [office.staff.id, office.other.id, office.treasurer.id]],
  )
}

describe('the chain of control of a contract', () => {
  test('who drafted a contract does not sign it in the place of the head, nor an order as head of supplies', async () => {
    const won = await office.won()
    const { id, version } = await draftedBy(office.at.officer('2026-11-02'), won.id, {
      form: 'agreement',
      securityRate: 0,
      securityExcused: 'agreement',
    })
    const signing = { id, version, signedOn: day('2026-11-02'), beginsOn: null }
    const acting = inPlaceOf(office.supply, 'office-head', '2026-11-02')
    await expect(acting.contract.sign(signing)).rejects.toMatchObject(own('sign'))
    const both = office.supply.as(noonOf('2026-11-02'), { grants: [{ role: 'supply-head', unit: null }] })
    await expect(both.contract.signOrder(signing)).rejects.toMatchObject(own('sign'))
    expect(await read(id)).toMatchObject({ status: 'draft', number: null })
    await office.at.headOfSupplies('2026-11-02').contract.signOrder(signing)
    expect(await read(id)).toMatchObject({ status: 'active' })
  })

  test('who wrote down a request for more time does not give it, whosever place he takes', async () => {
    const { id } = await computers()
    const officer = office.at.officer('2026-11-10')
    const askedOn = day('2026-11-10')
    await officer.contractCourse.askChange({
      id,
      version: await versionOf(id),
      asked: flood,
      askedOn,
      reason: 'น้ำท่วม',
    })
    const { changes, version } = await read(id)
    const decision = {
      id,
      version,
      changeId: changes[0]?.id ?? '',
      approve: true,
      decidedOn: askedOn,
      daysGiven: 5,
      decision: 'เห็นควร',
      paper: '1',
      governorPaper: '',
    }
    const acting = inPlaceOf(office.supply, 'office-head', '2026-11-10')
    await expect(acting.contractCourse.decideChange(decision)).rejects.toMatchObject(own('change'))
    expect((await read(id)).dueOn).toBe('2026-12-02')
    await office.at.head('2026-11-10').contractCourse.decideChange(decision)
    expect((await read(id)).dueOn).toBe('2026-12-07')
  })

  test('who sits in a committee does not decide its dissent in the place of the head', async () => {
    const { id, delivery } = await dissented()
    const version = await versionOf(id)
    const order = { id, version, delivery, outcome: 'whole' as const, right: [], reason: 'รับได้' }
    const acting = inPlaceOf(office.staff, 'office-head', '2026-11-20')
    await expect(acting.contractDelivery.decide(order)).rejects.toMatchObject(own('dissent'))
    expect((await read(id)).acceptances).toEqual([])
    await office.at.head('2026-11-20').contractDelivery.decide(order)
    expect((await read(id)).acceptances).toMatchObject([{ outcome: 'whole', byHead: true }])
  })

  test('nor takes the acceptance of his committee back', async () => {
    const { id } = await computers()
    const delivery = await delivered(id, '2026-11-20', 20)
    await office.allSay({ id, delivery, on: '2026-11-20' }, [agreed, agreed, agreed])
    const { acceptances, version } = await read(id)
    const undo = { id, version, acceptance: acceptances[0]?.id ?? '', reason: 'ผิด' }
    const acting = inPlaceOf(office.engineer, 'office-head', '2026-11-21')
    await expect(acting.contractDelivery.undoAcceptance(undo)).rejects.toMatchObject(own('undo'))
    await office.at.head('2026-11-21').contractDelivery.undoAcceptance(undo)
  })

  test('who accepted, or decided that it is accepted, does not pay it', async () => {
    const { id, delivery } = await dissented()
    const order = { id, version: await versionOf(id), delivery, outcome: 'whole' as const, right: [] }
    await office.at.head('2026-11-20').contractDelivery.decide({ ...order, reason: 'รับได้' })
    const { acceptances, version } = await read(id)
    const payment = {
      ...nothing,
      id,
      version,
      for: { kind: 'instalment' as const, acceptance: acceptances[0]?.id ?? '' },
      gross: baht(480_000),
      paper: 'ฎ 1/2570',
      on: day('2026-11-25'),
    }
    const paying = { grants: [{ role: 'finance' as const, unit: null }] }
    for (const who of [office.staff, office.engineer, office.head])
      await expect(who.as(noonOf('2026-11-25'), paying).contractDelivery.pay(payment)).rejects.toMatchObject(
        own('pay'),
      )
    await office.at.finance('2026-11-25').contractDelivery.pay(payment)
    expect((await read(id)).payments).toHaveLength(1)
  })

  test('nobody votes on behalf of a member who is a user, himself twice, nor once it is decided', async () => {
    const { id } = await computers()
    const delivery = await delivered(id, '2026-11-20', 20)
    const vote = { id, delivery, ...agreed }
    await expect(
      office.at.officer('2026-11-20').contractDelivery.voteFor({ ...vote, position: 2, paper: 'ใบลงนาม' }),
    ).rejects.toMatchObject({ cause: { refusal: { code: 'contract/votes-himself' } } })
    await member(office.staff, '2026-11-20').vote(vote)
    const again = await Promise.allSettled([
      member(office.staff, '2026-11-20').vote(vote),
      member(office.other, '2026-11-20').vote(vote),
      member(office.other, '2026-11-20').vote(vote),
      member(office.engineer, '2026-11-20').vote(vote),
    ])
    expect(again.map(({ status }) => status).toSorted()).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ])
    expect((await read(id)).acceptances).toHaveLength(1)
    await expect(member(office.other, '2026-11-21').vote(vote)).rejects.toMatchObject({
      cause: { refusal: { code: 'contract/voted-already' } },
    })
  })

  test('to whom signing is delegated up to a sum takes back no signing above it', async () => {
    const { id } = await computers()
    const lent = {
      forPerson: office.head.id,
      forName: 'นายนายก',
      forPosition: 'นายก อบต.',
      orderNumber: '9/2570',
      grants: [{ role: 'office-head' as const, unit: null }],
    }
    const upTo = (limit: bigint) =>
      office.engineer.as(noonOf('2026-11-10'), {
        delegated: [{ ...lent, units: null, powers: [{ power: 'contract-sign', limit: satang(limit) }] }],
      })
    const undo = { id, version: await versionOf(id), reason: 'ลงนามผิดฉบับ' }
    await expect(upTo(baht(479_999)).contract.undoSigning(undo)).rejects.toMatchObject({
      cause: { refusal: { code: 'contract/beyond-signatory' } },
    })
    await upTo(baht(480_000)).contract.undoSigning(undo)
    expect(await read(id)).toMatchObject({ status: 'draft' })
  })

  test('a dissent is not lost by another order that seats others, nor by writing the delivery down again', async () => {
    const { id } = await computers()
    const delivery = await delivered(id, '2026-11-20', 20)
    const dissent = { vote: 'dissent' as const, right: [], note: 'จอแตกสองเครื่อง' }
    await member(office.engineer, '2026-11-20').vote({ id, delivery, ...dissent })
    const again = { id, version: await versionOf(id), delivery, reason: 'บันทึกใหม่' }
    await expect(office.at.officer('2026-11-21').contractDelivery.withdraw(again)).rejects.toMatchObject({
      cause: { refusal: { code: 'contract/withdraw-disputed' } },
    })
    await another((await read(id)).purchase.id)
    for (const who of [office.staff, office.other, office.treasurer])
      await member(who, '2026-11-22').vote({ id, delivery, ...agreed })
    expect(await read(id)).toMatchObject({ acceptances: [], deliveries: [{ status: 'waiting' }] })
    const conclude = { id, version: await versionOf(id), delivery }
    await expect(office.at.officer('2026-11-22').contractDelivery.conclude(conclude)).rejects.toMatchObject({
      cause: { refusal: { code: 'contract/inspection-head' } },
    })
    await office.at
      .head('2026-11-22')
      .contractDelivery.decide({ ...conclude, outcome: 'refused', right: [], reason: 'ให้ส่งใหม่' })
    expect(await read(id)).toMatchObject({ acceptances: [{ outcome: 'refused', byHead: true }] })
  })

  test('whose duty it is does not waive it in the place of the head', async () => {
    const { id } = await computers()
    const waiver = {
      id,
      version: await versionOf(id),
      key: 'publish',
      on: day('2026-11-10'),
      paper: 'บันทึก 1',
      reason: 'ไม่ต้องประกาศ',
    }
    const supplyHead = office.treasurer.as(noonOf('2026-11-10'), {
      grants: [{ role: 'supply-head', unit: null }],
      acting: [
        {
          forPerson: office.head.id,
          forName: 'นายนายก',
          forPosition: 'นายก อบต.',
          orderNumber: '9/2570',
          grants: [{ role: 'office-head', unit: null }],
        },
      ],
    })
    await expect(supplyHead.contract.waive(waiver)).rejects.toMatchObject(own('waive'))
    await office.at.head('2026-11-10').contract.waive(waiver)
    expect((await read(id)).checkpoints.find(({ key }) => key === 'publish')).toMatchObject({ waived: true })
  })

  test('what is left of a committee when members declare an interest accepts nothing', async () => {
    const { id } = await computers()
    const delivery = await delivered(id, '2026-11-20', 20)
    await member(office.staff, '2026-11-20').vote({ id, delivery, ...agreed })
    await database.ownerPool.query(
      `update committee_member set interest_on = '2026-11-20', interest = 'ญาติของผู้ขาย'
       where position in (2, 3) and committee_id in (select id from committee where purchase_id = $1)`,
      [(await read(id)).purchase.id],
    )
    const broken = { cause: { refusal: { code: 'contract/body-broken', sits: 1 } } }
    const conclude = { id, version: await versionOf(id), delivery }
    await expect(office.at.officer('2026-11-21').contractDelivery.conclude(conclude)).rejects.toMatchObject(
      broken,
    )
    const other = await computers([office.staff.id, office.other.id])
    await expect(delivered(other.id, '2026-11-20', 20)).rejects.toMatchObject({
      cause: { refusal: { code: 'contract/body-broken', sits: 2 } },
    })
    expect((await read(id)).acceptances).toEqual([])
  })
})
