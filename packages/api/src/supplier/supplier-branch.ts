import { no } from '@prongsai/domain/base/verdict'
import { changesBetween } from '@prongsai/domain/journal/changes'
import type { JournalValue } from '@prongsai/domain/journal/entry'
import { accept } from '@prongsai/domain/refusal'
import { branchVerdict } from '@prongsai/domain/supplier/supplier'
import type { CloseBranchInput, KeepBranchInput } from '@prongsai/domain/supplier/supplier.input'
import { branchesOf, closeBranch as close, insertBranch, saveBranch } from '@prongsai/db/supplier/branches'
import { lockSupplier } from '@prongsai/db/supplier/suppliers'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { standingSupplier } from './standing.ts'

/** A branch of a juristic person: a new one, or one that moved or is called otherwise. */
export async function keepBranch(deciding: Deciding, { added, ...branch }: KeepBranchInput) {
  const { db, actor } = deciding
  const row = accept(standingSupplier(found(await lockSupplier(db, actor.office, branch.id))))
  accept(branchVerdict(row))
  const known = (await branchesOf(db, actor.office, branch.id)).find(({ number }) => number === branch.number)
  if (added && known !== undefined) accept(no({ code: 'supplier/branch-taken', number: branch.number }))
  if (added) await insertBranch(db, actor.office, branch)
  else await saveBranch(db, actor.office, { ...branch, number: found(known).number })
  const before: Readonly<Record<string, JournalValue>> =
    known === undefined
      ? {}
      : {
          branch: known.number,
          branchName: known.name,
          branchAddress: known.address,
          closedOn: known.closedOn,
        }
  const after = {
    branch: branch.number,
    branchName: branch.name,
    branchAddress: branch.address,
    closedOn: null,
  }
  await record(deciding, {
    act: 'supplier/branch',
    subject: { kind: 'supplier', id: branch.id, label: row.name },
    changes: changesBetween(before, after),
  })
}

export async function closeBranch(deciding: Deciding, { id, number, reason }: CloseBranchInput) {
  const { db, actor, today } = deciding
  const row = accept(standingSupplier(found(await lockSupplier(db, actor.office, id))))
  const branch = found((await branchesOf(db, actor.office, id)).find((one) => one.number === number))
  if (branch.closedOn !== null) accept(no({ code: 'supplier/branch-closed', number }))
  await close(db, actor.office, { id, number, on: today })
  await record(deciding, {
    act: 'supplier/branch',
    subject: { kind: 'supplier', id, label: row.name },
    reason,
    changes: [
      { field: 'branch', from: number, to: number },
      { field: 'closedOn', from: null, to: today },
    ],
  })
}
