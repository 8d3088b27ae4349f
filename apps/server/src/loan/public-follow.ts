import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { cancelReceived } from '@prongsai/api/loan/receive-loan'
import { publicLoan } from '@prongsai/db/loan/public-lending'
import { publicFollowPage, type FollowTold } from '@prongsai/documents/loan/public-follow'
import { bangkokDay } from '@prongsai/domain/calendar/civil-date'
import { mayCancelOutside } from '@prongsai/domain/loan/extension'
import { isSameStep } from '@prongsai/domain/loan/loan-approval'
import { publicCancelInput } from '@prongsai/domain/loan/public-loan.input'
import { NotFound } from '@prongsai/api/found'
import { Refused, refusalText } from '@prongsai/domain/refusal'
import { fontPlaces } from '../paper-fonts.ts'
import { officeOf, pageOf, unknownPage } from '../public-page.ts'
import type { Route } from '../route.ts'
import { formOf, lendingPath, manualPath, type PublicLoanDeps } from './public-loan.ts'

const params = z.object({ office: z.string(), reference: z.string() })

/** A reference as it is given out; whatever else is asked for is nobody's. */
const isReference = (text: string): boolean => /^[\w-]{22}$/.test(text)

const query = z.object({ taken: z.literal('1').optional().catch(undefined) })
const nothingTold: FollowTold = { taken: false, refused: null, reason: '' }

/** หน้าติดตามคำขอ, for whoever has the reference: nobody guesses one. */
export const publicFollowRoutes = (deps: PublicLoanDeps): readonly Route[] => [
  {
    method: 'GET',
    path: '/public/:office/lend/:reference',
    permission: 'public',
    handler: (request: FastifyRequest, reply: FastifyReply) =>
      tell(deps, { request, reply }, { ...nothingTold, taken: query.parse(request.query).taken === '1' }),
  },
  {
    method: 'POST',
    path: '/public/:office/lend/:reference/cancel',
    permission: 'public',
    handler: (request: FastifyRequest, reply: FastifyReply) => cancel(deps, { request, reply }),
  },
]

type Asking = { readonly request: FastifyRequest; readonly reply: FastifyReply }

async function tell(deps: PublicLoanDeps, { request, reply }: Asking, told: FollowTold) {
  const { office: named, reference } = params.parse(request.params)
  reply.header('x-robots-tag', 'noindex, nofollow, noarchive')
  const office = officeOf(named)
  const loan =
    office && isReference(reference) ? await publicLoan(deps.publicPool, office, reference) : undefined
  if (office === undefined || loan === undefined) return unknownPage(reply)
  const left = loan.steps.filter((step) => !loan.standing.some((done) => isSameStep(step, done)))
  const shown = {
    ...loan,
    path: `${lendingPath(office)}/${reference}`,
    offerPath: lendingPath(office),
    manualPath: manualPath(office),
    reference,
    today: bangkokDay(deps.clock()),
    cancellable: loan.ownRequest && mayCancelOutside(loan),
    stepsLeft: left.map(({ kind }) => kind),
  }
  return pageOf(reply).send(publicFollowPage(shown, told, fontPlaces))
}

const typed = z.object({ reason: z.string().catch('') })

async function cancel(deps: PublicLoanDeps, { request, reply }: Asking) {
  const { office: named, reference } = params.parse(request.params)
  const office = officeOf(named)
  if (office === undefined || !isReference(reference)) return unknownPage(reply)
  const { reason } = typed.catch({ reason: '' }).parse(formOf(request) ?? {})
  const again = (refused: string) => {
    reply.code(422)
    return tell(deps, { request, reply }, { ...nothingTold, refused, reason })
  }
  const read = publicCancelInput.safeParse({ reason })
  if (!read.success) return again(read.error.issues[0]?.message ?? '')
  try {
    const { publicPool, clock } = deps
    await cancelReceived({ publicPool, office, now: clock() }, { reference, reason: read.data.reason })
    return await reply.redirect(`${lendingPath(office)}/${reference}`, 303)
  } catch (error) {
    if (error instanceof NotFound) return unknownPage(reply)
    if (error instanceof Refused) return again(refusalText(error.refusal))
    throw error
  }
}
