import type { AssetRefusal } from '@prongsai/domain/asset/asset-refusal'
import type { MeanwhileChange } from '@prongsai/domain/journal/meanwhile'
import { factNames, type FactName, type FactValues } from './asset-form-values.ts'

export type ChangedMeanwhile = Extract<AssetRefusal, { code: 'asset/changed-meanwhile' }>

/** One field that somebody else changed while a form was open. */
export type Clash = {
  readonly field: FactName
  readonly by: MeanwhileChange | undefined
  readonly from: string
  readonly theirs: string
  /** What was typed here, where it is neither what stood before nor what they wrote. */
  readonly mine: string | undefined
}

type Three = { readonly base: FactValues; readonly latest: FactValues; readonly typed: FactValues }

/** What a card says now that it did not when the form was opened, beside what was typed. */
export const clashesOf = (
  { base, latest, typed }: Three,
  meanwhile: readonly MeanwhileChange[],
): readonly Clash[] =>
  factNames
    .filter((field) => latest[field] !== base[field])
    .map((field) => ({
      field,
      by: meanwhile.find(({ changes }) => changes.some((change) => change.field === field)),
      from: base[field],
      theirs: latest[field],
      mine: isOwn(field, { base, latest, typed }) ? typed[field] : undefined,
    }))

/** Fields that were not touched here and take what stands now; sent as they were, they would undo the other's work. */
export const untouched = ({ base, latest, typed }: Three): readonly FactName[] =>
  factNames.filter((field) => latest[field] !== base[field] && typed[field] === base[field])

const isOwn = (field: FactName, { base, latest, typed }: Three): boolean =>
  typed[field] !== base[field] && typed[field] !== latest[field]
