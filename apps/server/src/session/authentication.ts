import { hash, verify } from '@node-rs/argon2'
import { APIError, betterAuth } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { username } from 'better-auth/plugins/username'
import type { Pool } from 'pg'
import { openDatabase } from '@prongsai/db/database'
import { gotIn, lockOutToTell, trySignIn, type Trying } from '@prongsai/db/office/lock-out'
import { usernameLongest, usernameShape, usernameShortest } from '@prongsai/domain/office/username'
import { networkOf } from './network.ts'

export type AuthenticationOptions = {
  /** Connections in the role `prongsai_auth`. */
  readonly pool: Pool
  /** Signs the session's cookie. */
  readonly secret: string
  readonly publicUrl: string
}

/** Where the address of the caller is told to better-auth. Only `authenticate` writes it, from what fastify knows. */
export const addressHeader = 'x-prongsai-address'

const day = 24 * 60 * 60
const signInPath = '/sign-in/username'

/**
 * Who signs in, and with which session. People are made by the office, through one-time links, and never sign
 * themselves up; what a person may do stands in the office's own tables. No session is read from a cookie alone, so
 * that ending one takes hold with the next request.
 */
export function openAuthentication({ pool, secret, publicUrl }: AuthenticationOptions) {
  const db = openDatabase(pool)
  return betterAuth({
    database: { db, type: 'postgres', schemaName: 'auth', transaction: true },
    secret,
    baseURL: publicUrl,
    basePath: '/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 600,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: 7 * day, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: { enabled: true, storage: 'database', customRules: { [signInPath]: { window: 60, max: 30 } } },
    advanced: {
      cookiePrefix: 'prongsai',
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    hooks: {
      before: createAuthMiddleware(async ({ path, body, headers }) => {
        const hold = path === signInPath ? await trySignIn(db, tryingIn(body, headers)) : undefined
        if (hold) throw new APIError(hold.held === 'both' ? 'LOCKED' : 'TOO_MANY_REQUESTS', { hold })
      }),
      after: createAuthMiddleware(async ({ path, body, headers, context }) => {
        if (path === signInPath && context.newSession) await gotIn(db, tryingIn(body, headers))
      }),
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: usernameShortest,
        maxUsernameLength: usernameLongest,
        usernameValidator: (name) => usernameShape.test(name.toLowerCase()),
      }),
    ],
  })
}

export type Authentication = ReturnType<typeof openAuthentication>

/** Whose name a try that failed has locked, by the name that was typed and the address; undefined where that is not to be told. */
export type LockedOut = (name: string, address: string) => Promise<string | undefined>

export function lockedOutIn(pool: Pool): LockedOut {
  const db = openDatabase(pool)
  return (name, address) => lockOutToTell(db, tryingBy(name, address))
}

/** argon2id, 19 MiB and two passes. Thai can be written with the same signs in another order. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'))

const verifyPassword = ({ hash: kept, password }: { hash: string; password: string }): Promise<boolean> =>
  verify(kept, password.normalize('NFC'))

/** Who tries, as tries are counted: two spellings of one name are tried as one. */
const tryingIn = (body: unknown, headers: Headers | undefined): Trying =>
  tryingBy(nameIn(body), headers?.get(addressHeader) ?? '')

const tryingBy = (name: string, address: string): Trying => ({
  name: name.toLowerCase(),
  address: networkOf(address),
})

const nameIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'username' in body && typeof body.username === 'string'
    ? body.username
    : ''
