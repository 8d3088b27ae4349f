import { z } from 'zod'
import {
  answerAlikeInput,
  answerRowsInput,
  batchesInput,
  intakeIdInput,
  intakeRowsInput,
  matchNameInput,
  setColumnsInput,
  withdrawBatchInput,
} from '@prongsai/domain/intake/intake.input'
import { batchesOf } from '@prongsai/db/intake/batches'
import { openIntakes, unreadIntakes } from '@prongsai/db/intake/intakes'
import { deciding, looking, router } from '../trpc.ts'
import { answerAlike, answerRows } from './answer-rows.ts'
import { discardIntake } from './discard-intake.ts'
import { matchName } from './match-name.ts'
import { setColumns } from './set-columns.ts'
import { intakeOffers, intakePreviews, intakeProgress, intakeRows, showIntake } from './show-intake.ts'
import { tellToSave } from './tell-to-save.ts'
import { withdrawBatch } from './withdraw-batch.ts'

/** Bringing in a register that exists. The file itself comes by `POST /intakes`. */
export const intakeRouter = router({
  list: looking('asset:import')
    .input(z.void())
    .query(({ ctx }) => openIntakes(ctx.db, ctx.actor.office)),
  unread: looking('asset:import')
    .input(z.void())
    .query(({ ctx }) => unreadIntakes(ctx.db, ctx.actor.office)),
  get: looking('asset:import')
    .input(intakeIdInput)
    .query(({ ctx, input }) => showIntake(ctx, input.intakeId)),
  progress: looking('asset:import')
    .input(intakeIdInput)
    .query(({ ctx, input }) => intakeProgress(ctx, input.intakeId)),
  previews: looking('asset:import')
    .input(intakeIdInput)
    .query(({ ctx, input }) => intakePreviews(ctx, input.intakeId)),
  offers: looking('asset:import')
    .input(z.void())
    .query(({ ctx }) => intakeOffers(ctx)),
  rows: looking('asset:import')
    .input(intakeRowsInput)
    .query(({ ctx, input }) => intakeRows(ctx, input)),
  batches: looking('asset:import')
    .input(batchesInput)
    .query(({ ctx, input }) =>
      batchesOf(ctx.db, ctx.actor.office, { before: input.before, limit: input.size }),
    ),

  setColumns: deciding('asset:import', setColumnsInput).mutation(({ ctx, input }) => setColumns(ctx, input)),
  answerRows: deciding('asset:import', answerRowsInput).mutation(({ ctx, input }) => answerRows(ctx, input)),
  answerAlike: deciding('asset:import', answerAlikeInput).mutation(({ ctx, input }) =>
    answerAlike(ctx, input),
  ),
  matchName: deciding('asset:import', matchNameInput).mutation(({ ctx, input }) => matchName(ctx, input)),
  save: deciding('asset:import', intakeIdInput).mutation(({ ctx, input }) => tellToSave(ctx, input.intakeId)),
  discard: deciding('asset:import', intakeIdInput).mutation(({ ctx, input }) =>
    discardIntake(ctx, input.intakeId),
  ),
  withdraw: deciding('asset:import', withdrawBatchInput).mutation(({ ctx, input }) =>
    withdrawBatch(ctx, input),
  ),
})
