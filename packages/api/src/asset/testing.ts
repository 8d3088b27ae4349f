import { randomUUID } from 'node:crypto'
import type { Actor } from '@prongsai/domain/access/actor'
import type { Role } from '@prongsai/domain/access/role'
import type { RegisterAssetInput } from '@prongsai/domain/asset/asset.input'
import { categoryId, officeId, personId, unitId, type OfficeId } from '@prongsai/domain/base/id'
import { civilDate, instant, type Instant } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import type { TestDatabase } from '@prongsai/db/testing'
import { createCaller } from '../app-router.ts'

/** An office with two units, a supply officer, an auditor and three categories, put in by the database's owner. */
export async function openOffice({ ownerPool, db }: TestDatabase) {
  const office = officeId(randomUUID())
  const ids = {
    treasury: unitId(randomUUID()),
    works: unitId(randomUUID()),
    officer: personId(randomUUID()),
    auditor: personId(randomUUID()),
    furniture: categoryId(randomUUID()),
    desks: categoryId(randomUUID()),
    roads: categoryId(randomUUID()),
  }
  await ownerPool.query(
    `insert into office values ($1, 'อบต.ตัวอย่าง', 'อบต.ต', '', '', '', '', '', false, '2026-01-01')`,
    [office],
  )
  await ownerPool.query(
    `insert into unit (office_id, id, name, short_name, position)
     values ($1, $2, 'กองคลัง', 'กค.', 1), ($1, $3, 'กองช่าง', 'กช.', 2)`,
    [office, ids.treasury, ids.works],
  )
  await ownerPool.query(
    `insert into person (office_id, id, name, position, created_at)
     values ($1, $2, 'นางสาวพัสดุ ใจดี', 'นักวิชาการพัสดุ', '2026-01-01'),
       ($1, $3, 'นายตรวจ สอบดี', 'นักวิชาการตรวจสอบภายใน', '2026-01-01')`,
    [office, ids.officer, ids.auditor],
  )
  await ownerPool.query(
    `insert into category (office_id, id, parent_id, name, kind, pattern, position)
     values ($1, $2, null, 'ครุภัณฑ์สำนักงาน', '4', null, 1),
       ($1, $3, $2, 'โต๊ะ', '400', '{kind}-{yy}-{nnnn}', 2),
       ($1, $4, null, 'ถนน', null, null, 3)`,
    [office, ids.furniture, ids.desks, ids.roads],
  )
  await ownerPool.query(
    `insert into category_life (office_id, category_id, from_day, years, source)
     values ($1, $2, '1900-01-01', 8, 'ตาราง'), ($1, $2, '2025-10-01', 10, 'ประกาศ')`,
    [office, ids.furniture],
  )
  const named = {
    officer: { person: ids.officer, name: 'นางสาวพัสดุ ใจดี', position: 'นักวิชาการพัสดุ', role: 'supply-officer' },
    auditor: { person: ids.auditor, name: 'นายตรวจ สอบดี', position: 'นักวิชาการตรวจสอบภายใน', role: 'auditor' },
  } as const
  const as = (who: keyof typeof named, now: Instant = noon) =>
    createCaller({ db, now, actor: actorOf(office, named[who]) })
  return { office, ids, as }
}

type Named = Pick<Actor, 'person' | 'name' | 'position'> & { readonly role: Role }

const actorOf = (office: OfficeId, { role, ...who }: Named): Actor => ({
  ...who,
  office,
  unit: null,
  grants: [{ role, unit: null }],
  acting: [],
  delegated: [],
})

export type OpenOffice = Awaited<ReturnType<typeof openOffice>>

/** Noon in Thailand on 23 November 2026. */
export const noon = instant(Date.parse('2026-11-23T05:00:00Z'))
export const later = (hours: number): Instant => instant(noon + hours * 3_600_000)

/** A desk bought that autumn, with what a test says otherwise. */
export const desk = (
  { ids }: OpenOffice,
  otherwise: Partial<RegisterAssetInput> = {},
): RegisterAssetInput => ({
  categoryId: ids.desks,
  name: 'โต๊ะทำงานเหล็ก',
  description: 'ขนาด 4 ฟุต',
  brand: '',
  model: '',
  serial: '',
  condition: 'usable',
  acquiredOn: civilDate.parse('2026-10-05'),
  acquiredHow: 'specific',
  moneySource: 'budget',
  seller: 'ร้านเฟอร์นิเจอร์ดี',
  documentNumber: 'ตร. 12/2570',
  unitPrice: baht(12_500),
  quantity: 1,
  countingUnit: 'ตัว',
  usefulLifeYears: null,
  warrantyUntil: null,
  note: '',
  unitId: ids.treasury,
  keeperId: null,
  place: 'ห้องคลัง',
  code: null,
  broughtForward: false,
  extra: {},
  ...otherwise,
})
