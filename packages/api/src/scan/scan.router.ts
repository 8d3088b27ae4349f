import { z } from 'zod'
import { assetIdInput } from '@prongsai/domain/asset/asset.input'
import {
  bindMarkInput,
  readScansInput,
  removeMarkInput,
  setAsideInput,
} from '@prongsai/domain/scan/scan.input'
import { marksOf } from '@prongsai/db/scan/asset-marks'
import { unknownScans } from '@prongsai/db/scan/unknown-scans'
import { deciding, looking, router } from '../trpc.ts'
import { bindMark } from './bind-mark.ts'
import { readScans } from './read-scans.ts'
import { removeMark } from './remove-mark.ts'
import { setAside } from './set-aside.ts'

export const scanRouter = router({
  read: deciding('asset:read', readScansInput).mutation(({ ctx, input }) => readScans(ctx, input)),

  marksOf: looking('asset:read')
    .input(z.object({ id: assetIdInput }))
    .query(({ ctx, input }) => marksOf(ctx.db, ctx.actor.office, input.id)),

  unknown: looking('scan:deal')
    .input(z.object({ state: z.enum(['open', 'set-aside']) }))
    .query(({ ctx, input }) => unknownScans(ctx.db, ctx.actor.office, input.state)),

  bind: deciding('scan:deal', bindMarkInput).mutation(({ ctx, input }) => bindMark(ctx, input)),

  unbind: deciding('scan:deal', removeMarkInput).mutation(({ ctx, input }) => removeMark(ctx, input)),

  setAside: deciding('scan:deal', setAsideInput).mutation(({ ctx, input }) => setAside(ctx, input)),
})
