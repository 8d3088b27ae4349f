import type { SupplierId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { SupplierRefusal } from './supplier-refusal.ts'
import { isOfPerson } from './tax-id.ts'

/** ประเภทผู้ประกอบการ: all but a natural person are juristic, and what is theirs is not private. */
export const supplierKinds = {
  company: 'บริษัท',
  partnership: 'ห้างหุ้นส่วน',
  natural: 'บุคคลธรรมดา',
  state: 'หน่วยงานของรัฐ',
  cooperative: 'สหกรณ์',
  foundation: 'มูลนิธิหรือสมาคม',
  other: 'นิติบุคคลอื่น',
} as const

export type SupplierKind = keyof typeof supplierKinds

/** ผู้ประกอบการที่รัฐส่งเสริม; '' of every other. */
export const promotions = {
  '': '',
  sme: 'ผู้ประกอบการ SMEs',
  community: 'วิสาหกิจชุมชน',
  disabled: 'องค์กรคนพิการ',
  cooperative: 'สหกรณ์',
} as const

export type Promotion = keyof typeof promotions

/** What is kept of a supplier. `taxId` is thirteen digits, and '' while it is not known. */
export type SupplierFacts = {
  readonly kind: SupplierKind
  readonly name: string
  readonly taxId: string
  readonly promoted: Promotion
  readonly address: string
  readonly telephone: string
  readonly email: string
  /** ธนาคาร สาขา เลขที่บัญชี of a natural person; '' of every other. */
  readonly bankAccount: string
}

/** Of a natural person these are sealed, shown masked or not at all, and never told by the journal. */
export const privateFacts = ['taxId', 'address', 'telephone', 'email', 'bankAccount'] as const

/** Another that stands in the register; the number that two have in common is not told. */
export type OtherSupplier = { readonly id: SupplierId; readonly name: string }

type Found = {
  /** Which other has the same number. */
  readonly holder: OtherSupplier | undefined
  readonly branches?: number
}

/** One supplier is one row, and a person's number is kept only where it is kept sealed (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล 2562). */
export function supplierVerdict(
  facts: SupplierFacts,
  { holder, branches = 0 }: Found,
): Verdict<SupplierFacts, SupplierRefusal> {
  if (holder !== undefined) return no({ code: 'supplier/number-taken', ...holder })
  if (facts.kind !== 'natural' && facts.taxId !== '' && isOfPerson(facts.taxId))
    return no({ code: 'supplier/number-of-person' })
  if (facts.kind === 'natural' && branches > 0) return no({ code: 'supplier/person-has-branches' })
  return yes(facts)
}

/** A branch is a juristic person's; that of number 00000 is the head office, which is the supplier itself. */
export function branchVerdict({ kind }: Pick<SupplierFacts, 'kind'>): Verdict<undefined, SupplierRefusal> {
  return kind === 'natural' ? no({ code: 'supplier/person-has-branches' }) : yes(undefined)
}
