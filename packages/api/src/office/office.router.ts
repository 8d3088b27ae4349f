import { z } from 'zod'
import {
  changeOfficeInput,
  changeUnitInput,
  closeUnitInput,
  unitFactsInput,
} from '@prongsai/domain/office/office.input'
import { units } from '@prongsai/db/office/units'
import { deciding, looking, router } from '../trpc.ts'
import { changeOffice } from './change-office.ts'
import { changeUnit, closeUnit, openUnit } from './keep-units.ts'
import { me } from './me.ts'

export const officeRouter = router({
  me: looking('office:read')
    .input(z.void())
    .query(({ ctx }) => me(ctx)),
  change: deciding('office:keep', changeOfficeInput).mutation(({ ctx, input }) => changeOffice(ctx, input)),
  units: looking('office:read')
    .input(z.void())
    .query(({ ctx }) => units(ctx.db, ctx.actor.office)),
  openUnit: deciding('office:keep', unitFactsInput).mutation(({ ctx, input }) => openUnit(ctx, input)),
  changeUnit: deciding('office:keep', changeUnitInput).mutation(({ ctx, input }) => changeUnit(ctx, input)),
  closeUnit: deciding('office:keep', closeUnitInput).mutation(({ ctx, input }) => closeUnit(ctx, input)),
})
