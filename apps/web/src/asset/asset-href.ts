import type { AssetFilter, AssetOrder, PageAt } from '@prongsai/domain/asset/asset.input'

/** What the register is asked for, as the address says it. */
export type AssetAddress = {
  readonly filter: AssetFilter
  readonly order: AssetOrder
  readonly page: PageAt
}

/** The address of a list: `/assets?q=เครื่องปรับอากาศ&unit=…&sort=-price&at=last`. */
export function hrefOf({ filter, order, page }: AssetAddress): string {
  const written = new URLSearchParams(filterText(filter))
  if (order.by !== 'code' || order.direction === 'desc') written.set('sort', sortText(order))
  if (page.at !== 'first') written.set('at', 'cursor' in page ? `${page.at}~${page.cursor}` : page.at)
  return written.size === 0 ? '/assets' : `/assets?${written.toString()}`
}

export const firstPage = { at: 'first' } as const satisfies PageAt

/** The register filtered by this and nothing else. */
export const filteredHref = (filter: AssetFilter): string =>
  hrefOf({ filter, order: { by: 'code', direction: 'asc' }, page: firstPage })

/** The same list as the server carries it out: as a file, or as paper arranged by category or unit. */
export const fileHref = (form: 'xlsx' | 'csv', { filter, order }: Omit<AssetAddress, 'page'>): string =>
  `/assets.${form}?${new URLSearchParams({ ...filterText(filter), sort: sortText(order) }).toString()}`

/** Labels for all that the filter leaves, in the list's order. */
export const labelsHref = ({ filter, order }: Omit<AssetAddress, 'page'>): string =>
  `/labels?${new URLSearchParams({ ...filterText(filter), sort: sortText(order) }).toString()}`

export const registerHref = (by: 'category' | 'unit', filter: AssetFilter): string =>
  `/assets/register?${new URLSearchParams({ ...filterText(filter), by }).toString()}`

/** The cards that were selected, carried out in the same forms. */
export const selectedFileHref = (form: 'xlsx' | 'csv', ids: readonly string[]): string =>
  `/assets.${form}?ids=${ids.join(',')}`

export const selectedRegisterHref = (by: 'category' | 'unit', ids: readonly string[]): string =>
  `/assets/register?by=${by}&ids=${ids.join(',')}`

/** What the filter says besides its text. */
export const saidBy = ({ text: _text, ...rest }: AssetFilter): Omit<AssetFilter, 'text'> => rest

export const isFiltered = (filter: AssetFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined)

const sortText = ({ by, direction }: AssetOrder): string => `${direction === 'desc' ? '-' : ''}${by}`

function filterText(filter: AssetFilter): Record<string, string> {
  const written: Record<string, string> = {}
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined && value !== '') written[name === 'text' ? 'q' : name] = String(value)
  }
  return written
}
