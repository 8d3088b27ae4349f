import type { FastifyReply, FastifyRequest } from 'fastify'
import { setUpOffice } from '@prongsai/api/office/set-up-office'
import type { Db } from '@prongsai/db/database'
import { officeCount } from '@prongsai/db/office/offices'
import { no } from '@prongsai/domain/base/verdict'
import type { Instant } from '@prongsai/domain/calendar/civil-date'
import { firstVisitInput } from '@prongsai/domain/office/office.input'
import { accept, Refused } from '@prongsai/domain/refusal'
import type { Environment } from '../environment.ts'
import type { Route } from '../route.ts'
import type { SampleSignIns } from '../sample/build-sample.ts'
import { answering } from '../session/answering.ts'
import { hashPassword } from '../session/authentication.ts'
import type { SetUpCode } from './set-up-code.ts'

/** Builds the sample office in an empty database, and says who signs in to it and how. */
export type SampleBuilder = () => Promise<SampleSignIns>

export type SetUpRouteDeps = {
  readonly db: Db
  readonly clock: () => Instant
  readonly environment: Pick<Environment, 'publicUrl'>
  /** Undefined once an office has been set up. */
  readonly setUpCode: SetUpCode | undefined
  /** Undefined where no sample can be built. */
  readonly buildSample: SampleBuilder | undefined
}

/** The first visit. */
export const setUpRoutes = (deps: SetUpRouteDeps): readonly Route[] => [
  { method: 'GET', path: '/setup/state', permission: 'public', handler: answering(() => stateOf(deps)) },
  {
    method: 'POST',
    path: '/setup',
    permission: 'public',
    handler: answering(setUp(deps), 'administrator.'),
  },
]

async function stateOf({ db, environment, buildSample }: SetUpRouteDeps) {
  const state = (await officeCount(db)) === 0 ? 'fresh' : 'ready'
  return { state, sample: buildSample !== undefined, publicUrl: environment.publicUrl }
}

const setUp =
  (deps: SetUpRouteDeps) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { db, clock, setUpCode, buildSample } = deps
    if (setUpCode === undefined || (await officeCount(db)) > 0) {
      return accept(no({ code: 'office/already-set-up' }))
    }
    const input = firstVisitInput.parse(request.body)
    const trial = setUpCode.tryCode(input.code, clock())
    if (trial === 'wait') return reply.code(429).send({ error: waitText, minutes: 1 })
    if (trial === 'wrong') return reply.code(403).send({ error: wrongText, fields: { code: wrongText } })
    if (input.choice === 'own') await setUpOffice(db, input, { now: clock(), isSample: false, hashPassword })
    else if (buildSample) return builtBy(buildSample, { request, reply })
    else return reply.code(422).send(noSample)
    return {}
  }

type Asking = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** A failure in the middle leaves nothing behind, so that the same press may be made again. */
async function builtBy(buildSample: SampleBuilder, { request, reply }: Asking): Promise<unknown> {
  try {
    return { sample: await buildSample() }
  } catch (error) {
    if (error instanceof Refused) throw error
    request.log.error({ err: error }, 'the sample was not built')
    return reply.code(500).send({ error: brokenText })
  }
}

const brokenText =
  'สร้างสำนักงานตัวอย่างไม่สำเร็จ ส่วนที่สร้างค้างไว้ถูกล้างแล้ว กรุณากดสร้างอีกครั้ง หากยังไม่ได้ โปรดดูข้อความที่หน้าจอของเครื่องที่เปิดระบบ'
const wrongText = 'รหัสไม่ถูกต้อง กรุณาดูรหัส 8 หลักล่าสุดที่หน้าจอของเครื่องที่เปิดระบบ (กรอกผิดครบ 5 ครั้งระบบจะออกรหัสใหม่)'
const waitText = 'กรอกรหัสผิดครบ 5 ครั้ง ระบบออกรหัสใหม่แล้ว กรุณารอ 1 นาทีแล้วกรอกรหัสใหม่ที่หน้าจอของเครื่องที่เปิดระบบ'
const noSample = { error: 'ระบบนี้ไม่มีข้อมูลตัวอย่างให้เปิดดู กรุณาเลือกตั้งค่าหน่วยงานของท่าน' }
