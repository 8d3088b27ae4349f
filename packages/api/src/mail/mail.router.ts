import { z } from 'zod'
import { keepMailInput, keepMailOfInput, mailOfInput } from '@prongsai/domain/mail/mail.input'
import { lastMails } from '@prongsai/db/mail/mails'
import { deciding, looking, router } from '../trpc.ts'
import { keepMail, mailOf } from './keep-mail.ts'

const shown = 50

/** อีเมลแจ้งเตือน: where each is told, and what became of what went out. */
export const mailRouter = router({
  own: looking('office:read')
    .input(z.void())
    .query(({ ctx }) => mailOf(ctx, ctx.actor.person)),
  keepOwn: deciding('office:read', keepMailInput).mutation(({ ctx, input }) =>
    keepMail(ctx, { ...input, person: ctx.actor.person }),
  ),
  of: looking('person:keep')
    .input(mailOfInput)
    .query(({ ctx, input }) => mailOf(ctx, input.person)),
  keep: deciding('person:keep', keepMailOfInput).mutation(({ ctx, input }) => keepMail(ctx, input)),
  last: looking('person:keep')
    .input(z.void())
    .query(async ({ ctx }) =>
      (await lastMails(ctx.db, ctx.actor.office, shown)).map(({ sentAt, ...mail }) => ({
        ...mail,
        sentAt: sentAt?.toISOString() ?? null,
      })),
    ),
})
