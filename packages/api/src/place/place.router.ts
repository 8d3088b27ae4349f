import { z } from 'zod'
import {
  bindWordInput,
  changePlaceInput,
  closePlaceInput,
  openPlaceInput,
} from '@prongsai/domain/place/place.input'
import { places, unplacedWords } from '@prongsai/db/place/places'
import { deciding, looking, router } from '../trpc.ts'
import { bindWord, changePlace, closePlace, openPlace } from './keep-places.ts'

export const placeRouter = router({
  tree: looking('asset:read')
    .input(z.void())
    .query(({ ctx }) => places(ctx.db, ctx.actor.office)),

  words: looking('asset:read')
    .input(z.void())
    .query(({ ctx }) => unplacedWords(ctx.db, ctx.actor.office)),

  open: deciding('place:keep', openPlaceInput).mutation(({ ctx, input }) => openPlace(ctx, input)),

  change: deciding('place:keep', changePlaceInput).mutation(({ ctx, input }) => changePlace(ctx, input)),

  close: deciding('place:keep', closePlaceInput).mutation(({ ctx, input }) => closePlace(ctx, input)),

  bind: deciding('place:keep', bindWordInput).mutation(({ ctx, input }) => bindWord(ctx, input)),
})
