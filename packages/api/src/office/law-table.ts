import { conventionOn, depreciationConventions } from '@prongsai/domain/asset/depreciation-convention'
import { isOfficeDay, officeDays, officeDaysFrom } from '@prongsai/domain/contract/office-days'
import { citationText } from '@prongsai/domain/law/citation'
import {
  seededThresholds,
  thresholdOn,
  thresholds,
  type ThresholdName,
} from '@prongsai/domain/law/thresholds'
import { conventionName, officeLawFrom, type OfficeLaw } from '@prongsai/domain/office/law-number'
import { satang } from '@prongsai/domain/money/satang'
import { lawNumbers } from '@prongsai/db/office/law-numbers'
import type { Looking } from '../context.ts'

type Kept = Awaited<ReturnType<typeof lawNumbers>>

/** The numbers of the law: what is shipped, what the office has set instead, and what holds today. */
export async function lawTable({ db, actor, today }: Looking) {
  const kept = await lawNumbers(db, actor.office)
  const law = officeLawFrom(kept.filter(({ withdrawn }) => !withdrawn))
  return {
    thresholds: Object.keys(thresholds)
      .filter(isThreshold)
      .map((name) => ({
        name,
        decides: thresholds[name][0],
        side: thresholds[name][1],
        today: thresholdOn(name, today, law.thresholds)?.value ?? null,
        rows: [...shipped(name), ...own(kept, name)],
      })),
    officeDays: officeDaysTable(kept, today),
    convention: conventionTable(kept, conventionOn(today, law.conventions)),
  }
}

const shipped = (name: ThresholdName) =>
  seededThresholds
    .filter((one) => one.name === name)
    .map(({ from, to, value, citation, certainty }) => ({
      id: null,
      from,
      to,
      value,
      source: citationText(citation),
      certainty,
      withdrawn: false,
    }))

const own = (kept: Kept, name: ThresholdName) =>
  kept
    .filter((one) => one.name === name)
    .map(({ id, from, value, source, withdrawn }) => ({
      id,
      from,
      to: null,
      value: satang(BigInt(value)),
      source,
      certainty: 'read' as const,
      withdrawn,
    }))

/** Days that the law does not number: what the office has set, and ours until it sets others. */
function officeDaysTable(kept: Kept, today: Looking['today']) {
  const now = officeDaysFrom(
    kept.filter(({ withdrawn }) => !withdrawn),
    today,
  )
  return Object.keys(officeDays)
    .filter(isOfficeDay)
    .map((name) => ({
      name,
      shipped: officeDays[name][1],
      today: now[name],
      rows: kept
        .filter((one) => one.name === name)
        .map(({ id, from, value, source, withdrawn }) => ({ id, from, value, source, withdrawn })),
    }))
}

const conventionTable = (kept: Kept, today: OfficeLaw['conventions'][number]['convention']) => ({
  today,
  choices: depreciationConventions,
  rows: kept
    .filter(({ name }) => name === conventionName)
    .map(({ id, from, value, source, withdrawn }) => ({ id, from, value, source, withdrawn })),
})

const isThreshold = (name: string): name is ThresholdName => Object.hasOwn(thresholds, name)
