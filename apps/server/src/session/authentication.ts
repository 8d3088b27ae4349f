import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import type { Pool } from 'pg'
import { openDatabase } from '@prongsai/db/database'
import { usernameLongest, usernameShape, usernameShortest } from '@prongsai/domain/office/username'

export type AuthenticationOptions = {
  /** Connections in the role `prongsai_auth`. */
  readonly pool: Pool
  /** Signs the session's cookie. */
  readonly secret: string
  readonly publicUrl: string
}

/** Where the address of the caller is told to better-auth: a name that no request from outside brings this far. */
export const addressHeader = 'x-prongsai-address'

const day = 24 * 60 * 60

/**
 * Who signs in and with which session. People are made by the office, through one-time links, and never sign
 * themselves up; what a person may do stands in the office's own tables. No session is read from a cookie alone, so
 * that ending one takes hold with the next request.
 */
export const openAuthentication = ({ pool, secret, publicUrl }: AuthenticationOptions) =>
  betterAuth({
    database: { db: openDatabase(pool), type: 'postgres', schemaName: 'auth', transaction: true },
    secret,
    baseURL: publicUrl,
    basePath: '/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: ({ hash: kept, password }) => verify(kept, password) },
    },
    session: { expiresIn: 7 * day, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: { '/sign-in/username': { window: 60, max: 30 } },
    },
    advanced: {
      cookiePrefix: 'prongsai',
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: usernameShortest,
        maxUsernameLength: usernameLongest,
        usernameValidator: (name) => usernameShape.test(name),
      }),
    ],
  })

export type Authentication = ReturnType<typeof openAuthentication>

/** argon2id, 19 MiB and two passes. */
export const hashPassword = (password: string): Promise<string> => hash(password)
