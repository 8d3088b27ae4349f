import { initTRPC, TRPCError, type TRPCDefaultErrorShape } from '@trpc/server'
import superjson, { deserialize } from 'superjson'
import { z } from 'zod'
import { capacityFor, type Permission } from '@prongsai/domain/access/permissions'
import { bangkokDay } from '@prongsai/domain/calendar/civil-date'
import { Refused, type Refusal } from '@prongsai/domain/refusal'
import { again } from '@prongsai/db/again'
import { isAway } from '@prongsai/db/away'
import { decide, look } from '@prongsai/db/database'
import { isMalformed } from '@prongsai/db/malformed'
import { refusalOfConstraint } from './constraint-refusal.ts'
import type { Context } from './context.ts'
import { NotFound } from './found.ts'
import { serialize } from './wire.ts'

/** Every procedure names its permission, and the generated test of rights reads it here. */
type Meta = { readonly permission: Permission }

/**
 * What is told of a failure. An interface of its own name: the compiler would write every refusal of the house into the
 * declaration of each router.
 */
export interface ToldFailure extends Omit<TRPCDefaultErrorShape, 'data'> {
  readonly data: {
    readonly code: TRPCDefaultErrorShape['data']['code']
    readonly httpStatus: number
    readonly refusal: Refusal | null
    readonly invalid: { formErrors: string[]; fieldErrors: {} } | null
  }
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: { input: superjson, output: { serialize, deserialize } },
    isDev: false,
    errorFormatter: ({ shape, error }): ToldFailure => ({
      ...shape,
      message: error.code === 'INTERNAL_SERVER_ERROR' ? 'internal' : shape.message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        refusal: error.cause instanceof Refused ? error.cause.refusal : null,
        invalid: error.cause instanceof z.ZodError ? z.flattenError(error.cause) : null,
      },
    }),
  })

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** What the pure rules, the queries and the constraints answered, as tRPC says it. */
function mapped(error: TRPCError): TRPCError {
  const cause = refusalOfConstraint(error.cause) ?? error.cause
  if (cause instanceof Refused)
    return new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: cause.message, cause })
  if (cause instanceof NotFound) return new TRPCError({ code: 'NOT_FOUND', message: cause.message, cause })
  if (isAway(cause)) return new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'away', cause })
  if (isMalformed(cause)) return new TRPCError({ code: 'BAD_REQUEST', message: 'malformed', cause })
  return error
}

const procedure = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok) throw mapped(result.error)
  return result
})

/** Who you are, and whether you may: asked before the input is looked at. */
const officer = (permission: Permission) =>
  procedure.meta({ permission }).use(({ ctx, next }) => {
    if (ctx.actor === undefined) throw new TRPCError({ code: 'UNAUTHORIZED' })
    const capacity = capacityFor(ctx.actor, permission)
    if (capacity === undefined) throw new TRPCError({ code: 'FORBIDDEN' })
    return next({
      ctx: { actor: ctx.actor, capacity, permission, now: ctx.now, today: bangkokDay(ctx.now) },
    })
  })

/** A procedure that only looks: its `db` has no methods that write. */
export const looking = (permission: Permission) =>
  officer(permission).use(({ ctx, next }) => look(ctx.db, ctx.actor.office, (db) => next({ ctx: { db } })))

/** A procedure that decides: its `db` is one transaction, undone by any refusal or error. One that lost a race is made again. */
export const deciding = <Input extends z.ZodType>(permission: Permission, input: Input) =>
  officer(permission)
    .input(input)
    .use(({ ctx, next }) =>
      again(isExplained, () =>
        decide(ctx.db, ctx.actor.office, async (trx) => {
          const result = await next({ ctx: { db: trx } })
          // `next` reports a failure instead of throwing it, and only a throw rolls back.
          if (!result.ok) throw result.error
          return result
        }),
      ),
    )

/** Constraints whose rule is asked first as well: the second time it sees who came before, and says so. */
const explained: ReadonlySet<unknown> = new Set([
  'asset_code_once',
  'category_kind_once',
  'transfer_line_promised_once',
  'loan_hold_once',
  'supplier_tax_id_once',
  'supplier_tax_digest_once',
  'purchase_step_once',
  'paper_number_once',
  'paper_number_of_one',
  'budget_line_not_overdrawn',
  'plan_round_number_once',
  'plan_round_first_once',
  'plan_round_open_once',
])

const isExplained = (error: Error): boolean =>
  error.cause instanceof Error && 'constraint' in error.cause && explained.has(error.cause.constraint)
