import { z } from 'zod'
import { sentBy } from '@prongsai/domain/sending/sending.input'
import {
  alikeSupplierInput,
  changeSupplierInput,
  closeBranchInput,
  keepBranchInput,
  liftSupplierInput,
  listSupplierInput,
  mergeSupplierInput,
  pickSupplierInput,
  registerSupplierInput,
  supplierIdInput,
  supplierListInput,
  unmergeSupplierInput,
} from '@prongsai/domain/supplier/supplier.input'
import { deciding, looking, router } from '../trpc.ts'
import { changeSupplier, revealSupplier, supplierSent } from './keep-supplier.ts'
import { mergeSupplier, unmergeSupplier } from './merge-supplier.ts'
import { closeBranch, keepBranch } from './supplier-branch.ts'
import { liftSupplier, listSupplier } from './supplier-listing.ts'
import { alikeSuppliers, pickSuppliers, supplierRecord, suppliers } from './suppliers.ts'

const one = z.object({ id: supplierIdInput })

export const supplierRouter = router({
  list: looking('supplier:read')
    .input(supplierListInput)
    .query(({ ctx, input }) => suppliers(ctx, input)),

  get: looking('supplier:read')
    .input(one)
    .query(({ ctx, input }) => supplierRecord(ctx, input.id)),

  pick: looking('supplier:read')
    .input(pickSupplierInput)
    .query(({ ctx, input }) => pickSuppliers(ctx, input.text)),

  alike: looking('supplier:keep')
    .input(alikeSupplierInput)
    .query(({ ctx, input }) => alikeSuppliers(ctx, input)),

  register: deciding('supplier:keep', sentBy(registerSupplierInput)).mutation(({ ctx, input }) =>
    supplierSent(ctx, input),
  ),

  change: deciding('supplier:keep', changeSupplierInput).mutation(({ ctx, input }) =>
    changeSupplier(ctx, input),
  ),

  reveal: deciding('supplier:keep', one).mutation(({ ctx, input }) => revealSupplier(ctx, input.id)),

  keepBranch: deciding('supplier:keep', keepBranchInput).mutation(({ ctx, input }) => keepBranch(ctx, input)),

  closeBranch: deciding('supplier:keep', closeBranchInput).mutation(({ ctx, input }) =>
    closeBranch(ctx, input),
  ),

  blacklist: deciding('supplier:keep', listSupplierInput).mutation(({ ctx, input }) =>
    listSupplier(ctx, input),
  ),

  lift: deciding('supplier:keep', liftSupplierInput).mutation(({ ctx, input }) => liftSupplier(ctx, input)),

  merge: deciding('supplier:keep', mergeSupplierInput).mutation(({ ctx, input }) =>
    mergeSupplier(ctx, input),
  ),

  unmerge: deciding('supplier:keep', unmergeSupplierInput).mutation(({ ctx, input }) =>
    unmergeSupplier(ctx, input),
  ),
})
