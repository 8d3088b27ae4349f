import { describe, expect, test } from 'vitest'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { agreed, atOnce, openAcceptingOffice } from './accepting-testing.ts'
import { day, draftedBy } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { allSay, computers, delivered, inspectors, member, read, versionOf } = office
const refusal = (code: string) => ({ cause: { refusal: { code } } })

describe('the committee', () => {
  test('decides each for himself, once, and nobody else', async () => {
    const { id } = await computers()
    const delivery = await delivered(id, '2026-11-20', 20)
    await member(office.staff, '2026-11-20').vote({ id, delivery, ...agreed })
    await expect(
      member(office.staff, '2026-11-20').vote({ id, delivery, ...agreed, vote: 'refuse', note: 'เปลี่ยนใจ' }),
    ).rejects.toMatchObject(refusal('contract/voted-already'))
    await expect(
      office.at.officer('2026-11-20').contractDelivery.vote({ id, delivery, ...agreed }),
    ).rejects.toMatchObject(refusal('contract/not-a-member'))
    const { deliveries, acceptances } = await read(id)
    expect(deliveries[0]?.votes).toHaveLength(1)
    expect(acceptances).toEqual([])
  })

  test('that votes at the same moment accepts once', async () => {
    const { id } = await computers()
    const delivery = await delivered(id, '2026-11-20', 20)
    const answers = await atOnce(
      database,
      id,
      [office.staff, office.other, office.other, office.engineer].map(
        (who) => () => member(who, '2026-11-20').vote({ id, delivery, ...agreed }),
      ),
    )
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(3)
    expect(answers.find((answer) => answer !== 'done')).toMatchObject(refusal('contract/voted-already'))
    const { acceptances, deliveries } = await read(id)
    expect(acceptances).toMatchObject([{ outcome: 'whole', gross: '48000000' }])
    expect(deliveries[0]?.votes).toHaveLength(3)
  })

  test('accepts of a part what is right, and the rest stays open with a notice', async () => {
    const { id } = await computers()
    const delivery = await delivered(id, '2026-11-20', 20)
    const part = { vote: 'part' as const, right: [{ position: 1, quantity: 18 }], note: 'ชำรุด 2 เครื่อง' }
    await expect(
      member(office.staff, '2026-11-20').vote({
        id,
        delivery,
        ...part,
        right: [{ position: 1, quantity: 20 }],
      }),
    ).rejects.toMatchObject(refusal('contract/part-not-a-part'))
    await allSay({ id, delivery, on: '2026-11-20' }, [part, part, part])
    const after = await read(id)
    expect(after.acceptances).toMatchObject([{ outcome: 'part', gross: '43200000' }])
    expect(after.instalments[0]?.remaining).toEqual([{ position: 1, quantity: 2 }])
    const notice = after.checkpoints.find(({ key }) => key === 'part-notice:1')
    expect(notice).toMatchObject({ dueOn: '2026-11-25', metOn: null })
  })

  test('of different minds leaves it to the head, who decides once, when all have voted', async () => {
    const { id } = await computers()
    const delivery = await delivered(id, '2026-11-20', 20)
    const head = office.at.head('2026-11-20')
    const decide = async () =>
      head.contractDelivery.decide({
        id,
        version: await versionOf(id),
        delivery,
        outcome: 'whole',
        right: [],
        reason: 'ตรวจสอบแล้วถูกต้องตามสัญญา',
      })
    await allSay({ id, delivery, on: '2026-11-20' }, [
      agreed,
      { ...agreed, vote: 'dissent' as const, note: 'สีไม่ตรง' },
    ])
    await expect(decide()).rejects.toMatchObject(refusal('contract/votes-missing'))
    await member(office.engineer, '2026-11-20').vote({ id, delivery, ...agreed })
    const turnOf = async () => (await read(id)).checkpoints.find(({ key }) => key === 'inspect:1')?.turn
    expect((await read(id)).acceptances).toEqual([])
    expect(await turnOf()).toBe('office-head')
    await decide()
    expect(await turnOf()).toBe('inspection')
    expect((await read(id)).acceptances).toMatchObject([{ outcome: 'whole', byHead: true }])
    await expect(decide()).rejects.toMatchObject(refusal('contract/inspection-decided'))
  })

  test('that refuses leaves everything owed, and a member who is no user has his vote written down', async () => {
    const { id } = await computers()
    await database.ownerPool.query(
      `update committee_member m set person_id = null from committee k
       where k.id = m.committee_id and k.kind = 'inspection' and m.person_id = $1
         and k.purchase_id = (select purchase_id from contract where id = $2)`,
      [office.other.id, id],
    )
    const delivery = await delivered(id, '2026-11-20', 20)
    const officer = office.at.officer('2026-11-20').contractDelivery
    const no = { id, delivery, vote: 'refuse' as const, right: [], note: 'ผิดรุ่น', paper: 'บันทึก 1' }
    await expect(officer.voteFor({ ...no, position: 1 })).rejects.toMatchObject(
      refusal('contract/votes-himself'),
    )
    await officer.voteFor({ ...no, position: 2 })
    await member(office.staff, '2026-11-20').vote(no)
    await member(office.engineer, '2026-11-20').vote(no)
    const after = await read(id)
    expect(after.acceptances).toMatchObject([{ outcome: 'refused', gross: '0', certificate: '' }])
    expect(after.instalments[0]?.remaining).toEqual([{ position: 1, quantity: 20 }])
  })

  test('of which the last who had not voted sits no more has its result kept by the officer', async () => {
    const three = [office.staff, office.engineer, office.treasurer] as const
    const { id } = await computers([...three, office.other].map((one) => one.id))
    const delivery = await delivered(id, '2026-11-20', 20)
    for (const who of three) await member(who, '2026-11-20').vote({ id, delivery, ...agreed })
    const officer = office.at.officer('2026-11-21').contractDelivery
    const conclude = async () => officer.conclude({ id, version: await versionOf(id), delivery })
    await expect(conclude()).rejects.toMatchObject(refusal('contract/votes-missing'))
    await database.ownerPool.query(
      `update committee_member m set interest_on = '2026-11-21', interest = 'เป็นญาติ' from committee k
       where k.id = m.committee_id and k.kind = 'inspection' and m.person_id = $1
         and k.purchase_id = (select purchase_id from contract where id = $2)`,
      [office.other.id, id],
    )
    await conclude()
    expect((await read(id)).acceptances).toMatchObject([{ outcome: 'whole', gross: '48000000' }])
  })

  test('whose acceptance was wrong votes anew after it is taken back', async () => {
    const { id } = await computers([office.staff.id])
    const delivery = await delivered(id, '2026-11-20', 20)
    await member(office.staff, '2026-11-20').vote({ id, delivery, ...agreed })
    const before = await read(id)
    await office.at.head('2026-11-21').contractDelivery.undoAcceptance({
      id,
      version: before.version,
      acceptance: before.acceptances[0]?.id ?? '',
      reason: 'นับผิด',
    })
    expect(await read(id)).toMatchObject({
      deliveries: [{ status: 'waiting', lines: [{ accepted: null }] }],
      acceptances: [{ undoReason: 'นับผิด' }],
    })
    await member(office.staff, '2026-11-21').vote({ id, delivery, ...agreed })
    expect((await read(id)).acceptances).toHaveLength(2)
  })
})

describe('the road, 37 days late of which 10 are excused,', () => {
  test.each([
    [false, 10, '5364900'],
    [true, 25, '13412250'],
  ])(
    'with traffic %s at %i hundredths of a percent costs %s satang',
    async (affectsTraffic, penaltyRate, penalty) => {
      const won = await office.won({
        name: 'ก่อสร้างถนน',
        kind: 'construction',
        price: 1_987_000,
        method: 'e-bidding',
        ground: null,
        readyOn: '2026-10-01',
        inspectors,
        line: { name: 'ถนน', quantity: 1, countingUnit: 'สาย', categoryId: null },
      })
      const officer = office.at.officer('2026-10-01')
      const { id, version } = await draftedBy(officer, won.id, {
        form: 'contract',
        affectsTraffic,
        penaltyRate,
        termDays: 60,
        instalments: [{ name: 'งานทั้งหมด', amount: baht(1_987_000), termDays: 60, dueOn: null, shares: [] }],
      })
      await officer.contract.keepSecurity({
        id,
        version,
        of: 'contract',
        kind: 'bank-guarantee',
        number: '1',
        issuer: 'ธนาคาร',
        amount: baht(99_350),
        issuedOn: day('2026-10-01'),
        receivedOn: day('2026-10-01'),
        expiresOn: null,
      })
      await office.at.head('2026-10-01').contract.sign({
        id,
        version: await versionOf(id),
        signedOn: day('2026-10-01'),
        beginsOn: null,
      })
      await database.ownerPool.query(
        `insert into contract_change (office_id, contract_id, kind, ground, reason, cause_from, cause_to, notified_on, notice_paper,
         days_asked, days_given, certified_by, status, asked_on, decided_on, decision, paper, made_at, made_by, decided_at, decided_by,
         agency_knew, governor_paper)
       values ($1, $2, 'waiver', 'force-majeure', 'น้ำท่วม', '2026-11-10', '2026-11-19', '2026-11-20', '1', 10, 10, '', 'approved',
         '2026-11-20', '2026-11-25', '', '2', '2026-11-25', $3, '2026-11-25', $3, false, '')`,
        [office.office, id, office.ids.officer],
      )
      const delivery = await delivered(id, '2027-01-06', null)
      const part = { vote: 'part' as const, right: [{ position: 1, quantity: 1 }], note: 'บางส่วน' }
      await expect(member(office.staff, '2027-01-06').vote({ id, delivery, ...part })).rejects.toMatchObject(
        refusal('contract/part-without-lines'),
      )
      await allSay({ id, delivery, on: '2027-01-06' }, [agreed, agreed, agreed])
      const { acceptances } = await read(id, '2027-01-06')
      expect(acceptances).toMatchObject([{ gross: '198700000', lateDays: 37, penalty }])
      expect(acceptances[0]?.steps).toMatchObject([{ lateDays: 37, excusedDays: 10, amount: penalty }])
      const proposal = await office.at.finance('2027-01-06').contractDelivery.paymentProposal({
        id,
        for: { kind: 'instalment', acceptance: acceptances[0]?.id ?? '' },
        on: day('2027-01-06'),
      })
      expect(proposal.penalty).toBe(BigInt(penalty))
      expect(proposal.need).toBeNull()
    },
  )
})
