import type { PurchaseId } from '@prongsai/domain/base/id'
import { searchText } from '@prongsai/domain/base/thai-text'
import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { stateOn } from '@prongsai/domain/contract/checkpoint'
import type { ContractListInput, DueListInput } from '@prongsai/domain/contract/contract-list.input'
import { dueOnDay } from '@prongsai/domain/contract/term'
import { contractNumberText, contractTitle } from '@prongsai/domain/contract/title'
import { peopleOf, turnsOf } from '@prongsai/domain/contract/turns-of'
import { contractList, contractPage, contractTimeline } from '@prongsai/db/contract/contract-list'
import { dueCheckpoints, dueCounts, duePage, turnHolders } from '@prongsai/db/contract/due-checkpoints'
import { contractOfPurchase } from '@prongsai/db/contract/contracts'
import { holidays } from '@prongsai/db/office/holidays'
import type { Looking } from '../context.ts'
import { toldOf } from './one-contract.ts'

const filterOf = ({ words, ...filter }: ContractListInput) => ({
  ...filter,
  words: words === undefined ? undefined : searchText(words),
})

/** The day by which each has to be met, moved on where it is no working day, as its own page says it (ป.พ.พ. มาตรา 193/8). */
async function dueMoved<Row extends { readonly dueOn: CivilDate | null }>(
  { db, actor }: Looking,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const days = rows.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).toSorted()
  const [from] = days
  const last = days.at(-1)
  if (from === undefined || last === undefined) return rows
  const kept = await holidays(db, actor.office, { from, to: addDays(last, 60) })
  const off = new Set(kept.filter(({ withdrawn }) => !withdrawn).map(({ day }) => day))
  return rows.map((row) => ({ ...row, dueOn: row.dueOn === null ? null : dueOnDay(row.dueOn, off).moved }))
}

/** Contracts by what is asked, the newest first, each with what comes next of it. */
export async function contracts(looking: Looking, input: ContractListInput) {
  const { db, actor, today } = looking
  const rows = await contractList(db, actor.office, { filter: filterOf(input), today })
  const page = (await dueMoved(looking, rows.slice(0, contractPage))).map((row) => ({
    ...row,
    title: contractTitle(row),
    numberText: contractNumberText(row),
    next: row.next === null ? null : toldOf(row.next, today),
  }))
  return { contracts: page, before: rows.length > contractPage ? (page.at(-1)?.id ?? null) : null }
}

/** What was made of a purchase, a draft too; null while nothing was. */
export async function ofPurchase({ db, actor }: Looking, purchase: PurchaseId) {
  const row = await contractOfPurchase(db, actor.office, purchase)
  return row === undefined ? null : { id: row.id, status: row.status, title: contractTitle(row) }
}

/** Every signed contract on one line of time, with where each of its checkpoints stands. */
export async function timeline(looking: Looking, input: ContractListInput) {
  const { db, actor, today } = looking
  const rows = await contractTimeline(db, actor.office, { filter: filterOf(input), today })
  const page = (await dueMoved(looking, rows.slice(0, contractPage))).map(({ marks, ...row }) => ({
    ...row,
    title: contractTitle(row),
    numberText: contractNumberText(row),
    marks: marks.map((one) => {
      const { key, kind, dueOn, metOn, duty } = toldOf(one, today)
      return { key, kind, dueOn, metOn, duty, state: stateOn(one, today) }
    }),
  }))
  return { contracts: page, before: rows.length > contractPage ? (page.at(-1)?.id ?? null) : null, today }
}

/** What is due within so many days, of the office or of the actor alone: whose turn it is by name, and where it stands. */
export async function due({ db, actor, today }: Looking, { days, mine, unitId, after }: DueListInput) {
  const whose = mine ? { person: actor.person, ...turnsOf(actor) } : undefined
  const filter = { until: addDays(today, days), whose, unitId, after }
  const rows = await dueCheckpoints(db, actor.office, filter)
  const counts = await dueCounts(db, actor.office, { ...filter, today })
  const holders = await turnHolders(db, actor.office, today)
  const page = rows.slice(0, duePage)
  const last = page.at(-1)
  return {
    checkpoints: page.map((row) => {
      const { seats: _seats, contractNumber, ...rest } = row
      return {
        ...toldOf({ ...rest, metOn: null, waived: false }, today),
        ...titled({ ...row, number: contractNumber }),
        people: peopleOf(row, holders),
      }
    }),
    counts,
    today,
    after:
      rows.length > duePage && last !== undefined
        ? { alertOn: last.alertOn, contractId: last.contractId, key: last.key }
        : null,
  }
}

const titled = (row: Parameters<typeof contractTitle>[0]) => ({
  title: contractTitle(row),
  numberText: contractNumberText(row),
})
