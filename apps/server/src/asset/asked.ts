import { z } from 'zod'
import {
  assetFilterInput,
  assetIdInput,
  assetSorts,
  mostSelected,
  type AssetFilter,
  type AssetOrder,
} from '@prongsai/domain/asset/asset.input'
import type { AssetId } from '@prongsai/domain/base/id'

/** Which part of the register an address asks for, in the words of the list's own address. */
export type AskedList = {
  readonly filter: AssetFilter
  readonly order: AssetOrder
  /** The cards that were selected; undefined for all that the filter leaves. */
  readonly ids: readonly AssetId[] | undefined
}

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const sort = z.templateLiteral([z.enum(['', '-']), z.enum(assetSorts)])

/** '…,…': an address holds so many and no more. */
const ids = z
  .string()
  .transform((text) => [...new Set(text.split(',').filter((id) => id !== ''))])
  .pipe(
    z
      .array(assetIdInput)
      .min(1, 'กรุณาเลือกรายการ')
      .max(mostSelected, `พิมพ์และส่งออกที่เลือกได้ครั้งละไม่เกิน ${mostSelected} รายการ`),
  )

const listQuery = z.strictObject({
  ...assetFilterInput.omit({
    text: true,
    capitalised: true,
    broughtForward: true,
    labelled: true,
    fiscalYear: true,
  }).shape,
  q: z.string().max(200).optional(),
  capitalised: flag.optional(),
  broughtForward: flag.optional(),
  labelled: flag.optional(),
  fiscalYear: z.coerce.number().pipe(assetFilterInput.shape.fiscalYear.unwrap()).optional(),
  sort: sort.default('code'),
  by: z.enum(['category', 'unit']).optional(),
  ids: ids.optional(),
})

/** Reads a query; what it does not understand is refused, or a file would hold more than was asked for. */
export function listAsked(query: unknown): AskedList & { readonly by: 'category' | 'unit' } {
  const { q, sort: sorted, by = 'category', ids: selected, ...filter } = listQuery.parse(query)
  const column = assetSorts.find((one) => one === sorted.replace('-', '')) ?? 'code'
  return {
    filter: q === undefined ? filter : { ...filter, text: q },
    order: { by: column, direction: sorted.startsWith('-') ? 'desc' : 'asc' },
    ids: selected,
    by,
  }
}

const idsQuery = z.object({ ids })

/** '?ids=…,…': the cards that were selected. */
export const idsAsked = (query: unknown): readonly AssetId[] => idsQuery.parse(query).ids

const oneParams = z.object({ id: assetIdInput })

export const idAsked = (params: unknown): AssetId => oneParams.parse(params).id
