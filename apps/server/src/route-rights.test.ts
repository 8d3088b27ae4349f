import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { openAnotherOffice, setUpOffice } from '@prongsai/api/office/set-up-office'
import { decide } from '@prongsai/db/database'
import { setSignIn } from '@prongsai/db/office/sign-ins'
import { permissions } from '@prongsai/domain/access/permissions'
import { roles, type Role } from '@prongsai/domain/access/role'
import { contractPapers } from '@prongsai/domain/contract/contract-paper'
import { purchasePapers } from '@prongsai/domain/procurement/method'
import { personId, type OfficeId } from '@prongsai/domain/base/id'
import { instantFrom } from '@prongsai/domain/calendar/civil-date'
import { routesOf } from './routes.ts'
import { hashPassword } from './session/authentication.ts'
import { testSystem } from './testing.ts'

const system = await testSystem()
const app = await system.app()
const routes = routesOf(await system.deps()).map(({ method, path, permission }) => ({
  method,
  path,
  permission,
}))
const password = 'ช้างสามเศียรบนดอย'
const now = instantFrom(new Date())

/** A sentence that stands in the card of the office that is asked for from another one. */
const mark = 'เฉพาะหน่วยงานนี้'

type Theirs = Readonly<Record<'asset' | 'intake' | 'file' | 'upload', string>>

/** A paper of a purchase, a contract or a round, as a page and as a file; no row of another office is there. */
const papers = Object.fromEntries(
  [
    ...Object.keys(purchasePapers).map((kind) => `/purchases/:id/papers/${kind}`),
    ...Object.keys(contractPapers).map((kind) => `/contracts/:id/papers/${kind}`),
    '/plan/rounds/:id/papers/plan-announcement',
    '/plan/rounds/:id/papers/plan-table',
  ].flatMap((path) =>
    [path, `${path}.pdf`].map(
      (one) => [`GET ${one}`, ({ asset }: Theirs) => one.replace(':id', asset)] as const,
    ),
  ),
)

/** How each address is asked, for rows of another office. A route that is missing here fails the test. */
const requests: Readonly<Record<string, (theirs: Theirs) => string>> = {
  'GET /healthz': () => '/healthz',
  'GET /journal/head.json': () => '/journal/head.json',
  'POST /auth/sign-in': () => '/auth/sign-in',
  'POST /auth/sign-out': () => '/auth/sign-out',
  'POST /auth/password': () => '/auth/password',
  'GET /links/:token': () => '/links/no-such-token',
  'POST /links/:token': () => '/links/no-such-token',
  'GET /setup/state': () => '/setup/state',
  'POST /setup': () => '/setup',
  'POST /intakes': () => '/intakes',
  'POST /intakes/:intakeId/file': ({ intake }) => `/intakes/${intake}/file`,
  'GET /assets.xlsx': () => '/assets.xlsx',
  'GET /assets.csv': () => '/assets.csv',
  'GET /assets/:id/card': ({ asset }) => `/assets/${asset}/card`,
  'GET /assets/:id/card.pdf': ({ asset }) => `/assets/${asset}/card.pdf`,
  'GET /assets/cards': ({ asset }) => `/assets/cards?ids=${asset}`,
  'GET /assets/cards.pdf': ({ asset }) => `/assets/cards.pdf?ids=${asset}`,
  'GET /assets/register': () => '/assets/register',
  'GET /assets/register.pdf': () => '/assets/register.pdf',
  'GET /transfers/:id/note': ({ asset }) => `/transfers/${asset}/note`,
  'GET /transfers/:id/note.pdf': ({ asset }) => `/transfers/${asset}/note.pdf`,
  'GET /assets/:id/custody': ({ asset }) => `/assets/${asset}/custody`,
  'GET /assets/:id/custody.pdf': ({ asset }) => `/assets/${asset}/custody.pdf`,
  'GET /loans/manual/paper': () => '/loans/manual/paper',
  'GET /loans/manual/paper.pdf': () => '/loans/manual/paper.pdf',
  'GET /loans/:id/slip': ({ asset }) => `/loans/${asset}/slip`,
  'GET /loans/:id/slip.pdf': ({ asset }) => `/loans/${asset}/slip.pdf`,
  'GET /loans/register.xlsx': () => '/loans/register.xlsx?year=2570',
  'GET /loans/register.csv': () => '/loans/register.csv?year=2570',
  'GET /loans/register/paper': () => '/loans/register/paper?year=2570',
  'GET /loans/register/paper.pdf': () => '/loans/register/paper.pdf?year=2570',
  'GET /loans/letters': ({ asset }) => `/loans/letters?loans=${asset}`,
  'GET /loans/letters.pdf': ({ asset }) => `/loans/letters.pdf?loans=${asset}`,
  'GET /loans/memo': ({ asset }) => `/loans/memo?loans=${asset}`,
  'GET /loans/memo.pdf': ({ asset }) => `/loans/memo.pdf?loans=${asset}`,
  'GET /loans/:id/letter': ({ asset }) => `/loans/${asset}/letter`,
  'GET /loans/:id/letter.pdf': ({ asset }) => `/loans/${asset}/letter.pdf`,
  'GET /loans/settlements/:id/paper': ({ asset }) => `/loans/settlements/${asset}/paper`,
  'GET /loans/settlements/:id/paper.pdf': ({ asset }) => `/loans/settlements/${asset}/paper.pdf`,
  ...papers,
  'GET /plan/rounds/:id/papers/plan-table.xlsx': ({ asset }) =>
    `/plan/rounds/${asset}/papers/plan-table.xlsx`,
  'PUT /uploads/:id': ({ upload }) => `/uploads/${upload}`,
  'GET /uploads/:id': ({ upload }) => `/uploads/${upload}`,
  'PATCH /uploads/:id': ({ upload }) => `/uploads/${upload}`,
  'POST /uploads/:id/finish': ({ upload }) => `/uploads/${upload}/finish`,
  'GET /files/:id': ({ file }) => `/files/${file}`,
  'GET /files/:id/thumb': ({ file }) => `/files/${file}/thumb`,
  'GET /labels/preview': ({ asset }) => `/labels/preview?stock=a4-3x8&ids=${asset}`,
  'GET /labels/runs/:run/sheet': () => '/labels/runs/0199a1b2-0000-7000-8000-000000000001/sheet',
  'GET /labels/runs/:run/sheet.pdf': () => '/labels/runs/0199a1b2-0000-7000-8000-000000000001/sheet.pdf',
  'GET /a/:publicId': () => '/a/no-such-label',
  'POST /a/:publicId/report': () => '/a/no-such-label/report',
  'GET /public/:office/lend': () => '/public/no-office/lend',
  'POST /public/:office/lend': () => '/public/no-office/lend',
  'GET /public/:office/lend/manual': () => '/public/no-office/lend/manual',
  'GET /public/:office/lend/manual/paper': () => '/public/no-office/lend/manual/paper',
  'GET /public/:office/lend/:reference': () => '/public/no-office/lend/no-request',
  'POST /public/:office/lend/:reference/cancel': () => '/public/no-office/lend/no-request/cancel',
  'GET /public/:office/plan': () => '/public/no-office/plan',
  'GET /public/:office/plan/:year': () => '/public/no-office/plan/2570',
  'GET /public/:office/plan/:year/plan.xlsx': () => '/public/no-office/plan/2570/plan.xlsx',
  'GET /public/:office/plan/:year/plan.csv': () => '/public/no-office/plan/2570/plan.csv',
  'GET /public/:office/plan/:year/rounds/:number': () => '/public/no-office/plan/2570/rounds/1',
  'GET /paper/sarabun-400.ttf': () => '/paper/sarabun-400.ttf',
  'GET /paper/sarabun-700.ttf': () => '/paper/sarabun-700.ttf',
}

/** What would end the session that asks, or print for a minute, and is asked by a test of its own. */
const askedElsewhere = new Set(['POST /auth/sign-out', 'GET /assets/register.pdf'])

const everyRole = Object.keys(roles).filter((role): role is Role => role in roles)
const guarded = routes.filter(({ permission }) => permission !== 'public')
const nameOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`

const facts = (name: string) => ({
  name,
  shortName: name,
  subdistrict: 'บ้านกลาง',
  district: 'เมือง',
  province: 'ลำพูน',
  address: '',
  telephone: '',
  units: [{ name: 'สำนักปลัด', shortName: 'สป.' }],
})

const settingUp = (name: string, username: string) => ({
  office: facts(name),
  administrator: { name: 'นางสาวมาลี ตั้งใจ', position: 'นักวิชาการ', username, password },
})

const cookies = new Map<Role, Readonly<Record<string, string>>>()
let theirs: Theirs

beforeAll(async () => {
  const how = { now, isSample: false, hashPassword }
  const { office } = await setUpOffice(system.db, settingUp('อบต.บ้านกลาง', 'malee'), how)
  const other = await openAnotherOffice(system.db, settingUp('อบต.อื่น', 'other'), how)
  theirs = await putThings(other.office, other.administrator)
  const passwordHash = await hashPassword(password)
  for (const role of everyRole) {
    const username = `user-${role}`
    await addHolder(office, { role, username, passwordHash })
    cookies.set(role, await signIn(username))
  }
}, 120_000)

async function addHolder(
  office: OfficeId,
  { role, username, passwordHash }: { role: Role; username: string; passwordHash: string },
): Promise<void> {
  const person = personId(randomUUID())
  await system.ownerPool.query(
    `insert into person (office_id, id, name, position, created_at) values ($1, $2, $3, 'ทดสอบ', now())`,
    [office, person, `นายทดสอบ ${role}`],
  )
  await system.ownerPool.query(
    `insert into role_grant (office_id, person_id, role, unit_id, from_day)
     select $1, $2, $3, case when $3 = 'unit-head' then (select id from unit where office_id = $1) end, '2020-01-01'`,
    [office, person, role],
  )
  await decide(system.db, office, (trx) => setSignIn(trx, office, { person, username, passwordHash }))
}

async function signIn(username: string) {
  const answer = await app.inject({ method: 'POST', url: '/auth/sign-in', body: { username, password } })
  expect(answer.statusCode).toBe(200)
  return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
}

/** A card and an open intake of the other office, put in by the database's owner. */
async function putThings(office: OfficeId, person: string): Promise<Theirs> {
  const asset = randomUUID()
  const intake = randomUUID()
  await system.ownerPool.query(
    `insert into asset (office_id, id, code, code_key, category_id, name, description, brand, model, serial, condition,
       acquired_how, money_source, seller, document_number, quantity, counting_unit, note, status, capitalised,
       brought_forward, search, unit_id, place, recorded_at, changed_at)
     select $1, $2, '400-69-0001', '400-69-1', c.id, $3, $3, '', '', '', 'usable', '', '', '', '', 1, 'ตัว', '', 'in-use',
       true, false, $3, u.id, $3, now(), now()
     from category c, unit u where c.office_id = $1 and u.office_id = $1 limit 1`,
    [office, asset, mark],
  )
  await system.ownerPool.query(
    `insert into intake (office_id, id, file_name, file_sha256, file, state, progress, begun_by, begun_at, changed_at)
     values ($1, $2, $3, '', '', 'rows', '{"step":"read","done":0,"of":0}', $4, now(), now())`,
    [office, intake, mark, person],
  )
  const { rows } = await system.ownerPool.query<Pick<Theirs, 'file' | 'upload'>>(
    `with
      f as (insert into file (office_id, kind, name, bytes, sha256, received_sha256, uploaded_by, uploaded_at)
        values ($1, 'pdf', $2, 1, sha256('a'), sha256('a'), $3, now()) returning id),
      a as (insert into attachment (office_id, subject_kind, subject_id, file_id, caption, position, cover,
          attached_at, attached_by)
        select $1, 'asset', $4, f.id, $2, 1, false, now(), $3 from f),
      u as (insert into upload (office_id, id, subject_kind, subject_id, name, bytes, begun_by, begun_at)
        values ($1, gen_random_uuid(), 'asset', $4, $2, 1, $3, now()) returning id)
    select f.id as file, u.id as upload from f, u`,
    [office, mark, person, asset],
  )
  const [row] = rows
  if (row === undefined) throw new Error('the files of the office were not put in')
  return { asset, intake, ...row }
}

async function ask(
  route: { readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly path: string },
  role?: Role,
) {
  const url = requests[nameOf(route)]?.(theirs) ?? route.path
  const held = role === undefined ? {} : (cookies.get(role) ?? {})
  return app.inject({
    method: route.method,
    url,
    cookies: held,
    ...(route.method === 'POST' ? { body: {} } : {}),
  })
}

describe('the table of routes', () => {
  test('is known here whole: say how a new route is asked', () => {
    expect(routes.map(nameOf).toSorted()).toEqual(Object.keys(requests).toSorted())
  })

  test('is whole: the server has no address but these, the calls and the site', () => {
    const printed = app.printRoutes({ commonPrefix: false }).split('\n')
    const methods = printed
      .filter((line) => !line.includes('/trpc/:path'))
      .flatMap((line) => /\((.+)\)$/.exec(line)?.[1]?.split(', ') ?? [])
      .filter((method) => method !== 'HEAD')
    expect(methods).toHaveLength(routes.length)
  })

  test.each(guarded)('$method $path asks who it is', async (route) => {
    expect((await ask(route)).statusCode).toBe(401)
  })

  test.each(
    guarded
      .filter((route) => !askedElsewhere.has(nameOf(route)))
      .flatMap((route) => everyRole.map((role) => ({ ...route, role }))),
  )('$method $path lets $role in as the table says', async ({ role, ...route }) => {
    if (route.permission === 'public') throw new Error('a public route asks nobody')
    const holders: readonly Role[] = permissions[route.permission]
    const { statusCode, body } = await ask(route, role)
    expect(statusCode === 403 ? 'turned away' : 'let in').toBe(
      holders.includes(role) ? 'let in' : 'turned away',
    )
    expect(body).not.toContain(mark)
  })

  test.each(['/assets/:id/card', '/assets/:id/card.pdf', '/assets/cards', '/assets/:id/custody'])(
    "another office's card is not there: %s",
    async (path) => {
      expect((await ask({ method: 'GET', path }, 'supply-officer')).statusCode).toBe(404)
    },
  )

  test.each(['/files/:id', '/files/:id/thumb', '/uploads/:id'])(
    "another office's photo or paper is not there: %s",
    async (path) => {
      expect((await ask({ method: 'GET', path }, 'supply-officer')).statusCode).toBe(404)
    },
  )

  test('signing out ends the session that asks', async () => {
    const before = await app.inject({ url: '/trpc/office.me', cookies: cookies.get('staff') ?? {} })
    expect(before.statusCode).toBe(200)
    await ask({ method: 'POST', path: '/auth/sign-out' }, 'staff')
    const after = await app.inject({ url: '/trpc/office.me', cookies: cookies.get('staff') ?? {} })
    expect(after.statusCode).toBe(401)
  })
})
