import { z } from 'zod'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { formatThaiMonth } from '@prongsai/domain/calendar/buddhist'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import type { Subject } from '@prongsai/domain/journal/entry'
import { formatBaht } from '@prongsai/domain/money/satang'
import * as rules from '@prongsai/domain/plan/need'
import type {
  ChangeNeedInput,
  DeclineNeedInput,
  NeedIdInput,
  NeedInput,
  NeedReasonInput,
} from '@prongsai/domain/plan/plan.input'
import { accept } from '@prongsai/domain/refusal'
import { answerNeed, insertNeed, lockNeed, saveNeed, type LockedNeed } from '@prongsai/db/plan/needs'
import { pointedTo } from '@prongsai/db/plan/revisions'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { meanwhileOf } from '../journal/meanwhile.ts'
import { record } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { withinUnit } from '../within-unit.ts'

const sent = z.object({ id: z.uuid(), name: z.string() })
type Sent = z.output<typeof sent>

type Facts = Omit<NeedInput, 'fiscalYear' | 'unitId'>

/** ส่งความต้องการพัสดุ. */
async function sendNeed(asking: Deciding, need: NeedInput): Promise<Sent> {
  const deciding = withinUnit(asking, need.unitId)
  const { db, actor, capacity, now } = deciding
  accept(rules.sendNeed(actor, capacity, need.unitId))
  const told = await toldOf(deciding, need)
  const { id } = await insertNeed(db, actor.office, { ...need, at: isoOf(now), by: actor.person })
  await record(deciding, {
    act: 'plan/need',
    subject: needSubject({ id, name: need.name }),
    changes: changesFromNothing(told),
  })
  return { id, name: need.name }
}

/** The same from a form, which may send it again because the answer was lost. */
export const needSent = (
  deciding: Deciding,
  { sending, ...input }: NeedInput & { readonly sending?: string | undefined },
): Promise<Sent> =>
  once(deciding, { key: sending, act: 'plan/need', input, answer: sent, labelOf: ({ name }) => name }, () =>
    sendNeed(deciding, input),
  )

/** แก้ไขความต้องการ, while it waits. */
export async function changeNeed(deciding: Deciding, input: ChangeNeedInput): Promise<void> {
  const { db, actor } = deciding
  const need = accept(rules.changeNeed(await holdNeed(deciding, input.id), actor))
  if (need.version !== input.version) await tellMeanwhile(deciding, need, input.version)
  const before = await toldOf(deciding, need)
  const changes = changesBetween(before, await toldOf(deciding, { ...input, unitId: need.unitId }))
  if (changes.length === 0) return
  await saveNeed(db, actor.office, input)
  await record(deciding, { act: 'plan/need-change', subject: needSubject(input), changes })
}

/** ถอนความต้องการ. */
export async function withdrawNeed(deciding: Deciding, { id, reason }: NeedReasonInput): Promise<void> {
  const need = accept(rules.changeNeed(await holdNeed(deciding, id), deciding.actor))
  await answer(deciding, need, { status: 'withdrawn', reason })
}

/** ไม่บรรจุในแผน, with the reason that the division reads. */
export async function declineNeed(deciding: Deciding, { id, reason }: DeclineNeedInput): Promise<void> {
  const need = accept(rules.answerNeed(await holdNeed(deciding, id)))
  await answer(deciding, need, { status: 'declined', reason })
}

/** พิจารณาใหม่. */
export async function reopenNeed(deciding: Deciding, { id }: NeedIdInput): Promise<void> {
  const need = accept(rules.reopenNeed(await holdNeed(deciding, id)))
  await answer(deciding, need, { status: 'sent', reason: '' })
}

const acts = {
  withdrawn: 'plan/need-withdraw',
  declined: 'plan/need-decline',
  sent: 'plan/need-reopen',
} as const

type Answer = { readonly status: keyof typeof acts; readonly reason: string }

async function answer(deciding: Deciding, need: LockedNeed, { status, reason }: Answer): Promise<void> {
  const { db, actor, now } = deciding
  const answered = status === 'sent' ? null : { at: isoOf(now), by: actor.person }
  await answerNeed(db, actor.office, { id: need.id, status, answer: reason, itemId: null, answered })
  await record(deciding, {
    act: acts[status],
    subject: needSubject(need),
    reason: reason === '' ? null : reason,
  })
}

const holdNeed = async ({ db, actor }: Deciding, id: string): Promise<LockedNeed> =>
  found(await lockNeed(db, actor.office, id))

const needSubject = ({ id, name }: { readonly id: string; readonly name: string }): Subject => ({
  kind: 'plan',
  id,
  label: `ความต้องการ: ${name}`,
})

async function tellMeanwhile(deciding: Deciding, { id, version }: LockedNeed, read: number): Promise<void> {
  const meanwhile = await meanwhileOf(deciding, {
    kind: 'plan',
    id,
    acts: new Set(['plan/need-change', 'plan/need-reopen']),
    versions: version - read,
  })
  accept(no({ code: 'plan/changed-meanwhile', kind: 'plan', version, meanwhile }))
}

async function toldOf({ db, actor }: Deciding, need: Facts & Pick<NeedInput, 'unitId'>) {
  const pointed = { unitId: need.unitId, lineId: null, replacesAssetId: need.replacesAssetId }
  const { unit, asset } = found(await pointedTo(db, actor.office, pointed))
  return {
    name: need.name,
    unit: unit.name,
    quantity: need.quantity,
    countingUnit: need.countingUnit,
    estimate: formatBaht(need.estimate),
    startsMonth: formatThaiMonth(need.startsMonth),
    reason: need.reason,
    replaces: asset === null ? null : `${asset.code} ${asset.name}`,
  }
}
