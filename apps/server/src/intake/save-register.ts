import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { intakeProgress, intakeRows, showIntake } from '@prongsai/api/intake/show-intake'
import { decideAs, takeIn, type Bringing } from '@prongsai/api/intake/take-in'
import { tellToSave } from '@prongsai/api/intake/tell-to-save'
import { workOnIntake } from '@prongsai/api/intake/work-on-intake'
import { setColumns } from '@prongsai/api/intake/set-columns'
import { readonly } from '@prongsai/db/database'
import { actorByUsername } from '@prongsai/db/intake/actor-by-username'
import { may } from '@prongsai/domain/access/permissions'
import { fromTerminal } from '@prongsai/domain/intake/intake'
import { Refused, refusalText } from '@prongsai/domain/refusal'
import type { Terminal } from '../command.ts'
import { withDatabase } from '../session/command-database.ts'

/** Which register is brought in at the terminal, by whom and where. */
export type Saving = {
  readonly path: string
  readonly username: string
  readonly hidden: boolean
  readonly data: string | undefined
}

/** Brings a register in by the use cases of the screens. What must be answered is left open there. */
export function saveRegister(terminal: Terminal, saving: Saving): Promise<number> {
  return withDatabase(terminal, saving.data, async ({ db, owner }) => {
    const actor = await actorByUsername(owner, saving.username, terminal.today)
    if (actor === undefined || !may(actor, 'asset:import')) {
      terminal.complain(
        `ผู้ใช้ ${saving.username} ไม่มีสิทธิ์นำเข้าทะเบียน หรือไม่มีผู้ใช้ชื่อนี้ · no such user, or not allowed to import`,
      )
      return 1
    }
    try {
      return await bring(terminal, { db, actor, now: terminal.now }, saving)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      terminal.complain(refusalText(error.refusal))
      return 1
    }
  })
}

async function bring(terminal: Terminal, bringing: Bringing, { path, hidden }: Saving): Promise<number> {
  const file = { name: basename(path), bytes: await readFile(path) }
  const { intakeId } = await takeIn(bringing, { file })
  let reached = await finished(bringing, intakeId)
  if (hidden) {
    await decideAs(bringing, (deciding) => setColumns(deciding, { intakeId, hidden, columns: [] }))
    reached = await finished(bringing, intakeId)
  }
  if (reached.failure !== null) {
    terminal.complain(refusalText(reached.failure))
    return 1
  }
  const { consequence } = await looking(bringing, (at) => showIntake(at, intakeId))
  terminal.print(`${consequence.text}\n`)
  if (consequence.questions + consequence.names > 0) {
    await printQuestions(terminal, bringing, intakeId)
    return 1
  }
  await decideAs(bringing, (deciding) => tellToSave(deciding, intakeId, fromTerminal))
  const saved = await finished(bringing, intakeId)
  if (saved.state !== 'saved') {
    terminal.complain(saved.failure === null ? 'ยังไม่ได้ลงทะเบียน' : refusalText(saved.failure))
    return 1
  }
  terminal.print(`ลงทะเบียนแล้ว เป็นชุดที่ ${saved.batchNumber} · saved as batch ${saved.batchNumber}\n`)
  return 0
}

/** Where the intake stands once nothing is being done with it: done here, or by a server that was faster. */
async function finished(bringing: Bringing, intake: string) {
  for (;;) {
    const { db, actor, now } = bringing
    const mine = await workOnIntake({ db, office: actor.office, intake, now })
    const reached = await looking(bringing, (at) => intakeProgress(at, intake))
    if (reached.state !== 'reading' && reached.state !== 'saving') return reached
    if (!mine) await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

type LookingAt = Parameters<typeof showIntake>[0]

const looking = <Result>(bringing: Bringing, work: (at: LookingAt) => Promise<Result>): Promise<Result> =>
  decideAs(bringing, (deciding) => work({ ...deciding, db: readonly(deciding.db) }))

async function printQuestions(terminal: Terminal, bringing: Bringing, intakeId: string): Promise<void> {
  const { names } = await looking(bringing, (at) => showIntake(at, intakeId))
  for (const { written } of names.filter(({ matchId }) => matchId === null))
    terminal.print(`  ต้องจับคู่ชื่อ “${written}”\n`)
  const { rows } = await looking(bringing, (at) =>
    intakeRows(at, { intakeId, verdicts: ['question'], size: 200 }),
  )
  for (const { sheet, row, remarks } of rows)
    terminal.print(`  ${sheet} แถว ${row}: ${remarks.map(({ text }) => text).join(' · ')}\n`)
  terminal.print('ยังไม่ได้ลงทะเบียน: ตอบที่หน้า “นำเข้าทะเบียน” ของระบบ แล้วกดลงทะเบียน · answer on the import page\n')
}
