import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '@prongsai/domain/access/actor'
import { may, type Permission } from '@prongsai/domain/access/permissions'
import { isEmbeddedElsewhere } from './session/same-origin.ts'

type Place = { readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly path: string }

/** Anybody may ask. */
export type PublicRoute = Place & {
  readonly permission: 'public'
  readonly handler: (request: FastifyRequest, reply: FastifyReply) => unknown
}

/** Only who holds the permission gets through to the handler. */
export type OfficerRoute = Place & {
  readonly permission: Permission
  readonly handler: (request: FastifyRequest, reply: FastifyReply, actor: Actor) => unknown
}

/** What is not tRPC. It names who may ask for it, or it does not exist. */
export type Route = PublicRoute | OfficerRoute

/** Who asks, by the session that the request carries. */
export type ActorOf = (request: FastifyRequest) => Promise<Actor | undefined>

const sentences = { 401: 'กรุณาเข้าสู่ระบบก่อน', 403: 'ท่านไม่มีสิทธิ์ทำรายการนี้' } as const

/** An answer of the application's own to a request that it turns away. */
export class TurnedAway extends Error {
  override readonly name = 'TurnedAway'
  readonly statusCode: 401 | 403

  constructor(statusCode: 401 | 403, sentence: string = sentences[statusCode]) {
    super(sentence)
    this.statusCode = statusCode
  }
}

/** The one place where a route is registered. */
export function registerRoutes(app: FastifyInstance, routes: readonly Route[], actorOf: ActorOf): void {
  for (const route of routes) {
    app.route({ method: route.method, url: route.path, handler: handlerOf(route, actorOf) })
  }
}

function handlerOf(route: Route, actorOf: ActorOf) {
  if (!isOfficer(route)) return route.handler
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    // What an officer may ask for is heavy to make and told in the journal: no page of another site has him ask for it.
    if (isEmbeddedElsewhere(request)) throw new TurnedAway(403, embedded)
    const actor = await actorOf(request)
    if (actor === undefined) throw new TurnedAway(401)
    if (!may(actor, route.permission)) throw new TurnedAway(403)
    return route.handler(request, reply, actor)
  }
}

const embedded = 'ไม่รับคำขอที่ฝังมาจากเว็บไซต์อื่น กรุณาเปิดจากระบบโดยตรง'

const isOfficer = (route: Route): route is OfficerRoute => route.permission !== 'public'
