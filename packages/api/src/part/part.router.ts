import { z } from 'zod'
import { assetIdInput } from '@prongsai/domain/asset/asset.input'
import {
  addAccessoryInput,
  joinSetInput,
  leaveSetInput,
  removeAccessoryInput,
} from '@prongsai/domain/part/part.input'
import { accessoriesOf } from '@prongsai/db/part/accessories'
import { linksOf } from '@prongsai/db/part/parts'
import { deciding, looking, router } from '../trpc.ts'
import { addAccessory, dropAccessory, joinSet, leaveSet } from './keep-parts.ts'

export const partRouter = router({
  ofAsset: looking('asset:read')
    .input(z.object({ id: assetIdInput }))
    .query(async ({ ctx: { db, actor }, input: { id } }) => ({
      parts: await linksOf(db, actor.office, { id, as: 'whole' }),
      wholes: await linksOf(db, actor.office, { id, as: 'part' }),
      accessories: await accessoriesOf(db, actor.office, id),
    })),

  join: deciding('asset:correct', joinSetInput).mutation(({ ctx, input }) => joinSet(ctx, input)),

  leave: deciding('asset:correct', leaveSetInput).mutation(({ ctx, input }) => leaveSet(ctx, input)),

  addAccessory: deciding('asset:correct', addAccessoryInput).mutation(({ ctx, input }) =>
    addAccessory(ctx, input),
  ),

  removeAccessory: deciding('asset:correct', removeAccessoryInput).mutation(({ ctx, input }) =>
    dropAccessory(ctx, input),
  ),
})
