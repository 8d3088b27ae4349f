import type { AssetId, PersonId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { fileKinds, type FileKind } from './file-kind.ts'
import { mostAttachments } from './file-limits.ts'
import type { FileRefusal } from './file-refusal.ts'

/** What photos and papers are attached to: a card, or something that happened to it. */
export const attachmentSubjects = [
  'asset',
  'transfer',
  'repair',
  'loan',
  'plan',
  'purchase',
  'contract',
  'supplier',
  'delegation',
] as const
export type AttachmentSubject = (typeof attachmentSubjects)[number]

/** When a thing of a loan is photographed: as it goes, or as it comes back. */
export const passings = ['out', 'back'] as const
export type Passing = (typeof passings)[number]

export const passingWords = { out: 'เมื่อส่งมอบ', back: 'เมื่อรับคืน' } as const satisfies Record<Passing, string>

/** The one thing of a loan that a photo shows, as it went or as it came back. */
export type OfThing = { readonly assetId: AssetId; readonly passing: Passing }

/**
 * How far somebody may attach to a record, and change what is attached: all of it by authority, his own as the one who
 * has to do with the thing in person, or nothing.
 */
export type AttachRight = 'all' | 'own' | 'none'

export type Attachment = {
  readonly kind: FileKind
  readonly attachedBy: PersonId
  readonly removed: boolean
  /** The thing of a loan that it shows; null for the record itself. */
  readonly assetId: AssetId | null
}

/** แนบ: by who may, to a record that is not full. */
export function attach(right: AttachRight, attached: number): Verdict<number, FileRefusal> {
  if (right === 'none') return no({ code: 'file/not-in-reach' })
  return attached >= mostAttachments ? no({ code: 'file/too-many', most: mostAttachments }) : yes(attached)
}

/** รูปของพัสดุที่ยืม: of what the loan is of, and as it came back only once it has gone. */
export function attachToThing(
  { passing }: Pick<OfThing, 'passing'>,
  thing: { readonly ofLoan: boolean; readonly gone: boolean },
): Verdict<Passing, FileRefusal> {
  if (!thing.ofLoan) return no({ code: 'file/not-of-loan' })
  return passing === 'back' && !thing.gone ? no({ code: 'file/not-gone' }) : yes(passing)
}

/** หลักฐานของขั้นตอน: of a step of a purchase that was passed or waits now; what has not come has no paper yet. */
export const attachToStep = (step: string, come: readonly string[]): Verdict<string, FileRefusal> =>
  come.includes(step) ? yes(step) : no({ code: 'file/step-not-come' })

/** แก้คำบรรยาย นำออก: what is still there, by authority, or by who attached it. */
export function changeAttachment<Known extends Attachment>(
  attachment: Known,
  { right, person }: { readonly right: AttachRight; readonly person: PersonId },
): Verdict<Known, FileRefusal> {
  if (attachment.removed) return no({ code: 'file/taken-away' })
  if (right === 'none') return no({ code: 'file/not-in-reach' })
  return right === 'all' || attachment.attachedBy === person
    ? yes(attachment)
    : no({ code: 'file/not-yours' })
}

/** รูปหลัก: one of the photos, which stands for the record. */
export function coverAttachment<Known extends Attachment>(
  attachment: Known,
  who: { readonly right: AttachRight; readonly person: PersonId },
): Verdict<Known, FileRefusal> {
  if (fileKinds[attachment.kind].group !== 'image') return no({ code: 'file/cover-image-only' })
  return attachment.assetId === null ? changeAttachment(attachment, who) : no({ code: 'file/cover-of-thing' })
}
