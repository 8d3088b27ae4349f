import { budgetChargeKinds, budgetEntryKinds, budgetSources } from '@prongsai/domain/budget/budget'
import { needStatuses, planChannels, planSteps, roundKinds, roundStatuses } from '@prongsai/domain/plan/plan'
import {
  appealOutcomes,
  committeeKinds,
  purchaseKinds,
  purchaseStatuses,
  seats,
} from '@prongsai/domain/procurement/purchase'
import { promotions, supplierKinds } from '@prongsai/domain/supplier/supplier'
import { books } from '@prongsai/domain/template/paper-kind'
import { expect, test } from 'vitest'
import { testDatabase } from '../testing.ts'

const { ownerPool } = await testDatabase()

test.each([
  ['budget_line_source', budgetSources],
  ['budget_entry_kind', budgetEntryKinds],
  ['budget_charge_kind', budgetChargeKinds],
  ['supplier_kind', supplierKinds],
  ['supplier_promoted', promotions],
  ['plan_need_status', needStatuses],
  ['plan_round_kind', roundKinds],
  ['plan_round_status', roundStatuses],
  ['plan_approval_step', planSteps],
  ['plan_publication_channel', planChannels],
  ['plan_revision_kind', purchaseKinds],
  ['purchase_kind', purchaseKinds],
  ['purchase_status', purchaseStatuses],
  ['committee_kind', committeeKinds],
  ['committee_member_seat', seats],
  ['purchase_appeal_outcome', appealOutcomes],
  ['paper_number_book', books],
])('the schema knows the words of %s that the domain knows, and no others', async (column, words) => {
  const { rows } = await ownerPool.query<{ check: string }>(
    `select pg_get_constraintdef(oid) as check from pg_constraint where conname = $1 || '_check'`,
    [column],
  )
  const known = [...(rows[0]?.check ?? '').matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word)
  expect(known.toSorted()).toEqual(Object.keys(words).toSorted())
})
