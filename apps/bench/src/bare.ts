import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import { fastify } from 'fastify'
import { openDatabase, openPool } from '@prongsai/db/database'
import type { Actor } from '@prongsai/domain/access/actor'
import { bareRouter } from './bare-router.ts'

/** Where the bare procedures answer, and over which database. */
export type Bare = { readonly port: number; readonly url: string; readonly actor: Actor }

/** The bare procedures in a process of their own: only a measuring run starts it. */
async function serve({ port, url, actor }: Bare): Promise<void> {
  const router = bareRouter(openDatabase(openPool({ url, role: undefined })), actor)
  const app = fastify({ routerOptions: { maxParamLength: 5000 } })
  const options: FastifyTRPCPluginOptions<typeof router> = { prefix: '/trpc', trpcOptions: { router } }
  await app.register(fastifyTRPCPlugin, options)
  await app.listen({ host: '127.0.0.1', port })
}

process.once('message', (bare: Bare) => {
  void serve(bare).then(() => process.send?.('listening'))
})
