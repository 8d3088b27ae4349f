import type { Actor } from '@prongsai/domain/access/actor'
import { capacityFor } from '@prongsai/domain/access/permissions'
import { bangkokDay, type Instant } from '@prongsai/domain/calendar/civil-date'
import { decide, type Db } from '@prongsai/db/database'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { beginIntake, correctFile, type BroughtFile } from './begin-intake.ts'

const permission = 'asset:import'

/** An officer who brings a register in other than by a procedure: by a form with a file in it, or at the terminal. */
export type Bringing = { readonly db: Db; readonly actor: Actor; readonly now: Instant }

/** One decision of that officer; what he may not do is not there. */
export function decideAs<Result>(
  { db, actor, now }: Bringing,
  work: (deciding: Deciding) => Promise<Result>,
): Promise<Result> {
  const capacity = found(capacityFor(actor, permission))
  return decide(db, actor.office, (trx) =>
    work({ db: trx, actor, capacity, permission, now, today: bangkokDay(now) }),
  )
}

/** Takes a file in: as a new intake, or in the place of the file of one that is open. */
export const takeIn = (
  bringing: Bringing,
  { file, intakeId }: { readonly file: BroughtFile; readonly intakeId?: string | undefined },
): Promise<{ intakeId: string }> =>
  decideAs(bringing, (deciding) =>
    intakeId === undefined ? beginIntake(deciding, file) : correctFile(deciding, { intakeId, file }),
  )
