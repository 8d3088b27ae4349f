import type { FastifyReply, FastifyRequest } from 'fastify'
import { addressHeader, type Authentication } from './authentication.ts'

/** Asks better-auth at one of its own paths, for this visitor; its cookies go on to him. */
export async function authenticate(
  authentication: Authentication,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { path, body }: { readonly path: string; readonly body: object },
): Promise<Response> {
  const { baseURL } = authentication.options
  const answer = await authentication.handler(
    new Request(`${baseURL}/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: baseURL,
        cookie: request.headers.cookie ?? '',
        'user-agent': request.headers['user-agent'] ?? '',
        [addressHeader]: request.ip,
      },
      body: JSON.stringify(body),
    }),
  )
  if (answer.ok) reply.header('set-cookie', answer.headers.getSetCookie())
  return answer
}
