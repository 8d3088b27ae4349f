import { zodResolver } from '@hookform/resolvers/zod'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { bringContractInput, type BringContractInput } from '@prongsai/domain/contract/bring.input'
import type { TermsInput } from '@prongsai/domain/contract/contract.input'
import { bahtInput, formatBaht } from '@prongsai/domain/money/satang'
import { z } from 'zod'
import { securityTyped } from '../security-form.tsx'

const { securities, acceptances, advancePaid, signedOn, beginsOn, foundNumber, paper, reason } =
  bringContractInput.shape
const { gross: _gross, ...paymentShape } = advancePaid.unwrap().shape

const emptyOr = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), schema])

const money = {
  gross: bahtInput.refine((amount) => amount > 0n, 'จำนวนเงินต้องมากกว่าศูนย์'),
  advanceRecovery: bahtInput,
  retention: bahtInput,
  penalty: bahtInput,
  fine: bahtInput,
  withholding: bahtInput,
}

const paid = z.object({ ...paymentShape, ...money })
const { instalment: _number, payment: _payment, ...acceptedShape } = acceptances.element.shape
const accepted = z.object({ ...acceptedShape, penalty: bahtInput })

/** What is read only where its box is ticked; null where it is not. Its faults stand at its own fields. */
const whenTicked = <Typed extends { readonly ticked: boolean }, Told>(
  typed: z.ZodType<Typed, Typed>,
  told: z.ZodType<Told>,
) =>
  typed.transform((values, context): Told | null => {
    if (!values.ticked) return null
    const read = told.safeParse(values)
    if (read.success) return read.data
    for (const { message, path } of read.error.issues) context.addIssue({ code: 'custom', message, path })
    return z.NEVER
  })

const text = z.string()
const paymentTyped = whenTicked(
  z.object({
    ticked: z.boolean(),
    gross: text,
    advanceRecovery: text,
    retention: text,
    penalty: text,
    fine: text,
    withholding: text,
    paper: text,
    on: text,
  }),
  paid,
)
const acceptanceTyped = whenTicked(
  z.object({
    ticked: z.boolean(),
    arrivedOn: text,
    on: text,
    paper: text,
    lateDays: z.number().nullable(),
    penalty: text,
  }),
  accepted,
)

const foundTyped = z.object({
  foundNumber,
  paper,
  reason,
  signedOn,
  beginsOn: emptyOr(beginsOn.unwrap()),
  securities: z.array(securities.element.extend(securityTyped).extend({ expiresOn: emptyOr(civilDate) })),
  advancePaid: paymentTyped,
  instalments: z.array(z.object({ accepted: acceptanceTyped, payment: paymentTyped })),
})

export type FoundTyped = z.input<typeof foundTyped>
export type FoundTold = z.output<typeof foundTyped>

export const foundResolver = zodResolver<FoundTyped, unknown, FoundTold>(foundTyped)

/** What was told beside the terms, as the api takes it. */
export const broughtFrom = ({
  instalments,
  ...told
}: FoundTold): Omit<BringContractInput, 'purchaseId' | 'terms'> => ({
  ...told,
  acceptances: instalments.flatMap(({ accepted: one, payment }, at) =>
    one === null ? [] : [{ ...one, instalment: at + 1, payment }],
  ),
})

const nothing = formatBaht(bahtInput.parse('0'))

const unpaid = (gross: string) => ({
  ticked: false,
  gross,
  advanceRecovery: nothing,
  retention: nothing,
  penalty: nothing,
  fine: nothing,
  withholding: nothing,
  paper: '',
  on: '',
})

/** Nothing found yet, with a place for each instalment of the terms. */
export const blankFound = ({ instalments, advance }: TermsInput): FoundTyped => ({
  foundNumber: '',
  paper: '',
  reason: '',
  signedOn: '',
  beginsOn: '',
  securities: [],
  advancePaid: unpaid(formatBaht(advance)),
  instalments: instalments.map(({ amount }) => ({
    accepted: { ticked: false, arrivedOn: '', on: '', paper: '', lateDays: 0, penalty: nothing },
    payment: unpaid(formatBaht(amount)),
  })),
})

export const blankSecurity = {
  of: 'contract',
  kind: 'bank-guarantee',
  number: '',
  issuer: '',
  amount: '',
  issuedOn: '',
  receivedOn: '',
  expiresOn: '',
} as const
