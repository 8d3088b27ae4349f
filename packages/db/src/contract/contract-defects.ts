import type { AssetId, ContractId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { DefectEnd } from '@prongsai/domain/contract/contract'
import type { Trx } from '../database.ts'

type Found = {
  readonly contractId: ContractId
  readonly position: number | null
  readonly assetId: AssetId | null
  readonly foundOn: CivilDate
  readonly defect: string
  readonly madeAt: string
  readonly madeBy: PersonId
}

export const insertDefect = (trx: Trx, office: OfficeId, found: Found) =>
  trx
    .insertInto('contract_defect')
    .values({
      office_id: office,
      contract_id: found.contractId,
      position: found.position,
      asset_id: found.assetId,
      found_on: found.foundOn,
      defect: found.defect,
      told_head_on: null,
      notified_on: null,
      notice_paper: '',
      guarantor_on: null,
      mend_by: null,
      mended_on: null,
      mended_how: null,
      made_at: found.madeAt,
      made_by: found.madeBy,
      withdrawn_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export type DefectMoved =
  | {
      readonly told_head_on: CivilDate | null
      readonly notified_on: CivilDate | null
      readonly notice_paper: string
      readonly guarantor_on: CivilDate | null
      readonly mend_by: CivilDate | null
    }
  | { readonly mended_on: CivilDate; readonly mended_how: DefectEnd }
  | { readonly withdrawn_reason: string }

export const moveDefect = (
  trx: Trx,
  office: OfficeId,
  { id, moved }: { readonly id: string; readonly moved: DefectMoved },
) =>
  trx
    .updateTable('contract_defect')
    .set((row) => ({ ...moved, version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

/** Whether a card of the register came of the contract. */
export const cameOf = async (
  trx: Trx,
  office: OfficeId,
  { contract, asset }: { readonly contract: ContractId; readonly asset: AssetId },
): Promise<boolean> =>
  (await trx
    .selectFrom('contract_asset')
    .select('asset_id')
    .where('office_id', '=', office)
    .where('contract_id', '=', contract)
    .where('asset_id', '=', asset)
    .executeTakeFirst()) !== undefined
