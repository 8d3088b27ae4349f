import { z } from 'zod'
import { personId } from '../base/id.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { acts, subjectKinds, terminal, type Act } from './entry.ts'

const actInput = z.string().transform((text, context): Act => {
  if (isAct(text)) return text
  context.addIssue({ code: 'custom', message: 'ไม่รู้จักการดำเนินการนี้' })
  return z.NEVER
})

const isAct = (text: string): text is Act => Object.hasOwn(acts, text)

/** What narrows the journal: what an entry is about, what was done, by whom, and on which days in Thailand. */
export const journalFilterInput = z.object({
  /** One record, or with a kind alone all records of that kind. */
  subject: z.object({ kind: z.enum(subjectKinds), id: z.string().max(100).optional() }).optional(),
  act: actInput.optional(),
  /** Whoever acted; the machine's own keeper has no person. */
  person: z.union([z.uuid().transform(personId), z.literal(terminal)]).optional(),
  from: civilDate.optional(),
  until: civilDate.optional(),
  /** A part of the name by which the entry calls what it is about: a code, a person's name. */
  text: z.string().max(200).optional(),
})

export type JournalFilter = z.output<typeof journalFilterInput>

/** A page of the journal: the entries older than a number, those newer than one (0 for the oldest of all), or the newest. */
export const journalPageInput = journalFilterInput.extend({
  before: z.bigint().optional(),
  after: z.bigint().optional(),
})

export type JournalPageInput = z.output<typeof journalPageInput>
