import { isIP } from 'node:net'
import { z } from 'zod'

/** Through which mail server messages go out, and in whose name. */
export type MailServer = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte, as on port 465; otherwise it is begun when the server offers it. */
  readonly secure: boolean
  /** No password goes over a network in the clear. */
  readonly requireTls: boolean
  readonly login: { readonly user: string; readonly password: string } | undefined
  /** 'name@example.go.th', or 'ชื่อหน่วยงาน <name@example.go.th>'. */
  readonly from: string
}

export const mailRules = {
  SMTP_URL:
    'ต้องเป็น smtp:// หรือ smtps:// ตามด้วยชื่อเครื่อง และไม่ตั้งคู่กับ SMTP_HOST · smtp:// or smtps:// and a host, and not beside SMTP_HOST',
  SMTP_HOST: 'ต้องเป็นชื่อหรือหมายเลขเครื่องของเซิร์ฟเวอร์อีเมล · the name or address of a mail server',
  SMTP_PORT:
    'ต้องเป็นเลขจำนวนเต็ม 1 ถึง 65535 และตั้งคู่กับ SMTP_HOST · a whole number from 1 to 65535, beside SMTP_HOST',
  SMTP_USER: 'ต้องตั้งคู่กับ SMTP_HOST และ SMTP_PASSWORD · goes with SMTP_HOST and SMTP_PASSWORD',
  SMTP_PASSWORD: 'ต้องตั้งคู่กับ SMTP_HOST และ SMTP_USER · goes with SMTP_HOST and SMTP_USER',
  MAIL_FROM:
    'ต้องเป็นอีเมลของผู้ส่ง และตั้งคู่กับ SMTP_URL หรือ SMTP_HOST · the sender’s address, and goes with SMTP_URL or SMTP_HOST',
} as const

const unset = (value: unknown): unknown => (value === '' ? undefined : value)
const optional = <Inner extends z.ZodType>(inner: Inner) => z.preprocess(unset, inner.optional())

export const mailShape = {
  SMTP_URL: optional(z.string().refine(isSmtpUrl)),
  SMTP_HOST: optional(z.string().regex(/^[\w.:-]+$/)),
  SMTP_PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535),
  ),
  SMTP_USER: optional(z.string()),
  SMTP_PASSWORD: optional(z.string()),
  MAIL_FROM: optional(z.string().refine(isSender)),
}

const schema = z.object(mailShape)
type Found = z.output<typeof schema>

const set = (value: unknown): boolean => value !== undefined

/** The setting that is missing its other, where one is. */
export function mailMisfit(found: Found): keyof typeof mailRules | undefined {
  const { SMTP_URL: url, SMTP_HOST: host, SMTP_PORT: port, SMTP_USER: user, SMTP_PASSWORD: password } = found
  const misfits = [
    ['SMTP_URL', set(url) && set(host)],
    ['SMTP_PORT', set(port) && !set(host)],
    ['SMTP_USER', set(user) && !(set(host) && set(password))],
    ['SMTP_PASSWORD', set(password) && !set(user)],
    ['MAIL_FROM', set(url ?? host) !== set(found.MAIL_FROM)],
  ] as const
  return misfits.find(([, isMisfit]) => isMisfit)?.[0]
}

const submission = 587
const submissionTls = 465

/** The mail server that was told; undefined where none was, and then no mail is sent. */
export function mailServerOf(found: Found): MailServer | undefined {
  const { SMTP_URL: url, SMTP_HOST: host, MAIL_FROM: from } = found
  if (from === undefined) return undefined
  if (url !== undefined) return serverAt(new URL(url), from)
  if (host === undefined) return undefined
  const port = found.SMTP_PORT ?? submission
  const { SMTP_USER: user, SMTP_PASSWORD: password } = found
  const login = user === undefined || password === undefined ? undefined : { user, password }
  return server({ host, port, secure: port === submissionTls, login, from })
}

function serverAt(url: URL, from: string): MailServer {
  const secure = url.protocol === 'smtps:'
  const login =
    url.username === ''
      ? undefined
      : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
  const usual = secure ? submissionTls : submission
  const port = url.port === '' ? usual : Number(url.port)
  return server({ host: url.hostname.replace(/^\[|\]$/gu, ''), port, secure, login, from })
}

const server = (told: Omit<MailServer, 'requireTls'>): MailServer => ({
  ...told,
  requireTls: told.login !== undefined && !told.secure && !isThisMachine(told.host),
})

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') return false
  return ['', '/'].includes(url.pathname) && url.search === '' && isDecodable(url.username + url.password)
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

function isSender(text: string): boolean {
  const address = /^[^<>\r\n]*<([^<>\s]+)>$/u.exec(text)?.[1] ?? text
  return z.email().safeParse(address).success
}
