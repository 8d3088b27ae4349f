import type { Pool } from 'pg'
import { CannotStart } from './cannot-start.ts'

type Standing = {
  readonly role: string
  readonly superuser: boolean
  readonly bypasses: boolean
  readonly owned: string | null
}

/**
 * A role that is superuser, has BYPASSRLS or owns a table, itself or by a role that it is a member of, sees past the
 * policies, and the system does not start with it.
 */
export async function assertBoundRole(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Standing>(`
    select current_user as role, rolsuper as superuser, rolbypassrls as bypasses,
      (select min(c.oid::regclass::text) from pg_class c
        where pg_has_role(r.oid, c.relowner, 'usage') and c.relkind in ('r', 'p', 'm', 'f')) as owned
    from pg_roles r where rolname = current_user`)
  const [standing] = rows
  if (standing === undefined) throw new Error('the database does not say who we are')
  const reason = reasonAgainst(standing)
  if (reason === undefined) return
  throw new CannotStart(
    `ไม่เริ่มระบบ เพราะบทบาทฐานข้อมูล ${standing.role} ที่โปรแกรมใช้มองข้ามนโยบายแยกหน่วยงานได้ (${reason})`,
    `not started: the database role ${standing.role} that the application uses could see past the policies (${reason})`,
  )
}

function reasonAgainst({ superuser, bypasses, owned }: Standing): string | undefined {
  if (superuser) return 'superuser'
  if (bypasses) return 'BYPASSRLS'
  if (owned !== null) return `owner of ${owned}`
  return undefined
}
