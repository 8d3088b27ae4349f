import { computers } from './computers.ts'
import { electrics } from './electrics.ts'
import { furniture } from './furniture.ts'
import type { Good } from './good.ts'
import { household } from './household.ts'
import { machines } from './machines.ts'
import { publicWorks } from './public-works.ts'
import { vehicles } from './vehicles.ts'

/** Everything that the sample office has, sort by sort: four hundred cards. */
export const goods: readonly Good[] = [
  ...furniture,
  ...computers,
  ...electrics,
  ...vehicles,
  ...machines,
  ...household,
  ...publicWorks,
]
