import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { accept } from '@prongsai/domain/refusal'
import type { SetAsideInput } from '@prongsai/domain/scan/scan.input'
import { lockUnknown, setAside as aside } from '@prongsai/db/scan/unknown-scans'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

/** พักรหัส: a code that belongs to nothing in the register waits no longer, for a reason. */
export async function setAside(deciding: Deciding, { id, reason }: SetAsideInput): Promise<void> {
  const { db, actor, now } = deciding
  const { text, state } = found(await lockUnknown(db, actor.office, id))
  if (state !== 'open') accept(no({ code: 'scan/dealt-with' }))
  await aside(db, actor.office, { id, by: actor.person, at: isoOf(now), reason })
  await record(deciding, { act: 'scan/set-aside', subject: { kind: 'scan', id, label: text }, reason })
}
