import { z } from 'zod'
import {
  changeCategoryInput,
  closeCategoryInput,
  openCategoryInput,
  setLifeInput,
} from '@prongsai/domain/asset/category.input'
import {
  addFieldInput,
  changeFieldInput,
  closeFieldInput,
  fieldsAskedInput,
} from '@prongsai/domain/asset/category-field.input'
import { categories } from '@prongsai/db/asset/categories'
import { fieldsInForce } from '@prongsai/db/asset/category-fields'
import { deciding, looking, router } from '../trpc.ts'
import { addField, changeField, closeField } from './keep-field.ts'
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

  fields: looking('asset:read')
    .input(fieldsAskedInput)
    .query(({ ctx, input }) => fieldsInForce(ctx.db, ctx.actor.office, input.categoryId)),

  addField: deciding('category:keep', addFieldInput).mutation(({ ctx, input }) => addField(ctx, input)),

  changeField: deciding('category:keep', changeFieldInput).mutation(({ ctx, input }) =>
    changeField(ctx, input),
  ),

  closeField: deciding('category:keep', closeFieldInput).mutation(({ ctx, input }) => closeField(ctx, input)),

  setLife: deciding('category:keep', setLifeInput).mutation(({ ctx, input }) => setLife(ctx, input)),
})
