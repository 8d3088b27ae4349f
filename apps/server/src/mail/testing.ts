import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import type { MailServer } from './mail-environment.ts'

export type Received = {
  readonly to: readonly string[]
  readonly subject: string
  readonly id: string
  readonly body: string
}

/** A mail server on this machine, and what it has received; `refuse` answers why it will not take a recipient. */
export async function mailServer(refuse: (to: string) => { code: number; text: string } | undefined) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const why = refuse(address)
      done(why && Object.assign(new Error(why.text), { responseCode: why.code }))
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString()
        received.push({ to: envelope.rcptTo.map(({ address }) => address), ...parsed(raw) })
        done()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
  const place: MailServer = {
    host: '127.0.0.1',
    port: address.port,
    secure: false,
    requireTls: false,
    login: undefined,
    from: 'อบต.ทดสอบ <no-reply@example.go.th>',
  }
  const { promise: closed, resolve } = Promise.withResolvers<void>()
  return {
    place,
    received,
    close: () => {
      server.close(resolve)
      return closed
    },
  }
}

function parsed(raw: string): Omit<Received, 'to'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]/gu, ' ').split('\r\n')
  const header = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}: `))
      ?.slice(name.length + 2)
      .trim() ?? ''
  return {
    subject: header('subject')
      .replaceAll(/\?=\s+=\?/gu, '?==?')
      .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/giu, (_, word: string) => Buffer.from(word, 'base64').toString())
      .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/giu, (_, word: string) =>
        decodeURIComponent(word.replaceAll('_', ' ').replaceAll('=', '%')),
      ),
    id: header('message-id'),
    body: Buffer.from(rest.join('\r\n\r\n'), 'base64').toString(),
  }
}
