import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import type {
  SetConventionInput,
  SetOfficeDaysInput,
  SetThresholdInput,
  WithdrawLawNumberInput,
} from '@prongsai/domain/office/law.input'
import { conventionName, lawNumberLabel } from '@prongsai/domain/office/law-number'
import { accept } from '@prongsai/domain/refusal'
import {
  insertLawNumber,
  lockLawNumber,
  withdrawLawNumber,
  type NewLawNumber,
} from '@prongsai/db/office/law-numbers'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

/** Sets a sum of the law for the office, from a day on. */
export const setThreshold = (
  deciding: Deciding,
  { name, from, value, source }: SetThresholdInput,
): Promise<string> => setNumber(deciding, { name, from, value: value.toString(), source })

/** Chooses how depreciation is counted for what is acquired from a day on. */
export const setConvention = (
  deciding: Deciding,
  { convention, from, source }: SetConventionInput,
): Promise<string> => setNumber(deciding, { name: conventionName, from, value: convention, source })

/** Sets of how many days the office gives itself where the law gives no number, from a day on. */
export const setOfficeDays = (
  deciding: Deciding,
  { name, from, days, source }: SetOfficeDaysInput,
): Promise<string> => setNumber(deciding, { name, from, value: String(days), source })

async function setNumber(deciding: Deciding, number: NewLawNumber): Promise<string> {
  const id = await insertLawNumber(deciding.db, deciding.actor.office, {
    ...number,
    at: isoOf(deciding.now),
  })
  await record(deciding, {
    act: 'law/set',
    subject: { kind: 'law', id, label: lawNumberLabel(number) },
    clause: number.source,
    changes: changesFromNothing({ ...number }),
  })
  return id
}

export async function withdrawNumber(
  deciding: Deciding,
  { id, reason }: WithdrawLawNumberInput,
): Promise<void> {
  const { db, actor, now } = deciding
  const known = found(await lockLawNumber(db, actor.office, id))
  if (known.withdrawn) accept(no({ code: 'office/law-number-withdrawn' }))
  await withdrawLawNumber(db, actor.office, { id, at: isoOf(now) })
  await record(deciding, {
    act: 'law/withdraw',
    subject: { kind: 'law', id, label: lawNumberLabel(known) },
    reason,
    changes: [
      { field: 'from', from: known.from, to: known.from },
      { field: 'value', from: known.value, to: known.value },
      ...changesBetween({ withdrawn: false }, { withdrawn: true }),
    ],
  })
}
