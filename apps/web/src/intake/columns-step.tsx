import { Button, Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { ColumnTable } from './column-table.tsx'
import { HeadingPicker } from './heading-picker.tsx'
import type { Intake } from './intake.ts'
import type { StepId } from './intake-step.ts'
import { LeftOut, PassedLines } from './left-out.tsx'
import { StepEnd } from './step-end.tsx'
import { StepHead } from './step-head.tsx'
import { groupsOf, tableKey } from './table-group.ts'
import { useHeadings } from './use-headings.ts'
import { useRefresh } from './use-intake.ts'
import { useWishes, type Wishes } from './use-wishes.ts'

type Props = { readonly intake: Intake; readonly go: (step: StepId) => void }

/** What each column means, table by table, and what of the file is not read. */
export function ColumnsStep({ intake, go }: Props) {
  const { t } = useTranslation('intake')
  const wishes = useWishes(intake)
  const pointing = useHeadings(intake, wishes)
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set())
  const { found } = intake
  if (found === null) return null
  const isChanged = wishes.changed > 0 || wishes.hiddenChanged
  return (
    <>
      <StepHead title={t('step.columns')} help={t('columns.help')} />
      {groupsOf(wishes.tables, apart).map((group) => (
        <ColumnTable
          key={group.key}
          group={group}
          examples={found.examples}
          onMean={(column, field) =>
            wishes.wish(group.tables.map(({ sheet, header }) => ({ sheet, top: header.top, column, field })))
          }
          onApart={(table) => setApart(new Set([...apart, tableKey(table)]))}
        >
          {group.tables.length === 1 && (
            <HeadingPicker intakeId={intake.id} sheet={group.tables[0].sheet} pointing={pointing} />
          )}
        </ColumnTable>
      ))}
      <LeftOut
        found={found}
        hidden={intake.wishes.hidden ?? false}
        heading={{ intakeId: intake.id, pointing }}
      >
        {found.sheets.some((sheet) => sheet.hidden) && (
          <Checkbox
            label={t('columns.hidden')}
            checked={wishes.hidden}
            onChange={(event) => wishes.setHidden(event.currentTarget.checked)}
          />
        )}
      </LeftOut>
      <PassedLines found={found} />
      {isChanged ? <ReadAgain intake={intake} wishes={wishes} go={go} /> : <StepEnd at="columns" go={go} />}
    </>
  )
}

/** What was changed counts only once the file has been read by it. */
function ReadAgain({ intake, wishes, go }: Props & { readonly wishes: Wishes }) {
  const { t } = useTranslation('intake')
  const refresh = useRefresh()
  const setColumns = useMutation(trpc.intake.setColumns.mutationOptions())
  const failure = useFailure(setColumns.error)
  return (
    <div className="stack-near">
      {failure !== undefined && <FailureNote message={failure} />}
      <output className="note">
        {[
          ...(wishes.changed > 0 ? [t('columns.changed', { n: wishes.changed })] : []),
          ...(wishes.hiddenChanged ? [t('columns.hiddenChanged')] : []),
        ].join(' · ')}{' '}
        <button type="button" className="link-button" onClick={wishes.undo}>
          {t('columns.undo')}
        </button>
      </output>
      <StepEnd at="columns" go={go}>
        <Button
          loading={setColumns.isPending}
          onClick={() =>
            setColumns.mutate(
              { intakeId: intake.id, hidden: wishes.hidden, columns: [...wishes.all] },
              {
                onSuccess: () => {
                  wishes.undo()
                  void refresh()
                },
              },
            )
          }
        >
          {t('columns.readAgain')}
        </Button>
      </StepEnd>
    </div>
  )
}
