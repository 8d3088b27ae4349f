import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Named by their content, so a changed one has another name. */
const hashed = 'built/'

/** The built web application: its files, and its first page for every address that the application itself understands. */
export async function serveSite(app: FastifyInstance, site: string): Promise<void> {
  const built = existsSync(join(site, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: site,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', cachingOf(relative(site, path)))
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (built && isPage(request)) return reply.sendFile('index.html')
    return notFound(reply)
  })
}

const cachingOf = (path: string): string =>
  path.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache'

const notFound = (reply: FastifyReply): FastifyReply =>
  reply.code(404).header('cache-control', 'no-store').send({ error: 'ไม่พบหน้าที่ต้องการ' })

/** An address that somebody typed or followed; a script or a call that is not there is simply not there. */
function isPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (url.startsWith(`/${hashed}`) || url.startsWith('/trpc')) return false
  return headers.accept?.includes('text/html') ?? false
}
