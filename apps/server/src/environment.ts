import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { bytesOf, megabytes, shippedFileLimits, type FileLimits } from '@prongsai/domain/file/file-limits'
import { CannotStart } from './cannot-start.ts'
import type { S3Place } from './file/s3-store.ts'
import { mailMisfit, mailRules, mailServerOf, mailShape, type MailServer } from './mail/mail-environment.ts'

export type Tls = { readonly cert: string; readonly key: string }

/** How the system was told to run. */
export type Environment = {
  readonly host: string
  readonly port: number
  readonly dataDirectory: string
  /** The owner of one's own PostgreSQL; undefined for the embedded one. */
  readonly databaseUrl: string | undefined
  /** The origin that people type: it sets cookies, the origin check and every printed link. No slash at its end. */
  readonly publicUrl: string
  /** The files of the certificate and its key. */
  readonly tls: Tls | undefined
  /** The proxies whose word about the visitor's address is taken. */
  readonly trustProxy: readonly string[] | undefined
  readonly secretKey: string | undefined
  readonly chromiumPath: string | undefined
  /** The storage of photos and papers; undefined for the data directory. */
  readonly s3: S3Place | undefined
  /** The server that mail goes out by; undefined sends none. */
  readonly mail: MailServer | undefined
  readonly limits: FileLimits
}

const rules = {
  HOST: 'ต้องเป็นชื่อหรือหมายเลขเครื่อง เช่น 127.0.0.1 หรือ 0.0.0.0 · a name or address such as 127.0.0.1 or 0.0.0.0',
  PORT: 'ต้องเป็นเลขจำนวนเต็ม 1 ถึง 65535 · a whole number from 1 to 65535',
  DATA_DIR: 'ต้องเป็นที่อยู่ของโฟลเดอร์ · the path of a directory',
  DATABASE_URL: 'ต้องขึ้นต้นด้วย postgres:// · begins with postgres://',
  PUBLIC_URL:
    'ต้องเป็น http:// หรือ https:// ตามด้วยชื่อเครื่อง ไม่มีพาธต่อท้าย · http:// or https:// and a host, with no path',
  TLS_CERT: 'ต้องตั้งคู่กับ TLS_KEY · goes with TLS_KEY',
  TLS_KEY: 'ต้องตั้งคู่กับ TLS_CERT · goes with TLS_CERT',
  TRUST_PROXY:
    'ต้องเป็นหมายเลข IP หรือช่วง IP ของพร็อกซี คั่นด้วยจุลภาค · the IP addresses or ranges of the proxies, with commas between',
  SECRET_KEY: 'ต้องยาวอย่างน้อย 32 อักขระ · at least 32 characters',
  CHROMIUM_PATH: 'ต้องเป็นที่อยู่ของโปรแกรม Chromium · the path of a Chromium program',
  S3_ENDPOINT:
    'ต้องขึ้นต้นด้วย http:// หรือ https:// และตั้งคู่กับ S3_BUCKET S3_ACCESS_KEY S3_SECRET_KEY · http:// or https://, and goes with S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY',
  S3_BUCKET: 'ต้องตั้งคู่กับ S3_ENDPOINT · goes with S3_ENDPOINT',
  S3_REGION: 'ต้องเป็นชื่อภูมิภาค เช่น us-east-1 · a region such as us-east-1',
  S3_ACCESS_KEY: 'ต้องตั้งคู่กับ S3_ENDPOINT · goes with S3_ENDPOINT',
  S3_SECRET_KEY: 'ต้องตั้งคู่กับ S3_ENDPOINT · goes with S3_ENDPOINT',
  ...mailRules,
  PHOTO_LIMIT_MB: 'ต้องเป็นเลขจำนวนเต็ม 1 ถึง 500 · a whole number from 1 to 500',
  PAPER_LIMIT_MB: 'ต้องเป็นเลขจำนวนเต็ม 1 ถึง 500 · a whole number from 1 to 500',
} as const satisfies Record<string, string>

type Name = keyof typeof rules

/** What must not be repeated on a screen or in a log. */
const secrets: ReadonlySet<Name> = new Set([
  'DATABASE_URL',
  'SECRET_KEY',
  'S3_SECRET_KEY',
  'SMTP_URL',
  'SMTP_PASSWORD',
])

const unset = (value: unknown): unknown => (value === '' ? undefined : value)
const optional = <Inner extends z.ZodType>(inner: Inner) => z.preprocess(unset, inner.optional())

const limitOf = (shipped: number) =>
  z.preprocess(
    unset,
    z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .default(String(megabytes(shipped)))
      .transform(Number)
      .refine((limit) => limit <= 500),
  )

const schema = z
  .object({
    HOST: z.preprocess(
      unset,
      z
        .string()
        .regex(/^[\w.:-]+$/)
        .default('127.0.0.1'),
    ),
    PORT: z.preprocess(
      unset,
      z
        .string()
        .regex(/^\d{1,5}$/)
        .default('3000')
        .transform(Number)
        .refine((port) => port >= 1 && port <= 65_535),
    ),
    DATA_DIR: z.preprocess(unset, z.string().default('./data')),
    DATABASE_URL: optional(z.string().refine(isPostgresUrl)),
    PUBLIC_URL: optional(z.string().refine(isOrigin)),
    TLS_CERT: optional(z.string()),
    TLS_KEY: optional(z.string()),
    TRUST_PROXY: optional(
      z
        .string()
        .transform((text) => text.split(',').map((part) => part.trim()))
        .refine((parts) => parts.every(isProxy)),
    ),
    SECRET_KEY: optional(z.string().min(32)),
    CHROMIUM_PATH: optional(z.string()),
    S3_ENDPOINT: optional(z.string().refine(isAddress)),
    S3_BUCKET: optional(z.string().regex(/^[a-z0-9][a-z0-9.-]{1,62}$/)),
    S3_REGION: z.preprocess(
      unset,
      z
        .string()
        .regex(/^[a-z0-9-]+$/)
        .default('us-east-1'),
    ),
    S3_ACCESS_KEY: optional(z.string()),
    S3_SECRET_KEY: optional(z.string()),
    ...mailShape,
    PHOTO_LIMIT_MB: limitOf(shippedFileLimits.image),
    PAPER_LIMIT_MB: limitOf(shippedFileLimits.paper),
  })
  .superRefine((found, context) => {
    const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY } = found
    const together = Object.entries({ S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY })
    const missing = together.find(([, value]) => value === undefined)
    const isMeant = together.some(([, value]) => value !== undefined)
    if (missing !== undefined && isMeant) context.addIssue({ code: 'custom', path: [missing[0]] })
    const misfit = mailMisfit(found)
    if (misfit !== undefined) context.addIssue({ code: 'custom', path: [misfit] })
  })
  .refine((found) => found.TLS_KEY === undefined || found.TLS_CERT !== undefined, { path: ['TLS_KEY'] })
  .refine((found) => found.TLS_CERT === undefined || found.TLS_KEY !== undefined, { path: ['TLS_CERT'] })

export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = schema.safeParse(variables)
  if (!parsed.success) throw refusalOf(parsed.error, variables)
  const found = parsed.data
  const tls = tlsOf(found.TLS_CERT, found.TLS_KEY)
  const scheme = tls ? 'https' : 'http'
  return {
    host: found.HOST,
    port: found.PORT,
    dataDirectory: resolve(found.DATA_DIR),
    databaseUrl: found.DATABASE_URL,
    publicUrl: found.PUBLIC_URL ? new URL(found.PUBLIC_URL).origin : `${scheme}://localhost:${found.PORT}`,
    tls,
    trustProxy: found.TRUST_PROXY,
    secretKey: found.SECRET_KEY,
    chromiumPath: found.CHROMIUM_PATH,
    s3: s3Of(found),
    mail: mailServerOf(found),
    limits: { image: bytesOf(found.PHOTO_LIMIT_MB), paper: bytesOf(found.PAPER_LIMIT_MB) },
  }
}

function s3Of(found: z.output<typeof schema>): S3Place | undefined {
  const {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY: accessKey,
    S3_SECRET_KEY: secretKey,
  } = found
  if (endpoint === undefined || bucket === undefined) return undefined
  if (accessKey === undefined || secretKey === undefined) return undefined
  return { endpoint: endpoint.replace(/\/+$/, ''), bucket, region: found.S3_REGION, accessKey, secretKey }
}

const tlsOf = (cert: string | undefined, key: string | undefined): Tls | undefined =>
  cert !== undefined && key !== undefined ? { cert, key } : undefined

function refusalOf(
  error: z.ZodError,
  variables: Readonly<Record<string, string | undefined>>,
): CannotStart | z.ZodError {
  const name = error.issues[0]?.path[0]
  if (!isName(name)) return error
  const value = variables[name]
  const shown = value === undefined || secrets.has(name) ? name : `${name}=${value}`
  const [thai = '', english = ''] = rules[name].split(' · ')
  return new CannotStart(`ค่าตั้ง ${shown} ใช้ไม่ได้ ${thai}`, `the setting ${shown} is not usable: ${english}`)
}

const isName = (name: PropertyKey | undefined): name is Name =>
  typeof name === 'string' && Object.hasOwn(rules, name)

function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol)
}

function isAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.search === '' && url.hash === ''
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return false
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
}

const networks: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal'])

function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  if (networks.has(text)) return true
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
