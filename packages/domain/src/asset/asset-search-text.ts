import { searchText } from '../base/thai-text.ts'
import type { Asset } from './asset.ts'
import type { Extra } from './category-field.ts'

/** What of a card a search finds. */
export type Searched = Pick<
  Asset,
  'code' | 'name' | 'brand' | 'model' | 'serial' | 'description' | 'place'
> & {
  readonly extra: Extra
}

/** The text of a card in which words are searched, kept beside the card by whatever writes it. */
export const assetSearchText = ({ code, ...rest }: Searched): string =>
  withCode(code, searchTextWithoutCode(rest))

/** The searched text lies in an index whose entries have an upper limit; the schema holds the same limit. */
const longest = 560

/** The same, before the card has its code. */
export const searchTextWithoutCode = ({
  name,
  brand,
  model,
  serial,
  description,
  place,
  extra,
}: Omit<Searched, 'code'>): string =>
  searchText(
    [name, brand, model, serial, ...Object.values(extra), description, place]
      .filter((part) => part !== '')
      .join(' '),
  ).slice(0, longest)

/** Puts a code before the text that was made without it. */
const withCode = (code: string, text: string): string => `${searchText(code)} ${text}`
