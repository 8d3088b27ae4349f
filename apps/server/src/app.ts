import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import fastifyHelmet from '@fastify/helmet'
import { fastify, type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { answerError } from './answer-error.ts'
import type { Environment } from './environment.ts'
import { headersFor, permissionsPolicy } from './headers.ts'
import { type ActorOf, registerRoutes } from './route.ts'
import { type RouteDeps, routesOf } from './routes.ts'
import { serveSite } from './site.ts'
import type { Certificate } from './certificate.ts'

export type AppDeps = RouteDeps & {
  readonly environment: Pick<Environment, 'publicUrl' | 'trustProxy'>
  readonly certificate: Certificate | undefined
  /** The directory of the built web application. */
  readonly site: string
  readonly actorOf: ActorOf
  readonly logger: NonNullable<FastifyServerOptions['logger']>
}

/** The HTTP side of the system, put together but not yet listening. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { environment, certificate } = deps
  const app = fastify({
    logger: deps.logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: environment.trustProxy ? [...environment.trustProxy] : false,
    bodyLimit: 1_048_576,
    // A batch of calls is one path.
    routerOptions: { maxParamLength: 5000 },
    serverFactory: (handler) =>
      certificate ? createSecureServer(certificate, handler) : createServer(handler),
  })
  app.setErrorHandler(answerError)
  await app.register(fastifyHelmet, headersFor(environment.publicUrl))
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', permissionsPolicy)
  })
  registerRoutes(app, routesOf(deps), deps.actorOf)
  await serveSite(app, deps.site)
  return app
}
