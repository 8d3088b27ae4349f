import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Carrying } from '@prongsai/api/asset/out'
import type { Printing } from '@prongsai/documents/paper'
import { sarabunInlined } from '@prongsai/documents/paper-font'
import { bangkokDay } from '@prongsai/domain/calendar/civil-date'
import { fontPlaces } from './paper-fonts.ts'
import { printRefusalText, type Printer } from './print.ts'

/** As a page for the browser's own print, or as a file ready for it. */
export type PaperForm = 'page' | 'pdf'

export type PaperAsked = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly carrying: Carrying
  readonly form: PaperForm
  /** Of the file, without its ending. */
  readonly name: string
  readonly print: (printing: Printing) => Promise<string>
}

/** Sends the paper; where no browser is there to make the file, the page itself, which prints alike. */
export async function sendPaper(printer: Printer, asked: PaperAsked): Promise<FastifyReply> {
  const { request, reply, carrying, form, name, print } = asked
  const on = bangkokDay(carrying.now)
  if (form === 'page') {
    const page = await print({ on, fonts: fontPlaces, link: null })
    return reply.type('text/html; charset=utf-8').send(page)
  }
  const made = await printer.pdf(await print({ on, fonts: sarabunInlined(), link: null }))
  if (made.ok) {
    reply.header('content-disposition', `inline; filename="${name}.pdf"`)
    return reply.type('application/pdf').send(Buffer.from(made.value))
  }
  request.log.warn({ refusal: made.refusal }, 'no PDF was made')
  if (made.refusal.code === 'print/no-browser') return reply.redirect(request.url.replace('.pdf', ''), 303)
  return reply.code(503).send({ error: printRefusalText(made.refusal) })
}
