import type { UnitId } from '@prongsai/domain/base/id'
import {
  noAnswers,
  planAnswersInput,
  type PlanAnswers,
  type PlanRowAnswer,
} from '@prongsai/domain/plan/intake/plan-import.input'
import type { ColumnWish } from '@prongsai/domain/plan/intake/column-wish'
import { isPlanField } from '@prongsai/domain/plan/intake/plan-field'
import type { PlanAnswer } from '@prongsai/domain/plan/intake/plan-row'
import type { RowToTake } from '@prongsai/domain/plan/intake/plan-to-take'
import { useState } from 'react'

export type Answering = {
  readonly answers: PlanAnswers
  readonly answerOf: (row: RowToTake) => PlanRowAnswer | undefined
  readonly answer: (row: RowToTake, answer: PlanAnswer) => void
  readonly set: (row: RowToTake, wish: Partial<Pick<PlanRowAnswer, 'kind' | 'lineId'>>) => void
  readonly takeBack: (row: RowToTake) => void
  readonly sayUnit: (written: string, unitId: UnitId | undefined) => void
  readonly setHidden: (hidden: boolean) => void
  readonly mean: (wish: ColumnWish) => void
  readonly clear: () => void
}

/** What is answered of a file; kept on this machine by the file's own mark, so that it is there when the file is chosen again. */
export function useAnswers(sha256: string): Answering {
  const place = `prongsai.draft.plan-import.${sha256}`
  const [answers, setAnswers] = useState(() => kept(place))
  const keep = (next: PlanAnswers) => {
    localStorage.setItem(place, JSON.stringify(next))
    setAnswers(next)
  }
  const answerOf = (row: RowToTake) =>
    answers.rows.find(({ key, content }) => key === row.key && content === row.content)
  const others = (row: RowToTake) => answers.rows.filter(({ key }) => key !== row.key)
  const change = (row: RowToTake, with_: Partial<PlanRowAnswer>) =>
    keep({ ...answers, rows: [...others(row), { ...(answerOf(row) ?? blank(row)), ...with_ }] })
  return {
    answers,
    answerOf,
    answer: (row, { skip, again, cells }) => {
      const given = Object.entries(cells ?? {}).flatMap(([field, text]) =>
        isPlanField(field) ? [{ field, text }] : [],
      )
      const before = answerOf(row) ?? blank(row)
      change(row, {
        skip: skip ?? before.skip,
        again: again ?? before.again,
        cells: [...before.cells.filter(({ field }) => !given.some((cell) => cell.field === field)), ...given],
      })
    },
    set: change,
    takeBack: (row) => keep({ ...answers, rows: others(row) }),
    sayUnit: (written, unitId) => {
      const rest = answers.units.filter((unit) => unit.written !== written)
      keep({ ...answers, units: unitId === undefined ? rest : [...rest, { written, unitId }] })
    },
    setHidden: (hidden) => keep({ ...answers, hidden }),
    mean: (wish) =>
      keep({ ...answers, columns: [...answers.columns.filter((one) => !isSameColumn(one, wish)), wish] }),
    clear: () => localStorage.removeItem(place),
  }
}

const isSameColumn = (one: ColumnWish, other: ColumnWish): boolean =>
  one.sheet === other.sheet && one.top === other.top && one.column === other.column

const blank = ({ key, content }: RowToTake): PlanRowAnswer => ({
  key,
  content,
  skip: false,
  again: false,
  cells: [],
  kind: null,
})

function kept(place: string): PlanAnswers {
  try {
    return planAnswersInput.parse(JSON.parse(localStorage.getItem(place) ?? 'null'))
  } catch {
    return noAnswers
  }
}
