import { createTransport } from 'nodemailer'
import type { PostOutcome, Posting } from '@prongsai/api/mail/post-mail'
import type { MailServer } from './mail-environment.ts'

/** How long a mail server is waited for at each step; in all less than a mail is taken for. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 } as const

/** Hands letters to the mail server. A failure is an answer and never thrown. */
export function mailPost(server: MailServer): Posting['post'] {
  const { host, port, secure, requireTls, login, from } = server
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: requireTls,
    ...(login === undefined ? {} : { auth: { user: login.user, pass: login.password } }),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ id, to, subject, text }) => {
    try {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        // Thai takes less than half as many bytes as quoted-printable would.
        textEncoding: 'base64',
        // The same at each try, so that a mailbox that has it already can know it again.
        messageId: `<${id}@${senderDomain(from)}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
      return { sent: true }
    } catch (error) {
      return failed(error)
    }
  }
}

const senderDomain = (from: string): string => /@([^\s<>]+)>?$/u.exec(from)?.[1] ?? 'localhost'

/** A mail server says by 5xx to an address that it will never take it; whatever else went wrong may pass. */
function failed(error: unknown): PostOutcome {
  const text = error instanceof Error ? error.message : String(error)
  return { sent: false, refused: isRefusal(error), error: text }
}

const isRefusal = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'EENVELOPE' &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 500
