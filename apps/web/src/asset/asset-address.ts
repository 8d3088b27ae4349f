import {
  assetFilterInput,
  assetSorts,
  type AssetFilter,
  type AssetOrder,
  type PageAt,
} from '@prongsai/domain/asset/asset.input'

/** What the register is asked for, as the address says it. */
export type AssetAddress = {
  readonly filter: AssetFilter
  readonly order: AssetOrder
  readonly page: PageAt
}

/** Reads an address; what it does not understand is as if it were not there. */
export function addressFrom(search: string): AssetAddress {
  const said = new URLSearchParams(search)
  return {
    filter: filterFrom(said),
    order: orderFrom(said.get('sort') ?? 'code'),
    page: pageFrom(said.get('at') ?? ''),
  }
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

export const registerHref = (by: 'category' | 'unit', filter: AssetFilter): string =>
  `/assets/register?${new URLSearchParams({ ...filterText(filter), by }).toString()}`

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

function filterFrom(said: URLSearchParams): AssetFilter {
  const raw = {
    text: said.get('q') ?? '',
    unit: said.get('unit'),
    category: said.get('category'),
    status: said.get('status'),
    condition: said.get('condition'),
    fiscalYear: Number(said.get('fiscalYear') ?? Number.NaN),
    capitalised: flagFrom(said.get('capitalised')),
    keeper: said.get('keeper'),
    batch: said.get('batch'),
    broughtForward: flagFrom(said.get('broughtForward')),
  } satisfies Record<keyof AssetFilter, unknown>
  const sound = Object.entries(raw).filter(([name, value]) => isSound(name, value))
  return assetFilterInput.parse(Object.fromEntries(sound))
}

function isSound(name: string, value: unknown): boolean {
  if (!isFilterName(name) || value === '' || value === undefined) return false
  return assetFilterInput.shape[name].safeParse(value).success
}

const isFilterName = (name: string): name is keyof AssetFilter => Object.hasOwn(assetFilterInput.shape, name)

function flagFrom(text: string | null): boolean | undefined {
  if (text === 'true') return true
  return text === 'false' ? false : undefined
}

function orderFrom(text: string): AssetOrder {
  const by = assetSorts.find((sort) => sort === text.replace(/^-/u, ''))
  return { by: by ?? 'code', direction: by !== undefined && text.startsWith('-') ? 'desc' : 'asc' }
}

function pageFrom(text: string): PageAt {
  if (text === 'last') return { at: 'last' }
  const [at, ...cursor] = text.split('~')
  if ((at === 'after' || at === 'before') && cursor.length > 1) return { at, cursor: cursor.join('~') }
  return firstPage
}
