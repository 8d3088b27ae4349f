import { z } from 'zod'
import { assetIdInput } from '@prongsai/domain/asset/asset.input'
import { labelChoiceInput, printLabelsInput } from '@prongsai/domain/label/label.input'
import { sentBy } from '@prongsai/domain/sending/sending.input'
import { deciding, looking, router } from '../trpc.ts'
import { chosenLabels } from './chosen-labels.ts'
import { labelsOf, runOf } from './labels-of.ts'
import { printLabels } from './print-labels.ts'

export const labelRouter = router({
  chosen: looking('label:print')
    .input(labelChoiceInput)
    .query(({ ctx, input }) => chosenLabels(ctx, input)),

  ofAsset: looking('asset:read')
    .input(z.object({ id: assetIdInput }))
    .query(({ ctx, input }) => labelsOf(ctx, input.id)),

  run: looking('label:print')
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) => runOf(ctx, input.id)),

  print: deciding('label:print', sentBy(printLabelsInput)).mutation(({ ctx, input }) =>
    printLabels(ctx, input),
  ),
})
