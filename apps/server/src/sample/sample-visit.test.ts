import { afterAll, expect, test } from 'vitest'
import { sealWith } from '@prongsai/api/seal'
import { instantFrom } from '@prongsai/domain/calendar/civil-date'
import { startIntakeWork } from '../intake/intake-work.ts'
import { hashPassword } from '../session/authentication.ts'
import { makeSetUpCode } from '../setup/set-up-code.ts'
import { testSystem } from '../testing.ts'
import { buildSample, type SampleSignIns } from './build-sample.ts'

const system = await testSystem()
const { db, ownerUrl, ownerPool } = system
const seal = sealWith('only these tests seal with this')
const clock = () => instantFrom(new Date())

const report = (error: unknown) => expect.fail(String(error))
const work = await startIntakeWork({ db, url: ownerUrl, clock, report })
afterAll(() => work.stop())

let code = ''
const setUpCode = makeSetUpCode((made) => {
  code = made
})
setUpCode.show()
const app = await system.app({
  setUpCode,
  buildSample: () => buildSample({ db, ownerUrl, now: clock(), hashPassword, seal }),
})
const post = (url: string, body: object) => app.inject({ method: 'POST', url, body })

test('the first visit may choose the sample, beside the server’s own worker', async () => {
  expect((await app.inject('/setup/state')).json()).toMatchObject({ state: 'fresh', sample: true })
  const answer = await post('/setup', { code, choice: 'sample' })
  expect(answer.statusCode).toBe(200)
  const { sample } = answer.json<{ sample: SampleSignIns }>()
  const { rows } = await ownerPool.query(
    'select count(*)::int as cards from asset where id not in (select asset_id from contract_asset)',
  )
  expect(rows).toEqual([{ cards: 400 }])
  expect((await app.inject('/setup/state')).json()).toMatchObject({ state: 'ready' })
  const [{ username } = { username: '' }] = sample.people
  const signedIn = await post('/auth/sign-in', { username, password: sample.password })
  expect(signedIn.statusCode).toBe(200)
})
