import { Refused, type Refusal } from '@prongsai/domain/refusal'

/** The refusals that a constraint of the database holds, by its name: a race that two officers start ends here. */
const refusals = new Map<string, Refusal>([
  ['unit_name_once', { code: 'office/unit-name-taken' }],
  ['law_number_one_a_day', { code: 'office/law-number-taken' }],
  ['user_username_key', { code: 'office/username-taken' }],
  ['category_kind_once', { code: 'asset/category-kind-taken', kind: '', holder: null }],
  ['transfer_line_promised_once', { code: 'custody/promised' }],
  ['category_field_name_once', { code: 'asset/category-field-taken' }],
  ['place_path_once', { code: 'place/taken', place: '' }],
  ['part_of_one_at_a_time', { code: 'part/taken' }],
  ['repair_away_once', { code: 'repair/away-already' }],
  ['loan_hold_once', { code: 'loan/taken-meanwhile' }],
  ['loan_hold_out_once', { code: 'loan/taken-meanwhile' }],
  ['loan_approval_not_own', { code: 'loan/own-loan' }],
  ['loan_extension_waits_once', { code: 'loan/extension-waits' }],
  ['loan_purpose_name_once', { code: 'loan/purpose-taken' }],
  ['delegation_order_once', { code: 'delegation/recorded-already' }],
  ['budget_line_not_overdrawn', { code: 'budget/overdrawn-meanwhile' }],
  ['budget_line_once', { code: 'budget/line-there-already' }],
  ['supplier_tax_id_once', { code: 'supplier/number-taken', id: '', name: '' }],
  ['supplier_tax_digest_once', { code: 'supplier/number-taken', id: '', name: '' }],
  ['paper_number_once', { code: 'template/number-taken', book: 'order', number: '', year: 0, holder: '' }],
  ['paper_number_of_one', { code: 'template/number-given', number: '' }],
  ['paper_template_pkey', { code: 'template/changed-meanwhile' }],
  ['plan_round_number_once', { code: 'plan/opened-meanwhile' }],
  ['plan_round_first_once', { code: 'plan/opened-meanwhile' }],
  ['plan_round_open_once', { code: 'plan/opened-meanwhile' }],
  ['plan_publication_once', { code: 'plan/published-twice' }],
  ['asset_code_once', { code: 'asset/code-taken', assetCode: '', holder: null }],
  ['purchase_redo_once', { code: 'procurement/redo-running' }],
  ['purchase_offer_once', { code: 'procurement/offered-already' }],
  ['asset_mark_once', { code: 'scan/mark-taken', text: '', holder: '' }],
])

/** The refusal behind a broken constraint; undefined when the error is of another kind. */
export function refusalOfConstraint(error: unknown): Refused | undefined {
  if (!(error instanceof Error) || !('constraint' in error) || typeof error.constraint !== 'string')
    return undefined
  const refusal = refusals.get(error.constraint)
  return refusal === undefined ? undefined : new Refused(refusal)
}
