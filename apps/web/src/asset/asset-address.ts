import {
  assetFilterInput,
  assetSorts,
  type AssetFilter,
  type AssetOrder,
  type PageAt,
} from '@prongsai/domain/asset/asset.input'
import { firstPage, type AssetAddress } from './asset-href.ts'

/** Reads an address; what it does not understand is as if it were not there. */
export function addressFrom(search: string): AssetAddress {
  const said = new URLSearchParams(search)
  return {
    filter: filterFrom(said),
    order: orderFrom(said.get('sort') ?? 'code'),
    page: pageFrom(said.get('at') ?? ''),
  }
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
    lot: said.get('lot'),
    place: said.get('place'),
    acquiredFrom: said.get('acquiredFrom'),
    acquiredUntil: said.get('acquiredUntil'),
    priceFrom: said.get('priceFrom'),
    priceBelow: said.get('priceBelow'),
    warrantyFrom: said.get('warrantyFrom'),
    warrantyUntil: said.get('warrantyUntil'),
    unseenSince: said.get('unseenSince'),
    missing: said.get('missing'),
    broughtForward: flagFrom(said.get('broughtForward')),
    labelled: flagFrom(said.get('labelled')),
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
