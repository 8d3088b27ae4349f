import type { SupplierId } from '@prongsai/domain/base/id'
import { plainText, searchText } from '@prongsai/domain/base/thai-text'
import { satang } from '@prongsai/domain/money/satang'
import { soundsAlike } from '@prongsai/domain/supplier/alike'
import { isListed } from '@prongsai/domain/supplier/listing'
import {
  taxIdInput,
  type AlikeSupplierInput,
  type SupplierListInput,
} from '@prongsai/domain/supplier/supplier.input'
import { branchesOf } from '@prongsai/db/supplier/branches'
import { listingsOf } from '@prongsai/db/supplier/listings'
import { mergedInto } from '@prongsai/db/supplier/merges'
import {
  dealingsOf,
  dealingYears,
  supplierList,
  supplierPage,
  type SupplierLine,
} from '@prongsai/db/supplier/supplier-list'
import { holderOf, supplierNames, supplierRow } from '@prongsai/db/supplier/suppliers'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'
import { keepingOf, knownNumber, shownNumber, type Keeping } from './sealed-supplier.ts'

const shownLine = ({ taxId, taxSealed, ...line }: SupplierLine, keeping: Keeping) => ({
  ...line,
  number: shownNumber({ taxId, taxSealed }, keeping),
})

/** What is typed into a search: a whole number is looked for as one, anything else within the names. */
function searched(text: string, keeping: Keeping) {
  const digits = taxIdInput.safeParse(text).data ?? ''
  return { text: searchText(text), number: knownNumber(digits, keeping) }
}

/** Suppliers by name, a page of them. */
export async function suppliers(looking: Looking, { text, ...asked }: SupplierListInput) {
  const { db, actor, today } = looking
  const rows = await supplierList(db, actor.office, {
    ...asked,
    ...searched(text, keepingOf(looking)),
    today,
    limit: supplierPage + 1,
  })
  const page = rows.slice(0, supplierPage).map((row) => shownLine(row, keepingOf(looking)))
  return { suppliers: page, after: rows.length > supplierPage ? (page.at(-1)?.id ?? null) : null }
}

const mostPicked = 20

/** For a form that asks for a supplier: the first that the text finds, with who is listed as ผู้ทิ้งงาน. */
export async function pickSuppliers(looking: Looking, text: string) {
  const { db, actor, today } = looking
  const rows = await supplierList(db, actor.office, {
    ...searched(text, keepingOf(looking)),
    show: 'all',
    today,
    limit: mostPicked,
  })
  return rows.map((row) => {
    const { id, name, kind, promoted, number, listedFrom } = shownLine(row, keepingOf(looking))
    return { id, name, kind, promoted, number, listedFrom }
  })
}

const mostAlike = 5

/** Which others what is being typed may be: one of the same number, and those of a like name. */
export async function alikeSuppliers(looking: Looking, { name, taxId, but }: AlikeSupplierInput) {
  const { db, actor } = looking
  const number = knownNumber(taxIdInput.safeParse(taxId).data ?? '', keepingOf(looking))
  const same = number && (await holderOf(db, actor.office, { ...number, but }))
  const said = plainText(name)
  const names = said === '' ? [] : await supplierNames(db, actor.office)
  const similar = names
    .filter((one) => one.id !== but && one.id !== same?.id && soundsAlike(one.name, said))
    .slice(0, mostAlike)
  return { same: same ?? null, similar }
}

/** One supplier, what is private of a natural person left out. */
export async function supplierRecord(looking: Looking, id: SupplierId) {
  const { db, actor, today } = looking
  const { office } = actor
  const row = found(await supplierRow(db, office, id))
  const [branches, listings, under, years, dealings] = await Promise.all([
    branchesOf(db, office, id),
    listingsOf(db, office, id),
    mergedInto(db, office, id),
    dealingYears(db, office, id),
    dealingsOf(db, office, id),
  ])
  const { taxId, taxSealed, taxDigest: _digest, sealed: _sealed, mergedAt, ...facts } = row
  return {
    ...facts,
    mergedAt: mergedAt?.toISOString() ?? null,
    number: shownNumber({ taxId, taxSealed }, keepingOf(looking)),
    branches,
    listings,
    listedFrom: listings.find((one) => isListed([one], today))?.from ?? null,
    under: under.map((one) => ({ ...one, mergedAt: one.mergedAt?.toISOString() ?? null })),
    years: years.map(({ won, ...year }) => ({ ...year, won: satang(BigInt(won)) })),
    dealings: dealings.map(({ price, ...dealing }) => ({ ...dealing, price: satang(BigInt(price)) })),
  }
}
