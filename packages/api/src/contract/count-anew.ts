import type { OfficeId } from '@prongsai/domain/base/id'
import { bangkokDay, type CivilDate, type Instant } from '@prongsai/domain/calendar/civil-date'
import { contractsToCount } from '@prongsai/db/contract/counting'
import { contractRecord } from '@prongsai/db/contract/contract-record'
import { lockContract } from '@prongsai/db/contract/contracts'
import { decide, look, type Db } from '@prongsai/db/database'
import { inEachOffice } from '../in-each-office.ts'
import { caseOf } from './case-of-record.ts'
import { saveCount } from './contract-case.ts'

/** Contracts that are looked for at once; each is counted in a transaction of its own. */
const batch = 50

type Counting = { readonly db: Db; readonly now: Instant }

/**
 * Counts the checkpoints of those contracts anew that a change of the calendar or a day that has passed makes otherwise. It
 * decides nothing, so no version goes on and no journal is told. May be done again, or ended, at any moment.
 */
export async function countAnew({ db, now }: Counting): Promise<void> {
  await inEachOffice(db, (office) => countOffice(db, office, bangkokDay(now)))
}

async function countOffice(db: Db, office: OfficeId, today: CivilDate): Promise<void> {
  let found = batch
  while (found === batch) {
    const ids = await look(db, office, (looking) => contractsToCount(looking, office, { today, most: batch }))
    for (const id of ids)
      await decide(db, office, async (trx) => {
        if ((await lockContract(trx, office, id)) === undefined) return
        const record = await contractRecord(trx, office, { id, today })
        if (record === undefined) return
        await saveCount(trx, office, { hand: { record, contract: caseOf(record, today) }, today })
      })
    found = ids.length
  }
}
