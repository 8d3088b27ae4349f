import type { AppRouter } from '@prongsai/api/app-router'
import { assetFactFields } from '@prongsai/domain/asset/asset'
import type { CorrectAssetForm, RegisterAssetForm } from '@prongsai/domain/asset/asset.input'
import type { AssetRefusal } from '@prongsai/domain/asset/asset-refusal'
import { formatBaht } from '@prongsai/domain/money/satang'
import type { inferRouterOutputs } from '@trpc/server'

type AssetRecord = inferRouterOutputs<AppRouter>['asset']['get']

/** The facts of a card as they are typed: the part that registering and correcting have in common. */
export type FactValues = Omit<CorrectAssetForm, 'reason'>

/** What the form of registration holds besides the card: whether it is one, and how many are alike. */
export type RegistrationValues = RegisterAssetForm & {
  many: 'one' | 'many'
  cards: string
  serials: string
}

export const factNames = ['code', ...assetFactFields] as const satisfies readonly (keyof FactValues)[]

export type FactName = (typeof factNames)[number]

export const emptyRegistration: RegistrationValues = {
  many: 'one',
  cards: '',
  serials: '',
  categoryId: '',
  code: '',
  name: '',
  description: '',
  brand: '',
  model: '',
  serial: '',
  condition: 'usable',
  acquiredOn: '',
  acquiredHow: '',
  moneySource: '',
  seller: '',
  documentNumber: '',
  unitPrice: '',
  quantity: '1',
  countingUnit: '',
  usefulLifeYears: '',
  warrantyUntil: '',
  note: '',
  unitId: '',
  keeperId: '',
  place: '',
  broughtForward: false,
  extra: {},
}

/** What a card says, as its form shows it. */
export const valuesOf = (record: AssetRecord): FactValues => ({
  categoryId: record.categoryId,
  code: record.code,
  name: record.name,
  description: record.description,
  brand: record.brand,
  model: record.model,
  serial: record.serial,
  condition: record.condition,
  acquiredOn: record.acquiredOn ?? '',
  acquiredHow: record.acquiredHow,
  moneySource: record.moneySource,
  seller: record.seller,
  documentNumber: record.documentNumber,
  unitPrice: record.unitPrice === null ? '' : formatBaht(record.unitPrice),
  quantity: String(record.quantity),
  countingUnit: record.countingUnit,
  usefulLifeYears: record.usefulLifeYears === null ? '' : String(record.usefulLifeYears),
  warrantyUntil: record.warrantyUntil ?? '',
  note: record.note,
})

/** The field that a refusal is about; the others are about the card as a whole. */
export const refusedField: Partial<
  Record<AssetRefusal['code'], FactName | 'unitId' | 'keeperId' | 'reason' | 'serials'>
> = {
  'asset/code-taken': 'code',
  'asset/code-needed': 'code',
  'asset/day-in-future': 'acquiredOn',
  'asset/day-needed': 'acquiredOn',
  'asset/price-needed': 'unitPrice',
  'asset/serial-of-many': 'serial',
  'asset/donor-needed': 'seller',
  'asset/finding-needed': 'note',
  'asset/lot-without-codes': 'categoryId',
  'asset/serial-twice': 'serials',
  'asset/serials-unlike': 'serials',
  'asset/warranty-before-acquired': 'warrantyUntil',
  'asset/category-closed': 'categoryId',
  'asset/unit-closed': 'unitId',
  'asset/keeper-left': 'keeperId',
  'asset/reason-needed': 'reason',
  'asset/quantity-held': 'quantity',
}
