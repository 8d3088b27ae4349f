import type { SignedCase } from '../case.ts'
import { within, type DutyCounted } from '../duty-counted.ts'

/** มาตรา 98: a change of a contract is published as the contract was. */
export const changes = (contract: SignedCase): readonly DutyCounted[] =>
  contract.changes.flatMap(({ no, status, decidedOn, publishedOn }) =>
    status !== 'approved' || decidedOn === null || contract.form === 'evidence'
      ? []
      : [
          {
            key: `change-publish:${no}`,
            kind: 'change-publish',
            number: no,
            ...within(decidedOn, contract.officeDays['contract-publication']),
            metOn: publishedOn,
          },
        ],
  )
