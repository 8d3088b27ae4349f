import { z } from 'zod'
import type { OfficeId } from '@prongsai/domain/base/id'
import { privateFacts, type SupplierFacts } from '@prongsai/domain/supplier/supplier'
import { isTaxId, maskedTaxId, taxIdText } from '@prongsai/domain/supplier/tax-id'
import type { KeptSupplier, KnownNumber, SupplierRow } from '@prongsai/db/supplier/suppliers'
import type { Authority } from '../context.ts'
import { keyed, type Seal, type Sealed } from '../seal.ts'

/** With which key, and of which office. */
export type Keeping = { readonly seal: Seal | undefined; readonly office: OfficeId }

export const keepingOf = ({ seal, actor }: Pick<Authority, 'seal' | 'actor'>): Keeping => ({
  seal,
  office: actor.office,
})

const contact = z.object({
  address: z.string(),
  telephone: z.string(),
  email: z.string(),
  bankAccount: z.string(),
})

/** Of a natural person the journal tells these as changed, and no more. */
export const hiddenFields: ReadonlySet<string> = new Set(privateFacts)

/** A supplier as it is kept: of a natural person what is private is sealed, and of a juristic one nothing is. */
export function keptSupplier(facts: SupplierFacts, keeping: Keeping): KeptSupplier {
  const { kind, name, promoted, taxId, address, telephone, email, bankAccount } = facts
  const juristic = { kind, name, promoted, taxSealed: null, taxDigest: null, sealed: null }
  if (kind !== 'natural')
    return { ...juristic, taxId: taxId === '' ? null : taxId, address, telephone, email }
  const { office } = keeping
  const { close } = keyed(keeping.seal)
  return {
    kind,
    name,
    promoted,
    taxId: null,
    address: '',
    telephone: '',
    email: '',
    taxSealed: taxId === '' ? null : close(taxId, { office, kind: 'supplier-number' }),
    taxDigest: taxId === '' ? null : digestOf(taxId, keeping),
    sealed: close(JSON.stringify({ address, telephone, email, bankAccount }), { office, kind: 'supplier' }),
  }
}

/** All that is kept of a supplier, what is sealed too; undefined where the key is another's, or is not here. */
export function openedSupplier(row: SupplierRow, keeping: Keeping): SupplierFacts | undefined {
  const { kind, name, promoted, taxId, address, telephone, email } = row
  if (kind !== 'natural')
    return { kind, name, promoted, taxId: taxId ?? '', address, telephone, email, bankAccount: '' }
  const number = openedNumber(row.taxSealed, keeping)
  const told = opened(row.sealed, keeping, 'supplier')
  if (number === undefined || told === undefined) return undefined
  return { kind, name, promoted, taxId: number, ...contact.parse(JSON.parse(told)) }
}

/** '' of no number, undefined where it cannot be opened. */
const openedNumber = (sealed: Uint8Array | null, keeping: Keeping): string | undefined =>
  sealed === null ? '' : opened(sealed, keeping, 'supplier-number')

function opened(
  sealed: Uint8Array | null,
  { seal, office }: Keeping,
  kind: Sealed['kind'],
): string | undefined {
  if (sealed === null || seal === undefined) return undefined
  try {
    return seal.open(sealed, { office, kind })
  } catch {
    return undefined
  }
}

type Numbered = Pick<SupplierRow, 'taxId' | 'taxSealed'>

/** The number as everybody may see it: a natural person's is masked, and wholly where it cannot be opened. */
export function shownNumber({ taxId, taxSealed }: Numbered, keeping: Keeping): string {
  if (taxSealed === null) return taxIdText(taxId ?? '')
  return maskedTaxId(openedNumber(taxSealed, keeping) ?? 'X'.repeat(13))
}

/** A number in the two ways in which it may be kept; undefined of what is no whole number. */
export const knownNumber = (digits: string, keeping: Keeping): KnownNumber | undefined =>
  isTaxId(digits)
    ? { taxId: digits, taxDigest: keeping.seal === undefined ? null : digestOf(digits, keeping) }
    : undefined

/** The same number is not known as the same in another office. */
const digestOf = (digits: string, { seal, office }: Keeping): Uint8Array =>
  keyed(seal).digest(`${office} ${digits}`)
