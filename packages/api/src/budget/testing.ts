import { randomUUID } from 'node:crypto'
import { capacityFor } from '@prongsai/domain/access/permissions'
import { purchaseId, type PurchaseId } from '@prongsai/domain/base/id'
import type { AddBudgetLineInput, ChangeBudgetInput } from '@prongsai/domain/budget/budget.input'
import { bangkokDay, civilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { decide } from '@prongsai/db/database'
import type { TestDatabase } from '@prongsai/db/testing'
import { noon } from '../asset/testing.ts'
import type { Deciding } from '../context.ts'
import { openLendingOffice, type LendingOffice } from '../loan/testing.ts'

/** The office with an officer of finance, who keeps its budget, and purchases that can draw on it. */
export async function openBudgetOffice(database: TestDatabase) {
  const office = await openLendingOffice(database)
  const keeps = { grants: [{ role: 'finance', unit: null }] } as const
  let purchases = 0
  /** A purchase of some tents, put in by the database's owner. */
  const purchase = async (): Promise<PurchaseId> => {
    const id = purchaseId(randomUUID())
    purchases += 1
    await database.ownerPool.query(
      `insert into purchase (office_id, id, fiscal_year, number, name, kind, unit_id, exempt, reason, budget, method,
         method_version, method_reason, began_on, status, stage, made_at, made_by)
       values ($1, $2, 2570, $3, 'ซื้อเต็นท์', 'goods', $4, 'small', 'ใช้งาน', 100, 'specific', '2560', '', '2026-11-01', 'open',
         'report', '2026-11-01', $5)`,
      [office.office, id, purchases, office.ids.treasury, office.ids.officer],
    )
    return id
  }
  /** A decision of the officer of supplies, in a transaction of its own, as a purchase makes one. */
  const deciding = <Answer>(
    work: (deciding: Deciding) => Promise<Answer>,
    who = office.supply,
  ): Promise<Answer> => {
    const permission = 'purchase:draft'
    const capacity = capacityFor(who.actor, permission)
    if (capacity === undefined) throw new Error('may not buy')
    const authority = { actor: who.actor, capacity, permission, now: noon, today: bangkokDay(noon) } as const
    return decide(database.db, office.office, (db) => work({ ...authority, db }))
  }
  return { ...office, finance: office.other.as(noon, keeps), purchase, deciding }
}

export type BudgetOffice = Awaited<ReturnType<typeof openBudgetOffice>>

export const approval = {
  onDay: civilDate.parse('2026-10-01'),
  approver: 'สภา อบต.',
  paper: 'ข้อบัญญัติ 2570',
  reason: 'ตามข้อบัญญัติ',
}

/** A line of 100,000 baht of the treasury, with what a test says otherwise. */
export const lineIn = (
  { ids }: Pick<LendingOffice, 'ids'>,
  otherwise: Partial<AddBudgetLineInput> = {},
): AddBudgetLineInput => ({
  fiscalYear: 2570,
  source: 'ordinance',
  programme: 'บริหารงานทั่วไป',
  work: 'บริหารงานคลัง',
  project: '',
  category: 'ค่าครุภัณฑ์',
  name: `เต็นท์ ${randomUUID()}`,
  unitId: ids.treasury,
  explanation: 'เพื่อจัดซื้อเต็นท์',
  opening: { kind: 'allocate', ...approval, amount: baht(100_000) },
  ...otherwise,
})

type Movement = ChangeBudgetInput['movement']

export const moving = (kind: 'allocate' | 'increase' | 'decrease', amount: number): Movement => ({
  kind,
  ...approval,
  amount: baht(amount),
})

export const explaining = (explanation: string): Movement => ({ kind: 'explain', ...approval, explanation })
