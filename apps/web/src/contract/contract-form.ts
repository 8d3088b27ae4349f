import { zodResolver } from '@hookform/resolvers/zod'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { fromThaiDigits } from '@prongsai/domain/calendar/thai-digits'
import { termsInput, type TermsInput } from '@prongsai/domain/contract/contract.input'
import { percentText } from '@prongsai/domain/law/rates'
import { bahtInput, formatBaht, type Satang } from '@prongsai/domain/money/satang'
import { z } from 'zod'

/** Hundredths of a percent of what was typed as a percent: 20 of '0.20'. */
function rateFrom(text: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/u.exec(fromThaiDigits(text).trim())
  if (match === null) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

const rateInput = z.string().transform((text, context): number => {
  const rate = rateFrom(text)
  if (rate !== undefined) return rate
  context.addIssue({ code: 'custom', message: 'กรุณากรอกร้อยละ เช่น 0.10' })
  return z.NEVER
})

const emptyOr = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema])

const {
  lines,
  instalments,
  price: _price,
  securityExcused,
  affectsTraffic: _traffic,
  ...shape
} = termsInput.shape
const line = lines.element.shape
const instalment = instalments.element.shape

const typedLine = z.object({
  ...line,
  amount: bahtInput,
  categoryId: z.union([z.literal('').transform(() => null), line.categoryId]),
})

const typedInstalment = z.object({
  name: instalment.name,
  amount: bahtInput.refine((amount) => amount > 0n, 'จำนวนเงินต้องมากกว่าศูนย์'),
  termDays: instalment.termDays,
  dueOn: emptyOr(civilDate),
  /** Pieces of each line, in the order of the lines. */
  pieces: z.array(z.int().min(0).nullable()),
})

/** The terms as they are typed: money and rates as text, '' for what is not said. */
export const termsTyped = z.object({
  ...shape,
  price: bahtInput,
  vatRate: rateInput,
  /** 'days': counted from signing; 'dates': each instalment names its day. */
  termBy: z.enum(['days', 'dates']),
  beginsOn: emptyOr(civilDate),
  affectsTraffic: z.enum(['', 'yes', 'no']),
  penaltyRate: emptyOr(rateInput),
  penaltyCap: emptyOr(bahtInput),
  securityRate: rateInput,
  securityExcused: emptyOr(securityExcused.unwrap()),
  advance: bahtInput,
  retentionRate: rateInput,
  lines: z.array(typedLine).min(1, 'กรุณาเพิ่มอย่างน้อยหนึ่งรายการ').max(500),
  instalments: z.array(typedInstalment).min(1, 'กรุณาเพิ่มอย่างน้อยหนึ่งงวด').max(100),
  /** Several instalments name the pieces of each. */
  byPieces: z.boolean(),
})

export type TermsTyped = z.input<typeof termsTyped>
export type TermsTold = z.output<typeof termsTyped>

export const termsResolver = zodResolver<TermsTyped, unknown, TermsTold>(termsTyped)

const said = { '': null, yes: true, no: false } as const

/** What was typed as the api takes it; one instalment has all pieces of all lines. */
export function termsFrom({ byPieces, termBy, affectsTraffic, ...told }: TermsTold): TermsInput {
  const counted = termBy === 'days'
  const none = told.penaltyBase === 'none'
  const alone = told.instalments.length === 1
  return {
    ...told,
    termDays: counted ? told.termDays : null,
    affectsTraffic: said[affectsTraffic],
    penaltyRate: none ? null : told.penaltyRate,
    penaltyCap: affectsTraffic === 'yes' ? told.penaltyCap : null,
    securityRate: told.securityExcused === null ? told.securityRate : 0,
    instalments: told.instalments.map(({ pieces, ...one }) => ({
      ...one,
      termDays: counted ? (alone ? told.termDays : one.termDays) : null,
      dueOn: counted ? null : one.dueOn,
      shares: alone
        ? told.lines.map(({ quantity }, at) => ({ position: at + 1, quantity }))
        : byPieces
          ? sharesOf(pieces)
          : [],
    })),
  }
}

const sharesOf = (pieces: readonly (number | null)[]) =>
  pieces
    .map((quantity, at) => ({ position: at + 1, quantity: quantity ?? 0 }))
    .filter(({ quantity }) => quantity > 0)

/** Terms as the rules propose them or as a draft stands, to be typed over. */
export const typedOf = (
  terms: Omit<TermsInput, 'securityExcused'> & { readonly securityExcused: string | null },
): TermsTyped => ({
  ...terms,
  price: formatBaht(terms.price),
  vatRate: percentText(terms.vatRate),
  termBy: terms.termDays === null && terms.instalments.some(({ dueOn }) => dueOn !== null) ? 'dates' : 'days',
  beginsOn: terms.beginsOn ?? '',
  affectsTraffic: terms.affectsTraffic === null ? '' : terms.affectsTraffic ? 'yes' : 'no',
  penaltyRate: terms.penaltyRate === null ? '' : percentText(terms.penaltyRate),
  penaltyCap: shown(terms.penaltyCap),
  securityRate: percentText(terms.securityRate),
  securityExcused: terms.securityExcused ?? '',
  advance: formatBaht(terms.advance),
  retentionRate: percentText(terms.retentionRate),
  lines: terms.lines.map((one) => ({
    ...one,
    amount: formatBaht(one.amount),
    categoryId: one.categoryId ?? '',
  })),
  instalments: terms.instalments.map(({ shares, ...one }) => ({
    ...one,
    amount: formatBaht(one.amount),
    dueOn: one.dueOn ?? '',
    pieces: terms.lines.map((_, at) => shares.find(({ position }) => position === at + 1)?.quantity ?? null),
  })),
  byPieces: terms.instalments.length > 1 && terms.instalments.some(({ shares }) => shares.length > 0),
})

const shown = (amount: Satang | null): string => (amount === null ? '' : formatBaht(amount))
