import { z } from 'zod'
import { saveViewInput, viewListInput } from '@prongsai/domain/view/view.input'
import { dropView, putView, savedViews } from '@prongsai/db/view/saved-views'
import { found } from '../found.ts'
import { deciding, looking, router } from '../trpc.ts'

/** มุมมองที่บันทึกไว้: a convenience of each person and no record; nothing of it is told in the journal. */
export const viewRouter = router({
  list: looking('view:keep')
    .input(z.object({ list: viewListInput }))
    .query(async ({ ctx: { db, actor }, input: { list } }) => {
      const seen = await savedViews(db, actor.office, { list, person: actor.person, unit: actor.unit })
      return seen.map(({ ownerId, unitId, ...view }) => ({
        ...view,
        own: ownerId === actor.person,
        shared: unitId !== null,
      }))
    }),

  save: deciding('view:keep', saveViewInput).mutation(({ ctx: { db, actor }, input: { shared, ...view } }) =>
    putView(db, actor.office, { ...view, person: actor.person, unit: shared ? actor.unit : null }),
  ),

  remove: deciding('view:keep', z.object({ id: z.uuid() })).mutation(
    async ({ ctx: { db, actor }, input: { id } }) => {
      found(await dropView(db, actor.office, { id, person: actor.person }))
    },
  ),
})
