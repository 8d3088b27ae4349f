import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { deserialize, type SuperJSONResult } from 'superjson'
import { z } from 'zod'
import type { Measure } from './measures.ts'
import type { Target } from './job.ts'
import type { Office } from './open-office.ts'
import { answering, freePort, startProgram, type Program } from './program.ts'

export const sideNames = ['prongsai', 'bare procedure', 'pg'] as const
export type SideName = (typeof sideNames)[number]

/** The system and the bare procedures, both answering over one office. */
export type Sides = {
  readonly office: Office
  readonly server: Program
  readonly port: number
  readonly cookie: string
  readonly target: (side: SideName, measure: Measure) => Promise<Target>
}

/** Starts the real server as `npm start` does, and beside it the bare procedures. */
export async function openSides(
  { url, office, directory }: { readonly url: string; readonly office: Office; readonly directory: string },
  closings: (() => Promise<unknown>)[],
): Promise<Sides> {
  const port = await freePort()
  const data = await mkdtemp(join(directory, 'data-'))
  const usual = await usualStart()
  const server = startProgram(import.meta.resolve('@prongsai/server/main'), {
    ...usual,
    variables: {
      ...usual.variables,
      DATABASE_URL: url,
      PORT: String(port),
      DATA_DIR: data,
      HOST: '127.0.0.1',
    },
  })
  closings.push(
    () => rm(data, { recursive: true, force: true }),
    () => server.end(),
  )
  await answering(`http://127.0.0.1:${String(port)}/healthz`, server)
  const barePort = await freePort()
  const bare = startProgram(import.meta.resolve('./bare.ts'))
  closings.push(() => bare.end())
  await bare.ask({ port: barePort, url: office.url, actor: office.actor })
  await after(1500)
  const cookie = await signIn(port, office)
  return {
    office,
    server,
    port,
    cookie,
    target: async (side, measure) => {
      if (side === 'pg') return measure.straight(office)
      const requests = measure.requests(office)
      return side === 'prongsai'
        ? { kind: 'http', port, cookie, requests }
        : { kind: 'http', port: barePort, cookie: undefined, requests }
    },
  }
}

const root = join(import.meta.dirname, '../../..')

/** How `npm start` starts the system: with which variables and which options of Node. */
async function usualStart() {
  const { scripts } = z
    .object({ scripts: z.object({ start: z.string() }) })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  const said = /((?:\w+=\S+ )*)exec node ((?:--\S+ )*)apps\/server\/src\/main\.ts$/.exec(scripts.start)
  if (said === null) throw new Error('`npm start` is not understood')
  const [, variables = '', options = ''] = said
  return {
    directory: root,
    variables: Object.fromEntries(words(variables).map((word) => word.split('=', 2))),
    nodeOptions: words(options),
  }
}

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '')

async function signIn(port: number, { signIn: body }: Office): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`signing in failed: ${String(answer.status)} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => z.string().parse(cookie.split(';')[0]))
    .join('; ')
}

/** Holds the answers of the system and of the bare procedures against each other: what differs is not to be compared. */
export async function assertSame(sides: Sides, measure: Measure): Promise<void> {
  const [ours, bare] = await Promise.all([
    firstAnswer(await sides.target('prongsai', measure)),
    firstAnswer(await sides.target('bare procedure', measure)),
  ])
  if (!isDeepStrictEqual(ours, bare)) throw new Error(`${measure.name}: the two answer differently`)
}

const answered = z.tuple([z.object({ result: z.object({ data: z.custom<SuperJSONResult>() }) })])

/** Of a look; a decision answers with another code each time. */
async function firstAnswer(target: Target): Promise<unknown> {
  const [first] = target.kind === 'http' ? target.requests : []
  if (target.kind !== 'http' || first === undefined || first.method === 'POST') return undefined
  const headers = target.cookie === undefined ? {} : { cookie: target.cookie }
  const answer = await fetch(`http://127.0.0.1:${String(target.port)}${first.path}`, { headers })
  const [{ result }] = answered.parse(await answer.json())
  return deserialize(result.data)
}
