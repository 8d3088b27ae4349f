import { randomUUID } from 'node:crypto'
import type { Role } from '@prongsai/domain/access/role'
import type { AssetId, UnitId } from '@prongsai/domain/base/id'
import { personId } from '@prongsai/domain/base/id'
import { civilDate, type Instant } from '@prongsai/domain/calendar/civil-date'
import type { OfferTransferInput } from '@prongsai/domain/custody/custody.input'
import type { TestDatabase } from '@prongsai/db/testing'
import { createCaller } from '../app-router.ts'
import { noon, openOffice, type OpenOffice } from '../asset/testing.ts'

/** The office with the head of each division and a keeper beside its officer. */
export async function openHandedOffice(database: TestDatabase) {
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
      [office.office, id, role, unit],
    )
    const actor = {
      office: office.office,
      person: id,
      name,
      position: 'ตำแหน่ง',
      unit,
      grants: [{ role, unit }],
      acting: [],
      delegated: [],
    }
    return { id, as: (now: Instant = noon) => createCaller({ db: database.db, now, actor }) }
  }
  const { treasury, works } = office.ids
  return {
    ...office,
    treasurer: await add('นางคลัง มั่งมี', 'unit-head', treasury),
    engineer: await add('นายช่าง ขยัน', 'unit-head', works),
    keeper: await add('นายเก็บ รักษา', 'staff', works),
  }
}

export type HandedOffice = Awaited<ReturnType<typeof openHandedOffice>>

/** From the treasury to the works, with what a test says otherwise. */
export const offerOf = (
  { ids }: OpenOffice,
  lines: readonly { readonly assetId: AssetId; readonly pieces: number }[],
  otherwise: Partial<OfferTransferInput> = {},
): OfferTransferInput => ({
  kind: 'unit',
  fromUnitId: ids.treasury,
  fromKeeperId: null,
  toUnitId: ids.works,
  toKeeperId: null,
  toPlace: 'ห้องช่าง',
  day: civilDate.parse('2026-11-23'),
  reason: 'กองช่างขอใช้งานประจำ',
  paper: '',
  lines: [...lines],
  ...otherwise,
})

/** What a refusal's caller is told. */
export const refusalOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => undefined,
    (error: unknown) =>
      error instanceof Error && error.cause instanceof Error && 'refusal' in error.cause
        ? error.cause.refusal
        : error,
  )
