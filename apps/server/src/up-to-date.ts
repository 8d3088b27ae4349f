import { migrate } from '@prongsai/db/migrate'
import { CannotStart } from './cannot-start.ts'

/** Brings the database up to date, or says in one sentence why its owner cannot. */
export async function bringUpToDate(url: string): Promise<void> {
  try {
    await migrate(url)
  } catch (error) {
    throw refusalOf(error, new URL(url)) ?? error
  }
}

function refusalOf(error: unknown, { username }: URL): CannotStart | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === '42501') {
    return new CannotStart(
      `ผู้ใช้ ${username} ใน DATABASE_URL มีสิทธิ์ไม่พอ ต้องเป็นเจ้าของฐานข้อมูลและสร้างบทบาทได้ (CREATEROLE)`,
      `the user ${username} in DATABASE_URL may too little: it must own the database and have CREATEROLE`,
      { cause: error },
    )
  }
  if (code === '0A000' || code === '58P01') {
    return new CannotStart(
      'ฐานข้อมูลใน DATABASE_URL ไม่มีส่วนขยาย btree_gist กรุณาติดตั้งชุด postgresql-contrib',
      'the database in DATABASE_URL has no extension btree_gist: install postgresql-contrib',
      { cause: error },
    )
  }
  return undefined
}
