/** The embedded PostgreSQL cannot run on this machine, for a reason that its administrator can read. */
export class PostgresCannotRun extends Error {
  override readonly name = 'PostgresCannotRun'

  constructor(reason: string, options?: ErrorOptions) {
    super(
      `เปิด PostgreSQL ที่มากับระบบบนเครื่องนี้ไม่ได้ กรุณาตั้งค่า DATABASE_URL ให้ชี้ไปยัง PostgreSQL 18 ขึ้นไป · ` +
        `The embedded PostgreSQL cannot run here, set DATABASE_URL to a PostgreSQL 18 or later: ${reason.trim().replaceAll(/\s*\n\s*/g, '; ')}`,
      options,
    )
  }
}
