import { assetRefusalText } from '../asset/asset-refusal.ts'
import { capitalisedBy, factsVerdict } from '../asset/facts-verdict.ts'
import type { CardDraft, RegisterRow, RowRemark } from '../asset/intake/register-row.ts'
import { readField, type CategoryField } from '../asset/category-field.ts'
import { isAbsence } from '../sheet/absence.ts'
import { longestCode, longestName } from '../asset/intake/row-facts.ts'
import { codeChoices } from '../asset/intake/row-value.ts'
import type { CategoryId, UnitId } from '../base/id.ts'
import { searchText } from '../base/thai-text.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { counterOf, type IntakeCard, type Numbering } from './intake-card.ts'
import {
  personNamed,
  type CategoryTree,
  type OfficeStanding,
  type StandingCategory,
  type StandingUnit,
} from './office-standing.ts'

/** A card with all that follows from it, ready to be put aside. */
export type MadeCard = {
  readonly card: IntakeCard
  readonly capitalised: boolean
  /** What its number is given from, or what a code that is kept would have been given from; null for a category without a pattern. */
  readonly numbering: Numbering | null
}

export type Matched = {
  readonly standing: OfficeStanding
  readonly tree: CategoryTree
  readonly unitOf: (written: string) => UnitId | null
  readonly categoryOf: (written: string) => CategoryId | null
  /** The kind of the articles that bear this name and have a code. */
  readonly kindOfName: (name: string) => CategoryId | null
  /** The fields that hold for a category's cards. */
  readonly fieldsOf: (category: CategoryId) => readonly CategoryField[]
}

/** The cards of one row; or what must be asked before there can be any. */
export function cardsOfRow(
  row: RegisterRow,
  answered: CategoryId | undefined,
  matched: Matched,
): Verdict<readonly MadeCard[], RowRemark> {
  const made: MadeCard[] = []
  for (const draft of row.cards) {
    const card = cardOf(draft, answered, matched)
    if (!card.ok) return no(remarkOn(row, card.refusal))
    made.push(card.value)
  }
  return yes(made)
}

const remarkOn = (row: RegisterRow, { code, text }: Asked): RowRemark => ({
  weight: 'question',
  code,
  text,
  field: 'code',
  cell: row.codeCell,
  choices: code === 'kind-unknown' ? codeChoices.slice(1) : codeChoices.slice(2),
})

type Asked = { readonly code: string; readonly text: string }

function cardOf(
  draft: CardDraft,
  answered: CategoryId | undefined,
  matched: Matched,
): Verdict<MadeCard, Asked> {
  const category = categoryFor(draft, answered, matched)
  const unit = matched.standing.units.find(({ id }) => id === matched.unitOf(draft.unit))
  if (category === undefined || unit === undefined) return no(unmatched)
  if (draft.name.length > longestName || (draft.code?.length ?? 0) > longestCode) return no(tooLong)
  const numbering = numberingOf(draft, { category, unit, today: matched.standing.today })
  if (draft.code === null && (numbering === null || counterOf(numbering) === undefined))
    return no(kindUnknown(draft, category))
  return judged(factsOf(draft, { category, unitId: unit.id, matched }), numbering, matched.standing)
}

const unmatched: Asked = {
  code: 'name-unmatched',
  text: 'ยังไม่ได้จับคู่ส่วนราชการหรือประเภทของแถวนี้',
}

const tooLong: Asked = {
  code: 'text-too-long',
  text: `ชื่อหรือรหัสยาวเกินไป (ชื่อได้ไม่เกิน ${longestName} ตัวอักษร รหัสได้ไม่เกิน ${longestCode} ตัวอักษร)`,
}

const kindUnknown = ({ name }: CardDraft, category: StandingCategory): Asked => ({
  code: 'kind-unknown',
  text: `ให้รหัสลำดับถัดไปไม่ได้ เพราะยังไม่รู้ว่า “${name}” เป็นชนิดใดใน${category.name}: เลือกชนิด หรือระบุรหัสเอง`,
})

type Numbered = {
  readonly category: StandingCategory
  readonly unit: StandingUnit
  readonly today: CivilDate
}

const numberingOf = ({ acquiredOn }: CardDraft, { category, unit, today }: Numbered): Numbering | null =>
  category.pattern === null
    ? null
    : {
        pattern: category.pattern,
        kind: category.kind ?? '',
        day: acquiredOn ?? today,
        unit: unit.shortName,
      }

function judged(
  card: IntakeCard,
  numbering: Numbering | null,
  { today, thresholds }: OfficeStanding,
): Verdict<MadeCard, Asked> {
  const facts = factsVerdict(card, { today, broughtForward: true })
  if (!facts.ok) return no({ code: facts.refusal.code, text: assetRefusalText(facts.refusal) })
  return yes({ card, capitalised: capitalisedBy(card, today, thresholds), numbering })
}

/**
 * The category of a card: as the officer answered; by the kind that its code begins with, where that lies within the
 * category written or where none is; where a number is to be given, by other articles of the same name; else as written.
 */
function categoryFor(
  draft: CardDraft,
  answered: CategoryId | undefined,
  { tree, categoryOf, kindOfName }: Matched,
): StandingCategory | undefined {
  if (answered !== undefined) return tree.byId.get(answered)
  const writtenId = categoryOf(draft.category)
  const byCode = draft.code === null ? namesake(draft, { tree, kindOfName }) : tree.ofCode(draft.code)
  const isFree = draft.category === '' || writtenId === null
  if (byCode !== undefined && (isFree || tree.isWithin(byCode, writtenId))) return byCode
  return writtenId === null ? byCode : tree.byId.get(writtenId)
}

function namesake(
  { name }: CardDraft,
  { tree, kindOfName }: Pick<Matched, 'tree' | 'kindOfName'>,
): StandingCategory | undefined {
  const kind = kindOfName(searchText(name))
  return kind === null ? undefined : tree.byId.get(kind)
}

type Found = { readonly category: StandingCategory; readonly unitId: UnitId; readonly matched: Matched }

function factsOf(draft: CardDraft, { category, unitId, matched }: Found): IntakeCard {
  const { standing, tree } = matched
  const keeperId = draft.keeper === '' ? null : personNamed(draft.keeper, standing.people)
  const kept = draft.keeper === '' || keeperId !== null ? [] : [`ผู้ครอบครองตามทะเบียนเดิม: ${draft.keeper}`]
  const { extra, unread } = extraOf(draft, matched.fieldsOf(category.id))
  const life = draft.usefulLifeYears ?? tree.lifeOf(category, draft.acquiredOn ?? standing.today)
  return {
    code: draft.code,
    categoryId: category.id,
    name: draft.name,
    description: draft.description,
    brand: draft.brand,
    model: draft.model,
    serial: draft.serial,
    condition: draft.condition ?? 'unknown',
    acquiredOn: draft.acquiredOn,
    acquiredHow: draft.acquiredHow,
    moneySource: draft.moneySource,
    seller: draft.seller,
    documentNumber: draft.documentNumber,
    unitPrice: draft.unitPrice,
    quantity: draft.quantity,
    countingUnit: draft.countingUnit,
    usefulLifeYears: inLife(life),
    warrantyUntil: draft.warrantyUntil,
    note: [draft.note, ...dayAsWritten(draft), ...unread, ...kept].filter((text) => text !== '').join(' · '),
    unitId,
    keeperId,
    place: draft.place,
    extra,
    status: draft.disposed ? 'disposed' : 'in-use',
    disposedOn: null,
  }
}

/** What the row says in the category's own fields; what cannot be read there is kept in its own words. */
function extraOf({ others = {} }: CardDraft, fields: readonly CategoryField[]) {
  const extra: Record<string, string> = {}
  const unread: string[] = []
  for (const field of fields) {
    const written = others[searchText(field.name)] ?? ''
    const value = isAbsence(written) ? '' : readField(field, written)
    if (value === undefined) unread.push(`${field.name}ตามทะเบียนเดิม: ${written}`)
    else if (value !== '') extra[field.id] = value
  }
  return { extra, unread }
}

/** What the register says of a day that it does not know to the day is worth keeping. */
const dayAsWritten = ({ acquiredOn, acquiredAsWritten }: CardDraft): readonly string[] =>
  acquiredOn === null && /\d|[๐-๙]/u.test(acquiredAsWritten)
    ? [`วันที่ได้มาตามทะเบียนเดิม: ${acquiredAsWritten}`]
    : []

const inLife = (years: number | null): number | null =>
  years !== null && Number.isInteger(years) && years >= 1 && years <= 100 ? years : null
