import { randomUUID } from 'node:crypto'
import type { Actor } from '@prongsai/domain/access/actor'
import type { Role } from '@prongsai/domain/access/role'
import { personId, type AssetId, type UnitId } from '@prongsai/domain/base/id'
import { addDays, bangkokDay, civilDate, type Instant } from '@prongsai/domain/calendar/civil-date'
import type { RequestLoanInput } from '@prongsai/domain/loan/loan.input'
import { shippedPurposes } from '@prongsai/domain/loan/loan-rules'
import { decide } from '@prongsai/db/database'
import { insertPurposes } from '@prongsai/db/loan/rules'
import type { TestDatabase } from '@prongsai/db/testing'
import { createCaller, type Caller } from '../app-router.ts'
import { noon, openOffice } from '../asset/testing.ts'
import { sealWith } from '../seal.ts'

export const seal = sealWith('a secret of the tests, and of nothing else')

/** The office with its head, the heads of its divisions and people of the staff beside its officer. */
export async function openLendingOffice(database: TestDatabase) {
  const office = await openOffice(database)
  const add = async (name: string, role: Role, unit: UnitId | null) => {
    const id = personId(randomUUID())
    await database.ownerPool.query(
      `insert into person (office_id, id, name, position, unit_id, created_at)
       values ($1, $2, $3, 'ตำแหน่ง', $4, '2026-01-01')`,
      [office.office, id, name, unit],
    )
    await database.ownerPool.query(
      `insert into role_grant (office_id, person_id, role, unit_id, from_day) values ($1, $2, $3, $4, '2026-01-01')`,
      [office.office, id, role, role === 'unit-head' ? unit : null],
    )
    const actor: Actor = {
      office: office.office,
      person: id,
      name,
      position: 'ตำแหน่ง',
      unit,
      grants: [{ role, unit: role === 'unit-head' ? unit : null }],
      acting: [],
      delegated: [],
    }
    return {
      id,
      actor,
      as: (now: Instant = noon, otherwise: Partial<Actor> = {}): Caller =>
        createCaller({ db: database.db, now, actor: { ...actor, ...otherwise }, seal }),
    }
  }
  const { treasury, works } = office.ids
  const purposes = await decide(database.db, office.office, (trx) =>
    insertPurposes(trx, office.office, shippedPurposes),
  )
  return {
    ...office,
    purpose: purposes[0]?.id ?? '',
    head: await add('นายนายก ใจกว้าง', 'office-head', null),
    treasurer: await add('นางคลัง มั่งมี', 'unit-head', treasury),
    engineer: await add('นายช่าง ขยัน', 'unit-head', works),
    supply: await add('นางสาวพัสดุ รอบคอบ', 'supply-officer', treasury),
    staff: await add('นายยืม คืนเร็ว', 'staff', works),
    other: await add('นางสาวยืม อีกคน', 'staff', treasury),
  }
}

export type LendingOffice = Awaited<ReturnType<typeof openLendingOffice>>

const today = bangkokDay(noon)
export const dayIn = (days: number) => addDays(today, days)
export const day = (text: string) => civilDate.parse(text)

/** Of so many pieces of a card of the treasury, for himself, within the premises, today and tomorrow. */
export const askOf = (
  office: LendingOffice,
  asset: { readonly id: AssetId; readonly pieces?: number },
  otherwise: Partial<RequestLoanInput> = {},
): RequestLoanInput => ({
  borrower: { kind: 'staff', personId: null },
  lines: [{ kind: 'asset', assetId: asset.id, unitId: office.ids.treasury, pieces: asset.pieces ?? 1 }],
  from: today,
  due: dayIn(1),
  purposeId: office.purpose,
  reason: 'ใช้ในการประชุมประจำเดือน',
  place: 'inside',
  placeName: 'ห้องประชุมสภา',
  urgent: false,
  weeklyUntil: null,
  ...otherwise,
})

export const villager = (name = 'นางสมศรี ใจบุญ') => ({
  kind: 'villager' as const,
  name,
  position: '',
  agency: '',
  telephone: '081 234 5678',
  address: '12 หมู่ 3',
  email: '',
  nationalId: '',
})

export const agency = () => ({
  ...villager('นายประสาน งานดี'),
  kind: 'agency' as const,
  agency: 'อบต.ข้างเคียง',
})

const seen = { condition: 'usable' as const, checks: [], note: '' }

/** All of one line's card goes, signed on paper. */
export const handing = (id: string, assetId: AssetId, pieces = 1) => ({
  id,
  on: null,
  lines: [{ position: 1, cards: [{ assetId, pieces, ...seen }] }],
  signature: null,
  signedOnPaper: true,
})

export const coming = (
  id: string,
  assetId: AssetId,
  counts: { good?: number; damaged?: number; missing?: number },
) => ({
  id,
  on: null,
  items: [{ assetId, good: 0, damaged: 0, missing: 0, checks: [], note: '', ...counts }],
  note: '',
  signature: null,
})

/** A request that has been asked, checked and approved by who has to. */
export async function approved(
  office: LendingOffice,
  ask: RequestLoanInput,
  by: LendingOffice['staff'] = office.staff,
): Promise<string> {
  const [id] = (await by.as().loan.request(ask)).ids
  if (id === undefined) throw new Error('nothing was asked for')
  const yes = { id, approve: true, reason: '' }
  await office.supply.as().loan.decide(yes)
  const { loanCase } = await office.supply.as().loan.get({ id })
  const decider = loanCase === 'inside' ? office.treasurer : office.head
  await decider.as().loan.decide(yes)
  return id
}
