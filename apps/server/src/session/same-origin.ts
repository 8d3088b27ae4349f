import type { FastifyReply, FastifyRequest } from 'fastify'

const looks = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Turns a write away that a page of another origin sends: the browser would send our cookie with it. What a browser
 * does not send (no `Origin`, no `Sec-Fetch-Site`) carries nobody's cookie by accident.
 */
export const sameOrigin =
  (publicUrl: string) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (looks.has(request.method) || isOurs(request, publicUrl)) return undefined
    return reply.code(403).send({
      error: `ไม่รับคำขอที่ส่งมาจากหน้าอื่น กรุณาเปิดระบบที่ ${publicUrl} แล้วทำรายการใหม่`,
    })
  }

function isOurs({ headers }: FastifyRequest, publicUrl: string): boolean {
  const { origin } = headers
  if (origin === undefined) return ownSite(headers['sec-fetch-site'])
  if (origin === publicUrl) return true
  const asked = URL.parse(origin)
  // A page that came over plain http may be anybody's on the way, so it does not speak for one of https.
  if (asked?.protocol === 'http:' && publicUrl.startsWith('https:')) return false
  return asked?.host === headers.host
}

/**
 * Whether a page of another site asks for this by itself: as a picture, a frame, a script or beforehand. To follow a link
 * from there is a person's own act, and is not.
 */
export function isEmbeddedElsewhere({ headers }: FastifyRequest): boolean {
  if (ownSite(headers['sec-fetch-site'])) return false
  const followed = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  return !followed || headers['sec-purpose'] !== undefined
}

const ownSite = (site: string | readonly string[] | undefined): boolean =>
  site === undefined || site === 'same-origin' || site === 'none'
