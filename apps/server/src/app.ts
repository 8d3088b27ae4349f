import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import fastifyHelmet from '@fastify/helmet'
import { fastify, type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { config } from 'zod'
import thai from 'zod/v4/locales/th.js'
import { answerError, answerUnread } from './answer-error.ts'
import type { Environment } from './environment.ts'
import { acceptParts } from './file/upload-routes.ts'
import { acceptForms } from './label/label-report.ts'
import { acceptFiles } from './intake/intake-routes.ts'
import { headersFor, permissionsPolicy } from './headers.ts'
import { registerRoutes } from './route.ts'
import { type RouteDeps, routesOf } from './routes.ts'
import { sameOrigin } from './session/same-origin.ts'
import type { SessionOf } from './session/session-of.ts'
import { serveSite } from './site.ts'
import { mountTrpc, type TrpcDeps } from './trpc/mount-trpc.ts'
import type { Certificate } from './certificate.ts'

export type AppDeps = RouteDeps &
  Pick<TrpcDeps, 'seal'> & {
    readonly environment: Pick<Environment, 'publicUrl' | 'trustProxy'>
    readonly certificate: Certificate | undefined
    /** The directory of the built web application. */
    readonly site: string
    readonly sessionOf: SessionOf
    readonly logger: NonNullable<FastifyServerOptions['logger']>
  }

/** The HTTP side of the system, put together but not yet listening. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { environment, certificate } = deps
  // A schema that says nothing of its own is answered for in Thai, not in the library's English.
  config(thai())
  const app = fastify({
    logger: deps.logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: environment.trustProxy ? [...environment.trustProxy] : false,
    bodyLimit: 1_048_576,
    // A batch of calls is one path.
    routerOptions: { maxParamLength: 5000 },
    frameworkErrors: (_error, _request, reply) => answerUnread(reply),
    serverFactory: (handler) =>
      certificate ? createSecureServer(certificate, handler) : createServer(handler),
  })
  app.setErrorHandler(answerError)
  await app.register(fastifyHelmet, headersFor(environment.publicUrl))
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissionsPolicy)
  })
  app.addHook('onRequest', sameOrigin(environment.publicUrl))
  await acceptFiles(app)
  acceptForms(app)
  acceptParts(app)
  registerRoutes(app, routesOf(deps), async (request) => (await deps.sessionOf(request))?.actor)
  await mountTrpc(app, deps)
  await serveSite(app, deps.site)
  return app
}
