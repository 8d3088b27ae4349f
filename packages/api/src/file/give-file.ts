import { look } from '@prongsai/db/database'
import { fileToGive, type FileToGive } from '@prongsai/db/file/attachments'
import { found, NotFound } from '../found.ts'
import { reachingOf } from './subjects.ts'
import type { Uploading } from './uploading.ts'

/** A file to be given out to somebody who sees a record that it is attached to; to nobody once it is taken away. */
export const giveFile = ({ db, actor }: Omit<Uploading, 'now'>, id: string): Promise<FileToGive> =>
  look(db, actor.office, async (reading) => {
    const file = found(await fileToGive(reading, actor.office, id))
    for (const { kind, id: record, ...one } of file.subjects) {
      const reaching = await reachingOf(reading, { actor }, { kind, id: record })
      if (reaching?.sees(one) === true) return file
    }
    throw new NotFound('not found')
  })
