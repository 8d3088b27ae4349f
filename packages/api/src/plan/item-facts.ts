import { no } from '@prongsai/domain/base/verdict'
import { formatThaiMonth } from '@prongsai/domain/calendar/buddhist'
import type { JournalValue } from '@prongsai/domain/journal/entry'
import { formatBaht } from '@prongsai/domain/money/satang'
import { exemptions } from '@prongsai/domain/plan/exemption'
import type { ItemInput } from '@prongsai/domain/plan/plan.input'
import { foreseenMethod } from '@prongsai/domain/plan/revision'
import { methods } from '@prongsai/domain/procurement/ground'
import { purchaseKinds } from '@prongsai/domain/procurement/purchase'
import { accept } from '@prongsai/domain/refusal'
import { ownThresholds } from '@prongsai/db/intake/office-standing'
import { pointedTo, type RevisionFacts } from '@prongsai/db/plan/revisions'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'

export type ItemFound = {
  readonly facts: RevisionFacts
  /** As the journal tells it, by the names that people know. */
  readonly told: Readonly<Record<string, JournalValue>>
}

/** An item as it is kept: its method foreseen, its budget line of the same year. */
export async function itemFound(deciding: Deciding, input: ItemInput, year: number): Promise<ItemFound> {
  const { db, actor } = deciding
  const facts = factsOf(input, await ownThresholds(db, actor.office))
  const { line } = found(await pointedTo(db, actor.office, facts))
  if (line !== null && line.year !== year)
    accept(no({ code: 'plan/line-other-year', line: line.name, year: line.year }))
  return { facts, told: await toldOf(deciding, facts) }
}

/** With the method that its kind and its sum give, or the one chosen on its ground. */
export function factsOf(
  { chosen, ...item }: ItemInput,
  thresholds: Parameters<typeof foreseenMethod>[2],
): RevisionFacts {
  const { method, ground, reason, exempt } = accept(foreseenMethod(item, chosen, thresholds))
  return { ...item, method, ground, methodReason: reason, exempt: exempt?.key ?? null }
}

export async function toldOf({ db, actor }: Deciding, facts: RevisionFacts): Promise<ItemFound['told']> {
  const names = found(await pointedTo(db, actor.office, facts))
  return {
    name: facts.name,
    quantity: facts.quantity,
    countingUnit: facts.countingUnit,
    kind: purchaseKinds[facts.kind],
    unit: names.unit.name,
    estimate: formatBaht(facts.estimate),
    startsMonth: formatThaiMonth(facts.startsMonth),
    programme: facts.programme,
    category: facts.category,
    line: names.line?.name ?? null,
    method: methods[facts.method],
    exempt: facts.exempt === null ? null : exemptions[facts.exempt][0],
    replaces: names.asset === null ? null : `${names.asset.code} ${names.asset.name}`,
  }
}
