import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'

const patience = 3000

/** Whether the system can answer, which it can when its database does. */
export const health =
  (pool: Pool) =>
  async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    reply.header('cache-control', 'no-store')
    const answered = await answers(pool)
    return reply.code(answered ? 200 : 503).send({ status: answered ? 'ok' : 'database away' })
  }

async function answers(pool: Pool): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), patience)
  const asked = pool.query('select 1').then(
    () => true,
    () => false,
  )
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}
