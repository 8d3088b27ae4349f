import { randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import type { Environment } from './environment.ts'

/**
 * The key that signs the sessions: `SECRET_KEY`, or the file that the first start makes. It is never in the database.
 */
export async function secretKey({ secretKey: given, dataDirectory }: Environment): Promise<string> {
  if (given !== undefined) return given
  const path = join(dataDirectory, 'secret-key')
  const known = await readKey(path)
  if (known !== undefined) return known
  await writeOnce(path, randomBytes(32).toString('hex'))
  return readFile(path, 'utf8')
}

async function readKey(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new CannotStart(`อ่านไฟล์กุญแจ ${path} ไม่ได้`, `the key file ${path} cannot be read`, { cause: error })
  })
  return text?.trim()
}

/** Whole or not at all, and of two first starts the first one's. */
async function writeOnce(path: string, key: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  await file.writeFile(key)
  await file.sync()
  await file.close()
  await link(draft, path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  await rm(draft)
}
