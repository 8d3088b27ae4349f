import { fiscalYear, lastDayOf } from '@prongsai/domain/calendar/fiscal-year'
import { actualItemsPage, type ActualInput, type ActualItemsInput } from '@prongsai/domain/plan/actual.input'
import { actualItems, planAgainstActual } from '@prongsai/db/plan/plan-actual'
import type { Looking } from '../context.ts'

/** แผนเทียบผล of a year, by month and unit. */
export const againstActual = ({ db, actor, today }: Looking, { year }: ActualInput) =>
  planAgainstActual(db, actor.office, { year, today, lastDay: lastDayOf(fiscalYear(year)) })

/** The items behind one of its figures. */
export const behindFigure = (
  { db, actor, today }: Looking,
  { year, month, unitId, state, after }: ActualItemsInput,
) =>
  actualItems(db, actor.office, {
    year,
    today,
    lastDay: lastDayOf(fiscalYear(year)),
    month: month ?? null,
    unitId: unitId ?? null,
    state: state ?? null,
    after: after ?? null,
    most: actualItemsPage,
  })
