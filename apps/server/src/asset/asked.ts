import { z } from 'zod'
import {
  assetFilterInput,
  assetIdInput,
  assetSorts,
  type AssetFilter,
  type AssetOrder,
} from '@prongsai/domain/asset/asset.input'
import type { AssetId } from '@prongsai/domain/base/id'

/** Which part of the register an address asks for, in the words of the list's own address. */
export type AskedList = { readonly filter: AssetFilter; readonly order: AssetOrder; readonly said: string }

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const sort = z.templateLiteral([z.enum(['', '-']), z.enum(assetSorts)])

const listQuery = z.strictObject({
  ...assetFilterInput.omit({ text: true, capitalised: true, broughtForward: true, fiscalYear: true }).shape,
  q: z.string().max(200).optional(),
  capitalised: flag.optional(),
  broughtForward: flag.optional(),
  fiscalYear: z.coerce.number().pipe(assetFilterInput.shape.fiscalYear.unwrap()).optional(),
  sort: sort.default('code'),
  by: z.enum(['category', 'unit']).optional(),
})

/** Reads a query; what it does not understand is refused, or a file would hold more than was asked for. */
export function listAsked(query: unknown): AskedList & { readonly by: 'category' | 'unit' } {
  const { q, sort: sorted, by = 'category', ...filter } = listQuery.parse(query)
  const column = assetSorts.find((one) => one === sorted.replace('-', '')) ?? 'code'
  return {
    filter: q === undefined ? filter : { ...filter, text: q },
    order: { by: column, direction: sorted.startsWith('-') ? 'desc' : 'asc' },
    said: saidIn(query),
    by,
  }
}

const idsQuery = z.object({
  ids: z
    .string()
    .transform((text) => text.split(',').filter((id) => id !== ''))
    .pipe(z.array(assetIdInput).min(1, 'กรุณาเลือกรายการ').max(200, 'พิมพ์ได้ครั้งละไม่เกิน 200 รายการ')),
})

/** '?ids=…,…': the cards that were selected. */
export const idsAsked = (query: unknown): readonly AssetId[] => idsQuery.parse(query).ids

const oneParams = z.object({ id: assetIdInput })

export const idAsked = (params: unknown): AssetId => oneParams.parse(params).id

/** What the list was narrowed to, as the journal keeps it; neither its order nor a paper's arrangement is part of it. */
function saidIn(query: unknown): string {
  const pairs = z.record(z.string(), z.string()).parse(query)
  const narrowing = Object.entries(pairs).filter(([name]) => name !== 'sort' && name !== 'by')
  return new URLSearchParams(narrowing).toString()
}
