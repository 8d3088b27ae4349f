import { z } from 'zod'
import { filterText } from '@prongsai/domain/asset/filter-text'
import { no } from '@prongsai/domain/base/verdict'
import type { OfficeId } from '@prongsai/domain/base/id'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { FieldChange, Subject } from '@prongsai/domain/journal/entry'
import { stockOf } from '@prongsai/domain/label/label-stock'
import type { PrintLabelsInput } from '@prongsai/domain/label/label.input'
import * as rules from '@prongsai/domain/label/print-labels'
import { accept } from '@prongsai/domain/refusal'
import { filterNames } from '@prongsai/db/asset/filter-names'
import { readonly } from '@prongsai/db/database'
import { insertRun } from '@prongsai/db/label/label-runs'
import { lockForLabels, type LabelStanding } from '@prongsai/db/label/labels'
import type { Deciding } from '../context.ts'
import { record } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { withinUnit } from '../within-unit.ts'
import { chosenCards } from './chosen-labels.ts'

const printed = z.object({ run: z.string(), labels: z.number() })
export type PrintedLabels = z.output<typeof printed>

/** ป้ายครุภัณฑ์: prints a label for each thing that was chosen, and keeps that it did, in one decision. */
export const printLabels = (
  deciding: Deciding,
  { sending, ...input }: PrintLabelsInput & { readonly sending?: string | undefined },
): Promise<PrintedLabels> =>
  once(
    deciding,
    { key: sending, act: 'label/print', input, answer: printed, labelOf: ({ labels }) => labelCount(labels) },
    () => print(deciding, input),
  )

async function print(deciding: Deciding, input: PrintLabelsInput): Promise<PrintedLabels> {
  const { db, actor, now } = deciding
  const { office } = actor
  const stock = stockOf(input.stock) ?? accept(no({ code: 'label/no-stock' }))
  const { ids, count } = await chosenCards(readonly(db), { office, actor }, input)
  const asked = { stock, start: input.start, reason: known(input.reason) }
  if (count > rules.mostLabels) accept(no({ code: 'label/too-many', most: rules.mostLabels }))
  const held = new Map((await lockForLabels(db, office, ids)).map((card) => [String(card.id), card]))
  const cards = ids.flatMap((id) => held.get(id) ?? [])
  const reasons = accept(rules.printLabels({ ...asked, printed: cards.map(({ labelled }) => labelled) }))
  const run = await insertRun(db, office, {
    stock: stock.name,
    layout: stock.layout,
    start: input.start,
    shift: { across: input.across, down: input.down },
    by: actor.person,
    at: isoOf(now),
    prints: cards.map(({ id }, index) => ({ asset: id, reason: reasons[index] ?? null })),
  })
  const [first] = cards
  const within = first === undefined ? deciding : withinUnit(deciding, first.unitId)
  const again = reasons.filter((reason) => reason !== null).length
  await record(within, {
    act: 'label/print',
    subject: subjectOf(run, cards),
    reason: again > 0 && asked.reason !== null ? rules.reprintReasons[asked.reason] : null,
    changes: [
      { field: 'labels', from: null, to: cards.length },
      { field: 'again', from: null, to: again },
      { field: 'stock', from: null, to: stock.name },
      await chosenText(deciding, office, { input, cards }),
    ],
  })
  return { run, labels: cards.length }
}

const known = (text: string | null): rules.ReprintReason | null =>
  text !== null && isReason(text) ? text : null

const isReason = (text: string): text is rules.ReprintReason => Object.hasOwn(rules.reprintReasons, text)

const labelCount = (labels: number): string => `ป้าย ${labels} ดวง`

/** One thing's label is told in its own history. */
function subjectOf(run: string, cards: readonly LabelStanding[]): Subject {
  const [only, ...more] = cards
  return only !== undefined && more.length === 0
    ? { kind: 'asset', id: only.id, label: `${only.code} ${only.name}` }
    : { kind: 'label', id: run, label: labelCount(cards.length) }
}

/** So many codes are legible in one entry; which cards they were stands with the printing itself. */
const mostTold = 200

async function chosenText(
  { db }: Deciding,
  office: OfficeId,
  { input, cards }: { readonly input: PrintLabelsInput; readonly cards: readonly LabelStanding[] },
): Promise<FieldChange> {
  if (input.ids !== undefined) {
    const codes = cards.slice(0, mostTold).map(({ code }) => code)
    return { field: 'selected', from: null, to: codes.join(', ') }
  }
  const names = await filterNames(readonly(db), office, input.filter)
  return { field: 'filter', from: null, to: filterText(input.filter, names) }
}
