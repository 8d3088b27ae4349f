import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import type { FastifyInstance } from 'fastify'
import { appRouter, type AppRouter } from '@prongsai/api/app-router'
import type { Context } from '@prongsai/api/context'
import type { Seal } from '@prongsai/api/seal'
import type { Db } from '@prongsai/db/database'
import type { Instant } from '@prongsai/domain/calendar/civil-date'
import type { SessionOf } from '../session/session-of.ts'

export type TrpcDeps = {
  readonly db: Db
  readonly clock: () => Instant
  readonly sessionOf: SessionOf
  readonly seal: Seal
}

/** The application's own API. */
export async function mountTrpc(
  app: FastifyInstance,
  { db, clock, sessionOf, seal }: TrpcDeps,
): Promise<void> {
  const options: FastifyTRPCPluginOptions<AppRouter> = {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: 20,
      createContext: async ({ req }): Promise<Context> => {
        const found = await sessionOf(req)
        return { db, actor: found?.actor, session: found?.session, now: clock(), seal }
      },
      // What an officer saw is not for whoever sits at the machine after him.
      responseMeta: () => ({ headers: { 'cache-control': 'no-store' } }),
      onError: ({ error, req, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          req.log.error({ err: error.cause ?? error, path }, 'a call failed')
      },
    },
  }
  await app.register(fastifyTRPCPlugin, options)
}
