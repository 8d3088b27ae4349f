import { z } from 'zod'
import {
  changeCategoryInput,
  closeCategoryInput,
  openCategoryInput,
  setLifeInput,
} from '@prongsai/domain/asset/category.input'
import { categories } from '@prongsai/db/asset/categories'
import { deciding, looking, router } from '../trpc.ts'
import { changeCategory, closeCategory, openCategory, setLife } from './keep-category.ts'

export const categoryRouter = router({
  tree: looking('asset:read')
    .input(z.void())
    .query(({ ctx }) => categories(ctx.db, ctx.actor.office)),

  open: deciding('category:keep', openCategoryInput).mutation(({ ctx, input }) => openCategory(ctx, input)),

  change: deciding('category:keep', changeCategoryInput).mutation(({ ctx, input }) =>
    changeCategory(ctx, input),
  ),

  close: deciding('category:keep', closeCategoryInput).mutation(({ ctx, input }) =>
    closeCategory(ctx, input),
  ),

  setLife: deciding('category:keep', setLifeInput).mutation(({ ctx, input }) => setLife(ctx, input)),
})
