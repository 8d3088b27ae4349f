import type { Pool } from 'pg'
import type { Logins } from '@prongsai/db/logins'
import { CannotStart } from './cannot-start.ts'

/** Whom a pool speaks as, or who opened its connections and could be spoken as with `set role none`. */
type Who = 'current_user' | 'session_user'

type Standing = {
  readonly role: string
  readonly superuser: boolean
  readonly bypasses: boolean
  readonly owned: string | null
}

/** What is inherited is one's own at once; who opened the connection could also set himself to what he is a member of. */
const reach = { current_user: 'usage', session_user: 'member' } as const satisfies Record<Who, string>

/** Nothing that the pools say, smuggled in or not, sees past the policies; nor who opened them, where it is not the owner. */
export async function assertBound(pools: readonly Pool[], { instead }: Logins): Promise<void> {
  await Promise.all(pools.map((pool) => assertBoundRole(pool)))
  if (instead === undefined) await Promise.all(pools.map((pool) => assertBoundRole(pool, 'session_user')))
}

/** The one line for a PostgreSQL on which there are no logins of our own. */
export const asOwnerText = (why: string): string =>
  `คำเตือน: โปรแกรมเชื่อมต่อฐานข้อมูลด้วยผู้ใช้เจ้าของแล้วสลับบทบาท เพราะสร้างผู้ใช้เฉพาะของโปรแกรมไม่ได้ (${why}) · ` +
  `warning: the application connects as the database's owner and takes its role on, because it has no logins of its own (${why})`

/**
 * A role that is superuser, has BYPASSRLS or owns a table, itself or by a role that it is a member of, sees past the
 * policies, and the system does not start with it.
 */
export async function assertBoundRole(pool: Pool, who: Who = 'current_user'): Promise<void> {
  const { rows } = await pool.query<Standing>(`
    select rolname as role, rolsuper as superuser, rolbypassrls as bypasses,
      (select min(c.oid::regclass::text) from pg_class c
        where pg_has_role(r.oid, c.relowner, '${reach[who]}') and c.relkind in ('r', 'p', 'm', 'f')) as owned
    from pg_roles r where rolname = ${who}`)
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
