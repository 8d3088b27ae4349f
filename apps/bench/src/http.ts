import { serialize } from 'superjson'
import { z } from 'zod'
import type { Sides } from './sides.ts'

const patience = 300_000

/** Asks the system itself as the officer who is signed in; anything but its yes is the end of the run. */
export async function ask(
  { port, cookie }: Pick<Sides, 'port' | 'cookie'>,
  path: string,
  asked: Pick<RequestInit, 'method' | 'body'> & { readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
    ...asked,
    headers: { ...asked.headers, cookie },
    signal: AbortSignal.timeout(patience),
  })
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`)
  return answer
}

const decided = z.object({ result: z.object({ data: z.object({ json: z.unknown() }) }) })

/** A decision by its procedure; its answer as it crosses the wire. */
export async function decide(sides: Sides, procedure: string, input: unknown): Promise<unknown> {
  const answer = await ask(sides, `/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(serialize(input)),
  })
  return decided.parse(await answer.json()).result.data.json
}
