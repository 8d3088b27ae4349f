import { z } from 'zod'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { markRead, noticesOf } from '@prongsai/db/notice/notices'
import { found } from '../found.ts'
import { deciding, looking, router } from '../trpc.ts'

const shown = 30

/** ข้อความถึงท่าน: told to one person, and read by him alone; that he read it is no record. */
export const noticeRouter = router({
  mine: looking('office:read')
    .input(z.void())
    .query(async ({ ctx }) =>
      (await noticesOf(ctx.db, ctx.actor.office, { person: ctx.actor.person, limit: shown })).map(
        ({ readAt, ...notice }) => ({ ...notice, read: readAt !== null }),
      ),
    ),
  read: deciding('office:read', z.object({ id: z.uuid() })).mutation(async ({ ctx, input }) => {
    found(
      await markRead(ctx.db, ctx.actor.office, {
        person: ctx.actor.person,
        id: input.id,
        at: isoOf(ctx.now),
      }),
    )
  }),
})
