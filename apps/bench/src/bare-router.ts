import { initTRPC } from '@trpc/server'
import superjson from 'superjson'
import type { Deciding, Looking } from '@prongsai/api/context'
import { contracts, due } from '@prongsai/api/contract/contracts'
import { oneContract } from '@prongsai/api/contract/one-contract'
import { assetRecord } from '@prongsai/api/asset/asset-record'
import { registerAsset } from '@prongsai/api/asset/register-asset'
import { handOverLoan } from '@prongsai/api/loan/hand-over-loan'
import { loans } from '@prongsai/api/loan/loans'
import { availability } from '@prongsai/api/loan/preview-loan'
import { againstActual } from '@prongsai/api/plan/plan-actual'
import { planOfYear } from '@prongsai/api/plan/plans'
import { plansWaiting } from '@prongsai/api/plan/waiting-plans'
import { onePurchase, purchasesForMe } from '@prongsai/api/procurement/purchases'
import { chainOf } from '@prongsai/api/custody/chain-of'
import { assetPage } from '@prongsai/db/asset/asset-list'
import { assetTotals } from '@prongsai/db/asset/asset-totals'
import { readonly, type Db } from '@prongsai/db/database'
import type { Actor } from '@prongsai/domain/access/actor'
import { capacityFor, type Permission } from '@prongsai/domain/access/permissions'
import { assetIdInput, assetListInput, registerAssetInput } from '@prongsai/domain/asset/asset.input'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { availabilityInput, handOverInput, loanListInput } from '@prongsai/domain/loan/loan.input'
import { actualInput } from '@prongsai/domain/plan/actual.input'
import { planOfYearInput } from '@prongsai/domain/plan/plan.input'
import { purchaseIdInput } from '@prongsai/domain/procurement/purchase.input'
import { contractOfInput } from '@prongsai/domain/contract/contract.input'
import { contractListInput, dueListInput } from '@prongsai/domain/contract/contract-list.input'
import { z } from 'zod'

const t = initTRPC.create({ transformer: superjson, isDev: false })

/**
 * The procedures that are measured, with nothing about them: the same input, queries and use cases under the same
 * names, for one actor who never changes, as the owner of the tables.
 */
export function bareRouter(db: Db, actor: Actor) {
  const seeing = (permission: Permission): Looking => ({
    ...authorityOf(actor, permission),
    db: readonly(db),
  })
  return t.router({
    plan: t.router({
      actual: t.procedure.input(actualInput).query(({ input }) => againstActual(seeing('plan:read'), input)),
      year: t.procedure.input(planOfYearInput).query(({ input }) => planOfYear(seeing('plan:read'), input)),
      waiting: t.procedure.input(z.void()).query(() => plansWaiting(seeing('plan:read'))),
    }),
    purchase: t.router({
      get: t.procedure
        .input(z.object({ id: purchaseIdInput }))
        .query(({ input }) => onePurchase(seeing('purchase:read'), input.id)),
      forMe: t.procedure.input(z.void()).query(() => purchasesForMe(seeing('purchase:read'))),
    }),
    loan: t.router({
      availability: t.procedure
        .input(availabilityInput)
        .query(({ input }) => availability(seeing('loan:read'), input)),
      list: t.procedure.input(loanListInput).query(({ input }) => loans(seeing('loan:read'), input)),
      handOver: t.procedure.input(handOverInput).mutation(({ input }) =>
        db.transaction().execute((trx) => {
          const deciding: Deciding = { ...authorityOf(actor, 'loan:hand-over'), db: trx }
          return handOverLoan(deciding, input)
        }),
      ),
    }),
    contract: t.router({
      due: t.procedure.input(dueListInput).query(({ input }) => due(seeing('contract:read'), input)),
      list: t.procedure
        .input(contractListInput)
        .query(({ input }) => contracts(seeing('contract:read'), input)),
      get: t.procedure
        .input(contractOfInput)
        .query(({ input }) => oneContract(seeing('contract:read'), input.id)),
    }),
    custody: t.router({
      ofAsset: t.procedure
        .input(z.object({ id: assetIdInput }))
        .query(({ input }) => chainOf(readonly(db), actor.office, input.id)),
    }),
    asset: t.router({
      list: t.procedure
        .input(assetListInput)
        .query(({ input }) => assetPage(readonly(db), actor.office, input)),
      get: t.procedure
        .input(z.object({ id: assetIdInput }))
        .query(({ input }) => assetRecord(seeing('asset:read'), input.id)),
      totals: t.procedure.input(z.void()).query(() => assetTotals(readonly(db), actor.office)),
      register: t.procedure.input(registerAssetInput).mutation(({ input }) =>
        db.transaction().execute((trx) => {
          const deciding: Deciding = { ...authorityOf(actor, 'asset:register'), db: trx }
          return registerAsset(deciding, input)
        }),
      ),
    }),
  })
}

export function authorityOf(actor: Actor, permission: Permission) {
  const capacity = capacityFor(actor, permission)
  if (capacity === undefined) throw new Error(`${actor.name} may not ${permission}`)
  const now = instantFrom(new Date())
  return { actor, capacity, permission, now, today: bangkokDay(now) }
}
