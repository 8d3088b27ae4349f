import { z } from 'zod'
import {
  assetHistoryInput,
  assetIdInput,
  assetListInput,
  batchIdInput,
  correctAssetInput,
  correctManyInput,
  findAssetInput,
  previewInput,
  registerAssetInput,
  registerLotInput,
} from '@prongsai/domain/asset/asset.input'
import { sentBy } from '@prongsai/domain/sending/sending.input'
import { assetPage } from '@prongsai/db/asset/asset-list'
import { assetOfLabel } from '@prongsai/db/asset/asset-record'
import { assetTotals } from '@prongsai/db/asset/asset-totals'
import { batchNumber } from '@prongsai/db/intake/batches'
import { found } from '../found.ts'
import { correctExtraInput } from '@prongsai/domain/asset/category-field.input'
import { overviews } from '@prongsai/domain/asset/overview'
import { overview } from './overview.ts'
import { deciding, looking, router } from '../trpc.ts'
import { assetRecord, olderHistory } from './asset-record.ts'
import { correctAsset } from './correct-asset.ts'
import { correctExtra } from './correct-extra.ts'
import { correctMany } from './correct-many.ts'
import { findAssets } from './find-assets.ts'
import { preview } from './preview.ts'
import { registerSent } from './register-asset.ts'
import { lotSent } from './register-lot.ts'

export const assetRouter = router({
  list: looking('asset:read')
    .input(assetListInput)
    .query(({ ctx, input }) => assetPage(ctx.db, ctx.actor.office, input)),

  find: looking('asset:read')
    .input(findAssetInput)
    .query(({ ctx, input }) => findAssets(ctx, input.text)),

  get: looking('asset:read')
    .input(z.object({ id: assetIdInput }))
    .query(({ ctx, input }) => assetRecord(ctx, input.id)),

  history: looking('asset:read')
    .input(assetHistoryInput)
    .query(({ ctx, input }) => olderHistory(ctx, input)),

  byLabel: looking('asset:read')
    .input(z.object({ publicId: z.string().max(40) }))
    .query(async ({ ctx, input }) => found(await assetOfLabel(ctx.db, ctx.actor.office, input.publicId))),

  batch: looking('asset:read')
    .input(z.object({ id: batchIdInput }))
    .query(async ({ ctx, input }) => found(await batchNumber(ctx.db, ctx.actor.office, input.id))),

  preview: looking('asset:register')
    .input(previewInput)
    .query(({ ctx, input }) => preview(ctx, input)),

  overview: looking('asset:read')
    .input(z.object({ by: z.enum(overviews) }))
    .query(({ ctx, input }) => overview(ctx, input.by)),

  totals: looking('asset:read')
    .input(z.void())
    .query(({ ctx }) => assetTotals(ctx.db, ctx.actor.office)),

  register: deciding('asset:register', sentBy(registerAssetInput)).mutation(({ ctx, input }) =>
    registerSent(ctx, input),
  ),

  registerLot: deciding('asset:register', sentBy(registerLotInput)).mutation(({ ctx, input }) =>
    lotSent(ctx, input),
  ),

  correct: deciding('asset:correct', correctAssetInput).mutation(({ ctx, input }) =>
    correctAsset(ctx, input),
  ),

  correctExtra: deciding('asset:correct', correctExtraInput).mutation(({ ctx, input }) =>
    correctExtra(ctx, input),
  ),

  correctMany: deciding('asset:correct', correctManyInput).mutation(({ ctx, input }) =>
    correctMany(ctx, input),
  ),
})
