import { hash, verify } from '@node-rs/argon2'
import { APIError, betterAuth } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { username } from 'better-auth/plugins/username'
import type { Pool } from 'pg'
import { openDatabase } from '@prongsai/db/database'
import { forgetTries, trySignIn } from '@prongsai/db/office/lock-out'
import { usernameLongest, usernameShape, usernameShortest } from '@prongsai/domain/office/username'

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
      before: createAuthMiddleware(async ({ path, body }) => {
        const wait = path === signInPath ? await trySignIn(db, nameIn(body)) : 0
        if (wait > 0) throw new APIError('LOCKED', { minutes: wait })
      }),
      after: createAuthMiddleware(async ({ path, body, context }) => {
        if (path === signInPath && context.newSession) await forgetTries(db, nameIn(body))
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

/** argon2id, 19 MiB and two passes. Thai can be written with the same signs in another order. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'))

const verifyPassword = ({ hash: kept, password }: { hash: string; password: string }): Promise<boolean> =>
  verify(kept, password.normalize('NFC'))

/** The name that a lock is kept under: two spellings of one name are tried as one. */
const nameIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'username' in body && typeof body.username === 'string'
    ? body.username.toLowerCase()
    : ''
