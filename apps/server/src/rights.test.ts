import { randomUUID } from 'node:crypto'
import { fastify } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { desk, noon, openOffice, type OpenOffice } from '@prongsai/api/asset/testing'
import { openPool } from '@prongsai/db/database'
import { permissions, unitPermissions } from '@prongsai/domain/access/permissions'
import { roles, type Role } from '@prongsai/domain/access/role'
import { officeId, personId, unitId, type OfficeId, type UnitId } from '@prongsai/domain/base/id'
import { answerError } from './answer-error.ts'
import { acceptFiles } from './intake/intake-routes.ts'
import { createPrinter } from './print.ts'
import { registerRoutes } from './route.ts'
import { routesOf } from './routes.ts'
import { openSessions } from './session/open-sessions.ts'
import { testSystem } from './testing.ts'

const system = await testSystem()
const { db, appPool: pool, ownerPool, ownerUrl } = system
const publicUrl = 'https://asset.example.go.th'
const clock = () => noon
const printer = createPrinter({ find: () => Promise.resolve(undefined) })
const authPool = openPool({ url: ownerUrl, role: 'prongsai_auth', max: 2 })
const routes = routesOf({
  db,
  pool,
  clock,
  printer,
  environment: { publicUrl },
  setUpCode: undefined,
  buildSample: undefined,
  ...(await openSessions({ pool, authPool, secret: 'signed by the tests alone', publicUrl, clock })),
})

/** A sentence that stands in the office's register and is looked for in every answer to somebody else. */
const mark = 'เฉพาะหน่วยงานนี้'

type Things = OpenOffice & Record<'asset' | 'intake', string>

/** What each route is asked for, of the rows of `things`. A route that is missing here fails the test. */
const addresses: Readonly<Record<string, (things: Things) => string>> = {
  'GET /healthz': () => '/healthz',
  'GET /journal/head.json': () => '/journal/head.json',
  'POST /auth/sign-in': () => '/auth/sign-in',
  'POST /auth/sign-out': () => '/auth/sign-out',
  'POST /auth/password': () => '/auth/password',
  'GET /links/:token': () => '/links/nobody-has-this',
  'POST /links/:token': () => '/links/nobody-has-this',
  'GET /setup/state': () => '/setup/state',
  'POST /setup': () => '/setup',
  'POST /intakes': () => '/intakes',
  'POST /intakes/:intakeId/file': ({ intake }) => `/intakes/${intake}/file`,
  'GET /assets.xlsx': ({ ids }) => `/assets.xlsx?unit=${ids.treasury}`,
  'GET /assets.csv': ({ ids }) => `/assets.csv?unit=${ids.treasury}`,
  'GET /assets/:id/card': ({ asset }) => `/assets/${asset}/card`,
  'GET /assets/:id/card.pdf': ({ asset }) => `/assets/${asset}/card.pdf`,
  'GET /assets/cards': ({ asset }) => `/assets/cards?ids=${asset}`,
  'GET /assets/cards.pdf': ({ asset }) => `/assets/cards.pdf?ids=${asset}`,
  'GET /assets/register': ({ ids }) => `/assets/register?unit=${ids.treasury}`,
  'GET /assets/register.pdf': ({ ids }) => `/assets/register.pdf?unit=${ids.treasury}`,
  'GET /paper/sarabun-400.ttf': () => '/paper/sarabun-400.ttf',
  'GET /paper/sarabun-700.ttf': () => '/paper/sarabun-700.ttf',
}

const named = routes.map(({ method, path, permission }) => ({
  name: `${method} ${path}`,
  method,
  permission,
}))
const officers = named.flatMap(({ permission, ...route }) =>
  permission === 'public' ? [] : [{ ...route, permission }],
)
const everyRole = Object.keys(roles).filter((role): role is Role => role in roles)

let asking: { readonly office: OfficeId; readonly role: Role; readonly unit: UnitId | null } | undefined
const app = fastify({ logger: false })
app.setErrorHandler(answerError)
await acceptFiles(app)
registerRoutes(app, routes, () => Promise.resolve(asking && actorOf(asking)))

const actorOf = ({ office, role, unit }: NonNullable<typeof asking>) => ({
  office,
  person: personId(randomUUID()),
  name: 'นายทดสอบ',
  position: 'ทดสอบ',
  unit: null,
  grants: [{ role, unit }],
  acting: [],
})

let things: Things
beforeAll(async () => {
  const office = await openOffice(system)
  const { id } = await office.as('officer').asset.register(desk(office, { name: mark, place: mark }))
  const { rows } = await ownerPool.query<{ id: string }>(
    `insert into intake (office_id, file_name, file_sha256, file, state, progress, begun_by, begun_at, changed_at)
     values ($1, $2, '', '', 'rows', '{"done":0,"of":0}', $3, '2026-01-01', '2026-01-01') returning id`,
    [office.office, mark, office.ids.officer],
  )
  things = { ...office, asset: id, intake: rows[0]?.id ?? '' }
})
beforeEach(() => {
  asking = undefined
})
afterAll(async () => {
  await Promise.all([app.close(), printer.close(), authPool.end()])
})

async function ask({ name, method }: Pick<(typeof named)[number], 'name' | 'method'>) {
  const url = addresses[name]?.(things)
  if (url === undefined) throw new Error(`${name} is not told here`)
  return app.inject({ method, url, ...(method === 'POST' && file(name.includes('/intakes'))) })
}

/** A form with a register in it, or what is no register. */
const file = (isForm: boolean) =>
  isForm
    ? {
        headers: { 'content-type': 'multipart/form-data; boundary=cut' },
        payload: `--cut\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nรหัส,รายการ\r\n--cut--\r\n`,
      }
    : { payload: {} }

const rowsOfOffice = async () => {
  const tables = ['asset', 'custody', 'intake', 'journal', 'person', 'unit']
  const all = await Promise.all(
    tables.map((table) =>
      ownerPool.query(`select t::text from ${table} t where office_id = $1 order by 1`, [things.office]),
    ),
  )
  return all.map(({ rows }) => rows)
}

const turnedAway = (status: number): boolean => status === 401 || status === 403

describe('the rights of the routes', () => {
  test('are told here for every route of the table, and for none that is not there', () => {
    expect(named.map(({ name }) => name).toSorted()).toEqual(Object.keys(addresses).toSorted())
  })

  test('are those that are printed here', () => {
    expect(named.map(({ name, permission }) => `${name}: ${permission}`)).toMatchInlineSnapshot(`
      [
        "GET /healthz: public",
        "GET /journal/head.json: journal:read",
        "POST /auth/sign-in: public",
        "POST /auth/sign-out: public",
        "POST /auth/password: office:read",
        "GET /links/:token: public",
        "POST /links/:token: public",
        "GET /setup/state: public",
        "POST /setup: public",
        "POST /intakes: asset:import",
        "POST /intakes/:intakeId/file: asset:import",
        "GET /assets.xlsx: asset:export",
        "GET /assets.csv: asset:export",
        "GET /assets/:id/card: asset:read",
        "GET /assets/:id/card.pdf: asset:read",
        "GET /assets/cards: asset:read",
        "GET /assets/cards.pdf: asset:read",
        "GET /assets/register: asset:export",
        "GET /assets/register.pdf: asset:export",
        "GET /paper/sarabun-400.ttf: public",
        "GET /paper/sarabun-700.ttf: public",
      ]
    `)
  })

  test('leave nothing out: the server has no address but these, the calls and the site', async () => {
    const whole = await system.app()
    const printed = whole.printRoutes({ commonPrefix: false }).split('\n')
    const methods = printed
      .filter((line) => !line.includes('/trpc/:path'))
      .flatMap((line) => /\((.+)\)$/.exec(line)?.[1]?.split(', ') ?? [])
      .filter((method) => method !== 'HEAD')
    expect(methods).toHaveLength(routes.length)
  })

  test.each(officers)('of $name ask who it is', async (route) => {
    expect((await ask(route)).statusCode).toBe(401)
  })

  test.each(officers.flatMap((route) => everyRole.map((role) => ({ ...route, role }))))(
    'of $name as $role are those of the table',
    async ({ role, permission, ...route }) => {
      asking = { office: officeId(randomUUID()), role, unit: null }
      const holders: readonly Role[] = permissions[permission]
      expect(turnedAway((await ask(route)).statusCode)).toBe(!holders.includes(role))
    },
  )

  test.each(officers)('of $name within a unit are those of a unit', async ({ permission, ...route }) => {
    const holders: readonly Role[] = permissions[permission]
    const [role] = holders
    if (role === undefined) throw new Error('nobody holds it')
    asking = { office: officeId(randomUUID()), role, unit: unitId(randomUUID()) }
    expect(turnedAway((await ask(route)).statusCode)).toBe(!unitPermissions.has(permission))
  })
})

describe('from another office', () => {
  test.each(officers)('$name shows and changes nothing', async ({ permission, ...route }) => {
    const before = await rowsOfOffice()
    const holders: readonly Role[] = permissions[permission]
    for (const role of holders) {
      asking = { office: officeId(randomUUID()), role, unit: null }
      const answer = await ask(route)
      expect(answer.body).not.toContain(mark)
      expect(answer.body).not.toContain(things.office)
    }
    expect(await rowsOfOffice()).toEqual(before)
  })

  test.each(named.filter(({ permission }) => permission === 'public'))(
    '$name, which is public, shows and changes nothing',
    async (route) => {
      const before = await rowsOfOffice()
      const answer = await ask(route)
      expect(answer.body).not.toContain(mark)
      expect(await rowsOfOffice()).toEqual(before)
    },
  )
})

test('one’s own rows are shown: what is looked for above would be found', async () => {
  asking = { office: things.office, role: 'supply-officer', unit: null }
  const name = 'GET /assets/:id/card'
  expect((await ask({ name, method: 'GET' })).body).toContain(mark)
})
