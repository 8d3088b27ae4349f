import type { UnitId } from '@prongsai/domain/base/id'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import type { ChangeUnitInput, CloseUnitInput } from '@prongsai/domain/office/office.input'
import * as rules from '@prongsai/domain/office/unit'
import { accept } from '@prongsai/domain/refusal'
import { insertUnits, lockUnit, saveUnit, standingInUnit, type NewUnit } from '@prongsai/db/office/units'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { sameVersion } from './same-version.ts'

export async function openUnit(deciding: Deciding, { name, shortName }: NewUnit): Promise<UnitId> {
  const { db, actor } = deciding
  const [id] = await insertUnits(db, actor.office, [{ name, shortName }])
  await record(deciding, {
    act: 'unit/open',
    subject: { kind: 'unit', id: found(id), label: name },
    changes: changesFromNothing({ name, shortName }),
  })
  return found(id)
}

export async function changeUnit(deciding: Deciding, input: ChangeUnitInput): Promise<void> {
  const { db, actor } = deciding
  const before = accept(rules.openUnit(await lockVersion(deciding, input)))
  const { name, shortName } = input
  const changes = changesBetween({ name: before.name, shortName: before.shortName }, { name, shortName })
  if (changes.length === 0) return
  await saveUnit(db, actor.office, { ...before, name, shortName })
  await record(deciding, {
    act: 'unit/change',
    subject: { kind: 'unit', id: before.id, label: name },
    changes,
  })
}

export async function closeUnit(deciding: Deciding, input: CloseUnitInput): Promise<void> {
  const { db, actor, today } = deciding
  const before = await lockVersion(deciding, input)
  const standing = await standingInUnit(db, actor.office, before.id)
  const closed = accept(rules.closeUnit(before, { on: input.on, today, ...standing }))
  await saveUnit(db, actor.office, closed)
  await record(deciding, {
    act: 'unit/close',
    subject: { kind: 'unit', id: before.id, label: before.name },
    reason: input.reason,
    changes: changesBetween({ closedOn: null }, { closedOn: closed.closedOn }),
  })
}

async function lockVersion(deciding: Deciding, { unit, version }: { unit: UnitId; version: number }) {
  const known = found(await lockUnit(deciding.db, deciding.actor.office, unit))
  await sameVersion(deciding, { kind: 'unit', id: unit, read: version, stands: known.version })
  return known
}
