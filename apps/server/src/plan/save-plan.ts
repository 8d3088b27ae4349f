import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { planAtTerminal } from '@prongsai/api/plan/take-plan'
import { decide } from '@prongsai/db/database'
import { actorByUsername } from '@prongsai/db/intake/actor-by-username'
import { capacityFor } from '@prongsai/domain/access/permissions'
import { bangkokDay } from '@prongsai/domain/calendar/civil-date'
import type { FiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { noAnswers, planFileLimit } from '@prongsai/domain/plan/intake/plan-import.input'
import { Refused, refusalText } from '@prongsai/domain/refusal'
import type { Terminal } from '../command.ts'
import { withDatabase } from '../session/command-database.ts'

/** Which plan is brought in at the terminal, by whom and where. */
export type PlanSaving = {
  readonly path: string
  readonly username: string
  readonly hidden: boolean
  readonly data: string | undefined
  readonly year: FiscalYear
}

const permission = 'plan:draft'

/** Brings a plan into the year's open draft by the use case of the page. What must be answered is answered there. */
export function savePlan(terminal: Terminal, saving: PlanSaving): Promise<number> {
  const { path, username, hidden, data, year } = saving
  return withDatabase(terminal, data, async ({ db, owner }) => {
    const actor = await actorByUsername(owner, username, terminal.today)
    const capacity = actor && capacityFor(actor, permission)
    if (actor === undefined || capacity === undefined) {
      terminal.complain(
        `ผู้ใช้ ${username} ไม่มีสิทธิ์จัดทำแผน หรือไม่มีผู้ใช้ชื่อนี้ · no such user, or not allowed to make the plan`,
      )
      return 1
    }
    const bytes = await readFile(path)
    try {
      if (bytes.length > planFileLimit)
        throw new Refused({ code: 'intake/file-too-large', limitMegabytes: planFileLimit / 1024 / 1024 })
      const { now } = terminal
      const file = { name: basename(path), content: bytes.toString('base64') }
      const { items, label } = await decide(db, actor.office, (trx) =>
        planAtTerminal(
          { db: trx, actor, capacity, permission, now, today: bangkokDay(now) },
          { year, file, answers: { ...noAnswers, hidden } },
        ),
      )
      terminal.print(`บันทึก ${items} รายการลงในแผนปี ${year} จาก ${label} แล้ว · saved ${items} items\n`)
      return 0
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      terminal.complain(
        `${refusalText(error.refusal)} (หน้า “นำแผนเข้าจาก Excel” ของระบบแสดงทีละแถว · the import page shows each row)`,
      )
      return 1
    }
  })
}
