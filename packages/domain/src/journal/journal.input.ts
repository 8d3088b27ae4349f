import { z } from 'zod'
import { subjectKinds } from './entry.ts'

/** A page of the journal: of everything or of one subject, the entries before a number. */
export const journalPageInput = z.object({
  subject: z.object({ kind: z.enum(subjectKinds), id: z.string().max(100) }).optional(),
  before: z.bigint().optional(),
})

export type JournalPageInput = z.infer<typeof journalPageInput>
