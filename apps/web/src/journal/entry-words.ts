import { roles } from '@prongsai/domain/access/role'
import type { AppRouter } from '@prongsai/api/app-router'
import { assetChangeInWords } from '@prongsai/domain/asset/asset-history'
import { depreciationConventions } from '@prongsai/domain/asset/depreciation-convention'
import { civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import type { FieldChange, JournalValue, SubjectKind } from '@prongsai/domain/journal/entry'
import { thresholds } from '@prongsai/domain/law/thresholds'
import { conventionName } from '@prongsai/domain/office/law-number'
import { formatBaht, satang } from '@prongsai/domain/money/satang'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { useUnits } from '../office/people.ts'
import { useDays } from '../ui/day-text.ts'

export type JournalLine = inferRouterOutputs<AppRouter>['journal']['page']['entries'][number]

/** A change as a person reads it; `from` is undefined where there is nothing to tell of what was before. */
export type ChangeInWords = {
  readonly field: string
  readonly from: string | undefined
  readonly to: string
}

/** Tells what an entry changed, field by field, in the language spoken. */
export function useChangeWords(): (entry: JournalLine) => readonly ChangeInWords[] {
  const fieldName = useFieldName()
  const valueText = useValueText()
  const { t } = useTranslation('journal')
  return ({ subject, clause, changes }) =>
    changes.filter(isTelling(clause)).map((change) => {
      const field = fieldName(subject.kind, change.field)
      if (change.from === null && change.to === null) return { field, from: undefined, to: t('hidden') }
      const read = (value: JournalValue) =>
        valueText(subject.kind, { field: change.field, value }) || t('nothing')
      const wasBlank = change.from === null || change.from === '' || change.from === change.to
      return { field, from: wasBlank ? undefined : read(change.from), to: read(change.to) }
    })
}

/** That something was withdrawn the act itself says, and its source the clause. */
const isTelling =
  (clause: string | null) =>
  ({ field, to }: FieldChange): boolean =>
    field !== 'withdrawn' && (to === null || to !== clause)

type Names = Readonly<Record<string, string>>

/** Fields of a card and of what follows from its kind have names of their own; every other its common one. */
export function useFieldName(): (kind: string, field: string) => string {
  const { t } = useTranslation('journal')
  const own: Readonly<Record<string, Names>> = t('fieldOf', { returnObjects: true })
  const common: Names = t('field', { returnObjects: true })
  return (kind, field) => own[kind]?.[field] ?? common[field] ?? field
}

type Told = Pick<FieldChange, 'field'> & { readonly value: JournalValue }

/** A value as the screens show it elsewhere; '' for none. */
function useValueText(): (kind: SubjectKind, told: Told) => string {
  const { t } = useTranslation('journal')
  const plain = usePlainText()
  const lawText = useLawText()
  return (kind, told) => {
    const { field, value } = told
    if (value === null) return ''
    if (typeof value === 'boolean') return value ? t('yes') : t('no')
    if (kind === 'asset') return assetChangeInWords({ field, from: null, to: value }).to
    return kind === 'law' ? lawText(field, String(value)) : plain(field, String(value))
  }
}

/** Days, units and roles are kept as the machine names them. */
function usePlainText(): (field: string, text: string) => string {
  const { t } = useTranslation('office')
  const { short } = useDays()
  const units = useUnits()
  return (field, text) => {
    if (civilDateFrom(text) !== undefined) return short(text)
    if (field === 'unit') return units.find(({ id }) => id === text)?.name ?? text
    return isKey(roles, text) ? t(`role.${text}`) : text
  }
}

/** A number of the law is kept in satang, a choice by its name. */
function useLawText(): (field: string, text: string) => string {
  const { t } = useTranslation('journal')
  const { t: office } = useTranslation('office')
  const plain = usePlainText()
  return (field, text) => {
    if (isKey(thresholds, text)) return office(`decides.${text}`)
    if (text === conventionName) return office('law.conventionTitle')
    if (isKey(depreciationConventions, text)) return office(`convention.${text}`)
    const sum = field === 'value' && /^\d+$/u.test(text)
    return sum ? t('baht', { amount: formatBaht(satang(BigInt(text))) }) : plain(field, text)
  }
}

const isKey = <Keys extends object>(names: Keys, text: string): text is Extract<keyof Keys, string> =>
  Object.hasOwn(names, text)

/** What an entry is about, by its name; a number of the law may be kept by the name that the rules have for it. */
export function useSubjectName(): (subject: JournalLine['subject']) => string {
  const lawText = useLawText()
  return ({ kind, label }) => (kind === 'law' ? lawText('name', label) : label)
}

/** Name and position, and in whose place or on whose behalf. */
export function useWho(): (actor: JournalLine['actor']) => string {
  const { t } = useTranslation('journal')
  return ({ name, position, actingFor, onBehalfOf }) => {
    const who = `${name} ${position}`
    if (onBehalfOf !== undefined) return `${who} ${t('onBehalfOf', onBehalfOf)}`
    return actingFor === null ? who : `${who} ${t('actingFor', actingFor)}`
  }
}

const places = {
  asset: (id) => `/assets/${id}`,
  person: (id) => `/settings/people/${id}`,
  category: (id) => `/settings/categories/${id}`,
  batch: (id) => `/assets?batch=${id}`,
  unit: () => '/settings/units',
  calendar: (id) => `/settings/holidays?day=${id}`,
  law: () => '/settings/law',
  office: () => '/settings/office',
  session: () => undefined,
  place: () => '/settings/places',
  repair: (id) => `/repairs/${id}`,
  loan: (id) => `/loans/${id}`,
  transfer: (id) => `/transfers/${id}`,
  label: (id) => `/labels/done/${id}`,
  scan: () => '/scan/unknown',
  budget: (id) => `/budget/${id}`,
  supplier: (id) => `/suppliers/${id}`,
  plan: () => '/plan',
  purchase: (id) => `/purchases/${id}`,
  contract: (id) => `/contracts/${id}`,
  template: () => '/settings/templates',
} as const satisfies Record<SubjectKind, (id: string) => string | undefined>

/** Where the subject of an entry is shown; undefined for what has no page. An export is of the register. */
export const placeOf = ({ act, subject }: JournalLine): string | undefined =>
  act === 'asset/export' ? '/assets' : places[subject.kind](subject.id)
