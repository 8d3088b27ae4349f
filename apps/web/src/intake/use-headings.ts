import type { HeadingWish } from '@prongsai/domain/sheet/table'
import { useMutation } from '@tanstack/react-query'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import type { Intake } from './intake.ts'
import { useRefresh } from './use-intake.ts'
import type { Wishes } from './use-wishes.ts'

export type Pointing = {
  readonly busy: boolean
  readonly failure: string | undefined
  readonly isPointed: (sheet: string) => boolean
  readonly point: (heading: HeadingWish) => void
  readonly letGo: (sheet: string) => void
}

/** Points at the heading of a sheet, and has the file read again under it with all else that was wished of its columns. */
export function useHeadings(
  intake: Intake,
  { all, hidden, undo }: Pick<Wishes, 'all' | 'hidden' | 'undo'>,
): Pointing {
  const refresh = useRefresh()
  const setColumns = useMutation(trpc.intake.setColumns.mutationOptions())
  const headings = intake.wishes.headings ?? []
  const others = (sheet: string) => headings.filter((heading) => heading.sheet !== sheet)
  const read = (next: readonly HeadingWish[]) =>
    setColumns.mutate(
      { intakeId: intake.id, hidden, columns: [...all], headings: [...next] },
      {
        onSuccess: () => {
          undo()
          void refresh()
        },
      },
    )
  return {
    busy: setColumns.isPending,
    failure: useFailure(setColumns.error),
    isPointed: (sheet) => headings.some((heading) => heading.sheet === sheet),
    point: (heading) => read([...others(heading.sheet), heading]),
    letGo: (sheet) => read(others(sheet)),
  }
}
