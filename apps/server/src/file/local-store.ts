import { constants } from 'node:fs'
import { copyFile, link, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { placeIn, type FileStore } from './file-store.ts'

/** The store in a directory of this machine. */
export function localStore(directory: string): FileStore {
  return {
    async put(name, path) {
      const place = join(directory, placeIn(name))
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      await settled(path)
      await putAt(place, path)
      await settled(dirname(place))
    },
    async open(name) {
      const file = await opened(join(directory, placeIn(name)))
      return file?.createReadStream()
    },
    remove: (name) => rm(join(directory, placeIn(name)), { force: true }),
  }
}

/** A second name for the same bytes where the disk can have one, a copy where it cannot; whole, or not at all. */
async function putAt(place: string, path: string): Promise<void> {
  try {
    await link(path, place)
  } catch (error) {
    if (isCode(error, 'EEXIST')) return
    const beside = `${place}.${process.pid}.copy`
    await copyFile(path, beside, constants.COPYFILE_FICLONE)
    await settled(beside)
    await rename(beside, place)
  }
}

/** What was written is on the disk, and not only on its way there. */
async function settled(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function opened(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
