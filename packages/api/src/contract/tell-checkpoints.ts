import type { OfficeId } from '@prongsai/domain/base/id'
import {
  addDays,
  bangkokDay,
  isoOf,
  type CivilDate,
  type Instant,
} from '@prongsai/domain/calendar/civil-date'
import { aheadOfAlert, messagesOf, stageOn, type ToldTo } from '@prongsai/domain/contract/contract-notice'
import { contractTitle } from '@prongsai/domain/contract/title'
import { peopleOf } from '@prongsai/domain/contract/turns-of'
import { tellOnce, untoldCheckpoints } from '@prongsai/db/contract/contract-notices'
import { turnHolders, type DueRow, type TurnHolder } from '@prongsai/db/contract/due-checkpoints'
import { decide, type Db } from '@prongsai/db/database'
import { tell } from '@prongsai/db/notice/notices'
import { inEachOffice } from '../in-each-office.ts'
import { mailPeople } from '../mail/mail-people.ts'
import { countAnew } from './count-anew.ts'

type Telling = {
  readonly db: Db
  readonly now: Instant
  /** Whether who has an address is told by mail too. */
  readonly mail: boolean
}

/**
 * เตือนกำหนดตามสัญญา of the day, in every office: once for each checkpoint, stage and person, one message for each person. May be done
 * again at any moment and by several servers, and makes good the days on which nothing ran.
 */
export async function tellCheckpoints(telling: Telling): Promise<void> {
  await countAnew(telling)
  await inEachOffice(telling.db, (office) => tellOffice(telling, office))
}

const tellOffice = ({ db, now, mail }: Telling, office: OfficeId): Promise<void> =>
  decide(db, office, async (trx) => {
    const today = bangkokDay(now)
    const rows = await untoldCheckpoints(trx, office, { until: addDays(today, aheadOfAlert), today })
    if (rows.length === 0) return
    const holders = await turnHolders(trx, office, today)
    const asked = rows.flatMap((row) => toldTo(row, { holders, today }))
    const notices = asked.map(({ person, told, stage }) => ({
      contractId: told.contractId,
      key: told.key,
      dueOn: told.dueOn,
      stage,
      person,
    }))
    const written = new Set((await tellOnce(trx, office, { notices, at: isoOf(now) })).map(placeOf))
    const fresh = asked.filter(({ person, told, stage }) => written.has(placeOf({ ...told, person, stage })))
    const messages = messagesOf(fresh, today)
    for (const { person, matter, lines } of messages)
      await tell(trx, office, { person, matter, lines, on: today, at: isoOf(now) })
    if (mail) await mailPeople(trx, office, { messages, today, now })
  })

type Place = {
  readonly contractId: string
  readonly key: string
  readonly stage: string
  readonly person: string
}

const placeOf = ({ contractId, key, stage, person }: Place): string =>
  [contractId, key, stage, person].join(' ')

type Today = { readonly holders: readonly TurnHolder[]; readonly today: CivilDate }

/** Who is told of a checkpoint: everybody whose turn it is and who is somebody of the office. */
function toldTo(row: DueRow, { holders, today }: Today): readonly ToldTo[] {
  const stage = stageOn(row, today)
  if (stage === undefined) return []
  const { contractId, name, key, kind, number, dueOn, alertOn } = row
  const title = contractTitle({ ...row, number: row.contractNumber })
  const told = { contractId, title, name, key, kind, number, dueOn, alertOn }
  return peopleOf(row, holders).flatMap(({ id }) => (id === null ? [] : [{ person: id, told, stage }]))
}
