import { HttpFailure } from './http-failure.ts'

/** What is not tRPC: signing in and out, the one-time link and the first visit. */

/** Whether an office is still to be set up, and whether the sample can be opened. */
export type SetupState = { readonly isFresh: boolean; readonly hasSample: boolean }

export type OfficeFacts = {
  readonly name: string
  readonly shortName: string
  readonly subdistrict: string
  readonly district: string
  readonly province: string
  readonly address: string
  readonly telephone: string
  readonly units: readonly { readonly name: string; readonly shortName: string }[]
}

export type FirstAdministrator = {
  readonly name: string
  readonly position: string
  readonly username: string
  readonly password: string
}

export type Setup =
  | {
      readonly code: string
      readonly choice: 'own'
      readonly office: OfficeFacts
      readonly administrator: FirstAdministrator
    }
  | { readonly code: string; readonly choice: 'sample' }

export const signIn = (username: string, password: string) => call('/auth/sign-in', { username, password })
export const changePassword = (current: string, password: string) =>
  call('/auth/password', { current, password })
export const signOut = () => call('/auth/sign-out', {})
export async function askSetup(): Promise<SetupState> {
  const said = await call('/setup/state')
  return { isFresh: memberOf(said, 'state') === 'fresh', hasSample: memberOf(said, 'sample') === true }
}
export const setUp = (setup: Setup) => call('/setup', setup)

/** GET without a body, POST with one. Throws a HttpFailure for whatever is no success. */
export async function call(path: string, body?: object): Promise<unknown> {
  const response = await fetch(path, requestOf(body)).catch(() => {
    throw new HttpFailure(0)
  })
  const said: unknown = await response.json().catch(() => undefined)
  if (response.ok) return said
  const [sentence, minutes] = [memberOf(said, 'error'), memberOf(said, 'minutes')]
  throw new HttpFailure(response.status, {
    ...(typeof sentence === 'string' ? { sentence } : {}),
    ...(typeof minutes === 'number' ? { minutes } : {}),
    fields: textsOf(memberOf(said, 'fields')),
  })
}

const memberOf = (said: unknown, name: string): unknown =>
  typeof said === 'object' && said !== null ? Object.getOwnPropertyDescriptor(said, name)?.value : undefined

/** The members that are texts. */
const textsOf = (said: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(said ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )

const requestOf = (body: object | undefined): RequestInit =>
  body === undefined
    ? { headers: { accept: 'application/json' } }
    : {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }
