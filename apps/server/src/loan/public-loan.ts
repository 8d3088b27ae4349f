import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { z } from 'zod'
import { NotFound } from '@prongsai/api/found'
import { offeredThings } from '@prongsai/api/loan/offered-things'
import { receiveLoan } from '@prongsai/api/loan/receive-loan'
import type { Seal } from '@prongsai/api/seal'
import { publicOffer, type PublicOffer } from '@prongsai/db/loan/public-lending'
import { publicNothing } from '@prongsai/documents/public-page'
import type { OfferShown, OfferTyped } from '@prongsai/documents/loan/offer-shown'
import { publicOfferPage } from '@prongsai/documents/loan/public-offer'
import type { OfficeId } from '@prongsai/domain/base/id'
import { addDays, bangkokDay, type Instant } from '@prongsai/domain/calendar/civil-date'
import { closedDays, namedHolidays } from '@prongsai/domain/loan/closed-day'
import { daysFrom } from '@prongsai/domain/loan/calendar'
import { stepKindsOf } from '@prongsai/domain/loan/loan-approval'
import { publicLoanInput } from '@prongsai/domain/loan/public-loan.input'
import { Refused, refusalText } from '@prongsai/domain/refusal'
import { fontPlaces } from '../paper-fonts.ts'
import { officeOf, pageOf, plansPath, unknownPage } from '../public-page.ts'
import type { Route } from '../route.ts'
import { sendingPace, type SendingPace } from './sending-pace.ts'

export type PublicLoanDeps = {
  readonly publicPool: Pool
  readonly seal: Seal | undefined
  readonly clock: () => Instant
}

const params = z.object({ office: z.string() })
const shownDays = 30

export const lendingPath = (of: OfficeId): string => `/public/${of}/lend`

/** What a form sends, which is cut off where it is too long; what comes in another way is no form of ours. */
export const formOf = (request: FastifyRequest): unknown =>
  request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
    ? request.body
    : undefined

/** Where the manual of an office stands for whoever asks. */
export const manualPath = (of: OfficeId): string => `${lendingPath(of)}/manual`

/** หน้าขอยืมสำหรับประชาชน, and the form that it takes. */
export function publicLoanRoutes(deps: PublicLoanDeps): readonly Route[] {
  const pace = sendingPace()
  return [
    {
      method: 'GET',
      path: '/public/:office/lend',
      permission: 'public',
      handler: (request: FastifyRequest, reply: FastifyReply) =>
        show(deps, reply, { office: params.parse(request.params).office, typed: untyped(), status: 200 }),
    },
    {
      method: 'POST',
      path: '/public/:office/lend',
      permission: 'public',
      handler: (request: FastifyRequest, reply: FastifyReply) => take(deps, { request, reply, pace }),
    },
  ]
}

const untyped = (): OfferTyped => ({ values: { sending: randomUUID() }, wrong: {}, refused: null })

type Showing = { readonly office: string; readonly typed: OfferTyped; readonly status: number }

async function show(deps: PublicLoanDeps, reply: FastifyReply, { office: named, typed, status }: Showing) {
  const id = officeOf(named)
  const today = bangkokDay(deps.clock())
  const until = addDays(today, shownDays)
  const offer = id && (await publicOffer(deps.publicPool, id, { from: today, until, today }))
  if (id === undefined || offer === undefined) return unknownPage(reply)
  const shown = shownOf(offer, id, today)
  if (shown === undefined || deps.seal === undefined)
    return pageOf(reply).send(
      publicNothing(fontPlaces, {
        of: offer,
        title: 'ยังไม่เปิดรับคำขอยืมทางหน้านี้',
        say: 'หากต้องการยืมพัสดุ กรุณาติดต่อเจ้าหน้าที่พัสดุที่สำนักงานในวันและเวลาราชการ',
      }),
    )
  return pageOf(reply)
    .code(status)
    .send(publicOfferPage(shown, typed, fontPlaces))
}

function shownOf(offer: PublicOffer, id: OfficeId, today: OfferShown['today']): OfferShown | undefined {
  const { rules } = offer
  if (rules === null) return undefined
  return {
    ...offer,
    rules,
    path: lendingPath(id),
    manualPath: manualPath(id),
    plansPath: plansPath(id),
    today,
    steps: stepKindsOf('outside', rules),
    closed: closedDays(daysFrom(today, shownDays), namedHolidays(offer.holidays)),
    things: offeredThings(offer, { from: today, days: shownDays }).slice(0, 100),
  }
}

type Taking = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly pace: SendingPace
}

const typedInput = z.record(z.string(), z.string().catch(''))

async function take(deps: PublicLoanDeps, { request, reply, pace }: Taking) {
  const { office: named } = params.parse(request.params)
  const values = typedInput.catch({}).parse(formOf(request) ?? {})
  const again = (status: number, told: Pick<OfferTyped, 'refused'> & Partial<OfferTyped>) =>
    show(deps, reply, { office: named, status, typed: { values: keyed(values), wrong: {}, ...told } })
  const id = officeOf(named)
  if (id === undefined) return unknownPage(reply)
  // Whatever fills in the field that nobody sees is no person.
  if (values['website'] !== undefined && values['website'] !== '') return again(200, { refused: null })
  if (!pace.maySend(request.ip, deps.clock()))
    return again(429, { refused: refusalText({ code: 'loan/too-often' }) })
  const read = publicLoanInput.safeParse({ ...filled, ...values, things: thingsOf(values) })
  if (!read.success) return again(422, wrongOf(read.error))
  const { publicPool, seal } = deps
  if (seal === undefined) return again(200, { refused: null })
  const now = deps.clock()
  const { before, notTaken: gaveUp } = pace.taking({ address: request.ip, office: id }, now)
  const receiving = receiveLoan({ publicPool, seal, office: id, now, ofNetwork: before }, read.data)
  return receiving.then(
    (reference) => reply.redirect(`${lendingPath(id)}/${reference}?taken=1`, 303),
    (error: unknown) => {
      gaveUp()
      return notTaken(error, { reply, again })
    },
  )
}

type NotTaken = {
  readonly reply: FastifyReply
  readonly again: (status: number, told: Pick<OfferTyped, 'refused' | 'wrong'>) => Promise<FastifyReply>
}

function notTaken(error: unknown, { reply, again }: NotTaken) {
  if (error instanceof NotFound) return unknownPage(reply)
  if (error instanceof Refused) {
    const refused = refusalText(error.refusal)
    return again(422, {
      refused,
      wrong: error.refusal.code === 'loan/closed-day' ? { arranged: refused } : {},
    })
  }
  throw error
}

const filled = {
  name: '',
  telephone: '',
  address: '',
  agency: '',
  isAgency: '',
  arranged: '',
  from: '',
  due: '',
  purposeId: '',
  reason: '',
  placeName: '',
  sending: '',
}

/** Where the form came without its key it gets another. */
const keyed = (values: Readonly<Record<string, string>>) => ({
  ...values,
  sending: z.uuid().safeParse(values['sending']).data ?? randomUUID(),
})

const thingsOf = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      /^thing-[0-9a-f]{16}$/.test(name) ? [[name.slice(6), value]] : [],
    ),
  )

function wrongOf({ issues }: z.ZodError): Pick<OfferTyped, 'refused' | 'wrong'> {
  const wrong = Object.fromEntries(
    issues.map(({ path, message }) => [
      path.length > 1 ? `thing-${String(path[1])}` : String(path[0]),
      message,
    ]),
  )
  return { refused: 'ข้อมูลยังไม่ครบหรือไม่ถูกต้อง กรุณาแก้ไขช่องที่ระบุ แล้วส่งอีกครั้ง', wrong }
}
