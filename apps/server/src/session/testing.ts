import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { setUpOffice } from '@prongsai/api/office/set-up-office'
import { entryOf, type JournalEntry } from '@prongsai/domain/journal/entry'
import { instant } from '@prongsai/domain/calendar/civil-date'
import { hashPassword } from './authentication.ts'
import { testSystem } from '../testing.ts'

const day = instant(Date.parse('2026-11-23T02:00:00Z'))
const clock = () => day
const password = 'ช้างสามเศียรบนดอย'

/** A system in which one person can sign in: malee, who administers the office. */
export async function signInSystem() {
  const system = await testSystem()
  await setUpOffice(
    system.db,
    {
      office: {
        name: 'องค์การบริหารส่วนตำบลบ้านกลาง',
        shortName: 'อบต.บ้านกลาง',
        subdistrict: 'บ้านกลาง',
        district: 'เมือง',
        province: 'ลำพูน',
        address: '',
        telephone: '',
        units: [{ name: 'สำนักปลัด', shortName: 'สป.' }],
      },
      administrator: { name: 'นางสาวมาลี ตั้งใจ', position: 'นักวิชาการคอมพิวเตอร์', username: 'malee', password },
    },
    { now: day, isSample: false, hashPassword },
  )

  const app = await system.app({ clock })
  const signIn = (body: object, at: FastifyInstance = app) =>
    at.inject({ method: 'POST', url: '/auth/sign-in', body })
  return {
    system,
    clock,
    app,
    password,
    signIn,
    cookieOf,
    signedIn: async () => cookieOf(await signIn({ username: 'malee', password })),
    told,
    /** As if nobody had tried to sign in before. */
    forgetTries: async () => {
      await system.ownerPool.query(
        'truncate auth."rateLimit", auth.lock_out, auth.slow_down, auth.known_address',
      )
    },
  }

  /** What the journal tells of an act, the newest first. */
  async function told(act: string): Promise<readonly JournalEntry[]> {
    const { rows } = await system.ownerPool.query<{ body: string }>(
      'select body from journal where act = $1 order by number desc',
      [act],
    )
    return rows.map(({ body }) => entryOf(body))
  }
}

const cookieOf = (answer: LightMyRequestResponse) =>
  answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
