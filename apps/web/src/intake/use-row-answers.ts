import type { IntakeAnswer } from '@prongsai/domain/intake/intake-row'
import { useMutation } from '@tanstack/react-query'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import type { IntakeRow } from './intake.ts'
import { mergedAnswer } from './row-answer.ts'
import { useRefresh } from './use-intake.ts'

export type RowAnswering = {
  readonly busy: boolean
  readonly failure: string | undefined
  readonly answer: (answer: IntakeAnswer) => void
  readonly takeBack: () => void
}

/** Answers one row; the answer is kept at once, and what else is shown is asked for again. */
export function useRowAnswering(
  intakeId: string,
  row: IntakeRow,
  onAnswered: (answer: IntakeAnswer | null) => void,
): RowAnswering {
  const refresh = useRefresh()
  const answering = useMutation(trpc.intake.answerRows.mutationOptions())
  const give = (answer: IntakeAnswer | null) =>
    answering.mutate(
      { intakeId, positions: [row.position], answer: answer === null ? null : sendable(answer) },
      {
        onSuccess: () => {
          onAnswered(answer)
          void refresh()
        },
      },
    )
  return {
    busy: answering.isPending,
    failure: useFailure(answering.error),
    answer: (answer) => give(mergedAnswer(row.answer, answer)),
    takeBack: () => give(null),
  }
}

/** As the api takes it: a field that is not said is not sent. */
const sendable = ({ skip, nextCode, disposed, cells, categoryId }: IntakeAnswer) => ({
  ...(skip && { skip }),
  ...(nextCode && { nextCode }),
  ...(disposed !== undefined && { disposed }),
  ...(cells && { cells: { ...cells } }),
  ...(categoryId && { categoryId }),
})
