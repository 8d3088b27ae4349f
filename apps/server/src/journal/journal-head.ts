import { z } from 'zod'
import { officeId } from '@prongsai/domain/base/id'
import { look, type Db } from '@prongsai/db/database'
import { journalHead } from '@prongsai/db/journal/journal-entries'
import type { Route } from '../route.ts'

const headFile = z.object({
  office: z.uuid().transform(officeId),
  number: z.string().regex(/^\d+$/).transform(BigInt),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

/** หัวสายโซ่: where an office's journal stood, kept outside the system, so that a cut tail shows. */
export type JournalHeadFile = z.output<typeof headFile>

/** The head that a kept file holds; undefined when it holds none. */
export function headFrom(text: string): JournalHeadFile | undefined {
  try {
    return headFile.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The head of the office's journal as a file to keep. */
export const journalHeadRoute = (db: Db): Route => ({
  method: 'GET',
  path: '/journal/head.json',
  permission: 'journal:read',
  handler: async (_request, reply, { office }) => {
    const head = await look(db, office, (reading) => journalHead(reading, office))
    void reply.header('content-disposition', 'attachment; filename="journal-head.json"')
    return { office, number: String(head?.number ?? 0n), hash: head?.hash.toString('hex') ?? '' }
  },
})
