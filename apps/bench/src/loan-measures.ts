import { handOverLoan } from '@prongsai/api/loan/hand-over-loan'
import { loans } from '@prongsai/api/loan/loans'
import { availability } from '@prongsai/api/loan/preview-loan'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { availabilityInput, handOverInput, loanListInput } from '@prongsai/domain/loan/loan.input'
import { authorityOf } from './bare-router.ts'
import type { Waiting } from './fill-loans.ts'
import type { Target } from './job.ts'
import { lookMeasure, postOf, type Measure } from './measures.ts'
import type { Office } from './open-office.ts'
import type { SideName, Sides } from './sides.ts'
import { statementsOfDecision } from './straight.ts'

const reading = (office: Office) => authorityOf(office.actor, 'loan:read')

/** What is looked at of lending, over all the loans that stand. */
export const loanLooks: readonly Measure[] = [
  lookMeasure({
    name: 'what is free, 200 things 90 days',
    procedure: 'loan.availability',
    inputs: () => [{ from: bangkokDay(instantFrom(new Date())), days: 90, text: '' }],
    run: (office, input) => (db) => availability({ ...reading(office), db }, availabilityInput.parse(input)),
  }),
  lookMeasure({
    name: 'the loans that are overdue',
    procedure: 'loan.list',
    inputs: () => [{ box: 'overdue' }],
    run: (office, input) => (db) => loans({ ...reading(office), db }, loanListInput.parse(input)),
  }),
]

/** A hand-over of one thing that was looked at, signed on the printed slip. */
export const handingOver = ({ loan, asset }: Pick<Waiting, 'loan' | 'asset'>) =>
  handOverInput.parse({
    id: loan,
    on: null,
    lines: [
      { position: 1, cards: [{ assetId: asset, pieces: 1, condition: 'usable', checks: [], note: '' }] },
    ],
    signature: null,
    signedOnPaper: true,
  })

/** Of these loans, each handed over once: by a side's own way. */
export async function handingTarget(
  sides: Sides,
  {
    side,
    each,
    heard,
  }: { readonly side: SideName; readonly each: readonly Waiting[]; readonly heard: Heard },
): Promise<Target> {
  if (side === 'pg')
    return { kind: 'decisions', url: sides.office.url, each: each.map((one) => anewFor(heard, one)) }
  return sides.target(side, {
    name: handOver.name,
    aim: handOver.aim,
    requests: () => each.map((one) => postOf('loan.handOver', handingOver(one))),
    straight: () => Promise.reject(new Error('its statements are made for each loan')),
  })
}

/** What the rows of the report are of; its requests are other ones each time. */
export const handOver: Measure = {
  name: 'a hand-over',
  aim: 3,
  requests: () => [],
  straight: () => Promise.reject(new Error('its statements are made for each loan')),
}

/** The statements of one hand-over, and of which loan they are. */
export type Heard = {
  readonly of: Waiting
  readonly statements: Awaited<ReturnType<typeof statementsOfDecision>>['statements']
}

export async function hearHandOver(office: Office, of: Waiting): Promise<Heard> {
  const { statements } = await statementsOfDecision(office.url, async (db) => {
    await handOverLoan({ ...authorityOf(office.actor, 'loan:hand-over'), db }, handingOver(of))
    return true
  })
  return { of, statements }
}

/** The same statements for another loan: its own ids stand where the heard one's stood. */
function anewFor({ of, statements }: Heard, one: Waiting) {
  const anew = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(anew)
    return typeof value === 'string'
      ? value.replaceAll(of.loan, one.loan).replaceAll(of.asset, one.asset).replaceAll(of.hold, one.hold)
      : value
  }
  return statements.map(({ text, values }) => ({ text, values: values.map(anew) }))
}
