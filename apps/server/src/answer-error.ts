import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isAway } from '@prongsai/db/away'
import { StoreAway } from './file/file-store.ts'
import { TurnedAway } from './route.ts'

/** What the visitor is told of an error: a sentence, and never where in the program it arose. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isAway(error)) {
    request.log.error({ code: error.code, message: error.message }, 'the database is away')
    return reply.code(503).header('retry-after', '2').send({ error: 'ฐานข้อมูลยังไม่พร้อม กรุณาลองใหม่ในอีกสักครู่' })
  }
  if (error instanceof StoreAway) {
    request.log.error({ err: error }, 'the storage of files is away')
    return reply
      .code(503)
      .header('retry-after', '10')
      .send({ error: 'ติดต่อที่เก็บแฟ้มไม่ได้ในขณะนี้ กรุณาลองใหม่ในอีกสักครู่' })
  }
  if (error instanceof TurnedAway) return reply.code(error.statusCode).send({ error: error.message })
  const status = error.statusCode ?? 500
  if (status < 500) return reply.code(status).send({ error: sentences[status] ?? 'คำขอไม่ถูกต้อง' })
  request.log.error({ err: error }, 'a request failed')
  return reply.code(500).send({ error: 'ระบบขัดข้อง กรุณาลองใหม่ หากยังไม่ได้โปรดแจ้งผู้ดูแลระบบ' })
}

/** What cannot even be read as an address comes by none of the hooks, so it is given here what keeps it in its place. */
export function answerUnread(reply: FastifyReply): void {
  void reply
    .code(400)
    .headers({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .send({ error: 'คำขอไม่ถูกต้อง' })
}

const sentences: Readonly<Record<number, string>> = {
  404: 'ไม่พบหน้าที่ต้องการ',
  413: 'ข้อมูลที่ส่งมามีขนาดใหญ่เกินไป',
  429: 'ส่งคำขอถี่เกินไป กรุณารอสักครู่แล้วลองใหม่',
}
