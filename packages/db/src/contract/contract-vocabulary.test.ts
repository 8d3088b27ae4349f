import {
  acceptanceOutcomes,
  changeKinds,
  changeStatuses,
  contractForms,
  contractStatuses,
  defectEnds,
  deliveryStatuses,
  endingHows,
  factOutcomes,
  noticeStages,
  paymentKinds,
  penaltyBases,
  penaltyRoundings,
  reviewOutcomes,
  securityEnds,
  securityKinds,
  securityOf,
  termUnits,
  turns,
  votes,
} from '@prongsai/domain/contract/contract'
import { purchaseKinds } from '@prongsai/domain/procurement/purchase'
import { expect, test } from 'vitest'
import { testDatabase } from '../testing.ts'

const { ownerPool } = await testDatabase()

test.each([
  ['contract_form', contractForms],
  ['contract_status', contractStatuses],
  ['contract_kind', purchaseKinds],
  ['contract_term_unit', termUnits],
  ['contract_penalty_base', penaltyBases],
  ['contract_penalty_rounding', penaltyRoundings],
  ['contract_security_of', securityOf],
  ['contract_security_kind', securityKinds],
  ['contract_security_ended_how', securityEnds],
  ['checkpoint_turn', turns],
  ['contract_fact_outcome', factOutcomes],
  ['contract_notice_stage', noticeStages],
  ['contract_delivery_status', deliveryStatuses],
  ['contract_vote_vote', votes],
  ['contract_acceptance_outcome', acceptanceOutcomes],
  ['contract_payment_kind', paymentKinds],
  ['contract_change_kind', changeKinds],
  ['contract_change_status', changeStatuses],
  ['contract_ending_how', endingHows],
  ['contract_review_outcome', reviewOutcomes],
  ['contract_defect_mended_how', defectEnds],
])('the schema knows the words of %s that the domain knows, and no others', async (column, words) => {
  const { rows } = await ownerPool.query<{ check: string }>(
    `select pg_get_constraintdef(oid) as check from pg_constraint where conname = $1 || '_check'`,
    [column],
  )
  const known = [...(rows[0]?.check ?? '').matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word)
  expect(known.toSorted()).toEqual(Object.keys(words).toSorted())
})
