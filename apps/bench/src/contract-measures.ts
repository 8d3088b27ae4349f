import { contracts, due } from '@prongsai/api/contract/contracts'
import { oneContract } from '@prongsai/api/contract/one-contract'
import type { ReadDb } from '@prongsai/db/database'
import { contractOfInput } from '@prongsai/domain/contract/contract.input'
import { contractListInput, dueListInput } from '@prongsai/domain/contract/contract-list.input'
import { authorityOf } from './bare-router.ts'
import { lookMeasure, type Measure } from './measures.ts'
import type { Office } from './open-office.ts'

const looking = ({ actor }: Office, db: ReadDb) => ({ ...authorityOf(actor, 'contract:read'), db })

const dueOf = (name: string, mine: boolean): Measure =>
  lookMeasure({
    name,
    procedure: 'contract.due',
    inputs: () => [{ days: 30, mine }],
    run: (office, input) => (db) => due(looking(office, db), dueListInput.parse(input)),
  })

/** What is looked at of contracts, over ten thousand with sixty thousand checkpoints. */
export const contractLooks: readonly Measure[] = [
  dueOf('due in thirty days, a person', true),
  dueOf('due in thirty days, the office', false),
  lookMeasure({
    name: 'contracts, a page of 50',
    procedure: 'contract.list',
    inputs: () => [{}],
    run: (office, input) => (db) => contracts(looking(office, db), contractListInput.parse(input)),
  }),
  lookMeasure({
    name: 'one contract with its course',
    procedure: 'contract.get',
    inputs: ({ contracting }) => contracting.contractIds.map((id) => ({ id })),
    run: (office, input) => (db) => oneContract(looking(office, db), contractOfInput.parse(input).id),
  }),
]
