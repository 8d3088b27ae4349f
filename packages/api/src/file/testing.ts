import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '@prongsai/domain/access/actor'
import type { Role } from '@prongsai/domain/access/role'
import type { PersonId, UnitId } from '@prongsai/domain/base/id'
import { shippedFileLimits } from '@prongsai/domain/file/file-limits'
import type { AttachedTo } from '@prongsai/domain/file/file.input'
import type { TestDatabase } from '@prongsai/db/testing'
import { noon, type OpenOffice } from '../asset/testing.ts'
import { beginUpload, keepFile, type Kept } from './uploading.ts'

/** A photo whose bytes are said to be in the store already. */
export const photo = (otherwise: Partial<Kept> = {}): Kept => ({
  kind: 'jpeg',
  bytes: 1000,
  sha256: randomBytes(32),
  receivedSha256: randomBytes(32),
  thumbSha256: randomBytes(32),
  width: 800,
  height: 600,
  takenAt: null,
  ...otherwise,
})

const paperBytes = randomBytes(32)

export const paper: Partial<Kept> = {
  kind: 'pdf',
  sha256: paperBytes,
  receivedSha256: paperBytes,
  thumbSha256: null,
  width: null,
  height: null,
}

/** Somebody of the office in one role. */
export const someone = (
  { office }: OpenOffice,
  { person, role, unit = null }: { person: PersonId; role: Role; unit?: UnitId | null },
): Actor => ({
  office,
  person,
  name: 'ทดสอบ',
  position: 'ทดสอบ',
  unit,
  grants: [{ role, unit }],
  acting: [],
  delegated: [],
})

type Attaching = { readonly actor: Actor; readonly subject: AttachedTo; readonly name?: string }

/** Attaches as an upload does; answers the attachment. */
export async function attachFile(
  { db }: TestDatabase,
  { actor, subject, name = 'รูป.jpg' }: Attaching,
  kept: Kept = photo(),
): Promise<string> {
  const uploading = { db, actor, now: noon }
  const id = randomUUID()
  await beginUpload(uploading, { id, subject, name, bytes: 2000, limits: shippedFileLimits })
  const { attachmentId } = await keepFile(uploading, { id, kept })
  if (attachmentId === null) throw new Error('it was not attached')
  return attachmentId
}
