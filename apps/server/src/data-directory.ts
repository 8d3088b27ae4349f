import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { CannotStart } from './cannot-start.ts'

/** The directory of everything that the system keeps on this machine, there and ours to write in. */
export async function openDataDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw unusable(path, error)
  }
}

export function unusable(path: string, error: unknown): CannotStart {
  const why = error instanceof Error ? error.message : String(error)
  return new CannotStart(
    `ใช้โฟลเดอร์ข้อมูล ${path} ไม่ได้ กรุณาตรวจค่า DATA_DIR และสิทธิ์ของผู้ใช้ที่เปิดระบบ`,
    `the data directory ${path} is not usable, check DATA_DIR and the rights of the user who starts the system (${why})`,
    { cause: error },
  )
}
