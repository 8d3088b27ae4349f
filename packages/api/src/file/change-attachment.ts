import { changeAttachment, coverAttachment } from '@prongsai/domain/file/attachment'
import type { CaptionInput, MoveAttachmentInput, TakeAwayInput } from '@prongsai/domain/file/file.input'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { FieldChange } from '@prongsai/domain/journal/entry'
import { accept } from '@prongsai/domain/refusal'
import { moveAttachment, saveCaption, saveCover, takeAwayAttachment } from '@prongsai/db/file/attachments'
import type { Deciding } from '../context.ts'
import { record, type Told } from '../journal/record.ts'
import { found } from '../found.ts'
import { attachmentOf, reachHeld } from './attached.ts'

type Attached = Awaited<ReturnType<typeof attachmentOf>>

/** แก้คำบรรยาย: what a photo or a paper shows, in words. */
export const describe = (asking: Deciding, { id, caption }: CaptionInput): Promise<void> =>
  change(asking, { id, rule: changeAttachment }, async ({ db, actor }, attached) => {
    if (attached.caption === caption) return accept(no({ code: 'asset/nothing-changed' }))
    await saveCaption(db, actor.office, { id, caption })
    return {
      act: 'file/caption',
      changes: [nameOf(attached), { field: 'caption', from: attached.caption, to: caption }],
    }
  })

/** เลือกรูปหลัก: the photo that stands for the record. */
export const chooseCover = (asking: Deciding, { id }: { readonly id: string }): Promise<void> =>
  change(asking, { id, rule: coverAttachment }, async ({ db, actor }, attached) => {
    if (attached.cover) return accept(no({ code: 'asset/nothing-changed' }))
    await saveCover(db, actor.office, { id, subject: attached.subject })
    return { act: 'file/cover', changes: [nameOf(attached)] }
  })

/** จัดลำดับ: before another of the same record, or last. */
export const move = (asking: Deciding, { id, before }: MoveAttachmentInput): Promise<void> =>
  change(asking, { id, rule: changeAttachment }, async ({ db, actor }, attached) => {
    await moveAttachment(db, actor.office, { id, before, subject: attached.subject })
    return { act: 'file/move', changes: [nameOf(attached)] }
  })

/** นำออก: it is seen at the record no more, and is kept with the reason. */
export const takeAway = (asking: Deciding, { id, reason }: TakeAwayInput): Promise<void> =>
  change(asking, { id, rule: changeAttachment }, async ({ db, actor, now }, attached) => {
    const gone = { id, subject: attached.subject, at: isoOf(now), by: actor.person, reason }
    await takeAwayAttachment(db, actor.office, gone)
    return { act: 'file/take-away', reason, changes: [nameOf(attached)] }
  })

type Changing = { readonly id: string; readonly rule: typeof changeAttachment }
type Work = (deciding: Deciding, attached: Attached) => Promise<Omit<Told, 'subject'>>

async function change(asking: Deciding, { id, rule }: Changing, work: Work): Promise<void> {
  const { db, actor } = asking
  const { subject } = await attachmentOf(db, actor.office, id)
  const { reaching, deciding } = await reachHeld(asking, subject)
  // Looked at again now that it is held: another may have taken it away meanwhile.
  const attached = await attachmentOf(db, actor.office, id)
  found(reaching.sees(attached) ? attached : undefined)
  accept(rule(attached, { right: reaching.right, person: actor.person }))
  const told = await work(deciding, attached)
  await record(deciding, { ...told, subject: { ...reaching.toldOf, label: reaching.label } })
}

const nameOf = ({ name }: Attached): FieldChange => ({ field: 'fileName', from: null, to: name })
