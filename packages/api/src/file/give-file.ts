import { may } from '@prongsai/domain/access/permissions'
import { look } from '@prongsai/db/database'
import { fileToGive, type FileToGive } from '@prongsai/db/file/attachments'
import { found } from '../found.ts'
import { subjects } from './subjects.ts'
import type { Uploading } from './uploading.ts'

/** A file to be given out to somebody who sees a record that it is attached to; to nobody once it is taken away. */
export const giveFile = ({ db, actor }: Omit<Uploading, 'now'>, id: string): Promise<FileToGive> =>
  look(db, actor.office, async (reading) => {
    const file = found(await fileToGive(reading, actor.office, id))
    const isSeen = file.subjects.some(({ kind }) => may(actor, subjects[kind].see))
    return found(isSeen ? file : undefined)
  })
