import type { SignedCase } from '../case.ts'
import { within, type DutyCounted } from '../duty-counted.ts'

/** มาตรา 98: what a contract says in substance is published. The Act gives no days, so the office sets them. */
export const publication = ({ form, signedOn, officeDays }: SignedCase): readonly DutyCounted[] =>
  form === 'evidence'
    ? []
    : [
        {
          key: 'publish',
          kind: 'publish',
          number: null,
          ...within(signedOn, officeDays['contract-publication']),
          metOn: null,
        },
      ]
